"""The system's screens as values, and a word when one comes, goes or changes.

The only place that asks Qt which screens there are; tests bring a list of their own instead.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from ui.screens import ScreenInfo


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

    def put(self, window: QWindow | QWidget, screen: ScreenInfo) -> None:
        """Let the window cover the whole screen."""
        for real in QGuiApplication.screens():
            if self._info(real) == screen:
                window.setScreen(real)
        window.setGeometry(QRect(*screen.geometry))

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
