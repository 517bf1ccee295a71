"""The console as pictures, against the pictures that were looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.show.insert import Insert
from app.show.sheet_facts import CueAdded
from app.show.team_facts import TeamAbsent, TeamPostponed
from tests.pictures.compare import check_approved
from tests.ui.console.conftest import CALLED, DRAW, REVEALED, RUNNING, START, award, judged, late
from tests.ui.stage.conftest import _smooth
from ui.console.times import Times
from ui.palette import look
from ui.stage import ground
from ui.stage.picture import Painter

FOLDER = Path(__file__).parents[2] / "pictures" / "console"
CALM = Times(tick=3_600_000)
K = Qt.Key


class Later:
    """A painter whose clock can be set after it was made: one for all pictures."""

    def __init__(self) -> None:
        self.time = None
        self._painter = Painter(lambda: self.time.now() if self.time else 0)

    def paint(self, scene: object, size: tuple[int, int]) -> QImage:
        return self._painter.paint(scene, size)


@pytest.fixture(scope="module")
def painter(qapp) -> Iterator[Later]:
    grain, ground._grain = ground._grain, _smooth
    yield Later()
    ground._grain = grain


def lose(window) -> None:
    window.set_projector(False, "EPSON EB-FH52 · HDMI-1")


def surprise(window) -> None:
    """One team is away, one was put off, two things are added."""
    desk = window.bridge.desk
    order = desk.state.order
    desk.record(TeamAbsent(order[4], "xe hỏng trên đường"))
    desk.record(TeamPostponed("gioi-thieu", order[2]))
    said = Insert("message", "Mời các đội tập trung", ("Sau cánh gà bên trái",))
    desk.record(CueAdded(desk.state.cue_id, 1, said))
    desk.record(CueAdded("gioi-thieu/3/judging", 2, Insert("break", "Giải lao", minutes=15)))
    window.renderer.choose(1)


def leave(window) -> None:
    """The team that was called is not there."""
    window.bridge.desk.record(TeamAbsent(window.bridge.state.order[2], "xe hỏng trên đường"))


def fill(window) -> None:
    """Somebody has written the message and types its first line."""
    form = window.face.form
    form.line.setText("Kính mời quý vị đại biểu dùng trà")
    form.focusNextPrevChild(True)
    window.focusWidget().setText("Sảnh tầng 1, bên phải cửa chính")
    window.focusWidget().deselect()
    for edit in form._lines.edits:
        edit.setCursorPosition(0)
        edit.clearFocus()


SHOTS = {
    "before_start": (START, (), None),
    "quiz_running": (RUNNING, (K.Key_2,), None),
    "quiz_light": (RUNNING, (K.Key_2,), "light"),
    "judges_waiting": (judged, (), None),
    "judges_reminded_light": (judged, (K.Key_E,), "light"),
    "overtime_unconfirmed": (late, (), None),
    "projector_lost": (RUNNING, (K.Key_2,), lose),
    "award_hidden": (award, (), None),
    "award_light": (award, (), "light"),
    "answerers_form": (DRAW, (K.Key_L,), None),
    "keys": (DRAW, (K.Key_F1,), None),
    "mc_words": (REVEALED, (K.Key_M,), None),
    "technical_pause": (RUNNING, (K.Key_F8,), None),
    "pause_form": (RUNNING, (K.Key_F8, K.Key_S), None),
    "run_sheet": (CALLED, (), surprise),
    "team_away": (CALLED, (), leave),
    "absent_form": (CALLED, (K.Key_Q,), None),
    "add_form": (CALLED, (K.Key_I,), None),
    "message_form": (CALLED, (K.Key_I, K.Key_1, K.Key_Return), fill),
}


@pytest.mark.parametrize("name", SHOTS)
def test_the_console_looks_as_approved(name, console, press, painter, qtbot, tmp_path) -> None:
    stop, keys, more = SHOTS[name]
    if more == "light":
        look().set_theme("light")
    window = console(stop, times=CALM, painter=painter)
    painter.time = window.played.time
    window.played.time.wait(6_000)
    press(window, *keys)
    if callable(more):
        more(window)
    window.refresh(window.bridge.state)
    QApplication.processEvents()
    window.pictures.refresh()
    QApplication.processEvents()
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert (picture.width(), picture.height()) == (1366, 768)
    check_approved(picture, FOLDER / f"{name}.png", tmp_path)


@pytest.mark.parametrize("stop", [RUNNING, CALLED, DRAW], ids=["running", "called", "draw"])
@pytest.mark.parametrize("pausing", [False, True])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (1280, 720)])
def test_nothing_needs_scrolling(size, pausing, stop, console, press, qtbot) -> None:
    window = console(stop)
    window.resize(*size)
    if pausing:
        press(window, K.Key_F8)
    QApplication.processEvents()
    groups = window.face.controls._scroll
    if size != (1280, 720):
        assert not groups.verticalScrollBar().isVisible()
    assert window.face.air.picture_size == window.face.next.picture_size
    assert window.face.bottom.geometry().bottom() == size[1] - 1
