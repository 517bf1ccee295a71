"""A clock is a value: a limit, what was spent, and since when it runs.

Times are whole milliseconds of a monotonic source, so a jump of the wall clock changes nothing.
Does not know the present: whoever asks brings `now`.
"""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Phase = Literal["waiting", "running", "warned", "stopped", "over"]


class Clock(Struct, frozen=True):
    """Time for one thing on stage, in milliseconds; `warning` is what is left when it warns.

    A `done` clock has served: the thing it measured is over, and it never runs again.
    """

    limit: int
    spent: int = 0
    running_since: int | None = None
    warning: int = 0
    done: bool = False

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self.running_since is not None

    def spent_at(self, now: int) -> int:
        """Milliseconds used up until `now`, never less than those already counted."""
        if self.running_since is None:
            return self.spent
        return self.spent + max(0, now - self.running_since)

    def left(self, now: int) -> int:
        """Milliseconds left; negative in overtime."""
        return self.limit - self.spent_at(now)

    def phase(self, now: int) -> Phase:
        """What the hall should understand from it."""
        left = self.left(now)
        if left <= 0:
            return "over"
        if self.running:
            return "warned" if left <= self.warning else "running"
        return "stopped" if self.spent else "waiting"

    def started(self, now: int) -> "Clock":
        """Runs from `now` on."""
        return replace(self, running_since=now)

    def finished(self, spent: int) -> "Clock":
        """Stands for good, with `spent` milliseconds used up."""
        return replace(self, spent=spent, running_since=None, done=True)

    def stopped(self, spent: int) -> "Clock":
        """Stands, with `spent` milliseconds used up."""
        return replace(self, spent=spent, running_since=None)


def written_left(milliseconds: int) -> str:
    """What is left, as the hall's clock shows it: a begun second still counts, "00:09" at 8,2 s."""
    return written(-(-max(0, milliseconds) // 1000) * 1000)


def written(milliseconds: int) -> str:
    """Minutes and seconds as people read them: 638000 -> "10:38"; counts begun seconds."""
    seconds = abs(milliseconds) // 1000
    return f"{'-' if milliseconds < 0 else ''}{seconds // 60:02d}:{seconds % 60:02d}"
