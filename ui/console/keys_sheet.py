"""F1: every key and what it does, which of them act now, and how to change or print them.

Draws lines it is given. Whether a key may be changed is asked; nothing is decided here.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.language import _
from ui.console.covers import Sheet
from ui.console.key_lines import KeyGroup, KeyLine, columns
from ui.console.keyboard import named
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.keycap import key_spoken, keycap_size, paint_keycap
from ui.widgets.panel import label
from ui.widgets.reason import Reason

ROW, GAP, NARROWEST = 25, 18, 232
"""Height of a line, room between columns, width under which a column's words do not fit."""


class _Row(QAbstractButton):
    """One line: the keycap at the left, the words beside it."""

    def __init__(self, line: KeyLine, cap: int) -> None:
        super().__init__()
        self.line, self._cap, self.listening = line, cap, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if line.wish else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        works = "" if line.works else _(", lúc này không có tác dụng")
        self.setAccessibleName(
            _("{text}: {key}").format(text=line.text, key=key_spoken(line.key)) + works
        )

    def sizeHint(self) -> QSize:
        return QSize(100, look().room(ROW))

    def listen(self, listening: bool) -> None:
        """Say that the next key will be its key."""
        self.listening = listening
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, tokens, line = look().px, look().tokens, self.line
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.listening:
            painter.setPen(QPen(look().color("next"), 2))
            painter.setBrush(look().color("sel"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 0.5, -1, -0.5), 3, 3)
        size = keycap_size(line.key)
        box = QRectF(self._cap - size.width(), (self.height() - size.height()) / 2, *size.toTuple())
        paint_keycap(painter, box, line.key, flat=not line.works)
        painter.setFont(look().font(14, 600 if self.listening else 400))
        painter.setPen(QColor(tokens.ink if line.works or self.listening else tokens.dim))
        words = _("Bấm phím mới…") if self.listening else line.text
        x = self._cap + px(8)
        room = QRectF(x, 0, self.width() - x - px(2), self.height() - 1)
        words = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class KeysSheet(Sheet):
    """The list in as many columns as the width has room for, filled from the left."""

    print_wanted = Signal()
    """A card of these keys is to be printed."""

    def __init__(
        self,
        groups: Sequence[KeyGroup],
        change: Callable[[str, str], str],
        reset: Callable[[], None],
        at: str = "",
    ) -> None:
        """`change(wish, key)` says why not, or ""; `at` is the wish the cursor stands on."""
        super().__init__()
        self._groups, self._change = groups, change
        self._rows: list[_Row] = []
        self._columns: list[QWidget] = []
        self._at = at
        self.why = Reason("", "warn")
        self._list = QWidget()
        self._beside = QHBoxLayout(self._list)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(look().px(GAP))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(look().px(4))
        self._outer.addWidget(self._list, 1)
        self._outer.addWidget(self.why)
        self._outer.addLayout(self._foot(reset))

    def _foot(self, reset: Callable[[], None]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().px(6))
        row.addWidget(label(_("Phím mờ: lúc này không có tác dụng."), "quiet"), 1)
        self.changing = ActionButton(_("Đổi phím…"), "↵", "edit", low=True)
        self.changing.triggered.connect(self._listen)
        usual = ActionButton(_("Trả phím mặc định"), "Del", "undo", low=True)
        usual.triggered.connect(reset)
        self._reset = reset
        printing = ActionButton(_("In thẻ phím"), "P", "print", low=True)
        printing.triggered.connect(self.print_wanted)
        for one in (self.changing, usual, printing):
            row.addWidget(one)
        return row

    @property
    def at(self) -> str:
        """The wish the cursor stands on; "" when on none."""
        row = self._current()
        return row.line.wish if row else ""

    @property
    def listening(self) -> bool:
        """Whether the next key becomes a wish's key."""
        return any(one.listening for one in self._rows)

    def place_keys(self) -> QWidget:
        """The line that was chosen before, else the first that can be chosen."""
        can = [one for one in self._rows if one.line.wish]
        return next((one for one in can if one.line.wish == self._at), can[0] if can else self)

    # -------------------------------------------------------------------- build

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        """Lay the lines anew, as many below each other as there is height."""
        self._outer.activate()
        focus = self._current()
        at = focus.line.wish if focus else self._at
        for one in self._columns:
            self._beside.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._rows = []
        cap = max(
            (keycap_size(line.key).width() for group in self._groups for line in group.lines),
            default=0,
        )
        most = max(1, self.width() // look().px(NARROWEST))
        room = self._list.height() // look().room(ROW)
        self._columns = [self._column(part, cap) for part in columns(self._groups, most, room)]
        for one in self._columns:
            self._beside.addWidget(one, 1)
        self._at = at
        if focus is not None:
            self.place_keys().setFocus()

    def _column(self, groups: Sequence[KeyGroup], cap: int) -> QWidget:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for group in groups:
            if group.heading:
                heading = label(group.heading, "head")
                heading.setFixedHeight(look().room(ROW))
                heading.setAlignment(Qt.AlignmentFlag.AlignBottom)
                inner.addWidget(heading)
            for line in group.lines:
                row = _Row(line, cap)
                row.clicked.connect(lambda _on=False, row=row: self._chosen(row))
                self._rows.append(row)
                inner.addWidget(row)
        inner.addStretch(1)
        return holder

    # --------------------------------------------------------------------- keys

    def _current(self) -> _Row | None:
        here = self.window().focusWidget()
        return next((one for one in self._rows if one is here), None)

    def _chosen(self, row: _Row) -> None:
        if row.line.wish:
            row.setFocus()
            self._listen()
        else:
            self.why.say(_("Phím này là phím của nút trong mục đang phát, giữ cố định."))

    def _listen(self) -> None:
        row = self._current() or self.place_keys()
        if isinstance(row, _Row):
            row.setFocus()
            self.why.say(_("Bấm phím mới cho “{text}”; Esc để thôi.").format(text=row.line.text))
            row.listen(True)

    def sheet_key(self, event: QKeyEvent) -> bool:
        """Arrows choose, Enter changes, P prints; while it listens, the key itself."""
        name, row = named(event), self._current()
        if row is not None and row.listening:
            if not event.isAutoRepeat():
                self._take(row, name)
            return True
        if event.isAutoRepeat() and name not in ("Up", "Down", "Left", "Right"):
            return True
        steps = {"Up": -1, "Down": 1}
        if name in steps:
            self._step(steps[name])
        elif name in ("Left", "Right"):
            self._aside(1 if name == "Right" else -1)
        elif name == "Enter":
            focus = self.window().focusWidget()
            focus.click() if isinstance(focus, ActionButton) else self._listen()
        elif name == "P":
            self.print_wanted.emit()
        elif name == "Del":
            self._reset()
        elif name == "Space":
            self._covered()
        else:
            return False
        return True

    def _covered(self) -> None:
        """GO lies beneath: nothing goes out from here."""
        self.why.say(_("Bảng này đang che nút PHÁT nên phím cách không phát gì: Esc để đóng."))

    def _take(self, row: _Row, name: str) -> None:
        if name in ("", "Ctrl+"):
            return
        if name == "Esc":
            row.listen(False)
            self.why.say("")
            return
        why = self._change(row.line.wish, name)
        if why:
            self.why.say(why)
            return
        row.listen(False)

    def _step(self, by: int) -> None:
        can = [one for one in self._rows if one.line.wish]
        here = self._current()
        if can:
            place = can.index(here) + by if here in can else 0
            can[place % len(can)].setFocus()

    def _aside(self, by: int) -> None:
        """The line at the same height of the next column that can be chosen."""
        here = self._current()
        if here is None:
            self._step(1)
            return
        place = next(n for n, one in enumerate(self._columns) if one.isAncestorOf(here))
        for column in range(1, len(self._columns)):
            beside = self._columns[(place + by * column) % len(self._columns)]
            can = [one for one in self._rows if one.parentWidget() is beside and one.line.wish]
            if can:
                min(can, key=lambda one: abs(one.y() - here.y())).setFocus()
                return
