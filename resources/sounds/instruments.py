"""Instruments of a Vietnamese stage: the wooden mõ, bamboo, small bells, the đàn tranh, the gong,
the drum, and horns over them.

What is struck rings in modes, each a damped sine: that is all an instrument is here, a table of
modes. There is no chance in it: what sounds like chance is a fixed sequence.
"""

from array import array
from collections.abc import Iterator
from functools import cache
from math import cos, pi, sin
from typing import TypeAlias

RATE = 44_100
"""Samples a second; one channel, 16 bits."""
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
