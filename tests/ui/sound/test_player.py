"""What is played and when, on an output that only writes it down."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from app.show.scene import Black
from tests.ui.stage import samples
from tests.ui.stage.samples import NOW, SAMPLES, short_clock
from ui.sound import player
from ui.sound.player import Sounds

SCENES = {name: scene for name, (scene, _theme) in SAMPLES.items()}


class Notebook:
    """Writes down what it is asked to play, fade and make louder."""

    def __init__(self) -> None:
        self.why = ""
        self.opened = 0
        self.played: list[str] = []
        self.loudness: list[float] = []
        self.faded: list[str] = []
        self.changed: Callable[[], None] = lambda: None

    def open(self, changed: Callable[[], None]) -> None:
        self.opened += 1
        self.changed = changed

    def play(self, name: str, loudness: float) -> None:
        self.played.append(name)
        self.loudness.append(loudness)

    def set_loudness(self, loudness: float) -> None:
        self.loudness.append(loudness)

    def fade(self, name: str) -> None:
        self.faded.append(name)


class Hall:
    """Sounds in a hall whose time a test lets pass."""

    def __init__(self) -> None:
        self.time = NOW
        self.output = Notebook()
        self.sounds = Sounds(lambda: self.time, output=self.output)

    def see(self, *names: str) -> None:
        for name in names:
            self.sounds.follow(SCENES[name])

    @property
    def waits(self) -> int:
        """Milliseconds the timer was asked to wait; -1 when it stands."""
        timer = self.sounds._timer
        return timer.interval() if timer.isActive() else -1

    def fire(self, late: int = 0) -> None:
        """The timer fires, so many milliseconds after it was due."""
        self.time += self.waits + late
        self.sounds._timer.stop()
        self.sounds._timer.timeout.emit()

    @property
    def played(self) -> list[str]:
        heard, self.output.played = self.output.played, []
        return heard


@pytest.fixture
def hall(qapp) -> Hall:
    return Hall()


# --------------------------------------------------------------------------------- the picture


def test_the_first_picture_after_a_start_is_silent_and_opens_no_device(hall) -> None:
    hall.see("award_winner")
    assert hall.played == []
    assert hall.output.opened == 0


def test_a_question_is_heard_from_lock_to_reveal(hall) -> None:
    hall.see("question_reading", "question_running", "question_locked", "question_right")
    assert hall.played == ["lock", "right"]
    assert hall.output.opened == 1


def test_the_same_picture_again_is_heard_once(hall) -> None:
    hall.see("question_running", "question_locked", "question_locked")
    assert hall.played == ["lock"]


def test_under_a_cover_and_back_is_silent(hall) -> None:
    hall.see("question_running", "question_locked", "black", "question_locked", "backdrop")
    hall.see("pause", "question_locked")
    assert hall.played == ["lock"]


def test_what_happened_under_the_cover_is_heard_when_the_hall_sees_it(hall) -> None:
    hall.see("question_locked", "black", "question_right")
    assert hall.played == ["right"]


def test_a_prize_called_after_the_backdrop_has_its_roll(hall) -> None:
    hall.see("standings", "backdrop", "award_tier", "award_winner")
    assert hall.played == ["drum_roll", "fanfare"]


def test_the_roll_stops_for_the_fanfare_and_both_when_the_picture_goes(hall) -> None:
    hall.see("message", "award_tier")
    hall.output.faded.clear()
    hall.see("award_winner")
    assert "drum_roll" in hall.output.faded
    hall.output.faded.clear()
    hall.see("message")
    assert "fanfare" in hall.output.faded


def test_a_cover_silences_everything(hall) -> None:
    hall.see("message", "award_tier", "award_winner")
    hall.output.faded.clear()
    hall.see("black")
    assert {"fanfare", "drum_roll", "time_up", "right"} <= set(hall.output.faded)


# ----------------------------------------------------------------------------------- the clock


def test_the_last_seconds_are_ticked_at_whole_seconds(hall) -> None:
    hall.see("question_reading", "question_running")
    assert hall.waits == 4_000, "6 of 15 seconds are gone, the clock warns at 5"
    waits = []
    for _second in range(6):
        waits.append(hall.waits)
        hall.fire()
    assert hall.played == ["tick", "tick", "tick", "tick", "last", "time_up"]
    assert waits == [4_000, 1_000, 1_000, 1_000, 1_000, 1_000]
    assert hall.waits == -1


def test_a_timer_that_is_a_hair_early_ticks_once(hall) -> None:
    hall.see("question_running")
    hall.fire(late=-1)
    assert hall.played == ["tick"]
    assert hall.waits == 1_001


def test_a_late_timer_does_not_push_the_next_tick(hall) -> None:
    hall.see("question_running")
    hall.fire(late=40)
    assert hall.waits == 960


def test_a_tick_that_would_be_too_late_is_left_out(hall) -> None:
    hall.see("question_running")
    hall.fire(late=player.LATE)
    assert hall.played == []


def test_the_gong_comes_however_late(hall) -> None:
    hall.sounds.follow(
        replace(samples.RUNNING, clock=short_clock(running_since=NOW - 14_500, warning=0))
    )
    hall.fire(late=5_000)
    assert hall.played == ["time_up"]


def test_the_gong_is_not_lost_when_the_clock_is_stopped_in_the_same_moment(hall) -> None:
    hall.see("question_running")
    for _second in range(5):
        hall.fire()
    hall.time += 1_003
    hall.see("question_over")
    assert hall.played[-1] == "time_up"


@pytest.mark.parametrize("after", ["question_locked", "question_reading", "black", "pause"])
def test_a_clock_that_stands_or_is_covered_is_silent(hall, after: str) -> None:
    hall.see("question_running", after)
    assert hall.waits == -1


def test_back_from_a_cover_the_running_clock_is_heard_again(hall) -> None:
    hall.see("question_running", "black")
    hall.time += 5_200
    hall.see("question_running")
    assert hall.waits == 800
    assert hall.played == []


def test_more_time_is_heard_at_its_own_end(hall) -> None:
    hall.see("question_running")
    longer = replace(samples.RUNNING.clock, limit=20_000)
    hall.sounds.follow(replace(samples.RUNNING, clock=longer))
    assert hall.waits == 9_000


def test_a_skit_is_heard_once_at_its_limit(hall) -> None:
    hall.see("performance")
    assert hall.waits == 372_000
    hall.fire()
    assert hall.played == ["time_up"]
    assert hall.waits == -1


# --------------------------------------------------------------------------------- volume, mute


def test_muted_nothing_is_played(hall, qtbot) -> None:
    with qtbot.waitSignal(hall.sounds.changed) as told:
        hall.sounds.toggle_mute()
    assert told.args == [70, True, ""]
    hall.see("question_running", "question_locked")
    assert hall.played == []
    hall.sounds.toggle_mute()
    hall.see("question_right")
    assert hall.played == ["right"]


def test_mute_silences_what_sounds_now(hall) -> None:
    hall.see("message", "award_tier", "award_winner")
    hall.output.faded.clear()
    hall.sounds.set_muted(True)
    assert "fanfare" in hall.output.faded


def test_louder_and_softer_in_steps_between_nothing_and_all(hall) -> None:
    for _press in range(5):
        hall.sounds.step(10)
    assert hall.sounds.volume == 100
    assert hall.output.loudness[-1] == 1.0
    for _press in range(12):
        hall.sounds.step(-10)
    assert hall.sounds.volume == 0
    assert hall.output.loudness[-1] == 0.0


def test_what_is_made_louder_is_heard_what_is_made_softer_stays_muted(hall) -> None:
    hall.sounds.set_muted(True)
    hall.sounds.step(-10)
    assert hall.sounds.muted
    hall.sounds.step(10)
    assert not hall.sounds.muted


# ----------------------------------------------------------------------------- device and trial


def test_a_device_that_goes_and_comes_is_told(hall, qtbot) -> None:
    hall.sounds.prepare()
    assert hall.sounds.why == ""
    for why in ("Không có thiết bị âm thanh", ""):
        hall.output.why = why
        with qtbot.waitSignal(hall.sounds.changed) as told:
            hall.output.changed()
        assert told.args == [70, False, why]
        assert hall.sounds.why == why


def test_a_device_is_looked_for_once(hall) -> None:
    hall.sounds.prepare()
    hall.sounds.prepare()
    hall.sounds.play("tick")
    assert hall.output.opened == 1


def test_the_trial_plays_three_sounds_in_turn(hall, qtbot, monkeypatch) -> None:
    quick = tuple((wait // 100, name) for wait, name in player.TRIAL)
    monkeypatch.setattr(player, "TRIAL", quick)
    assert hall.sounds.trial().startswith("Đang thử âm thanh ở mức 70 %")
    qtbot.waitUntil(lambda: len(hall.output.played) == 3)
    assert hall.played == ["tick", "right", "fanfare"]


def test_the_trial_says_why_nothing_is_heard(hall) -> None:
    hall.sounds.set_muted(True)
    assert "bấm N" in hall.sounds.trial()
    hall.output.why = "Không có thiết bị âm thanh"
    assert hall.sounds.trial() == "Chưa thể thử âm thanh: không có thiết bị âm thanh."
    assert hall.played == []


def test_nothing_at_all_on_the_hall_is_no_error(hall) -> None:
    hall.sounds.follow(Black())
    hall.sounds.stop()
    assert hall.output.faded == []
