"""What the hall's player tells the desk: an end is a fact, a broken file is told to the operator."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.desk.stage import stage
from app.show.reel import Reel
from tests.stories.evening import Evening, contest, teams
from tests.ui.stage.films import LENGTH, lay_out
from ui.bridge import Bridge
from ui.reels import Reels
from ui.stage.view import Stage


class Hall:
    """A desk in an introduction with a film, its hall, and what the operator was told."""

    def __init__(self, file: str, folder: Path) -> None:
        brought = tuple(replace(one, media=file) for one in teams())
        self.evening = Evening(contest(teams=brought)).order()
        self.evening.take("gioi-thieu/1/play")
        self._began = time.monotonic_ns()
        self.bridge = Bridge(self.evening.desk)
        self.stage = Stage(self._now, media=folder)
        self.reels = Reels(self.bridge, self.stage)
        self.told: list[str] = []
        self.reels.told.connect(self.told.append)
        self.bridge.changed.connect(lambda state: self.stage.show(stage(state)))

    def _now(self) -> int:
        """The played time, which passes by itself as well."""
        return self.evening.time.now() + (time.monotonic_ns() - self._began) // 1_000_000

    @property
    def reel(self) -> Reel:
        return self.evening.state.reel


@pytest.fixture
def hall(qapp, tmp_path: Path) -> Iterator[object]:
    opened: list[Hall] = []

    def open_hall(file: str) -> Hall:
        opened.append(Hall(file, lay_out(tmp_path / "media")))
        return opened[-1]

    yield open_hall
    for one in opened:
        one.stage.close()


def test_a_film_that_has_run_out_is_written_and_begins_anew(hall, qtbot) -> None:
    people = hall("phim.mp4")
    people.evening.press("X")
    people.evening.wait(60)
    qtbot.waitUntil(lambda: not people.reel.running)
    assert people.reel == Reel("phim.mp4", shown=True, position=LENGTH, ended=True)
    last = people.evening.last
    assert (last.actor, last.kind, last.body) == ("program", "reel_ended", {"position": LENGTH})
    people.evening.press("X")
    assert people.reel.position == 0
    assert people.told == []


def test_a_film_that_breaks_off_stops_there_and_is_told(hall, qtbot) -> None:
    people = hall("nửa.mp4")
    people.evening.press("X")
    qtbot.waitUntil(lambda: not people.reel.running)
    assert 300 < people.reel.position < LENGTH
    ((told),) = people.told
    assert told.startswith("“nửa.mp4” hỏng từ 00:0")
    assert "hội trường giữ hình cuối cùng" in told


@pytest.mark.qt_log_ignore("Could not open media")
@pytest.mark.parametrize("file", ["rác.mp4", "mất.mp4"])
def test_a_film_that_does_not_open_is_told(hall, qtbot, file: str) -> None:
    people = hall(file)
    people.evening.press("X")
    qtbot.waitUntil(lambda: not people.reel.running)
    assert people.reel.position == 0
    assert {one.partition(":")[0] for one in people.told} == {f"Không mở được “{file}”"}


def test_a_late_word_about_another_film_is_not_used(hall, qtbot) -> None:
    people = hall("phim.mp4")
    people.evening.press("X")
    lines = len(people.evening.journal.entries())
    people.stage.films.ended.emit("khác.mp4", 5)
    qtbot.wait(1)
    people.evening.press("X")
    people.stage.films.ended.emit("phim.mp4", 5)
    qtbot.wait(1)
    assert len(people.evening.journal.entries()) == lines + 1
