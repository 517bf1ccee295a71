"""The show with its sounds: what the hall sees is what it hears, and the console turns it down."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.projector.conftest import EPSON, LAPTOP, Desk
from tests.ui.sound.test_player import Notebook
from ui import compose
from ui import window as windows
from ui.console.times import Times
from ui.sound.player import Sounds
from ui.window import Show

K = Qt.Key


@pytest.fixture
def output() -> Notebook:
    return Notebook()


@pytest.fixture
def show(tmp_path: Path, qtbot, output, monkeypatch):
    monkeypatch.setattr(windows, "SOUND_AFTER", 0)
    folder = tmp_path / "demo.hoithi"
    compose.new_demo(folder)
    with Show.opened(
        folder,
        screens=Desk(LAPTOP, EPSON),
        times=Times(hold=60, lock=0, notice=60, refusal=80, apart=0, bounce=0, tick=50),
        sounds=partial(Sounds, output=output, volume=60),
    ) as show:
        show.start()
        qtbot.waitExposed(show.console)
        show.console.setFocus()
        yield show
        show.console.deleteLater()


def strike(show: Show, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(show.console.focusWidget() or show.console, key, held)


def test_sounds_are_read_without_being_asked_for(show, output, qtbot) -> None:
    qtbot.waitUntil(lambda: output.opened == 1)


def test_the_hall_hears_the_lots_it_sees(show, output) -> None:
    while show.bridge.state.draws < 2:
        strike(show, K.Key_Space)
    assert output.played == ["lot", "lot"]


def test_the_console_shows_the_remembered_level_and_changes_it(show) -> None:
    volume = show.console.face.strip.volume
    assert volume.words == "60 %"
    strike(show, K.Key_Up, ctrl=True)
    assert volume.words == "70 %"
    strike(show, K.Key_N)
    assert volume.words == "Tắt tiếng"
    assert show.sounds.muted


def test_without_a_device_the_console_says_so_and_nothing_else_happens(show, output) -> None:
    show.sounds.prepare()
    output.why = "Không có thiết bị âm thanh"
    output.changed()
    assert show.console.face.strip.volume.words == "Không có loa"
    assert show.console.face.strip.alarm == ""


def test_the_trial_says_beside_the_controls_what_to_listen_for(show, output) -> None:
    show.console.sound_trial_wanted.emit()
    assert output.opened == 1
    assert "Đang thử âm thanh" in show.console.face.controls.refusal
