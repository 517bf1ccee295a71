"""Prizes: which there are, who gets them by the rankings, and what stands in the way.

Knows counts, tiers and places. Does not know the ceremony; a cell may stay empty with a reason.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from app.domain.ids import PrizeId
from app.domain.language import _
from app.domain.ranking import Place

Tier = Literal["first", "second", "third", "consolation", "special"]


class Prize(Struct, frozen=True):
    """One line of the prize table: `count` equal prizes of one tier; `value` in đồng, 0 = none."""

    id: PrizeId
    target: Literal["team", "person"]
    tier: Tier
    name: str
    count: int
    value: int = 0
    honour: str = ""


class Award(Struct, frozen=True):
    """A prize and its winners, best first; fewer than `count` when a cell stays empty."""

    prize: Prize
    winners: tuple[Place, ...]


class Conflict(Struct, frozen=True):
    """What must be decided before the ceremony, in words."""

    prize: PrizeId
    text: str
    between: tuple[str, ...]
    """Ids of those who are equal, one of whom the cut would leave out."""


def tier_number(tier: Tier) -> str:
    """What the medal shows: "1", "2", "3", or a star for the others."""
    return {"first": "1", "second": "2", "third": "3", "consolation": "★", "special": "★"}[tier]


def award(prizes: Sequence[Prize], ranking: Sequence[Place]) -> tuple[Award, ...]:
    """Hand the places to the prizes of one target in the order of the table, nobody twice."""
    left = list(ranking)
    given: list[Award] = []
    for prize in prizes:
        given.append(Award(prize, tuple(left[: prize.count])))
        del left[: prize.count]
    return tuple(given)


def conflicts(awards: Sequence[Award], ranking: Sequence[Place]) -> tuple[Conflict, ...]:
    """Ties that a cut between two prizes, or behind the last prize, would split."""
    found: list[Conflict] = []
    for given in awards:
        if not given.winners:
            continue
        last = given.winners[-1]
        behind = ranking[ranking.index(last) + 1 :]
        if any(place.place == last.place for place in behind) and not any(
            last.id in one.between for one in found
        ):
            equal = [place for place in ranking if place.place == last.place]
            text = _("{prize}: {names} bằng nhau, chưa phân định được.").format(
                prize=given.prize.name, names=", ".join(place.name for place in equal)
            )
            found.append(Conflict(given.prize.id, text, tuple(place.id for place in equal)))
    return tuple(found)
