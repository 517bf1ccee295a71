"""The hall's window: the stage on the projector, or in a window of its own on a single screen.

Follows screens that come and go. Knows no contest: it shows the scenes it is given, and shows
the last one again when its screen returns.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor

from app.domain.language import _
from app.show.scene import Scene
from ui.projector.screens import Screens
from ui.screens import ScreenInfo, choose
from ui.stage.view import Stage

SETTLE = 350
"""Milliseconds a system needs until screens have their final places."""
ALONE = 0.4
"""Share of a single screen that the stage's window takes; the operator may move and enlarge it."""


class Projector(QObject):
    """Keeps the stage where the hall can see it, and tells when it cannot."""

    changed = Signal(bool, str)
    """(the hall sees the picture, what the health line says)."""

    def __init__(
        self,
        now: Callable[[], int],
        theme: str = "navy",
        *,
        screens: Screens | None = None,
        settle: int = SETTLE,
    ) -> None:
        """Find the hall's screen; nothing is shown before `open`."""
        super().__init__()
        self.stage = Stage(now, theme)
        self._screens = screens or Screens()
        self._home: ScreenInfo | None = None
        self._here: ScreenInfo | None = None
        self._opened = False
        self.stage.view.setTitle(_("Hội thi – màn hình khán giả"))
        self._settle = QTimer(self, singleShot=True, interval=settle)
        self._settle.timeout.connect(self.place)
        self._screens.added.connect(self._settle.start)
        self._screens.changed.connect(self._settle.start)
        self._screens.removed.connect(self._went)

    @property
    def screen(self) -> ScreenInfo | None:
        """The screen the hall looks at; None while it has none of its own."""
        return self._here

    def open(self, scene: Scene) -> None:
        """Show the first scene on the hall's screen."""
        self._opened = True
        self.stage.view.installEventFilter(self)
        self.stage.show(scene, cut=True)
        self.place()

    def show(self, scene: Scene) -> None:
        """Show a scene."""
        self.stage.show(scene)

    def place(self) -> None:
        """Put the window on the hall's screen, or beside the console when there is only one."""
        if not self._opened:
            return
        chosen = choose(self._screens.all(), self._home)
        if chosen is None:
            self._alone()
            return
        if self._home is None or self._home.name == chosen.name:
            self._home = chosen
        self._here = chosen
        self._fill(chosen)
        width, height = chosen.geometry[2:]
        self.changed.emit(True, f"{chosen.name} · {width}×{height}")

    def _fill(self, screen: ScreenInfo) -> None:
        """Border-less over the whole screen; never exclusive full screen, pointer hidden."""
        view = self.stage.view
        view.setFlag(Qt.WindowType.FramelessWindowHint, True)
        view.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, True)
        view.setCursor(QCursor(Qt.CursorShape.BlankCursor))
        self._screens.put(view, screen)
        view.show()

    def _alone(self) -> None:
        """One screen: after a loss stay hidden, else open a window the operator can move."""
        if self._home is not None:
            self._lose()
            return
        view = self.stage.view
        view.setFlag(Qt.WindowType.FramelessWindowHint, False)
        view.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, False)
        view.unsetCursor()
        if not view.isVisible():
            view.setGeometry(self._corner())
        view.show()
        self.changed.emit(True, _("Một màn hình: sân khấu trong cửa sổ"))

    def _corner(self) -> QRect:
        """At the right of the only screen, above the bottom bar with its panic keys."""
        x, y, width, height = next((one.geometry for one in self._screens.all()), (0, 0, 1366, 768))
        wide, tall = round(width * ALONE), round(height * ALONE)
        return QRect(x + width - wide, y + height - tall - height // 8, wide, tall)

    def close(self) -> None:
        """No more picture."""
        self._opened = False
        self._settle.stop()
        self.stage.view.removeEventFilter(self)
        self.stage.view.close()

    def attach_again(self) -> None:
        """The operator asks (F5): take any screen there is, even if it is another one."""
        if len(self._screens.all()) < 2:
            self._home = None
        self.place()

    def _went(self, gone: ScreenInfo) -> None:
        """Hide at once: the system would move the window over the operator's controls."""
        if not self._opened:
            return
        left = [one for one in self._screens.all() if one.name != gone.name]
        taken = self._here is not None and self._here.name == gone.name
        if taken or (self._here is not None and len(left) < 2):
            self._lose()
        self._settle.start()

    def _lose(self) -> None:
        self._here = None
        self.stage.view.hide()
        name = self._home.name if self._home else ""
        self.changed.emit(False, _("Không thấy {name}").format(name=name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the show is open, no click and no Alt+F4 takes the picture from the hall."""
        if event.type() == QEvent.Type.Close and self._opened:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
