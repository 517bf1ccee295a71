"""The run sheet (kịch bản) at the left: every part, the turns, where the evening stands.

Draws lines it is given and says which cue somebody wants; jumps are confirmed elsewhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.desk.run_sheet import SheetLine
from app.domain.ids import CueId
from app.domain.language import _
from ui.console.times import ROW
from ui.palette import look
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import KeyCap
from ui.widgets.panel import Panel, label

_LINE = Qt.ItemDataRole.UserRole
_SIGNS = {
    "done": ("check", "ok"),
    "waiting": ("waiting", "ink2"),
    "next": ("right", "next"),
    "air": ("play", "air_ink"),
}


def spoken(line: SheetLine) -> str:
    """The line for a screen reader."""
    states = {
        "done": _("đã xong"),
        "waiting": _("chờ"),
        "next": _("kế tiếp"),
        "air": _("đang phát"),
    }
    number = f"{line.number} " if line.number else ""
    return f"{number}{line.text}, {states[line.state]} {line.outcome}".strip()


class _Row(QStyledItemDelegate):
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
        line: SheetLine = index.data(_LINE)
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        on_air = line.state == "air" and line.cue is not None and not line.open
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, line, on_air=on_air)
        if index.row() == option.widget.currentRow() and option.widget.hasFocus():  # type: ignore[attr-defined]
            painter.setPen(QPen(look().color("next"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        self._words(painter, box, line, on_air=on_air)
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

    def _words(self, painter: QPainter, box: QRectF, line: SheetLine, *, on_air: bool) -> None:
        px, tokens = look().px, look().tokens
        strong = line.depth == 0 or line.open or line.state in ("air", "next")
        sign, tint = _SIGNS["air" if on_air else line.state]
        if line.open:
            sign, tint = "down", "ink"
        elif line.state == "air" and not on_air:
            sign, tint = "right", "ink"
        side = px(15)
        x = box.x() + px(8) + px(8 if line.depth == 1 else 16 if line.depth == 2 else 0)
        spot = QRectF(x, box.center().y() - side / 2, side, side)
        draw_icon(painter, sign, getattr(tokens, tint), spot)
        x += side + px(7)
        ink = tokens.air_ink if on_air else tokens.ink
        quiet = not strong and line.state == "done"
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        end = _("ĐANG PHÁT") if on_air else _("KẾ TIẾP") if line.state == "next" else line.outcome
        painter.setFont(look().font(13 if line.state in ("air", "next") else 14, 600))
        room = painter.fontMetrics().horizontalAdvance(end)
        painter.setPen(QColor(ink if on_air else tokens.ink2))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(0, 0, -px(7), 0), right, end)
        painter.setFont(look().font(14, 600 if strong else 400))
        painter.setPen(QColor(tokens.ink2 if quiet else ink))
        if line.number:
            painter.drawText(QRectF(x, box.y(), px(20), box.height()), left, line.number)
            x += px(15 if len(line.number) < 2 else 22)
        wide = int(box.right() - px(7) - room - px(6 if end else 0) - x)
        text = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRectF(x, box.y(), wide + 2, box.height()), left, text)


class Script(Panel):
    """The run sheet with its finder."""

    jump_wanted = Signal(str)
    """The id of the cue that was double-clicked, or entered."""
    searched = Signal(str)
    """What is typed into the finder; "" when it closes."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__(_("Kịch bản"), "sheet", flush=True)
        self._shown: tuple[SheetLine, ...] = ()
        self._here: QListWidgetItem | None = None
        self._list = QListWidget()
        self._list.setItemDelegate(_Row(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for policy in (
            self._list.setHorizontalScrollBarPolicy,
            self._list.setVerticalScrollBarPolicy,
        ):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(_("Kịch bản"))
        self._list.itemDoubleClicked.connect(self._want)
        self._finder = QLineEdit()
        self._finder.setPlaceholderText(_("Tìm đội hoặc mục…"))
        self._finder.setAccessibleName(_("Tìm trong kịch bản"))
        self._finder.textChanged.connect(self.searched)
        self._finder.hide()
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(look().px(8), look().px(4), look().px(7), look().px(4))
        row.setSpacing(look().px(5))
        self._hints = [
            KeyCap("Up", wish="up"),
            KeyCap("Down", wish="down"),
            label(_("chọn mục kế tiếp"), "quiet"),
        ]
        for one in self._hints:
            row.addWidget(one)
        row.addWidget(self._finder, 1)
        row.addStretch(0)
        row.addWidget(KeyCap("F3", wish="find"))
        row.addWidget(label(_("Tìm"), "quiet"))
        return foot

    @property
    def rows(self) -> QListWidget:
        """The list of lines."""
        return self._list

    @property
    def finding(self) -> bool:
        """Whether the finder is open."""
        return self._finder.isVisibleTo(self)

    @property
    def lines(self) -> tuple[SheetLine, ...]:
        """What is shown."""
        return self._shown

    def open_finder(self) -> None:
        """Type to find a cue."""
        for one in self._hints:
            one.hide()
        self._finder.show()
        self._finder.setFocus()
        self._finder.selectAll()

    def close_finder(self) -> None:
        """Back to the run sheet."""
        self._finder.clear()
        self._finder.hide()
        self._show_hints()

    def _show_hints(self) -> None:
        """The caps always; the words where large letters leave room."""
        for one in self._hints:
            one.setVisible(not (look().large and isinstance(one, QLabel)))

    def enter(self) -> bool:
        """Enter in the finder or on the line that was clicked; False when neither has the focus."""
        if self.finding:
            self._want_first()
            return True
        here = self.window().focusWidget() is self._list
        item = self._list.currentItem() if here else None
        if item is not None:
            self._want(item)
        return item is not None

    def render_lines(self, lines: Sequence[SheetLine], count: int, done: int) -> None:
        """Show the lines; the one on air stays in sight."""
        self.set_title(_("Kịch bản"), _("{count} mục · xong {done}").format(count=count, done=done))
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        self._list.clear()
        self._here = None
        if not self.finding:
            self._show_hints()
        for line in lines:
            item = QListWidgetItem()
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(line))
            self._list.addItem(item)
            on_air = line.state == "air" and line.cue is not None and not line.open
            if line.state == "next" or (on_air and self._here is None):
                self._here = item
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """The line on air, or NEXT; in the middle where few lines have room."""
        hints = QListWidget.ScrollHint
        if self._here is not None:
            hint = hints.PositionAtCenter if look().large else hints.EnsureVisible
            self._list.doItemsLayout()
            self._list.scrollToItem(self._here, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outer.activate()
        self._keep_in_sight()

    def _want(self, item: QListWidgetItem) -> None:
        line: SheetLine = item.data(_LINE)
        if line.cue is not None:
            self.jump_wanted.emit(line.cue)

    def _want_first(self) -> None:
        first = next((line.cue for line in self._shown if line.cue), None)
        if first is not None and self._finder.text().strip():
            self.jump_wanted.emit(CueId(first))
