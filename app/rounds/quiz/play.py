"""How a quiz part runs: name answerers, draw, ask, clock, lock, reveal, next question.

Answers what `RoundType` asks. Knows the order of work; points are `score`'s.
"""

from random import Random
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from app.domain.contest import Contest, RoundPlan
from app.domain.errors import Refused
from app.domain.ids import LotCode, PersonId, TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.rounds.quiz import actions, pictures, rehearse, score
from app.rounds.quiz.facts import QUIZ_FACTS
from app.rounds.quiz.settings import QuizSettings
from app.rounds.quiz.turn import (
    Asked,
    QuizState,
    Turn,
    asked_of,
    reel_of,
    settings_of,
    turn_of,
    used_lots,
    with_turn,
)
from app.show.action import Action, Deed
from app.show.clock import Clock
from app.show.cue import Cue, cue
from app.show.reel import Reel
from app.show.round_type import PersonScore, Score
from app.show.scene import Scene
from app.show.scored import frame_scene, frame_speech, framed, team_on
from app.show.state import State


class QuizType:
    """The round type "quiz"."""

    kind = "quiz"
    settings = QuizSettings
    facts = QUIZ_FACTS

    def begin(self) -> QuizState:
        """Nobody has drawn."""
        return QuizState()

    def cues(self, plan: RoundPlan, settings: Struct, contest: Contest) -> tuple[Cue, ...]:
        """Title, then the draw and the questions of every team, then standings."""
        numbers = cast(QuizSettings, settings)
        turns: list[Cue] = []
        for turn in range(1, len(contest.teams) + 1):
            turns.append(cue(plan.id, "draw", _("Bốc thăm gói câu hỏi"), turn=turn))
            turns += [
                cue(plan.id, "question", _("Câu {n}").format(n=item), turn=turn, item=item)
                for item in range(1, len(numbers.points) + 1)
            ]
        return framed(plan, turns, contest, ranked=numbers.standings)

    def clock(self, state: State, cue: Cue) -> Clock | None:
        """Time to think; what was spent when the question was locked before."""
        team = state.team_at(cue)
        if cue.step != "question" or team is None:
            return None
        settings = settings_of(state, cue.round)
        asked = asked_of(state, cue.round, team, cue.item)
        clock = Clock(settings.think * 1000, warning=settings.warning * 1000)
        return clock.finished(asked.spent) if asked and asked.locked else clock

    def reel(self, state: State, cue: Cue) -> Reel | None:
        """What the question is about."""
        team = state.team_at(cue)
        return reel_of(state, cue.round, team, cue.item) if team else None

    def scene(self, state: State, cue: Cue) -> Scene:
        """The picture of the step."""
        frame = frame_scene(state, cue, settings_of(state, cue.round).facts)
        if frame is not None:
            return frame
        plan = state.plan(cue.round)
        if cue.step == "draw":
            return pictures.lots(state, plan, team_on(state, cue))
        return pictures.question(state, plan, team_on(state, cue), cue)

    def enter(self, state: State, cue: Cue) -> None:
        """A turn needs its team, a question its package and answerers."""
        if not cue.turn:
            return
        team = team_on(state, cue)
        if cue.step != "question":
            return
        turn = turn_of(state, cue.round, team)
        if not turn.answerers:
            raise Refused(_("Chưa ghi người trả lời của đội (phím L)."))
        if asked_of(state, cue.round, team, cue.item) is None:
            raise Refused(_("Đội chưa bốc thăm gói câu hỏi."))

    def leave(self, state: State, cue: Cue) -> None:
        """A question whose clock has run is revealed or voided first."""
        team = state.team_at(cue)
        asked = asked_of(state, cue.round, team, cue.item) if team else None
        begun = state.clock is not None and state.clock.spent > 0
        if cue.step == "question" and asked and not asked.revealed and (begun or asked.locked):
            raise Refused(_("Câu {n} chưa công bố đáp án.").format(n=cue.item))

    def begun(self, state: State, plan: RoundPlan, team: TeamId) -> bool:
        """Answerers are named or a package is drawn."""
        return turn_of(state, plan.id, team) != Turn()

    def go(self, state: State, cue: Cue) -> Action | None:
        """Draw; lock; reveal."""
        team = state.team_at(cue)
        if team is None:
            return None
        if cue.step == "draw":
            turn = turn_of(state, cue.round, team)
            return actions.draw(self.lots(state, cue)) if turn.lot is None else None
        asked = asked_of(state, cue.round, team, cue.item)
        if asked is None or asked.revealed:
            return None
        if asked.locked:
            return actions.reveal(cue, team)
        return actions.lock(state, cue, team, asked)

    def actions(self, state: State, cue: Cue) -> tuple[Action, ...]:
        """Answerers and paper lots at the draw; options and voids at a question."""
        team = state.team_at(cue)
        if team is None:
            return ()
        if cue.step == "draw":
            return actions.around_draw(state, cue, team, self.lots(state, cue))
        asked = asked_of(state, cue.round, team, cue.item)
        return actions.around_question(state, cue, team, asked) if asked else ()

    def speech(self, state: State, cue: Cue) -> str:
        """What the MC says."""
        return frame_speech(state, cue) or pictures.speech(state, cue, team_on(state, cue))

    def outcome(self, state: State, cue: Cue) -> str:
        """The package drawn; the points of a revealed question."""
        team = state.team_at(cue)
        if team is None:
            return ""
        if cue.step == "draw":
            return turn_of(state, cue.round, team).lot or ""
        asked = asked_of(state, cue.round, team, cue.item)
        if asked is None or not asked.revealed:
            return ""
        worth = score.points(state, cue.round, asked, cue.item)
        return ("+" if worth > 0 else "") + format_mark(worth, short=True)

    def lots(self, state: State, cue: Cue) -> tuple[LotCode, ...]:
        """The unopened packages, while the team has none."""
        team = state.team_at(cue)
        if cue.step != "draw" or team is None or turn_of(state, cue.round, team).lot is not None:
            return ()
        used = used_lots(state)
        return tuple(sorted(one.lot for one in state.contest.packages if one.lot not in used))

    def drawn(self, state: State, cue: Cue, lot: LotCode) -> State:
        """The team's questions are those of the package."""
        team = team_on(state, cue)
        package = next(one for one in state.contest.packages if one.lot == lot)
        asked = tuple(Asked(question) for question in package.questions)
        turn = turn_of(state, cue.round, team)
        return with_turn(state, cue.round, team, replace(turn, lot=lot, asked=asked))

    def secret(self, state: State, cue: Cue) -> str:
        """The key and why."""
        team = state.team_at(cue)
        asked = asked_of(state, cue.round, team, cue.item) if team else None
        if cue.step != "question" or asked is None:
            return ""
        question = state.contest.question(asked.question)
        return _("Đáp án {key}. {why}").format(key=question.key, why=question.explanation)

    def score(self, state: State, plan: RoundPlan, team: TeamId) -> Score | None:
        """The team's points."""
        return score.score(state, plan.id, team)

    def persons(self, state: State, plan: RoundPlan) -> dict[PersonId, PersonScore]:
        """The answerers' points."""
        return score.persons(state, plan.id)

    def rehearse(self, state: State, cue: Cue, dice: Random) -> Deed | None:
        """What team and operator do next."""
        team = state.team_at(cue)
        return None if team is None else rehearse.next_deed(state, cue, team, dice)
