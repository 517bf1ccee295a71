"""Places with reasons: totals first, then the contest's ordered tie keys, then a shared place.

Knows numbers and why one stands before another. Does not know rounds or people: callers bring
each candidate's total and what each tie key reads.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.domain.language import _
from app.domain.marks import Hundredths, format_mark

TieKind = Literal["round", "penalties", "time", "team_total", "committee"]


class TieKey(Struct, frozen=True):
    """One thing that decides between equal totals; `round` names the part for kind "round"."""

    kind: TieKind
    round: str = ""
    name: str = ""
    """How the reason calls it, e.g. "điểm Tiểu phẩm"."""


class Candidate(Struct, frozen=True):
    """Somebody to rank. `ties` holds one number per tie key, greater is better."""

    id: str
    name: str
    total: Hundredths
    ties: tuple[int, ...] = ()


class Place(Struct, frozen=True):
    """A place, whom it belongs to, and the one printed line that says why."""

    id: str
    name: str
    place: int
    total: Hundredths
    reason: str
    shared: bool = False


def rank(
    candidates: Sequence[Candidate],
    keys: Sequence[TieKey],
    decided: Sequence[Sequence[str]] = (),
) -> tuple[Place, ...]:
    """Order candidates by total, then by `keys`; those equal in everything share a place.

    `decided` are orders of ids the committee gave, the latest last. The order of those who share
    is by name, so that the same evening prints the same paper.
    """
    ordered = sorted(
        _settled(candidates, keys, decided), key=lambda one: (_worth(one), one.name, one.id)
    )
    places: list[Place] = []
    for _worth_of_group, members in groupby(ordered, key=_worth):
        group = list(members)
        number = len(places) + 1
        places += [
            Place(
                one.id, one.name, number, one.total, _why(one, group, ordered, keys), len(group) > 1
            )
            for one in group
        ]
    return tuple(places)


def _settled(
    candidates: Sequence[Candidate], keys: Sequence[TieKey], decided: Sequence[Sequence[str]]
) -> list[Candidate]:
    """The candidates with the committee's word on those equals it has put in order completely.

    About somebody it did not name the committee has said nothing, so then it decides nothing.
    """
    spot = next((place for place, key in enumerate(keys) if key.kind == "committee"), None)
    if spot is None:
        return list(candidates)
    settled: list[Candidate] = []
    for _worth_of_group, members in groupby(sorted(candidates, key=_worth), key=_worth):
        group = list(members)
        equals = {one.id for one in group}
        order = next((one for one in reversed(decided) if equals <= set(one)), ())
        for one in group:
            word = len(order) - list(order).index(one.id) if len(group) > 1 and order else 0
            settled.append(replace(one, ties=(*one.ties[:spot], word, *one.ties[spot + 1 :])))
    return settled


def _worth(one: Candidate) -> tuple[int, ...]:
    """Sorts the best first."""
    return tuple(-number for number in (one.total, *one.ties))


def _why(
    one: Candidate, group: list[Candidate], everybody: list[Candidate], keys: Sequence[TieKey]
) -> str:
    """The reason: the total alone, the key that decided, or that nothing could decide."""
    points = _("{total} điểm").format(total=format_mark(one.total))
    if len(group) > 1:
        others = ", ".join(other.name for other in group if other is not one)
        return _("{points}; đồng hạng với {others}").format(points=points, others=others)
    rivals = [other for other in everybody if other.total == one.total and other is not one]
    if not rivals:
        return points
    return "; ".join([points, *(_decided(one, rival, keys) for rival in rivals)])


def _decided(one: Candidate, rival: Candidate, keys: Sequence[TieKey]) -> str:
    """Which key put `one` before or behind `rival`."""
    for key, mine, theirs in zip(keys, one.ties, rival.ties, strict=True):
        if mine != theirs:
            text = (
                _("xếp trên {rival} nhờ {key}") if mine > theirs else _("xếp sau {rival} vì {key}")
            )
            return text.format(rival=rival.name, key=_compared(key, mine, theirs))
    raise ValueError("candidates equal in every key are one group")


def _compared(key: TieKey, mine: int, theirs: int) -> str:
    """The key's name with both numbers, in the unit people read."""
    if key.kind == "committee":
        return key.name or _("quyết định của Ban Tổ chức")
    if key.kind == "time":
        numbers = (_seconds(-mine), _seconds(-theirs))
    elif key.kind == "penalties":
        numbers = (format_mark(-mine), format_mark(-theirs))
    else:
        numbers = (format_mark(mine), format_mark(theirs))
    return _("{key} ({mine} so với {theirs})").format(
        key=key.name or tie_name(key.kind), mine=numbers[0], theirs=numbers[1]
    )


def tie_name(kind: TieKind) -> str:
    """What a key is called when the contest gives it no name of its own."""
    return {
        "round": _("điểm phần thi"),
        "penalties": _("điểm trừ"),
        "time": _("thời gian trả lời"),
        "team_total": _("tổng điểm của đội"),
        "committee": _("quyết định của Ban Tổ chức"),
    }[kind]


def _seconds(milliseconds: int) -> str:
    """12340 -> "12,34 giây"."""
    return _("{seconds} giây").format(seconds=format_mark(milliseconds // 10))
