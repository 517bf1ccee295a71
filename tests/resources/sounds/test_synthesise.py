"""The files are what the script makes, and they are fit for a hall."""

from __future__ import annotations

import wave
from array import array
from functools import cache
from pathlib import Path

import pytest

from resources.sounds import synthesise
from resources.sounds.synthesise import RATE, SOUNDS
from ui.sound.cues import NAMES

FOLDER = Path(synthesise.__file__).parent


@cache
def committed(name: str) -> array[int]:
    with wave.open(str(FOLDER / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def loudest(samples: array[int]) -> int:
    return max(abs(one) for one in samples)


def test_there_is_a_file_for_every_sound_and_no_other() -> None:
    assert {path.stem for path in FOLDER.glob("*.wav")} == set(SOUNDS) == set(NAMES)
    assert sum(path.stat().st_size for path in FOLDER.glob("*.wav")) < 1_500_000


@pytest.mark.parametrize("name", SOUNDS)
def test_the_file_is_what_the_script_makes(name: str) -> None:
    made = synthesise.samples(name)
    stored = committed(name)
    assert len(made) == len(stored)
    assert max(abs(one - other) for one, other in zip(made, stored, strict=True)) <= 1


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_neither_clips_nor_clicks_nor_leans(name: str) -> None:
    samples = committed(name)
    assert loudest(samples) <= round(32_767 * 0.9)
    assert samples[0] == samples[-1] == 0
    # It comes within two milliseconds and goes in silence.
    assert loudest(samples[: RATE // 500]) > 0
    assert loudest(samples[-RATE // 200 :]) < 50
    assert abs(sum(samples) / len(samples)) < 32_767 * 0.001


def test_what_matters_more_is_louder() -> None:
    """The energy of the strongest tenth of a second."""

    def strength(name: str) -> float:
        samples, window = committed(name), RATE // 10
        starts = range(0, max(1, len(samples) - window), window // 2)
        return max(sum(one * one for one in samples[at : at + window]) for at in starts) ** 0.5

    order = ["lock", "tick", "last", "time_up"]
    assert sorted(order, key=strength) == order
    assert max(SOUNDS, key=strength) in ("fanfare", "time_up")
    assert strength("wrong") <= strength("right"), "nobody is shamed"


def test_writing_leaves_a_file_for_each(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(synthesise, "SOUNDS", {"lock": SOUNDS["lock"]})
    synthesise.write(tmp_path)
    assert (tmp_path / "lock.wav").read_bytes() == (FOLDER / "lock.wav").read_bytes()
