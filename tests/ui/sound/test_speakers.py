"""The real loudspeaker, where there is none: silent, in words, and without a complaint of Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from ui.sound import readiness
from ui.sound import speakers as module
from ui.sound.cues import NAMES
from ui.sound.speakers import Speakers, _path


@pytest.fixture
def speakers(qapp) -> Speakers:
    return Speakers()


@pytest.fixture
def no_device(monkeypatch) -> None:
    """As on a laptop whose sound card is gone."""
    from PySide6.QtMultimedia import QAudioDevice, QMediaDevices

    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", QAudioDevice)


@pytest.mark.usefixtures("no_device")
def test_without_a_device_it_says_so_and_every_wish_is_harmless(speakers) -> None:
    told = []
    speakers.open(lambda: told.append(speakers.why))
    assert told == ["Không có thiết bị âm thanh"]
    speakers.play("tick", 0.5)
    speakers.set_loudness(1.0)
    speakers.fade("tick")


def test_before_it_is_opened_every_wish_is_harmless(speakers) -> None:
    speakers.play("tick", 0.5)
    speakers.fade("tick")
    assert speakers.why == ""


def test_without_the_library_it_says_so(speakers, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    speakers.open(lambda: None)
    assert speakers.why == "Máy thiếu thư viện âm thanh"


class Device:
    """A loudspeaker that is there."""

    def isNull(self) -> bool:  # noqa: N802
        return False

    def description(self) -> str:
        return "Loa"


class Effect(QObject):
    """A sound on a device, as Qt has it; counts how many are alive."""

    alive = 0
    most = 0

    def __init__(self, device: Device, parent: QObject) -> None:
        super().__init__(parent)
        self.level, self.sounds = 1.0, False
        Effect.alive += 1
        Effect.most = max(Effect.most, Effect.alive)
        self.destroyed.connect(Effect.gone)

    @staticmethod
    def gone() -> None:
        Effect.alive -= 1

    def setSource(self, url) -> None:  # noqa: N802
        assert Path(url.toLocalFile()).is_file()

    def setVolume(self, level: float) -> None:  # noqa: N802
        self.level = level

    def volume(self) -> float:
        return self.level

    def play(self) -> None:
        self.sounds = True

    def stop(self) -> None:
        self.sounds = False

    def isPlaying(self) -> bool:  # noqa: N802
        return self.sounds


@pytest.fixture
def device(monkeypatch) -> None:
    from PySide6 import QtMultimedia

    Effect.alive = Effect.most = 0
    monkeypatch.setattr(QtMultimedia.QMediaDevices, "defaultAudioOutput", Device)
    monkeypatch.setattr(QtMultimedia, "QSoundEffect", Effect)
    monkeypatch.setattr(module, "STEP", 2)
    monkeypatch.setattr(module, "SETTLE", 20)


@pytest.mark.usefixtures("device")
def test_a_sound_is_played_at_its_loudness_and_fades_to_nothing(speakers, qtbot) -> None:
    speakers.open(lambda: None)
    assert speakers.why == ""
    speakers.play("fanfare", 0.5)
    effect = speakers._effects["fanfare"]
    assert (effect.sounds, effect.level) == (True, 0.5)
    speakers.set_loudness(0.25)
    assert effect.level == 0.25
    speakers.fade("fanfare")
    qtbot.waitUntil(lambda: not effect.sounds)
    assert effect.level < 0.1
    assert not speakers._fading.isActive()


@pytest.mark.usefixtures("device")
def test_a_sound_that_is_fading_can_begin_again(speakers) -> None:
    speakers.open(lambda: None)
    speakers.play("drum_roll", 0.5)
    speakers.fade("drum_roll")
    speakers.play("drum_roll", 0.5)
    effect = speakers._effects["drum_roll"]
    assert (effect.sounds, effect.level, speakers._fades) == (True, 0.5, {})


@pytest.mark.usefixtures("device")
def test_silence_has_nothing_to_fade(speakers) -> None:
    speakers.open(lambda: None)
    speakers.fade("fanfare")
    assert speakers._fades == {}


@pytest.mark.usefixtures("device")
def test_when_devices_change_the_old_is_gone_before_the_new_is_made(speakers, qtbot) -> None:
    told = []
    speakers.open(lambda: told.append(speakers.why))
    speakers.play("fanfare", 0.5)
    speakers.fade("fanfare")
    speakers._devices.audioOutputsChanged.emit()
    speakers._devices.audioOutputsChanged.emit()
    speakers.play("tick", 0.5)
    qtbot.waitUntil(lambda: told == ["", ""])
    assert Effect.most == Effect.alive == len(NAMES)


def test_every_sound_has_its_file() -> None:
    assert [name for name in NAMES if not Path(_path(name)).is_file()] == []


@pytest.mark.usefixtures("no_device")
def test_the_readiness_check_finds_that_nothing_can_be_heard(qapp) -> None:
    (found,) = readiness.findings()
    assert found.weight == "should"
    assert found.text == "Không có thiết bị âm thanh."


def test_the_start_does_not_load_the_sound_library() -> None:
    program = (
        "import sys, ui.window\n"
        "assert 'ui.sound.speakers' in sys.modules\n"
        "sys.exit('PySide6.QtMultimedia' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
