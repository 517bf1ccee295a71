"""Hatched and dashed: how "not there yet" looks, so that nobody takes it for a zero."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.palette import look


def paint_missing(painter: QPainter, box: QRectF, *, radius: float = 4, edge: float = 2) -> None:
    """Fill `box` with broad stripes inside a dashed edge."""
    tokens = look().tokens
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(box, tokens.panel)
    stripe = look().place(9)
    painter.setPen(QPen(look().color("raised2"), stripe * 0.7))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom() + 1), QPointF(x + box.height() + 1, box.top()))
        x += stripe * 2
    painter.restore()
    pen = QPen(look().color("line_hi"), edge, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.2, 2.2] if edge > 1 else [3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def paint_dashed_ring(painter: QPainter, box: QRectF) -> None:
    """A dashed ring: nothing given yet."""
    pen = QPen(look().color("ink2"), 1.8, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.7, 1.2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
