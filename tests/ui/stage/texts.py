"""What stands written on a stage, item by item: its letters, its ink, its size."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from ui.stage.view import Stage


class Written(NamedTuple):
    """A visible text: the rectangle of its ink on the board and the size of its type there."""

    text: str
    ink: QRectF
    px: float
    truncated: bool
    color: str
    item: QQuickItem


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """`item` and everything in it that can be seen."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from items(child)


def written(stage: Stage) -> list[Written]:
    """Every text on the stage, with its ink measured line by line."""
    root = stage.view.rootObject()
    scale = min(root.width() / 1920, root.height() / 1080)
    corner = QPointF(root.width() / scale - 1920, root.height() / scale - 1080) / 2
    found = []
    for item in items(root):
        text, font = item.property("text"), item.property("font")
        if font is None or not text:
            continue
        metrics, ink = QFontMetricsF(font), QRectF()
        pitch = item.property("line") or metrics.lineSpacing()
        wide = item.width()
        for number, line in enumerate(text.split("\n")):
            tight = metrics.tightBoundingRect(line)
            left = 0.0
            if item.property("centred"):
                left = (wide - metrics.horizontalAdvance(line)) / 2
            ink = ink.united(tight.translated(left, metrics.ascent() + number * pitch))
        place = QRectF(
            item.mapToScene(ink.topLeft()) / scale - corner,
            item.mapToScene(ink.bottomRight()) / scale - corner,
        )
        size = item.mapToScene(QPointF(0, 100)) - item.mapToScene(QPointF(0, 0))
        found.append(
            Written(
                text,
                place,
                font.pixelSize() * size.y() / 100 / scale,
                bool(item.property("truncated")),
                item.property("color").name(),
                item,
            )
        )
    return found
