"""A reel is a value: what a file holds, and how far it has run at any moment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.show.reel import Reel, kind_of_file
from app.show.scene import ReelView

TIMES = st.integers(0, 10_000_000)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("đội.PNG", "picture"),
        ("doi.jpeg", "picture"),
        ("phim.mp4", "video"),
        ("phim.cuoi.MOV", "video"),
        ("cong.mp3", "sound"),
        ("cong.wav", "sound"),
        ("baocao.docx", None),
        ("mp4", None),
        ("", None),
    ],
)
def test_the_name_tells_what_a_file_holds(name: str, kind: str | None) -> None:
    assert kind_of_file(name) == kind


def test_only_films_and_sounds_have_a_length() -> None:
    assert [Reel(name).plays for name in ("a.png", "a.mp4", "a.mp3", "a.doc")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("reel", "now", "position"),
    [
        (Reel("a.mp4"), 999, 0),
        (Reel("a.mp4", position=700), 999, 700),
        (Reel("a.mp4", position=700, running_since=1_000), 3_500, 3_200),
        (Reel("a.mp4", position=700, running_since=1_000), 500, 700),
    ],
)
def test_a_position_is_a_function_of_time(reel: Reel, now: int, position: int) -> None:
    assert reel.position_at(now) == position


def test_started_it_fills_the_hall_unless_the_cues_own_picture_shows_it() -> None:
    assert Reel("a.mp4").started(5) == Reel("a.mp4", shown=True, running_since=5)
    assert Reel("a.mp4", inset=True).started(5) == Reel("a.mp4", running_since=5, inset=True)


def test_after_its_end_it_begins_anew_and_after_a_stop_it_goes_on() -> None:
    assert Reel("a.mp4", position=90_000, ended=True).started(5).position == 0
    assert Reel("a.mp4", position=90_000).started(5).position == 90_000
    moved = Reel("a.mp4", position=90_000, ended=True).moved(80_000, 5)
    assert moved.started(9).position == 80_000


def test_put_away_it_stops_unless_something_else_shows_it() -> None:
    alone = Reel("a.mp4", shown=True, running_since=1_000)
    assert alone.covered(4_000) == Reel("a.mp4", position=3_000)
    beside = Reel("a.mp4", shown=True, running_since=1_000, inset=True)
    assert beside.covered(4_000) == Reel("a.mp4", running_since=1_000, inset=True)


@given(start=TIMES, passed=TIMES, position=TIMES)
def test_stopping_where_it_is_changes_nothing_the_hall_sees(
    start: int, passed: int, position: int
) -> None:
    reel = Reel("a.mp4", position=position).started(start)
    now = start + passed
    assert reel.stopped(reel.position_at(now)).position_at(now + 5) == reel.position_at(now)


@given(at=TIMES, passed=TIMES, target=st.integers(-50_000, 50_000), running=st.booleans())
def test_a_moved_reel_goes_on_as_it_was(at: int, passed: int, target: int, running: bool) -> None:
    reel = Reel("a.mp4", running_since=1 if running else None).moved(target, at)
    assert reel.running is running
    assert reel.position_at(at) == max(0, target)
    assert reel.position_at(at + passed) == max(0, target) + passed * running


def test_the_hall_is_told_file_kind_and_time_and_nothing_else() -> None:
    reel = Reel("a.mp3", shown=True, position=3, running_since=9)
    assert reel.view("Nghe") == ReelView("a.mp3", "sound", 3, 9, "Nghe")
