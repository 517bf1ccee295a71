"""Panic keys work whatever else happens: forms, typing, judges, an evening over, a full disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.desk import closing
from app.domain.errors import Trouble
from app.show.scene import Backdrop, Black, Pause, QuestionView
from tests.ui.console.conftest import DRAW, READING, RUNNING, START, over

K = Qt.Key
PANICS = {
    K.Key_F6: "backdrop",
    K.Key_F7: "freeze",
    K.Key_F8: "pause",
    K.Key_F9: "black",
}


def form(window, press) -> None:
    press(window, K.Key_L)
    assert window.face.form.isVisible()


def typing(window, press) -> None:
    press(window, K.Key_Y)
    assert window.hands.typing()


def searching(window, press) -> None:
    press(window, K.Key_F3)
    assert window.hands.typing()


def judge(window, _press) -> None:
    window.set_seated(True)


def keys(window, press) -> None:
    press(window, K.Key_F1)


def closed(window, _press) -> None:
    closing.close(window.bridge.desk)


def calm(_window, _press) -> None:
    """Nothing else happens."""


MOMENTS = {
    "before the first cue": (START, calm),
    "while a clock runs": (RUNNING, calm),
    "while a form is open": (DRAW, form),
    "while a reason is typed": (READING, typing),
    "while somebody searches": (DRAW, searching),
    "while a judge is seated": (RUNNING, judge),
    "while the keys lie open": (DRAW, keys),
    "after closing": (over, closed),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_panic_key_covers_and_uncovers(moment, console, press) -> None:
    stop, happens = MOMENTS[moment]
    window = console(stop)
    happens(window, press)
    for key, what in PANICS.items():
        for ctrl in (False, True):
            press(window, K(K.Key_6 + key - K.Key_F6) if ctrl else key, ctrl=ctrl)
            assert window.bridge.state.overlay.what == what
            press(window, key)
            assert window.bridge.state.overlay is None


# ------------------------------------------------------------------ the disk is full


class Full:
    """The journal takes no more lines until `free`."""

    def __init__(self, window, monkeypatch) -> None:
        self._journal = window.bridge.desk.journal
        self._append = self._journal.append
        self._patch = monkeypatch
        self.covers: list[object] = []
        self.told: list[str] = []
        window.cover_wanted.connect(self.covers.append)
        window.bridge.troubled.connect(lambda text, _advice: self.told.append(text))
        monkeypatch.setattr(self._journal, "append", self._fail)

    def _fail(self, _draft):
        raise Trouble("Đĩa đã đầy.", "Xóa bớt tệp.")

    def free(self) -> None:
        self._patch.setattr(self._journal, "append", self._append)


@pytest.fixture
def window(console):
    return console(RUNNING)


@pytest.fixture
def full(window, monkeypatch) -> Full:
    return Full(window, monkeypatch)


@pytest.mark.parametrize(
    ("key", "scene"),
    [
        (K.Key_F6, Backdrop),
        (K.Key_F7, QuestionView),
        (K.Key_F8, Pause),
        (K.Key_F9, Black),
    ],
)
def test_the_hall_is_covered_though_nothing_can_be_written(window, full, press, key, scene) -> None:
    lines = len(window.bridge.desk.journal.entries())
    press(window, key)
    assert isinstance(full.covers[-1], scene)
    assert full.told == ["Đĩa đã đầy."]
    assert window.bridge.state.overlay is None
    assert window.face.bottom.panic(f"panic.{PANICS[key]}").chosen
    assert "Nhật ký không ghi được" in window.face.bottom.journal.text
    press(window, key)
    assert full.covers[-1] is None
    assert not window.face.bottom.panic(f"panic.{PANICS[key]}").chosen
    assert len(window.bridge.desk.journal.entries()) == lines


def test_a_frozen_picture_does_not_move(window, full, press) -> None:
    press(window, K.Key_F7)
    assert full.covers[-1].clock.running_since is None


def test_another_panic_key_takes_its_place(window, full, press) -> None:
    press(window, K.Key_F6, K.Key_F9)
    assert [type(one) for one in full.covers] == [Backdrop, Black]
    assert not window.face.bottom.panic("panic.backdrop").chosen


def test_a_cover_that_was_written_is_lifted_though_lifting_is_not(console, press, monkeypatch):
    window = console(RUNNING)
    press(window, K.Key_F9)
    full = Full(window, monkeypatch)
    press(window, K.Key_F9)
    assert isinstance(full.covers[-1], QuestionView)
    assert not window.face.bottom.panic("panic.black").chosen
    assert "Hội trường đã mở hình" in window.face.bottom.journal.text
    assert "Hội trường vẫn được che" not in window.face.bottom.journal.text
    assert "Màn đen" not in window.face.air.accessibleName()


def test_once_the_journal_writes_again_its_cover_counts(window, full, press) -> None:
    press(window, K.Key_F6)
    full.free()
    press(window, K.Key_F9)
    assert window.bridge.state.overlay.what == "black"
    assert full.covers[-1] is None


def test_other_changes_leave_the_hall_covered_but_the_next_cue_takes_it_away(
    window, full, press
) -> None:
    press(window, K.Key_F9)
    full.free()
    press(window, K.Key_T)
    assert not window.bridge.state.clock.running
    assert isinstance(full.covers[-1], Black)
    press(window, K.Key_F9)
    press(window, K.Key_F6)
    assert full.covers[-1] is None
    assert window.bridge.state.overlay.what == "backdrop"


def test_what_is_on_air_shows_the_cover(window, full, press) -> None:
    press(window, K.Key_F9)
    assert isinstance(window.renderer.makeshift[1], Black)
    assert window.face.air.accessibleName().startswith("ĐANG PHÁT")
    assert "Màn đen" in window.face.air.accessibleName()
