"""The screens of an evening: where console and hall stand, what is told of it, what is remembered.

Joins the projector, the numbers on the screens and the console's wishes about them. Console and
stage never share a screen while there are two.
"""

from PySide6.QtCore import QObject

from ui.console.window import ConsoleWindow
from ui.projector.identify import Identify
from ui.projector.screens import Screens
from ui.projector.window import Projector
from ui.screens import ScreenInfo, console_screen
from ui.settings import Memory


class Displays(QObject):
    """The operator's hand on the screens."""

    def __init__(
        self, console: ConsoleWindow, projector: Projector, screens: Screens, memory: Memory
    ) -> None:
        """Connect the parts; windows are placed by `seat_console` and the projector itself."""
        super().__init__()
        self._console, self._projector = console, projector
        self._screens, self._memory = screens, memory
        self.identify = Identify(screens)
        projector.changed.connect(self._hall_changed)
        projector.found.connect(lambda screen: memory.change(projector=screen))
        projector.pace.changed.connect(console.set_pace)
        console.projector_wanted.connect(projector.attach_again)
        console.screen_chosen.connect(self.choose)
        console.identify_wanted.connect(self._number_them)
        console.motion_chosen.connect(self._move_less)
        console.menu.reduced.setChecked(memory.settings.reduced_motion)
        projector.stage.set_reduced(memory.settings.reduced_motion)
        for heard in (screens.added, screens.removed, screens.changed):
            heard.connect(self._tell)

    def seat_console(self) -> None:
        """Open the console on the operator's screen, filling it, with the keyboard."""
        where = console_screen(self._screens.all(), self._memory.settings.projector)
        self._screens.seat(self._console, where)
        self._console.raise_()
        self._console.activateWindow()
        self._console.windowHandle().screenChanged.connect(self._projector.settle)

    def choose(self, screen: ScreenInfo) -> None:
        """The hall shall see its picture there; a console that stands there changes places."""
        found = self._screens.all()
        if screen.primary and len(found) > 1:
            free = self._projector.screen or next(one for one in found if not one.primary)
            self._screens.seat(self._console, free)
        self._projector.take(screen)
        self._console.activateWindow()

    def _move_less(self, less: bool) -> None:
        """Every change in the hall becomes a cut, now and at the next start."""
        self._projector.stage.set_reduced(less)
        self._memory.change(reduced_motion=less)

    def close(self) -> None:
        """No more numbers."""
        self.identify.close()

    def _hall_changed(self, sees: bool, text: str) -> None:
        self._tell()
        self._console.set_projector(sees, text)

    def _tell(self, *_what: object) -> None:
        self._console.set_screens(self._screens.all(), self._projector.screen)

    def _number_them(self) -> None:
        self.identify.show(self._screens.all(), self._projector.screen)
