"""Where the MC's window stands while screens come and go: never on the hall's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt

from tests.ui.console.conftest import START, Evening
from tests.ui.projector.conftest import EPSON, LAPTOP, SMALLER, TELEVISION, Desk
from ui.bridge import Bridge
from ui.mc.screen import McScreen
from ui.screens import ScreenInfo

OPERATORS = QRect(*LAPTOP.geometry)


class Stage:
    """An MC's screen over screens that exist as values, and where the hall is."""

    def __init__(self, *screens: ScreenInfo) -> None:
        self.hall: ScreenInfo | None = EPSON if EPSON in screens else None
        self.screens = Desk(*screens)
        bridge = Bridge(Evening(START).desk)
        self.mc = McScreen(bridge, self.screens, hall=lambda: self.hall, settle=10)
        self.told: list[str] = []
        self.mc.told.connect(self.told.append)

    @property
    def window(self):
        return self.mc.window

    def fills(self, screen: ScreenInfo) -> bool:
        return self.mc.visible and self.window.geometry() == QRect(*screen.geometry)


@pytest.fixture
def stand(qtbot) -> Iterator[Callable[..., Stage]]:
    made: list[Stage] = []

    def make(*screens: ScreenInfo) -> Stage:
        made.append(Stage(*screens))
        return made[-1]

    yield make
    for one in made:
        one.mc.close()
        if one.window is not None:
            one.window.deleteLater()


def test_the_window_is_made_only_when_it_is_wanted(stand) -> None:
    stage = stand(LAPTOP, EPSON, TELEVISION)
    assert stage.window is None
    stage.mc.follow_hall(True)
    assert stage.window is None
    stage.mc.toggle()
    assert stage.mc.visible
    stage.mc.toggle()
    assert not stage.mc.visible


def test_on_a_third_screen_it_covers_all_of_it_without_a_border(stand) -> None:
    stage = stand(LAPTOP, EPSON, TELEVISION)
    stage.mc.toggle()
    assert stage.fills(TELEVISION)
    assert stage.mc.alone
    assert stage.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert stage.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("screens", [(LAPTOP,), (LAPTOP, EPSON)])
def test_without_a_third_screen_it_is_a_window_on_the_operators(screens, stand) -> None:
    stage = stand(*screens)
    stage.mc.toggle()
    assert not stage.mc.alone
    assert OPERATORS.contains(stage.window.geometry())
    assert stage.window.width() < OPERATORS.width() * 0.7
    assert not stage.window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_a_screen_that_is_pulled_closes_it_and_says_so_and_its_return_brings_it_back(stand) -> None:
    stage = stand(LAPTOP, EPSON, TELEVISION)
    stage.mc.toggle()
    stage.screens.unplug(TELEVISION)
    assert not stage.mc.visible, "nothing is laid over the operator's controls"
    assert stage.told == ["Mất màn hình của MC. Bấm Ctrl+M để mở trong cửa sổ."]
    stage.mc.follow_hall(True)
    assert not stage.mc.visible
    stage.screens.plug(TELEVISION)
    stage.mc.follow_hall(True)
    assert stage.fills(TELEVISION)


def test_after_a_loss_the_operator_can_have_it_in_a_window(stand) -> None:
    stage = stand(LAPTOP, EPSON, TELEVISION)
    stage.mc.toggle()
    stage.screens.unplug(TELEVISION)
    stage.mc.toggle()
    assert OPERATORS.contains(stage.window.geometry())


def test_when_the_hall_needs_the_screen_the_mc_leaves_it_at_once(stand) -> None:
    stage = stand(LAPTOP, EPSON, TELEVISION)
    stage.mc.toggle()
    stage.screens.unplug(EPSON)
    stage.hall = TELEVISION
    stage.mc.follow_hall(True)
    assert not stage.mc.visible
    assert len(stage.told) == 1


def test_while_the_hall_has_no_screen_the_mc_takes_none(stand) -> None:
    stage = stand(LAPTOP, EPSON, TELEVISION)
    stage.hall = None
    stage.mc.toggle()
    assert not stage.mc.alone


def test_a_screen_that_comes_later_is_taken_when_the_window_is_open(stand) -> None:
    stage = stand(LAPTOP, EPSON)
    stage.mc.toggle()
    stage.screens.plug(TELEVISION)
    stage.mc.follow_hall(True)
    assert stage.fills(TELEVISION)


def test_a_closed_window_stays_closed_whatever_comes(stand, qtbot) -> None:
    stage = stand(LAPTOP, EPSON, TELEVISION)
    stage.mc.toggle()
    qtbot.keyClick(stage.window, Qt.Key.Key_Escape)
    stage.screens.become(LAPTOP, SMALLER, TELEVISION)
    stage.mc.follow_hall(True)
    assert not stage.mc.visible


def test_whoever_pulls_it_onto_the_halls_screen_gets_it_back(stand, qtbot) -> None:
    stage = stand(LAPTOP, EPSON)
    stage.mc.toggle()
    stage.window.move(EPSON.geometry[0] + 300, 200)
    qtbot.waitUntil(lambda: OPERATORS.contains(stage.window.geometry()))
    assert stage.told == [
        "Màn hình MC đã về bên bàn điều khiển: màn hình khán giả chỉ chiếu cho hội trường."
    ]


def test_a_lost_projector_is_told_even_to_a_window_opened_later(stand) -> None:
    stage = stand(LAPTOP, EPSON)
    stage.mc.follow_hall(False)
    stage.mc.toggle()
    assert "máy chiếu mất tín hiệu" in stage.window.page.hall.text
