"""The desk for Qt: refusals and troubles become signals, a running clock keeps its pulse."""

from __future__ import annotations

import pytest

from app.desk import controls, rehearsal, templates
from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.domain.errors import Refused, Trouble
from app.show.facts import ClockStarted, ClockStopped
from ui import bridge as module
from ui.bridge import Bridge

PLAY = "gioi-thieu/1/play"


class Journal(MemoryJournal):
    """In memory; counts pulses, and has no room when told so."""

    full = False

    def __init__(self, show) -> None:
        super().__init__(show)
        self.pulses: list[int] = []

    def append(self, draft):
        if self.full:
            raise Trouble("Ổ đĩa đã đầy.", "Xóa bớt tệp.")
        return super().append(draft)

    def keep_pulse(self, now: int) -> None:
        self.pulses.append(now)
        super().keep_pulse(now)


class Ears:
    """All a bridge says."""

    def __init__(self, bridge: Bridge) -> None:
        self.changed, self.refused, self.troubled = [], [], []
        bridge.changed.connect(self.changed.append)
        bridge.refused.connect(lambda *said: self.refused.append(said))
        bridge.troubled.connect(lambda *said: self.troubled.append(said))


@pytest.fixture
def bridge(qapp, monkeypatch) -> Bridge:
    """A bridge at the first team's introduction; its pulse beats quickly."""
    monkeypatch.setattr(module, "PULSE", 5)
    contest = templates.demo()
    time = rehearsal.PlayedTime(contest.heading.date)
    desk = Desk(Journal(rehearsal.show_record(contest, 1, "0.1.0")), time)
    play = rehearsal.Rehearsal(desk, time, 1)
    while desk.state.cue_id != PLAY:
        assert play.step()
    return Bridge(desk)


@pytest.fixture
def ears(bridge) -> Ears:
    return Ears(bridge)


def start(bridge: Bridge) -> bool:
    return bridge.record("clock", ClockStarted(bridge.desk.time.now()), "operator")


def test_what_is_recorded_is_told_once_with_the_new_state(bridge, ears) -> None:
    assert start(bridge)
    (state,) = ears.changed
    assert state is bridge.state
    assert state.clock.running
    assert (ears.refused, ears.troubled) == ([], [])


def test_a_refusal_is_a_signal_with_its_action_and_its_reason_and_false(bridge, ears) -> None:
    action = controls.go(bridge.state)
    before = bridge.state
    assert not bridge.press(action)
    ((name, why),) = ears.refused
    assert name == action.name
    assert "tính giờ" in why
    assert bridge.state is before
    assert ears.troubled == []


def test_a_full_disk_is_a_signal_with_advice_and_false_and_nothing_changed(bridge, ears) -> None:
    bridge.desk.journal.full = True
    before, lines = bridge.state, len(bridge.desk.journal.entries())
    assert not start(bridge)
    assert ears.troubled == [("Ổ đĩa đã đầy.", "Xóa bớt tệp.")]
    assert (ears.changed, ears.refused) == ([], [])
    assert bridge.state is before
    assert len(bridge.desk.journal.entries()) == lines


def test_after_room_was_made_the_same_press_succeeds(bridge, ears) -> None:
    bridge.desk.journal.full = True
    assert not start(bridge)
    bridge.desk.journal.full = False
    assert start(bridge)
    assert bridge.state.clock.running


@pytest.mark.parametrize("full_at", ["undo", "redo"])
def test_undo_and_redo_on_a_full_disk_change_nothing(bridge, ears, full_at) -> None:
    assert start(bridge)
    if full_at == "redo":
        assert bridge.undo()
    bridge.desk.journal.full = True
    before = bridge.state
    assert not getattr(bridge, full_at)()
    assert bridge.state is before
    assert ears.troubled == [("Ổ đĩa đã đầy.", "Xóa bớt tệp.")]
    bridge.desk.journal.full = False
    assert getattr(bridge, full_at)()


def test_undo_takes_back_and_redo_puts_it_back(bridge) -> None:
    assert start(bridge)
    assert bridge.undo()
    assert not bridge.state.clock.running
    assert bridge.redo()
    assert bridge.state.clock.running


def test_undo_of_nothing_is_refused_in_words(bridge, ears) -> None:
    assert not bridge.undo("judge:gk1")
    assert ears.refused == [("undo", "Không còn gì để hoàn tác.")]


def test_any_other_deed_is_tried_the_same_way(bridge, ears) -> None:
    def refuse() -> None:
        raise Refused("Không.")

    assert not bridge.attempt("close", refuse)
    assert ears.refused == [("close", "Không.")]
    assert bridge.attempt("close", lambda: None)


def test_a_bug_is_not_swallowed(bridge) -> None:
    with pytest.raises(ZeroDivisionError):
        bridge.attempt("bug", lambda: 1 // 0)


# ---------------------------------------------------------------------------------- the pulse


def test_the_pulse_is_kept_while_the_clock_runs_and_stops_with_it(bridge, qtbot) -> None:
    journal = bridge.desk.journal
    assert not bridge._pulse.isActive()
    start(bridge)
    bridge.desk.time.wait(7_000)
    now = bridge.desk.time.now()
    qtbot.waitUntil(lambda: journal.pulses[-3:] == [now] * 3)
    bridge.record("clock", ClockStopped(7_000), "operator")
    assert not bridge._pulse.isActive()


def test_taking_back_the_start_stops_the_pulse(bridge) -> None:
    start(bridge)
    assert bridge._pulse.isActive()
    bridge.undo()
    assert not bridge._pulse.isActive()


def test_a_bridge_over_a_running_clock_beats_from_the_beginning(bridge) -> None:
    start(bridge)
    assert Bridge(bridge.desk)._pulse.isActive()


def test_a_pulse_that_cannot_be_kept_is_told_and_the_clock_goes_on(
    bridge, ears, qtbot, monkeypatch
) -> None:
    def broken(_spent: int) -> None:
        raise Trouble("USB đã rút.", "Cắm lại.")

    start(bridge)
    monkeypatch.setattr(bridge.desk.journal, "keep_pulse", broken)
    qtbot.waitUntil(lambda: ("USB đã rút.", "Cắm lại.") in ears.troubled)
    assert bridge.state.clock.running
