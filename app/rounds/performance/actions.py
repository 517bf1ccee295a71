"""The buttons of a judged part, in the order of work."""

from app.domain.ids import JudgeId, RoundId, TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.rounds.performance import score
from app.rounds.performance.facts import (
    DEDUCTIONS,
    MarksPublished,
    PenaltyConfirmed,
    PerformanceEnded,
    PointsDeducted,
)
from app.rounds.performance.panel_facts import JudgesReminded, RevealChosen
from app.rounds.performance.settings import Reveal
from app.rounds.performance.sheets import JudgeExcused
from app.rounds.performance.turn import outstanding, reveal_of, turn_of
from app.show.action import HIDDEN, Action, Ask
from app.show.cue import Cue
from app.show.state import State


def end(state: State, round_id: RoundId, team: TeamId) -> Action:
    """The team has finished."""
    clock = state.clock
    return Action(
        name="performance.end",
        label=_("Kết thúc phần thi của {team}").format(team=state.contest.team(team).name),
        key="Space",
        icon="stop",
        make=lambda moment: PerformanceEnded(
            round_id, team, clock.spent_at(moment.now) if clock else 0
        ),
    )


def publish(state: State, round_id: RoundId, team: TeamId) -> Action:
    """The hall sees the marks, or the result alone."""
    reveal = reveal_of(state, round_id, team)
    sheets, result = _("Công bố điểm từng phiếu của {team}"), _("Công bố kết quả của {team}")
    label = sheets if reveal == "sheets" else result
    return Action(
        name="performance.publish",
        label=label.format(team=state.contest.team(team).name),
        key="Enter",
        icon="publish",
        publishes=True,
        words=_("{team} đạt {hidden} điểm.").format(
            team=state.contest.team(team).full_name, hidden=HIDDEN
        ),
        make=lambda _moment: MarksPublished(round_id, team, reveal),
    )


def around(state: State, cue: Cue, team: TeamId) -> tuple[Action, ...]:
    """Penalties, the panel, what the hall is told; once the performance has ended."""
    turn = turn_of(state, cue.round, team)
    if turn.spent is None or turn.published:
        return ()
    overtime = _overtime(state, cue.round, team, turn.spent)
    return (
        *overtime[:1],
        _remind(state, cue, team),
        *_reveals(state, cue, team),
        *overtime[1:],
        _deduct(cue, team),
        _excuse(state, cue, team),
    )


def _overtime(state: State, round_id: RoundId, team: TeamId, spent: int) -> tuple[Action, ...]:
    points = score.overtime(state, round_id, spent)
    if not points:
        return ()
    confirmed = turn_of(state, round_id, team).overtime
    return (
        Action(
            name="performance.penalty",
            label=_("Xác nhận trừ {points}").format(points=format_mark(points)),
            key="P",
            icon="check",
            group=_("1. Thời gian trình bày"),
            chosen=confirmed == points,
            make=lambda _moment: PenaltyConfirmed(round_id, team, points),
        ),
        Action(
            name="performance.waive",
            label=_("Không trừ…"),
            key="W",
            group=_("4. Khi cần"),
            chosen=confirmed == 0,
            ask=Ask(_("Không trừ điểm quá giờ"), reason=_("Lý do")),
            make=lambda moment: PenaltyConfirmed(round_id, team, 0, moment.reason),
        ),
    )


def _remind(state: State, cue: Cue, team: TeamId) -> Action:
    waiting = outstanding(state, cue.round, team)
    return Action(
        name="performance.remind",
        label=_("Nhắc giám khảo"),
        key="E",
        icon="remind",
        group=_("2. Trong lúc chờ phiếu"),
        idle="" if waiting else _("Mọi giám khảo đã nộp phiếu."),
        make=lambda _moment: JudgesReminded(cue.round, team),
    )


def _reveals(state: State, cue: Cue, team: TeamId) -> tuple[Action, ...]:
    """What holding Enter will tell the hall; choosing it tells nothing yet."""
    now = reveal_of(state, cue.round, team)
    ways: tuple[tuple[Reveal, str, str], ...] = (
        ("sheets", _("Công bố từng phiếu"), "1"),
        ("result", _("Chỉ công bố kết quả"), "2"),
    )
    return tuple(
        Action(
            name=f"performance.reveal.{reveal}",
            label=label,
            key=key,
            group=_("3. Cách công bố"),
            chosen=reveal == now,
            make=lambda _moment, reveal=reveal: RevealChosen(cue.round, team, reveal),
        )
        for reveal, label, key in ways
    )


def _deduct(cue: Cue, team: TeamId) -> Action:
    return Action(
        name="performance.deduct",
        label=_("Trừ điểm…"),
        key="D",
        group=_("4. Khi cần"),
        ask=Ask(
            _("Trừ bao nhiêu điểm?"),
            tuple((str(points), format_mark(points)) for points in DEDUCTIONS),
            reason=_("Lý do, ví dụ: diễn quá số người đã đăng ký"),
        ),
        make=lambda moment: PointsDeducted(
            cue.round, team, int(moment.one(_("Chưa chọn mục nào."))), moment.reason
        ),
    )


def _excuse(state: State, cue: Cue, team: TeamId) -> Action:
    waiting = outstanding(state, cue.round, team)
    names = {judge.id: judge.name for judge in state.contest.judges}
    return Action(
        name="performance.excuse",
        label=_("Miễn chấm…"),
        key="J",
        group=_("4. Khi cần"),
        idle="" if waiting else _("Mọi giám khảo đã nộp phiếu."),
        ask=Ask(
            _("Ai không chấm lượt này?"),
            tuple((judge, names[judge]) for judge in waiting),
            reason=_("Lý do, ví dụ: đã tập cho đội"),
        ),
        make=lambda moment: JudgeExcused(
            cue.round, team, JudgeId(moment.one(_("Chưa chọn mục nào."))), moment.reason
        ),
    )
