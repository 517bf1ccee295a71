"""Numbers on the screens: large, for a moment, and never in the way of a panic key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.projector.conftest import EPSON, LAPTOP, TELEVISION, Desk
from ui.projector.identify import Card, Identify

K = Qt.Key
ALL = (LAPTOP, EPSON, TELEVISION)


@pytest.fixture
def identify(qapp) -> Iterator[Identify]:
    made = Identify(Desk(*ALL), shown=3_600_000)
    yield made
    made.close()


class Line(QLineEdit):
    """Hears keys."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def keyPressEvent(self, event) -> None:  # noqa: N802
        self.heard.append(event.key())


@pytest.fixture
def line(qtbot) -> Line:
    made = Line()
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_screen_says_its_number_name_size_and_purpose(identify) -> None:
    identify.show(ALL, EPSON)
    assert [card.words for card in identify.cards] == [
        "1 · eDP-1 · 1366×768 · Bàn điều khiển",
        "2 · HDMI-1 · 1920×1080 · Màn hình khán giả",
        "3 · DP-2 · 3840×2160",
    ]


def test_each_card_lies_in_the_middle_of_its_screen_and_leaves_its_edges_free(identify) -> None:
    identify.show(ALL, EPSON)
    for card, screen in zip(identify.cards, ALL, strict=True):
        whole = QRect(*screen.geometry)
        assert card.isVisible()
        assert whole.contains(card.geometry())
        assert card.geometry().center() == whole.center()
        assert card.width() < 0.6 * whole.width()


def test_the_numbers_take_no_keyboard_and_stay_on_top(identify) -> None:
    identify.show(ALL, None)
    for card in identify.cards:
        assert card.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
        assert card.flags() & Qt.WindowType.WindowStaysOnTopHint


def test_a_key_puts_them_away_and_does_nothing_else(identify, line) -> None:
    identify.show(ALL, EPSON)
    QTest.keyClick(line, K.Key_Space)
    assert identify.cards == []
    assert line.heard == []
    QTest.keyClick(line, K.Key_Space)
    assert line.heard == [K.Key_Space]


@pytest.mark.parametrize("key", [K.Key_F5, K.Key_F9])
def test_a_panic_key_puts_them_away_and_acts(identify, line, key) -> None:
    identify.show(ALL, EPSON)
    QTest.keyClick(line, key)
    assert identify.cards == []
    assert line.heard == [key]


def test_a_click_on_a_card_puts_all_away(identify) -> None:
    identify.show(ALL, EPSON)
    QTest.mouseClick(identify.cards[1], Qt.MouseButton.LeftButton)
    assert identify.cards == []


def test_they_go_by_themselves(qapp, qtbot) -> None:
    short = Identify(Desk(*ALL), shown=10)
    short.show(ALL, EPSON)
    qtbot.waitUntil(lambda: short.cards == [])


def test_asked_again_they_are_new(identify) -> None:
    identify.show(ALL, EPSON)
    identify.show((LAPTOP,), None)
    assert [card.number for card in identify.cards] == [1]


def test_a_long_name_stays_inside_the_card(qapp) -> None:
    long = Card(8, LAPTOP.__class__("EPSON EB-FH52 Series " * 4, "", (0, 0, 800, 600), False), "")
    picture = QImage(400, 336, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    long.draw(painter, QRectF(picture.rect()))
    painter.end()
    row = [picture.pixelColor(x, 336 * 67 // 100).lightness() for x in range(400)]
    lit = [x for x, light in enumerate(row) if light > 128 and 12 < x < 388]
    assert lit
    assert min(lit) >= 18
    assert max(lit) <= 382
