"""The clock on the MC's page: large digits, its phase in words, in shape and in colour.

Knows how each phase looks. Is told what the clock is and what time it is; repaints only when
what it shows has changed, and then only itself.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.show.clock import Clock, Phase, written, written_left
from app.show.scene import Face
from ui.palette import look
from ui.stage.fonts import FAMILY
from ui.widgets.icons import draw_icon

LOOKS: dict[Phase, tuple[str, str, str, str]] = {
    "waiting": ("waiting", "ink", "panel", "line_hi"),
    "running": ("play", "ink", "panel", "next"),
    "warned": ("warning", "warn", "warn_bg", "warn"),
    "stopped": ("pause", "ink", "raised", "line_hi"),
    "over": ("warning", "air_ink", "air", "air"),
}
"""Phase → icon, ink, ground and border."""
PAUSE = ("pause", "warn", "warn_bg", "warn")
"""The same of a countdown that is no team's time."""


def digits(face: Face, now: int) -> str:
    """What is left as the hall reads it, or "+0:38" where time counts on."""
    left = _value(face).left(now)
    if left <= 0 and face.counts_over:
        return "+" + written(-left).removeprefix("0")
    return written_left(left)


def phase(face: Face, now: int) -> Phase:
    """What should be understood from it."""
    return _value(face).phase(now)


def _value(face: Face) -> Clock:
    return Clock(face.limit, face.spent, face.running_since, face.warning)


class McClock(QWidget):
    """The plate."""

    def __init__(self) -> None:
        """No clock yet."""
        super().__init__()
        self._face: Face | None = None
        self._title = ""
        self._shown: tuple[Phase, str, str, int] = ("waiting", "", "", 0)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def shown(self) -> tuple[str, str]:
        """(digits, phase in words)."""
        return self._shown[1], self._shown[2]

    @property
    def running(self) -> bool:
        """Whether what it shows goes on by itself."""
        return self._face is not None and self._face.running_since is not None

    def set_face(self, face: Face | None, now: int, title: str = "") -> None:
        """Show this clock at `now`, milliseconds of the desk's time; `title` says what it is for."""
        self._face, self._title = face, title
        self.setVisible(face is not None)
        self.tick(now)

    def tick(self, now: int) -> None:
        """Time has passed."""
        face = self._face
        if face is None:
            return
        found = phase(face, now)
        words = self._title or getattr(face, found)
        share = 100 * max(0, _value(face).left(now)) // face.limit if face.limit else 0
        shown = found, digits(face, now), words, share
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(f"{shown[1]} {words}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        found, text, words, share = self._shown
        icon, ink, ground, edge = PAUSE if self._title else LOOKS[found]
        tall, wide = self.height(), self.width()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("win"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(2, round(tall * (0.045 if found in ("running", "warned", "over") else 0.025)))
        dashed = Qt.PenStyle.DashLine if found == "waiting" else Qt.PenStyle.SolidLine
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(look().color(edge), line, dashed))
        painter.setBrush(look().color(ground))
        painter.drawRoundedRect(box, tall * 0.08, tall * 0.08)
        color = look().color(ink)
        inner = box.adjusted(tall * 0.14, tall * 0.05, -tall * 0.14, -tall * 0.08)
        painter.setPen(color)
        painter.setFont(_font(round(tall * 0.62), 700))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, right, text)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(text) - tall * 0.16
        self._caption(
            painter, QRectF(inner.x(), inner.y(), room, inner.height()), words, icon, color
        )
        if found in ("running", "warned", "stopped"):
            bar = QRectF(
                line, tall - line - tall * 0.05, (wide - 2 * line) * share / 100, tall * 0.05
            )
            painter.fillRect(bar, look().color(edge))
        painter.end()

    @staticmethod
    def _caption(painter: QPainter, box: QRectF, words: str, icon: str, color: QColor) -> None:
        """The icon above the phase in words, as large as the room beside the digits lets it be."""
        side = box.height() * 0.34
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        below = box.adjusted(0, side * 1.15, 0, 0)
        size = round(box.height() * 0.3)
        while size > 10:
            painter.setFont(_font(size, 700))
            used = painter.fontMetrics().boundingRect(below.toRect(), flags, words)
            if used.height() <= below.height() and used.width() <= below.width():
                break
            size -= 1
        draw_icon(painter, icon, color.name(), QRectF(box.x(), box.y() + side * 0.1, side, side))
        painter.setPen(color)
        painter.drawText(below, flags, words)


def _font(size: int, weight: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font
