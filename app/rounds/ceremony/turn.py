"""What a ceremony remembers: lots of the running order, the confirmed results, prizes told."""

from typing import cast

from msgspec import Struct

from app.domain.ids import LotCode, PrizeId, RoundId, TeamId
from app.domain.prizes import Award, Prize
from app.rounds.ceremony.settings import CeremonySettings, Step
from app.show.cue import Cue
from app.show.results import results
from app.show.state import State


class CeremonyState(Struct, frozen=True):
    """The part's own state. `placed` tells which team drew which place in the running order."""

    placed: dict[LotCode, TeamId] = {}
    confirmed: str = ""
    """Digest of the results the committee confirmed; "" before."""
    revealed: dict[PrizeId, int] = {}
    """How many winners of each prize the hall has heard."""


def part_of(state: State, round_id: RoundId) -> CeremonyState:
    """The part's state."""
    return cast(CeremonyState, state.rounds[round_id])


def step_of(state: State, cue: Cue) -> Step:
    """The step a cue came from."""
    settings = cast(CeremonySettings, state.program.settings(cue.round))
    return settings.steps[int(cue.step.split("-")[1]) - 1]


def prize_of(state: State, cue: Cue) -> Prize | None:
    """The prize of an award cue."""
    return state.contest.prizes[cue.item - 1] if cue.item else None


def award_of(state: State, prize: Prize) -> Award:
    """The prize and its winners as the results stand now."""
    found = results(state).award(prize.id)
    return found or Award(prize, ())


def next_to_draw(state: State, round_id: RoundId) -> TeamId | None:
    """Whose turn it is to draw a place; None when all have."""
    placed = set(part_of(state, round_id).placed.values())
    return next((team.id for team in state.contest.teams if team.id not in placed), None)
