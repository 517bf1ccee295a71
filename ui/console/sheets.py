"""What the console reads out of a state for its side panels, as plain values.

Who has submitted a sheet (never a mark), the points the hall knows, who answers. Asks a kind of
round what it remembers. Knows no Qt and changes nothing.
"""

from typing import Literal

from msgspec import Struct

from app.desk.desk import Desk
from app.desk.judging import Reminder, Status, on_air, reminder, statuses
from app.desk.when import handed_in, minute
from app.domain.contest import RoundPlan
from app.domain.ids import TeamId
from app.domain.language import _
from app.domain.marks import Hundredths, format_mark
from app.rounds.performance.turn import PerformanceState, turn_of
from app.rounds.quiz import turn as quiz
from app.show.cue import Cue
from app.show.pictures import part_label
from app.show.results import team_lines
from app.show.state import State

_ROOMY = 6
"""Larger panels have one line a judge."""
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
    """A side panel: title, a quiet note, something strong at the end; rows, chips, words."""

    title: str
    icon: str
    note: str = ""
    end: str = ""
    rows: tuple[Row, ...] = ()
    chips: tuple[tuple[str, Sign], ...] = ()
    weight: int = 2
    """Where there is little room, the panel with the least weight loses its rows first."""
    text: str = ""
    action: str = ""
    """Name of the action whose button stands at its foot."""


def sides(desk: Desk) -> tuple[Side, ...]:
    """The panels of the right column, in order: judges, the team's points, who answers."""
    state = desk.state
    made = (judges(desk), tally(state), answerers(state), kept(state))
    return tuple(one for one in made if one is not None)


def team_of(state: State) -> TeamId | None:
    """The team on stage."""
    return state.team_at(state.cue) if state.cue else None


def judges(desk: Desk) -> Side:
    """Who has submitted for the team on stage; else how complete each judged part is."""
    state = desk.state
    cue, team, turn = state.cue, team_of(state), on_air(state)
    if cue and team and state.away(cue):
        return _away(state, team)
    if turn is not None:
        many = len(state.contest.judges) > _ROOMY
        asked = reminder(desk, turn)
        rows = tuple(_judge(one, asked, short=many) for one in statuses(desk, turn))
        due = [row for row in rows if row.sign != "off"]
        handed = sum(row.sign == "done" for row in due)
        name = state.contest.team(turn.team).name
        return Side(_("Phiếu chấm"), "judges", name, f"{handed}/{len(due)}", rows)
    parts = tuple(_part(desk, plan) for plan in state.contest.rounds if plan.number)
    return Side(_("Ban Giám khảo"), "judges", rows=parts, weight=0)


def _away(state: State, team: TeamId) -> Side:
    """Nobody writes a sheet for a team that is not there."""
    name = state.contest.team(team).name
    row = Row("off", _("Vắng mặt: không cần phiếu"), state.absent[team])
    return Side(_("Phiếu chấm"), "judges", name, rows=(row,))


_JUDGES: dict[str, Sign] = {
    "submitted": "done",
    "writing": "busy",
    "waiting": "waiting",
    "excused": "off",
}


def _judge(one: Status, asked: Reminder | None, *, short: bool) -> Row:
    """How far a judge is, and when reminded; in `short` on one line, for large panels."""
    name = _("GK {n}  {name}").format(n=one.number, name=one.name)
    if short:
        brief = {"submitted": one.at[:5], "writing": f"{one.done}/{one.of}", "excused": "–"}
        return Row(_JUDGES[one.state], name, end=brief.get(one.state, ""))
    if asked and one.number in asked.numbers:
        far = _("Đang chấm {n}/{most}").format(n=one.done, most=one.of)
        text = far if one.state == "writing" else _("Chưa chấm")
        return Row(
            _JUDGES[one.state], name, _("{how} · nhắc {time}").format(how=text, time=asked.at)
        )
    quiet = {
        "submitted": _("Đã nộp {time}").format(time=one.at[:5]),
        "writing": _("Đang chấm {n}/{most} tiêu chí").format(n=one.done, most=one.of),
        "excused": _("Không chấm: {why}").format(why=one.why),
    }
    return Row(_JUDGES[one.state], name, quiet.get(one.state, _("Chưa chấm")))


def kept(state: State) -> Side | None:
    """Why no mark is to be seen here, while a turn is judged."""
    turn = on_air(state)
    if turn is None or turn_of(state, turn.round, turn.team).published:
        return None
    text = _(
        "Màn hình này chỉ hiện trạng thái phiếu. Điểm chỉ hiện khi đã công bố trong hội trường."
    )
    return Side(_("Điểm được giữ kín"), "hidden", text=text, weight=0)


def _part(desk: Desk, plan: RoundPlan) -> Row:
    """How many sheets of a judged part are in; excused judges and absent teams are not waited for."""
    state, label = desk.state, part_label(plan)
    if not isinstance(state.rounds[plan.id], PerformanceState):
        return Row("info", _("{part} không chấm phiếu").format(part=label))
    handed = due = 0
    for team in state.contest.teams:
        if team.id in state.absent:
            continue
        turn = turn_of(state, plan.id, team.id)
        due += len(state.contest.judges) - len(turn.excused)
        handed += sum(sheet.submitted for sheet in turn.sheets.values())
    if due and handed >= due:
        full = _("{part}: đủ {n}/{due} phiếu").format(part=label, n=handed, due=due)
        at = minute(handed_in(desk, plan.id))
        return Row("locked", full, _("Đã nộp và khóa lúc {time}").format(time=at))
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
        Row("done", state.plan(part).title, end=_points(score.points))
        if score.published
        else Row("waiting", state.plan(part).title, end=_("chưa công bố"))
        for part, score in line.parts.items()
    )
    total = _points(sum(one.points or 0 for one in known)) if known else "–"
    note = _("lượt {n}/{all}").format(n=cue.turn, all=len(state.contest.teams))
    name = state.contest.team(team).name
    end = _("{points} điểm").format(points=total)
    return Side(name, "points", note, end, rows, _chips(state, cue), weight=1)


def _points(points: Hundredths | None) -> str:
    """Whole points bare, others as the hall reads them: "17,30"; a dash before there are any."""
    return format_mark(points, short=points is not None and points % 100 == 0)


def _chips(state: State, cue: Cue) -> tuple[tuple[str, Sign], ...]:
    """The numbered steps of this turn: published well, published badly, on air, to come."""
    found: list[tuple[str, Sign]] = []
    for one in state.program.cues:
        if (one.round, one.turn) != (cue.round, cue.turn) or not one.item:
            continue
        outcome = state.program.player(one).outcome(state, one)
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
    return Side(_("Người trả lời"), "people", note, rows=rows or none, action="quiz.answerer")


def _captain(role: str) -> str:
    return _("đội trưởng") if role == "captain" else ""
