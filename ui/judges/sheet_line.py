"""One line of the score sheet: criterion, maximum, box, and what the box means now."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desk.judging import SheetRow, Typed
from app.domain.language import _
from app.domain.marks import Hundredths, format_mark
from ui.judges.hatching import paint_dashed_ring
from ui.judges.score_box import WIDTH, ScoreBox
from ui.judges.words import Elided, Measured, Words
from ui.palette import look
from ui.widgets.panel import Icon

HEIGHT, LEAST, CLOSE = 90, 60, 50
COLUMNS = (50, 0, 80, WIDTH + 42, 150)
"""Widths of the design: number, criterion (what is left), maximum, box, state."""

StateName = Literal["blank", "here", "right", "wrong"]
_LOOKS: dict[StateName, tuple[str, str]] = {
    "blank": ("", "ink2"),
    "here": ("edit", "next"),
    "right": ("check", "ok"),
    "wrong": ("cross", "bad"),
}
"""Icon and colour; "blank" has a ring of its own."""


def set_columns(grid: QGridLayout) -> None:
    """The same columns for the head and every line."""
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(0)
    for column, width in enumerate(COLUMNS):
        grid.setColumnMinimumWidth(column, look().place(width))
        grid.setColumnStretch(column, 0 if width else 1)


class _State(QWidget):
    """Sign and words: "Đã chấm", or the reason why not."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("", "ink2", 18)
        self._ring = False
        self.words = Words("", 14, 600, wrap=True)
        self.words.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look().place(8), 0)
        row.setSpacing(look().px(6))
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)

    def say(self, name: StateName, text: str) -> None:
        icon, token = _LOOKS[name]
        self._ring = name == "blank"
        self._icon.set_icon(icon, token)
        self.words.setText(text)
        self.words.set_color(token)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._ring:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_dashed_ring(painter, QRectF(self._icon.geometry()).adjusted(1, 1, -1, -1))
            painter.end()


class SheetLine(Measured):
    """Shows one row of a sheet. Commits nothing: it says that its box was left with a mark."""

    changed = Signal()
    """The text means something else now."""
    left = Signal()
    """The box was left."""
    entered = Signal()

    def __init__(self, row: SheetRow, *, close: bool) -> None:
        """`close` drops the hint, for sheets with many criteria."""
        super().__init__()
        self.row = row
        self._close = close
        self._told = ""
        self.box = ScoreBox(row.name)
        self._state = _State()
        self._grid = QGridLayout(self)
        self._lay_out()
        self.box.edited.connect(self._follow)
        self.box.entered.connect(self._enter)
        self.box.left.connect(self.left)
        self.measure()
        self.show_recorded(row)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(Elided(self.row.name, 20, 700))
        if self.row.hint and not self._close:
            names.addWidget(Elided(self.row.hint, 14, 400, "ink2"))
        names.addStretch(1)
        center = Qt.AlignmentFlag.AlignCenter
        most = format_mark(self.row.scale.most, short=True)
        self._grid.addWidget(Words(str(self.row.number), 18, 700), 0, 0, center)
        self._grid.addLayout(names, 0, 1)
        self._grid.addWidget(Words(most, 18, 400, "ink2"), 0, 2, center)
        self._grid.addWidget(self.box, 0, 3, center)
        self._grid.addWidget(self._state, 0, 4)

    def measure(self) -> None:
        set_columns(self._grid)
        self.setMinimumHeight(look().place(CLOSE if self._close else LEAST))
        self.setMaximumHeight(look().place(HEIGHT))

    # ------------------------------------------------------------------- what it means

    @property
    def typed(self) -> Typed:
        """What stands in the box."""
        return self.row.scale.typed(self.box.text)

    @property
    def finished(self) -> Typed:
        """What stands in the box, were it left now."""
        return self.row.scale.finished(self.box.text)

    @property
    def now(self) -> Typed:
        """What the text means: forgiving while it is being typed."""
        return self.typed if self.box.hasFocus() and not self._told else self.finished

    @property
    def mark(self) -> Hundredths | None:
        """The mark in the box; None when there is none, or a wrong one."""
        found = self.finished
        return found.mark if found.state == "right" else None

    @property
    def settled(self) -> bool:
        """Whether the box says what is recorded."""
        found = self.finished
        return not self._told and found.state in ("right", "blank") and found.mark == self.row.mark

    def show_recorded(self, row: SheetRow) -> None:
        """Show what the sheet holds."""
        self.row = row
        self.write("" if row.mark is None else format_mark(row.mark))

    def write(self, text: str) -> None:
        """Put a finished text into the box."""
        self._told = ""
        self.box.show_text(text)
        self._say()

    def keep(self, row: SheetRow) -> None:
        """Know what the sheet holds, without touching what is being typed."""
        self.row = row

    def refuse(self, reason: str) -> None:
        """Say beside the box why its text is no mark."""
        self._told = reason
        self._say()

    def _follow(self) -> None:
        self._told = ""
        self._say()
        self.changed.emit()

    def _enter(self) -> None:
        self._say()
        self.entered.emit()

    def render_state(self) -> None:
        """Say again what the box means, after the focus has moved."""
        self._say()

    def _say(self) -> None:
        here, found = self.box.hasFocus(), self.now
        reason = self._told or (found.reason if found.state == "wrong" else "")
        self.box.show_wrong(wrong=bool(reason))
        if reason:
            self._state.say("wrong", reason)
        elif here:
            self._state.say("here", _("Đang nhập"))
        elif self.box.text:
            self._state.say("right", _("Đã chấm"))
        else:
            self._state.say("blank", _("Chưa chấm"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.box.hasFocus():
            painter.fillRect(self.rect(), look().color("sel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().color("line"))
        painter.end()
