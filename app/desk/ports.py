"""What the desk needs from the world: a journal that keeps, and a source of time.

Only shapes stand here; `app.storage` and the tests bring the things.
"""

from collections.abc import Sequence
from typing import Literal, Protocol

from msgspec import Struct

from app.show.entry import Draft, Entry


class ShowRecord(Struct, frozen=True):
    """What is fixed when a show opens. `seed` is secret until the show is closed."""

    id: str
    kind: Literal["live", "rehearsal"]
    opened_at: str
    contest_json: str
    seed: bytes
    app_version: str


class Journal(Protocol):
    """The list of facts of one show. Writing is durable when it returns; Trouble when it cannot."""

    @property
    def show(self) -> ShowRecord:
        """The show these entries belong to."""
        ...

    def entries(self) -> Sequence[Entry]:
        """Every line from the first."""
        ...

    def append(self, draft: Draft) -> Entry:
        """Write one line with the next number and its hash."""
        ...

    def keep_pulse(self, now: int) -> None:
        """Remember the monotonic time while something runs; cheap, may be lost."""
        ...

    def pulse(self) -> tuple[int, int] | None:
        """The last pulse: (number of the line it was kept after, monotonic time), or None."""
        ...

    def keep_results(self, results_json: str) -> None:
        """Write the frozen results at closing, once."""
        ...

    def kept_results(self) -> str | None:
        """The frozen results, or None while the show is open."""
        ...


class Time(Protocol):
    """The present, in two kinds that must never be mixed."""

    def now(self) -> int:
        """Monotonic milliseconds; for clocks."""
        ...

    def stamp(self) -> str:
        """Wall-clock time, ISO 8601 with zone; for papers and history."""
        ...
