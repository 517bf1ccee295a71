"""The hall's player follows the desk: plays, stands, seeks, ends, and survives bad files."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.show.scene import ReelView
from tests.ui.stage.films import LENGTH, lay_out
from ui.stage.album import Album
from ui.stage.player import OFF, Films

BROKEN = "Could not open media"
FRAME = 34
"""Milliseconds of one frame, rounded up."""


def now() -> int:
    return time.monotonic_ns() // 1_000_000


class Heard:
    """What the player told, and where the picture stands."""

    def __init__(self, films: Films, album: Album) -> None:
        self._films, self._album = films, album
        self.ended: list[tuple[str, int]] = []
        self.broke: list[tuple[str, int]] = []
        self.frames = 0
        films.ended.connect(lambda *told: self.ended.append(told))
        films.broke.connect(lambda *told: self.broke.append(told))
        album.changed.connect(self._count)

    def _count(self, _file: str) -> None:
        self.frames += 1

    @property
    def at(self) -> int:
        """Where the last frame stands, in milliseconds."""
        return self._films._reached


@pytest.fixture
def album(qapp, tmp_path: Path) -> Album:
    return Album(lay_out(tmp_path / "media"))


@pytest.fixture
def films(album: Album) -> Iterator[Films]:
    player = Films(album, now)
    yield player
    player.close()


@pytest.fixture
def heard(films: Films, album: Album) -> Heard:
    return Heard(films, album)


@pytest.fixture
def quiet(qtbot, heard: Heard) -> Callable[[], bool]:
    """Whether no frame comes for a third of a second."""

    def look() -> bool:
        before = heard.frames
        try:
            qtbot.waitUntil(lambda: heard.frames > before, timeout=333)
        except qtbot.TimeoutError:
            return True
        return False

    return look


def film(position: int = 0, since: int | None = None, file: str = "phim.mp4") -> ReelView:
    return ReelView(file, "video", position, since)


def test_nothing_is_loaded_before_the_first_film(films: Films) -> None:
    films.follow(None)
    films.follow(ReelView("ảnh.png", "picture"))
    assert films._player is None
    films.follow(film())
    assert films._player is not None


def test_a_film_that_has_not_begun_stands_at_its_first_frame(
    films, heard, album: Album, qtbot, quiet
) -> None:
    films.follow(film())
    qtbot.waitUntil(lambda: "phim.mp4" in album._images)
    qtbot.waitUntil(quiet)
    assert heard.at == 0


def test_it_plays_at_the_desks_speed_and_stops_with_it(films, heard, qtbot, quiet) -> None:
    begun = now()
    films.follow(film(0, begun))
    qtbot.waitUntil(lambda: heard.at > 700)
    assert heard.at <= now() - begun + FRAME
    films.follow(film(heard.at))
    qtbot.waitUntil(quiet)
    assert quiet()


def test_taken_up_late_it_begins_where_the_desk_has_it(films, heard, qtbot) -> None:
    films.follow(film(0, now() - 1_500))
    qtbot.waitUntil(lambda: heard.at > 0)
    assert heard.at >= 1_500 - OFF


@pytest.mark.parametrize("target", [2_400, 900, 0])
def test_a_standing_film_is_moved(films, heard, qtbot, target: int) -> None:
    films.follow(film(1_700))
    qtbot.waitUntil(lambda: abs(heard.at - 1_700) <= FRAME)
    films.follow(film(target))
    qtbot.waitUntil(lambda: abs(heard.at - target) <= FRAME)


def test_a_playing_film_is_moved_and_plays_on(films, heard, qtbot) -> None:
    films.follow(film(0, now()))
    qtbot.waitUntil(lambda: heard.at > 100)
    films.follow(film(2_000, now()))
    qtbot.waitUntil(lambda: heard.at > 2_100)
    assert heard.ended == []


def test_at_its_end_it_stands_on_the_last_frame_and_says_so(films, heard, qtbot, quiet) -> None:
    films.follow(film(2_500, now()))
    qtbot.waitUntil(lambda: bool(heard.ended))
    assert heard.ended == [("phim.mp4", LENGTH)]
    last = heard.at
    assert last >= LENGTH - 2 * FRAME
    films.follow(film(LENGTH))
    assert quiet()
    assert heard.at == last
    films.follow(film(400))
    qtbot.waitUntil(lambda: abs(heard.at - 400) <= FRAME)
    assert (len(heard.ended), heard.broke) == (1, [])


def test_taken_up_after_its_end_it_says_so_at_once(films, heard, qtbot) -> None:
    films.follow(film(0, now() - 60_000))
    qtbot.waitUntil(lambda: bool(heard.ended))
    qtbot.waitUntil(lambda: heard.at >= LENGTH - 2 * FRAME)


def test_without_a_film_on_air_it_is_still(films, heard, qtbot, quiet) -> None:
    begun = now()
    films.follow(film(0, begun))
    qtbot.waitUntil(lambda: heard.at > 100)
    films.follow(None)
    qtbot.waitUntil(quiet)
    films.follow(film(0, begun))
    qtbot.waitUntil(lambda: heard.at > 700)


def test_a_file_that_breaks_off_keeps_its_picture_and_is_told(
    films, heard, album: Album, qtbot, quiet
) -> None:
    films.follow(film(0, now(), "nửa.mp4"))
    qtbot.waitUntil(lambda: bool(heard.broke))
    ((file, reached),) = heard.broke
    assert file == "nửa.mp4"
    assert 300 < reached < LENGTH - 500
    assert album.image("nửa.mp4") is not None
    films.follow(film(reached, None, "nửa.mp4"))
    assert quiet()
    assert (len(heard.broke), heard.ended) == (1, [])


@pytest.mark.qt_log_ignore(BROKEN)
@pytest.mark.parametrize("name", ["rác.mp4", "rỗng.mp4", "không đầu.mp4", "mất.mp4", "../a.mp4"])
def test_a_file_that_does_not_open_is_told_for_every_start(
    films, heard, album: Album, qtbot, name: str
) -> None:
    begun = now()
    for start in (1, 2):
        films.follow(film(0, begun - start, name))
        qtbot.waitUntil(lambda start=start: len(heard.broke) == start)
        films.follow(film(0, None, name))
    assert heard.broke == [(name, 0)] * 2
    assert album._images == {}


@pytest.mark.qt_log_ignore(BROKEN)
def test_after_a_bad_file_the_next_one_plays(films, heard, qtbot) -> None:
    films.follow(film(0, now(), "rác.mp4"))
    qtbot.waitUntil(lambda: bool(heard.broke))
    films.follow(film(0, now()))
    qtbot.waitUntil(lambda: heard.at > 300)


def test_a_file_that_was_brought_meanwhile_plays(films, heard, album: Album, qtbot) -> None:
    begun = now()
    films.follow(film(0, begun - 1, "mới.mp4"))
    assert heard.broke == [("mới.mp4", 0)]
    folder = album.path("phim.mp4").parent
    (folder / "mới.mp4").write_bytes((folder / "phim.mp4").read_bytes())
    films.follow(film(0, begun, "mới.mp4"))
    qtbot.waitUntil(lambda: heard.at > 100)


def test_a_sound_runs_to_its_end_without_a_picture(films, heard, qtbot) -> None:
    films.follow(ReelView("cồng.wav", "sound", 2_300, now()))
    qtbot.waitUntil(lambda: heard.ended == [("cồng.wav", LENGTH)])
    assert heard.broke == []


def test_the_volume_may_be_set_before_there_is_a_player(films, heard, qtbot) -> None:
    films.set_volume(0.3)
    films.follow(film(0, now()))
    qtbot.waitUntil(lambda: heard.at > 100)
    films.set_volume(0)


def test_a_cover_while_the_file_opens_does_not_lose_the_film(films, heard, qtbot) -> None:
    films.follow(film(0, now()))
    films.follow(None)
    qtbot.waitUntil(lambda: films._ready)
    films.follow(film(0, now()))
    qtbot.waitUntil(lambda: heard.at > 100)
