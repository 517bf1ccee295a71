"""What lies under every scene, to the edges of the window: gradient, light, picture, woven band.

Knows how to paint it once for a size and a look; does not know which scene stands on it.
"""

from functools import cache
from math import ceil, hypot
from random import Random

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from ui.stage.theme import Stitch, Theme, plain, strength

WIDE, HIGH, BAND = 1920, 1080, 88
"""The board in design pixels, and the height of the band at the window's lower edge."""
LIP = 3
"""The golden thread over the band lies so far above it."""
BOLD = 0.62
"""Share of a picture in the ground where no text is near."""
CELL, AWAY, FADE = 30, 48, 200
"""Design pixels: the grain of a picture's mask, how far it keeps away from texts, how soft it is."""


def unit(size: QSize) -> float:
    """Pixels of the screen for one of the board, which is as large as `size` allows."""
    return min(size.width() / WIDE, size.height() / HIGH)


def begin(image: QImage, scale: float) -> QPainter:
    """A smooth painter in design pixels."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    return painter


def faint(token: str, alpha: float) -> QColor:
    """A colour let through by `alpha`, 0 to 1."""
    color = QColor(token)
    color.setAlphaF(alpha)
    return color


def ground(theme: Theme, size: QSize) -> QImage:
    """Gradient and light over a whole window."""
    wide, high = size.width(), size.height()
    image = QImage(size, QImage.Format.Format_RGBA64_Premultiplied)
    painter = QPainter(image)
    down = QLinearGradient(0, 0, 0, high)
    down.setColorAt(0, QColor(theme.bg0))
    down.setColorAt(1, QColor(theme.bg1))
    painter.fillRect(image.rect(), down)
    light = QRadialGradient(QPointF(0, 0), 1)
    light.setColorAt(0, QColor(theme.bg_hi))
    light.setColorAt(1, faint(theme.bg_hi, 0))
    brush = QBrush(light)
    middle = QTransform.fromTranslate(wide / 2, high * 0.4)
    brush.setTransform(middle.scale(wide * 1250 / WIDE, high * 760 / HIGH))
    painter.fillRect(image.rect(), brush)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.fillRect(image.rect(), QBrush(_grain()))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_RGB32)


@cache
def _grain() -> QImage:
    """Noise below one step of 8 bits: without it the dark gradient shows rings on a projector."""
    dice = Random(2023)  # noqa: S311 - grain, not chance
    tile = QImage(64, 64, QImage.Format.Format_RGBA64_Premultiplied)
    for y in range(64):
        for x in range(64):
            grey = dice.randrange(0, 250)
            tile.setPixelColor(x, y, QColor.fromRgba64(grey, grey, grey, 0))
    return tile


def pictured(theme: Theme, picture: QImage, size: QSize, texts: list[QRectF] | None) -> QImage:
    """A picture that covers the window, mixed with the ground so that every text keeps 7:1.

    With `texts`, rectangles in design pixels, it is stronger wherever none of them is near.
    """
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(plain(theme)))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    share = strength(theme)
    if texts is None:
        painter.setOpacity(share)
        painter.drawImage(QRectF(image.rect()), picture, _cover(picture.size(), size))
    else:
        masked = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        masked.fill(Qt.GlobalColor.transparent)
        inner = QPainter(masked)
        inner.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        inner.drawImage(QRectF(masked.rect()), picture, _cover(picture.size(), size))
        inner.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        inner.drawImage(masked.rect(), _mask(size, texts, share))
        inner.end()
        painter.drawImage(0, 0, masked)
    painter.end()
    return image


def _cover(picture: QSize, size: QSize) -> QRectF:
    """The middle of a picture that has the window's shape."""
    part = QSize(size).scaled(picture, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = picture.width() - part.width(), picture.height() - part.height()
    return QRectF(left / 2, top / 2, part.width(), part.height())


def _mask(size: QSize, texts: list[QRectF], share: float) -> QImage:
    """Opaque by `share` at the texts, rising softly to BOLD where the next text is far."""
    scale = unit(size)
    wide, high = size.width() / scale, size.height() / scale
    mask = QImage(ceil(wide / CELL), ceil(high / CELL), QImage.Format.Format_ARGB32_Premultiplied)
    for row in range(mask.height()):
        y = high * (row + 0.5) / mask.height() - (high - HIGH) / 2
        for column in range(mask.width()):
            x = wide * (column + 0.5) / mask.width() - (wide - WIDE) / 2
            near = min((_distance(text, x, y) for text in texts), default=AWAY + FADE)
            rise = min(1.0, max(0.0, (near - AWAY) / FADE))
            alpha = share + (max(BOLD, share) - share) * rise * rise * (3 - 2 * rise)
            mask.setPixelColor(column, row, faint("#000000", alpha))
    return mask.scaled(
        size,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _distance(rect: QRectF, x: float, y: float) -> float:
    across = max(rect.left() - x, 0, x - rect.right())
    down = max(rect.top() - y, 0, y - rect.bottom())
    return hypot(across, down)


def band(theme: Theme, size: QSize, scale: float) -> QImage:
    """The woven band over the width of `size`, a figure of it in the middle; full colours."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = begin(image, scale)
    wide, period = size.width() / scale, theme.band.period
    painter.translate(0, size.height() / scale - BAND)
    painter.fillRect(QRectF(0, -LIP, wide, 2), QColor(theme.gold))
    first = (wide / 2 - period / 2) % period - 2 * period
    for stitch in theme.band.stitches:
        for number in range(ceil(wide / period) + 3):
            _sew(painter, theme, stitch, first + number * period)
    painter.end()
    return image


def _sew(painter: QPainter, theme: Theme, stitch: Stitch, x: float) -> None:
    color = QColor(theme.gold if stitch.ink == "gold" else theme.motif)
    points = QPolygonF([QPointF(x + a, b) for a, b in stitch.points])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color if not stitch.stroke else Qt.BrushStyle.NoBrush)
    if stitch.stroke:
        painter.setPen(QPen(color, stitch.stroke, j=Qt.PenJoinStyle.MiterJoin))
    if stitch.closed:
        painter.drawPolygon(points)
    else:
        painter.drawPolyline(points)
