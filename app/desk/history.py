"""The evening as it can be read afterwards: who, when, what, why, and what was refused.

Reads every line in the state it met, each line once: the journal only grows. Writes nothing.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from app.desk.desk import KINDS, OPERATOR, Desk
from app.desk.replay import alive, counting
from app.domain.errors import Refused
from app.domain.language import _
from app.show.entry import ADDENDUM, REFUSED, RETRACTION, Entry
from app.show.fact import fact_from
from app.show.state import State, begin

Who = Literal["operator", "judge", "program"]


class HistoryLine(Struct, frozen=True):
    """One entry in words. `counts` is False when it was taken back or refused."""

    seq: int
    at: str
    actor: str
    text: str
    reason: str
    counts: bool
    refused: bool
    who: Who = "program"
    """Which face it came from; the secretary's typing belongs to the judges' panel."""


def actor_name(actor: str, desk: Desk) -> str:
    """Who that is: the operator, the program, the secretary, or a judge by name."""
    if actor.startswith("judge:"):
        judge = next((one for one in desk.state.contest.judges if one.id == actor[6:]), None)
        return judge.name if judge else actor
    names = {"operator": _("Bàn điều khiển"), "program": _("Chương trình")}
    return names.get(actor, actor)


def history(desk: Desk) -> tuple[HistoryLine, ...]:
    """Every entry of the journal in words, first to last."""
    return History(desk).lines()


class History:
    """The journal of a desk in words. It reads on from where it stopped, and never a line twice."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is read yet."""
        self._desk = desk
        self._texts: dict[int, str] = {}
        self._plain: dict[int, str] = {}
        self._counting: list[Entry] = []
        self._states: list[State] = [
            begin(desk.state.program.as_written(), desk.state.show_id, desk.state.kind)
        ]

    def lines(self) -> tuple[HistoryLine, ...]:
        """Every entry in words, first to last."""
        entries = self._read()
        living = alive(entries)
        return tuple(
            HistoryLine(
                one.seq,
                one.at,
                actor_name(one.actor, self._desk),
                self._texts[one.seq],
                _reason(one),
                one.seq in living and one.kind != REFUSED,
                one.kind == REFUSED,
                _who(one.actor),
            )
            for one in entries
        )

    def text(self, seq: int) -> str:
        """What entry `seq` says."""
        self._read()
        return self._texts[seq]

    def _read(self) -> Sequence[Entry]:
        """Read what is new; all entries."""
        entries = self._desk.journal.entries()
        for place in range(len(self._texts), len(entries)):
            entry = entries[place]
            self._texts[entry.seq] = self._text(entry)
            if entry.retracts is not None:
                self._reconsider(counting(entries[: place + 1]))
            elif entry.kind in KINDS:
                self._add(entry)
        return entries

    def _reconsider(self, after: list[Entry]) -> None:
        """Something was taken back: go back to where the lists part, and on from there."""
        pairs = zip(self._counting, after, strict=False)
        same = (one.seq == other.seq for one, other in pairs)
        parting = next((place for place, equal in enumerate(same) if not equal), None)
        kept = min(len(self._counting), len(after)) if parting is None else parting
        del self._counting[kept:], self._states[kept + 1 :]
        for one in after[kept:]:
            self._add(one)

    def _add(self, entry: Entry) -> None:
        fact = fact_from(KINDS[entry.kind], entry.body)
        self._counting.append(entry)
        self._states.append(fact.apply(self._states[-1]))

    def _text(self, entry: Entry) -> str:
        before = entry.retracts or 0
        if entry.kind == RETRACTION:
            return _("Hoàn tác: {what}").format(what=self._texts.get(before, ""))
        if entry.kind == ADDENDUM:
            return _("Phụ lục: {text}").format(text=entry.body.get("text", ""))
        if entry.kind == REFUSED:
            return _("Bị từ chối: {what}").format(what=_tried(entry, self._states[-1]))
        now = fact_from(KINDS[entry.kind], entry.body).words(self._states[-1])
        self._plain[entry.seq] = now
        if before not in self._plain:
            return now
        return _("Thay “{before}” bằng “{now}”").format(before=self._plain[before], now=now)


def _who(actor: str) -> Who:
    if actor == OPERATOR:
        return "operator"
    return "program" if actor == "program" else "judge"


def _reason(entry: Entry) -> str:
    """Why; but what a judge was refused may name a mark, and the operator reads this."""
    hidden = entry.kind == REFUSED and entry.actor.startswith("judge:")
    return _("điểm không hợp lệ") if hidden else entry.reason


def _tried(entry: Entry, state: State) -> str:
    """What was refused; its words may need what does not exist, then its kind must do."""
    kind = str(entry.body["kind"])
    try:
        return fact_from(KINDS[kind], entry.body["body"]).words(state)
    except (Refused, KeyError):
        return kind
