"""The state of an evening: what follows from its facts, and nothing else.

An immutable value; facts make the next one. Knows where the show stands and what each part
keeps for itself. Does not know journals, screens or the present time.
"""

from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from app.domain.contest import Contest, CoverKind, RoundPlan
from app.domain.ids import CueId, RoundId, TeamId
from app.show.clock import Clock
from app.show.cue import Cue
from app.show.program import Program
from app.show.reel import Reel


class Overlay(Struct, frozen=True):
    """A panic key is down: what covers the scene. `held` is the frozen state, `clock` the pause's."""

    what: CoverKind
    held: "State | None" = None
    clock: Clock | None = None
    message: str = ""


class State(Struct, frozen=True):
    """Everything that is true of the evening after some facts."""

    program: Program
    show_id: str
    kind: Literal["live", "rehearsal"]
    rounds: dict[RoundId, Any]
    cue_id: CueId | None = None
    done: frozenset[CueId] = frozenset()
    clock: Clock | None = None
    reel: Reel | None = None
    overlay: Overlay | None = None
    commitment: str = ""
    salt: str = ""
    draws: int = 0
    order: tuple[TeamId, ...] = ()
    """The running order as it was drawn."""
    orders: dict[RoundId, tuple[TeamId, ...]] = {}
    """The order of parts in which a team was put off."""
    absent: dict[TeamId, str] = {}
    """Teams that do not take part (any more), each with the reason."""
    added: int = 0
    """The highest number a cue was added with."""
    by_paper: bool = False
    """Some lot was drawn on paper and entered by hand."""
    decided: tuple[tuple[str, ...], ...] = ()
    """Orders the committee decided between equals, best first."""
    closed: bool = False
    seed: str = ""
    """The opened seed in hex; empty until the show is closed."""

    @property
    def contest(self) -> Contest:
        """The frozen contest."""
        return self.program.contest

    @property
    def cue(self) -> Cue | None:
        """The cue on air."""
        return None if self.cue_id is None else self.program.cue(self.cue_id)

    def plan(self, round_id: RoundId) -> RoundPlan:
        """The plan of a part."""
        return self.contest.round(round_id)

    def order_in(self, round_id: RoundId) -> tuple[TeamId, ...]:
        """In which order the teams play a part; empty before it was drawn."""
        return self.orders.get(round_id, self.order)

    def team_at(self, cue: Cue) -> TeamId | None:
        """Whose turn a cue is; None without one, for what was put between, and before the draw."""
        if cue.insert is not None:
            return None
        order = self.order_in(cue.round)
        return order[cue.turn - 1] if 0 < cue.turn <= len(order) else None

    def turn_of(self, team: TeamId, round_id: RoundId) -> int:
        """The team's turn in a part, from 1; 0 while it is not known."""
        order = self.order_in(round_id)
        return order.index(team) + 1 if team in order else 0

    def following(self, cue_id: CueId | None) -> Cue | None:
        """The next cue behind this one whose team is here, or None at the end."""
        behind = self.program.after(cue_id)
        return next((one for one in behind if not self.away(one)), None)

    def away(self, cue: Cue) -> bool:
        """Whether a cue waits for a team that is absent; what was put between waits for nobody."""
        return self.team_at(cue) in self.absent

    def put_off(self, team: TeamId, round_id: RoundId) -> bool:
        """Whether a team plays a part later than it drew: one that drew behind it goes before."""
        drawn, played = self.order, self.order_in(round_id)
        if team not in drawn or played == drawn:
            return False
        ahead = played[: played.index(team)]
        return any(one in ahead for one in drawn[drawn.index(team) + 1 :])

    def standing(self, now: int) -> "State":
        """The state with everything that runs stopped at this moment, a pause's countdown too."""
        clock, reel, over = self.clock, self.reel, self.overlay
        if over and over.clock and over.clock.running:
            over = replace(over, clock=over.clock.stopped(over.clock.spent_at(now)))
        return replace(
            self,
            overlay=over,
            clock=clock.stopped(clock.spent_at(now)) if clock and clock.running else clock,
            reel=reel.stopped(reel.position_at(now)) if reel and reel.running else reel,
        )

    def with_round(self, round_id: RoundId, part: Any) -> "State":
        """The state in which one part keeps something new."""
        return replace(self, rounds={**self.rounds, round_id: part})


def begin(program: Program, show_id: str, kind: Literal["live", "rehearsal"]) -> State:
    """The state before the first fact."""
    rounds = {plan.id: program.type_of(plan.id).begin() for plan in program.contest.rounds}
    return State(program, show_id, kind, rounds)
