"""One act with real windows on a real X server: the program of `test_two_screens`, run by itself.

`python -m tests.outside.two_screens ACT FOLDER` opens the folder's evening, plays the act with
monitors that xrandr plugs and unplugs, and ends with 0. Every wait is bounded.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.stage import stage
from tests.pictures.compare import same
from ui import notices
from ui.console.times import Times
from ui.screens import ScreenInfo
from ui.settings import Memory
from ui.window import Show, application

LONGEST = 20
"""Seconds any wait may take on a busy machine."""
QUICK = Times(hold=60, lock=0, notice=60, refusal=80, apart=0, bounce=0, tick=50)
LEFT, RIGHT = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1920, 1080)
K = Qt.Key


def xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=True)


def plug(name: str, place: QRect, output: str = "none") -> None:
    size = f"{place.width()}/508x{place.height()}/286+{place.x()}+{place.y()}"
    xrandr("--setmonitor", name, size, output)


def unplug(name: str) -> None:
    xrandr("--delmonitor", name)


def until(true: Callable[[], object], what: str) -> None:
    """Let Qt work until it is so."""
    end = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < end, what
        QTest.qWait(10)


class Evening:
    """The running show, and what people in the room can say of it."""

    def __init__(self, show: Show) -> None:
        self.show, self.console = show, show.console
        self.view = show.projector.stage.view

    @property
    def state(self):
        return self.show.bridge.state

    @property
    def alarm(self) -> str:
        return self.console.face.strip.alarm

    def strike(self, key: Qt.Key) -> None:
        QTest.keyClick(self.console.focusWidget() or self.console, key)

    def space_to(self, cue: str) -> None:
        while self.state.cue_id != cue:
            before = self.state.cue_id, len(self.show.bridge.desk.recorded)
            self.strike(K.Key_Space)
            assert before != (self.state.cue_id, len(self.show.bridge.desk.recorded))

    def covers(self, place: QRect) -> bool:
        """The hall sees the scene of this moment, over its whole screen."""
        return (
            self.view.isVisible()
            and self.view.geometry() == place
            and self.show.projector.stage.scene == stage(self.state)
        )

    def seen(self, place: QRect) -> bool:
        """What stands on the glass there is the stage's own picture, and nothing over it."""
        screen = QGuiApplication.screenAt(place.center())
        assert screen is not None
        glass = screen.grabWindow(0).toImage()
        return same(glass, self.view.grabWindow().convertToFormat(glass.format()))

    def console_stands_in(self, place: QRect) -> bool:
        return self.console.isVisible() and place.contains(self.console.geometry().center())


@contextmanager
def evening(folder: Path, memory: Memory | None = None) -> Iterator[Evening]:
    application()
    with Show.opened(folder, times=QUICK, memory=memory) as show:
        show.start()
        made = Evening(show)
        until(show.console.isVisible, "the console opens")
        until(lambda: QGuiApplication.focusWindow() is not None, "the console has the keyboard")
        yield made


# ------------------------------------------------------------------------------------- acts


def five_times(folder: Path) -> None:
    """Unplugged and returned five times while a clock runs, once with another resolution."""
    smaller = QRect(1920, 0, 1280, 720)
    with evening(folder) as room:
        until(lambda: room.covers(RIGHT), "the hall's picture fills the projector")
        room.space_to("gioi-thieu/1/play")
        for number in range(5):
            room.strike(K.Key_T)
            assert room.state.clock.running
            unplug("PROJ")
            until(lambda: room.alarm, "the banner tells of the loss")
            assert not room.view.isVisible(), "the stage is not over the operator's screen"
            assert room.console_stands_in(LEFT)
            assert not room.state.clock.running
            place = smaller if number == 2 else RIGHT
            plug("PROJ", place)
            until(lambda place=place: room.covers(place), "the same scene comes back by itself")
            assert not room.alarm
        until(lambda: room.seen(RIGHT), "the hall sees it")
        assert QGuiApplication.focusWindow() is room.console.windowHandle()


def projector_late(folder: Path) -> None:
    """One screen at the start: a small window on top; then the projector is plugged in."""
    unplug("PROJ")
    with evening(folder) as room:
        assert room.view.isVisible()
        assert LEFT.contains(room.view.geometry())
        assert room.view.width() < LEFT.width() / 4
        assert QGuiApplication.focusWindow() is room.console.windowHandle()
        assert not room.alarm
        room.strike(K.Key_Space)
        plug("PROJ", RIGHT)
        until(lambda: room.covers(RIGHT) and room.seen(RIGHT), "the projector takes the stage")
        assert QGuiApplication.focusWindow() is room.console.windowHandle()


