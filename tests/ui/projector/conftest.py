"""A projector over screens that exist only as values."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest
from PySide6.QtCore import QObject, QRect, Signal

from app.show.scene import Black, Scene
from ui.projector.window import Projector
from ui.screens import ScreenInfo

LAPTOP = ScreenInfo("eDP-1", "", (0, 0, 1366, 768), primary=True)
EPSON = ScreenInfo("HDMI-1", "X4TF1", (1366, 0, 1920, 1080), primary=False)
SMALLER = ScreenInfo("HDMI-1", "X4TF1", (1366, 0, 1280, 720), primary=False)
LEFT_OF_IT = ScreenInfo("HDMI-1", "X4TF1", (-1920, 0, 1920, 1080), primary=False)
TELEVISION = ScreenInfo("DP-2", "TV9", (3286, 0, 3840, 2160), primary=False)
FIRST = ScreenInfo("HDMI-1", "X4TF1", (0, 0, 1920, 1080), primary=True)
TWIN = ScreenInfo("EPSON PJ", "", (1366, 0, 1920, 1080), primary=False)
TWIN_THERE = ScreenInfo("EPSON PJ", "", (3286, 0, 1920, 1080), primary=False)
SECOND = ScreenInfo("eDP-1", "", (1920, 0, 1366, 768), primary=False)


class Desk(QObject):
    """Screens that come and go at a word, as `ui.projector.screens.Screens` tells them."""

    added = Signal()
    removed = Signal(object)
    changed = Signal()

    def __init__(self, *screens: ScreenInfo) -> None:
        super().__init__()
        self.screens = list(screens)

    def all(self) -> tuple[ScreenInfo, ...]:
        return tuple(self.screens)

    def put(self, window, screen: ScreenInfo, place: QRect | None = None) -> None:
        window.setGeometry(place or QRect(*screen.geometry))

    def seat(self, desk, screen: ScreenInfo | None) -> None:
        self.screens = [msgspec.structs.replace(one, primary=one == screen) for one in self.screens]
        desk.showMaximized()

    def plug(self, screen: ScreenInfo, *, first: bool = False) -> None:
        self.screens.insert(0 if first else len(self.screens), screen)
        self.added.emit()

    def unplug(self, screen: ScreenInfo) -> None:
        self.screens.remove(screen)
        self.removed.emit(screen)

    def become(self, *screens: ScreenInfo) -> None:
        self.screens = list(screens)
        self.changed.emit()


class Hall:
    """What the hall and the operator can say about the stage's window."""

    def __init__(self, screens: Desk, remembered: ScreenInfo | None = None) -> None:
        self.screens = screens
        self.projector = Projector(lambda: 0, screens=screens, settle=10, remembered=remembered)
        self.found: list[ScreenInfo] = []
        self.projector.found.connect(self.found.append)
        self.heard: list[tuple[bool, str]] = []
        self.projector.changed.connect(lambda ok, text: self.heard.append((ok, text)))

    @property
    def view(self):
        return self.projector.stage.view

    @property
    def scene(self) -> Scene | None:
        return self.projector.stage.scene

    @property
    def settling(self) -> bool:
        return self.projector._settle.isActive()

    def fills(self, screen: ScreenInfo) -> bool:
        return self.view.isVisible() and self.view.geometry() == QRect(*screen.geometry)


@pytest.fixture
def hall(qtbot) -> Iterator[Callable[..., Hall]]:
    """A hall with these screens, the first scene shown."""
    made: list[Hall] = []

    def make(
        *screens: ScreenInfo, scene: Scene | None = None, remembered: ScreenInfo | None = None
    ) -> Hall:
        one = Hall(Desk(*screens), remembered)
        made.append(one)
        one.projector.open(scene or Black())
        return one

    yield make
    for one in made:
        one.projector.close()
