import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.show.clock import Clock, written

CLOCK = Clock(15_000, warning=5_000)


@pytest.mark.parametrize(
    ("passed", "left", "phase"),
    [
        (0, 15_000, "running"),
        (9_999, 5_001, "running"),
        (10_000, 5_000, "warned"),
        (14_999, 1, "warned"),
        (15_000, 0, "over"),
        (16_000, -1_000, "over"),
    ],
)
def test_a_running_clock_warns_and_goes_over(passed, left, phase):
    clock = CLOCK.started(1_000)
    assert (clock.left(1_000 + passed), clock.phase(1_000 + passed)) == (left, phase)


@pytest.mark.parametrize(
    ("clock", "phase"),
    [
        (CLOCK, "waiting"),
        (CLOCK.stopped(3_000), "stopped"),
        (CLOCK.stopped(14_000), "stopped"),
        (CLOCK.stopped(15_000), "over"),
    ],
)
def test_a_standing_clock_waits_or_has_stopped_or_is_over(clock, phase):
    assert clock.phase(999_999) == phase


def test_a_standing_clock_uses_no_time():
    assert CLOCK.stopped(3_000).spent_at(10**9) == 3_000


def test_stopping_and_starting_again_goes_on_where_it_stood():
    clock = CLOCK.started(100).stopped(4_000).started(50_000)
    assert clock.spent_at(51_000) == 5_000


def test_a_source_that_jumps_back_gives_no_time_back():
    assert CLOCK.stopped(4_000).started(50_000).spent_at(10) == 4_000


@given(
    st.lists(st.tuples(st.sampled_from(["start", "stop", "look"]), st.integers(0, 100_000))),
    st.integers(0, 10**12),
)
def test_what_was_spent_never_becomes_less_and_never_more_than_the_time_that_passed(steps, begin):
    clock, now, before = Clock(60_000), begin, 0
    for what, passed in steps:
        now += passed
        spent = clock.spent_at(now)
        assert before <= spent <= before + passed
        if what == "start" and not clock.running:
            clock = clock.started(now)
        if what == "stop" and clock.running:
            clock = clock.stopped(spent)
        assert clock.spent_at(now) == spent
        assert clock.left(now) == clock.limit - spent
        before = spent


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(0, 10**6))
def test_only_differences_count_so_no_wall_clock_can_matter(one, other, passed):
    assert CLOCK.started(one).left(one + passed) == CLOCK.started(other).left(other + passed)


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (638_000, "10:38"),
        (0, "00:00"),
        (59_999, "00:59"),
        (-61_000, "-01:01"),
        (6_000_000, "100:00"),
    ],
)
def test_time_is_written_in_minutes_and_seconds(milliseconds, text):
    assert written(milliseconds) == text
