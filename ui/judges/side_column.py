"""Right of the sheet: the keypad, the keys in words, and the judge's own other sheets."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desk.judging import OwnSheet
from app.domain.language import _
from app.domain.marks import Hundredths, format_mark
from ui.judges.keypad import BACKSPACE, Key, Keypad
from ui.judges.words import ENTER, Card, Elided, Measured, Words
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.keycap import KeyCap


class EntryPad(Card):
    """Digits as on a keyboard's number block, a step down and up, and on to the next row."""

    stepped = Signal(int)
    advanced = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.keys = Keypad(key_height=46, gap=7)
        self.keys.add_characters(("789", "456", "123", f"0,{BACKSPACE}"))
        self._down = Key("", design=14)
        self._up = Key("", design=14)
        onward = Key(_("Tiếp"), kind="go", design=16)
        self.keys.add_row([self._down, self._up, onward], height=38)
        self._down.triggered.connect(lambda: self.stepped.emit(-1))
        self._up.triggered.connect(lambda: self.stepped.emit(1))
        onward.triggered.connect(self.advanced)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.keys)
        self.measure()

    def measure(self) -> None:
        side = look().place(10)
        self._column.setContentsMargins(side, side, side, side)

    def set_step(self, step: Hundredths) -> None:
        """Name the step on the keys."""
        self._down.set_label(f"− {format_mark(step)}")
        self._up.set_label(f"+ {format_mark(step)}")


class KeyHints(Card):
    """What the keyboard can do here."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(Words(_("Nhập nhanh bằng bàn phím"), 14, 700, wrap=True))
        self._step = Words("", 14)
        for keys, words in (
            ((ENTER,), Words(_("xuống tiêu chí sau"))),
            (("Up", "Down"), self._step),
            (("Delete",), Words(_("trả về “chưa chấm”"))),
        ):
            row = QHBoxLayout()
            row.setSpacing(look().px(6))
            for key in keys:
                row.addWidget(KeyCap(key))
            row.addWidget(words, 1)
            self._column.addLayout(row)
        self._column.addWidget(
            Words(_("Dấu phẩy và dấu chấm đều được"), 14, 400, "ink2", wrap=True)
        )
        self.measure()

    def measure(self) -> None:
        place = look().place
        self._column.setContentsMargins(place(11), place(9), place(11), place(9))
        self._column.setSpacing(place(4))

    def set_step(self, step: Hundredths) -> None:
        """Name the step."""
        self._step.setText(_("tăng, giảm {step}").format(step=format_mark(step)))


class OwnSheets(Card):
    """What this judge gave to others: totals of submitted sheets, a way to the open ones."""

    chosen = Signal(object)
    """The `JudgedTurn` of an open sheet."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.addWidget(Words(_("Điểm tôi đã chấm"), 14, 700))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        holder = QWidget()
        holder.setLayout(self._rows)
        scroll = QScrollArea()
        scroll.setAccessibleName(_("Điểm tôi đã chấm"))
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        self._column.addWidget(scroll, 1)
        self.measure()

    def measure(self) -> None:
        place = look().place
        self._column.setContentsMargins(place(11), place(7), place(11), place(7))
        self._column.setSpacing(place(2))

    def render_sheets(self, sheets: Sequence[OwnSheet]) -> None:
        """List them; an empty list leaves nothing behind."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                _forget(old)
        for one in sheets:
            self._rows.addWidget(self._open(one) if one.total is None else _total(one))
        if not sheets:
            self._rows.addWidget(Words(_("Chưa có phiếu nào khác."), 14, 400, "ink2"))
        self._rows.addStretch(1)

    def _open(self, sheet: OwnSheet) -> ActionButton:
        heading = sheet.heading
        words = _("{n}  {team}: chưa nộp").format(n=heading.turn, team=heading.team)
        button = ActionButton(words, "", "edit", kind="quiet")
        button.setToolTip(heading.part)
        button.triggered.connect(lambda: self.chosen.emit(sheet.turn))
        return button


def _total(sheet: OwnSheet) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Words(str(sheet.heading.turn)))
    row.addWidget(Elided(sheet.heading.team))
    row.addStretch(1)
    row.addWidget(Words(format_mark(sheet.total), 14, 700))
    return line


def _forget(line: QWidget) -> None:
    """Empty the line at once: Qt deletes it only later."""
    for words in line.findChildren(Words):
        words.setText("")
    line.hide()
    line.setParent(None)
    line.deleteLater()


class SideColumn(Measured):
    """The three, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.pad, self.hints, self.own = EntryPad(), KeyHints(), OwnSheets()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.pad)
        self._column.addWidget(self.hints)
        self._column.addWidget(self.own, 1)
        self.measure()

    def measure(self) -> None:
        self.setFixedWidth(look().place(273))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().place(8))

    def set_step(self, step: Hundredths) -> None:
        """Name the step everywhere."""
        self.pad.set_step(step)
        self.hints.set_step(step)
