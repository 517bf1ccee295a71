"""Boxes for trouble: on the operator's screen, never in the way of the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from ui import notices

K = Qt.Key


class Console(QWidget):
    """Hears keys."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self.heard.append(event.key())


@pytest.fixture
def console(qtbot) -> Console:
    made = Console()
    qtbot.addWidget(made)
    made.show()
    return made


MAKERS = {
    "trouble": lambda parent: notices.trouble(parent, "Ổ đĩa đã đầy.", "Xóa bớt tệp."),
    "bug": lambda parent: notices.bug(parent, "Traceback …", Path("error.txt")),
    "told": lambda parent: notices.told(parent, "Đã in."),
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_box_is_the_consoles_child_and_stops_nothing(console, name) -> None:
    box = MAKERS[name](console)
    assert box.isVisible()
    assert box.parent() is console
    assert box.windowModality() == Qt.WindowModality.NonModal
    assert not box.isModal()
    assert box.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_trouble_says_what_happened_and_what_to_do(console) -> None:
    box = notices.trouble(console, "Ổ <b>đĩa</b> đã đầy.", "Xóa bớt tệp.")
    assert (box.text(), box.informativeText()) == ("Ổ <b>đĩa</b> đã đầy.", "Xóa bớt tệp.")
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.icon() == QMessageBox.Icon.Warning


def test_a_bug_says_that_nothing_is_lost_and_where_the_report_is(console) -> None:
    box = notices.bug(console, "Traceback: dòng 5", Path("demo.hoithi/error-1.txt"))
    assert "Nhật ký đã lưu" in box.text()
    assert "error-1.txt" in box.informativeText()
    assert box.detailedText() == "Traceback: dòng 5"


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Escape])
def test_a_box_is_closed_by_keyboard_and_goes_away(console, qtbot, key) -> None:
    box = notices.trouble(console, "a", "b")
    with qtbot.waitSignal(box.destroyed):
        QTest.keyClick(box, key)


def test_its_button_speaks_vietnamese(console) -> None:
    (button,) = notices.trouble(console, "a", "b").buttons()
    assert button.text() == "Đã hiểu"


def test_panic_keys_struck_on_a_box_are_the_consoles(console) -> None:
    box = notices.trouble(console, "a", "b")
    button = box.buttons()[0]
    QTest.keyClick(button, K.Key_F9)
    QTest.keyClick(button, K.Key_6, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(button, K.Key_F5)
    assert console.heard == [K.Key_F9, K.Key_6, K.Key_F5]
    assert box.isVisible()
    QTest.keyClick(button, K.Key_T)
    assert console.heard == [K.Key_F9, K.Key_6, K.Key_F5]


def test_panic_keys_struck_on_a_progress_window_are_the_consoles_too(console, qtbot) -> None:
    made = notices.progress(console, "Đang in…")
    made.setMinimumDuration(1)
    qtbot.waitUntil(made.isVisible)
    QTest.keyClick(made, K.Key_F5)
    assert console.heard == [K.Key_F5]


@pytest.mark.parametrize("name", [*MAKERS, "progress"])
def test_every_box_opens_over_the_console_wherever_the_pointer_is(console, qtbot, name) -> None:
    console.setGeometry(100, 100, 500, 300)
    QCursor.setPos(5_000, 5_000)
    box = notices.progress(console, "a") if name == "progress" else MAKERS[name](console)
    if name == "progress":
        box.setMinimumDuration(1)
        qtbot.waitUntil(box.isVisible)
    assert box.windowHandle().transientParent() is console.windowHandle()
    assert box.screen() is console.screen()
    assert box.geometry().intersects(console.geometry())


def test_a_box_before_the_console_stands_in_the_middle_of_the_screen_it_was_given(qtbot) -> None:
    screen = QRect(0, 0, 700, 500)
    box = notices.alone("Ổ đĩa đã đầy.", "Xóa bớt tệp.", screen)
    qtbot.addWidget(box)
    box.show()
    assert screen.contains(box.geometry())
    assert (box.text(), box.informativeText()) == ("Ổ đĩa đã đầy.", "Xóa bớt tệp.")


def test_a_box_without_a_parent_survives_a_panic_key(qtbot) -> None:
    box = notices.trouble(None, "a", "b")
    qtbot.addWidget(box)
    QTest.keyClick(box, K.Key_F9)
    assert box.isVisible()


def test_progress_takes_no_keyboard_and_cannot_be_shown_after_its_end(console, qtbot) -> None:
    made = notices.progress(console, "Đang in…")
    made.setMinimumDuration(1)
    assert made.windowModality() == Qt.WindowModality.NonModal
    qtbot.waitUntil(made.isVisible)
    assert made.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    quick = notices.progress(console, "Đang in…")
    quick.cancel()
    quick.forceShow()
    assert not quick.isVisible()
