"""A titled frame: icon, title, a quiet note, room for more at the right, and a body.

Knows how a panel of the desks looks. Does not know what stands in it.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.palette import look
from ui.widgets.icons import draw_icon

HEAD = 27
"""Height of the title line."""


class Icon(QWidget):
    """An icon beside words; what it means is said by the words."""

    def __init__(self, name: str, tint: str = "ink", size: int = 16) -> None:
        """`tint` is a colour of the palette."""
        super().__init__()
        self._name, self._tint, self._size = name, tint, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, tint: str) -> None:
        """Show another icon."""
        self._name, self._tint = name, tint
        self.update()

    def sizeHint(self) -> QSize:
        side = look().px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = getattr(look().tokens, self._tint)
        draw_icon(painter, self._name, color, QRectF(self.rect()))
        painter.end()


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label in one of the style sheet's roles; plain text, never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


class Elided(QLabel):
    """A label of one line that ends in "…" where there is no room, instead of being cut."""

    def __init__(self, text: str = "", role: str = "", *, least: int = 0) -> None:
        """`least` pixels of the design stay when room is short."""
        super().__init__(text)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        wide = min(look().px(self._least), self.sizeHint().width())
        return QSize(wide, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        end = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), end, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        one = item.widget()
        if one is not None:
            one.hide()
            one.deleteLater()


class Panel(QWidget):
    """The frame. Put more into `head` (right end of the title line) and into `body`."""

    def __init__(
        self, title: str = "", icon: str = "", *, tint: str = "line", flush: bool = False
    ) -> None:
        """`tint` colours the border; a `flush` body reaches it, for rows that run across."""
        super().__init__()
        self._flush = flush
        self._tint = tint
        self._title, self._note = Elided(title, "strong", least=160), Elided("", "dim")
        self._bar = QWidget()
        self.head = QHBoxLayout(self._bar)
        self._icon = Icon(icon)
        self._icon.setVisible(bool(icon))
        for one in (self._icon, self._title, self._note):
            self.head.addWidget(one)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._bar)
        self._outer.addLayout(self.body, 1)
        self._outer.addStretch(0)
        self._measure()
        self.setAccessibleName(title)

    def _measure(self) -> None:
        gap = look().px(8)
        self.head.setContentsMargins(gap + 1, 1, gap + 1, 0)
        self.head.setSpacing(look().px(7))
        self._outer.setContentsMargins(0, 0, 0, 1)
        self._outer.setSpacing(0)
        if self._flush:
            self.body.setContentsMargins(1, 0, 1, 0)
        else:
            self.body.setContentsMargins(gap + 1, look().px(6), gap + 1, look().px(6))
        self.body.setSpacing(0 if self._flush else look().px(6))
        self._bar.setFixedHeight(self._head_height)

    @property
    def _head_height(self) -> int:
        return look().room(HEAD)

    def set_title(self, title: str, note: str = "") -> None:
        """Name what the panel holds now."""
        self._title.setText(title)
        self._note.setText(note)
        self.setAccessibleName(f"{title} {note}".strip())

    def set_icon(self, name: str, tint: str = "ink") -> None:
        """Put another icon before the title."""
        self._icon.set_icon(name, tint)
        self._icon.setVisible(bool(name))

    def set_border(self, tint: str) -> None:
        """Colour the border."""
        self._tint = tint
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look().color(self._tint), 1))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(box, 4, 4)
        head = QRectF(box.x(), box.y(), box.width(), self._head_height + 0.5)
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(head, 4, 4)
        painter.end()
