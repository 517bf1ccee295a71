"""A stage that runs: its clock, its frames, and when it has come to rest."""

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.ui.stage.samples import NOW
from tests.ui.stage.texts import items
from ui.stage.view import Stage

REST, SHORT = 450, 120
"""Milliseconds without a frame after which nothing more comes: longer than any pause between
movements; and the same where nothing moves with pauses."""


class Clock:
    """A desk's clock moved by hand."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> int:
        return self.time


def frames(qtbot, stage: Stage, within: int = 333) -> bool:
    """Does the stage draw anything within so many milliseconds?"""
    with qtbot.waitSignal(stage.view.frameSwapped, timeout=within, raising=False) as heard:
        pass
    return heard.signal_triggered


def rested(qtbot, stage: Stage, within: int = REST) -> None:
    """Wait until every movement has ended: no frame within so many milliseconds."""
    qtbot.waitUntil(lambda: not frames(qtbot, stage, within), timeout=15_000)


def settled(qtbot, stage: Stage) -> None:
    """Wait until the cross-fade is over and its last frame is on the screen."""
    qtbot.waitUntil(lambda: not fading(stage))
    rested(qtbot, stage, 40)


def seen(stage: Stage) -> QImage:
    """What the hall sees at this moment."""
    return stage.view.grabWindow()


def front(stage: Stage) -> QQuickItem:
    """The scene the hall is looking at."""
    return stage.view.rootObject().property("shown")


def fading(stage: Stage) -> bool:
    """Is the picture before still to be seen?"""
    return stage.view.rootObject().property("moving")


def named(stage: Stage, name: str) -> QQuickItem:
    """The visible item with this name."""
    return next(item for item in items(front(stage)) if item.objectName() == name)
