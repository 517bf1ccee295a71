"""The system's screens as values, and a word when one comes, goes or changes.

The only place that asks Qt which screens there are; tests bring a list of their own instead.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from ui.screens import ScreenInfo

AGAIN = 250
"""Milliseconds until a window manager has put a new window where it wants it."""


class Screens(QObject):
    """What the projector knows of the outside."""

    added = Signal()
    """A screen was plugged in."""
    removed = Signal(object)
    """This `ScreenInfo` is gone."""
    changed = Signal()
    """Another resolution, another order, another primary screen."""

    def __init__(self, operators: Callable[[], QScreen] = QGuiApplication.primaryScreen) -> None:
        """`operators` tells on which screen the console stands."""
        super().__init__()
        self._operators = operators
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._came)
            app.screenRemoved.connect(self._went)
            app.primaryScreenChanged.connect(self._primary_changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._changed)

    def all(self) -> tuple[ScreenInfo, ...]:
        """Every screen, in the system's order."""
        return tuple(self._info(screen) for screen in QGuiApplication.screens())

    def put(
        self, window: QWindow | QWidget, screen: ScreenInfo, place: QRect | None = None
    ) -> None:
        """Let the window cover `place` of the desktop, which lies on the screen; None: all of it."""
        real = self._real(screen)
        if real is not None:
            window.setScreen(real)
        window.setGeometry(place or QRect(*screen.geometry))

    def seat(self, desk: QWidget, screen: ScreenInfo | None) -> None:
        """Let the desk's window fill what the system leaves free of the screen.

        Some window managers open a window on a screen of their own choice: it is looked at again.
        """
        _fill(desk, self._real(screen))
        again = QTimer(desk, singleShot=True, interval=AGAIN)
        again.timeout.connect(lambda: self._seat_again(desk, screen))
        again.timeout.connect(again.deleteLater)
        again.start()

    def _seat_again(self, desk: QWidget, screen: ScreenInfo | None) -> None:
        real = self._real(screen)
        if desk.isVisible() and real is not None and desk.screen() is not real:
            _fill(desk, real)

    def _real(self, screen: ScreenInfo | None) -> QScreen | None:
        """The system's screen of that name at that place."""
        if screen is None:
            return None
        for real in QGuiApplication.screens():
            if (real.name(), real.geometry().getRect()) == (screen.name, screen.geometry):
                return real
        return None

    def _info(self, screen: QScreen) -> ScreenInfo:
        place = screen.geometry()
        return ScreenInfo(
            screen.name(),
            screen.serialNumber(),
            (place.x(), place.y(), place.width(), place.height()),
            screen == self._operators(),
        )

    def _came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self.added.emit()

    def _went(self, screen: QScreen) -> None:
        self.removed.emit(self._info(screen))

    def _changed(self, _place: QRect) -> None:
        self.changed.emit()

    def _primary_changed(self, _screen: QScreen | None) -> None:
        self.changed.emit()


def _fill(desk: QWidget, real: QScreen | None) -> None:
    if real is not None:
        if desk.isVisible():
            desk.showNormal()
        desk.setScreen(real)
        desk.move(real.availableGeometry().topLeft())
    desk.showMaximized()
