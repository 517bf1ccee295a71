"""What ran when the program was closed: clocks and films stand, a technical pause goes on."""

import pytest

from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.desk.rehearsal import PlayedTime
from app.show.cover_facts import OverlayShown, PauseChanged
from app.show.cue import cue
from app.show.insert import Insert
from app.show.sheet_facts import CueAdded
from tests.stories.evening import GIA_NGHIA, INTRO, Evening


def rebooted(evening: Evening) -> tuple[Desk, PlayedTime]:
    """The program on a laptop that was switched off: monotonic time begins anew."""
    copy = MemoryJournal(evening.journal.show, evening.journal.entries())
    copy._pulse = evening.journal.pulse()
    time = PlayedTime("2023-10-10")
    return Desk(copy, time), time


@pytest.mark.parametrize("limit", [5 * 60_000, 7 * 60_000 + 30_000])
def test_a_pause_goes_on_counting_after_a_reboot(limit: int) -> None:
    evening = Evening().order()
    evening.record(OverlayShown("pause", evening.time.now(), message="Mất điện"))
    evening.record(PauseChanged(limit, "Mất điện"))
    evening.wait(120)
    evening.desk.keep_pulse()
    desk, time = rebooted(evening)
    assert desk.state.overlay.message == "Mất điện"
    assert desk.state.overlay.clock.left(time.now()) == limit - 120_000
    time.wait(60_000)
    assert desk.state.overlay.clock.left(time.now()) == limit - 180_000


def test_a_clock_of_another_cue_tells_nothing_about_this_one() -> None:
    evening = Evening().order()
    evening.perform(GIA_NGHIA, seconds=30)
    evening.take(f"{INTRO}/2/play")
    evening.press("T")
    evening.wait(10)
    evening.press("T")
    desk, _time = rebooted(evening)
    assert desk.state.clock.spent == 10_000


def test_a_pause_over_a_break_keeps_no_teams_time() -> None:
    evening = Evening().order()
    evening.perform(GIA_NGHIA)
    evening.take(f"{INTRO}/1/judging")
    evening.record(CueAdded(evening.state.cue_id, 1, Insert("break", "Giải lao", minutes=10)))
    evening.take("them/1")
    assert evening.state.team_at(evening.state.cue) is None
    evening.press("T")
    evening.wait(65)
    evening.press("T")
    evening.record(OverlayShown("pause", evening.time.now()))
    assert evening.scene.kept == ""
    assert evening.state.team_at(cue(INTRO, "play", "", turn=1)) == GIA_NGHIA
