"""What a turn is worth: sheets, the panel's rule, penalties. Never takes "not scored" for zero."""

from msgspec import Struct

from app.domain.ids import JudgeId, RoundId, TeamId
from app.domain.language import _
from app.domain.marks import Hundredths
from app.domain.scoring import overtime_penalty, panel_result
from app.rounds.performance.turn import Turn, outstanding, settings_of, turn_of
from app.show.round_type import Score
from app.show.state import State


class TurnResult(Struct, frozen=True):
    """A complete turn: the sheets' totals by judge, what was dropped, and the sums."""

    totals: tuple[tuple[JudgeId, Hundredths], ...]
    dropped: tuple[JudgeId, ...]
    panel: Hundredths
    penalty: Hundredths
    points: Hundredths


def overtime(state: State, round_id: RoundId, spent: int) -> Hundredths:
    """The penalty the part's rule gives for `spent` milliseconds."""
    settings = settings_of(state, round_id)
    return overtime_penalty(settings.limit * 1000, spent, settings.overtime)


def overtime_words(state: State, round_id: RoundId, spent: int) -> str:
    """Which line of the rule `spent` milliseconds fall under; "" when there is no overtime."""
    settings = settings_of(state, round_id)
    over = spent // 1000 - settings.limit
    if over <= 0 or settings.overtime.kind == "none":
        return ""
    if over < 60:
        return _("Quá dưới 1 phút")
    if settings.overtime.kind == "per_minute":
        return _("Quá {n} phút tròn").format(n=over // 60)
    return _("Quá từ 1 phút")


def result(state: State, round_id: RoundId, team: TeamId) -> TurnResult | None:
    """The turn's result; None while a sheet or the penalty is open."""
    turn = turn_of(state, round_id, team)
    if turn.spent is None or turn.overtime is None or outstanding(state, round_id, team):
        return None
    totals = tuple(
        (judge.id, turn.sheets[judge.id].total)
        for judge in state.contest.judges
        if judge.id not in turn.excused
    )
    if not totals:
        return None
    panel = panel_result([total for _judge, total in totals], settings_of(state, round_id).panel)
    penalty = turn.overtime + sum(one.points for one in turn.deductions)
    return TurnResult(
        totals=totals,
        dropped=tuple(totals[place][0] for place in panel.dropped),
        panel=panel.value,
        penalty=min(penalty, panel.value),
        points=max(0, panel.value - penalty),
    )


def score(state: State, round_id: RoundId, team: TeamId) -> Score:
    """The team's score in this part, or what is missing in words."""
    turn = turn_of(state, round_id, team)
    found = result(state, round_id, team)
    if found is None:
        return Score(missing=_missing(state, round_id, team, turn))
    return Score(points=found.points, published=turn.published, penalty=found.penalty)


def _missing(state: State, round_id: RoundId, team: TeamId, turn: Turn) -> str:
    part = state.plan(round_id).title
    if turn.spent is None:
        return _("chưa thi {part}").format(part=part)
    if not state.contest.judges:
        return _("{part} không có giám khảo").format(part=part)
    waiting = len(outstanding(state, round_id, team))
    if waiting:
        return _("{part} còn {n} phiếu chưa nộp").format(part=part, n=waiting)
    return _("{part} chưa xác nhận điểm trừ quá giờ").format(part=part)


def spread(state: State, round_id: RoundId, team: TeamId) -> tuple[JudgeId, JudgeId] | None:
    """The lowest and highest sheet when they lie farther apart than the part allows."""
    limit = settings_of(state, round_id).spread
    sheets = turn_of(state, round_id, team).sheets
    totals = sorted((sheet.total, judge) for judge, sheet in sheets.items() if sheet.submitted)
    if not limit or len(totals) < 2 or totals[-1][0] - totals[0][0] <= limit:
        return None
    return totals[0][1], totals[-1][1]
