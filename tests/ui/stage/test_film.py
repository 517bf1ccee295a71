"""Pictures and films on the stage: what the hall sees, what moves, what a preview shows."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from app.show.scene import MediaView, ReelView
from tests.ui.stage import samples
from tests.ui.stage.films import drawn, lay_out
from tests.ui.stage.texts import written
from ui.stage.picture import Painter
from ui.stage.view import Stage, reel_in

SIZE = (960, 540)
HALL = MediaView(samples.INTRODUCED, "Đắk Song", ReelView("phim.mp4", "video"))


def now() -> int:
    return time.monotonic_ns() // 1_000_000


def playing(position: int = 0) -> MediaView:
    return replace(HALL, reel=replace(HALL.reel, position=position, running_since=now()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "media")


@pytest.fixture
def stage(qtbot, folder: Path) -> Iterator[Stage]:
    stage = Stage(now, media=folder)
    stage.view.resize(*SIZE)
    stage.view.show()
    qtbot.waitUntil(stage.view.isExposed)
    yield stage
    assert stage.troubles == []
    stage.close()
    stage.view.close()


def film_in(stage: Stage):
    return stage.view.rootObject().property("shown").findChild(QQuickItem, "film")


def drew(qtbot, stage: Stage) -> bool:
    """Does the stage draw anything within a third of a second?"""
    with qtbot.waitSignal(stage.view.frameSwapped, timeout=333, raising=False) as heard:
        pass
    return heard.signal_triggered


def middle(picture: QImage) -> str:
    """The colour in the middle of the film: it has bars of clear colours."""
    return picture.pixelColor(picture.width() * 43 // 100, picture.height() // 2).name()


def test_the_scene_says_what_plays() -> None:
    assert reel_in(HALL) == HALL.reel
    assert reel_in(replace(samples.READING, media=HALL.reel)) == HALL.reel
    assert reel_in(samples.READING) is None
    assert reel_in(samples.TEAM) is None


def test_the_hall_sees_the_film(qtbot, stage: Stage) -> None:
    stage.show(HALL, cut=True)
    qtbot.waitUntil(lambda: film_in(stage).property("ratio") > 0)
    assert film_in(stage).property("ratio") == pytest.approx(16 / 9)
    red, green, blue, _ = stage.view.grabWindow().pixelColor(250, 150).getRgb()
    assert max(red, green, blue) - min(red, green, blue) > 150


def test_a_film_that_plays_is_drawn_and_one_that_stands_costs_nothing(qtbot, stage: Stage) -> None:
    stage.show(playing(), cut=True)
    qtbot.waitUntil(lambda: stage.films._reached > 500)
    assert drew(qtbot, stage)
    stage.show(replace(HALL, reel=replace(HALL.reel, position=stage.films._reached)))
    qtbot.waitUntil(lambda: not drew(qtbot, stage))
    assert not drew(qtbot, stage)


def test_it_goes_on_in_place_and_is_not_built_anew(qtbot, stage: Stage) -> None:
    stage.show(HALL, cut=True)
    item = stage.view.rootObject().property("shown")
    stage.show(playing())
    assert stage.view.rootObject().property("shown") is item


def test_under_a_cover_it_is_silent_and_comes_back_where_it_is(qtbot, stage: Stage) -> None:
    scene = playing()
    stage.show(scene, cut=True)
    qtbot.waitUntil(lambda: stage.films._reached > 200)
    stage.show(samples.SAMPLES["black"][0])
    assert not stage.films._player.isPlaying()
    stage.show(scene)
    qtbot.waitUntil(lambda: stage.films._player.isPlaying())


def test_a_file_that_is_missing_shows_its_name(qtbot, stage: Stage) -> None:
    stage.show(replace(HALL, reel=ReelView("mất.mp4", "video")), cut=True)
    assert "mất.mp4" in {text for text, *_ in written(stage)}


def test_a_picture_appears_when_it_has_been_read(qtbot, stage: Stage) -> None:
    stage.show(replace(HALL, reel=ReelView("ảnh.png", "picture")), cut=True)
    qtbot.waitUntil(lambda: film_in(stage).property("ratio") == pytest.approx(4 / 3))
    assert "ảnh.png" not in {text for text, *_ in written(stage)}
    assert stage.films._player is None


@pytest.mark.parametrize("size", [(960, 540), (1600, 900), (800, 600)])
def test_the_picture_is_as_sharp_as_the_screen(qtbot, stage: Stage, size: tuple[int, int]) -> None:
    stage.view.resize(*size)
    stage.show(HALL, cut=True)
    scale = min(size[0] / 1920, size[1] / 1080)
    film = film_in(stage)
    qtbot.waitUntil(lambda: abs(film.textureSize().width() - film.width() * scale) <= 1)


def test_a_preview_shows_the_halls_frame_and_plays_nothing(qtbot, stage: Stage, folder) -> None:
    preview = Painter(now, media=folder)
    assert preview.stage.films is None
    stage.show(playing(1_000), cut=True)
    qtbot.waitUntil(lambda: stage.films._reached > 1_300)
    stage.show(replace(HALL, reel=replace(HALL.reel, position=stage.films._reached)))
    stage.album.put("phim.mp4", drawn(1280, 720))
    assert middle(preview.paint(HALL, SIZE)) == "#7a3b2e"


def test_a_preview_without_a_hall_shows_the_first_frame(folder: Path) -> None:
    impatient, patient = Painter(now, media=folder), Painter(now, media=folder, patient=True)
    plate = impatient.paint(HALL, SIZE)
    assert "phim.mp4" in {text for text, *_ in written(impatient.stage)}
    shown = patient.paint(HALL, SIZE)
    assert "phim.mp4" not in {text for text, *_ in written(patient.stage)}
    assert middle(plate) != middle(shown)
