"""The hall's window: the stage on the projector, or in a small window of its own on a single screen.

Follows screens that come and go. Knows no contest: it shows the scenes it is given, and shows
the last one again when its screen returns.

On the projector it has no frame, no pointer and no keyboard, lies above other windows and cannot
be closed: nothing an operator does in a hurry takes the picture from the hall. Never exclusive
full screen, which some systems minimise at the first click elsewhere.

On a single screen it must not lie over the operator's hands, and must not vanish behind the
console either: it is a small window that stays on top in the corner above the panic keys, never
takes the keyboard, can be moved and enlarged, and its cross puts it away until F5.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor

from app.domain.language import _
from app.show.scene import Scene
from ui.projector.screens import Screens
from ui.screens import ScreenInfo, choose, same_device, size_of
from ui.stage.pace import Pace
from ui.stage.view import Stage

SETTLE = 350
"""Milliseconds a system needs until screens have their final places."""
ALONE = 0.2
"""Share of a single screen's width that the stage's window takes: about the console's right column."""
FOOT = 0.18
"""Share of its height below that window: the console's bottom bar and the button above it."""

_KEPT = Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.WindowDoesNotAcceptFocus
COVERING = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | _KEPT
BESIDE = (
    Qt.WindowType.Window
    | Qt.WindowType.CustomizeWindowHint
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowCloseButtonHint
    | _KEPT
)


class Projector(QObject):
    """Keeps the stage where the hall can see it, and tells when it cannot."""

    changed = Signal(bool, str)
    """(the hall sees the picture, what the health line says)."""
    found = Signal(object)
    """The `ScreenInfo` the hall sees its picture on now, to be remembered."""

    def __init__(
        self,
        now: Callable[[], int],
        theme: str = "navy",
        *,
        screens: Screens | None = None,
        settle: int = SETTLE,
        remembered: ScreenInfo | None = None,
        media: Path | None = None,
    ) -> None:
        """Nothing is shown before `open`; `remembered` is where the hall was on another day.

        `media` is the folder of the contest's pictures and films.
        """
        super().__init__()
        self.stage = Stage(now, theme, media=media)
        self.pace = Pace(self.stage.view, now)
        self._screens = screens or Screens()
        self._home = remembered
        """The operator's projector: remembered, first found, or chosen by hand."""
        self._last: ScreenInfo | None = None
        """Where the hall last saw its picture today."""
        self._here: ScreenInfo | None = None
        self._opened = self._put_away = False
        self._scene: Scene | None = None
        self._cover: Scene | None = None
        self.stage.view.setTitle(_("Hội thi – màn hình khán giả"))
        self._settle = QTimer(self, singleShot=True, interval=settle)
        self._settle.timeout.connect(self.place)
        self._screens.added.connect(self.settle)
        self._screens.changed.connect(self.settle)
        self._screens.removed.connect(self._went)

    @property
    def screen(self) -> ScreenInfo | None:
        """The screen the hall looks at; None while it has none of its own."""
        return self._here

    def open(self, scene: Scene) -> None:
        """Show the first scene on the hall's screen."""
        self._opened = True
        self._scene = scene
        self.stage.view.installEventFilter(self)
        self.stage.show(scene, cut=True)
        self.place()

    def show(self, scene: Scene) -> None:
        """Show a scene; under a cover, when the cover goes."""
        self._scene = scene
        if self._cover is None:
            self._show(scene)

    def cover(self, scene: Scene | None) -> None:
        """Lay a scene over all that is shown until None takes it away: nothing else may fail here."""
        self._cover = scene
        shown = scene or self._scene
        if shown is not None:
            self._show(shown)

    def _show(self, scene: Scene) -> None:
        if scene != self.stage.scene:
            self.pace.expect()
        self.stage.show(scene)

    def place(self) -> None:
        """Put the window on the hall's screen, or beside the console when there is only one."""
        if not self._opened:
            return
        chosen = choose(self._screens.all(), self._home, self._last)
        if chosen is None:
            self._alone()
            return
        if self._home is None or same_device(chosen, self._home):
            self._home = chosen
        self._here = self._last = chosen
        self._fill(chosen)
        self.changed.emit(True, f"{chosen.name} · {size_of(chosen)}")
        self.found.emit(chosen)

    def _fill(self, screen: ScreenInfo) -> None:
        """Cover the whole screen."""
        view = self.stage.view
        self._wear(COVERING)
        view.setCursor(QCursor(Qt.CursorShape.BlankCursor))
        self._screens.put(view, screen)
        view.show()
        view.raise_()

    def _wear(self, flags: Qt.WindowType) -> None:
        """Change the kind of window only when it must: each change makes the window flicker."""
        if self.stage.view.flags() != flags:
            self.stage.view.setFlags(flags)

    def _alone(self) -> None:
        """One screen: after a loss stay hidden, else open a small window the operator can move."""
        if self._last is not None:
            self._lose()
            return
        view = self.stage.view
        stood = view.isVisible() and view.flags() == BESIDE
        self._wear(BESIDE)
        view.unsetCursor()
        if not stood and not self._put_away:
            view.setGeometry(self._corner())
            view.showNormal()
        self._tell_alone()

    def _tell_alone(self) -> None:
        if self.stage.view.isVisible():
            self.changed.emit(True, _("Một màn hình: màn hình khán giả ở trong cửa sổ"))
        else:
            self.changed.emit(True, _("Một màn hình: bấm F5 để mở màn hình khán giả"))

    def _corner(self) -> QRect:
        """At the right of the only screen, above the panic keys and the judges' button."""
        x, y, width, height = next((one.geometry for one in self._screens.all()), (0, 0, 1366, 768))
        wide = round(width * ALONE)
        tall = round(wide * 9 / 16)
        low = y + round(height * (1 - FOOT))
        return QRect(x + width - wide - 8, low - tall, wide, tall)

    def close(self) -> None:
        """No more picture."""
        self._opened = False
        self._settle.stop()
        self.stage.close()
        self.stage.view.removeEventFilter(self)
        self.stage.view.close()

    def settle(self, *_what: object) -> None:
        """Screens or the console are on the move: find the place again when all is calm."""
        self._settle.start()

    def attach_again(self) -> None:
        """The operator asks (F5): take any screen there is, even if it is another one."""
        if len(self._screens.all()) < 2:
            self._last = self._here = None
            self._put_away = False
        self.place()

    def take(self, screen: ScreenInfo) -> None:
        """The operator chose this screen for the hall."""
        self._home = screen
        self.place()

    def _went(self, gone: ScreenInfo) -> None:
        """Hide at once: the system would move the window over the operator's controls."""
        if not self._opened:
            return
        here, left = self._here, [one for one in self._screens.all() if not _same(one, gone)]
        if here is not None:
            named = (here.name, here.serial) == (gone.name, gone.serial)
            taken = named and not any(_same(one, here) for one in left)
            if taken or len(left) < 2:
                self._lose()
        self._settle.start()

    def _lose(self) -> None:
        self._here = None
        self.stage.view.hide()
        name = self._last.name if self._last else ""
        self.changed.emit(False, _("Không thấy {name}").format(name=name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the show is open, no click and no Alt+F4 takes the picture from the hall."""
        if event.type() == QEvent.Type.Close and self._opened:
            event.ignore()
            if self._here is None:
                self._put_away = True
                self.stage.view.hide()
                self._tell_alone()
            return True
        return super().eventFilter(watched, event)


def _same(one: ScreenInfo, other: ScreenInfo) -> bool:
    """Whether two words are about one screen at one time, whoever's it is."""
    return (one.name, one.serial, one.geometry) == (other.name, other.serial, other.geometry)
