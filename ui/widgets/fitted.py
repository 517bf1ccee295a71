"""Text that fills its box: as large as it may be, stepping down until it fits, never cut.

Where even the smallest size has no room, whole pages follow each other at the pace of reading
aloud. Knows letters and lines; the words are given.
"""

import re

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from ui.palette import look
from ui.stage.fonts import FAMILY
from ui.widgets.icons import draw_icon

READ = 70
"""Milliseconds a letter takes when it is read aloud."""
LINE = 1.18
"""Height of a line, in heights of its letters; stacked tone marks need it."""
ROOM = 0.45
"""Room between an icon and its words, in heights of the letters."""


def _kept_together(text: str) -> str:
    """A number stays on the line of what it counts: "10 phút"."""
    return re.sub(r"(?<=\d) (?=[^\W\d])", "\u00a0", text)


class Fitted(QWidget):
    """Words in a box."""

    def __init__(
        self, *, weight: int = 600, tint: str = "ink", icon: str = "", right: bool = False
    ) -> None:
        """`tint` is a colour of the palette; `right` sets the lines to the right edge."""
        super().__init__()
        self._weight, self._tint, self._icon, self._right = weight, tint, icon, right
        self._text, self._largest, self._floor = "", 44, 20
        self._size, self._lines, self._page = 44, ([],), 0
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._turn_page)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @property
    def pages(self) -> int:
        """Into how many pages the words had to be cut; 1 when all fit."""
        return len(self._lines)

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._page

    def say(self, text: str) -> None:
        """Show `text`; nothing at all when it is empty."""
        if text != self._text:
            self._text, self._page = text, 0
            self.setAccessibleName(text)
            self._fit()

    def sizes(self, largest: float, floor: float) -> None:
        """Letters may be from `floor` to `largest` pixels high."""
        if (round(largest), round(floor)) != (self._largest, self._floor):
            self._largest, self._floor = round(largest), round(floor)
            self._fit()

    def wear(self, tint: str, icon: str | None = None) -> None:
        """Take another colour, another icon."""
        self._tint = tint
        if icon is not None and icon != self._icon:
            self._icon = icon
            self._fit()
        self.update()

    def height_at(self, width: int, size: int) -> int:
        """How high all the words are in lines of this width, at this size."""
        return round(len(self._wrapped(size, width)) * self._line(size))

    # ------------------------------------------------------------------ fitting

    def _font(self, size: int) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, size))
        font.setWeight(QFont.Weight(self._weight))
        return font

    def _line(self, size: int) -> float:
        return QFontMetricsF(self._font(size)).ascent() * LINE * 1.1

    def _indent(self, size: int) -> float:
        return size * (1 + ROOM) if self._icon else 0.0

    def _wrapped(self, size: int, width: float) -> list[str]:
        """The lines, broken between words wherever that is possible."""
        room = max(1.0, width - self._indent(size))
        lines: list[str] = []
        for paragraph in _kept_together(self._text).split("\n"):
            layout = QTextLayout(paragraph, self._font(size))
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(room)
                start = line.textStart()
                lines.append(paragraph[start : start + line.textLength()].rstrip())
            layout.endLayout()
        return lines

    def _fits(self, size: int) -> bool:
        lines = self._wrapped(size, self.width())
        widest = QFontMetricsF(self._font(size)).horizontalAdvance
        room = self.width() - self._indent(size)
        whole = all(widest(word) <= room for word in self._text.split())
        return whole and len(lines) * self._line(size) <= self.height() + 1

    def _fit(self) -> None:
        low, high = self._floor, self._largest
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._fits(middle) else (low, middle - 1)
        self._size = low
        lines = self._wrapped(low, self.width())
        most = max(1, int((self.height() + 1) // self._line(low)))
        if len(lines) > most:
            most = max(1, most - 1)
        self._lines = tuple(lines[at : at + most] for at in range(0, len(lines), most))
        self._page = min(self._page, self.pages - 1)
        self._wait()
        self.update()

    def _wait(self) -> None:
        """Leave a page standing as long as it takes to read it aloud."""
        if self.pages > 1:
            self._turn.start(READ * sum(len(line) for line in self._lines[self._page]))
        else:
            self._turn.stop()

    def _turn_page(self) -> None:
        self._page = (self._page + 1) % self.pages
        self._wait()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # ----------------------------------------------------------------- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        color, size, tall = look().color(self._tint), self._size, self._line(self._size)
        if self._icon:
            top = (tall - size) / 2
            draw_icon(painter, self._icon, color.name(), QRectF(0, top, size, size))
        painter.setFont(self._font(size))
        painter.setPen(color)
        indent, base = self._indent(size), QFontMetricsF(painter.font()).ascent()
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft
        for row, line in enumerate(self._lines[self._page]):
            box = QRectF(indent, row * tall, self.width() - indent, tall)
            if self._right:
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, line)
            else:
                painter.drawText(
                    QPointF(indent, row * tall + (tall - size) / 2 + base * 0.86), line
                )
        if self.pages > 1:
            painter.setPen(look().color("ink2"))
            foot = QRectF(0, self.height() - tall, self.width(), tall)
            place = f"{self._page + 1}/{self.pages}"
            painter.drawText(
                foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, place
            )
        painter.end()
