"""The table of a judged part: each judge's total, the panel's result, what was taken off.

Only submitted sheets are told; a draft is nobody's business yet.
"""

from app.domain.contest import RoundPlan
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.people import Team
from app.domain.scoring import PanelRule
from app.reports.paper.evening import Evening
from app.reports.paper.standing import gap, running_order
from app.reports.tally.part import Line, Part
from app.rounds.performance import score
from app.rounds.performance.facts import PenaltyConfirmed
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.performance.turn import Sheet, turn_of
from app.show.clock import written


def judged(evening: Evening, plan: RoundPlan, settings: PerformanceSettings, title: str) -> Part:
    """The part's table, teams in running order."""
    state = evening.state
    return Part(
        title=title,
        rule=_("Tối đa {most} điểm; {rule}.").format(
            most=format_mark(settings.most, short=True), rule=_rule_words(settings.panel)
        ),
        marks=tuple(f"GK{number}" for number in range(1, len(state.contest.judges) + 1)),
        sums=(_panel_title(settings.panel), _("Điểm trừ"), _("Điểm phần thi")),
        lines=tuple(_line(evening, plan, team) for team in running_order(state)),
    )


def _panel_title(rule: PanelRule) -> str:
    return _("Tổng điểm BGK") if rule.kind == "sum" else _("Trung bình")


def _rule_words(rule: PanelRule) -> str:
    return {
        "mean": _("điểm của Ban Giám khảo là trung bình cộng các phiếu"),
        "sum": _("điểm của Ban Giám khảo là tổng các phiếu"),
        "trim": _(
            "không tính phiếu cao nhất và phiếu thấp nhất (ghi trong ngoặc), lấy trung bình cộng các phiếu còn lại"
        ),
        "outliers": _(
            "không tính phiếu lệch quá {spread} điểm so với trung bình (ghi trong ngoặc)"
        ).format(spread=format_mark(rule.spread)),
    }[rule.kind]


def _line(evening: Evening, plan: RoundPlan, team: Team) -> Line:
    found = score.result(evening.state, plan.id, team.id)
    if found is None:
        sums = ("–", "–", "–")
    else:
        sums = (format_mark(found.panel), format_mark(found.penalty), format_mark(found.points))
    return Line(
        team.full_name,
        _marks(evening, plan, team, found.dropped if found else ()),
        sums,
        _remark(evening, plan, team),
    )


def _marks(
    evening: Evening, plan: RoundPlan, team: Team, dropped: tuple[str, ...]
) -> tuple[str, ...]:
    turn = turn_of(evening.state, plan.id, team.id)
    marks: list[str] = []
    for judge in evening.state.contest.judges:
        sheet = turn.sheets.get(judge.id, Sheet())
        if judge.id in turn.excused:
            marks.append(_("miễn"))
        elif not sheet.submitted:
            marks.append("–")
        else:
            text = format_mark(sheet.total)
            marks.append(f"({text})" if judge.id in dropped else text)
    return tuple(marks)


def _remark(evening: Evening, plan: RoundPlan, team: Team) -> str:
    """What is missing, who did not judge, and what was taken off for what."""
    state = evening.state
    turn = turn_of(state, plan.id, team.id)
    said: list[str] = []
    missing = score.score(state, plan.id, team.id).missing
    if missing:
        said.append(_short(gap(state, plan, team.id, missing), plan))
    codes = {judge.id: f"GK{n}" for n, judge in enumerate(state.contest.judges, 1)}
    said += [
        _("{judge} không chấm: {why}").format(judge=codes.get(judge, judge), why=why)
        for judge, why in turn.excused.items()
    ]
    said += _overtime(evening, plan, team)
    said += [
        _("trừ {points}: {why}").format(points=format_mark(one.points), why=one.reason)
        for one in turn.deductions
    ]
    return "; ".join(said)


def _overtime(evening: Evening, plan: RoundPlan, team: Team) -> list[str]:
    turn = turn_of(evening.state, plan.id, team.id)
    if turn.spent is None:
        return []
    rule = score.overtime(evening.state, plan.id, turn.spent)
    if not rule or turn.overtime is None:
        return []
    settings: PerformanceSettings = evening.state.program.settings(plan.id)
    over = written(turn.spent - settings.limit * 1000)
    if turn.overtime:
        return [_("quá giờ {over}, trừ {points}").format(over=over, points=format_mark(rule))]
    waived = [
        one.fact.why
        for one in evening.happened("penalty_confirmed")
        if isinstance(one.fact, PenaltyConfirmed)
        and (one.fact.round, one.fact.team) == (plan.id, team.id)
    ]
    why = waived[-1] if waived else ""
    return [_("quá giờ {over}, không trừ: {why}").format(over=over, why=why)]


def _short(text: str, plan: RoundPlan) -> str:
    """Without the part's name, which stands above the table."""
    return text.replace(plan.title, "").replace("  ", " ").strip()
