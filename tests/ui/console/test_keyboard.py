"""Keys under nervous fingers, worn keyboards, clickers and Vietnamese input methods."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.console.conftest import LOCKED, QUICK, READING, RUNNING, START, award
from ui.console.keyboard import TONED, Fingers, named
from ui.console.times import Times
from ui.widgets.action_button import ActionButton

K = Qt.Key
NO, PAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
DOWN, UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


def sent(window, key: int, text: str = "", held=NO, kind=DOWN, *, repeated: bool = False) -> None:
    QApplication.sendEvent(
        window.focusWidget() or window, QKeyEvent(kind, key, held, text, repeated)
    )


def struck(window, key: int, text: str = "", held=NO) -> None:
    for kind in (DOWN, UP):
        sent(window, key, text, held, kind)


def chosen(window) -> list[str]:
    return [one.action.label for one in window.renderer.buttons if one.action.chosen]


# ---------------------------------------------------------------------------- input methods


@pytest.mark.parametrize(
    ("text", "option"), [("ă", "A"), ("â", "A"), ("Ă", "A"), ("đ", "D"), ("Đ", "D")]
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_letter_that_an_input_method_shaped_is_still_that_letter(
    text, option, form, console
) -> None:
    window = console(RUNNING)
    struck(window, 0, unicodedata.normalize(form, text))
    assert chosen(window) == [option]


@pytest.mark.parametrize("text", ["à", "ạ", "Á", "ấ"])
def test_a_letter_with_a_tone_is_ignored_and_told(text, console) -> None:
    """VNI makes it out of A and a digit, Telex out of A and a letter: nobody can say which."""
    window = console(RUNNING)
    before = len(window.bridge.desk.recorded)
    struck(window, 0, text)
    assert len(window.bridge.desk.recorded) == before
    assert "bộ gõ" in window.face.go.words


def test_what_an_input_method_commits_without_a_line_counts_as_keys(console) -> None:
    window = console(RUNNING)
    event = QInputMethodEvent()
    event.setCommitString("3")
    QApplication.sendEvent(window, event)
    assert chosen(window) == ["C"]


def test_words_that_are_only_being_composed_do_nothing(console) -> None:
    window = console(RUNNING)
    before = len(window.bridge.desk.recorded)
    QApplication.sendEvent(window, QInputMethodEvent("a2", []))
    assert len(window.bridge.desk.recorded) == before


def test_no_input_method_works_where_nobody_types(console, press) -> None:
    window = console(RUNNING)
    for _time in range(20):
        press(window, K.Key_Tab)
        focus = window.focusWidget()
        assert not focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    press(window, K.Key_F3)
    assert window.focusWidget().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_synthetic_backspace_does_nothing(console) -> None:
    window = console(RUNNING)
    before = window.bridge.state
    struck(window, K.Key_Backspace)
    assert window.bridge.state is before


# --------------------------------------------------------------------------------- keyboards


@pytest.mark.parametrize(
    ("key", "option"), [(K.Key_1, "A"), (K.Key_End, "A"), (K.Key_Down, "B"), (K.Key_PageDown, "C")]
)
def test_the_number_pad_gives_digits_with_and_without_numlock(key, option, console) -> None:
    window = console(RUNNING)
    struck(window, key, "", PAD)
    assert chosen(window) == [option]
    assert window.bridge.state.cue_id == "kien-thuc/3/question/3"


def test_the_row_of_digits_is_digits_whatever_the_layout_writes(monkeypatch) -> None:
    """The Vietnamese layout of Windows writes ă on the key of 1."""
    monkeypatch.setattr(sys, "platform", "win32")
    event = QKeyEvent(DOWN, 0x102, NO, 2, 0x31, 0, "ă")
    assert named(event) == "1"
    monkeypatch.setattr(sys, "platform", "linux")
    assert named(event) == "A"


def test_toned_letters_have_a_name_of_their_own() -> None:
    assert named(QKeyEvent(DOWN, 0, NO, "ờ")) == TONED
    assert named(QKeyEvent(DOWN, 0, NO, "ơ")) == "O"


def test_a_clicker_goes_on_and_back(console) -> None:
    window = console(START)
    struck(window, K.Key_PageDown)
    assert window.bridge.state.cue_id == window.bridge.state.program.cues[0].id
    struck(window, K.Key_PageDown)
    struck(window, K.Key_PageUp)
    assert window.bridge.state.cue_id == window.bridge.state.program.cues[1].id
    assert window.renderer.coming.cue == window.bridge.state.program.cues[0].id


def test_a_clicker_never_publishes(console) -> None:
    window = console(LOCKED)
    before = len(window.bridge.desk.recorded)
    struck(window, K.Key_PageDown)
    assert len(window.bridge.desk.recorded) == before
    assert "giữ Enter" in window.face.go.words


# ----------------------------------------------------------------------------------- fingers


class Now:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


def test_a_key_acts_again_only_after_its_release() -> None:
    now = Now()
    fingers = Fingers(Times(), now)
    assert fingers.strike("T", repeated=False)
    now.at = 500
    assert not fingers.strike("T", repeated=False)
    assert not fingers.strike("T", repeated=True)
    fingers.lift("T")
    now.at = 560
    assert fingers.strike("T", repeated=False)


def test_a_key_that_bounces_was_never_let_go() -> None:
    now = Now()
    fingers = Fingers(Times(bounce=40), now)
    fingers.strike("T", repeated=False)
    fingers.lift("T")
    now.at = 39
    assert not fingers.strike("T", repeated=False)
    fingers.lift("T")
    now.at = 79
    assert fingers.strike("T", repeated=False)


def test_two_decisions_struck_as_one_are_one() -> None:
    now = Now()
    fingers = Fingers(Times(apart=150), now)
    assert fingers.decide("1") == ""
    now.at = 149
    assert fingers.decide("2") == "1"
    assert fingers.decide("1") == ""
    now.at = 299
    assert fingers.decide("2") == ""


def test_the_neighbouring_key_struck_along_is_ignored_and_named(console) -> None:
    window = console(RUNNING, times=Times(apart=60_000, notice=60_000))
    for key in (K.Key_2, K.Key_3):
        struck(window, key)
    assert chosen(window) == ["B"]
    assert window.face.go.words == "Đã bỏ qua phím 3 bấm sát phím 2"
    struck(window, K.Key_F9)
    assert window.bridge.state.overlay.what == "black"


CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "acts"), [(K.Key_Z, ("retraction",)), (K.Key_9, ("overlay_shown", "overlay_cleared"))]
)
def test_a_key_acts_again_although_ctrl_was_let_go_before_it(key, acts, console) -> None:
    window = console(LOCKED, times=QUICK)
    before = len(window.bridge.desk.journal.entries())
    for _time in range(2):
        sent(window, key, held=CTRL)
        sent(window, key, kind=UP)
    written = [one.kind for one in window.bridge.desk.journal.entries()[before:]]
    assert len(written) == 2
    assert set(written) == set(acts)


def test_letting_go_counts_although_ctrl_went_down_meanwhile(console) -> None:
    """Enter and K are held; a finger on Ctrl must neither publish nor leave a secret open."""
    window = console(LOCKED, times=Times(hold=60_000))
    sent(window, K.Key_Return)
    sent(window, K.Key_K, "k")
    assert window.face.go.holding
    assert window.renderer.peeking
    sent(window, K.Key_Return, held=CTRL, kind=UP)
    sent(window, K.Key_K, held=CTRL, kind=UP)
    assert not window.face.go.holding
    assert not window.renderer.peeking


def test_a_key_held_down_acts_once_even_when_the_system_does_not_say_repeat(console) -> None:
    window = console(READING)
    for _time in range(3):
        sent(window, K.Key_T, "t")
    assert window.bridge.state.clock.running


def test_a_key_let_go_in_another_window_acts_again(console) -> None:
    window = console(READING)
    sent(window, K.Key_T, "t")
    other = QMessage(window)
    other.activateWindow()
    window.keyboard.forget()
    sent(window, K.Key_T, "t")
    assert not window.bridge.state.clock.running


def QMessage(parent):  # noqa: N802
    from PySide6.QtWidgets import QDialog

    box = QDialog(parent)
    box.show()
    return box


def test_enter_held_over_two_prizes_tells_only_one(console, qtbot) -> None:
    window = console(award, times=QUICK)
    sent(window, K.Key_Return)
    count = lambda: sum(  # noqa: E731
        one.kind == "prize_revealed" for one in window.bridge.desk.journal.entries()
    )
    before = count()
    qtbot.waitUntil(lambda: count() == before + 1)
    for _time in range(5):
        sent(window, K.Key_Return, repeated=True)
        sent(window, K.Key_Return)
        assert not window.face.go.holding
    assert count() == before + 1


def test_losing_the_window_drops_the_hold_and_the_peek(console, qtbot) -> None:
    window = console(LOCKED, times=Times(hold=60_000, apart=0))
    sent(window, K.Key_K, "k")
    sent(window, K.Key_Return)
    assert window.face.go.holding
    assert window.face.controls.peek
    box = QMessage(window)
    box.activateWindow()
    qtbot.waitUntil(lambda: not window.face.go.holding)
    assert window.face.controls.peek == ""
    box.close()


def test_a_changed_key_acts_and_the_old_one_does_not(console, press) -> None:
    window = console(LOCKED)
    assert window.keymap.change("peek", "Z") == ""
    sent(window, K.Key_K, "k")
    assert window.face.controls.peek == ""
    sent(window, K.Key_Z, "z")
    assert window.face.controls.peek.startswith("Đáp án")
    sent(window, K.Key_Z, "z", kind=UP)
    assert window.face.controls.peek == ""


def test_the_keys_that_are_told_are_the_keys_that_were_changed(console, press) -> None:
    window = console(award)
    for wish, key in {"peek": "Z", "previous": "Ctrl+Left", "close": "Ctrl+K"}.items():
        assert window.keymap.change(wish, key) == ""
    window.face.show_keys(window.keymap.key_of)
    window.refresh(window.bridge.state)
    hidden = window.face.next.accessibleDescription()
    assert hidden == "Đã che tên người đạt giải Giữ Z để xem riêng"
    buttons = window.face.controls.findChildren(ActionButton)
    back = next(one for one in buttons if one.property("wish") == "previous")
    assert back._key == "Ctrl+Left"
    assert window.face.go.close_key == "Ctrl+K"
