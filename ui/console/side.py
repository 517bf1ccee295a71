"""The right column: the judges' state (never marks), the team's points, who answers.

Draws the values of `ui.console.sheets`.
"""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desk.controls import Button
from app.domain.language import _
from ui.console.sheets import Row, Side, Sign
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.icons import draw_icon
from ui.widgets.panel import HEAD, Panel, clear, label

_CHIPS, _GAP = 38, 6
"""Height of the numbered steps; room between panels."""
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
        self.setAccessibleName(f"{row.strong} {row.end} {row.quiet or row.said}".strip())

    def sizeHint(self) -> QSize:
        return QSize(100, look().room(44 if self._row.quiet else 27))

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
        middle = self.height() / 2
        top = QRectF(x, px(2), self.width() - x - px(9), middle - px(1))
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
        below = QRectF(x, middle - px(1), top.width(), middle - px(2))
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
        self.setFixedHeight(look().px(_CHIPS))
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

    pressed = Signal(str)
    """Name of an action whose button stands here."""
    judges_wanted = Signal()
    """The button that opens the judges' panel."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.setAccessibleName(_("Giám khảo, điểm và người trả lời"))
        self._shown: tuple[object, ...] = ()
        self.judges_key = "F2"
        self._most = 0
        self._buttons: tuple[Button, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)

    @property
    def sides(self) -> tuple[Side, ...]:
        """What is shown."""
        return tuple(one for one in self._shown if isinstance(one, Side))

    def render_sides(self, sides: Sequence[Side], buttons: Sequence[Button] | None = None) -> None:
        """Show the panels, the last one as high as there is room; `buttons` by their actions."""
        self._buttons = self._buttons if buttons is None else tuple(buttons)
        faces = (_face(one) for one in self._buttons)
        shown = (look().scale, look().theme, self.judges_key, self._most, *sides, *faces)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        for place, side in enumerate(self._folded(sides)):
            panel = self._panel(side, button=place == 0)
            own = [one for one in self._buttons if one.action.name == side.action]
            for one in own:
                panel.body.addWidget(self._foot(self._wish(one)))
            self._column.addWidget(panel, 1 if place == len(sides) - 1 else 0)

    def fold_to(self, most: int) -> int:
        """Take at most so many pixels of height, 0 for as many as there are; the pixels needed.

        Folded rows have one line; then the panels with the least weight lose them.
        """
        if most != self._most:
            self._most = most
            self.render_sides(self.sides)
        return sum(map(_height, self._folded(self.sides))) + _button_room() + _GAP * len(self.sides)

    def _folded(self, sides: Sequence[Side]) -> list[Side]:
        """The panels as far as there is room."""
        found = list(sides)
        if not self._most:
            return found
        room = self._most - _button_room() - _GAP * len(found)
        found = [replace(one, rows=tuple(map(_short, one.rows)), text="") for one in found]
        order = sorted(range(len(found)), key=lambda place: found[place].weight)
        for place in order:
            if sum(map(_height, found)) > room:
                found[place] = replace(found[place], rows=())
        return found

    def _panel(self, side: Side, *, button: bool) -> Panel:
        panel = Panel(side.title, side.icon, flush=True)
        panel.set_title(side.title, side.note)
        if side.end:
            panel.head.addWidget(label(side.end, "title"))
        if side.chips:
            panel.body.addWidget(_Chips(side.chips))
        for row in side.rows:
            panel.body.addWidget(_Line(row))
        if side.text:
            words = label(side.text, "quiet", wrap=True)
            words.setContentsMargins(look().px(9), look().px(7), look().px(9), look().px(7))
            panel.body.addWidget(words)
        panel.body.addStretch(1)
        if button:
            verb, icon = _("Mở bảng chấm điểm"), "panel"
            if look().large:
                verb, icon = _("Bảng chấm điểm"), ""
            opens = ActionButton(verb, self.judges_key, icon, low=True)
            opens.triggered.connect(self.judges_wanted)
            panel.body.addWidget(self._foot(opens))
        return panel

    @staticmethod
    def _foot(button: ActionButton) -> QWidget:
        """A button at the end of a panel."""
        holder = QWidget()
        inner = QHBoxLayout(holder)
        gap = look().px(8)
        inner.setContentsMargins(gap, gap, gap, gap)
        inner.addWidget(button)
        return holder

    def _wish(self, one: Button) -> ActionButton:
        action = one.action
        icon = "" if look().large else action.icon
        made = ActionButton(action.label, action.key, icon, low=True)
        made.set_refusal(one.refusal)
        made.clicked.connect(lambda _down=False, name=action.name: self.pressed.emit(name))
        return made


def _face(one: Button) -> tuple[str, str, str]:
    return one.action.name, one.action.label, one.refusal


def _short(row: Row) -> Row:
    """A row of one line: the sign already tells what the quiet text says."""
    return replace(row, quiet="", said=row.quiet)


def _height(side: Side) -> int:
    """Pixels of a panel without the judges' button."""
    rows = sum(_Line(row).sizeHint().height() for row in side.rows)
    foot = _button_room() if side.action else 0
    return look().room(HEAD) + rows + foot + (look().px(_CHIPS) if side.chips else 0) + 1


def _button_room() -> int:
    return look().room(32) + 2 * look().px(8)
