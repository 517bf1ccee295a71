"""What the tally says: a table for each part with points, and the table of totals.

Knows values only. What is not scored yet is a dash with its reason, never a zero.
"""

from msgspec import Struct

from app.domain.contest import RoundPlan
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.people import Team
from app.domain.ranking import Place
from app.reports.paper.evening import Evening
from app.reports.paper.standing import (
    gaps,
    round_name,
    running_order,
    scored_rounds,
    why,
)
from app.reports.tally.judged import judged
from app.reports.tally.part import Part
from app.reports.tally.quizzed import quizzed
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.quiz.settings import QuizSettings
from app.show.results import Results, TeamLine, results


class TotalLine(Struct, frozen=True):
    """A team's line in the table of totals."""

    team: str
    parts: tuple[str, ...]
    total: str
    place: str
    remark: str


class Tally(Struct, frozen=True):
    """The whole paper. `missing` is empty when every point is there."""

    parts: tuple[Part, ...]
    part_names: tuple[str, ...]
    totals: tuple[TotalLine, ...]
    judges: tuple[str, ...]
    missing: tuple[str, ...]


def tally(evening: Evening) -> Tally:
    """The tally of the evening as it stands."""
    found = results(evening.state)
    rounds = scored_rounds(evening, found)
    return Tally(
        parts=tuple(part for plan in rounds if (part := _part(evening, plan))),
        part_names=tuple(plan.title for plan in rounds),
        totals=tuple(_totals(evening, found, rounds)),
        judges=tuple(
            f"GK{number}: {judge.name}"
            for number, judge in enumerate(evening.state.contest.judges, 1)
        ),
        missing=found.missing,
    )


def _part(evening: Evening, plan: RoundPlan) -> Part | None:
    """The part's own table; a kind that has none stands in the totals alone."""
    settings = evening.state.program.settings(plan.id)
    if isinstance(settings, PerformanceSettings):
        return judged(evening, plan, settings, round_name(plan))
    if isinstance(settings, QuizSettings):
        return quizzed(evening, plan, settings, round_name(plan))
    return None


def _totals(evening: Evening, found: Results, rounds: tuple[RoundPlan, ...]) -> list[TotalLine]:
    """By place when all is scored, absent teams last; in running order and without places before."""
    lines = {line.team: line for line in found.lines}
    places = {place.id: place for place in found.teams}
    order: tuple[Team, ...] = running_order(evening.state)
    if not found.missing:
        by_id = {team.id: team for team in order}
        order = tuple(
            by_id[line.team]
            for place in found.teams
            for line in found.lines
            if line.team == place.id
        )
        order += tuple(by_id[line.team] for line in found.absent)
    return [_total(evening, found, lines[team.id], places.get(team.id), rounds) for team in order]


def _total(
    evening: Evening,
    found: Results,
    line: TeamLine,
    place: Place | None,
    rounds: tuple[RoundPlan, ...],
) -> TotalLine:
    """A team's line; an absent one stands without total and place, and says why."""
    ranked = place is not None and not found.missing
    remark = why(place, found.teams) if place and ranked else "; ".join(gaps(evening, line))
    waits = _("chờ các đội khác") if found.missing else ""
    return TotalLine(
        evening.state.contest.team(line.team).full_name,
        tuple(format_mark(line.parts[plan.id].points) for plan in rounds),
        format_mark(line.total) if line.complete and not line.absent else "–",
        str(place.place) if place and ranked else "–",
        remark or waits,
    )
