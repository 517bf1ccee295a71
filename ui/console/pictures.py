"""Paints ON AIR and NEXT with the hall's own painter, seldom enough that the hall never waits.

Knows when a picture is stale. Does not know why a picture is hidden.
"""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from app.show.scene import Scene
from ui.console.monitor import Monitor

SOON = 30
"""Milliseconds the hall gets first after a change."""


class Paints(Protocol):
    """What a painter of scenes can do (`ui.stage.picture.Painter`)."""

    def paint(self, scene: Scene, size: tuple[int, int]) -> QImage:
        """The scene at this size in pixels."""
        ...


class Pictures(QObject):
    """The two frames and what they should show."""

    def __init__(self, painter: Paints, air: Monitor, following: Monitor) -> None:
        """Nothing is painted before the first `want`."""
        super().__init__()
        self._painter = painter
        self._monitors = (air, following)
        self._wanted: list[Scene | None] = [None, None]
        self._painted: list[tuple[Scene, tuple[int, int]] | None] = [None, None]
        self.count = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.paint)

    def want(self, air: Scene | None, following: Scene | None) -> None:
        """These scenes are to be seen; None where the frame shows hatching."""
        self._wanted = [air, following]
        for place, scene in enumerate(self._wanted):
            if scene is None:
                self._painted[place] = None
        self._soon.start()

    def refresh(self) -> None:
        """Time has passed: what holds a running clock is painted again."""
        self._painted = [None, None]
        self.paint()

    def paint(self) -> None:
        """Paint what is stale, now."""
        self._soon.stop()
        for place, monitor in enumerate(self._monitors):
            scene = self._wanted[place]
            if scene is None or self._painted[place] == (scene, monitor.picture_size):
                continue
            size = monitor.picture_size
            monitor.show_picture(self._painter.paint(scene, size))
            self._painted[place] = (scene, size)
            self.count += 1

    @property
    def settled(self) -> bool:
        """Whether both frames show what they should."""
        return not self._soon.isActive()
