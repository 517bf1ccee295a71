"""The pace of the hall's picture: told while it moves, silent and without cost while it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication

from app.show.scene import Black
from tests.ui.stage.samples import SAMPLES
from ui.stage.pace import Pace
from ui.stage.view import Stage


class Window(QObject):
    """Makes frames at a word."""

    afterAnimating = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.shown = True

    def isVisible(self) -> bool:  # noqa: N802
        return self.shown


class Counted:
    """A pace over a window and a clock of the test's own."""

    def __init__(self) -> None:
        self.time = 50_000
        self.window = Window()
        self.pace = Pace(self.window, lambda: self.time, second=3_600_000)
        self.heard: list[str] = []
        self.pace.changed.connect(self.heard.append)

    def frames(self, count: int, every: int) -> None:
        for _frame in range(count):
            self.time += every
            self.window.afterAnimating.emit()

    def second(self) -> None:
        self.pace._count.timeout.emit()


@pytest.fixture
def counted(qapp) -> Counted:
    return Counted()


@pytest.mark.parametrize(
    ("count", "every", "rate", "words"),
    [
        pytest.param(60, 16, 62, "62 hình/giây", id="a ring that turns"),
        pytest.param(20, 16, 62, "62 hình/giây", id="a fade of a third of a second"),
        pytest.param(6, 200, 5, "5 hình/giây", id="a laptop that is too slow"),
        pytest.param(2, 980, 0, "hình đổi từng giây", id="digits once a second"),
        pytest.param(1, 0, 0, "hình đổi từng giây", id="a cut"),
    ],
)
def test_a_rate_is_told_where_something_moves(counted, count, every, rate, words) -> None:
    counted.frames(count, every)
    counted.second()
    assert counted.pace.rate == rate
    assert counted.heard == [words]


def test_at_rest_it_says_so_once_and_no_timer_runs(counted) -> None:
    assert not counted.pace._count.isActive()
    counted.frames(60, 16)
    assert counted.pace._count.isActive()
    counted.second()
    counted.second()
    assert counted.heard[-1] == "hình đứng yên"
    assert not counted.pace._count.isActive()


def test_a_pause_between_two_movements_is_no_part_of_either(counted) -> None:
    counted.frames(10, 20)
    counted.time += 5_000
    counted.frames(10, 20)
    counted.second()
    assert counted.pace.rate == 50


def test_the_same_words_are_said_once(counted) -> None:
    for _second in range(3):
        counted.frames(50, 20)
        counted.second()
    assert counted.heard == ["50 hình/giây"]


def test_lateness_is_from_the_wish_until_the_picture_stands(counted, qtbot) -> None:
    counted.pace.expect()
    counted.frames(1, 12)
    counted.time += 8
    qtbot.waitUntil(lambda: counted.pace.late is not None)
    assert counted.pace.late == 20
    counted.frames(9, 16)
    counted.second()
    assert counted.heard == ["59 hình/giây · trễ 0,02 giây"]


def test_a_hidden_window_is_never_late(counted) -> None:
    counted.window.shown = False
    counted.pace.expect()
    counted.window.shown = True
    counted.frames(1, 9_000)
    QApplication.processEvents()
    assert counted.pace.late is None


def test_the_real_stage_tells_frames_on_the_thread_of_the_windows(qapp, qtbot) -> None:
    time = iter(range(0, 10_000_000, 7))
    stage = Stage(lambda: next(time))
    pace = Pace(stage.view, lambda: next(time))
    threads: list[QThread] = []
    stage.view.afterAnimating.connect(lambda: threads.append(QThread.currentThread()))
    assert isinstance(stage.view, QQuickWindow)
    stage.show(Black(), cut=True)
    stage.view.resize(320, 180)
    stage.view.show()
    qtbot.waitExposed(stage.view)
    pace.expect()
    stage.show(SAMPLES["team"][0], cut=True)
    qtbot.waitUntil(lambda: pace.late is not None)
    assert pace.late > 0
    assert set(threads) == {qapp.thread()}
    stage.view.hide()
