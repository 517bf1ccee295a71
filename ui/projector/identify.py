"""A large number on every screen for a moment, so that people can say which one they mean.

Knows screens as values and which of them is whose. Takes no keyboard; the first key or click puts
the numbers away and does nothing else, unless it is a function key: those are for emergencies.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRasterWindow,
)

from app.domain.language import _
from ui.projector.screens import Screens
from ui.screens import ScreenInfo, size_of
from ui.stage.fonts import FAMILY, load_fonts

SHOWN = 4_000
"""Milliseconds the numbers stay."""
WIDE, TALL = 0.5, 0.56
"""Shares of a screen that its card takes: the picture and the console stay in sight around it."""
GROUND, INK, HALL = QColor("#0B1D45"), QColor("#FFFFFF"), QColor("#FFCB57")
"""The stage's navy: read from the last row like a scene."""

_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.BypassWindowManagerHint
)


class Card(QRasterWindow):
    """One screen's number, name, size and purpose."""

    def __init__(self, number: int, screen: ScreenInfo, purpose: str) -> None:
        """Not shown yet."""
        super().__init__()
        load_fonts()
        self.number, self.screen_info, self.purpose = number, screen, purpose
        self.setFlags(_FLAGS)
        self.setTitle(self.words)

    @property
    def words(self) -> str:
        """All it says, in one line."""
        parts = (str(self.number), self.screen_info.name, size_of(self.screen_info), self.purpose)
        return " · ".join(part for part in parts if part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(painter, QRectF(0, 0, self.width(), self.height()))
        painter.end()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Paint the card into `box`; every measure follows its height."""
        tall = box.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, GROUND)
        edge = tall / 60
        painter.setPen(QPen(HALL if self.purpose else INK, edge))
        painter.drawRect(box.adjusted(edge, edge, -edge, -edge))
        lines = (
            (str(self.number), INK, 0.62, 900, 0.02, 0.58),
            (f"{self.screen_info.name} · {size_of(self.screen_info)}", INK, 0.09, 600, 0.60, 0.14),
            (self.purpose, HALL, 0.11, 700, 0.76, 0.16),
        )
        for text, color, size, weight, top, high in lines:
            painter.setPen(color)
            painter.setFont(_fitting(text, size * tall, weight, box.width() * 0.9))
            place = QRectF(box.x(), box.y() + top * tall, box.width(), high * tall)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class Identify(QObject):
    """Shows the cards, and takes them away again."""

    def __init__(self, screens: Screens, *, shown: int = SHOWN) -> None:
        """`shown` in milliseconds."""
        super().__init__()
        self._screens = screens
        self.cards: list[Card] = []
        self._end = QTimer(self, singleShot=True, interval=shown)
        self._end.timeout.connect(self.close)

    def show(self, found: Sequence[ScreenInfo], hall: ScreenInfo | None) -> None:
        """Number the screens in their order; `hall` is the one the hall sees."""
        self.close()
        for number, screen in enumerate(found, 1):
            card = Card(number, screen, _purpose(screen, hall))
            self._screens.put(card, screen, _middle(screen))
            card.show()
            card.raise_()
            self.cards.append(card)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._end.start()

    def close(self) -> None:
        """Take the numbers away."""
        self._end.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and watched in self.cards:
            self.close()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.close()
            return not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
        return super().eventFilter(watched, event)


def _purpose(screen: ScreenInfo, hall: ScreenInfo | None) -> str:
    if hall is not None and (screen.name, screen.geometry) == (hall.name, hall.geometry):
        return _("Màn hình khán giả")
    return _("Bàn điều khiển") if screen.primary else ""


def _middle(screen: ScreenInfo) -> QRect:
    """The card's place on the desktop."""
    x, y, width, height = screen.geometry
    wide, tall = round(width * WIDE), round(height * TALL)
    return QRect(x + (width - wide) // 2, y + (height - tall) // 2, wide, tall)


def _fitting(text: str, size: float, weight: int, width: float) -> QFont:
    """The stage's letters, `size` pixels or as small as the width needs."""
    font = QFont(FAMILY)
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(max(1, round(size)))
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > width:
        font.setPixelSize(max(1, int(size * width / wide)))
    return font
