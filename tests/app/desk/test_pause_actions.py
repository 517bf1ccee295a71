"""A pause that is down can take longer and say why."""

import pytest

from app.desk import controls
from app.domain.errors import Refused
from tests.stories.evening import Evening


@pytest.fixture
def pausing() -> Evening:
    """A pause of five minutes is down since two."""
    evening = Evening()
    evening.press("F8")
    evening.wait(120)
    return evening


def left(evening: Evening) -> int:
    """Seconds."""
    return evening.state.overlay.clock.left(evening.time.now()) // 1000


def test_it_is_offered_only_while_a_pause_is_down(pausing):
    assert [one.key for one in controls.actions(pausing.state)] == ["S", "U"]
    pausing.press("F8")
    assert controls.actions(pausing.state) == ()
    pausing.press("F9")
    assert controls.actions(pausing.state) == ()


@pytest.mark.parametrize("minutes", ["1", "2", "5", "10", "15"])
def test_the_minutes_count_from_now(pausing, minutes):
    pausing.press("S", picked=[minutes], reason=" Đang sửa loa ")
    assert left(pausing) == int(minutes) * 60
    assert pausing.scene.note == "Đang sửa loa"


def test_the_form_begins_with_what_was_said_before(pausing):
    pausing.press("S", picked=["5"], reason="Đang sửa loa")
    ask = pausing.button("S").ask
    assert (ask.before, ask.chosen) == ("Đang sửa loa", ("5",))


def test_no_minutes_are_refused(pausing):
    with pytest.raises(Refused, match="Chưa chọn số phút"):
        pausing.press("S")


def test_five_more_minutes_keep_the_word_to_the_hall(pausing):
    pausing.press("S", picked=["5"], reason="Đang sửa loa")
    pausing.press("U")
    assert left(pausing) == 600
    assert pausing.scene.note == "Đang sửa loa"


def test_after_the_end_five_more_minutes_begin_now(pausing):
    pausing.wait(600)
    assert left(pausing) < 0
    pausing.press("U")
    assert left(pausing) == 300


def test_a_clock_that_stands_gives_its_place_to_the_pause():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.press("F8")
    assert "T" not in [one.key for one in controls.actions(evening.state)]
    evening.press("F8")
    assert "T" in [one.key for one in controls.actions(evening.state)]
