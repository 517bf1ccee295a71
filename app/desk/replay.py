"""From the list of entries back to the state: what counts, and what would break.

Knows retractions and replacements. Does not write anything.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, ValidationError

from app.domain.errors import Refused, Trouble
from app.domain.language import _
from app.show.entry import ADDENDUM, REFUSED, RETRACTION, Entry
from app.show.fact import Fact, fact_from, kind_of
from app.show.state import State

_SILENT = (RETRACTION, REFUSED, ADDENDUM)


class Recorded(Struct, frozen=True):
    """An entry that counts, and the fact it holds."""

    entry: Entry
    fact: Fact


def alive(entries: Sequence[Entry]) -> set[int]:
    """The numbers of the entries that nothing living takes back."""
    retracted: set[int] = set()
    living: set[int] = set()
    for entry in reversed(entries):
        if entry.seq in retracted:
            continue
        living.add(entry.seq)
        if entry.retracts is not None and entry.kind != REFUSED:
            retracted.update(_taken_back(entry, entries))
    return living


def _taken_back(entry: Entry, entries: Sequence[Entry]) -> Iterator[int]:
    """What a living entry takes back; a replacement also all that its target had replaced."""
    while entry.retracts is not None:
        yield entry.retracts
        if entry.kind == RETRACTION:
            return
        entry = entries[entry.retracts - 1]


def effective(entries: Sequence[Entry], kinds: Mapping[str, type[Fact]]) -> list[Recorded]:
    """The facts that count, in order.

    Trouble when an entry is of a kind this version does not know.
    """
    return [Recorded(entry, _fact(entry, kinds)) for entry in counting(entries)]


def counting(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count, in order; a replacement stands where the replaced one stood."""
    living = alive(entries)
    placed = sorted(
        (_place(entry, entries), entry.seq, entry)
        for entry in entries
        if entry.seq in living and entry.kind not in _SILENT
    )
    return [entry for _spot, _seq, entry in placed]


def _place(entry: Entry, entries: Sequence[Entry]) -> int:
    """The number of the entry it replaces, followed back to the first."""
    while entry.retracts is not None:
        entry = entries[entry.retracts - 1]
    return entry.seq


def _fact(entry: Entry, kinds: Mapping[str, type[Fact]]) -> Fact:
    try:
        return fact_from(kinds[entry.kind], entry.body)
    except (KeyError, ValidationError) as error:
        raise Trouble(
            _("Dòng {seq} của nhật ký (“{kind}”) không đọc được.").format(
                seq=entry.seq, kind=entry.kind
            ),
            _("Hãy mở bằng đúng bản Hội thi đã ghi nó."),
        ) from error


def replay(start: State, recorded: Sequence[Recorded], *, checked_from: int = 0) -> State:
    """The state after all recorded; from place `checked_from` on every rule is asked again.

    Refused, naming the fact, when one of them could not have happened.
    """
    state = start
    for place, one in enumerate(recorded):
        if place >= checked_from:
            try:
                one.fact.check(state)
            except Refused as no:
                raise Refused(
                    _("Chưa thể thực hiện: “{fact}” (dòng {seq}) sẽ không còn đúng. {why}").format(
                        fact=one.fact.words(state), seq=one.entry.seq, why=no
                    )
                ) from no
        state = one.fact.apply(state)
    return state


def kinds_of(facts: Sequence[type[Fact]]) -> dict[str, type[Fact]]:
    """The facts by the name of their kind."""
    return {kind_of(fact): fact for fact in facts}
