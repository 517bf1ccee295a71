"""Where the MC's window stands: on a third screen of its own, else in a window beside the console.

Never on the hall's screen. Knows screens that come and go; what the window shows is its own
business. A lost screen closes it rather than laying it over the operator's controls.
"""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.ids import CueId
from app.domain.language import _
from ui.bridge import Bridge
from ui.mc.window import LEAST, McWindow
from ui.screens import ScreenInfo, choose_third

SHARE = 0.6
"""Share of the operator's screen that the window takes; it can be moved and enlarged."""
SETTLE = 350
"""Milliseconds after the last move until it is looked where the window came to stand."""


class Standing(Protocol):
    """The screens there are, and a word when one goes."""

    removed: Any

    def all(self) -> Sequence[ScreenInfo]: ...
    def put(self, window: QWidget, screen: ScreenInfo) -> None: ...


class McScreen(QObject):
    """Opens, places and closes the MC's window."""

    told = Signal(str)
    """A word for the operator: why the window went."""
    found = Signal(object)
    """The `ScreenInfo` the window has for its own now, to be remembered."""

    def __init__(
        self,
        bridge: Bridge,
        screens: Standing,
        *,
        hall: Callable[[], ScreenInfo | None],
        chosen: Callable[[], CueId | None] = lambda: None,
        panic: Callable[[QKeyEvent], bool] = lambda _event: False,
        key: Callable[[], str] = lambda: "Ctrl+M",
        settle: int = SETTLE,
        remembered: ScreenInfo | None = None,
    ) -> None:
        """`hall` tells the hall's screen, `key` the operator's key for the window.

        The window itself is made when it is first wanted.
        """
        super().__init__()
        self._bridge, self._screens = bridge, screens
        self._hall, self._chosen, self._panic, self._key = hall, chosen, panic, key
        self._wanted = self._lost = False
        self._sees = True
        self._home = remembered
        self._here: ScreenInfo | None = None
        self.window: McWindow | None = None
        self._settle = QTimer(self, singleShot=True, interval=settle)
        self._settle.timeout.connect(self._keep_off_the_hall)
        screens.removed.connect(self._went)

    @property
    def visible(self) -> bool:
        """Whether the MC can see it."""
        return self.window is not None and self.window.isVisible()

    @property
    def alone(self) -> bool:
        """Whether it has a screen of its own."""
        return self._here is not None

    def toggle(self) -> None:
        """Open it, or close it."""
        if self.visible:
            self.close()
            return
        self._wanted, self._lost = True, False
        self.place()

    def close(self) -> None:
        """Take it away."""
        self._wanted = False
        if self.window is not None:
            self.window.close()

    def follow_hall(self, ok: bool, _text: str = "") -> None:
        """The hall's picture came, went or moved: `ok` when the hall sees it."""
        self._sees = ok
        if self.window is not None:
            self.window.set_projector(ok)
        self.place()

    def place(self) -> None:
        """Put the window where it may stand now."""
        if not self._wanted:
            return
        third = choose_third(self._screens.all(), self._hall(), self._home)
        if third is not None:
            self._fill(third)
        elif self._here is not None:
            self._lose()
        elif not self._lost and not self.visible:
            self._beside()

    def _made(self) -> McWindow:
        """The one window."""
        if self.window is None:
            self.window = McWindow(self._bridge, chosen=self._chosen, panic=self._panic)
            self.window.set_projector(self._sees)
            self.window.closed.connect(self._closed)
            self.window.moved.connect(self._settle.start)
        return self.window

    def _fill(self, screen: ScreenInfo) -> None:
        """Border-less over a screen of its own."""
        window = self._made()
        if screen == self._here and window.isVisible():
            return
        self._home = self._here = screen
        self._lost = False
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint, True)
        self._screens.put(window, screen)
        window.show()
        self.found.emit(screen)

    def _beside(self) -> None:
        """In a window on the operator's screen, that can be moved and closed."""
        window = self._made()
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint, False)
        window.setGeometry(self._corner())
        window.show()

    def _corner(self) -> QRect:
        """At the left, above the console's bottom bar with its panic keys."""
        screens = self._screens.all()
        own = next((one for one in screens if one.primary), screens[0] if screens else None)
        x, y, width, height = own.geometry if own else (0, 0, 1366, 768)
        wide, tall = max(round(width * SHARE), LEAST[0]), max(round(height * SHARE), LEAST[1])
        return QRect(x + width // 60, y + height // 16, wide, tall)

    def _went(self, gone: ScreenInfo) -> None:
        """Hide at once: the system would move the window over the operator's controls."""
        if self._here is not None and gone.name == self._here.name:
            self._lose()

    def _lose(self) -> None:
        self._here, self._lost = None, True
        if self.visible and self.window is not None:
            self.window.hide()
        how = _("Mất màn hình của MC. Bấm {key} để mở trong cửa sổ.")
        self.told.emit(how.format(key=self._key()))

    def _closed(self) -> None:
        self._wanted, self._here = False, None

    def _keep_off_the_hall(self) -> None:
        """Whoever pulled the window onto the hall's screen gets it back on the operator's."""
        hall, window = self._hall(), self.window
        if hall is None or window is None or not window.isVisible():
            return
        if QRect(*hall.geometry).contains(window.geometry().center()):
            self._here = None
            window.setGeometry(self._corner())
            self.told.emit(
                _(
                    "Màn hình MC đã về bên bàn điều khiển: màn hình khán giả chỉ chiếu cho hội trường."
                )
            )
