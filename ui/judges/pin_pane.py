"""Where a judge shows the PIN: dots, never digits; a keypad; and the reason when it is no use.

Holds the digits only until they are complete. Does not know whether they are right.
"""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.desk.judging import LOCK, PIN_LENGTH, TRIES
from app.domain.language import _
from ui.judges.keypad import BACKSPACE, PIN_KEYS, Key, Keypad
from ui.judges.words import Card, Measured, Words
from ui.palette import look
from ui.widgets.panel import Icon
from ui.widgets.reason import Reason


class Dots(Measured):
    """As many filled places as digits were typed."""

    def __init__(self) -> None:
        super().__init__()
        self.filled = 0
        self.on = True
        self.measure()

    def measure(self) -> None:
        place = look().place
        self.setFixedSize(PIN_LENGTH * place(56) + (PIN_LENGTH - 1) * place(13), place(61))

    def render_dots(self, filled: int, *, on: bool) -> None:
        """Show how many there are; off while no PIN is asked."""
        self.filled, self.on = filled, on
        self.setAccessibleName(_("Đã nhập {n} số").format(n=filled))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, gap = look().place(56), look().place(13)
        for place in range(PIN_LENGTH):
            here = self.on and place == self.filled
            edge = 3 if here else 2
            box = QRectF(place * (wide + gap), 0, wide, self.height())
            box.adjust(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.setPen(QPen(look().color("go" if here else "line_hi"), edge))
            painter.setBrush(look().color("panel" if self.on else "raised"))
            painter.drawRoundedRect(box, 4, 4)
            middle = box.center()
            if place < self.filled:
                painter.setBrush(look().color("ink"))
                painter.setPen(QPen(look().color("ink"), 0))
                painter.drawEllipse(middle, look().place(8), look().place(8))
            elif here:
                painter.setPen(QPen(look().color("go"), 2))
                half = QPointF(0, look().place(15))
                painter.drawLine(middle - half, middle + half)
        painter.end()


class PinPane(Card):
    """Title, dots, keypad, reason."""

    completed = Signal(str)
    """All digits are there; the pane has already forgotten them."""

    def __init__(self) -> None:
        super().__init__()
        self._digits = ""
        self._refusal = ""
        self._title = Words("", 18, 700)
        self._hint = Words("", 14, 400, "ink2", wrap=True)
        self.dots = Dots()
        self.reason = Reason("", "bad")
        self.keypad = Keypad(key_height=69, gap=7)
        self.keypad.add_characters(PIN_KEYS)
        clear = Key(_("Xóa hết"), design=15)
        clear.triggered.connect(self.clear)
        last = [clear, self.keypad.typing("0"), self.keypad.typing(BACKSPACE)]
        self.keypad.add_row(last)
        self.keypad.pressed.connect(self.type)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.measure()

    def _lay_out(self) -> None:
        dots = QHBoxLayout()
        dots.addStretch(1)
        dots.addWidget(self.dots)
        dots.addStretch(1)
        note = QHBoxLayout()
        note.addWidget(Icon("info", "ink2", 16))
        lost = _("Quên PIN: gặp Tổ Thư ký. Sai {n} lần thì tạm khóa {minutes} phút.")
        words = lost.format(n=TRIES, minutes=LOCK // 60_000)
        note.addWidget(Words(words, 14, 400, "ink2", wrap=True), 1)
        for one in (self._title, self._hint):
            self._column.addWidget(one)
        self._column.addLayout(dots)
        self._column.addWidget(self.keypad)
        self._column.addWidget(self.reason)
        self._column.addStretch(1)
        self._column.addLayout(note)

    def measure(self) -> None:
        place = look().place
        self.setFixedWidth(place(434))
        self._column.setContentsMargins(place(23), place(14), place(23), place(12))
        self._column.setSpacing(place(12))

    def ask(self, title: str, refusal: str) -> None:
        """Whose PIN is asked, or why none is."""
        if refusal:
            self._digits = ""
        if refusal or self._refusal or title != self._title.text():
            self.reason.say(refusal)
        self._refusal = refusal
        self._title.setText(title)
        self._hint.setText(
            _("{n} số ghi trong phong bì riêng. Che tay khi nhập.").format(n=PIN_LENGTH)
        )
        self._show()

    def type(self, character: str) -> None:
        """One digit more, or one less; when all are there they are handed over and forgotten."""
        if self._refusal:
            return
        self.reason.say("")
        self._digits = self._digits[:-1] if character == BACKSPACE else self._digits + character
        digits = self._digits
        if len(digits) >= PIN_LENGTH:
            self.clear()
            self.completed.emit(digits)
        self._show()

    def clear(self) -> None:
        """Forget what was typed."""
        self._digits = ""
        self._show()

    def _show(self) -> None:
        self.dots.render_dots(len(self._digits), on=not self._refusal)
