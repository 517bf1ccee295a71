"""The MC's window: it listens to the bridge and shows what to say; only looking happens here.

Knows its own keys: K held shows what is hidden, + and - change the letters, Esc closes. Presses
nothing of the desk.
"""

import logging
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk import timing
from app.desk.script import Held, held, mc_view
from app.domain.ids import CueId
from app.domain.language import _
from app.show.state import State
from ui.bridge import Bridge
from ui.mc.page import Page
from ui.palette import look

log = logging.getLogger(__name__)

TICK, CALM = 250, 1000
"""Milliseconds between two looks at a running clock, and at the wall clock otherwise."""
LEAST = (640, 360)


def _wall() -> str:
    return datetime.now().astimezone().strftime("%H:%M:%S")


class McWindow(QWidget):
    """What the MC reads."""

    closed = Signal()
    """The window was closed by its key or its button."""
    moved = Signal()
    """It stands somewhere else now."""

    def __init__(
        self,
        bridge: Bridge,
        *,
        chosen: Callable[[], CueId | None] = lambda: None,
        panic: Callable[[QKeyEvent], bool] = lambda _event: False,
        wall: Callable[[], str] = _wall,
        tick: int = TICK,
    ) -> None:
        """`chosen` tells which cue the operator put next; `panic` takes keys that are not the MC's;
        `wall` tells the time of day "HH:MM:SS".
        """
        super().__init__()
        self._panic = panic
        self._bridge, self._chosen, self._wall, self._often = bridge, chosen, wall, tick
        self._last: CueId | None = None
        self.page = Page()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setWindowTitle(_("Hội thi – màn hình MC"))
        self.setAccessibleName(_("Màn hình MC"))
        self.setMinimumSize(*LEAST)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.resize(1366, 768)
        look().dress(self)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._pass_time)
        bridge.changed.connect(self.refresh)
        self.refresh(bridge.state)

    def refresh(self, state: State) -> None:
        """Show the state."""
        desk = self._bridge.desk
        self._last = self._chosen()
        view = mc_view(state, desk.moment(), self._wall(), self._last)
        now = desk.time.now()
        if self.page.held.text:
            self.page.show_held(held(state))
        self.page.render_view(view, now)
        self.page.show_time(self._wall()[:5], view.plan, view.ends, now)
        self._tick.start(self._often if self.page.clock.running else CALM)

    def set_projector(self, ok: bool, _text: str = "") -> None:
        """The hall sees the picture, or nothing."""
        self.page.set_lost(not ok)

    def _pass_time(self) -> None:
        """The clock, the wall clock and the plan; another choice of the operator's."""
        state = self._bridge.state
        if self._chosen() != self._last:
            self.refresh(state)
            return
        wall, late = self._wall(), timing.lag(state, self._wall())
        plan = timing.words(late) if late else ""
        ends = self.page.view.ends if self.page.view else ""
        self.page.show_time(wall[:5], plan, ends, self._bridge.desk.time.now())

    # --------------------------------------------------------------------- keys

    def peek(self, down: bool) -> None:
        """Show what is hidden while the key is down."""
        state = self._bridge.state
        shown = held(state) if down else Held()
        if shown.text:
            log.info("peek at what is hidden in cue %s, on the MC's screen", state.cue_id)
        if shown != self.page.held:
            self.page.show_held(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._panic(event):
            return
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key == Qt.Key.Key_K and not event.isAutoRepeat():
            self.peek(True)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.page.enlarge(1)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.page.enlarge(-1)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_K and not event.isAutoRepeat():
            self.peek(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.peek(False)
        super().changeEvent(event)

    # ------------------------------------------------------------------- window

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tick.stop()
        self.peek(False)
        super().closeEvent(event)
        self.closed.emit()

    def showEvent(self, event: QEvent) -> None:
        self.refresh(self._bridge.state)
        super().showEvent(event)  # type: ignore[arg-type]
