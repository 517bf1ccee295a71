"""When things happened: times of day and waits, as the journal knows them.

A state knows no time of day; its facts' lines do. Changes nothing.
"""

from collections.abc import Callable
from datetime import datetime

from app.desk.desk import Desk
from app.domain.ids import RoundId
from app.rounds.ceremony.facts import ResultsConfirmed
from app.rounds.performance.sheets import SheetSubmitted
from app.show.entry import Entry
from app.show.fact import Fact
from app.show.facts import CueTaken


def last(desk: Desk, meant: Callable[[Fact], bool]) -> Entry | None:
    """The line of the last fact that counts and is meant."""
    return next((one.entry for one in reversed(desk.recorded) if meant(one.fact)), None)


def minute(entry: Entry | None) -> str:
    """The time of day a line was written, "11:02"; "" without a line."""
    return entry.at[11:16] if entry else ""


def seconds_on_air(desk: Desk) -> int | None:
    """How long the cue on air has been there, in whole seconds; None before the first cue."""
    here = desk.state.cue_id
    taken = last(desk, lambda fact: isinstance(fact, CueTaken) and fact.cue == here)
    if taken is None:
        return None
    now, then = (datetime.fromisoformat(at) for at in (desk.time.stamp(), taken.at))
    return max(0, int((now - then).total_seconds()))


def handed_in(desk: Desk, part: RoundId) -> Entry | None:
    """The line of a part's last sheet."""
    return last(desk, lambda fact: isinstance(fact, SheetSubmitted) and fact.round == part)


def confirmed(desk: Desk, digest: str) -> Entry | None:
    """The line in which the committee confirmed exactly these results."""
    return last(desk, lambda fact: isinstance(fact, ResultsConfirmed) and fact.results == digest)
