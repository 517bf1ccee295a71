"""A picture frame of the console: ON AIR (solid red) or NEXT (dashed blue), with its caption.

Knows how the frame looks with a picture, hidden, and with the signal lost. The picture comes
from whoever paints scenes.
"""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.domain.language import _
from ui.console.times import CAPTION
from ui.palette import look
from ui.widgets.icons import draw_icon

Role = Literal["air", "next"]
BORDER: dict[Role, int] = {"air": 5, "next": 4}
"""Width of the frame; it lies over the outermost pixels of the picture, where nothing stands."""
EDGE, STEP = 1, 16
"""The frame is this much larger than the picture; pictures grow in these steps to stay 16:9."""


class Monitor(QWidget):
    """One frame. `picture_size` is what a picture must measure, in pixels."""

    def __init__(self, role: Role) -> None:
        """Empty at first."""
        super().__init__()
        self._role: Role = role
        self._title, self._note = "", ""
        self._picture: QImage | None = None
        self._cover, self._hint, self._icon = "", "", "lock"
        self._lost = False

    @property
    def picture_size(self) -> tuple[int, int]:
        """Width and height of the picture: exactly 16:9 in whole pixels."""
        steps = (self.width() - 2 * EDGE) // STEP
        return steps * STEP, steps * 9

    @property
    def cover(self) -> str:
        """What stands over the hatching; "" while a picture is shown."""
        return self._cover

    @staticmethod
    def width_in(room: int) -> int:
        """The widest frame with an exact picture that fits into `room`."""
        return (room - 2 * EDGE) // STEP * STEP + 2 * EDGE

    @staticmethod
    def height_for(width: int) -> int:
        """Height with the caption, for a frame of this width."""
        return look().room(CAPTION) + 2 * EDGE + (width - 2 * EDGE) // STEP * 9

    def caption(self, title: str, note: str = "") -> None:
        """Say what it is."""
        self._title, self._note = title, note
        self.setAccessibleName(f"{self._badge} {title}")
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show a picture of exactly `picture_size`."""
        self._picture, self._cover = picture, ""
        self.update()

    def hide_picture(self, cover: str, hint: str = "", icon: str = "lock") -> None:
        """Show hatching and say why."""
        self._picture, self._cover, self._hint, self._icon = None, cover, hint, icon
        self.setAccessibleDescription(f"{cover} {hint}".strip())
        self.update()

    def set_lost(self, lost: bool) -> None:
        """The hall does not see this picture."""
        self._lost = lost
        self.update()

    @property
    def _badge(self) -> str:
        if self._role == "next":
            return _("KẾ TIẾP")
        return _("MẤT HÌNH") if self._lost else _("ĐANG PHÁT")

    # -------------------------------------------------------------------- paint

    def sizeHint(self) -> QSize:
        return QSize(418, self.height_for(418))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_caption(painter)
        top = look().room(CAPTION)
        frame = QRectF(0, top, self.width(), self.height() - top)
        inside = frame.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if self._picture is not None:
            painter.drawImage(inside.topLeft().toPoint(), self._picture)
        else:
            hatch(painter, inside, look().tokens.raised, look().tokens.raised2)
            self._paint_words(painter, inside, self._icon, self._cover, self._hint)
        if self._lost:
            painter.fillRect(inside, QColor(0, 0, 0, 150))
            hatch(painter, inside, "#00000000", f"#A0{look().tokens.air[1:]}")
            lost, unseen = _("MẤT TÍN HIỆU"), _("Hội trường không thấy hình này")
            self._paint_words(painter, inside, "projector", lost, unseen, plate=True)
        self._paint_border(painter, frame)
        painter.end()

    def _paint_border(self, painter: QPainter, frame: QRectF) -> None:
        wide = BORDER[self._role]
        pen = QPen(look().color(self._role), wide)
        if self._role == "next":
            pen.setDashPattern([2.2, 1.2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = wide / 2
        painter.drawRect(frame.adjusted(half, half, -half, -half))

    def _paint_caption(self, painter: QPainter) -> None:
        px, tall = look().px, look().room(CAPTION) - look().px(4)
        bold = look().font(13, 700)
        dot = px(13) if self._role == "air" else 0
        wide = QFontMetrics(bold).horizontalAdvance(self._badge) + px(12) + dot
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().color(self._role))
        painter.drawRoundedRect(QRectF(0, 0, wide, tall), 2, 2)
        ink = look().color(f"{self._role}_ink")
        painter.setPen(ink)
        if dot:
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(px(10), tall / 2), px(3), px(3))
        painter.setFont(bold)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(px(6) + dot, 0, wide, tall), left, self._badge)
        painter.setFont(look().font(14, 600))
        painter.setPen(look().color("ink"))
        quiet = QFontMetrics(look().font(14))
        note = quiet.horizontalAdvance(self._note) + px(8) if self._note else 0
        room = self.width() - wide - px(8)
        fits = painter.fontMetrics().horizontalAdvance(self._title) + note <= room
        room -= note if fits else 0
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(wide + px(8), 0, room, tall), left, title)
        painter.setFont(look().font(14))
        painter.setPen(look().color("ink2"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, self.width(), tall), right, self._note if fits else "")

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        icon: str,
        strong: str,
        quiet: str,
        *,
        plate: bool = False,
    ) -> None:
        px, tokens = look().px, look().tokens
        ink = "#FFFFFF" if plate else tokens.ink
        side = px(44)
        y = box.center().y() - px(62)
        if plate:
            dark = QRectF(box.center().x() - px(120), y - px(4), px(240), px(118))
            painter.fillRect(dark, QColor(0, 0, 0, 175))
        if box.height() < px(150):
            y = box.y() - side
        else:
            draw_icon(painter, icon, ink, QRectF(box.center().x() - side / 2, y, side, side))
        room = box.adjusted(px(24), 0, -px(24), 0)
        words = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(look().font(17, 700))
        painter.setPen(QColor(ink))
        spot = QRectF(room.x(), y + side + px(10), room.width(), px(60))
        used = painter.boundingRect(spot, words, strong)
        painter.drawText(spot, words, strong)
        painter.setFont(look().font(14))
        painter.setPen(QColor("#FFFFFF" if plate else tokens.ink2))
        y = used.bottom() + px(6)
        below = QRectF(room.x(), y, room.width(), box.bottom() - px(5) - y)
        painter.drawText(below, words, _shortened(painter, below, words, quiet))


def _shortened(painter: QPainter, box: QRectF, flags: int, text: str) -> str:
    """The text, without the last words that have no room."""
    kept = text
    while kept and painter.boundingRect(box, flags, f"{kept} …").bottom() > box.bottom():
        kept = kept.rpartition(" ")[0]
    fits = painter.boundingRect(box, flags, text).bottom() <= box.bottom()
    return text if fits else f"{kept} …" if kept else ""


def hatch(painter: QPainter, box: QRectF, ground: str, stripe: str) -> None:
    """Diagonal stripes: something is missing here, and it is meant."""
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, QColor(ground))
    painter.setPen(QPen(QColor(stripe), 12))
    x = box.x() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom() + 6), QPointF(x + box.height() + 6, box.y()))
        x += 34
    painter.restore()
