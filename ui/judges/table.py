"""The table of a score sheet: its head and one line a criterion.

Knows which line is next. What is done with a mark is the page's business.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.desk.judging import SheetRow
from app.domain.language import _
from app.domain.marks import format_mark
from ui.judges.sheet_line import SheetLine, set_columns
from ui.judges.words import Card, Measured, Words
from ui.palette import look

MANY = 8
"""More criteria than this stand closer, without their hints."""


class _Head(Measured):
    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._step = Words("", 14, 600, "ink2")
        center = Qt.AlignmentFlag.AlignCenter
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(Words(_("STT"), 14, 600, "ink2"), 0, 0, center)
        self._grid.addWidget(Words(_("Tiêu chí"), 14, 600, "ink2"), 0, 1, middle)
        self._grid.addWidget(Words(_("Tối đa"), 14, 600, "ink2"), 0, 2, center)
        self._grid.addWidget(self._step, 0, 3, middle)
        self._grid.addWidget(Words(_("Trạng thái"), 14, 600, "ink2"), 0, 4, middle)
        self.measure()

    def measure(self) -> None:
        set_columns(self._grid)
        self._step.setContentsMargins(look().place(21), 0, 0, 0)
        self.setFixedHeight(look().place(27))

    def set_step(self, step: str) -> None:
        self._step.setText(_("Điểm (bước {step})").format(step=step))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("raised"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().color("line"))
        painter.end()


class Table(Card):
    """Head and lines; made anew for every sheet, so that nothing of another one remains."""

    committing = Signal(object)
    """A `SheetLine` was left."""
    changed = Signal()
    """Some text means something else."""
    stepped = Signal(int)
    finished = Signal()
    erased = Signal()

    def __init__(self, rows: Sequence[SheetRow]) -> None:
        super().__init__()
        self._head = _Head()
        self._head.set_step(format_mark(rows[0].scale.step) if rows else "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.lines = [SheetLine(row, close=len(rows) > MANY) for row in rows]
        self._current = self.lines[0] if self.lines else None
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        for line in self.lines:
            self._listen(line)
            body.addWidget(line)
        holder = QWidget()
        holder.setLayout(body)
        self._scroll = QScrollArea()
        self._scroll.setWidget(holder)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(self._head)
        self._column.addWidget(self._scroll, 1)
        self.measure()

    def _listen(self, line: SheetLine) -> None:
        line.changed.connect(self.changed)
        line.entered.connect(lambda: self._become(line))
        line.left.connect(lambda: self.committing.emit(line))
        line.box.stepped.connect(self.stepped)
        line.box.finished.connect(self.finished)
        line.box.erased.connect(self.erased)

    def measure(self) -> None:
        """As tall as its lines when they have their full height."""
        tall = sum(line.maximumHeight() for line in self.lines)
        self.setMaximumHeight(self._head.height() + tall + 2)

    def _become(self, line: SheetLine) -> None:
        self._current = line
        self._scroll.ensureWidgetVisible(line)
        self.changed.emit()

    @property
    def current(self) -> SheetLine | None:
        """The line that has, or last had, the focus."""
        return self._current

    def focus(self, line: SheetLine | None = None) -> None:
        """Put the focus on a line; on the first one not scored when none is named."""
        blank = (one for one in self.lines if one.row.mark is None)
        target = line or next(blank, self._current)
        if target is not None:
            self._current = target
            target.box.setFocus()

    def advance(self) -> None:
        """On to the next line; from the last one to the first that is not scored yet."""
        if self._current is None:
            return
        place = self.lines.index(self._current) + 1
        if place < len(self.lines):
            self.focus(self.lines[place])
        else:
            self.focus(next((one for one in self.lines if one.mark is None), self._current))

    def close_table(self) -> None:
        """Leave no number behind, before Qt deletes the lines."""
        self.blockSignals(True)
        for line in self.lines:
            line.blockSignals(True)
            line.box.blockSignals(True)
            line.box.show_text("")
        self.hide()
        self.setParent(None)
        self.deleteLater()
