"""Second page: one judge's sheet. Every valid mark is recorded as soon as it is finished.

Knows when a mark is finished: Enter, leaving the box, a step, Delete. Rules are the desk's.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from app.desk.judging import Session
from app.domain.language import _
from app.domain.marks import format_mark
from app.show.fact import Fact
from ui.judges.sheet_line import SheetLine
from ui.judges.side_column import SideColumn
from ui.judges.table import Table
from ui.judges.tally_bar import ReasonLine, TallyBar
from ui.judges.words import Measured
from ui.palette import look

Record = Callable[[Fact, str], str]
"""Records a fact for an actor; answers why not, "" when it was recorded."""


class SheetPage(Measured):
    """Empty until `open_sheet`, and empty again after `close_sheet`."""

    submitted = Signal()
    moved = Signal(object)
    """The same judge wants another of the own open sheets (`JudgedTurn`)."""

    def __init__(self, record: Record) -> None:
        super().__init__()
        self._record = record
        self._session: Session | None = None
        self._table: Table | None = None
        self._busy = False
        self.submitting = False
        """While the desk locks the sheet: it is then closed by its own judge."""
        self.bar = TallyBar()
        self.reasons = ReasonLine()
        self.side = SideColumn()
        self._left = QVBoxLayout()
        self._left.addWidget(self.bar)
        self._left.addWidget(self.reasons)
        self._left.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.side)
        self.bar.submitted.connect(self.submit)
        self.bar.explained.connect(lambda _why: self.to_obstacle())
        self.side.pad.keys.pressed.connect(self._type)
        self.side.pad.stepped.connect(self._step)
        self.side.pad.advanced.connect(self._finish)
        self.side.own.chosen.connect(self.moved)
        self.measure()

    def measure(self) -> None:
        place = look().place
        self._row.setContentsMargins(place(11), place(10), place(11), place(10))
        self._row.setSpacing(place(11))
        self._left.setSpacing(place(8))

    # ------------------------------------------------------------------ open and close

    @property
    def session(self) -> Session | None:
        """Whose sheet is open."""
        return self._session

    @property
    def lines(self) -> list[SheetLine]:
        """The lines of the open sheet."""
        return self._table.lines if self._table else []

    def open_sheet(self, session: Session) -> None:
        """Show this judge's sheet and put the focus on the first criterion not scored."""
        self.close_sheet()
        rows = session.rows
        self._session = session
        self._table = table = Table(rows)
        self._left.insertWidget(0, table, 100)
        table.committing.connect(self._leave)
        table.changed.connect(self._tell)
        table.stepped.connect(self._step)
        table.finished.connect(self._finish)
        table.erased.connect(self._erase)
        if rows:
            self.side.set_step(rows[0].scale.step)
        self._tell()
        self.side.own.render_sheets(session.others)
        table.focus()

    def close_sheet(self) -> None:
        """Keep a valid mark that stands in the box, then leave no number on the screen."""
        if self._table is None:
            return
        for line in self._table.lines:
            self._leave(line)
        table, self._table, self._session = self._table, None, None
        self._left.removeWidget(table)
        table.close_table()
        self.bar.clear()
        self.reasons.say("", hint=False)
        self.side.own.render_sheets(())

    def refresh(self) -> None:
        """Show what is recorded now, leaving alone what is being typed."""
        if self._session is None or self._table is None:
            return
        for line, row in zip(self._table.lines, self._session.rows, strict=True):
            if line.settled:
                line.show_recorded(row)
            else:
                line.keep(row)
        self._tell()
        self.side.own.render_sheets(self._session.others)

    # --------------------------------------------------------------------------- marks

    def _commit(self, line: SheetLine) -> bool:
        """Record what the box says; False (and the reason beside it) when that is no mark."""
        session, found = self._session, line.finished
        if session is None or self._busy:
            return False
        if found.state == "wrong":
            line.refuse(found.reason)
            return False
        if found.mark != line.row.mark:
            self._busy = True
            why = self._record(session.mark(line.row.criterion, found.mark), session.actor)
            self._busy = False
            if why:
                line.refuse(why)
                return False
        if self._session is session:
            line.show_recorded(session.rows[line.row.number - 1])
        return True

    def _leave(self, line: SheetLine) -> None:
        if not isValid(self.bar):  # the program ends with an open sheet
            return
        self._commit(line)
        line.render_state()
        self._tell()

    def _finish(self) -> None:
        """Enter: a mark leads on; a wrong number is refused and written down as refused."""
        table = self._table
        if table is None or table.current is None or self._session is None:
            return
        line, found = table.current, table.current.finished
        if found.state == "wrong" and found.mark is not None:
            self._record(self._session.mark(line.row.criterion, found.mark), self._session.actor)
        if self._commit(line):
            table.advance()
        else:
            line.box.offer_anew()
        self._tell()

    def _step(self, steps: int) -> None:
        if self._table is None or (line := self._table.current) is None:
            return
        mark = line.row.scale.moved(line.box.text, steps)
        if mark is not None:
            line.write(format_mark(mark))
            self._commit(line)
            self._tell()

    def _erase(self) -> None:
        if self._table is not None and (line := self._table.current) is not None:
            line.write("")
            self._commit(line)
            self._tell()

    def _type(self, character: str) -> None:
        if self._table is not None and (line := self._table.current) is not None:
            line.box.type(character)

    # -------------------------------------------------------------------------- submit

    def _obstacle(self) -> str:
        """Why the sheet cannot be submitted as it stands in the boxes."""
        if self._session is None:
            return ""
        for line in self.lines:
            if line.now.state == "wrong":
                return _("Chưa thể nộp: điểm của tiêu chí {n} chưa hợp lệ.").format(
                    n=line.row.number
                )
        unscored = [line for line in self.lines if line.mark is None]
        if unscored:
            return _("Chưa thể nộp: còn {n} tiêu chí chưa chấm.").format(n=len(unscored))
        why = self._session.obstacle
        return "" if any(line.row.mark is None for line in self.lines) else why

    def _tell(self) -> None:
        if self._session is None:
            return
        marks = {line.row.criterion: line.mark for line in self.lines}
        scored = tuple(mark is not None for mark in marks.values())
        obstacle = self._obstacle()
        self.bar.render_tally(self._session.tally(marks), scored, obstacle)
        self.reasons.say(obstacle, hint=not all(scored))

    def submit(self) -> None:
        """Record what stands in the boxes, then submit and lock; or go to what is missing."""
        session = self._session
        if session is None:
            return
        for line in self.lines:
            if not line.settled:
                self._commit(line)
        self._tell()
        if self._obstacle():
            self.to_obstacle()
            return
        self.submitting = True
        why = self._record(session.submission(), session.actor)
        self.submitting = False
        if why:
            self.reasons.say(why, hint=False)
        else:
            self.submitted.emit()

    def to_obstacle(self) -> None:
        """Put the focus on the first line that is wrong or not scored."""
        open_ones = (line for line in self.lines if line.mark is None)
        target = next(open_ones, None)
        if self._table is not None and target is not None:
            self._table.focus(target)

    def take_focus(self) -> None:
        """Let the keyboard write on the sheet."""
        if self._table is not None:
            self._table.focus(self._table.current)

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
            return True
        return False
