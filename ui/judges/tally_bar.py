"""Below the sheet: the running total, the progress, and the one way to finish it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from app.desk.judging import Tally
from app.domain.language import _
from app.domain.marks import format_mark
from ui.judges.hatching import paint_missing
from ui.judges.words import Badge, Card, Measured, Words
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.panel import Icon


class Segments(Measured):
    """One segment a criterion: filled, or hatched while it is not scored."""

    def __init__(self) -> None:
        super().__init__()
        self._scored: tuple[bool, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.measure()

    def measure(self) -> None:
        self.setFixedHeight(look().place(10))

    def render_scored(self, scored: tuple[bool, ...]) -> None:
        """Show which criteria are scored."""
        self._scored = scored
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._scored:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 4
        wide = (self.width() + gap) / len(self._scored) - gap
        for place, scored in enumerate(self._scored):
            box = QRectF(place * (wide + gap), 0, wide, self.height())
            if scored:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look().color("ok"))
                painter.drawRoundedRect(box, 2, 2)
            else:
                paint_missing(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), radius=2, edge=1)
        painter.end()


class TallyBar(Card):
    """Total, segments, and the button that submits and locks."""

    submitted = Signal()
    explained = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._caption = Words("", 14, 400, "ink2")
        self._total = Words("", 36, 700)
        self._most = Words("", 17, 400, "ink2")
        self._most.setContentsMargins(0, 0, 0, look().px(5))
        self._progress = Words("", 14, 600)
        self._segments = Segments()
        self.button = ActionButton(
            _("Nộp và khóa phiếu"), "Ctrl+Enter", "lock", kind="go", design=16
        )
        self.button.triggered.connect(self.submitted)
        self.button.explained.connect(self.explained)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.measure()

    def _lay_out(self) -> None:
        number = QHBoxLayout()
        number.setSpacing(look().px(5))
        number.addWidget(self._total)
        number.addWidget(self._most, 0, Qt.AlignmentFlag.AlignBottom)
        number.addStretch(1)
        sums = QVBoxLayout()
        sums.setSpacing(0)
        sums.addWidget(self._caption)
        sums.addLayout(number)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._progress)
        middle.addWidget(self._segments)
        middle.addStretch(1)
        self._row.addLayout(sums)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def measure(self) -> None:
        place = look().place
        self.setMinimumHeight(place(70))
        self._row.setContentsMargins(place(14), place(2), place(14), place(2))
        self._row.setSpacing(place(18))

    def render_tally(self, tally: Tally, scored: tuple[bool, ...], obstacle: str) -> None:
        """Show how far the sheet is; `obstacle` is why it cannot be submitted."""
        whole = tally.done == tally.of
        self._caption.setText(_("Tổng điểm") if whole else _("Tạm tính, chưa đủ tiêu chí"))
        self._total.setText(format_mark(tally.total))
        self._most.setText(f"/ {format_mark(tally.most, short=True)}")
        words = _("Đã chấm {n} trên {of} tiêu chí").format(n=tally.done, of=tally.of)
        self._progress.setText(words)
        self._segments.render_scored(scored)
        self.button.set_refusal(obstacle)

    def clear(self) -> None:
        """Leave no number behind."""
        for one in (self._total, self._most, self._progress):
            one.setText("")
        self._segments.render_scored(())


class ReasonLine(Measured):
    """Under the bar: why not yet, and how a zero is given."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("info", "warn", 17)
        self._reason = Words("", 14, 700, "warn")
        self._hint = Words(_("Để trống là “chưa chấm”. Muốn cho 0 điểm phải gõ số 0:"))
        self._hint.set_color("ink2")
        self._zero = Badge()
        self._zero.show_as("0,00", "", "ink", "panel")
        self._row = QHBoxLayout(self)
        for one in (self._icon, self._reason, self._hint, self._zero):
            self._row.addWidget(one)
        self._row.addStretch(1)
        self.measure()

    def measure(self) -> None:
        self.setMinimumHeight(look().place(26))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look().px(6))

    @property
    def text(self) -> str:
        """The reason it gives."""
        return self._reason.text()

    def say(self, reason: str, *, hint: bool) -> None:
        """Say why the sheet cannot be submitted; the hint while something is not scored."""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._icon.setVisible(bool(reason))
        self._hint.setVisible(hint)
        self._zero.setVisible(hint)
