"""The table of a quiz part: the package, the points of each question, their sum."""

from app.domain.contest import RoundPlan
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.people import Team
from app.reports.paper.evening import Evening
from app.reports.paper.standing import gap, running_order
from app.reports.tally.part import Line, Part
from app.rounds.quiz import score
from app.rounds.quiz.settings import QuizSettings
from app.rounds.quiz.turn import asked_of, turn_of


def quizzed(evening: Evening, plan: RoundPlan, settings: QuizSettings, title: str) -> Part:
    """The part's table, teams in running order."""
    count = len(settings.points)
    return Part(
        title=title,
        rule=_("Tối đa {most} điểm; trả lời đúng được trọn điểm của câu hỏi.").format(
            most=format_mark(sum(settings.points), short=True)
        ),
        marks=(_("Gói"), *(_("Câu {n}").format(n=number) for number in range(1, count + 1))),
        sums=(_("Điểm phần thi"),),
        lines=tuple(_line(evening, plan, team, count) for team in running_order(evening.state)),
    )


def _line(evening: Evening, plan: RoundPlan, team: Team, count: int) -> Line:
    state = evening.state
    found = score.score(state, plan.id, team.id)
    turn = turn_of(state, plan.id, team.id)
    missing = gap(state, plan, team.id, found.missing) if found.missing else ""
    remark = [missing.replace(plan.title, "").replace("  ", " ").strip()]
    remark += [
        _("câu {n} hủy, cho trọn điểm").format(n=number)
        for number, one in enumerate(turn.asked, 1)
        if one.gift
    ]
    return Line(
        team.full_name,
        (turn.lot or "–", *(_points(evening, plan, team, n) for n in range(1, count + 1))),
        (format_mark(found.points),),
        "; ".join(one for one in remark if one),
    )


def _points(evening: Evening, plan: RoundPlan, team: Team, item: int) -> str:
    asked = asked_of(evening.state, plan.id, team.id, item)
    if asked is None or not asked.revealed:
        return "–"
    return format_mark(score.points(evening.state, plan.id, asked, item))