def projector_first(folder: Path) -> None:
    """The system's first screen is the remembered projector: the console opens on the other."""
    unplug("PROJ")
    unplug("OPERATOR")
    plug("EPSON", LEFT, "screen")
    plug("LAPTOP", RIGHT)
    memory = Memory(folder.parent / "settings.json")
    memory.change(projector=ScreenInfo("EPSON", "", (0, 0, 1280, 720), primary=True))
    with evening(folder, memory) as room:
        until(lambda: room.covers(LEFT), "the hall's picture fills the projector")
        until(lambda: room.console_stands_in(RIGHT), "the console stands on the laptop")
        until(lambda: room.seen(LEFT), "nothing lies over it")
        assert memory.settings.projector is not None
        assert memory.settings.projector.geometry == LEFT.getRect()


def change_places(folder: Path) -> None:
    """The operator chooses the screen where the console stands: they change places, and back."""
    with evening(folder) as room:
        until(lambda: room.covers(RIGHT), "the hall's picture fills the second screen")
        for hall, desk in ((LEFT, RIGHT), (RIGHT, LEFT)):
            wanted = next(one for one in room.console.screens if one.geometry == hall.getRect())
            room.console.screen_chosen.emit(wanted)
            until(lambda hall=hall: room.covers(hall), "the picture goes where it was sent")
            until(lambda desk=desk: room.console_stands_in(desk), "the console makes room")
            until(lambda hall=hall: room.seen(hall), "nothing lies over the picture")


def projector_at_the_left(folder: Path) -> None:
    """The projector stands at the left of the operator's screen."""
    unplug("PROJ")
    unplug("OPERATOR")
    plug("OPERATOR", RIGHT, "screen")
    plug("PROJ", LEFT)
    with evening(folder) as room:
        until(lambda: room.covers(LEFT) and room.seen(LEFT), "the picture fills the left screen")
        until(lambda: room.console_stands_in(RIGHT), "the console stands at the right")
        unplug("PROJ")
        until(lambda: room.alarm, "the banner tells of the loss")
        assert not room.view.isVisible()
        assert room.console_stands_in(RIGHT)
        plug("PROJ", LEFT)
        until(lambda: room.covers(LEFT), "it comes back")


def third_screen(folder: Path) -> None:
    """A third screen comes and goes, and is chosen by hand: the hall keeps its picture."""
    unplug("PROJ")
    small, third = QRect(1920, 0, 1280, 720), QRect(3200, 0, 640, 480)
    plug("PROJ", small)
    with evening(folder) as room:
        until(lambda: room.covers(small), "the picture fills the projector")
        plug("THIRD", third)
        until(lambda: len(room.console.screens) == 3, "the third screen is known")
        until(lambda: not room.show.projector._settle.isActive(), "screens have settled")
        assert room.covers(small)
        room.console.screen_chosen.emit(room.console.screens[2])
        until(lambda: room.covers(third), "the chosen screen has the picture")
        unplug("THIRD")
        until(lambda: room.covers(small), "the other stands in")


def boxes(folder: Path) -> None:
    """Every box, the menu and the progress window open on the console's screen."""
    with evening(folder) as room:
        until(lambda: room.covers(RIGHT), "the hall's picture fills the projector")
        QCursor.setPos(RIGHT.center())
        until(lambda: RIGHT.contains(QCursor.pos()), "the pointer is in the hall")
        progress = notices.progress(room.console, "…")
        progress.setMinimumDuration(1)
        alone = notices.alone("…", "…", LEFT)
        alone.show()
        opened: list[QWidget] = [
            notices.trouble(room.console, "…", "…"),
            notices.told(room.console, "…"),
            notices.bug(room.console, "…", Path("error.txt")),
            progress,
            alone,
        ]
        for one in opened:
            until(one.isVisible, "it opens")
            QTest.qWaitForWindowExposed(one)
        for one in opened:
            assert LEFT.contains(one.frameGeometry()), (one, one.frameGeometry())
        alone.close()
        room.console.menu.pop_up()
        until(room.console.menu.isVisible, "the menu opens")
        assert LEFT.contains(room.console.menu.geometry())
        room.console.menu.close()
        until(lambda: room.seen(RIGHT), "nothing lies over the hall's picture")


def numbers(folder: Path) -> None:
    """Ctrl+I: a number on each screen, gone with the next key."""
    with evening(folder) as room:
        until(lambda: room.covers(RIGHT), "the hall's picture fills the projector")
        focus = room.console.focusWidget() or room.console
        QTest.keyClick(focus, K.Key_I, Qt.KeyboardModifier.ControlModifier)
        cards = room.show.displays.identify.cards
        assert len(cards) == 2
        for card, place in zip(cards, (LEFT, RIGHT), strict=True):
            until(card.isExposed, "the number is seen")
            assert place.contains(card.geometry())
        assert QGuiApplication.focusWindow() is room.console.windowHandle()
        room.strike(K.Key_Space)
        until(lambda: room.seen(RIGHT), "the picture is free again")
        assert room.state.cue_id is None


ACTS = {
    act.__name__: act
    for act in (
        five_times,
        projector_late,
        projector_first,
        change_places,
        projector_at_the_left,
        third_screen,
        boxes,
        numbers,
    )
}


if __name__ == "__main__":
    ACTS[sys.argv[1]](Path(sys.argv[2]))
    assert QApplication.instance() is not None
