"""What the draw record says: the seal, every lot with its check, the example, the limits.

Knows the facts of the draw. A lot that was taken back stays on the record.
"""

import hashlib

from msgspec import Struct

from app.domain.draw import pick, short_seal
from app.domain.language import _
from app.domain.people import Team
from app.reports.draw_record.example import Example, example
from app.reports.paper.evening import Evening
from app.reports.paper.written import day, hour, second
from app.rounds.ceremony.turn import CeremonyState, next_to_draw
from app.show.draw_facts import LotDrawn, LotEntered
from app.show.entry import RETRACTION
from app.show.state import State, begin


class Line(Struct, frozen=True):
    """One lot: its number in the show (or how it came), when, for whom, from what, and the check."""

    number: str
    at: str
    whom: str
    pool: str
    lot: str
    verdict: str


class DrawRecord(Struct, frozen=True):
    """The whole paper. `seed` and `example` are empty until the seed is opened."""

    sealed_at: str
    commitment: str
    short: str
    salt: str
    lines: tuple[Line, ...]
    taken_back: tuple[str, ...]
    seed: str
    seal_verdict: str
    example: Example | None
    summary: str


def draw_record(evening: Evening) -> DrawRecord:
    """The record of the evening as it stands."""
    state = evening.state
    lines = _lines(evening)
    sealed = evening.happened("seed_sealed")
    at = sealed[0].entry.at if sealed else ""
    return DrawRecord(
        sealed_at=_("{hour}, {day}").format(hour=hour(at), day=day(at)) if at else "",
        commitment=state.commitment,
        short=short_seal(state.commitment),
        salt=state.salt,
        lines=lines,
        taken_back=_taken_back(evening),
        seed=state.seed,
        seal_verdict=_seal_verdict(state),
        example=example(evening),
        summary=_summary(state, lines),
    )


def _lines(evening: Evening) -> tuple[Line, ...]:
    """The lots that count, each read in the state it was drawn in."""
    program = evening.state.program.as_written()
    state = begin(program, evening.state.show_id, evening.state.kind)
    found: list[Line] = []
    for one in evening.recorded:
        if isinstance(one.fact, LotDrawn | LotEntered):
            found.append(
                Line(
                    number=str(one.fact.k) if isinstance(one.fact, LotDrawn) else "–",
                    at=second(one.entry.at),
                    whom=_whom(state),
                    pool=", ".join(one.fact.pool),
                    lot=one.fact.lot,
                    verdict=_verdict(evening, one.fact, state.salt)
                    if isinstance(one.fact, LotDrawn)
                    else _("thăm giấy, nhập tay"),
                )
            )
        state = one.fact.apply(state)
    return tuple(found)


def _whom(state: State) -> str:
    """For whom and for what the cue on air draws."""
    cue = state.cue
    if cue is None:
        return "–"
    team = state.team_at(cue)
    what = _("gói câu hỏi")
    if not cue.turn and isinstance(state.rounds[cue.round], CeremonyState):
        team, what = next_to_draw(state, cue.round), _("thứ tự dự thi")
    named: Team | None = state.contest.team(team) if team else None
    return _("{team}: {what}").format(team=named.name if named else "–", what=what)


def _verdict(evening: Evening, fact: LotDrawn, salt: str) -> str:
    """The lot drawn again from the opened seed."""
    state = evening.state
    if not state.seed:
        return _("chờ mở mầm")
    again = pick(bytes.fromhex(state.seed), state.show_id, fact.k, salt, fact.pool)
    return _("khớp") if again == fact.lot else _("KHÔNG KHỚP ({lot})").format(lot=again)


def _seal_verdict(state: State) -> str:
    if not state.seed:
        return ""
    same = hashlib.sha256(bytes.fromhex(state.seed)).hexdigest() == state.commitment
    return _("khớp với dấu niêm phong") if same else _("KHÔNG KHỚP với dấu niêm phong")


def _taken_back(evening: Evening) -> tuple[str, ...]:
    """Lots that were drawn or entered and later taken back or replaced."""
    counted = {one.entry.seq for one in evening.recorded}
    lots = {one.seq: one for one in evening.entries if one.kind in ("lot_drawn", "lot_entered")}
    told: list[str] = []
    for seq, lot in lots.items():
        if seq in counted:
            continue
        undone = [one for one in evening.entries if one.retracts == seq and one.kind != "refused"]
        last = undone[-1] if undone else None
        how = _("hoàn tác") if last and last.kind == RETRACTION else _("thay bằng dòng khác")
        text = _("Dòng {seq}, {at}: thăm {lot}, {how} lúc {when}").format(
            seq=seq,
            at=second(lot.at),
            lot=lot.body.get("lot", ""),
            how=how,
            when=second(last.at) if last else "–",
        )
        told.append(f"{text} ({last.reason})." if last and last.reason else f"{text}.")
    return tuple(told)


def _summary(state: State, lines: tuple[Line, ...]) -> str:
    """One sentence for the whole table."""
    paper = sum(1 for one in lines if one.number == "–")
    drawn = len(lines) - paper
    if not state.seed:
        return _("{n} lượt bốc bằng chương trình; chưa mở mầm nên chưa tính lại được.").format(
            n=drawn
        )
    good = sum(1 for one in lines if one.verdict == _("khớp"))
    text = _("Chương trình tính lại {n} lượt: {good} lượt khớp, {bad} lượt không khớp.").format(
        n=drawn, good=good, bad=drawn - good
    )
    if not paper:
        return text
    return f"{text} " + _("{n} lượt thăm giấy không tính lại được.").format(n=paper)
