"""Still pictures behind the texts: the ground with its light and woven band, the gong rings.

Knows how to paint them once per size and theme; does not know which scene shows them.
"""

from functools import cache
from math import cos, radians, sin
from random import Random

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
    QTransform,
)
from PySide6.QtQuick import QQuickImageProvider

from ui.stage.theme import Theme, load_theme

WIDE, HIGH, BAND = 1920, 1080, 992
_RINGS = ((1.0, 4.0), (0.93, 2.5), (0.739, 2.5), (0.68, 2.5), (0.459, 2.5), (0.222, 4.0))
_SQUARES, _SLOTS = 0.9656, 117


class Ornaments(QQuickImageProvider):
    """Answers `image://ornament/THEME/` + `ground/BAND`, `gong/R/HOLE/x,y,w,h;x,y,w,h` or `hatch/0`."""

    def __init__(self) -> None:
        """Starts with nothing painted; QML's own cache keeps what was."""
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        """Paint what QML asks for at the size it is shown."""
        name, what, number, *rest = id.split("/")
        theme = load_theme(name)
        if what == "ground":
            image = ground(theme, int(number) / 100, requestedSize)
        elif what == "hatch":
            image = hatch(theme, requestedSize)
        else:
            image = gong(
                theme, float(number), float(rest[0]), requestedSize.width(), _rects(rest[1])
            )
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def _rects(text: str) -> list[QRectF]:
    parts = [part for part in text.split(";") if part]
    return [QRectF(*(float(number) for number in part.split(","))) for part in parts]


def _begin(image: QImage, scale: float) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    return painter


def _faint(token: str, alpha: float) -> QColor:
    color = QColor(token)
    color.setAlphaF(alpha)
    return color


def ground(theme: Theme, band: float, size: QSize) -> QImage:
    """Gradient, light and woven band (`band` = its opacity)."""
    size = size if size.isValid() and not size.isEmpty() else QSize(WIDE, HIGH)
    image = QImage(size, QImage.Format.Format_RGBA64_Premultiplied)
    painter = _begin(image, size.width() / WIDE)
    down = QLinearGradient(0, 0, 0, HIGH)
    down.setColorAt(0, QColor(theme.bg0))
    down.setColorAt(1, QColor(theme.bg1))
    painter.fillRect(QRectF(0, 0, WIDE, HIGH + 1), down)
    light = QRadialGradient(QPointF(0, 0), 1250)
    light.setColorAt(0, QColor(theme.bg_hi))
    light.setColorAt(1, _faint(theme.bg_hi, 0))
    brush = QBrush(light)
    brush.setTransform(QTransform.fromTranslate(WIDE / 2, HIGH * 0.4).scale(1, 760 / 1250))
    painter.fillRect(QRectF(0, 0, WIDE, HIGH + 1), brush)
    painter.resetTransform()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.fillRect(image.rect(), QBrush(_grain()))
    painter.end()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = _begin(image, size.width() / WIDE)
    _band(painter, theme, band)
    painter.end()
    return image


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


def _diamond(x: float, y: float, r: float) -> QPolygonF:
    return QPolygonF([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)])


def _band(painter: QPainter, theme: Theme, opacity: float) -> None:
    """The woven band: diamonds and chevrons, period 128."""
    painter.fillRect(QRectF(0, BAND - 3, WIDE, 2), _faint(theme.gold, 0.5))
    gold, motif, middle = _faint(theme.gold, opacity), _faint(theme.motif, opacity), 1036
    for x in range(0, WIDE + 128, 128):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(gold, 3, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawPolygon(_diamond(x + 64, middle, 31.5))
        painter.setPen(QPen(motif, 6, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawPolygon(_diamond(x, middle, 20.5))
        painter.setPen(QPen(motif, 3.5))
        for left in (x + 16, x + 80):
            for edge, tip in ((996, 1012), (1076, 1060)):
                points = (QPointF(left, edge), QPointF(left + 16, tip), QPointF(left + 32, edge))
                painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gold)
        painter.drawPolygon(_diamond(x + 64, middle, 17))
        painter.setBrush(motif)
        painter.drawPolygon(_diamond(x, middle, 9.5))


def gong(theme: Theme, radius: float, hole: float, wide: int, clear: list[QRectF]) -> QImage:
    """Rings and squares; no square within 40 px of a rectangle of text in `clear`.

    `clear` counts from the gong's centre. Squares near letters would read as tone marks.
    """
    side = 2 * radius + 8
    image = QImage(wide, wide, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = _begin(image, wide / side)
    painter.translate(side / 2, side / 2)
    for part, thick in _RINGS:
        if radius * part < hole:
            continue
        painter.setPen(QPen(_faint(theme.motif, 0.34 if thick > 3 else 0.28), thick))
        painter.drawEllipse(QPointF(0, 0), radius * part, radius * part)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faint(theme.motif, 0.32))
    taboo = [rect.adjusted(-48, -48, 48, 48) for rect in clear]
    for slot in range(_SLOTS):
        turn = 360 * slot / _SLOTS
        place = QPointF(cos(radians(turn)), sin(radians(turn))) * radius * _SQUARES
        if slot % 3 == 2 or any(rect.contains(place) for rect in taboo):
            continue
        painter.save()
        painter.translate(place)
        painter.rotate(turn)
        painter.drawRect(QRectF(-5.5, -5.5, 11, 11))
        painter.restore()
    painter.end()
    return image


def hatch(theme: Theme, size: QSize) -> QImage:
    """The striped bar of overtime, 458 x 22."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = _begin(image, size.width() / 458)
    bar = QPainterPath()
    bar.addRoundedRect(QRectF(1.5, 1.5, 455, 19), 9.5, 9.5)
    painter.setClipPath(bar)
    painter.setPen(QPen(QColor(theme.coral_ink), 12))
    for x in range(-20, 480, 35):
        painter.drawLine(QPointF(x, 26), QPointF(x + 30, -4))
    painter.setClipping(False)
    painter.setPen(QPen(QColor(theme.coral_ink), 3))
    painter.drawPath(bar)
    painter.end()
    return image
