"""Makes the sounds of the hall: `python -m resources.sounds.synthesise` writes them beside itself.

Instruments of a Vietnamese stage: the wooden mõ, bamboo, small bells, the đàn tranh, the gong, the
drum, and horns over them. What is struck rings in modes, each a damped sine: that is all an
instrument is here, a table of modes. There is no chance in it: the same script makes the same files,
to the last bit but the rounding of the machine's sine.
"""

import sys
import wave
from array import array
from collections.abc import Callable, Iterator
from functools import cache
from math import cos, pi, sin
from pathlib import Path
from typing import TypeAlias

RATE = 44_100
"""Samples a second; one channel, 16 bits."""
FULL = 32_767
PERIOD = 2_048
"""Samples of one period of a wave that is read at any pitch."""
NAMES = ("D3", "A3", "D4", "E4", "G4", "A4", "B4", "D5", "E5", "G5", "A5", "B5", "D6")
"""The scale of the Northern mode on D: five notes, no half step."""
SEMITONES = {"D": -7, "E": -5, "G": -2, "A": 0, "B": 2}
PITCH = {one: 440 * 2 ** (SEMITONES[one[0]] / 12 + int(one[1]) - 4) for one in NAMES}

Samples: TypeAlias = "array[float]"
Modes = tuple[tuple[float, float, float], ...]
"""(times the pitch, strength, seconds until it is 60 dB weaker)."""

WOOD: Modes = ((1, 1, 0.10), (1.52, 0.35, 0.07), (2.87, 0.30, 0.045), (4.35, 0.12, 0.03))
BAMBOO: Modes = ((1, 1, 0.55), (2.02, 0.10, 0.30), (3.93, 0.16, 0.10), (6.1, 0.05, 0.05))
BELL: Modes = (
    (1, 1, 1.5),
    (1.004, 0.3, 1.4),
    (2.01, 0.35, 1.0),
    (3.02, 0.18, 0.6),
    (5.4, 0.06, 0.3),
)
GONG: Modes = (
    (1, 1, 4.2),
    (1.006, 0.45, 3.8),
    (2.0, 0.75, 3.2),
    (2.014, 0.35, 3.0),
    (2.66, 0.35, 2.4),
    (3.53, 0.28, 1.9),
    (4.18, 0.22, 1.5),
    (5.43, 0.15, 1.1),
    (6.79, 0.12, 0.9),
    (8.21, 0.09, 0.8),
    (9.73, 0.07, 0.7),
    (11.6, 0.05, 0.6),
)
DRUM: Modes = (
    (1, 1, 0.36),
    (1.59, 0.60, 0.26),
    (2.14, 0.42, 0.19),
    (2.92, 0.28, 0.13),
    (4.1, 0.16, 0.08),
)


def silence(seconds: float) -> Samples:
    """Room for a sound."""
    return array("d", bytes(8 * round(seconds * RATE)))


def ring(into: Samples, at: float, hertz: float, gain: float, decay: float) -> None:
    """Add a damped sine that begins at `at` seconds and is 60 dB weaker after `decay` seconds."""
    begin = round(at * RATE)
    turn = 2 * pi * hertz / RATE
    loss = 10 ** (-3 / (decay * RATE))
    first, second = 2 * loss * cos(turn), loss * loss
    before, now = 0.0, gain * loss * sin(turn)
    for place in range(begin + 1, min(len(into), begin + round(1.5 * decay * RATE))):
        into[place] += now
        before, now = now, first * now - second * before


def strike(into: Samples, at: float, hertz: float, gain: float, modes: Modes) -> None:
    """Strike an instrument of this pitch."""
    for times, strength, decay in modes:
        ring(into, at, hertz * times, gain * strength, decay)


def strike_gong(into: Samples, at: float, hertz: float, gain: float) -> None:
    """A gong opens after the stroke: its higher modes need a moment to come."""
    for times, strength, decay in GONG:
        ring(into, at, hertz * times, gain * strength, decay)
        ring(into, at, hertz * times, -gain * strength, 0.05 * times)


def grains() -> Iterator[float]:
    """Noise without chance, from -1 to 1."""
    number = 2023
    while True:
        number = (1_664_525 * number + 1_013_904_223) % 2**32
        yield number / 2**31 - 1


def hiss(into: Samples, at: float, gain: float, decay: float, dull: float) -> None:
    """The touch of stick or palm: noise that is gone after `decay` seconds; `dull` from 0 to 1."""
    begin = round(at * RATE)
    loss = 10 ** (-3 / (decay * RATE))
    level, heard = gain, 0.0
    places = range(begin, min(len(into), begin + round(decay * RATE)))
    for place, grain in zip(places, grains(), strict=False):
        heard += (1 - dull) * (grain - heard)
        into[place] += level * heard
        level *= loss


def strike_drum(into: Samples, at: float, gain: float, hertz: float = 86) -> None:
    """One stroke on the skin of the big drum; louder strokes are brighter."""
    strike(into, at, hertz, gain, DRUM)
    hiss(into, at, 0.5 * gain * gain, 0.05, 0.6)


def pluck(into: Samples, at: float, hertz: float, gain: float, decay: float) -> None:
    """A steel string of the đàn tranh, plucked near the bridge."""
    for number in range(1, 10):
        strength = gain * sin(0.4 * number) / number
        ring(into, at, hertz * number * (1 + 0.0002 * number**2), strength, decay / number**0.7)


@cache
def horn_waves() -> tuple[list[float], list[float]]:
    """One period of a horn blown softly, and of one blown hard."""
    size = range(PERIOD)
    soft = [sin(2 * pi * n / PERIOD) + 0.3 * sin(4 * pi * n / PERIOD) for n in size]
    weights = [(k, 0.8 ** (k - 1) / k**0.35) for k in range(1, 13)]
    hard = [sum(weight * sin(2 * pi * k * n / PERIOD) for k, weight in weights) for n in size]
    return soft, hard


def blow(into: Samples, at: float, hertz: float, gain: float, length: float) -> None:
    """Two horns on one note, a little apart; they are brighter where they are louder."""
    begin, long = round(at * RATE), round(length * RATE)
    soft, hard = horn_waves()
    one, other = 0.0, 0.0
    step = hertz * PERIOD / RATE
    rise, fall = 0.045 * RATE, (0.1 + 0.3 * length * length) * RATE
    for n in range(min(long, len(into) - begin)):
        level = min(1.0, n / rise, (long - n) / fall) * (1 - 0.4 * n / long)
        a, b = int(one) % PERIOD, int(other) % PERIOD
        mild = (1 - 0.75 * level) * (soft[a] + soft[b])
        into[begin + n] += gain * level * (mild + 0.5 * level * (hard[a] + hard[b]))
        one, other = one + 1.0012 * step, other + 0.9988 * step


def in_a_room(dry: Samples, share: float) -> Samples:
    """The same with the echoes of a room; `share` is how strong they are."""
    echoes = silence(len(dry) / RATE)
    for delay, back in ((1_557, 0.72), (1_867, 0.70), (2_203, 0.68), (2_539, 0.66)):
        line = array("d", dry)
        for place in range(delay, len(line)):
            line[place] += back * line[place - delay]
            echoes[place] += 0.25 * line[place - delay]
    for delay in (241, 83):
        smeared = array("d", echoes)
        for place in range(delay, len(echoes)):
            smeared[place] = echoes[place - delay] - 0.6 * echoes[place]
            smeared[place] += 0.6 * smeared[place - delay]
        echoes = smeared
    return array("d", (one + share * other for one, other in zip(dry, echoes, strict=True)))


# ------------------------------------------------------------------------------------- the cues


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
