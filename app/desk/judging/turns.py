"""Which turn the judges can score now, and whose sheets are open.

Knows the cue on air and the sheets' states. Hands out no mark.
"""

from collections.abc import Iterator

from msgspec import Struct

from app.domain.ids import JudgeId, RoundId, TeamId
from app.domain.language import _
from app.rounds.performance.turn import PerformanceState, Sheet, settings_of, turn_of
from app.show.pictures import part_title
from app.show.state import State


class JudgedTurn(Struct, frozen=True):
    """One team's turn in one judged part."""

    round: RoundId
    team: TeamId


class Heading(Struct, frozen=True):
    """What stands above a sheet: "Vòng 3 · Tiểu phẩm", turn 3, Đắk Song, its piece in quotes."""

    part: str
    turn: int
    team: str
    piece: str


def on_air(state: State) -> JudgedTurn | None:
    """The turn the hall watches, when it is one that judges score."""
    cue = state.cue
    team = state.team_at(cue) if cue else None
    if cue is None or team is None or state.away(cue):
        return None
    if not isinstance(state.rounds[cue.round], PerformanceState):
        return None
    return JudgedTurn(cue.round, team) if cue.step in ("play", "judging") else None


def shown(state: State) -> JudgedTurn | None:
    """The turn whose panel is shown to all: on air, else the first that waits for a sheet."""
    waiting = (one for judge in state.contest.judges for one in open_turns(state, judge.id))
    return on_air(state) or next(waiting, None)


def is_open(state: State, turn: JudgedTurn, judge: JudgeId) -> bool:
    """Whether the judge can still write on this sheet; an absent team needs none."""
    if turn.team in state.absent:
        return False
    played = turn_of(state, turn.round, turn.team)
    submitted = played.sheets.get(judge, Sheet()).submitted
    return not (state.closed or played.published or judge in played.excused or submitted)


def open_turns(state: State, judge: JudgeId) -> tuple[JudgedTurn, ...]:
    """The judge's open sheets: on air first, then earlier turns in the order they were played."""
    here = on_air(state)
    begun = (
        one
        for one in judged_turns(state)
        if one != here and _begun(state, one, judge) and is_open(state, one, judge)
    )
    first = (here,) if here and is_open(state, here, judge) else ()
    return (*first, *begun)


def judged_turns(state: State) -> Iterator[JudgedTurn]:
    """Every team's turn in every judged part, in the order they are played."""
    for plan in state.contest.rounds:
        if isinstance(state.rounds[plan.id], PerformanceState):
            yield from (JudgedTurn(plan.id, team) for team in state.order_in(plan.id))


def _begun(state: State, turn: JudgedTurn, judge: JudgeId) -> bool:
    played = turn_of(state, turn.round, turn.team)
    return played.spent is not None or judge in played.sheets


def refusal(state: State, judge: JudgeId) -> str:
    """Why this judge has no sheet to open; "" when there is one."""
    who = state.contest.judge(judge)
    if who is None or not who.pin:
        return _("Chưa thể mở phiếu: giám khảo này chưa có mã PIN. Gặp Tổ Thư ký.")
    if open_turns(state, judge):
        return ""
    here = on_air(state)
    if here is None or state.closed:
        return _("Chưa thể mở phiếu: không có lượt thi nào đang chờ chấm.")
    played = turn_of(state, here.round, here.team)
    if judge in played.excused:
        return _("Không chấm lượt này: {why}.").format(why=played.excused[judge])
    if played.published:
        return _("Điểm lượt này đã công bố.")
    return _("Phiếu lượt này đã nộp và khóa. Cần sửa: báo Tổ Thư ký.")


def heading(state: State, turn: JudgedTurn) -> Heading:
    """What stands above this turn's sheets."""
    plan, team = state.plan(turn.round), state.contest.team(turn.team)
    part = part_title(plan)
    piece = settings_of(state, turn.round).picture == "piece" and team.skit
    return Heading(
        part, state.turn_of(turn.team, turn.round), team.name, f"“{team.skit}”" if piece else ""
    )
