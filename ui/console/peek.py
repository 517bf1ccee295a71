"""What is hidden, shown to the operator alone while a key is held.

Knows how it looks; whoever shows it decides when.
"""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.palette import look
from ui.widgets.reason import Reason


class Peek(Reason):
    """The secret, on a ground of its own."""

    def __init__(self, parent: QWidget) -> None:
        """Hidden until K is held."""
        super().__init__("", "ok")
        self.setParent(parent)
        gap = look().px(9)
        self.setContentsMargins(gap, gap, gap, gap)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(look().color("ok"))
        painter.setBrush(look().color("ok_bg"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
