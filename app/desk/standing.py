"""What ran when the program was closed stands when it is opened again.

A clock or a film counts from a beginning of time that ends with the program; the journal's pulse
tells how far it came. Knows what starts such a thing; records nothing itself.
"""

from collections.abc import Iterator, Sequence

from app.desk.replay import Recorded
from app.show.cover_facts import OverlayShown, PauseChanged
from app.show.fact import Fact
from app.show.facts import ClockLost, ClockStarted
from app.show.reel_facts import ReelLost, ReelMoved, ReelStarted
from app.show.state import State

_CLOCK = (ClockStarted,)
_REEL = (ReelStarted, ReelMoved)
_PAUSE = (OverlayShown,)
MINUTE = 60_000


def runs(state: State) -> bool:
    """Whether time passes for something that must not be lost."""
    return any(running for _kinds, running in _running(state))


def last_known(state: State, recorded: Sequence[Recorded], pulse: tuple[int, int] | None) -> State:
    """The state as it stood at the last pulse: (line it was kept after, monotonic milliseconds).

    A pulse from before what runs now was started has nothing to say: it knew another time.
    """
    line, now = pulse or (0, 0)
    starts = [_line(recorded, kinds) for kinds, running in _running(state) if running]
    return state.standing(now if starts and line >= min(starts) else 0)


def stood(
    state: State, known: State, recorded: Sequence[Recorded], opened_after: int, now: int
) -> Iterator[Fact]:
    """The facts that stop what was started up to line `opened_after`, where `known` has it.

    A technical pause does not stop: people wait for its end. It goes on at `now`, as long as it
    was known to have lasted.
    """
    clock, reel, over = state.clock, state.reel, state.overlay
    if clock and clock.running and _line(recorded, _CLOCK) <= opened_after:
        same = known.clock if known.clock and known.cue_id == state.cue_id else clock
        yield ClockLost(max(clock.spent, same.spent))
    if reel and reel.running and _line(recorded, _REEL) <= opened_after:
        same = known.reel if known.reel and known.reel.file == reel.file else reel
        yield ReelLost(same.position)
    if over and over.clock and over.clock.running and _line(recorded, _PAUSE) <= opened_after:
        spent = known.overlay.clock.spent if known.overlay and known.overlay.clock else 0
        yield OverlayShown("pause", now - spent, -(-over.clock.limit // MINUTE), over.message)
        if over.clock.limit % MINUTE:
            yield PauseChanged(over.clock.limit, over.message)


def _running(state: State) -> tuple[tuple[tuple[type[Fact], ...], bool], ...]:
    clock, reel, over = state.clock, state.reel, state.overlay
    return (
        (_CLOCK, clock is not None and clock.running),
        (_REEL, reel is not None and reel.running),
        (_PAUSE, over is not None and over.clock is not None and over.clock.running),
    )


def _line(recorded: Sequence[Recorded], kinds: tuple[type[Fact], ...]) -> int:
    """The line of the last fact of these kinds; 0 when there is none."""
    return max((one.entry.seq for one in recorded if isinstance(one.fact, kinds)), default=0)
