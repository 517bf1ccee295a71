"""All parts of the console in their places (design language §7), without scrolling at 1366x768.

Knows measures. Does not know what the parts show.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.language import _
from ui.console.bottom import Bottom
from ui.console.controls import Controls
from ui.console.covers import Cover, Sheet
from ui.console.form import Form
from ui.console.go_bar import GoBar
from ui.console.lost import Lost
from ui.console.monitor import Monitor
from ui.console.script import Script
from ui.console.side import SideColumn
from ui.console.speech import Speech
from ui.console.strip import Strip
from ui.console.times import GAP, LARGE_CONTROLS, LEAST_CONTROLS, NARROW, WIDE, Columns, Times
from ui.palette import WIDE as WIDE_FROM
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.keycap import KeyCap, key_spoken

LEAST_PICTURE = 240
"""Pixels; no picture is narrower."""
SIDE_SHARE = 0.6
"""Of the left column's height with large letters: the panels below the run sheet."""


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
        self.setAccessibleName(_("Bàn điều khiển"))

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Print today's keys on every cap and button that belongs to a wish."""
        for kind in (KeyCap, ActionButton):
            for one in self.findChildren(kind):
                wish = one.property("wish")
                if wish:
                    one.set_key(key_of(wish))
        self.side.judges_key = key_of("judges")
        self.controls.previous_key = key_of("previous")
        self.go.close_key = key_of("close")
        self.go.update()
        self.strip.volume.set_key(key_of("mute"))
        self.strip.menu.setAccessibleDescription(key_spoken(key_of("menu")))

    @property
    def work(self) -> list[QWidget]:
        """What Tab goes through, in the order of work."""
        side = self.side.findChildren(ActionButton)
        lost = self.lost.findChildren(ActionButton)
        found: list[QWidget] = [self.go, *lost, *self.controls.buttons, *side]
        found += [*self.bottom.buttons, self.script.rows, self.strip.volume, self.strip.menu]
        return [one for one in found if one.isVisible()]

    def tab(self, *, onward: bool) -> bool:
        """Tab follows the work, or stays in a whole sheet; False for a guest over the desk."""
        here, work = self.window().focusWidget(), self.work
        guest = here is not None and here not in (*work, self, self.window())
        if self.cover.sheet is not None:
            return self._in_sheet(self.cover.sheet, here, onward=onward)
        if guest:
            return False
        place = work.index(here) if here in work else (-1 if onward else 0)
        work[(place + (1 if onward else -1)) % len(work)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @staticmethod
    def _in_sheet(sheet: Sheet, here: QWidget | None, *, onward: bool) -> bool:
        """Tab stays in the sheet that covers the desk."""
        tab = Qt.FocusPolicy.TabFocus
        inside = [one for one in sheet.findChildren(QWidget) if one.focusPolicy() & tab]
        found = [one for one in inside if one.isVisible()]
        place = found.index(here) if here in found else -1
        if found:
            found[(place + (1 if onward else -1)) % len(found)].setFocus()
        return True

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
        column, rest = QRect(GAP, y, columns.left, low - y), 2 * GAP + columns.left
        if look().large:
            self._place_left(column)
            self._place_large(QRect(rest, y, wide - rest - GAP, low - y))
            return
        self.script.setGeometry(column)
        self.side.fold_to(0)
        self.side.setGeometry(wide - GAP - columns.right, y, columns.right, low - y)
        self._place_centre(
            QRect(rest, y, wide - rest - columns.right - 2 * GAP, low - y), columns.speech
        )

    def _place_left(self, box: QRect) -> None:
        """Large letters: the side's panels, folded, stand below the run sheet."""
        most = round(box.height() * SIDE_SHARE)
        foot = min(self.side.fold_to(most), most)
        self.script.setGeometry(box.adjusted(0, 0, 0, -foot - GAP))
        self.side.setGeometry(box.adjusted(0, box.height() - foot, 0, 0))

    def _place_large(self, box: QRect) -> None:
        """Large letters: the speech beside the pictures, the controls over the whole width."""
        bar = self.go.sizeHint().height()
        most = box.height() - bar - 2 * GAP - look().room(LARGE_CONTROLS)
        width = self._picture_width((box.width() - 8) // 3, most)
        tall = Monitor.height_for(width)
        x = box.x() + 2 * (width + 8)
        self._place_pictures(box.x(), box.y(), width)
        self.speech.setGeometry(x, box.y(), box.right() + 1 - x, tall)
        y = box.y() + tall + GAP
        self.go.setGeometry(box.x(), y, box.width(), bar)
        y += bar + GAP
        self._place_low(QRect(box.x(), y, box.width(), box.bottom() + 1 - y), 0)

    @staticmethod
    def _picture_width(room: int, most: int) -> int:
        """The widest frame in `room` that is at most `most` high."""
        width = Monitor.width_in(room)
        while width > LEAST_PICTURE and Monitor.height_for(width) > most:
            width = Monitor.width_in(width - 1)
        return width

    def _place_pictures(self, x: int, y: int, width: int) -> None:
        tall = Monitor.height_for(width)
        self.air.setGeometry(x, y, width, tall)
        self.next.setGeometry(x + width + 8, y, width, tall)

    def _place_centre(self, box: QRect, speech: int) -> None:
        bar = self.go.sizeHint().height()
        most = box.height() - bar - 2 * GAP - look().place(LEAST_CONTROLS)
        width = self._picture_width((box.width() - 8) // 2, most)
        gap = (box.width() - 2 * width) - 8
        self._place_pictures(box.x() + gap // 2, box.y(), width)
        y = box.y() + Monitor.height_for(width) + GAP
        self.go.setGeometry(box.x(), y, box.width(), bar)
        y += bar + GAP
        low = QRect(box.x(), y, box.width(), box.bottom() + 1 - y)
        part = low.width() - speech - GAP
        self.speech.setGeometry(low.x() + part + GAP, y, speech, low.height())
        self._place_low(low, speech + GAP)

    def _place_low(self, low: QRect, beside: int) -> None:
        """The controls and what lies over them; `beside` pixels at the right are the speech's."""
        self.controls.setGeometry(low.adjusted(0, 0, -beside, 0))
        self.lost.setGeometry(self.controls.geometry())
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
    more = 1 + (look().text / 100 - 1) / 3
    left = round(given.left * more) if look().large else given.left
    return Columns(left, round(given.right * more), given.speech)
