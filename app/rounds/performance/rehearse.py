"""A rehearsed judged part: a team that plays about its time, judges who give likely marks."""

from random import Random

from app.domain.ids import JudgeId, TeamId
from app.rounds.performance import score
from app.rounds.performance.facts import PenaltyConfirmed, PerformanceEnded
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.performance.sheets import MarkGiven, SheetSubmitted
from app.rounds.performance.turn import Sheet, outstanding, settings_of, turn_of
from app.show.action import Deed
from app.show.cue import Cue
from app.show.facts import ClockStarted
from app.show.state import State

OPERATOR = "operator"


def next_deed(state: State, cue: Cue, team: TeamId, dice: Random) -> Deed | None:
    """The next thing somebody does in this turn; None when the cue is finished."""
    turn = turn_of(state, cue.round, team)
    if cue.step == "play":
        return None if turn.spent is not None else _play(state, cue, team, dice)
    if cue.step != "judging" or turn.published:
        return None
    if turn.overtime is None:
        points = score.overtime(state, cue.round, turn.spent or 0)
        return Deed(OPERATOR, lambda _m: PenaltyConfirmed(cue.round, team, points), 5_000)
    waiting = outstanding(state, cue.round, team)
    return _judge(state, cue, team, waiting[0], dice) if waiting else None


def _play(state: State, cue: Cue, team: TeamId, dice: Random) -> Deed:
    clock = state.clock
    if clock is None or not clock.running:
        return Deed(OPERATOR, lambda moment: ClockStarted(moment.now), 20_000)
    length = clock.limit * dice.uniform(0.75, 1.08)
    return Deed(
        OPERATOR,
        lambda moment: PerformanceEnded(cue.round, team, clock.spent_at(moment.now)),
        int(length),
    )


def _judge(state: State, cue: Cue, team: TeamId, judge: JudgeId, dice: Random) -> Deed:
    settings = settings_of(state, cue.round)
    sheet = turn_of(state, cue.round, team).sheets.get(judge, Sheet())
    actor = f"judge:{judge}"
    blank = [one for one in settings.criteria if one.id not in sheet.marks]
    if not blank:
        return Deed(actor, lambda _m: SheetSubmitted(cue.round, team, judge), 2_000)
    mark = _likely(settings, blank[0].most, dice)
    return Deed(
        actor,
        lambda _m: MarkGiven(cue.round, team, judge, blank[0].id, mark),
        dice.randint(1_000, 6_000),
    )


def _likely(settings: PerformanceSettings, most: int, dice: Random) -> int:
    """Between 70 and 98 % of the maximum, on the step."""
    return round(most * dice.uniform(0.70, 0.98)) // settings.step * settings.step
