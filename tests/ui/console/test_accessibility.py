"""The console through a screen reader's eyes: nothing that can be used is without a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from tests.ui.accessible import keyless, silent
from tests.ui.console.conftest import (
    DRAW,
    LOCKED,
    READING,
    REVEALED,
    RUNNING,
    START,
    award,
    judged,
    over,
)
from ui import notices
from ui.console.keymap import WISHES
from ui.console.times import Times

K = Qt.Key

STATES = {
    "start": (START, ()),
    "draw": (DRAW, ()),
    "reading": (READING, ()),
    "running": (RUNNING, (K.Key_2,)),
    "locked": (LOCKED, ()),
    "revealed": (REVEALED, ()),
    "judged": (judged, ()),
    "award": (award, ()),
    "over": (over, ()),
    "answerers form": (DRAW, (K.Key_L,)),
    "reason form": (READING, (K.Key_Y,)),
    "keys": (RUNNING, (K.Key_F1,)),
    "words": (RUNNING, (K.Key_M,)),
    "finder": (RUNNING, (K.Key_F3,)),
}


@pytest.mark.parametrize("name", STATES)
def test_everything_on_the_console_has_a_name_and_says_its_key(name, console, press) -> None:
    stop, keys = STATES[name]
    window = console(stop)
    press(window, *keys)
    assert silent(window) == []
    assert keyless(window) == []


@pytest.mark.parametrize("name", ["lost", "replacing", "history"])
def test_what_is_seldom_seen_has_names_too(name, console, press) -> None:
    window = console(LOCKED)
    if name == "lost":
        window.set_projector(False, "EPSON EB-FH52")
    else:
        press(window, K.Key_H if name == "replacing" else K.Key_J, ctrl=True)
    assert silent(window) == []
    assert keyless(window) == []


def test_the_menu_has_names(console) -> None:
    window = console(START)
    window.menu.pop_up()
    assert window.menu.isVisible()
    assert silent(window.menu) == []
    window.menu.close()


def test_the_boxes_have_names(console, qtbot) -> None:
    window = console(START)
    boxes: list[QMessageBox] = [
        notices.trouble(window, "Đĩa đầy.", "Xóa bớt tệp."),
        notices.told(window, "Đã in."),
    ]
    for box in boxes:
        assert silent(box) == []
        box.close()


@pytest.mark.parametrize("name", STATES)
def test_no_key_means_two_things_at_once(name, console) -> None:
    window = console(STATES[name][0])
    go = window.renderer.coming.button
    own = [one.action for one in window.renderer.buttons if one.action.key]
    keys = [one.key for one in own if one.key != "Enter"]
    assert all(one.publishes for one in own if one.key == "Enter")
    keys += [window.keymap.key_of(one.name) for one in WISHES]
    assert len(keys) == len(set(keys))
    assert go is None or go.action.key in ("Space", "Enter")


def test_tab_follows_the_work(console, press) -> None:
    window = console(RUNNING)
    face = window.face
    seen = []
    for _time in range(len(face.work)):
        press(window, K.Key_Tab)
        seen.append(window.focusWidget())
    assert seen == face.work
    names = [one.accessibleName() for one in seen]
    assert names[0].startswith("Chưa thể phát")
    assert names[1:6] == ["A", "B", "C", "D", "Không trả lời"]
    assert names.index("Mở bảng chấm điểm") < names.index("Phông nền") < names.index("Kịch bản")
    press(window, K.Key_Tab)
    assert window.focusWidget() is face.go
    press(window, K.Key_Backtab)
    assert window.focusWidget() is face.strip.menu


def test_tab_stays_in_a_sheet(console, press) -> None:
    window = console(RUNNING)
    press(window, K.Key_F1)
    for _time in range(60):
        press(window, K.Key_Tab)
        assert window.face.cover.isAncestorOf(window.focusWidget())


def test_the_bar_says_that_enter_is_being_held(console, qtbot) -> None:
    window = console(LOCKED, times=Times(hold=60_000))
    qtbot.keyPress(window, K.Key_Return)
    assert "Đang giữ" in window.face.go.accessibleDescription()
    qtbot.keyRelease(window, K.Key_Return)
    assert "giữ Enter để công bố" in window.face.go.accessibleDescription()
