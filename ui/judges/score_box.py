"""A box for one mark: typed like on a calculator, empty means "not scored".

Not a text field on purpose: no undo, no selection, no clipboard in which a mark could stay behind
for the next judge, and no input method between the key and the box. Knows no scale.
"""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from app.domain.language import _
from ui.judges.hatching import paint_missing
from ui.judges.keypad import BACKSPACE
from ui.judges.words import Measured
from ui.palette import look

WIDTH, HEIGHT = 147, 49
_LONGEST = 3
"""Digits before the comma."""


class ScoreBox(Measured):
    """Holds a text such as "13,25"; its line says what the text means."""

    edited = Signal()
    """Something was typed."""
    stepped = Signal(int)
    """Up (+1) or Down (-1)."""
    finished = Signal()
    """Enter."""
    erased = Signal()
    """Delete: back to not scored."""
    entered = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        """`name` is what is scored."""
        super().__init__()
        self._name = name
        self.text = ""
        self.wrong = False
        self._fresh = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.measure()

    def measure(self) -> None:
        self.setFixedSize(look().place(WIDTH), look().place(HEIGHT))

    def show_text(self, text: str, *, wrong: bool = False) -> None:
        """Show a finished text; the next digit begins a new one."""
        self.text, self.wrong, self._fresh = text, wrong, True
        self._tell()

    def show_wrong(self, *, wrong: bool) -> None:
        """Show whether the text can be a mark."""
        self.wrong = wrong
        self._tell()

    def offer_anew(self) -> None:
        """The next digit begins a new text."""
        self._fresh = True
        self.update()

    def _tell(self) -> None:
        said = self.text or _("chưa chấm")
        self.setAccessibleName(f"{self._name}: {said}")
        self.update()

    # -------------------------------------------------------------------------- keys

    def type(self, character: str) -> None:
        """A digit, comma or point goes to the end; BACKSPACE takes the end away."""
        if character == BACKSPACE:
            self._become(self.text[:-1])
            return
        text = "" if self._fresh else self.text
        if character in ",.":
            self._become(f"{text or '0'},") if "," not in text else None
            return
        whole, comma, rest = f"{text}{character}".partition(",")
        if len(whole) <= _LONGEST and len(rest) <= 2:
            self._become(f"{whole}{comma}{rest}")

    def _become(self, text: str) -> None:
        self.text, self._fresh = text, False
        self._tell()
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        ruled = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if ruled:
            event.ignore()
        elif text and text in "0123456789,.":
            self.type(text)
        elif key == Qt.Key.Key_Backspace:
            self.type(BACKSPACE)
        elif key == Qt.Key.Key_Delete:
            self.erased.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Up else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fresh = True
        super().focusInEvent(event)
        self.update()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    # ------------------------------------------------------------------------- paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.text or self.hasFocus():
            self._paint_text(painter)
        else:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            paint_missing(painter, box)
            painter.setPen(look().color("ink2"))
            painter.setFont(look().font(17, 600))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _("chưa chấm"))
        painter.end()

    def _paint_text(self, painter: QPainter) -> None:
        here = self.hasFocus()
        edge = 3 if here or self.wrong else 2
        color = "bad" if self.wrong else "go" if here else "line_hi"
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(look().color(color), edge))
        painter.setBrush(look().color("panel"))
        painter.drawRoundedRect(box, 4, 4)
        font = look().font(28, 700)
        inner = box.adjusted(0, 0, -look().place(15 if here else 9), 0)
        painter.setPen(look().color("ink"))
        painter.setFont(font)
        if here and self.text and self._fresh:
            wide = QFontMetrics(font).horizontalAdvance(self.text)
            tall = min(look().px(34), self.height() - look().place(12))
            ground = QRectF(inner.right() - wide, box.center().y() - tall / 2, wide, tall)
            painter.fillRect(ground.adjusted(-3, 0, 2, 0), look().color("sel"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, side, self.text)
        if here:
            middle = QPointF(box.right() - look().place(11), box.center().y())
            half = QPointF(0, look().px(15))
            painter.setPen(QPen(look().color("go"), 1.5))
            painter.drawLine(middle - half, middle + half)
