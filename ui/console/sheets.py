"""What the console reads out of a state for its side panels, as plain values.

The one place of the console that asks a kind of round what it remembers: who has submitted a
sheet (never a mark), who answers. Knows no Qt and changes nothing.
"""

from typing import Literal

from msgspec import Struct

from app.domain.contest import RoundPlan
from app.domain.ids import TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.people import Judge
from app.rounds.performance import turn as performance
from app.rounds.quiz import turn as quiz
from app.show.cue import Cue
from app.show.pictures import part_label
from app.show.results import results, team_lines
from app.show.state import State

Sign = Literal["done", "busy", "waiting", "off", "warn", "locked", "info"]


class Row(Struct, frozen=True):
    """A line of a side panel: a sign, a strong and a quiet text."""

    sign: Sign
    strong: str
    quiet: str = ""
    end: str = ""
    said: str = ""
    """Quiet text for which there is no room: for screen readers."""


class Side(Struct, frozen=True):
    """A side panel: title, a quiet note, something strong at the end, rows and chips."""

    title: str
    icon: str
    note: str = ""
    end: str = ""
    rows: tuple[Row, ...] = ()
    chips: tuple[tuple[str, Sign], ...] = ()
    weight: int = 2
    """Where there is little room, the panel with the least weight loses its rows first."""


def sides(state: State) -> tuple[Side, ...]:
    """The panels of the right column, in order: judges, the team's points, who answers."""
    made = (judges(state), tally(state), answerers(state), outlook(state))
    return tuple(one for one in made if one is not None)


def team_of(state: State) -> TeamId | None:
    """The team on stage."""
    return state.team_at(state.cue) if state.cue else None


def judges(state: State) -> Side:
    """Who has submitted for the team on stage; else how complete each judged part is."""
    cue, team = state.cue, team_of(state)
    if cue and team and isinstance(state.rounds[cue.round], performance.PerformanceState):
        rows = tuple(
            _judge(state, cue, team, number, judge)
            for number, judge in enumerate(state.contest.judges, 1)
        )
        due = [row for row in rows if row.sign != "off"]
        handed = sum(row.sign == "done" for row in due)
        name = state.contest.team(team).name
        return Side(_("Phiếu chấm"), "judges", name, f"{handed}/{len(due)}", rows)
    parts = tuple(_part(state, plan) for plan in state.contest.rounds if plan.number)
    return Side(_("Ban Giám khảo"), "judges", rows=parts, weight=0)


def _judge(state: State, cue: Cue, team: TeamId, number: int, judge: Judge) -> Row:
    turn = performance.turn_of(state, cue.round, team)
    sheet = turn.sheets.get(judge.id, performance.Sheet())
    name = _("GK {n}  {name}").format(n=number, name=judge.name)
    if judge.id in turn.excused:
        return Row("off", name, _("Không chấm: {why}").format(why=turn.excused[judge.id]))
    if sheet.submitted:
        return Row("done", name, _("Đã nộp"))
    if not sheet.marks:
        return Row("waiting", name, _("Chưa chấm"))
    most = len(performance.settings_of(state, cue.round).criteria)
    busy = _("Đang chấm {n}/{most} tiêu chí").format(n=len(sheet.marks), most=most)
    return Row("busy", name, busy)


def _part(state: State, plan: RoundPlan) -> Row:
    """How many sheets of a judged part are in; judges who were excused are not waited for."""
    label = part_label(plan)
    if not isinstance(state.rounds[plan.id], performance.PerformanceState):
        return Row("info", _("{part} không chấm phiếu").format(part=label))
    handed = due = 0
    for team in state.contest.teams:
        turn = performance.turn_of(state, plan.id, team.id)
        due += len(state.contest.judges) - len(turn.excused)
        handed += sum(sheet.submitted for sheet in turn.sheets.values())
    if due and handed >= due:
        full = _("{part}: đủ {n}/{due} phiếu").format(part=label, n=handed, due=due)
        return Row("locked", full, _("Đã nộp và khóa"))
    if handed:
        some = _("{part}: {n}/{due} phiếu").format(part=label, n=handed, due=due)
        return Row("busy", some, _("Đang chấm"))
    ready = _("{n} giám khảo sẵn sàng").format(n=len(state.contest.judges))
    return Row("waiting", f"{label}: {ready}")


