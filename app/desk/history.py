"""The evening as it can be read afterwards: who, when, what, why, and what was refused."""

from collections.abc import Sequence

from msgspec import Struct

from app.desk.desk import KINDS, Desk
from app.desk.replay import alive, effective, replay
from app.domain.errors import Refused
from app.domain.language import _
from app.show.entry import ADDENDUM, REFUSED, RETRACTION, Entry
from app.show.fact import fact_from
from app.show.state import State, begin


class HistoryLine(Struct, frozen=True):
    """One entry in words. `counts` is False when it was taken back or refused."""

    seq: int
    at: str
    actor: str
    text: str
    reason: str
    counts: bool
    refused: bool


def actor_name(actor: str, desk: Desk) -> str:
    """Who that is: the operator, the program, the secretary, or a judge by name."""
    if actor.startswith("judge:"):
        judge = next((one for one in desk.state.contest.judges if one.id == actor[6:]), None)
        return judge.name if judge else actor
    names = {"operator": _("Bàn điều khiển"), "program": _("Chương trình")}
    return names.get(actor, actor)


def history(desk: Desk) -> tuple[HistoryLine, ...]:
    """Every entry of the journal in words, first to last."""
    entries = desk.journal.entries()
    words = _words(desk, entries)
    living = alive(entries)
    return tuple(
        HistoryLine(
            one.seq,
            one.at,
            actor_name(one.actor, desk),
            words[one.seq],
            _reason(one),
            one.seq in living and one.kind != REFUSED,
            one.kind == REFUSED,
        )
        for one in entries
    )


def _reason(entry: Entry) -> str:
    """Why; but what a judge was refused may name a mark, and the operator reads this."""
    hidden = entry.kind == REFUSED and entry.actor.startswith("judge:")
    return _("điểm không hợp lệ") if hidden else entry.reason


def _words(desk: Desk, entries: Sequence[Entry]) -> dict[int, str]:
    """What each entry says, read in the state it met: the facts alive just before it."""
    words: dict[int, str] = {}
    start = begin(desk.state.program.as_written(), desk.state.show_id, desk.state.kind)
    state = start
    for place, entry in enumerate(entries):
        words[entry.seq] = _text(entry, words, state)
        if entry.retracts is not None:
            state = replay(start, effective(entries[: place + 1], KINDS), checked_from=place + 1)
        elif entry.kind in KINDS:
            state = fact_from(KINDS[entry.kind], entry.body).apply(state)
    return words


def _text(entry: Entry, words: dict[int, str], state: State) -> str:
    before = words.get(entry.retracts or 0, "")
    if entry.kind == RETRACTION:
        return _("Hoàn tác: {what}").format(what=before)
    if entry.kind == ADDENDUM:
        return _("Phụ lục: {text}").format(text=entry.body.get("text", ""))
    if entry.kind == REFUSED:
        return _("Bị từ chối: {what}").format(what=_tried(entry, state))
    now = fact_from(KINDS[entry.kind], entry.body).words(state)
    return _("Thay “{before}” bằng “{now}”").format(before=before, now=now) if before else now


def _tried(entry: Entry, state: State) -> str:
    """What was refused; its words may need what does not exist, then its kind must do."""
    kind = str(entry.body["kind"])
    try:
        return fact_from(KINDS[kind], entry.body["body"]).words(state)
    except (Refused, KeyError):
        return kind
