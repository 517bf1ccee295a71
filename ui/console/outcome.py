"""Side panels of a ceremony: whether the results can be told, and what is handed over now.

Values like those of `ui.console.sheets`; names no winner. Knows no Qt and changes nothing.
"""

from app.desk.desk import Desk
from app.desk.when import confirmed, minute
from app.domain.language import _
from app.domain.prizes import Prize
from app.rounds.ceremony import turn as ceremony
from app.show.results import Results, digest, results
from app.show.state import State
from ui.console.sheets import Row, Side


def outcome(desk: Desk) -> tuple[Side, ...]:
    """With no team on stage and the order known: the results, then the prize on air."""
    state = desk.state
    if state.cue is None or state.cue.turn or not state.order:
        return ()
    found = results(state)
    if len(found.missing) > len(state.contest.teams):
        return ()
    prize = _prize(state)
    handing = (_handing(prize, state.cue.title),) if prize else ()
    return (_results(desk, found), *handing)


def _results(desk: Desk, found: Results) -> Side:
    seal = digest(found)
    entry = confirmed(desk, seal)
    rows: list[Row] = []
    if entry is not None:
        code = _("lúc {time} · mã {code}").format(time=minute(entry), code=seal[:4].upper())
        rows.append(Row("locked", _("Ban Tổ chức đã chốt"), code))
    elif _confirmed_before(desk.state):
        rows.append(Row("warn", _("Kết quả đổi sau khi chốt"), _("phải chốt lại trước khi trao")))
    if found.missing:
        short = _("Còn {n} kết quả chưa có").format(n=len(found.missing))
        rows.append(Row("warn", short, found.missing[0]))
    else:
        rows.append(Row("done", _("Đủ điểm mọi đội"), _("không còn phần nào chưa chấm")))
        rows += _checks(found)
    if desk.state.closed:
        rows.append(Row("locked", _("Kết quả đã khóa"), _("sửa bằng phụ lục đính chính")))
    title = _("Kết quả đã chốt") if entry else _("Kết quả")
    return Side(title, "medal", rows=tuple(rows))


def _checks(found: Results) -> list[Row]:
    """What would embarrass an award: equals at a cut, somebody called twice."""
    winners = [(one.prize.target, who.id) for one in found.awards for who in one.winners]
    if len(winners) == len(set(winners)):
        twice = Row("done", _("Không trùng giải"), _("không ai nhận hai giải cùng loại"))
    else:
        twice = Row("warn", _("Trùng giải"), _("có người nhận hai giải cùng loại"))
    if not found.conflicts:
        return [twice, Row("done", _("Không có đồng hạng"), _("ở các vị trí có giải"))]
    tied = [Row("warn", _("Đồng hạng cần phân định"), one.text) for one in found.conflicts]
    return [twice, *tied]


def _confirmed_before(state: State) -> bool:
    """Other results than today's were confirmed."""
    return any(
        isinstance(part, ceremony.CeremonyState) and part.confirmed
        for part in state.rounds.values()
    )


def _prize(state: State) -> Prize | None:
    cue = state.cue
    if cue is None or not isinstance(state.rounds[cue.round], ceremony.CeremonyState):
        return None
    return None if cue.insert else ceremony.prize_of(state, cue)


def _handing(prize: Prize, title: str) -> Side:
    """What is handed over with this prize, for those who bring it."""
    rows = [Row("info", _("Số giải"), end=str(prize.count))]
    if prize.value:
        value = _("{value} đồng").format(value=f"{prize.value:,}".replace(",", "."))
        rows.append(Row("info", _("Tiền thưởng mỗi giải"), end=value))
    if prize.honour:
        rows.append(Row("info", _("Danh hiệu"), prize.honour))
    return Side(_("Trao {prize}").format(prize=title), "medal", rows=tuple(rows))
