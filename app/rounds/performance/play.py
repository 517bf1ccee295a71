"""How a judged part runs: call the team, clock, end, wait for the judges, publish.

Answers what `RoundType` asks. Knows the order of work; what a turn is worth is `score`'s.
"""

from random import Random
from typing import cast

from msgspec import Struct

from app.domain.contest import Contest, RoundPlan
from app.domain.errors import Refused
from app.domain.ids import LotCode, PersonId, TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.rounds.performance import actions, pictures, rehearse, score
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.performance.sheets import PERFORMANCE_FACTS
from app.rounds.performance.turn import PerformanceState, Turn, settings_of, turn_of
from app.show.action import Action, Deed
from app.show.clock import Clock, written
from app.show.cue import Cue, cue
from app.show.reel import Reel
from app.show.round_type import PersonScore, Score
from app.show.scene import Scene
from app.show.scored import frame_scene, frame_speech, framed, team_on
from app.show.state import State


class PerformanceType:
    """The round type "performance"."""

    kind = "performance"
    settings = PerformanceSettings
    facts = PERFORMANCE_FACTS

    def begin(self) -> PerformanceState:
        """Nobody has played."""
        return PerformanceState()

    def cues(self, plan: RoundPlan, settings: Struct, contest: Contest) -> tuple[Cue, ...]:
        """Title, then two cues a team, then standings."""
        turns = [
            one
            for turn in range(1, len(contest.teams) + 1)
            for one in (
                cue(plan.id, "play", _("Trình bày"), turn=turn),
                cue(plan.id, "judging", _("Chấm và công bố điểm"), turn=turn),
            )
        ]
        return framed(plan, turns, contest, ranked=cast(PerformanceSettings, settings).standings)

    def clock(self, state: State, cue: Cue) -> Clock | None:
        """The team's time; what was already spent when the cue is taken again."""
        team = state.team_at(cue)
        if cue.step != "play" or team is None:
            return None
        settings = settings_of(state, cue.round)
        clock = Clock(settings.limit * 1000, warning=settings.warning * 1000)
        spent = turn_of(state, cue.round, team).spent
        return clock if spent is None else clock.finished(spent)

    def reel(self, state: State, cue: Cue) -> Reel | None:
        """The picture or video the team brought for its introduction."""
        team = state.team_at(cue)
        if cue.step != "play" or team is None or settings_of(state, cue.round).picture != "team":
            return None
        file = state.contest.team(team).media
        return Reel(file) if file else None

    def scene(self, state: State, cue: Cue) -> Scene:
        """The picture of the step."""
        frame = frame_scene(state, cue, settings_of(state, cue.round).facts)
        if frame is not None:
            return frame
        picture = pictures.playing if cue.step == "play" else pictures.judged
        return picture(state, state.plan(cue.round), team_on(state, cue), cue)

    def enter(self, state: State, cue: Cue) -> None:
        """A turn needs its team; judging needs a performance that has ended."""
        if not cue.turn:
            return
        team = team_on(state, cue)
        if cue.step == "judging" and turn_of(state, cue.round, team).spent is None:
            raise Refused(_("Phần thi của đội chưa kết thúc."))

    def leave(self, state: State, cue: Cue) -> None:
        """A performance whose clock has run is ended first; all else may be left."""
        team = state.team_at(cue)
        ticked = state.clock is not None and state.clock.spent > 0
        playing = cue.step == "play" and team and turn_of(state, cue.round, team).spent is None
        if playing and ticked:
            raise Refused(_("Phần thi của đội chưa kết thúc."))

    def begun(self, state: State, plan: RoundPlan, team: TeamId) -> bool:
        """A time, a sheet or a decision is there."""
        return turn_of(state, plan.id, team) != Turn()

    def go(self, state: State, cue: Cue) -> Action | None:
        """End the performance; publish the marks."""
        team = state.team_at(cue)
        if team is None:
            return None
        turn = turn_of(state, cue.round, team)
        if cue.step == "play" and turn.spent is None:
            return actions.end(state, cue.round, team)
        if cue.step == "judging" and not turn.published:
            return actions.publish(state, cue.round, team)
        return None

    def actions(self, state: State, cue: Cue) -> tuple[Action, ...]:
        """Penalties while judging; deductions once it has ended."""
        team = state.team_at(cue)
        return () if team is None else actions.around(state, cue, team)

    def speech(self, state: State, cue: Cue) -> str:
        """What the MC says."""
        return frame_speech(state, cue) or pictures.speech(state, cue, team_on(state, cue))

    def outcome(self, state: State, cue: Cue) -> str:
        """The time, then the published points."""
        team = state.team_at(cue)
        if team is None:
            return ""
        turn = turn_of(state, cue.round, team)
        if cue.step == "play":
            return "" if turn.spent is None else written(turn.spent)
        found = score.result(state, cue.round, team)
        return format_mark(found.points) if found and turn.published else ""

    def lots(self, state: State, cue: Cue) -> tuple[LotCode, ...]:
        """Nothing is drawn here."""
        return ()

    def drawn(self, state: State, cue: Cue, lot: LotCode) -> State:
        """Never asked: there are no lots."""
        raise ValueError(lot)

    def secret(self, state: State, cue: Cue) -> str:
        """Marks are nobody's to peek at."""
        return ""

    def score(self, state: State, plan: RoundPlan, team: TeamId) -> Score | None:
        """The team's points."""
        return score.score(state, plan.id, team)

    def persons(self, state: State, plan: RoundPlan) -> dict[PersonId, PersonScore]:
        """A judged part gives no points to single people."""
        return {}

    def rehearse(self, state: State, cue: Cue, dice: Random) -> Deed | None:
        """What team, judges and operator do next."""
        team = state.team_at(cue)
        return None if team is None else rehearse.next_deed(state, cue, team, dice)
