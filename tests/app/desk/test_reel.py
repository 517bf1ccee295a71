"""The film's buttons, and what becomes of a film when the program is closed while it plays."""

import pytest
from msgspec.structs import replace

from app.desk import controls
from app.desk.replay import replay
from app.show.reel import Reel
from app.show.scene import MediaView, QuestionView, TeamIntro
from tests.stories.evening import GIA_NGHIA, Evening, contest, questions, teams


def introduced(file: str = "phim.mp4") -> Evening:
    """Gia Nghĩa is called to introduce itself, and has brought this file."""
    brought = tuple(replace(one, media=file) for one in teams())
    evening = Evening(contest(teams=brought)).order()
    evening.take("gioi-thieu/1/play")
    return evening


def asked(file: str) -> Evening:
    """A question with this file is on air."""
    about = tuple(replace(one, media=file) for one in questions())
    return Evening(contest(questions=about)).order().asked(GIA_NGHIA)


def labels(evening: Evening) -> list[tuple[str, str]]:
    return [
        (one.key, one.label)
        for one in controls.actions(evening.state)
        if one.name.startswith("reel.")
    ]


TO_AND_FRO = [(",", "Lùi 10 giây"), (".", "Tiến 10 giây")]


def test_each_kind_of_file_has_the_buttons_that_make_sense() -> None:
    assert labels(introduced("doi.png")) == [("V", "Chiếu ảnh")]
    assert labels(introduced()) == [("V", "Chiếu phim"), ("X", "Chạy phim"), *TO_AND_FRO]
    assert labels(introduced("cong.mp3")) == [("X", "Chạy phần nghe"), *TO_AND_FRO]
    assert labels(asked("cong.mp3")) == [("X", "Chạy phần nghe"), *TO_AND_FRO]
    assert labels(introduced("")) == []
    assert labels(Evening()) == []


@pytest.mark.parametrize(
    ("file", "shown", "put_away"),
    [
        ("doi.png", "Chiếu ảnh", "Cất ảnh"),
        ("phim.mp4", "Chiếu phim", "Cất phim"),
    ],
)
def test_the_same_key_shows_and_puts_away(file: str, shown: str, put_away: str) -> None:
    evening = introduced(file)
    assert evening.button("V").label == shown
    evening.press("V")
    assert isinstance(evening.scene, MediaView)
    assert evening.button("V").label == put_away
    evening.press("V")
    assert isinstance(evening.scene, TeamIntro)


def test_a_sound_that_fills_the_hall_can_be_put_away() -> None:
    evening = introduced("cong.mp3")
    evening.press("X")
    assert labels(evening)[:2] == [("V", "Cất phần nghe"), ("X", "Dừng phần nghe")]
    evening.press("V")
    assert isinstance(evening.scene, TeamIntro)
    assert not evening.state.reel.running


def test_the_same_key_plays_and_stops_where_it_is() -> None:
    evening = introduced()
    evening.press("X")
    evening.wait(12)
    assert evening.button("X").label == "Dừng phim"
    evening.press("X")
    evening.wait(60)
    assert evening.state.reel == Reel("phim.mp4", shown=True, position=12_000)


@pytest.mark.parametrize(
    ("seconds", "keys", "position"),
    [(25, ",", 15_000), (4, ",", 0), (25, ".", 35_000), (25, ",,.", 15_000)],
)
def test_to_and_fro_goes_on_playing(seconds: float, keys: str, position: int) -> None:
    evening = introduced()
    evening.press("X")
    evening.wait(seconds)
    for key in keys:
        evening.press(key)
    now = evening.time.now()
    assert evening.state.reel.position_at(now) == position
    assert evening.state.reel.position_at(now + 1_000) == position + 1_000


def test_a_questions_clip_plays_beside_it_and_the_answer_is_seen() -> None:
    evening = asked("phim.mp4")
    evening.press("X")
    assert isinstance(evening.scene, QuestionView)
    evening.press("V")
    assert isinstance(evening.scene, MediaView)
    evening.answer("A")
    assert isinstance(evening.scene, QuestionView)
    evening.press("V")
    evening.go()
    assert isinstance(evening.scene, QuestionView)
    assert evening.scene.points


def test_another_question_brings_its_own_picture() -> None:
    about = (replace(questions()[0], media="cu.png"), *questions()[1:10])
    spare = replace(questions()[10], media="moi.mp4")
    evening = Evening(contest(questions=(*about, spare))).order().asked(GIA_NGHIA)
    assert evening.state.reel == Reel("cu.png", inset=True)
    evening.press("Y", reason="in sai")
    assert evening.state.reel == Reel("moi.mp4", inset=True)


def test_the_next_cue_has_its_own_film_from_the_start() -> None:
    evening = introduced()
    evening.press("X")
    evening.wait(30)
    evening.take("gioi-thieu/2/play")
    assert evening.state.reel == Reel("phim.mp4")


# ------------------------------------------------------------------ coming back


def test_a_film_that_played_when_the_power_went_stands_at_its_last_known_second() -> None:
    evening = introduced()
    evening.press("X")
    evening.wait(42)
    evening.desk.keep_pulse()
    evening.wait(999)
    again = evening.reopened()
    assert again.state.reel == Reel("phim.mp4", shown=True, position=42_000)
    assert (evening.last.actor, evening.last.kind) == ("program", "reel_lost")


def test_clock_and_film_come_back_together() -> None:
    evening = introduced()
    evening.press("T")
    evening.wait(20)
    evening.press("X")
    evening.wait(5)
    evening.desk.keep_pulse()
    evening.wait(3)
    again = evening.reopened()
    assert (again.state.clock.spent, again.state.reel.position) == (25_000, 5_000)
    assert (again.state.clock.running, again.state.reel.running) == (False, False)


def test_a_pulse_from_before_the_film_was_started_says_nothing_of_it() -> None:
    evening = introduced()
    evening.press("X")
    evening.wait(9)
    evening.desk.keep_pulse()
    evening.press("X")
    evening.press("X")
    assert evening.reopened().state.reel.position == 9_000


def test_undoing_a_stop_lets_it_play_on_and_after_a_restart_it_stands() -> None:
    evening = introduced()
    evening.press("X")
    evening.wait(10)
    evening.press("X")
    evening.wait(5)
    evening.desk.undo()
    now = evening.time.now()
    assert evening.state.reel.position_at(now) == 15_000
    evening.desk.redo()
    evening.desk = evening.reopened()
    evening.desk.undo()
    assert evening.state.reel == Reel("phim.mp4", shown=True, position=10_000)
    assert evening.last.kind == "reel_lost"


def test_undoing_the_start_after_the_film_has_ended_is_not_in_the_way() -> None:
    from app.show.reel_facts import ReelEnded

    evening = introduced()
    evening.press("X")
    evening.record(ReelEnded(90_000), "program")
    evening.desk.undo()
    assert evening.state.reel == Reel("phim.mp4")
    kept = replay(evening.desk._start, evening.desk.recorded, checked_from=0)
    assert kept.reel == evening.state.reel
