"""One line of the run sheet as it is painted and as it is spoken.

Knows how a value looks. Does not know which lines there are.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.desk.run_sheet import SheetLine
from app.domain.language import _
from ui.console.times import ROW
from ui.palette import look
from ui.widgets.icons import draw_icon

LINE = Qt.ItemDataRole.UserRole
"""Where an item of the list keeps its line."""
SIGNS = {
    "done": ("check", "ok"),
    "waiting": ("waiting", "ink2"),
    "next": ("right", "next"),
    "air": ("play", "air_ink"),
    "away": ("void", "warn"),
}


def spoken(line: SheetLine) -> str:
    """The line for a screen reader."""
    states = {
        "done": _("đã xong"),
        "waiting": _("chờ"),
        "next": _("kế tiếp"),
        "air": _("đang phát"),
        "away": _("vắng mặt"),
    }
    number = f"{line.number} " if line.number else ""
    note = f", {line.note}" if line.note else ""
    return f"{number}{line.text}{note}, {states[line.state]} {line.outcome}".strip()


class Row(QStyledItemDelegate):
    """Paints one line."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, look().room(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: SheetLine = index.data(LINE)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        on_air = line.state == "air" and line.cue is not None and not line.open
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, line, on_air=on_air)
        if index.row() == option.widget.currentRow() and option.widget.hasFocus():  # type: ignore[attr-defined]
            painter.setPen(QPen(look().color("next"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        left, right = self._signs(painter, box, line, on_air=on_air)
        self._words(painter, QRectF(left, box.y(), right - left, box.height()), line, on_air=on_air)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, line: SheetLine, *, on_air: bool) -> None:
        if on_air:
            painter.fillRect(box, look().color("air"))
        elif line.state == "next":
            painter.setPen(QPen(look().color("next"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        elif line.open and line.depth == 1:
            painter.fillRect(box, look().color("sel"))
        elif line.depth == 0:
            painter.fillRect(box, look().color("raised"))
            painter.setPen(look().color("line"))
            bottom = box.bottom() - 0.5
            painter.drawLine(QPointF(box.left(), bottom), QPointF(box.right(), bottom))

    def _signs(
        self, painter: QPainter, box: QRectF, line: SheetLine, *, on_air: bool
    ) -> tuple[float, float]:
        """State, kind of insert, and what came out at the right; the room left between them."""
        px, tokens = look().px, look().tokens
        sign, tint = SIGNS["air" if on_air else line.state]
        if line.open:
            sign, tint = "down", "ink"
        elif line.state == "air" and not on_air:
            sign, tint = "right", "ink"
        side = px(15)
        x = box.x() + px(8) + px(8 if line.depth == 1 else 16 if line.depth == 2 else 0)
        y = box.center().y() - side / 2
        draw_icon(painter, sign, getattr(tokens, tint), QRectF(x, y, side, side))
        x += side + px(7)
        if line.insert is not None:
            draw_icon(
                painter,
                line.insert,
                tokens.air_ink if on_air else tokens.ink2,
                QRectF(x, y, side, side),
            )
            x += side + px(6)
        end = _end(line, on_air=on_air)
        painter.setFont(look().font(13 if line.state in ("air", "next") else 14, 600))
        tint = "warn" if line.note and not on_air and line.state != "next" else "ink2"
        painter.setPen(QColor(tokens.air_ink if on_air else getattr(tokens, tint)))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(0, 0, -px(7), 0), right, end)
        room = painter.fontMetrics().horizontalAdvance(end)
        return x, box.right() - px(7) - room - px(6 if end else 0)

    def _words(self, painter: QPainter, box: QRectF, line: SheetLine, *, on_air: bool) -> None:
        px, tokens = look().px, look().tokens
        strong = line.depth == 0 or line.open or line.state in ("air", "next")
        quiet = not strong and line.state in ("done", "away")
        font = look().font(14, 600 if strong else 400)
        font.setStrikeOut(line.state == "away")
        painter.setFont(font)
        painter.setPen(QColor(tokens.air_ink if on_air else tokens.ink2 if quiet else tokens.ink))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        x = box.x()
        if line.number:
            painter.drawText(QRectF(x, box.y(), px(20), box.height()), left, line.number)
            x += px(15 if len(line.number) < 2 else 22)
        wide = int(box.right() - x)
        text = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRectF(x, box.y(), wide + 2, box.height()), left, text)


def _end(line: SheetLine, *, on_air: bool) -> str:
    """What stands at the right end: where it is, else what came out and what is unusual."""
    if on_air:
        return _("ĐANG PHÁT")
    if line.state == "next":
        return _("KẾ TIẾP")
    return " · ".join(one for one in (line.outcome, line.note) if one)
