"""How far the evening is behind its plan, and when it will end.

The plan says at what time of day parts begin; between two of them it is taken to pass evenly
from cue to cue. Knows the time of day only: a rehearsal on another day compares as well. Never
decides anything.
"""

from itertools import pairwise

from msgspec import Struct

from app.domain.language import _
from app.show.cue import Cue
from app.show.state import State

ON_TIME = 2
"""Minutes either way that nobody would call late."""
OTHER_DAY = 180
"""From so many minutes on the plan is for another time of day than this one."""
MINUTE, HOUR, DAY = 60, 3_600, 86_400
"""Seconds."""


class Lag(Struct, frozen=True):
    """Whole minutes behind the plan; negative when ahead of it."""

    minutes: int


class Stretch(Struct, frozen=True):
    """From one known beginning to the next: its cues, and seconds of the day. None: unknown end."""

    cues: tuple[Cue, ...]
    starts: int
    ends: int | None


def lag(state: State, wall: str) -> Lag | None:
    """How far behind the plan at `wall` ("10:24", "10:24:37" or ISO 8601); None: cannot be told."""
    planned, now = _planned(state), seconds(wall)
    if planned is None or now is None or state.closed:
        return None
    if state.cue_id is None and now < planned:
        return None
    minutes = int((now - planned) / MINUTE)
    return Lag(minutes) if abs(minutes) < OTHER_DAY else None


def words(late: Lag) -> str:
    """Say it: "Chậm 6 phút so với kịch bản"."""
    if abs(late.minutes) < ON_TIME:
        return _("Đúng kịch bản")
    if late.minutes > 0:
        return _("Chậm {n} phút so với kịch bản").format(n=late.minutes)
    return _("Sớm {n} phút so với kịch bản").format(n=-late.minutes)


def ends(state: State, wall: str) -> str:
    """The time of day "HH:MM" at which the rest, played at the plan's pace, is over; "" unknown."""
    found, now = stretches(state), seconds(wall)
    here = _here(state, found)
    if now is None or here is None or state.closed:
        return ""
    pace = _pace(found)
    if pace is None:
        return ""
    begun = max(now, found[0].starts) if state.cue_id is None else now
    left = sum(_left(state, one, pace) for one in found[found.index(here) :])
    over = round(begun + left)
    return f"{over // HOUR % 24:02d}:{over % HOUR // MINUTE:02d}"


def seconds(wall: str) -> int | None:
    """Seconds since midnight; None when `wall` tells no time."""
    parts = wall.rpartition("T")[2][:8].split(":")
    if len(parts) < 2 or not (parts[0].isdecimal() and parts[1][:2].isdecimal()):
        return None
    hours, minutes = int(parts[0]), int(parts[1][:2])
    rest = int(parts[2]) if len(parts) > 2 and parts[2].isdecimal() else 0
    return hours * HOUR + minutes * MINUTE + rest if hours < 24 and minutes < 60 else None


def stretches(state: State) -> tuple[Stretch, ...]:
    """The run sheet cut at every part whose beginning the plan knows."""
    parts = [plan.id for plan in state.contest.rounds]
    marks: list[tuple[int, int | None]] = [
        (place, begins)
        for place, plan in enumerate(state.contest.rounds)
        if (begins := seconds(plan.starts)) is not None
    ]
    return tuple(
        Stretch(
            tuple(cue for cue in state.program.cues if cue.round in parts[first:last]),
            begins,
            until if until is not None and until > begins else None,
        )
        for (first, begins), (last, until) in pairwise([*marks, (len(parts), None)])
        if begins is not None
    )


def _here(state: State, found: tuple[Stretch, ...]) -> Stretch | None:
    """The stretch of the cue on air; the first one before the evening has begun."""
    if state.cue_id is None:
        return found[0] if found else None
    return next((one for one in found if state.cue in one.cues), None)


def _planned(state: State) -> float | None:
    """When the cue on air should have begun, in seconds of the day."""
    here = _here(state, stretches(state))
    if here is None:
        return None
    if state.cue_id is None:
        return here.starts
    if here.ends is None:
        return here.starts if state.cue == here.cues[0] else None
    return here.starts + _passed(state, here) * (here.ends - here.starts) / len(here.cues)


def _passed(state: State, here: Stretch) -> int:
    """Cues that are done, or passed over because their team is not here."""
    place = state.program.place(state.cue_id) if state.cue_id else 0
    return sum(
        cue.id in state.done or (state.away(cue) and state.program.place(cue.id) < place)
        for cue in here.cues
    )


def _pace(found: tuple[Stretch, ...]) -> float | None:
    """Seconds the plan gives a cue, over all stretches whose end it knows."""
    known = [(one.ends - one.starts, len(one.cues)) for one in found if one.ends is not None]
    cues = sum(count for _length, count in known)
    return sum(length for length, _count in known) / cues if cues else None


def _left(state: State, one: Stretch, pace: float) -> float:
    """Seconds the plan gives what is not done yet; the cue on air counts as just begun."""
    own = pace if one.ends is None or not one.cues else (one.ends - one.starts) / len(one.cues)
    return own * sum(cue.id not in state.done and not state.away(cue) for cue in one.cues)
