"""The console's row for a film: place and length, low buttons with their keys, nothing to scroll."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.desk import templates
from app.show.reel import Reel
from tests.pictures.compare import check_approved
from tests.ui.console.conftest import RUNNING, on
from tests.ui.console.test_console_pictures import CALM, FOLDER, painter  # noqa: F401
from tests.ui.stage.films import fill
from ui.console.texts import film_text
from ui.console.window import ConsoleWindow, _moving

K = Qt.Key
INTRODUCED = on("gioi-thieu/3/play", "performance.end", running=True)


@pytest.fixture
def with_media(monkeypatch) -> Callable[[str], None]:
    """Every team and every question of the demo has brought this file."""

    def bring(file: str) -> None:
        plain = templates.demo()
        contest = msgspec.structs.replace(
            plain,
            teams=tuple(msgspec.structs.replace(one, media=file) for one in plain.teams),
            questions=tuple(msgspec.structs.replace(one, media=file) for one in plain.questions),
        )
        monkeypatch.setattr(templates, "demo", lambda: contest)

    return bring


@pytest.mark.parametrize(
    ("reel", "length", "now", "text"),
    [
        (None, 0, 0, ""),
        (Reel("a.png"), 0, 0, ""),
        (Reel("a.mp4", position=12_400), 100_000, 0, "00:12 / 01:40"),
        (Reel("a.mp4", position=12_400), 0, 0, "00:12 / –"),
        (Reel("a.mp4", running_since=1_000), 100_000, 31_000, "00:30 / 01:40"),
        (Reel("a.mp4", running_since=1_000), 100_000, 999_000, "01:40 / 01:40"),
    ],
)
def test_place_and_length_are_told(reel: Reel | None, length: int, now: int, text: str) -> None:
    assert film_text(reel, length, now) == text


@pytest.mark.parametrize("file", ["phim.mp4", "cong.mp3", "doi.png"])
@pytest.mark.parametrize("stop", [RUNNING, INTRODUCED], ids=["quiz", "introduction"])
def test_with_a_film_nothing_needs_scrolling(console, with_media, qtbot, file: str, stop) -> None:
    with_media(file)
    window: ConsoleWindow = console(stop)
    window.refresh(window.bridge.state)
    bar = window.face.controls._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: (bar.isVisible(), bar.maximum()) == (False, 0))


def test_keys_show_play_and_wind(console, press, with_media) -> None:
    with_media("phim.mp4")
    window = console(INTRODUCED)
    press(window, K.Key_V)
    assert window.bridge.state.reel.shown
    press(window, K.Key_X)
    assert _moving(window.bridge.state)
    window.played.time.wait(25_000)
    press(window, K.Key_Comma, K.Key_X)
    assert window.bridge.state.reel.position == 15_000
    press(window, K.Key_Period)
    assert window.bridge.state.reel.position == 25_000


def test_with_the_projector_lost_film_and_clock_stand(console, press, with_media) -> None:
    with_media("phim.mp4")
    window = console(INTRODUCED)
    press(window, K.Key_V, K.Key_X)
    assert window.bridge.state.clock.running
    window.played.time.wait(25_000)
    window.set_projector(False)
    state = window.bridge.state
    assert (state.clock.running, state.reel.running) == (False, False)
    assert state.reel.position == 25_000
    reasons = [one.reason for one in window.bridge.desk.journal.entries()[-2:]]
    assert reasons == ["Mất máy chiếu"] * 2


def test_the_length_is_told_when_it_is_known(console, press, with_media) -> None:
    with_media("phim.mp4")
    window = console(INTRODUCED)
    assert window.face.controls.film == "00:00 / –"
    window.set_film_length("phim.mp4", 100_000)
    assert window.face.controls.film == "00:00 / 01:40"


def test_arrows_have_names_for_those_who_do_not_see_them(console, with_media) -> None:
    with_media("phim.mp4")
    controls = console(INTRODUCED).face.controls
    names = {name: controls.button(name).accessibleName() for name in ("reel.back", "reel.forward")}
    assert names == {"reel.back": "Lùi 10 giây", "reel.forward": "Tiến 10 giây"}


def test_a_cue_without_a_film_has_no_such_keys(console, press) -> None:
    window = console(INTRODUCED)
    lines = len(window.bridge.desk.journal.entries())
    press(window, K.Key_X, K.Key_Comma, K.Key_Period, K.Key_V)
    assert len(window.bridge.desk.journal.entries()) == lines
    assert window.face.controls.film == ""


@pytest.mark.parametrize(("name", "stop"), [("film_intro", INTRODUCED), ("film_quiz", RUNNING)])
def test_the_console_with_a_film_looks_as_approved(
    name,
    stop,
    console,
    press,
    with_media,
    painter,  # noqa: F811
    tmp_path,
) -> None:
    with_media("phim.mp4")
    fill(painter._painter.stage.album)
    window = console(stop, times=CALM, painter=painter)
    painter.time = window.played.time
    window.set_film_length("phim.mp4", 90_000)
    press(window, K.Key_X)
    window.played.time.wait(12_000 if stop is INTRODUCED else 2_000)
    window.refresh(window.bridge.state)
    QApplication.processEvents()
    window.pictures.refresh()
    QApplication.processEvents()
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    check_approved(picture, FOLDER / f"{name}.png", tmp_path)
