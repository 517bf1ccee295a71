"""The evening line by line, the newest first: who, when, what, why, and what was refused.

Shows lines it is given, filters and finds among them, and says which one is to be taken back.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.desk.history import HistoryLine
from app.domain.language import _
from ui.console.covers import Sheet
from ui.console.keyboard import named
from ui.console.view import holds
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.panel import label
from ui.widgets.reason import Reason

_Index = QModelIndex | QPersistentModelIndex
FILTERS = ("all", "refused", "judge", "operator")


def matching(lines: Sequence[HistoryLine], which: str, text: str) -> list[HistoryLine]:
    """The lines of this filter that hold `text`, the newest first."""
    return [
        one
        for one in reversed(lines)
        if (which == "all" or (one.refused if which == "refused" else one.who == which))
        and holds(f"{one.seq} {one.at} {one.actor} {one.text} {one.reason}", text)
    ]


class _Lines(QAbstractTableModel):
    """The lines as a table: nothing is made for a line that is not looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[HistoryLine] = []

    def show_lines(self, lines: list[HistoryLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, _parent: _Index | None = None) -> int:
        return len(self.lines)

    def columnCount(self, _parent: _Index | None = None) -> int:
        return 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Số"), _("Lúc"), _("Ai"), _("Việc"), _("Lý do"))[section]
        return None

    def data(self, index: _Index, role: int = 0) -> Any:
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (str(line.seq), line.at[11:19], line.actor, line.text, line.reason)[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line)
        if role == Qt.ItemDataRole.FontRole:
            font = look().font(14)
            font.setStrikeOut(column == 3 and not line.counts and not line.refused)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and not line.counts:
            return look().color("warn" if line.refused else "dim")
        return None


def spoken(line: HistoryLine) -> str:
    """The line for a screen reader."""
    taken = "" if line.counts or line.refused else _(" (không còn hiệu lực)")
    why = f". {line.reason}" if line.reason else ""
    return f"{line.seq}, {line.at[11:19]}, {line.actor}: {line.text}{taken}{why}"


class HistorySheet(Sheet):
    """The table, what filters it, and the chosen line in full."""

    retract_wanted = Signal(int)
    """The number of the line that is to be taken back."""

    def __init__(self, lines: Sequence[HistoryLine], why_kept: Callable[[int], str]) -> None:
        """`why_kept` says why a line cannot be taken back, or ""."""
        super().__init__()
        self._all, self._why_kept, self.which = tuple(lines), why_kept, "all"
        self._model = _Lines()
        self.table = self._table()
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(_("Tìm trong lịch sử…"))
        self.finder.setAccessibleName(_("Tìm trong lịch sử, phím F3"))
        self.finder.textChanged.connect(self._filter)
        self._count = label("", "quiet")
        self._details = label("", "", wrap=True)
        self._details.setMinimumHeight(look().px(40))
        self.why = Reason("", "warn")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look().px(5))
        outer.addLayout(self._head())
        outer.addWidget(self.table, 1)
        outer.addWidget(self._details)
        outer.addWidget(self.why)
        self._filter()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().px(6))
        names = (_("Tất cả"), _("Bị từ chối"), _("Giám khảo"), _("Bàn điều khiển"))
        self.filters: dict[str, ActionButton] = {}
        for number, (which, name) in enumerate(zip(FILTERS, names, strict=True), 1):
            made = ActionButton(name, str(number), low=True)
            made.triggered.connect(lambda which=which: self.show_only(which))
            self.filters[which] = made
            row.addWidget(made)
        row.addWidget(self.finder, 1)
        row.addWidget(self._count)
        self._count.setVisible(not look().large)
        self.back = ActionButton(_("Hoàn tác dòng này…"), "↵", "undo", low=True)
        self.back.triggered.connect(self._retract)
        self.back.explained.connect(self.why.say)
        row.addWidget(self.back)
        return row

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(look().room(26))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(_("Lịch sử"))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        wide = (52, 80, 150, 0, 300)
        for column, width in enumerate(wide):
            header.resizeSection(column, look().px(width))
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._chose)
        return table

    def place_keys(self) -> QWidget:
        """The table scrolls by itself."""
        return self.table

    @property
    def lines(self) -> list[HistoryLine]:
        """What is shown."""
        return self._model.lines

    # ------------------------------------------------------------------- choose

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """The evening went on."""
        if tuple(lines) != self._all:
            self._all = tuple(lines)
            self._filter()

    def show_only(self, which: str) -> None:
        """Show one kind of lines."""
        self.which = which
        self._filter()

    def _filter(self) -> None:
        here = self._chosen()
        found = matching(self._all, self.which, self.finder.text())
        self._model.show_lines(found)
        for which, button in self.filters.items():
            button.set_chosen(which == self.which)
        shown, whole = (f"{n:,}".replace(",", ".") for n in (len(found), len(self._all)))
        self._count.setText(_("{shown} trên {whole} dòng").format(shown=shown, whole=whole))
        seqs = [one.seq for one in found]
        if found:
            self.table.selectRow(seqs.index(here.seq) if here and here.seq in seqs else 0)
        self._chose()

    def _chosen(self) -> HistoryLine | None:
        row = self.table.currentIndex().row()
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def _chose(self, *_rows: object) -> None:
        line = self._chosen()
        if line is None:
            self._details.setText(_("Không có dòng nào như vậy."))
            self.back.set_refusal(_("Chưa chọn dòng nào."))
            return
        at = f"{line.at[8:10]}/{line.at[5:7]}/{line.at[:4]} {line.at[11:19]}"
        lost = "" if line.counts or line.refused else _("Đã hoàn tác hoặc đã thay.")
        why = _("Lý do: {why}").format(why=line.reason) if line.reason else ""
        first = _("Dòng {seq} · {at} · {who}").format(seq=line.seq, at=at, who=line.actor)
        kept = self._why_kept(line.seq)
        rest = " ".join(part for part in (f"{line.text}.", why, lost or kept) if part)
        self._details.setText(f"{first}\n{rest}")
        self.back.set_refusal(kept)
        self.why.say("")

    def _retract(self) -> None:
        line = self._chosen()
        if line is not None:
            self.retract_wanted.emit(line.seq)

    # --------------------------------------------------------------------- keys

    def sheet_key(self, event: QKeyEvent) -> bool:
        """Digits filter, F3 finds, Enter takes back; arrows are the table's."""
        name = named(event)
        typing = self.window().focusWidget() is self.finder
        if name == "Esc" and typing:
            self.finder.clear()
            self.table.setFocus()
        elif name == "F3":
            self.finder.setFocus()
            self.finder.selectAll()
        elif name == "Enter":
            self._enter(event, typing=typing)
        elif typing and name in ("Up", "Down"):
            self.table.setFocus()
        elif typing:
            return False
        elif name in ("1", "2", "3", "4"):
            self.show_only(FILTERS[int(name) - 1])
        elif name == "Space":
            self._covered()
        else:
            return False
        return True

    def _enter(self, event: QKeyEvent, *, typing: bool) -> None:
        focus = self.window().focusWidget()
        if event.isAutoRepeat():
            return
        if typing:
            self.table.setFocus()
        elif isinstance(focus, ActionButton):
            focus.click()
        else:
            self.back.click()

    def _covered(self) -> None:
        """GO lies beneath: nothing goes out from here."""
        self.why.say(_("Lịch sử đang che nút PHÁT nên phím cách không phát gì: Esc để đóng."))
