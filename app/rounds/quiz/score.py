"""What answers are worth to the team and to the answerer. Only revealed answers count."""

from app.domain.ids import PersonId, RoundId, TeamId
from app.domain.language import _
from app.domain.marks import Hundredths
from app.rounds.quiz.turn import Asked, answerer_of, part_of, settings_of, turn_of
from app.show.round_type import PersonScore, Score
from app.show.state import State


def right(state: State, asked: Asked) -> bool:
    """Whether the locked answer is the key, or the question was given to the team."""
    return asked.gift or asked.noted == state.contest.question(asked.question).key


def value(state: State, round_id: RoundId, item: int) -> Hundredths:
    """What question number `item` is worth."""
    return settings_of(state, round_id).points[item - 1]


def points(state: State, round_id: RoundId, asked: Asked, item: int) -> Hundredths:
    """What the answer gives the team: the question's points, or less the deduction."""
    if right(state, asked):
        return value(state, round_id, item)
    return -settings_of(state, round_id).deduction if asked.noted else 0


def score(state: State, round_id: RoundId, team: TeamId) -> Score:
    """The team's points; complete when every question of its package is revealed."""
    asked = turn_of(state, round_id, team).asked
    revealed = [(item, one) for item, one in enumerate(asked, 1) if one.revealed]
    part = state.plan(round_id).title
    if not asked:
        return Score(missing=_("chưa thi {part}").format(part=part))
    if len(revealed) < len(asked):
        left = len(asked) - len(revealed)
        return Score(missing=_("{part} còn {n} câu chưa công bố").format(part=part, n=left))
    return Score(
        points=sum(points(state, round_id, one, item) for item, one in revealed),
        published=True,
        time=sum(one.spent for _item, one in revealed if right(state, one)),
    )


def so_far(state: State, round_id: RoundId, team: TeamId) -> Hundredths:
    """The points of the questions revealed until now."""
    asked = turn_of(state, round_id, team).asked
    return sum(
        points(state, round_id, one, item) for item, one in enumerate(asked, 1) if one.revealed
    )


def persons(state: State, round_id: RoundId) -> dict[PersonId, PersonScore]:
    """Every named answerer's points and the time of the right answers, in milliseconds."""
    found: dict[PersonId, PersonScore] = {}
    for team, turn in part_of(state, round_id).turns.items():
        for person in turn.answerers:
            found[person] = PersonScore(0, 0)
        for item, one in enumerate(turn.asked, 1):
            if one.revealed and right(state, one):
                _credit(state, round_id, team, item, one, found)
    return found


def _credit(
    state: State,
    round_id: RoundId,
    team: TeamId,
    item: int,
    one: Asked,
    found: dict[PersonId, PersonScore],
) -> None:
    """A right answer goes to who gave it; to everybody when the group answered."""
    fixed = settings_of(state, round_id).person_points
    worth = value(state, round_id, item) if fixed is None else fixed
    who = answerer_of(state, round_id, team, item)
    answerers = (who,) if who else turn_of(state, round_id, team).answerers
    for person in answerers:
        before = found.get(person, PersonScore(0, 0))
        found[person] = PersonScore(before.points + worth, before.time + one.spent)
