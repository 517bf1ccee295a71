"""What judges do to their sheets: give marks, submit, and, with a reason, unlock or stand aside.

Each mark is one fact, so that the journal can tell every change. Knows who may do what to a
sheet; PINs are asked for by the judges' panel.
"""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import CriterionId, JudgeId
from app.domain.language import _
from app.domain.marks import Hundredths
from app.domain.scoring import check_mark
from app.rounds.performance.facts import (
    MarksPublished,
    PenaltyConfirmed,
    PerformanceEnded,
    PointsDeducted,
    TurnFact,
)
from app.rounds.performance.panel_facts import JudgesReminded, RevealChosen
from app.rounds.performance.turn import Sheet, settings_of, with_turn
from app.show.fact import Fact
from app.show.state import State


class _SheetFact(TurnFact, frozen=True):
    """A fact about one judge's sheet."""

    judge: JudgeId

    def sheet(self, state: State) -> Sheet:
        return self.turn(state).sheets.get(self.judge, Sheet())

    def judge_name(self, state: State) -> str:
        judge = state.contest.judge(self.judge)
        return judge.name if judge else self.judge

    def with_sheet(self, state: State, sheet: Sheet) -> State:
        turn = self.turn(state)
        return with_turn(
            state, self.round, self.team, replace(turn, sheets={**turn.sheets, self.judge: sheet})
        )

    def check(self, state: State) -> None:
        """The judge is of the panel and not excused from this turn."""
        super().check(state)
        if state.contest.judge(self.judge) is None:
            raise Refused(_("{judge} không có trong Ban Giám khảo.").format(judge=self.judge))
        if self.judge in self.turn(state).excused:
            raise Refused(
                _("{judge} không chấm lượt này: {reason}.").format(
                    judge=self.judge_name(state), reason=self.turn(state).excused[self.judge]
                )
            )


class MarkGiven(_SheetFact, frozen=True):
    """A judge gives (or takes back, None) the mark of one criterion, in hundredths."""

    criterion: CriterionId
    mark: Hundredths | None

    def check(self, state: State) -> None:
        """The sheet is open, the performance has begun, the mark is on the scale and the step."""
        super().check(state)
        if self.sheet(state).submitted:
            raise Refused(_("Phiếu đã nộp và khóa: muốn sửa phải mở khóa với lý do."))
        if self.turn(state).spent is None and not self._on_air(state):
            raise Refused(_("{team} chưa thi phần này.").format(team=self.team_name(state)))
        settings = settings_of(state, self.round)
        criterion = settings.criterion(self.criterion)
        if criterion is None:
            raise Refused(_("Phiếu không có tiêu chí “{id}”.").format(id=self.criterion))
        if self.mark is not None:
            check_mark(self.mark, criterion, settings.step)

    def _on_air(self, state: State) -> bool:
        cue = state.cue
        return cue is not None and cue.round == self.round and state.team_at(cue) == self.team

    def apply(self, state: State) -> State:
        """Write it on the sheet; a mark taken back is absent, not zero."""
        sheet = self.sheet(state)
        marks = {one: mark for one, mark in sheet.marks.items() if one != self.criterion}
        if self.mark is not None:
            marks[self.criterion] = self.mark
        return self.with_sheet(state, replace(sheet, marks=marks))

    def words(self, state: State) -> str:
        """Name it, without the mark: the history is on the operator's screen."""
        return _("{judge} chấm một tiêu chí của {team}").format(
            judge=self.judge_name(state), team=self.team_name(state)
        )


class SheetSubmitted(_SheetFact, frozen=True):
    """A judge submits the sheet; from then on it is locked."""

    def check(self, state: State) -> None:
        """Every criterion has a mark and the performance is over."""
        super().check(state)
        sheet = self.sheet(state)
        if sheet.submitted:
            raise Refused(_("Phiếu này đã nộp và khóa."))
        open_ones = len(settings_of(state, self.round).criteria) - len(sheet.marks)
        if open_ones:
            raise Refused(_("Chưa thể nộp: còn {n} tiêu chí chưa chấm.").format(n=open_ones))
        if self.turn(state).spent is None:
            raise Refused(_("Chưa thể nộp: phần thi của đội chưa kết thúc."))

    def apply(self, state: State) -> State:
        """Lock it."""
        return self.with_sheet(state, replace(self.sheet(state), submitted=True))

    def words(self, state: State) -> str:
        """Name it."""
        return _("{judge} nộp phiếu chấm {team}").format(
            judge=self.judge_name(state), team=self.team_name(state)
        )


class SheetUnlocked(_SheetFact, frozen=True):
    """The head judge lets a submitted sheet be corrected; why stands in the fact."""

    why: str

    def check(self, state: State) -> None:
        """It is locked, and there is a reason."""
        super().check(state)
        if not self.sheet(state).submitted:
            raise Refused(_("Phiếu chưa nộp nên không cần mở khóa."))
        if not self.why.strip():
            raise Refused(_("Chưa ghi lý do mở khóa."))

    def apply(self, state: State) -> State:
        """Open it again."""
        return self.with_sheet(state, replace(self.sheet(state), submitted=False))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Mở khóa phiếu của {judge} chấm {team}").format(
            judge=self.judge_name(state), team=self.team_name(state)
        )


class JudgeExcused(_SheetFact, frozen=True):
    """A judge does not score this turn (trained the team, absent); the panel shrinks."""

    varies: ClassVar[bool] = True
    why: str

    def check(self, state: State) -> None:
        """Not after submitting, with a reason, and somebody must be left."""
        super().check(state)
        if self.sheet(state).submitted:
            raise Refused(_("Giám khảo này đã nộp phiếu."))
        if not self.why.strip():
            raise Refused(_("Chưa ghi lý do miễn chấm."))
        left = [one for one in state.contest.judges if one.id not in self.turn(state).excused]
        if len(left) <= 1:
            raise Refused(_("Phải còn ít nhất một giám khảo chấm lượt này."))

    def apply(self, state: State) -> State:
        """Let the panel shrink."""
        turn = self.turn(state)
        excused = {**turn.excused, self.judge: self.why}
        return with_turn(state, self.round, self.team, replace(turn, excused=excused))

    def others(self, state: State) -> tuple[Fact, ...]:
        """Another judge who has not submitted, for the same reason."""
        judges = (one.id for one in state.contest.judges if one.id != self.judge)
        return tuple(replace(self, judge=one) for one in judges)

    def words(self, state: State) -> str:
        """Name it."""
        return _("{judge} không chấm {team}: {why}").format(
            judge=self.judge_name(state), team=self.team_name(state), why=self.why
        )


PERFORMANCE_FACTS: tuple[type[Fact], ...] = (
    PerformanceEnded,
    PenaltyConfirmed,
    PointsDeducted,
    MarkGiven,
    SheetSubmitted,
    SheetUnlocked,
    JudgeExcused,
    JudgesReminded,
    RevealChosen,
    MarksPublished,
)
