"""Texts and frames of the judges' panel, in its own larger sizes.

Knows sizes and weights. What is said comes from `app.desk.judging`.
"""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.palette import SMALLEST, look
from ui.widgets.panel import Icon

ENTER = "Enter "
"""The key Enter, pressed once: a cap called "Enter" would read "Giữ Enter" (hold)."""


class Measured(QWidget):
    """A widget whose lengths follow the look: `measure` runs again whenever that changes."""

    def measure(self) -> None:
        """Take every length from the look."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.measure()
        super().changeEvent(event)


class Words(QLabel):
    """A text of its own size, weight and colour; plain text, never markup."""

    def __init__(
        self,
        text: str = "",
        design: float = 14,
        weight: int = 400,
        color: str = "ink",
        *,
        wrap: bool = False,
    ) -> None:
        """`color` is a token of the palette."""
        super().__init__(text)
        self._design, self._weight, self._color = design, weight, color
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._dress()

    def set_color(self, color: str) -> None:
        """Change the colour."""
        self._color = color
        self._dress()

    def _dress(self) -> None:
        size = max(SMALLEST, look().px(self._design))
        ink = getattr(look().tokens, self._color)
        sheet = f"font-size: {size}px; font-weight: {self._weight}; color: {ink};"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)


class Elided(Words):
    """A text that gives way: too long, it ends in "…" and keeps the rest for the tool tip."""

    def __init__(
        self, text: str = "", design: float = 14, weight: int = 400, color: str = "ink"
    ) -> None:
        """Like `Words`."""
        super().__init__(text, design, weight, color)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(look().color(self._color))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip(self.text() if words != self.text() else "")
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), side, words)
        painter.end()


class Card(Measured):
    """A frame with round corners."""

    ground = "panel"

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().color("line"), 1))
        painter.setBrush(look().color(self.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


class Badge(Measured):
    """A chip: an icon and a few words on a coloured ground."""

    def __init__(self, text: str = "", icon: str = "", *, design: float = 14) -> None:
        """Quiet until `show_as` says otherwise."""
        super().__init__()
        self._ground = "raised2"
        self._icon = Icon(icon, "ink", 15)
        self._words = Words(text, design, 600, "ink2")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words)
        self._icon.setVisible(bool(icon))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.measure()

    def measure(self) -> None:
        side = look().px(9)
        self._row.setContentsMargins(side, look().px(3), side, look().px(3))
        self._row.setSpacing(look().px(5))

    def show_as(self, text: str, icon: str, ink: str, ground: str) -> None:
        """Say something else; `ink` and `ground` are colours of the palette."""
        self._words.setText(text)
        self._words.set_color(ink)
        self._icon.set_icon(icon, ink)
        self._icon.setVisible(bool(icon))
        self._ground = ground
        self.setVisible(bool(text))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.end()
