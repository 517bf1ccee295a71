"""Still pictures behind the texts, as QML asks for them: ground, band, gong rings, logo.

Knows what an address means and how rings are drawn; does not know which scene shows them.
"""

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath, QPen
from PySide6.QtQuick import QQuickImageProvider

from ui.stage.dress import Dress, put_on
from ui.stage.ground import band, begin, faint, ground, pictured
from ui.stage.theme import Theme, ring_strength

_RINGS = ((1.0, 4.0), (0.93, 2.5), (0.739, 2.5), (0.68, 2.5), (0.459, 2.5), (0.222, 4.0))
_SQUARES, _SLOTS = 0.9656, 117


class Ornaments(QQuickImageProvider):
    """Answers `image://ornament/LOOK/` + `ground`, `band/SCALE`, `gong/R/HOLE/TEXTS` and so on.

    TEXTS are rectangles in design pixels, "x,y,w,h;x,y,w,h"; `ground/TEXTS` is bold away from
    them. LOOK only tells QML when to ask again.
    """

    def __init__(self) -> None:
        """Starts undressed; QML's own cache keeps what was painted."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.dress: Dress = put_on("navy").dress
        self._kept, self._count = QImage(), 0

    def keep(self, picture: QImage) -> str:
        """Keep the picture that a new one fades over; the address to ask for it, once."""
        # Without an alpha channel: at first it hides the new scene, which then need not be painted.
        self._kept = picture.convertToFormat(QImage.Format.Format_RGB32)
        self._count += 1
        return f"image://ornament/kept/veil/{self._count}"

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        """Paint what QML asks for at the size it is shown."""
        _look, what, *rest = id.split("/")
        wanted = QSize(max(1, requestedSize.width()), max(1, requestedSize.height()))
        image = self._paint(what, rest, wanted)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _paint(self, what: str, rest: list[str], size: QSize) -> QImage:
        theme = self.dress.theme
        if what == "veil":
            kept, self._kept = self._kept, QImage()
            return kept
        if what == "band":
            return band(theme, size, float(rest[0]))
        if what == "hatch":
            return hatch(theme, size)
        if what == "logo":
            return self.dress.logo.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        if what == "gong":
            return gong(theme, float(rest[0]), float(rest[1]), size.width(), _rects(rest[2]))
        if self.dress.background.isNull():
            return ground(theme, size)
        return pictured(theme, self.dress.background, size, _rects(rest[0]) if rest else None)


def _rects(text: str) -> list[QRectF]:
    parts = [part for part in text.split(";") if part]
    return [QRectF(*(float(number) for number in part.split(","))) for part in parts]


def gong(theme: Theme, radius: float, hole: float, wide: int, clear: list[QRectF]) -> QImage:
    """Rings and squares; no square within 40 px of a rectangle of text in `clear`.

    `clear` counts from the gong's centre. Squares near letters would read as tone marks.
    """
    side, share = 2 * radius + 8, ring_strength(theme)
    image = QImage(wide, wide, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = begin(image, wide / side)
    painter.translate(side / 2, side / 2)
    for part, thick in _RINGS:
        if radius * part < hole:
            continue
        painter.setPen(QPen(faint(theme.motif, share if thick > 3 else share * 0.84), thick))
        painter.drawEllipse(QPointF(0, 0), radius * part, radius * part)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint(theme.motif, share))
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
    painter = begin(image, size.width() / 458)
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
