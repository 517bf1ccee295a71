"""The real loudspeaker, where there is none: silent, in words, and without a complaint of Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ui.sound import readiness
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
