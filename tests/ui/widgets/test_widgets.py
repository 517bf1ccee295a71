"""The desks' controls and colours: readable, reachable, never silent."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.palette import SMALLEST, load_tokens, look
from ui.widgets.action_button import ActionButton
from ui.widgets.flow import Flow
from ui.widgets.icons import ICONS, icon
from ui.widgets.keycap import KeyCap
from ui.widgets.reason import Reason

PAIRS = [
    ("ink", "win"),
    ("ink", "panel"),
    ("ink", "raised"),
    ("ink", "raised2"),
    ("ink", "sel"),
    ("ink2", "win"),
    ("ink2", "panel"),
    ("ink2", "raised"),
    ("dim", "panel"),
    ("dim", "raised"),
    ("ok", "panel"),
    ("ok", "ok_bg"),
    ("bad", "panel"),
    ("bad", "bad_bg"),
    ("warn", "panel"),
    ("warn", "warn_bg"),
    ("air_ink", "air"),
    ("next_ink", "next"),
    ("go_ink", "go"),
    ("publish_ink", "publish"),
]


def light(color: str) -> float:
    parts = [part / 255 for part in QColor(color).getRgb()[:3]]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.fixture(autouse=True)
def same_look(qapp) -> Iterator[None]:
    yield
    look().set_theme("dark")
    look().set_text(100)
    look().fit(1366)


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_text_can_be_read_on_its_ground(theme, ink, ground) -> None:
    tokens = msgspec.structs.asdict(load_tokens(theme))
    bright, dark = sorted((light(tokens[ink]), light(tokens[ground])), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= 4.5


def test_go_and_publish_differ_in_lightness_too() -> None:
    for theme in ("dark", "light"):
        tokens = load_tokens(theme)
        assert light(tokens.publish) > 2.5 * light(tokens.go)


def test_no_text_is_smaller_than_the_floor(qapp) -> None:
    assert look().font(9).pixelSize() == SMALLEST


def test_text_grows_with_the_screen_and_with_the_wish_and_rooms_grow_half_as_much(qapp) -> None:
    look().fit(1920)
    assert look().px(14) == 18
    look().fit(1366)
    look().set_text(150)
    assert look().px(100) == 150
    assert look().room(100) == 125
    assert look().large


def test_a_window_changes_its_clothes_with_the_theme(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    look().dress(window)
    before = window.styleSheet()
    look().set_theme("light")
    assert window.styleSheet() != before


def test_every_icon_exists(qapp) -> None:
    assert not [name for name in ICONS if icon(name, "#FFFFFF", 16).isNull()]
    assert icon("no such thing", "#FFFFFF", 16).isNull()


def test_a_button_that_is_off_explains_and_does_nothing(qtbot) -> None:
    button = ActionButton("Đặt lại", "R")
    qtbot.addWidget(button)
    done = []
    button.triggered.connect(lambda: done.append(1))
    button.set_refusal("Đồng hồ đang chạy.")
    assert button.isEnabled()
    with qtbot.waitSignal(button.explained) as said:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said.args == ["Đồng hồ đang chạy."]
    assert button.accessibleDescription().endswith("Đồng hồ đang chạy.")
    button.set_refusal("")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1]


def test_a_chosen_button_has_room_for_its_tick(qtbot) -> None:
    button = ActionButton("B", "2")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.set_chosen(True)
    assert button.sizeHint().width() > before


def test_keys_are_called_by_their_vietnamese_names(qtbot) -> None:
    cap = KeyCap("Space")
    qtbot.addWidget(cap)
    assert cap.accessibleName() == "Phím cách"


def test_a_reason_steps_aside_when_there_is_none(qtbot) -> None:
    reason = Reason("Chưa thể nộp.")
    qtbot.addWidget(reason)
    assert reason.isVisibleTo(None)
    reason.say("")
    assert not reason.isVisibleTo(None)


def test_rows_are_filled_and_a_full_row_begins_the_next(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder)
    buttons = [ActionButton("Cộng 5 giây", "+") for _number in range(3)]
    for one in buttons:
        flow.addWidget(one)
    one = buttons[0].sizeHint()
    holder.resize(2 * one.width() + 20, 400)
    holder.show()
    assert [button.y() for button in buttons] == [0, 0, one.height() + 6]
    assert buttons[1].geometry().right() == holder.width() - 1
    assert flow.heightForWidth(holder.width()) == 2 * one.height() + 6
