"""Whether every lot of a show follows from its sealed seed, as design §3 says.

Knows the bodies of the draw's facts as outsiders read them. Expects lines whose chain holds; it
finds what was written wrongly from the start, or a seed that was exchanged.
"""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from app.desk.ports import ShowRecord
from app.desk.replay import alive
from app.domain.draw import commitment, pick
from app.domain.ids import LotCode
from app.domain.language import _
from app.show.entry import Entry

Mistake = tuple[int, str]
"""The number of a line and what is wrong with it, in words."""


class _Lot(Struct, frozen=True):
    """The body of `lot_drawn`."""

    k: int
    pool: tuple[LotCode, ...]
    lot: LotCode


def check_draws(show: ShowRecord, entries: Sequence[Entry]) -> list[Mistake]:
    """Everything about seed and lots that does not hold, in the order of the lines."""
    found = [*_seal_mistakes(show, entries), *_number_mistakes(entries)]
    for entry in _of(entries, "lot_drawn"):
        mistake = _lot_mistake(show, entries, entry)
        if mistake:
            found.append((entry.seq, mistake))
    return sorted(found)


def count_draws(entries: Sequence[Entry]) -> int:
    """How many lots came out of the seed and were not taken back."""
    return len(_living(entries, "lot_drawn"))


def _of(entries: Sequence[Entry], kind: str) -> list[Entry]:
    return [entry for entry in entries if entry.kind == kind]


def _living(entries: Sequence[Entry], kind: str) -> list[Entry]:
    living = alive(entries)
    return [entry for entry in entries if entry.kind == kind and entry.seq in living]


def _seal_mistakes(show: ShowRecord, entries: Sequence[Entry]) -> Iterator[Mistake]:
    """One seal, before the first lot, of the very seed that is kept and opened."""
    seals, lots = _of(entries, "seed_sealed"), _of(entries, "lot_drawn")
    if lots and (not seals or lots[0].seq < seals[0].seq):
        yield lots[0].seq, _("Bốc thăm trước khi niêm phong mầm.")
    for again in seals[1:]:
        yield again.seq, _("Mầm bốc thăm bị niêm phong lần thứ hai.")
    for seal in seals[:1]:
        if seal.body.get("commitment") != commitment(show.seed):
            yield seal.seq, _("Dấu niêm phong không khớp với mầm đang giữ.")
    for opened in _of(entries, "seed_opened"):
        if opened.body.get("seed") != show.seed.hex():
            yield opened.seq, _("Mầm được mở không phải mầm đã niêm phong.")


def _number_mistakes(entries: Sequence[Entry]) -> Iterator[Mistake]:
    """The lots that count are numbered 1, 2, 3 …, so that none was drawn and hidden."""
    drawn = [(entry.body.get("k"), entry.seq) for entry in _living(entries, "lot_drawn")]
    numbered = sorted((k, seq) for k, seq in drawn if isinstance(k, int))
    for number, (k, seq) in enumerate(numbered, start=1):
        if k != number:
            text = _("Lượt bốc thăm số {number} bị thiếu, hoặc có hai lượt cùng số.")
            yield seq, text.format(number=min(number, k))
            return


def _lot_mistake(show: ShowRecord, entries: Sequence[Entry], entry: Entry) -> str:
    """Draw the lot again, with what was known when it was drawn."""
    try:
        drawn = msgspec.convert(entry.body, _Lot)
    except msgspec.ValidationError:
        return _("Lượt bốc thăm không đọc được.")
    salt = _salt_at(entries, entry.seq)
    again = pick(show.seed, show.id, drawn.k, salt, drawn.pool) if drawn.pool else ""
    if again == drawn.lot:
        return ""
    return _("Tính lại lượt {k} ra thăm {again}, không phải {lot}.").format(
        k=drawn.k, again=again or "–", lot=drawn.lot
    )


def _salt_at(entries: Sequence[Entry], seq: int) -> str:
    """The hall's word as it stood just before line `seq`."""
    given = _living(entries[: seq - 1], "salt_given")
    return str(given[-1].body.get("salt", "")) if given else ""
