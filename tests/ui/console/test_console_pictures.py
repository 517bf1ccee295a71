"""The console as pictures, against the pictures that were looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollBar

from app.show.insert import Insert
from app.show.sheet_facts import CueAdded
from app.show.team_facts import TeamAbsent, TeamPostponed
from tests.pictures.compare import check_approved
from tests.ui.console.conftest import (
    CALLED,
    DRAW,
    LOCKED,
    REVEALED,
    RUNNING,
    START,
    Blank,
    award,
    judged,
    late,
)
from tests.ui.stage.conftest import _smooth
from ui.console.times import Times
from ui.palette import look
from ui.stage import ground
from ui.stage.picture import Painter
from ui.widgets.action_button import ActionButton

FOLDER = Path(__file__).parents[2] / "pictures" / "console"
CALM = Times(tick=3_600_000, apart=0, bounce=0, refusal=3_600_000)
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


def history(window) -> None:
    window.bridge.undo()
    window.hands.cover("history")


def replace(window) -> None:
    window.presses.replace()


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
    "quiz": (RUNNING, (K.Key_2,), None),
    "quiz_locked": (LOCKED, (), None),
    "judges_waiting": (judged, (), None),
    "judges_reminded": (judged, (K.Key_E,), None),
    "overtime_unconfirmed": (late, (), None),
    "projector_lost": (RUNNING, (K.Key_2,), lose),
    "award_hidden": (award, (), None),
    "answerers_form": (DRAW, (K.Key_L,), None),
    "replacing": (REVEALED, (), replace),
    "keys": (DRAW, (K.Key_F1,), None),
    "history": (RUNNING, (K.Key_2,), history),
    "mc_words": (REVEALED, (K.Key_M,), None),
    "technical_pause": (RUNNING, (K.Key_F8,), None),
    "pause_form": (RUNNING, (K.Key_F8, K.Key_S), None),
    "run_sheet": (CALLED, (), surprise),
    "team_away": (CALLED, (), leave),
    "absent_form": (CALLED, (K.Key_Q,), None),
    "add_form": (CALLED, (K.Key_I,), None),
    "message_form": (CALLED, (K.Key_I, K.Key_1, K.Key_Return), fill),
}
NARROW, WIDE = (1366, 768), (1920, 1080)
TAKEN = [
    *[(name, theme, NARROW, 100) for name in SHOTS for theme in ("dark", "light")],
    *[(name, "dark", WIDE, 100) for name in ("quiz", "award_hidden", "keys")],
    *[(name, "light", WIDE, 100) for name in ("judges_waiting", "history", "projector_lost")],
    *[
        (name, "dark", NARROW, 150)
        for name in ("before_start", "quiz", "judges_waiting", "projector_lost", "award_hidden")
    ],
    *[(name, "light", NARROW, 150) for name in ("quiz", "keys", "history", "replacing")],
    ("quiz", "dark", NARROW, 125),
    ("quiz", "light", WIDE, 150),
]
"""(what, theme, window, percent of text)."""


def shot(name: str, theme: str, size: tuple[int, int], text: int) -> str:
    """The name of the approved picture."""
    large = f"_{text}" if text != 100 else ""
    return f"{name}_{size[0]}_{theme}{large}"


def opened(console, press, painter, name: str, theme: str, size: tuple[int, int], text: int):
    """The console in that state and that look, painted and at rest."""
    stop, keys, more = SHOTS[name]
    look().set_theme(theme)
    look().set_text(text)
    window = console(stop, times=CALM, painter=painter)
    window.resize(*size)
    if isinstance(painter, Later):
        painter.time = window.played.time
    window.played.time.wait(6_000)
    press(window, *keys)
    if more is not None:
        more(window)
    window.refresh(window.bridge.state)
    QApplication.processEvents()
    window.pictures.refresh()
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("taken", TAKEN, ids=lambda taken: shot(*taken))
def test_the_console_looks_as_approved(taken, console, press, painter, qtbot, tmp_path) -> None:
    window = opened(console, press, painter, *taken)
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert (picture.width(), picture.height()) == taken[2]
    check_approved(picture, FOLDER / f"{shot(*taken)}.png", tmp_path)


CALM_STATES = ("before_start", "quiz", "judges_waiting", "projector_lost", "award_hidden")


@pytest.mark.parametrize("text", [100, 110, 125, 140, 150])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=str)
@pytest.mark.parametrize("name", CALM_STATES)
def test_nothing_needs_scrolling(name, size, text, console, press, qtbot) -> None:
    window = opened(console, press, Blank(), name, "dark", size, text)
    face = window.face
    assert [one for one in window.findChildren(QScrollBar) if one.isVisible()] == []
    assert face.air.picture_size == face.next.picture_size
    assert face.air.picture_size[0] >= 238
    assert face.bottom.geometry().bottom() == size[1] - 1
    air = next(
        line for line in face.script.lines if line.state in ("air", "next") and not line.open
    )
    row = face.script.lines.index(air)
    box = face.script.rows.visualItemRect(face.script.rows.item(row))
    assert face.script.rows.viewport().rect().contains(box)


@pytest.mark.parametrize("text", [100, 125, 150])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=str)
@pytest.mark.parametrize("name", CALM_STATES)
def test_no_button_loses_its_words(name, size, text, console, press, qtbot) -> None:
    window = opened(console, press, Blank(), name, "dark", size, text)
    cut = [
        one.text()
        for one in window.findChildren(ActionButton)
        if one.isVisible() and one.width() < one.minimumSizeHint().width()
    ]
    assert cut == []


@pytest.mark.parametrize("text", [100, 125, 150])
@pytest.mark.parametrize("size", [NARROW, WIDE], ids=str)
def test_every_key_of_f1_is_in_sight(size, text, console, press, qtbot) -> None:
    window = opened(console, press, Blank(), "quiz", "dark", size, text)
    press(window, K.Key_F1)
    QApplication.processEvents()
    sheet = window.face.cover.sheet
    whole = sum(len(group.lines) for group in sheet._groups)
    inside = sheet._list.rect()
    rows = [one for one in sheet._rows if one.visibleRegion().boundingRect() == one.rect()]
    assert len(rows) == whole == len(sheet._rows)
    assert all(
        inside.contains(one.mapTo(sheet._list, one.rect().bottomRight())) for one in sheet._rows
    )


def test_a_small_window_still_stands(console, qtbot) -> None:
    window = console(RUNNING)
    window.resize(1280, 720)
    QApplication.processEvents()
    assert window.face.bottom.geometry().bottom() == 719
