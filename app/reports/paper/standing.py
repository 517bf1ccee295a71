"""Who stands where, said so that it fits on a paper: parts with points, gaps, reasons.

Knows results. A total that is not complete is never handed on as a number.
"""

from collections.abc import Sequence

from app.domain.contest import RoundPlan
from app.domain.ids import TeamId
from app.domain.language import _
from app.domain.people import Team
from app.domain.ranking import Place
from app.reports.paper.evening import Evening
from app.reports.paper.written import clipped
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.performance.turn import outstanding, turn_of
from app.show.results import Results, TeamLine
from app.show.state import State


def running_order(state: State) -> tuple[Team, ...]:
    """The teams in the order they play; as registered while that is not drawn."""
    ids = state.order or tuple(team.id for team in state.contest.teams)
    return tuple(state.contest.team(one) for one in ids)


def scored_rounds(evening: Evening, found: Results) -> tuple[RoundPlan, ...]:
    """The parts that give points, in the order of the contest."""
    scored = {part for line in found.lines for part in line.parts}
    return tuple(plan for plan in evening.state.contest.rounds if plan.id in scored)


def round_name(plan: RoundPlan) -> str:
    """A part as papers call it: "Phần 1. Giới thiệu đội"."""
    if not plan.number:
        return plan.title
    return _("Phần {n}. {title}").format(n=plan.number, title=plan.title)


def gap(state: State, plan: RoundPlan, team: TeamId, missing: str) -> str:
    """Why a team has no points in a part yet, in few words."""
    if team in state.absent:
        return _("vắng mặt")
    if not isinstance(state.program.settings(plan.id), PerformanceSettings):
        return missing
    if turn_of(state, plan.id, team).spent is None:
        return missing
    waiting = len(outstanding(state, plan.id, team))
    if waiting and state.contest.judges:
        return _("{part} chưa đủ phiếu (còn {n})").format(part=plan.title, n=waiting)
    return missing


def gaps(evening: Evening, line: TeamLine) -> tuple[str, ...]:
    """Everything a team's total still lacks; an absent team lacks nothing, it was not there."""
    if line.absent:
        return (away(line),)
    state = evening.state
    return tuple(
        gap(state, state.plan(part), line.team, score.missing)
        for part, score in line.parts.items()
        if score.points is None
    )


def away(line: TeamLine) -> str:
    """What stands beside an absent team, instead of a place."""
    return _("vắng mặt: {why}").format(why=line.absent)


def why(place: Place, ranking: Sequence[Place]) -> str:
    """What beside the total put somebody here: "" when the total alone did.

    Among many equals only the neighbour is named, the next one below (for the last, the one
    above): together the lines of a table still explain every place.
    """
    clauses = place.reason.split("; ")[1:]
    equals = [one for one in ranking if one.total == place.total]
    mine = next(spot for spot, one in enumerate(equals) if one.id == place.id)
    if len(clauses) != len(equals) - 1:
        return clipped("; ".join(clauses))
    return clipped(clauses[min(mine, len(clauses) - 1)]) if clauses else ""