def tally(state: State) -> Side | None:
    """The points of the team on stage that the hall knows, part by part."""
    cue, team = state.cue, team_of(state)
    if cue is None or team is None:
        return None
    line = next(one for one in team_lines(state) if one.team == team)
    known = [one for one in line.parts.values() if one.published and one.points is not None]
    rows = tuple(
        Row("done", state.plan(part).title, end=format_mark(score.points, short=True))
        if score.published
        else Row("waiting", state.plan(part).title, end=_("chưa công bố"))
        for part, score in line.parts.items()
    )
    total = format_mark(sum(one.points or 0 for one in known), short=True) if known else "–"
    note = _("lượt {n}/{all}").format(n=cue.turn, all=len(state.contest.teams))
    name = state.contest.team(team).name
    end = _("{points} điểm").format(points=total)
    return Side(name, "points", note, end, rows, _chips(state, cue), weight=1)


def _chips(state: State, cue: Cue) -> tuple[tuple[str, Sign], ...]:
    """The numbered steps of this turn: published well, published badly, on air, to come."""
    kind = state.program.player(cue)
    found: list[tuple[str, Sign]] = []
    for one in state.program.cues:
        if (one.round, one.turn) != (cue.round, cue.turn) or not one.item:
            continue
        outcome = kind.outcome(state, one)
        sign: Sign = "waiting"
        if outcome:
            sign = "done" if outcome.startswith("+") else "off"
        elif one.id == cue.id:
            sign = "busy"
        found.append((str(one.item), sign))
    return tuple(found)


def answerers(state: State) -> Side | None:
    """Who answers for the team on stage, and who of them answers now."""
    cue, team = state.cue, team_of(state)
    if cue is None or team is None or not isinstance(state.rounds[cue.round], quiz.QuizState):
        return None
    named = quiz.turn_of(state, cue.round, team).answerers
    now = quiz.answerer_of(state, cue.round, team, cue.item) if cue.item else None
    roster = state.contest.team(team)
    people = [one for one in (roster.member(person) for person in named) if one]
    rows = tuple(
        Row(
            "busy" if one.id == now else "done",
            one.name,
            _("đang trả lời") if one.id == now else _captain(one.role),
        )
        for one in people
    )
    most = quiz.settings_of(state, cue.round).answerers
    note = _("{n} trên tối đa {most}").format(n=len(rows), most=most)
    none = (Row("warn", _("Chưa ghi người trả lời")),)
    return Side(_("Người trả lời"), "people", note, rows=rows or none)


def _captain(role: str) -> str:
    return _("đội trưởng") if role == "captain" else ""


def outlook(state: State) -> Side | None:
    """With no team on stage and the order known: whether the results can already be told."""
    if state.cue is None or state.cue.turn or not state.order:
        return None
    found = results(state)
    if len(found.missing) > len(state.contest.teams):
        return None
    rows = [
        Row("warn", _("Còn {n} kết quả chưa có").format(n=len(found.missing)), found.missing[0])
        if found.missing
        else Row("done", _("Đủ điểm mọi đội"), _("không còn phần nào chưa chấm"))
    ]
    if not found.missing:
        rows += [Row("warn", _("Đồng hạng cần phân định"), one.text) for one in found.conflicts]
        if not found.conflicts:
            rows.append(Row("done", _("Không có đồng hạng"), _("ở các vị trí có giải")))
    sealed = Row("locked", _("Kết quả đã khóa"), _("sửa bằng phụ lục đính chính"))
    return Side(_("Kết quả"), "medal", rows=(*rows, *((sealed,) if state.closed else ())))
