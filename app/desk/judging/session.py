"""One judge who has shown the PIN, at one sheet. Hands the marks to that judge's panel only."""

from collections.abc import Mapping

from msgspec import Struct

from app.desk.desk import Desk
from app.desk.judging.turns import Heading, JudgedTurn, heading, is_open, judged_turns, open_turns
from app.desk.judging.typed import Scale
from app.domain.errors import Refused
from app.domain.ids import CriterionId, JudgeId
from app.domain.language import _
from app.domain.marks import Hundredths
from app.rounds.performance.sheets import MarkGiven, SheetSubmitted
from app.rounds.performance.turn import Sheet, settings_of, turn_of


class SheetRow(Struct, frozen=True):
    """One criterion. A mark of None is "not scored", never zero."""

    number: int
    criterion: CriterionId
    name: str
    hint: str
    scale: Scale
    mark: Hundredths | None


class Tally(Struct, frozen=True):
    """What a sheet adds up to so far; complete when `done` is `of`."""

    total: Hundredths
    most: Hundredths
    done: int
    of: int


class OwnSheet(Struct, frozen=True):
    """Another sheet of the same judge: its total once submitted, None while it is open."""

    turn: JudgedTurn
    heading: Heading
    total: Hundredths | None


class Session:
    """A judge who has shown the PIN, at one sheet. Makes facts; does not record them."""

    def __init__(self, desk: Desk, judge: JudgeId, turn: JudgedTurn) -> None:
        """Use `Door.enter`; `at` goes on to another sheet of the same judge."""
        self._desk = desk
        self.judge = judge
        self.turn = turn
        self.actor = f"judge:{judge}"

    @property
    def open(self) -> bool:
        """Whether the sheet can still be written on."""
        return is_open(self._desk.state, self.turn, self.judge)

    @property
    def rows(self) -> tuple[SheetRow, ...]:
        """The sheet as recorded so far."""
        settings = settings_of(self._desk.state, self.turn.round)
        marks = self._sheet(self.turn).marks
        return tuple(
            SheetRow(
                n, one.id, one.name, one.hint, Scale(one.most, settings.step), marks.get(one.id)
            )
            for n, one in enumerate(settings.criteria, 1)
        )

    @property
    def heading(self) -> Heading:
        """What stands above the sheet."""
        return heading(self._desk.state, self.turn)

    @property
    def obstacle(self) -> str:
        """Why the sheet cannot be submitted yet; "" when it can."""
        try:
            self.submission().check(self._desk.state)
        except Refused as no:
            return str(no)
        return ""

    @property
    def others(self) -> tuple[OwnSheet, ...]:
        """This judge's other sheets: of the same part, and open ones of any part."""
        state = self._desk.state
        open_ones = open_turns(state, self.judge)
        return tuple(
            OwnSheet(one, heading(state, one), None if one in open_ones else self._total(one))
            for one in judged_turns(state)
            if one != self.turn and (one in open_ones or self._counts(one))
        )

    def tally(self, typed: Mapping[CriterionId, Hundredths | None] | None = None) -> Tally:
        """The running total, with what stands in the boxes instead of what is recorded."""
        marks = {row.criterion: row.mark for row in self.rows} | dict(typed or {})
        given = [mark for mark in marks.values() if mark is not None]
        most = sum(row.scale.most for row in self.rows)
        return Tally(sum(given), most, len(given), len(marks))

    def mark(self, criterion: CriterionId, mark: Hundredths | None) -> MarkGiven:
        """The fact that gives a mark, or takes it back."""
        return MarkGiven(self.turn.round, self.turn.team, self.judge, criterion, mark)

    def submission(self) -> SheetSubmitted:
        """The fact that submits and locks the sheet."""
        return SheetSubmitted(self.turn.round, self.turn.team, self.judge)

    def at(self, turn: JudgedTurn) -> "Session":
        """The same judge at another own sheet. Refused when that one is not open."""
        if not is_open(self._desk.state, turn, self.judge):
            raise Refused(_("Phiếu đã nộp và khóa: muốn sửa phải mở khóa với lý do."))
        return Session(self._desk, self.judge, turn)

    def _sheet(self, turn: JudgedTurn) -> Sheet:
        return turn_of(self._desk.state, turn.round, turn.team).sheets.get(self.judge, Sheet())

    def _total(self, turn: JudgedTurn) -> Hundredths:
        return self._sheet(turn).total

    def _counts(self, turn: JudgedTurn) -> bool:
        return turn.round == self.turn.round and self._sheet(turn).submitted
