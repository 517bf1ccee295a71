"""What a quiz part remembers: each team's answerers, its lot, and what became of each question."""

from typing import Literal, cast

from msgspec import Struct
from msgspec.structs import replace

from app.domain.ids import LotCode, PersonId, QuestionId, RoundId, TeamId
from app.domain.questions import Question
from app.rounds.quiz.settings import QuizSettings
from app.show.reel import Reel
from app.show.state import State


class Asked(Struct, frozen=True):
    """One question put to a team. `noted` is the letter heard, "" for no answer, None for not yet."""

    question: QuestionId
    answerer: PersonId | None = None
    """Who answers when it is not the one whose turn it is."""
    noted: str | None = None
    locked: bool = False
    spent: int = 0
    """Milliseconds to the lock."""
    revealed: bool = False
    gift: bool = False
    """Voided in the team's favour: all the points."""


class Turn(Struct, frozen=True):
    """One team's turn."""

    answerers: tuple[PersonId, ...] = ()
    lot: LotCode | None = None
    asked: tuple[Asked, ...] = ()


class QuizState(Struct, frozen=True):
    """The part's own state; `thrown` are questions taken out of play."""

    turns: dict[TeamId, Turn] = {}
    thrown: tuple[QuestionId, ...] = ()


def part_of(state: State, round_id: RoundId) -> QuizState:
    """The part's state."""
    return cast(QuizState, state.rounds[round_id])


def settings_of(state: State, round_id: RoundId) -> QuizSettings:
    """The part's settings."""
    return cast(QuizSettings, state.program.settings(round_id))


def turn_of(state: State, round_id: RoundId, team: TeamId) -> Turn:
    """The team's turn; an empty one before anything happened."""
    return part_of(state, round_id).turns.get(team, Turn())


def with_turn(state: State, round_id: RoundId, team: TeamId, turn: Turn) -> State:
    """The state in which the team's turn is `turn`."""
    part = part_of(state, round_id)
    return state.with_round(round_id, replace(part, turns={**part.turns, team: turn}))


def asked_of(state: State, round_id: RoundId, team: TeamId, item: int) -> Asked | None:
    """Question number `item` (from 1) of the team's package; None before the draw."""
    asked = turn_of(state, round_id, team).asked
    return asked[item - 1] if 0 < item <= len(asked) else None


def with_asked(state: State, round_id: RoundId, team: TeamId, item: int, asked: Asked) -> State:
    """The state in which question number `item` stands so."""
    turn = turn_of(state, round_id, team)
    row = (*turn.asked[: item - 1], asked, *turn.asked[item:])
    return with_turn(state, round_id, team, replace(turn, asked=row))


def reel_of(state: State, round_id: RoundId, team: TeamId, item: int) -> Reel | None:
    """What question `item` is about, when it comes with a picture, a sound or a clip."""
    asked = asked_of(state, round_id, team, item)
    file = state.contest.question(asked.question).media if asked else ""
    return Reel(file, inset=True) if file else None


def answerer_of(state: State, round_id: RoundId, team: TeamId, item: int) -> PersonId | None:
    """Who answers question `item`: the one called, else the answerers in turn; None for the group."""
    turn = turn_of(state, round_id, team)
    if settings_of(state, round_id).by == "group" or not turn.answerers:
        return None
    called = turn.asked[item - 1].answerer if 0 < item <= len(turn.asked) else None
    return called if called in turn.answerers else turn.answerers[(item - 1) % len(turn.answerers)]


def used_lots(state: State) -> frozenset[LotCode]:
    """The lots drawn in any quiz part: a package is opened once in a contest."""
    return frozenset(
        turn.lot
        for part in state.rounds.values()
        if isinstance(part, QuizState)
        for turn in part.turns.values()
        if turn.lot is not None
    )


def spares(state: State, like: Question) -> tuple[Question, ...]:
    """Questions in no package and not used yet; those of the same topic first."""
    packed = {one for package in state.contest.packages for one in package.questions}
    gone: set[QuestionId] = set()
    for part in state.rounds.values():
        if isinstance(part, QuizState):
            gone.update(part.thrown)
            gone.update(one.question for turn in part.turns.values() for one in turn.asked)
    free = [one for one in state.contest.questions if one.id not in packed | gone]
    return tuple(sorted(free, key=lambda one: one.topic != like.topic))


VoidWay = Literal["replace", "gift"]
