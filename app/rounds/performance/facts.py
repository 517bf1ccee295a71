"""What happens in a judged part: a performance ends, points are taken off, marks are published.

Facts of single sheets live in `sheets`.
"""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import RoundId, TeamId
from app.domain.language import _
from app.domain.marks import Hundredths, format_mark
from app.rounds.performance import score
from app.rounds.performance.settings import Reveal
from app.rounds.performance.turn import (
    Deduction,
    Turn,
    outstanding,
    turn_of,
    with_turn,
)
from app.show.clock import written
from app.show.fact import Fact
from app.show.state import State


class TurnFact(Fact, frozen=True):
    """A fact about one team's turn in one part."""

    round: RoundId
    team: TeamId

    def turn(self, state: State) -> Turn:
        """The turn it is about."""
        return turn_of(state, self.round, self.team)

    def team_name(self, state: State) -> str:
        """How people call the team."""
        return state.contest.team(self.team).name

    def check(self, state: State) -> None:
        """Nothing changes any more once the marks are published."""
        if self.turn(state).published:
            raise Refused(
                _("Điểm của {team} đã công bố. Hoàn tác công bố trước.").format(
                    team=self.team_name(state)
                )
            )


class PerformanceEnded(TurnFact, frozen=True):
    """The team has finished after `spent` milliseconds."""

    spent: int

    def check(self, state: State) -> None:
        """It began, and ends once."""
        super().check(state)
        if self.turn(state).spent is not None:
            raise Refused(_("Phần thi của {team} đã kết thúc.").format(team=self.team_name(state)))
        if self.spent <= 0:
            raise Refused(_("Chưa tính giờ: bấm T khi đội bắt đầu."))

    def apply(self, state: State) -> State:
        """Keep the time and stop the clock; without overtime there is nothing to confirm."""
        clock = state.clock.finished(self.spent) if state.clock else None
        overtime = 0 if score.overtime(state, self.round, self.spent) == 0 else None
        turn = replace(self.turn(state), spent=self.spent, overtime=overtime)
        return replace(with_turn(state, self.round, self.team, turn), clock=clock)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Kết thúc phần thi của {team} ở {time}").format(
            team=self.team_name(state), time=written(self.spent)
        )


class PenaltyConfirmed(TurnFact, frozen=True):
    """The overtime penalty counts, as the rule gives it, or is waived (0) with a reason."""

    varies: ClassVar[bool] = True
    points: Hundredths
    why: str = ""

    def check(self, state: State) -> None:
        """The performance has ended; the points are the rule's, or none with a reason."""
        super().check(state)
        spent = self.turn(state).spent
        if spent is None:
            raise Refused(_("Phần thi chưa kết thúc."))
        rule = score.overtime(state, self.round, spent)
        if self.points not in (0, rule):
            raise Refused(
                _("Quy định trừ {rule} điểm, không phải {points}.").format(
                    rule=format_mark(rule), points=format_mark(self.points)
                )
            )
        if self.points != rule and not self.why.strip():
            raise Refused(_("Chưa ghi lý do không trừ điểm quá giờ."))

    def apply(self, state: State) -> State:
        """Let it count."""
        turn = replace(self.turn(state), overtime=self.points)
        return with_turn(state, self.round, self.team, turn)

    def others(self, state: State) -> tuple[Fact, ...]:
        """The rule's points instead of none; waiving needs a reason of its own."""
        spent = self.turn(state).spent
        rule = score.overtime(state, self.round, spent) if spent is not None else 0
        return () if self.points else (PenaltyConfirmed(self.round, self.team, rule),)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Xác nhận trừ {points} điểm quá giờ của {team}").format(
            points=format_mark(self.points), team=self.team_name(state)
        )


DEDUCTIONS: tuple[Hundredths, ...] = (25, 50, 100, 200, 500)
"""Points by hand that are offered, in hundredths."""


class PointsDeducted(TurnFact, frozen=True):
    """Points are taken off by hand, with a reason."""

    varies: ClassVar[bool] = True
    points: Hundredths
    why: str

    def check(self, state: State) -> None:
        """More than nothing, and a reason."""
        super().check(state)
        if self.points <= 0:
            raise Refused(_("Điểm trừ phải lớn hơn 0."))
        if not self.why.strip():
            raise Refused(_("Chưa ghi lý do trừ điểm."))

    def apply(self, state: State) -> State:
        """Take them off."""
        turn = self.turn(state)
        taken = (*turn.deductions, Deduction(self.points, self.why))
        return with_turn(state, self.round, self.team, replace(turn, deductions=taken))

    def others(self, state: State) -> tuple[Fact, ...]:
        """Other points for the same reason."""
        return tuple(replace(self, points=one) for one in DEDUCTIONS if one != self.points)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Trừ {points} điểm của {team}: {why}").format(
            points=format_mark(self.points), team=self.team_name(state), why=self.why
        )


class MarksPublished(TurnFact, frozen=True, omit_defaults=True):
    """The hall sees the penalty and the result, with every sheet's total or without."""

    publishes: ClassVar[bool] = True
    reveal: Reveal = "sheets"

    def check(self, state: State) -> None:
        """All sheets are in and the overtime penalty is settled."""
        super().check(state)
        if self.turn(state).spent is None:
            raise Refused(_("Chưa thể công bố: phần thi của đội chưa kết thúc."))
        waiting = len(outstanding(state, self.round, self.team))
        if waiting:
            raise Refused(
                _("Chưa thể công bố: còn {n} giám khảo chưa nộp phiếu.").format(n=waiting)
            )
        if self.turn(state).overtime is None:
            raise Refused(_("Chưa thể công bố: chưa xác nhận điểm trừ quá giờ (phím P)."))
        if score.result(state, self.round, self.team) is None:
            raise Refused(_("Chưa thể công bố: không có giám khảo nào chấm lượt này."))

    def apply(self, state: State) -> State:
        """Publish."""
        turn = replace(self.turn(state), published=True, reveal=self.reveal)
        return with_turn(state, self.round, self.team, turn)

    def words(self, state: State) -> str:
        """Name it."""
        if self.reveal == "result":
            return _("Công bố kết quả của {team}, không nêu từng phiếu").format(
                team=self.team_name(state)
            )
        return _("Công bố điểm của {team}").format(team=self.team_name(state))
