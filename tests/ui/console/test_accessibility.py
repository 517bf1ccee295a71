"""Every window through a screen reader's eyes: nothing that can be used is without a name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

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
from ui.bridge import Bridge
from ui.console.keymap import WISHES
from ui.judges import JudgesPanel
from ui.widgets.action_button import ActionButton
from ui.widgets.keycap import key_spoken

K = Qt.Key
Role = QAccessible.Role
USED = {Role.Button, Role.EditableText, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.MenuItem}


def walked(one: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """What is shown, from the window down."""
    if one is None or not one.isValid() or one.state().invisible:
        return
    yield one
    for number in range(one.childCount()):
        yield from walked(one.child(number))


def silent(window: QWidget) -> list[str]:
    """What can be used but says nothing."""
    found = []
    for one in walked(QAccessible.queryAccessibleInterface(window)):
        used = one.role() in USED or (one.state().focusable and one.object() is not window)
        if used and not one.text(QAccessible.Text.Name).strip():
            found.append(f"{one.role()} {type(one.object()).__name__}")
    return found


def keyless(window: QWidget) -> list[str]:
    """Buttons with a cap that do not say their key."""
    return [
        one.text()
        for one in window.findChildren(ActionButton)
        if one.isVisible()
        and one.key
        and key_spoken(one.key).lower() not in one.accessibleDescription().lower()
    ]


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


def test_the_judges_panel_has_names_on_every_page(console, press, qtbot) -> None:
    played = console(judged).bridge.desk
    panel = JudgesPanel(Bridge(played))
    qtbot.addWidget(panel)
    panel.resize(1366, 690)
    panel.show()
    for page in (panel.select, panel.sheet, panel.submitted):
        panel._pages.setCurrentWidget(page)
        QApplication.processEvents()
        assert silent(panel) == []


@pytest.mark.parametrize("name", STATES)
def test_no_key_means_two_things_at_once(name, console) -> None:
    window = console(STATES[name][0])
    go = window.renderer.coming.button
    keys = [one.action.key for one in window.renderer.buttons if one.action.key]
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
    from ui.console.times import Times

    window = console(LOCKED, times=Times(hold=60_000))
    qtbot.keyPress(window, K.Key_Return)
    assert "Đang giữ" in window.face.go.accessibleDescription()
    qtbot.keyRelease(window, K.Key_Return)
    assert "giữ Enter để công bố" in window.face.go.accessibleDescription()
