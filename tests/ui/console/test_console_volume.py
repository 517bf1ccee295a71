"""The level of the sound on the console's top strip, and the keys that change it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.console.conftest import READING, RUNNING, START

K = Qt.Key
WORDS = {
    "loud": ((100, False, ""), "100 %", "Âm thanh: 100 %"),
    "muted": ((70, True, ""), "Tắt tiếng", "Âm thanh: tắt tiếng, mức 70 %"),
    "no device": (
        (70, False, "Không có thiết bị âm thanh"),
        "Không có loa",
        "Âm thanh: Không có thiết bị âm thanh",
    ),
}


@pytest.mark.parametrize("case", WORDS)
def test_the_level_is_said_in_words(case: str, console) -> None:
    given, words, name = WORDS[case]
    window = console(RUNNING)
    window.set_sound(*given)
    volume = window.face.strip.volume
    assert volume.words == words
    assert volume.accessibleName() == name
    assert "phím N" in volume.accessibleDescription()


def test_n_mutes_and_ctrl_arrows_change_the_level(console, press, qtbot) -> None:
    window = console(RUNNING)
    with qtbot.waitSignal(window.mute_wanted):
        press(window, K.Key_N)
    with qtbot.waitSignal(window.volume_step_wanted) as louder:
        press(window, K.Key_Up, ctrl=True)
    with qtbot.waitSignal(window.volume_step_wanted) as softer:
        press(window, K.Key_Down, ctrl=True)
    assert (louder.args, softer.args) == ([10], [-10])


def test_the_arrows_alone_still_choose_what_is_next(console, press, qtbot) -> None:
    window = console(READING)
    with qtbot.assertNotEmitted(window.volume_step_wanted):
        press(window, K.Key_Down)
    assert window.renderer.chosen is not None


def test_a_click_mutes_and_the_wheel_changes_the_level(console, qtbot) -> None:
    window = console(RUNNING)
    volume = window.face.strip.volume
    with qtbot.waitSignal(window.mute_wanted):
        qtbot.mouseClick(volume, Qt.MouseButton.LeftButton)
    for turn, percent in ((120, 10), (-120, -10)):
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(volume.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        with qtbot.waitSignal(window.volume_step_wanted) as wanted:
            QApplication.sendEvent(volume, wheel)
        assert wanted.args == [percent]


def test_it_can_be_pressed_without_a_mouse(console, qtbot) -> None:
    window = console(RUNNING)
    volume = window.face.strip.volume
    assert volume.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(window.mute_wanted):
        volume.click()


def test_the_menu_tries_the_sound(console, qtbot) -> None:
    window = console(RUNNING)
    (entry,) = [one for one in window.menu.actions() if one.text() == "Thử âm thanh"]
    with qtbot.waitSignal(window.sound_trial_wanted):
        entry.trigger()


def test_the_keys_are_listed(console, press) -> None:

    keys = {key for _heading, rows in console(START).card for key, _text in rows}
    assert {"N", "Ctrl+Lên", "Ctrl+Xuống"} <= keys
