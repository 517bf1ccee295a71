"""A rehearsed quiz part: teams that answer right about two times out of three."""

from random import Random

from app.domain.ids import TeamId
from app.rounds.quiz.facts import AnswerersNamed, AnswerNoted
from app.rounds.quiz.turn import Asked, asked_of, settings_of, turn_of
from app.show.action import Deed
from app.show.cue import Cue
from app.show.facts import ClockStarted
from app.show.state import State

OPERATOR = "operator"
KNOWS = 0.66
"""How often a rehearsed team knows the answer."""


def next_deed(state: State, cue: Cue, team: TeamId, dice: Random) -> Deed | None:
    """The next thing somebody does in this turn; None when the cue is finished."""
    turn = turn_of(state, cue.round, team)
    if cue.step == "draw":
        if not turn.answerers:
            return _name(state, cue, team, dice)
        return None
    asked = asked_of(state, cue.round, team, cue.item)
    if asked is None or asked.revealed:
        return None
    return _answer(state, cue, team, asked, dice)


def _name(state: State, cue: Cue, team: TeamId, dice: Random) -> Deed:
    members = [one.id for one in state.contest.team(team).members if one.role != "supporter"]
    most = settings_of(state, cue.round).answerers
    people = tuple(sorted(dice.sample(members, min(most, len(members)))))
    return Deed(OPERATOR, lambda _m: AnswerersNamed(cue.round, team, people), 10_000)


def _answer(state: State, cue: Cue, team: TeamId, asked: Asked, dice: Random) -> Deed | None:
    """The clock, then what the team says; locking and revealing is the operator's GO."""
    clock = state.clock
    if clock is None or asked.noted is not None:
        return None
    if not (clock.running or clock.spent):
        return Deed(OPERATOR, lambda moment: ClockStarted(moment.now), 15_000)
    question = state.contest.question(asked.question)
    letter = question.key if dice.random() < KNOWS else dice.choice([*question.letters, ""])
    wait = dice.randint(2_000, clock.limit)
    return Deed(OPERATOR, lambda _m: AnswerNoted(cue.round, team, cue.item, letter), wait)
