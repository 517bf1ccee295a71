"""Makes the sounds of the hall: `python -m resources.sounds.synthesise` writes them beside itself.

Knows what is played at each moment and how loud. The same script makes the same files, to the last
bit but the rounding of the machine's sine.
"""

import sys
import wave
from array import array
from collections.abc import Callable
from math import cos, pi
from pathlib import Path

from resources.sounds.instruments import (
    BAMBOO,
    BELL,
    PITCH,
    RATE,
    WOOD,
    Samples,
    blow,
    grains,
    hiss,
    in_a_room,
    pluck,
    silence,
    strike,
    strike_drum,
    strike_gong,
)

FULL = 32_767
"""The largest sample of 16 bits."""


def tick() -> Samples:
    """A small mõ: one of the last seconds."""
    sound = silence(0.16)
    strike(sound, 0, 640, 1, WOOD)
    hiss(sound, 0, 0.25, 0.012, 0.3)
    return sound


def last() -> Samples:
    """A larger mõ, struck harder: the last second."""
    sound = silence(0.24)
    strike(sound, 0, 452, 1, tuple((times, gain, 1.7 * decay) for times, gain, decay in WOOD))
    hiss(sound, 0, 0.35, 0.015, 0.3)
    return sound


def time_up() -> Samples:
    """The gong."""
    sound = silence(3.4)
    strike_gong(sound, 0, PITCH["D3"], 1)
    hiss(sound, 0, 0.5, 0.04, 0.9)
    return sound


def lock() -> Samples:
    """Two touches of bamboo: an answer stands."""
    sound = silence(0.4)
    strike(sound, 0, PITCH["A4"], 0.7, BAMBOO)
    strike(sound, 0.075, PITCH["D5"], 1, BAMBOO)
    return sound


def right() -> Samples:
    """Three bells upward."""
    sound = silence(1.5)
    for at, note, gain in ((0, "G5", 0.75), (0.12, "A5", 0.85), (0.24, "D6", 1)):
        strike(sound, at, PITCH[note], gain, BELL)
    return in_a_room(sound, 0.25)


def wrong() -> Samples:
    """Two low strokes downward on bamboo, gently: nobody is laughed at."""
    sound = silence(0.95)
    for at, note, gain in ((0, "A3", 1), (0.22, "D3", 1)):
        strike(sound, at, 2 * PITCH[note], gain, BAMBOO)
    return in_a_room(sound, 0.15)


def lot() -> Samples:
    """The đàn tranh upward: an envelope opens."""
    sound = silence(1.3)
    for number, note in enumerate(("D5", "E5", "G5", "A5", "B5", "D6")):
        pluck(sound, 0.06 * number, PITCH[note], 0.6 + 0.08 * number, 0.7 + 0.12 * number)
    return in_a_room(sound, 0.2)


def drum_roll() -> Samples:
    """Strokes that come closer and grow, stay, and fade before the name must be heard."""
    sound = silence(3.9)
    at, number = 0.0, 0
    hands = grains()
    while at < 3.5:
        grown = min(1.0, at / 1.9) if at < 2.7 else max(0.0, (3.7 - at) / 1.0)
        gain = (0.22 + 0.78 * grown) * (1 + 0.06 * next(hands))
        strike_drum(sound, at, gain, 86 if number % 2 else 89)
        at += max(0.062, 0.16 - 0.065 * at) * (1 + 0.05 * next(hands))
        number += 1
    return in_a_room(sound, 0.12)


def fanfare() -> Samples:
    """Horns over drum and gong, upward and home: a winner is named."""
    sound = silence(4.4)
    for at, length, gain, *chord in (
        (0.00, 0.33, 0.70, "D4", "A3"),
        (0.32, 0.33, 0.75, "G4", "D4"),
        (0.64, 0.33, 0.80, "A4", "E4"),
        (0.96, 0.66, 0.95, "D5", "A4", "D4"),
        (1.60, 0.22, 0.75, "A4", "E4"),
        (1.80, 0.22, 0.80, "B4", "E4"),
        (2.00, 1.75, 1.00, "D5", "A4", "D4"),
    ):
        for note in chord:
            blow(sound, at, PITCH[note], 0.16 * gain / len(chord) ** 0.5, length)
    for at, gain in ((0, 0.6), (0.32, 0.5), (0.64, 0.5), (0.96, 0.8), (1.28, 0.4), (2, 1)):
        strike_drum(sound, at, 0.45 * gain)
    for number in range(6):
        strike_drum(sound, 1.6 + 0.0667 * number, 0.14 + 0.03 * number)
    strike_gong(sound, 2.0, PITCH["D3"], 0.16)
    for at, note in ((0.96, "D6"), (2.0, "A5"), (2.08, "D6")):
        strike(sound, at, PITCH[note], 0.06, BELL)
    return in_a_room(sound, 0.3)


SOUNDS: dict[str, tuple[Callable[[], Samples], float]] = {
    "tick": (tick, 0.46),
    "last": (last, 0.6),
    "time_up": (time_up, 0.75),
    "lock": (lock, 0.15),
    "right": (right, 0.42),
    "wrong": (wrong, 0.34),
    "lot": (lot, 0.50),
    "drum_roll": (drum_roll, 0.58),
    "fanfare": (fanfare, 0.85),
}
"""Name → (how it is made, its highest sample; 1 is full scale)."""


def finished(sound: Samples, peak: float) -> Samples:
    """Without what no ear hears below 25 Hz, faded in and out, as loud as it may be."""
    keep = 1 - 2 * pi * 25 / RATE
    before = heard = 0.0
    for place, one in enumerate(sound):
        heard, before = keep * (heard + one - before), one
        sound[place] = heard
    rise, fall = round(0.001 * RATE), round(min(0.25, len(sound) / RATE / 3) * RATE)
    for place in range(rise):
        sound[place] *= place / rise
    for place in range(fall):
        sound[-1 - place] *= (1 - cos(pi * place / fall)) / 2
    loudest = max(abs(one) for one in sound)
    return array("d", (one * peak / loudest for one in sound))


def samples(name: str) -> "array[int]":
    """The sound of this name as it stands in its file."""
    make, peak = SOUNDS[name]
    return array("h", (round(FULL * one) for one in finished(make(), peak)))


def write(folder: Path) -> None:
    """Write every sound into `folder`."""
    for name in SOUNDS:
        made = samples(name)
        if sys.byteorder == "big":
            made.byteswap()
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(made.tobytes())


if __name__ == "__main__":
    write(Path(__file__).parent)
