"""How an insert runs, prepared in a part of its own or added between two cues of another.

Answers what `RoundType` asks. Knows one insert at a time, not where it stands.
"""

from random import Random
from typing import cast

from msgspec import Struct

from app.domain.contest import Contest, RoundPlan
from app.domain.ids import LotCode, PersonId, TeamId
from app.domain.language import _
from app.rounds.interlude.settings import InterludeSettings
from app.show.action import Action, Deed
from app.show.clock import Clock
from app.show.cue import Cue, cue
from app.show.fact import Fact
from app.show.facts import ClockStarted
from app.show.insert import Insert
from app.show.pictures import backdrop, face, header, soon
from app.show.reel import Reel
from app.show.round_type import PersonScore, Score
from app.show.scene import Message, Pause, Scene
from app.show.state import State


class InterludeState(Struct, frozen=True):
    """Nothing has to be remembered."""


class InterludeType:
    """The round type "interlude"."""

    kind = "interlude"
    settings = InterludeSettings
    facts: tuple[type[Fact], ...] = ()

    def begin(self) -> InterludeState:
        """Nothing happened."""
        return InterludeState()

    def cues(self, plan: RoundPlan, settings: Struct, contest: Contest) -> tuple[Cue, ...]:
        """A cue an insert."""
        inserts = cast(InterludeSettings, settings).inserts
        return tuple(
            cue(plan.id, one.kind, one.title, item=item, insert=one)
            for item, one in enumerate(inserts, 1)
        )

    def clock(self, state: State, cue: Cue) -> Clock | None:
        """A break counts down."""
        minutes = _insert(cue).minutes
        return Clock(minutes * 60_000, warning=60_000) if minutes else None

    def reel(self, state: State, cue: Cue) -> Reel | None:
        """Its picture or film, in sight from the start."""
        file = _insert(cue).media
        return Reel(file, shown=True) if file else None

    def scene(self, state: State, cue: Cue) -> Scene:
        """The message or the break; a film that was put away leaves the backdrop."""
        insert = _insert(cue)
        top = header(state.contest, state.plan(cue.round))
        if insert.kind == "break" and state.clock is not None:
            return Pause(
                header=top,
                title=insert.title,
                lead=_("Chương trình tiếp tục sau"),
                clock=face(state.clock, counts_over=False),
                kept="",
                note=" · ".join(insert.lines),
                over=soon(),
            )
        if insert.kind in ("message", "break"):
            return Message(top, insert.title, insert.lines)
        return backdrop(state.contest)

    def enter(self, state: State, cue: Cue) -> None:
        """Always."""

    def leave(self, state: State, cue: Cue) -> None:
        """Always."""

    def begun(self, state: State, plan: RoundPlan, team: TeamId) -> bool:
        """No team has a turn."""
        return False

    def go(self, state: State, cue: Cue) -> Action | None:
        """It is finished as it stands."""
        return None

    def actions(self, state: State, cue: Cue) -> tuple[Action, ...]:
        """Clock and film bring their own."""
        return ()

    def speech(self, state: State, cue: Cue) -> str:
        """What the MC says."""
        return _insert(cue).speech

    def outcome(self, state: State, cue: Cue) -> str:
        """Nothing comes out of it."""
        return ""

    def lots(self, state: State, cue: Cue) -> tuple[LotCode, ...]:
        """Nothing is drawn here."""
        return ()

    def drawn(self, state: State, cue: Cue, lot: LotCode) -> State:
        """Never asked: there are no lots."""
        raise ValueError(lot)

    def secret(self, state: State, cue: Cue) -> str:
        """Nothing is hidden."""
        return ""

    def score(self, state: State, plan: RoundPlan, team: TeamId) -> Score | None:
        """No points."""
        return None

    def persons(self, state: State, plan: RoundPlan) -> dict[PersonId, PersonScore]:
        """No points."""
        return {}

    def rehearse(self, state: State, cue: Cue, dice: Random) -> Deed | None:
        """A break is counted down; the rest needs only GO."""
        clock = state.clock
        if clock is None or clock.running or clock.spent:
            return None
        return Deed("operator", lambda moment: ClockStarted(moment.now))


def _insert(cue: Cue) -> Insert:
    if cue.insert is None:
        raise ValueError(cue.id)
    return cue.insert
