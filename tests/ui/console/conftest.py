"""A console over a played evening: painted by a stub, or by the real painter for pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.desk import rehearsal, templates
from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from ui.bridge import Bridge
from ui.console.brief import brief
from ui.console.times import Times
from ui.console.window import ConsoleWindow
from ui.palette import look

QUICK = Times(hold=60, lock=0, notice=60, refusal=80, apart=0, bounce=0, tick=20)
"""Short enough to wait for, with no lock between two GOs unless a test wants one."""

Stop = Callable[[Desk], bool]


def on(cue: str, go: str = "", *, running: bool = False, ready: bool = False) -> Stop:
    """Stops where this cue is on air, this is its next step, and its clock runs or stands.

    `ready` waits until nothing speaks against the step.
    """

    def stop(desk: Desk) -> bool:
        state, button = desk.state, desk.go()
        ticking = state.clock is not None and state.clock.running
        named = button is not None and button.action.name.startswith(go)
        free = not ready or (button is not None and not button.refusal)
        return state.cue_id == cue and named and free and ticking is running

    return stop


START: Stop = lambda _desk: True  # noqa: E731
CALLED = on("gioi-thieu/3/play", "performance.end")
DRAW = on("kien-thuc/3/draw", "draw")
READING = on("kien-thuc/3/question/3", "quiz.lock")
RUNNING = on("kien-thuc/3/question/3", "quiz.lock", running=True)
LOCKED = on("kien-thuc/3/question/3", "quiz.reveal")
REVEALED = on("kien-thuc/3/question/3", "take.")
PLAYING = on("tieu-pham/3/play", "performance.end", running=True)


def judged(desk: Desk) -> bool:
    """Three of five judges have submitted the third team's sheets, the fourth has begun."""
    if desk.state.cue_id != "tieu-pham/3/judging":
        return False
    turn = desk.state.rounds["tieu-pham"].turns[desk.state.order[2]]
    handed = sum(sheet.submitted for sheet in turn.sheets.values())
    return handed == 3 and sum(bool(sheet.marks) for sheet in turn.sheets.values()) == 4


def late(desk: Desk) -> bool:
    """A team has played too long and nobody has confirmed the penalty."""
    plate = brief(desk.state).timing
    return plate is not None and not plate.settled


def award(desk: Desk) -> bool:
    """The first prize of the teams is on air, its winner not yet told."""
    button = desk.go()
    shown = desk.state.cue is not None and desk.state.cue.title == "Giải Nhất tập thể"
    return shown and button is not None and button.action.name == "ceremony.reveal"


def over(desk: Desk) -> bool:
    """The run sheet has ended."""
    return desk.state.cue is not None and desk.go() is None


class Blank:
    """Paints nothing, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, tuple[int, int]]] = []

    def paint(self, scene: object, size: tuple[int, int]) -> QImage:
        self.asked.append((scene, size))
        picture = QImage(*size, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkBlue)
        return picture


class Evening:
    """A desk that was played to a place, and the time it stands at."""

    def __init__(self, stop: Stop, kind: str = "live") -> None:
        contest = templates.demo()
        record = rehearsal.show_record(contest, 1, "0.1.0")
        self.time = rehearsal.PlayedTime(contest.heading.date)
        journal = MemoryJournal(msgspec.structs.replace(record, kind=kind))
        self.desk = Desk(journal, self.time)
        play = rehearsal.Rehearsal(self.desk, self.time, 1)
        while not stop(self.desk):
            assert play.step()
        self.time.wait(1_000)


@pytest.fixture
def evening() -> Callable[..., Evening]:
    return Evening


@pytest.fixture
def console(qtbot) -> Iterator[Callable[..., ConsoleWindow]]:
    """Opens a console where `stop` is reached; looks are put back afterwards."""
    opened: list[ConsoleWindow] = []

    def open_console(
        stop: Stop, *, times: Times = QUICK, painter: object = None, kind: str = "live"
    ) -> ConsoleWindow:
        played = Evening(stop, kind)
        bridge = Bridge(played.desk)
        window = ConsoleWindow(bridge, painter or Blank(), times=times, wall=lambda: "10:24:37")
        window.played = played
        window.set_projector(True, "EPSON EB-FH52 · 1920×1080")
        window.set_sound(70, False)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        qtbot.waitUntil(window.isActiveWindow)
        window.setFocus()
        opened.append(window)
        return window

    yield open_console
    for window in opened:
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look().set_theme("dark")
    look().set_text(100)
    look().fit(1366)


@pytest.fixture
def press(qtbot) -> Callable[..., None]:
    """Strikes keys on whatever has the focus in a window."""

    def strike(window: ConsoleWindow, *keys: Qt.Key, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            qtbot.keyClick(window.focusWidget() or window, key, held)

    return strike
