"""All parts of the console in their places (design language §7), without scrolling at 1366x768.

Knows measures. Does not know what the parts show.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.console.bottom import Bottom
from ui.console.controls import Controls
from ui.console.covers import Cover
from ui.console.form import Form
from ui.console.go_bar import GoBar
from ui.console.lost import Lost
from ui.console.monitor import Monitor
from ui.console.script import Script
from ui.console.side import SideColumn
from ui.console.speech import Speech
from ui.console.strip import Strip
from ui.console.times import GAP, LEAST_CONTROLS, NARROW, WIDE, Columns, Times
from ui.palette import WIDE as WIDE_FROM
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.keycap import KeyCap


class Face(QWidget):
    """The parts by name, placed by hand: pictures must have exact sizes."""

    def __init__(self, times: Times) -> None:
        """Make every part."""
        super().__init__()
        self.strip, self.script = Strip(), Script()
        self.air, self.next = Monitor("air"), Monitor("next")
        self.go = GoBar(times)
        self.controls, self.speech = Controls(times), Speech()
        self.side, self.bottom = SideColumn(), Bottom(times)
        self.lost = Lost()
        for part in (
            self.strip,
            self.script,
            self.air,
            self.next,
            self.go,
            self.controls,
            self.speech,
            self.side,
            self.bottom,
            self.lost,
        ):
            part.setParent(self)
        self.lost.hide()
        self.cover, self.form = Cover(self), Form(self)
        self._low = QRect()
        self.cover.laid.connect(self._place_cover)
        self.setProperty("role", "win")

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Print today's keys on every cap and button that belongs to a wish."""
        for kind in (KeyCap, ActionButton):
            for one in self.findChildren(kind):
                wish = one.property("wish")
                if wish:
                    one.set_key(key_of(wish))
        self.side.judges_key = key_of("judges")

    def place(self) -> None:
        """Put every part where it belongs at this size."""
        wide, tall = self.width(), self.height()
        columns = _columns(wide)
        self.strip.restyle()
        self.bottom.restyle()
        top, foot = self.strip.height(), self.bottom.height()
        self.strip.setGeometry(0, 0, wide, top)
        self.bottom.setGeometry(0, tall - foot, wide, foot)
        y, low = top + GAP, tall - foot - GAP
        self.script.setGeometry(GAP, y, columns.left, low - y)
        self.side.setGeometry(wide - GAP - columns.right, y, columns.right, low - y)
        left = 2 * GAP + columns.left
        self._place_centre(
            QRect(left, y, wide - left - columns.right - 2 * GAP, low - y), columns.speech
        )

    def _place_centre(self, box: QRect, speech: int) -> None:
        bar = self.go.sizeHint().height()
        width = Monitor.width_in((box.width() - 8) // 2)
        most = box.height() - bar - 2 * GAP - look().place(LEAST_CONTROLS)
        while width > 240 and Monitor.height_for(width) > most:
            width = Monitor.width_in(width - 1)
        tall = Monitor.height_for(width)
        gap = (box.width() - 2 * width) - 8
        x = box.x() + gap // 2
        self.air.setGeometry(x, box.y(), width, tall)
        self.next.setGeometry(x + width + 8, box.y(), width, tall)
        y = box.y() + tall + GAP
        self.go.setGeometry(box.x(), y, box.width(), bar)
        y += bar + GAP
        low = QRect(box.x(), y, box.width(), box.bottom() + 1 - y)
        part = low.width() - speech - GAP
        self.controls.setGeometry(low.x(), y, part, low.height())
        self.lost.setGeometry(self.controls.geometry())
        self.speech.setGeometry(low.x() + part + GAP, y, speech, low.height())
        self.form.setGeometry(low)
        self._low = low
        self._place_cover()

    def _place_cover(self) -> None:
        """The words leave the pictures and GO in sight; a whole sheet takes all but the edges."""
        if self.cover.sheet is None:
            self.cover.setGeometry(self._low)
            return
        top, foot = self.strip.geometry().bottom() + 1 + GAP, self.bottom.y() - GAP
        self.cover.setGeometry(GAP, top, self.width() - 2 * GAP, foot - top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "form"):
            self.place()
        super().changeEvent(event)


def _columns(wide: int) -> Columns:
    """The design's columns; a little wider when people chose larger letters."""
    given = WIDE if wide >= WIDE_FROM else NARROW
    right = round(given.right * (1 + (look().text / 100 - 1) / 3))
    return Columns(given.left, right, given.speech)
