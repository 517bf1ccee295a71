"""What a kind of round must answer, so that the show never asks which kind it is.

Every method is a question about a state; none of them changes anything or knows a screen.
"""

from random import Random
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

from app.domain.contest import Contest, RoundPlan
from app.domain.ids import LotCode, PersonId, TeamId
from app.domain.marks import Hundredths
from app.show.action import Action, Deed
from app.show.clock import Clock
from app.show.cue import Cue
from app.show.fact import Fact
from app.show.reel import Reel
from app.show.scene import Scene

if TYPE_CHECKING:
    from app.show.state import State


class Score(Struct, frozen=True):
    """A team's points in one part. None is "not yet", never zero."""

    points: Hundredths | None = None
    published: bool = False
    penalty: Hundredths = 0
    """Already taken off `points`."""
    time: int = 0
    """Milliseconds used for right answers, where that decides ties."""
    missing: str = ""
    """Why there are no points yet, in words."""


class PersonScore(Struct, frozen=True):
    """An answerer's own points and time in one part."""

    points: Hundredths
    time: int


class RoundType(Protocol):
    """One kind of round: its settings, its play and its score."""

    @property
    def kind(self) -> str:
        """Its name in a round's plan."""
        ...

    @property
    def settings(self) -> type[Struct]:
        """What its settings look like."""
        ...

    @property
    def facts(self) -> tuple[type[Fact], ...]:
        """The facts only it knows."""
        ...

    def begin(self) -> Struct:
        """The part's own state before anything happened."""
        ...

    def cues(self, plan: RoundPlan, settings: Any, contest: Contest) -> tuple[Cue, ...]:
        """Its places on the run sheet, in order."""
        ...

    def clock(self, state: "State", cue: Cue) -> Clock | None:
        """The clock a cue begins with, if it has one."""
        ...

    def reel(self, state: "State", cue: Cue) -> Reel | None:
        """The picture, video or sound that belongs to a cue, if it has one."""
        ...

    def scene(self, state: "State", cue: Cue) -> Scene:
        """What the hall sees while the cue is on air."""
        ...

    def enter(self, state: "State", cue: Cue) -> None:
        """Refused when the cue cannot go on air yet."""
        ...

    def leave(self, state: "State", cue: Cue) -> None:
        """Refused when the cue must not be left now."""
        ...

    def begun(self, state: "State", plan: RoundPlan, team: TeamId) -> bool:
        """Whether something of the team's turn has happened, so that it can only go on."""
        ...

    def go(self, state: "State", cue: Cue) -> Action | None:
        """The cue's own next step; None when it is finished and the next cue may follow."""
        ...

    def actions(self, state: "State", cue: Cue) -> tuple[Action, ...]:
        """Everything else the operator can do here, in the order of work."""
        ...

    def speech(self, state: "State", cue: Cue) -> str:
        """What the MC says now."""
        ...

    def outcome(self, state: "State", cue: Cue) -> str:
        """What the run sheet prints behind a cue: "+4", "45,60", "10:38"; only what is public."""
        ...

    def lots(self, state: "State", cue: Cue) -> tuple[LotCode, ...]:
        """The lots that can be drawn now, sorted by code point; empty when there is no draw."""
        ...

    def drawn(self, state: "State", cue: Cue, lot: LotCode) -> "State":
        """The state after this lot came out."""
        ...

    def secret(self, state: "State", cue: Cue) -> str:
        """What the operator may peek at (the key, a winner); "" when there is nothing."""
        ...

    def score(self, state: "State", plan: RoundPlan, team: TeamId) -> Score | None:
        """The team's points; None when the part gives none."""
        ...

    def persons(self, state: "State", plan: RoundPlan) -> dict[PersonId, PersonScore]:
        """Points of single people."""
        ...

    def rehearse(self, state: "State", cue: Cue, dice: Random) -> Deed | None:
        """What people would do here next; None when the cue is finished."""
        ...
