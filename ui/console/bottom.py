"""The bottom bar: panic keys, undo with its target's name, and the health of the evening.

Always present and always in the same place. Draws what it is given.
"""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.controls import Button
from app.domain.language import _
from ui.console.times import BOTTOM, Times
from ui.console.undo_button import UndoButton
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.panel import Elided, Icon, label


class Health(QWidget):
    """Something that must be well: an icon, a strong line, quiet lines."""

    def __init__(self, icon: str) -> None:
        """Unknown at first."""
        super().__init__()
        self._name, self._brief = icon, False
        self._icon = Icon(icon, "ok", 17)
        self._strong = Elided("", "strong", least=104)
        self._lines = [Elided("", "quiet") for _number in range(2)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._icon)
        head.addWidget(self._strong)
        head.addStretch(1)
        column.addStretch(1)
        column.addLayout(head)
        for one in self._lines:
            column.addWidget(one)
        column.addStretch(1)

    @property
    def text(self) -> str:
        """All it says."""
        return "\n".join(one.text() for one in (self._strong, *self._lines)).strip()

    def set_brief(self, brief: bool) -> None:
        """Leave the quiet lines to the tool tip, where large letters need the room."""
        self._brief = brief
        for one in self._lines:
            one.setVisible(bool(one.text()) and not brief)

    def say(self, strong: str, lines: Sequence[str] = (), *, well: bool = True) -> None:
        """Say how it is."""
        self._icon.set_icon(self._name if well else "warning", "ok" if well else "bad")
        self._strong.setText(strong)
        role = "strong" if well else "bad"
        if self._strong.property("role") != role:
            self._strong.setProperty("role", role)
            self._strong.style().polish(self._strong)
        for place, one in enumerate(self._lines):
            one.setText(lines[place] if place < len(lines) else "")
            one.setVisible(bool(one.text()) and not self._brief)
        self.setAccessibleName(self.text)
        self.setToolTip(self.text)


class Bottom(QWidget):
    """The bar."""

    pressed = Signal(str)
    """Name of a panic action."""
    undo_wanted = Signal()
    """Take back what the button names."""
    replace_wanted = Signal()
    """Put another fact where the last one stands."""

    def __init__(self, times: Times) -> None:
        """Panic keys come with the first state."""
        super().__init__()
        self._times = times
        self.setAccessibleName(_("Phím khẩn cấp, hoàn tác và tình trạng máy"))
        self._panics: dict[str, ActionButton] = {}
        self.undo = UndoButton()
        self.undo.triggered.connect(self.undo_wanted)
        self.replace = ActionButton(_("Thay…"), "Ctrl+H", "redo", stacked=True)
        self.replace.setProperty("wish", "replace")
        self.replace.triggered.connect(self.replace_wanted)
        self.replace.explained.connect(self.explain)
        self.projector, self.journal = Health("projector"), Health("saved")
        self._wall = label("", "clock")
        self._part = label("", "quiet")
        self._owed = Elided("", "warn")
        self._owed.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 6, 6, 6)
        self._row.setSpacing(6)
        self._row.addWidget(self.undo, 5)
        self._row.addWidget(self.replace)
        self._row.addWidget(_Bar())
        self._well = QVBoxLayout()
        self._well.setSpacing(0)
        self._well.addWidget(self.projector)
        self._row.addLayout(self._well, 5)
        self._row.addWidget(_Bar())
        self._row.addWidget(self._clock(), 3)
        self._last = _Bar()
        self._row.addWidget(self._last)
        self._row.addWidget(self.journal, 3)
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(lambda: self.undo.explain(""))
        self.restyle()

    def _clock(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(4, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._wall)
        column.addWidget(self._part)
        column.addWidget(self._owed)
        column.addStretch(1)
        return holder

    def restyle(self) -> None:
        """Follow the text size."""
        self.setFixedHeight(look().room(BOTTOM))
        self._last.setVisible(not look().large)
        for health in (self.projector, self.journal):
            health.set_brief(look().large)
        if look().large:
            self._well.addWidget(self.journal)
        else:
            self._row.addWidget(self.journal, 3)
        self.update()

    @property
    def buttons(self) -> list[ActionButton]:
        """The panic keys, undo and replace, from left to right."""
        return [*self._panics.values(), self.undo, self.replace]

    def panic(self, name: str) -> ActionButton:
        """The button of a panic action."""
        return self._panics[name]

    def render_panics(self, buttons: Sequence[Button]) -> None:
        """Show the panic keys; the one that is down is lit and says so."""
        for place, one in enumerate(buttons):
            action = one.action
            if action.name not in self._panics:
                made = ActionButton(
                    action.label, action.key, action.icon, kind="panic", stacked=True
                )
                made.clicked.connect(lambda _down=False, name=action.name: self.pressed.emit(name))
                self._panics[action.name] = made
                self._row.insertWidget(place, made, 2)
            button = self._panics[action.name]
            button.set_chosen(action.chosen)
            button.set_refusal(one.refusal)
            button.set_label(_("ĐANG HIỆN") if action.chosen else action.label)
            button.setAccessibleName(action.label)

    def offer_replacing(self, what: str, refusal: str) -> None:
        """Name what replacing would put right; a reason turns it off."""
        self.replace.set_refusal(refusal)
        told = _("Thay “{what}” bằng…").format(what=what) if what else _("Thay thao tác vừa rồi")
        self.replace.setAccessibleName(told)
        self.replace.setToolTip(told)

    def show_time(self, wall: str, part: str, owed: str = "") -> None:
        """The clock on the wall, the contest's clock beneath, and how many sheets are owed."""
        self._wall.setText(wall)
        self._part.setText(part)
        self._owed.setText(owed)
        self._owed.setVisible(bool(owed) and not look().large)
        self._wall.setAccessibleName(_("Giờ: {time}").format(time=wall))

    def explain(self, why: str) -> None:
        """Say in the undo button why it was refused, for some seconds."""
        self.undo.explain(why)
        self._silence.start(self._times.refusal)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("panel"))
        painter.setPen(look().color("line"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()


class _Bar(QFrame):
    """A thin upright line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(look().color("line"))
        painter.drawLine(4, 0, 4, self.height())
        painter.end()
