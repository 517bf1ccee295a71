"""What a performance part remembers of the evening: each team's turn and its sheets.

Knows what was given. What it is worth is `score`'s business.
"""

from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from app.domain.ids import CriterionId, JudgeId, RoundId, TeamId
from app.domain.marks import Hundredths
from app.rounds.performance.settings import PerformanceSettings, Reveal
from app.show.state import State


class Sheet(Struct, frozen=True):
    """One judge's sheet for one team: draft until submitted. A missing mark is not a zero."""

    marks: dict[CriterionId, Hundredths] = {}
    submitted: bool = False

    @property
    def total(self) -> Hundredths:
        """The sum of the marks there are."""
        return sum(self.marks.values())


class Deduction(Struct, frozen=True):
    """Points taken off by hand, and why."""

    points: Hundredths
    reason: str


class Turn(Struct, frozen=True):
    """One team's turn. `spent` is set when the performance has ended, in milliseconds."""

    spent: int | None = None
    overtime: Hundredths | None = None
    """The confirmed overtime penalty; None while nobody confirmed it."""
    deductions: tuple[Deduction, ...] = ()
    sheets: dict[JudgeId, Sheet] = {}
    excused: dict[JudgeId, str] = {}
    reveal: Reveal | None = None
    """What the hall is told when the marks are published; None: as the part says."""
    published: bool = False


class PerformanceState(Struct, frozen=True):
    """The part's own state."""

    turns: dict[TeamId, Turn] = {}


def turn_of(state: State, round_id: RoundId, team: TeamId) -> Turn:
    """The team's turn; an empty one before anything happened."""
    part = cast(PerformanceState, state.rounds[round_id])
    return part.turns.get(team, Turn())


def with_turn(state: State, round_id: RoundId, team: TeamId, turn: Turn) -> State:
    """The state in which the team's turn is `turn`."""
    part = cast(PerformanceState, state.rounds[round_id])
    return state.with_round(round_id, replace(part, turns={**part.turns, team: turn}))


def settings_of(state: State, round_id: RoundId) -> PerformanceSettings:
    """The part's settings."""
    return cast(PerformanceSettings, state.program.settings(round_id))


def reveal_of(state: State, round_id: RoundId, team: TeamId) -> Reveal:
    """What the hall is told of the team's marks: as somebody chose, else as the part says."""
    return turn_of(state, round_id, team).reveal or settings_of(state, round_id).reveal


def outstanding(state: State, round_id: RoundId, team: TeamId) -> tuple[JudgeId, ...]:
    """The judges who have not submitted and are not excused, in the panel's order."""
    turn = turn_of(state, round_id, team)
    return tuple(
        judge.id
        for judge in state.contest.judges
        if judge.id not in turn.excused and not turn.sheets.get(judge.id, Sheet()).submitted
    )
