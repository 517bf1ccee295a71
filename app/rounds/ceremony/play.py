"""How a ceremony runs: its prepared steps, the running order, the awards from the lowest up.

Answers what `RoundType` asks. Nobody scores here.
"""

from random import Random
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from app.domain.contest import Contest, RoundPlan
from app.domain.errors import Refused
from app.domain.ids import LotCode, PersonId, TeamId
from app.domain.language import _
from app.rounds.ceremony import actions, pictures
from app.rounds.ceremony.facts import CEREMONY_FACTS, confirmed
from app.rounds.ceremony.settings import CeremonySettings, Step
from app.rounds.ceremony.turn import (
    CeremonyState,
    award_of,
    next_to_draw,
    part_of,
    prize_of,
    step_of,
)
from app.show.action import Action, Deed
from app.show.clock import Clock
from app.show.cue import Cue, cue
from app.show.draws import draw
from app.show.reel import Reel
from app.show.results import results
from app.show.round_type import PersonScore, Score
from app.show.scene import Scene
from app.show.state import State


class CeremonyType:
    """The round type "ceremony"."""

    kind = "ceremony"
    settings = CeremonySettings
    facts = CEREMONY_FACTS

    def begin(self) -> CeremonyState:
        """Nothing drawn, nothing confirmed, nothing told."""
        return CeremonyState()

    def cues(self, plan: RoundPlan, settings: Struct, contest: Contest) -> tuple[Cue, ...]:
        """A cue a step; an awards step becomes a cue for each prize, lowest first."""
        steps = cast(CeremonySettings, settings).steps
        return tuple(
            one
            for number, step in enumerate(steps, 1)
            for one in _cues(plan, number, step, contest)
        )

    def clock(self, state: State, cue: Cue) -> Clock | None:
        """No clock."""
        return None

    def reel(self, state: State, cue: Cue) -> Reel | None:
        """Nothing to show."""
        return None

    def scene(self, state: State, cue: Cue) -> Scene:
        """The picture of the step."""
        return pictures.picture(state, cue)

    def enter(self, state: State, cue: Cue) -> None:
        """Awards need confirmed results."""
        if prize_of(state, cue) is not None:
            confirmed(state, cue.round)

    def leave(self, state: State, cue: Cue) -> None:
        """A prize that was begun is told to the end."""
        prize = prize_of(state, cue)
        if prize is None:
            return
        told = part_of(state, cue.round).revealed.get(prize.id, 0)
        winners = len(award_of(state, prize).winners)
        if 0 < told < winners and actions.is_confirmed(state, cue):
            raise Refused(
                _("{prize} còn {n} người chưa công bố.").format(prize=prize.name, n=winners - told)
            )

    def begun(self, state: State, plan: RoundPlan, team: TeamId) -> bool:
        """No team has a turn."""
        return False

    def go(self, state: State, cue: Cue) -> Action | None:
        """Draw the next team's place; confirm; tell the next winner."""
        step = step_of(state, cue)
        prize = prize_of(state, cue)
        if prize is not None:
            told = part_of(state, cue.round).revealed.get(prize.id, 0)
            more = told < len(award_of(state, prize).winners)
            return actions.reveal(cue, prize, told + 1) if more else None
        if step.kind == "order" and next_to_draw(state, cue.round):
            return draw(self.lots(state, cue))
        if step.kind == "confirm" and not actions.is_confirmed(state, cue):
            return actions.confirm(cue, results(state))
        return None

    def actions(self, state: State, cue: Cue) -> tuple[Action, ...]:
        """Paper lots and the hall's word at the draw; ties before confirming."""
        step = step_of(state, cue)
        if step.kind == "order":
            return actions.around_order(state, self.lots(state, cue))
        return actions.ties(state) if step.kind == "confirm" else ()

    def speech(self, state: State, cue: Cue) -> str:
        """What the MC says."""
        return pictures.speech(state, cue)

    def outcome(self, state: State, cue: Cue) -> str:
        """How many winners were told."""
        prize = prize_of(state, cue)
        if prize is None:
            return ""
        told = part_of(state, cue.round).revealed.get(prize.id, 0)
        return f"{told}/{prize.count}" if told else ""

    def lots(self, state: State, cue: Cue) -> tuple[LotCode, ...]:
        """The places in the running order nobody has drawn."""
        if step_of(state, cue).kind != "order":
            return ()
        placed = part_of(state, cue.round).placed
        return tuple(lot for lot in pictures.order_lots(state) if lot not in placed)

    def drawn(self, state: State, cue: Cue, lot: LotCode) -> State:
        """The next team has its place; with the last one the order is known."""
        team = next_to_draw(state, cue.round)
        if team is None:
            raise ValueError("a place was drawn that no team needs")
        part = part_of(state, cue.round)
        placed = {**part.placed, lot: team}
        after = state.with_round(cue.round, replace(part, placed=placed))
        if len(placed) < len(state.contest.teams):
            return after
        return replace(after, order=tuple(placed[one] for one in sorted(placed)))

    def secret(self, state: State, cue: Cue) -> str:
        """Who is told next."""
        prize = prize_of(state, cue)
        return actions.next_winner(state, cue, prize) if prize else ""

    def score(self, state: State, plan: RoundPlan, team: TeamId) -> Score | None:
        """No points."""
        return None

    def persons(self, state: State, plan: RoundPlan) -> dict[PersonId, PersonScore]:
        """No points."""
        return {}

    def rehearse(self, state: State, cue: Cue, dice: Random) -> Deed | None:
        """Only ties need people; the rest is the operator's GO."""
        return actions.settle(state) if step_of(state, cue).kind == "confirm" else None


def _cues(plan: RoundPlan, number: int, step: Step, contest: Contest) -> tuple[Cue, ...]:
    place = f"{step.kind}-{number}"
    if step.kind != "awards":
        return (cue(plan.id, place, step.title),)
    prizes = [
        cue(
            plan.id,
            place,
            _("{prize} {target}").format(
                prize=prize.name, target=pictures.target_name(prize).lower()
            ),
            item=item,
        )
        for item, prize in enumerate(contest.prizes, 1)
        if prize.target == step.target
    ]
    return tuple(reversed(prizes))
