"""The hall's window: the stage on the projector, or in a window of its own on a single screen.

Follows screens that come and go. Knows no contest: it shows the scenes it is given, and shows
the last one again when its screen returns.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QScreen

from app.domain.language import _
from app.show.scene import Scene
from ui.screens import ScreenInfo, choose
from ui.stage.view import Stage

SETTLE = 350
"""Milliseconds a system needs until screens have their final places."""
ALONE = (960, 540)
"""Size of the stage's window beside the console on a single screen."""


class Projector(QObject):
    """Keeps the stage where the hall can see it, and tells when it cannot."""

    changed = Signal(bool, str)
    """(the hall sees the picture, what the health line says)."""

    def __init__(self, now: Callable[[], int], theme: str = "navy") -> None:
        """Find the hall's screen; nothing is shown before `open`."""
        super().__init__()
        self.stage = Stage(now, theme)
        self._home: ScreenInfo | None = None
        self._lost = False
        view = self.stage.view
        view.setTitle(_("Hội thi – màn hình khán giả"))
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.place)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._came)
            app.screenRemoved.connect(self._went)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._settle.start)

    def open(self, scene: Scene) -> None:
        """Show the first scene on the hall's screen."""
        self.stage.show(scene, cut=True)
        self.place()

    def show(self, scene: Scene) -> None:
        """Show a scene."""
        self.stage.show(scene)

    def place(self) -> None:
        """Put the window on the hall's screen, or beside the console when there is only one."""
        screens = {_info(screen): screen for screen in QGuiApplication.screens()}
        chosen = choose(tuple(screens), self._home)
        if chosen is None:
            self._alone()
            return
        self._home, self._lost = chosen, False
        self._fill(screens[chosen])
        width, height = chosen.geometry[2:]
        self.changed.emit(True, f"{chosen.name} · {width}×{height}")

    def _fill(self, screen: QScreen) -> None:
        """Border-less over the whole screen; never exclusive full screen, pointer hidden."""
        view = self.stage.view
        view.setFlag(Qt.WindowType.FramelessWindowHint, True)
        view.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, True)
        view.setCursor(QCursor(Qt.CursorShape.BlankCursor))
        view.setScreen(screen)
        view.setGeometry(screen.geometry())
        view.show()

    def _alone(self) -> None:
        """One screen: after a loss stay hidden, else open a window the operator can move."""
        if self._home is not None:
            self._lost = True
            self.stage.view.hide()
            self.changed.emit(False, _("Không thấy {name}").format(name=self._home.name))
            return
        view = self.stage.view
        view.setFlag(Qt.WindowType.FramelessWindowHint, False)
        view.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)
        view.unsetCursor()
        if not view.isVisible():
            area = QGuiApplication.primaryScreen().availableGeometry()
            view.setGeometry(QRect(area.right() - ALONE[0], area.bottom() - ALONE[1], *ALONE))
        view.show()
        self.changed.emit(True, _("Một màn hình: sân khấu trong cửa sổ"))

    def close(self) -> None:
        """No more picture."""
        self._settle.stop()
        self.stage.view.close()

    def attach_again(self) -> None:
        """The operator asks (F5): take any screen there is, even if it is another one."""
        if len(QGuiApplication.screens()) < 2:
            self._home = None
        self.place()

    def _came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settle.start)
        self._settle.start()

    def _went(self, screen: QScreen) -> None:
        """Hide at once: the system would move the window over the operator's controls."""
        if self._home is not None and screen.name() == self._home.name:
            self.stage.view.hide()
            self.changed.emit(False, _("Không thấy {name}").format(name=self._home.name))
        self._settle.start()


def _info(screen: QScreen) -> ScreenInfo:
    place = screen.geometry()
    return ScreenInfo(
        screen.name(),
        screen.serialNumber(),
        (place.x(), place.y(), place.width(), place.height()),
        screen == QGuiApplication.primaryScreen(),
    )
