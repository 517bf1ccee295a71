"""The right column: the judges' state (never marks), the team's points, who answers.

Draws the values of `ui.console.sheets`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.language import _
from ui.console.sheets import Row, Side, Sign
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.icons import draw_icon
from ui.widgets.panel import Panel, clear, label

SIGNS: dict[Sign, tuple[str, str]] = {
    "done": ("check", "ok"),
    "busy": ("edit", "next"),
    "waiting": ("waiting", "ink2"),
    "off": ("void", "dim"),
    "warn": ("warning", "warn"),
    "locked": ("lock", "ok"),
    "info": ("info", "ink2"),
}


class _Line(QWidget):
    """One row: sign, strong, end; a quiet text below."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{row.strong} {row.end} {row.quiet}".strip())

    def sizeHint(self) -> QSize:
        return QSize(100, look().px(44 if self._row.quiet else 27))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, row = look().px, self._row
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icon, tint = SIGNS[row.sign]
        side, x = px(18), px(35)
        spot = QRectF(px(9), self.height() / 2 - side / 2, side, side)
        draw_icon(painter, icon, getattr(look().tokens, tint), spot)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        top = QRectF(x, px(3), self.width() - x - px(9), px(20))
        if not row.quiet:
            top = QRectF(x, 0, top.width(), self.height() - 1)
        painter.setFont(look().font(14, 600 if row.quiet or row.end else 400))
        painter.setPen(look().color("ink2" if row.end and row.sign == "waiting" else "ink"))
        room = painter.fontMetrics().horizontalAdvance(row.end)
        painter.drawText(top, right, row.end)
        painter.setPen(look().color("ink"))
        painter.setFont(look().font(14, 600 if row.quiet else 400))
        wide = int(top.width()) - room - (px(8) if room else 0)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(top, left, painter.fontMetrics().elidedText(row.strong, elide, wide))
        painter.setFont(look().font(14, 600 if row.sign == "warn" else 400))
        painter.setPen(look().color("warn" if row.sign == "warn" else "ink2"))
        below = QRectF(x, px(22), top.width(), px(19))
        quiet = painter.fontMetrics().elidedText(row.quiet, elide, int(below.width()))
        painter.drawText(below, left, quiet)
        painter.setPen(look().color("line"))
        bottom = self.height() - 0.5
        painter.drawLine(QPointF(0, bottom), QPointF(self.width(), bottom))
        painter.end()


class _Chips(QWidget):
    """The numbered steps of a turn: tick, cross, on air, to come."""

    def __init__(self, chips: Sequence[tuple[str, Sign]]) -> None:
        super().__init__()
        self._chips = tuple(chips)
        self.setFixedHeight(look().px(38))
        self.setAccessibleName(", ".join(f"{text}: {_spoken(sign)}" for text, sign in chips))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, tokens = look().px, look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(24)
        for place, (text, sign) in enumerate(self._chips):
            box = QRectF(px(9) + place * (side + px(6)) + 0.5, px(7) + 0.5, side, side)
            edge, fill, ink = tokens.line_hi, tokens.raised, tokens.ink
            if sign == "busy":
                edge, fill, ink = tokens.air, tokens.air, tokens.air_ink
            elif sign in ("done", "off"):
                edge = tokens.ok if sign == "done" else tokens.bad
                fill = tokens.ok_bg if sign == "done" else tokens.bad_bg
            painter.setPen(QPen(QColor(edge), 1.5))
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, 4, 4)
            if sign in ("done", "off"):
                inner = box.adjusted(px(4), px(4), -px(4), -px(4))
                draw_icon(painter, "check" if sign == "done" else "cross", edge, inner)
                continue
            painter.setFont(look().font(14, 700))
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


def _spoken(sign: Sign) -> str:
    names = {"done": _("đúng"), "off": _("không có điểm"), "busy": _("đang phát")}
    return names.get(sign, _("chờ"))


class SideColumn(QWidget):
    """The column; it is built anew when a value changes."""

    judges_wanted = Signal()
    """The button that opens the judges' panel."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self.judges_key = "F2"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    @property
    def sides(self) -> tuple[Side, ...]:
        """What is shown."""
        return tuple(one for one in self._shown if isinstance(one, Side))

    def render_sides(self, sides: Sequence[Side]) -> None:
        """Show the panels, the last one as high as there is room."""
        shown = (look().scale, look().theme, self.judges_key, *sides)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        for place, side in enumerate(sides):
            panel = self._panel(side, button=place == 0)
            self._column.addWidget(panel, 1 if place == len(sides) - 1 else 0)

    def _panel(self, side: Side, *, button: bool) -> Panel:
        panel = Panel(side.title, side.icon, flush=True)
        panel.set_title(side.title, side.note)
        if side.end:
            panel.head.addWidget(label(side.end, "title"))
        if side.chips:
            panel.body.addWidget(_Chips(side.chips))
        for row in side.rows:
            panel.body.addWidget(_Line(row))
        panel.body.addStretch(1)
        if button:
            holder = QWidget()
            inner = QHBoxLayout(holder)
            gap = look().px(8)
            inner.setContentsMargins(gap, gap, gap, gap)
            opens = ActionButton(_("Mở bảng chấm điểm"), self.judges_key, "panel", low=True)
            opens.triggered.connect(self.judges_wanted)
            inner.addWidget(opens)
            panel.body.addWidget(holder)
        return panel
