"""Panic keys as facts: what covers the hall, what stops under it, how a pause is changed."""

import pytest
from msgspec.structs import replace

from app.domain.errors import Refused
from app.show.clock import Clock
from app.show.cover_facts import OverlayCleared, OverlayShown, PauseChanged
from app.show.facts import ClockStarted
from app.show.scene import Black, Pause, TeamIntro
from tests.stories.evening import GIA_NGHIA, Evening, contest

COVERS = ("black", "backdrop", "freeze", "pause", "card")


@pytest.fixture
def playing() -> Evening:
    """The first team plays since three seconds."""
    return playing_with()


def playing_with(*stopping: str) -> Evening:
    evening = Evening(replace(contest(), stopping=stopping) if stopping else None).order()
    evening.take("gioi-thieu/1/play")
    evening.record(ClockStarted(evening.time.now()))
    evening.wait(3)
    return evening


@pytest.mark.parametrize("what", COVERS)
@pytest.mark.parametrize("stopping", [("pause",), ("black", "freeze"), COVERS])
def test_the_contest_says_which_covers_stop_its_clock(what, stopping):
    evening = playing_with(*stopping)
    evening.record(OverlayShown(what, evening.time.now()))
    clock = evening.state.clock
    assert clock.running is (what not in stopping)
    assert clock.spent_at(evening.time.now()) == 3000


@pytest.mark.parametrize("what", COVERS)
def test_before_the_first_cue_and_after_closing_the_hall_can_be_covered(what):
    evening = Evening()
    evening.record(OverlayShown(what, 0))
    assert evening.state.overlay.what == what
    evening.record(OverlayCleared())
    assert evening.state.overlay is None
    closed = replace(evening.state, closed=True)
    OverlayShown(what, 0).admit(closed)
    OverlayCleared().admit(replace(closed, overlay=evening.state.overlay or _over(closed, what)))


def _over(state, what):
    return OverlayShown(what, 0).apply(state).overlay


def test_a_frozen_hall_stands_still_whatever_runs(playing):
    playing.record(OverlayShown("freeze", playing.time.now()))
    frozen = playing.scene
    assert isinstance(frozen, TeamIntro)
    assert (frozen.clock.spent, frozen.clock.running_since) == (3000, None)
    playing.wait(30)
    assert playing.scene == frozen
    assert playing.state.clock.spent_at(playing.time.now()) == 33_000


def test_freezing_never_uncovers(playing):
    playing.record(OverlayShown("black", playing.time.now()))
    playing.record(OverlayShown("freeze", playing.time.now()))
    assert isinstance(playing.scene, Black)
    playing.record(OverlayShown("freeze", playing.time.now()))
    assert isinstance(playing.scene, Black)
    playing.record(OverlayCleared())
    assert isinstance(playing.scene, TeamIntro)


def test_freezing_a_pause_stops_its_countdown_on_the_screen(playing):
    playing.record(OverlayShown("pause", playing.time.now()))
    playing.wait(60)
    playing.record(OverlayShown("freeze", playing.time.now()))
    assert isinstance(playing.scene, Pause)
    assert (playing.scene.clock.spent, playing.scene.clock.running_since) == (60_000, None)


def test_a_pause_keeps_its_start_when_it_is_changed(playing):
    playing.record(OverlayShown("pause", playing.time.now()))
    start = playing.time.now()
    assert playing.scene.note == "Kính mong quý vị đại biểu và khán giả ngồi tại chỗ"
    playing.wait(120)
    playing.record(PauseChanged(600_000, "Đang khắc phục âm thanh"))
    clock: Clock = playing.state.overlay.clock
    assert (clock.running_since, clock.limit) == (start, 600_000)
    assert playing.scene.note == "Đang khắc phục âm thanh"
    assert playing.scene.kept == "Thời gian thi của đội Gia Nghĩa được giữ nguyên: 06:57"


def test_when_the_countdown_has_ended_the_hall_is_told_calmly(playing):
    playing.record(OverlayShown("pause", playing.time.now()))
    assert playing.scene.lead == "Chương trình tiếp tục sau"
    assert playing.scene.over == "Chương trình sắp tiếp tục"
    assert playing.scene.clock.counts_over is False


def test_nothing_is_said_to_be_kept_where_the_clock_goes_on():
    evening = playing_with("black")
    evening.record(OverlayShown("pause", evening.time.now()))
    assert evening.state.clock.running
    assert evening.scene.kept == ""


def test_only_a_pause_that_is_down_can_be_changed(playing):
    for covered in ((), ("black",)):
        for what in covered:
            playing.record(OverlayShown(what, 0))
        with pytest.raises(Refused, match="Hội trường đang không tạm dừng"):
            playing.record(PauseChanged(60_000))
    playing.record(OverlayShown("pause", 0))
    with pytest.raises(Refused, match="Giờ tạm dừng phải dài hơn 0"):
        playing.record(PauseChanged(0))


def test_facts_have_their_words():
    state = Evening().order().perform(GIA_NGHIA).state
    assert PauseChanged(600_000).words(state) == "Sửa giờ tạm dừng: tổng cộng 10:00"
    assert PauseChanged(60_000, "Chờ").words(state) == "Sửa giờ tạm dừng: tổng cộng 01:00, “Chờ”"
