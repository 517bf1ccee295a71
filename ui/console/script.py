"""The run sheet (kịch bản) at the left: every part, the turns, where the evening stands.

Draws lines it is given and says which cue somebody wants; jumps are confirmed elsewhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.desk.controls import Button
from app.desk.run_sheet import Progress, SheetLine
from app.domain.ids import CueId
from app.domain.language import _
from ui.console.script_row import LINE, Row, spoken
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.keycap import KeyCap
from ui.widgets.panel import Panel, label


class _Bar(QWidget):
    """How much of the evening is done, as a thin bar."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedHeight(4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("raised2"))
        done = QRectF(0, 0, self.width() * self.share, self.height())
        painter.fillRect(done, look().color("ok"))
        painter.end()


class Script(Panel):
    """The run sheet with its finder."""

    jump_wanted = Signal(str)
    """The id of the cue that was double-clicked, or entered."""
    searched = Signal(str)
    """What is typed into the finder; "" when it closes."""
    pressed = Signal(str)
    """Name of an action of the run sheet itself."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__(_("Kịch bản"), "sheet", flush=True)
        self._shown: tuple[SheetLine, ...] = ()
        self._sight: tuple[QListWidgetItem | None, QListWidgetItem | None] = (None, None)
        self._list = QListWidget()
        self._list.setItemDelegate(Row(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(_("Kịch bản"))
        self._list.itemDoubleClicked.connect(self._want)
        self._finder = QLineEdit()
        self._finder.setPlaceholderText(_("Tìm đội hoặc mục…"))
        self._finder.setAccessibleName(_("Tìm trong kịch bản"))
        self._finder.textChanged.connect(self.searched)
        self._finder.hide()
        self._share = _Bar()
        self._made: dict[str, ActionButton] = {}
        self._edits = QVBoxLayout()
        self.body.addWidget(self._share)
        self.body.addWidget(self._list, 1)
        self.body.addLayout(self._edits)
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

    def render_edits(self, buttons: Sequence[Button]) -> None:
        """Show what can be done with the run sheet; what makes no sense now is left away.

        With large letters the lines need the room: then F1 tells these keys.
        """
        gap = look().px(7)
        self._edits.setContentsMargins(gap, look().px(4), gap, 0)
        self._edits.setSpacing(look().px(5))
        for one in buttons:
            name = one.action.name
            if name not in self._made:
                made = ActionButton(one.action.label, one.action.key, one.action.icon, low=True)
                made.clicked.connect(lambda _down=False, name=name: self.pressed.emit(name))
                self._made[name] = made
                self._edits.insertWidget(0, made)
            self._made[name].set_refusal(one.refusal)
            self._made[name].setVisible(not one.action.idle and not look().large)

    def render_lines(self, lines: Sequence[SheetLine], how_far: Progress) -> None:
        """Show the lines; the one on air and the next one stay in sight."""
        note = _("{count} mục · xong {done}").format(count=how_far.of, done=how_far.done)
        self.set_title(_("Kịch bản"), note)
        self._share.share = how_far.done / how_far.of if how_far.of else 0.0
        self._share.setAccessibleName(note)
        self._share.update()
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        self._list.clear()
        air = following = None
        if not self.finding:
            self._show_hints()
        for line in lines:
            item = QListWidgetItem()
            item.setData(LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(line))
            self._list.addItem(item)
            if line.state == "air" and line.cue and not line.open:
                air = item
            elif line.state == "next":
                following = item
        self._sight = air, following
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outer.activate()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """The line on air in the middle; where the next one is then out of sight, that one too."""
        air, following = self._sight
        self._list.doItemsLayout()
        if air is not None:
            self._list.scrollToItem(air, QListWidget.ScrollHint.PositionAtCenter)
        if following is not None:
            self._list.scrollToItem(following, QListWidget.ScrollHint.EnsureVisible)

    def _want(self, item: QListWidgetItem) -> None:
        line: SheetLine = item.data(LINE)
        if line.cue is not None:
            self.jump_wanted.emit(line.cue)

    def _want_first(self) -> None:
        first = next((line.cue for line in self._shown if line.cue), None)
        if first is not None and self._finder.text().strip():
            self.jump_wanted.emit(CueId(first))
