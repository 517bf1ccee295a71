"""Sheets that lie over the console for a moment: the keys, the history, the MC's words in large.

Each closes with its own key, with Esc or with its button. They show what they are given.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.desk.history import HistoryLine
from app.desk.script import Held, McView
from app.domain.language import _
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.fitted import Fitted
from ui.widgets.keycap import KeyCap
from ui.widgets.panel import Panel, label

LARGE = "large"
"""Name of the sheet with the MC's words."""


class Cover(Panel):
    """A sheet with one thing in it."""

    def __init__(self, parent: QWidget) -> None:
        """Hidden."""
        super().__init__("", "info", tint="line_hi")
        self.setParent(parent)
        self.showing = ""
        leave = ActionButton(_("Đóng"), "Esc", "cross", low=True, kind="quiet")
        leave.triggered.connect(self.close_cover)
        self.head.addWidget(leave)
        self._inner: QWidget | None = None
        self.hide()

    def _measure(self) -> None:
        super()._measure()
        self._bar.setFixedHeight(look().px(40))

    @property
    def _head_height(self) -> int:
        return look().px(40)

    def lay(self, name: str, title: str, icon: str, inner: QWidget) -> None:
        """Show `inner`; the same `name` again closes it."""
        again = self.showing == name and self.isVisible()
        self.close_cover()
        if again:
            inner.deleteLater()
            return
        self.showing, self._inner = name, inner
        self.set_title(title)
        self.set_icon(icon)
        self.body.addWidget(inner, 1)
        self.show()
        self.raise_()

    def follow(self, view: McView) -> None:
        """While the MC's words lie open, they go on with the evening."""
        if isinstance(self._inner, Large):
            self._inner.render_view(view)

    def show_held(self, held: Held) -> None:
        """While the MC's words lie open, a held key shows the answer over them."""
        if isinstance(self._inner, Large):
            self._inner.show_held(held)

    def close_cover(self) -> None:
        """Take it away."""
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None
        self.showing = ""
        self.hide()


def keys(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> QWidget:
    """The list of keys, a column for each heading."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look().px(10))
    grid.setVerticalSpacing(look().px(3))
    for number, (heading, rows) in enumerate(groups):
        column = number * 2
        grid.addWidget(label(heading, "head"), 0, column, 1, 2)
        for row, (key, text) in enumerate(rows, 1):
            grid.addWidget(KeyCap(key), row, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(text), row, column + 1)
        grid.setColumnStretch(column + 1, 1)
    grid.setRowStretch(1 + max(len(rows) for _heading, rows in groups), 1)
    return holder


class Large(QWidget):
    """The MC's words as large as they are read from two metres: now, next, how to read names."""

    def __init__(self, view: McView) -> None:
        """Show the view."""
        super().__init__()
        self.now, self.next = Fitted(), Fitted(weight=400, tint="ink2")
        self.aids = Fitted(icon="info", tint="ink2")
        self.held = Fitted(weight=700, tint="publish", icon="seen")
        column = QVBoxLayout(self)
        gap = look().px(6)
        column.setContentsMargins(2 * gap, gap, 2 * gap, 0)
        column.setSpacing(gap)
        for part, share in ((self.held, 9), (self.now, 5), (self.next, 3), (self.aids, 1)):
            column.addWidget(part, share)
        self.show_held(Held())
        self.render_view(view)

    def render_view(self, view: McView) -> None:
        """Show what is said now and next."""
        px = look().px
        self.now.sizes(px(30), px(16))
        self.next.sizes(px(20), px(14))
        self.aids.sizes(px(16), px(13))
        self.held.sizes(px(30), px(16))
        self.now.say(view.now or _("Mục này không có lời dẫn."))
        words = view.then or (f"({view.why})" if view.why else "")
        following = _("Tiếp theo: {step}").format(step=view.coming) if view.coming else ""
        self.next.say(f"{following}\n{words}".strip())
        self.aids.say(" · ".join(view.readings))
        self.aids.setVisible(bool(view.readings))

    def show_held(self, held: Held) -> None:
        """Show what is hidden in the place of the words; nothing stays when `held` is empty."""
        self.held.say("\n".join([held.text, *held.readings]) if held.text else "")
        self.held.setVisible(bool(held.text))
        for part in (self.now, self.next):
            part.setVisible(not held.text)


def history(lines: Sequence[HistoryLine]) -> QTableWidget:
    """The journal in words, the newest first; what does not count is struck or named refused."""
    heads = [_("Số"), _("Lúc"), _("Ai"), _("Việc"), _("Lý do")]
    table = QTableWidget(len(lines), len(heads))
    table.setHorizontalHeaderLabels(heads)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(look().px(26))
    table.setShowGrid(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setAccessibleName(_("Lịch sử"))
    for row, line in enumerate(reversed(lines)):
        cells = (str(line.seq), line.at[11:19], line.actor, line.text, line.reason)
        for column, text in enumerate(cells):
            table.setItem(row, column, _cell(line, text, struck=column == 3))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    for column in (0, 1, 2):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(4, QHeaderView.ResizeMode.Interactive)
    table.setColumnWidth(4, look().px(320))
    return table


def _cell(line: HistoryLine, text: str, *, struck: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    font = look().font(14)
    if line.refused:
        item.setForeground(look().color("warn"))
    elif not line.counts:
        font.setStrikeOut(struck)
        item.setForeground(look().color("dim"))
    item.setFont(font)
    item.setToolTip(text)
    return item
