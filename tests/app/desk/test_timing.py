"""How far behind the plan the evening is: a table, and what must hold at every minute."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.desk import timing
from app.desk.timing import Lag, seconds
from app.domain.ids import CueId
from app.show.cue import Cue
from app.show.state import State
from tests.stories.evening import AWARDS, INTRO, OPENING, Evening, contest

PLAN = {OPENING: "08:00", INTRO: "08:30", AWARDS: "10:00"}


def planned(plan: dict[str, str] = PLAN) -> State:
    """The state before the evening, of a contest whose parts are planned so."""
    content = contest()
    rounds = tuple(replace(one, starts=plan.get(one.id, "")) for one in content.rounds)
    return Evening(replace(content, rounds=rounds)).state


def at(state: State, cue: str) -> State:
    """The state in which everything before this cue is done, and it is on air."""
    place = state.program.place(CueId(cue))
    done = frozenset(one.id for one in state.program.cues[:place])
    return replace(state, cue_id=CueId(cue), done=done)


STATE = planned()
MIDDLE = "kien-thuc/2/draw"
"""About the middle of the stretch from 08:30 to 10:00."""


@pytest.mark.parametrize(
    ("cue", "wall", "minutes"),
    [
        ("", "07:40", None),
        ("", "08:00", 0),
        ("", "08:12:59", 12),
        ("mo-dau/message-1", "08:00", 0),
        ("mo-dau/message-1", "07:50", -10),
        ("mo-dau/order-2", "08:15", 0),
        ("mo-dau/order-2", "08:21", 6),
        ("gioi-thieu/title", "08:28", -2),
        ("gioi-thieu/title", "2023-10-10T08:36:00+07:00", 6),
        ("gioi-thieu/title", "2024-02-29T08:36:00+07:00", 6),
        ("trao-giai/confirm-1", "10:04", 4),
        ("trao-giai/backdrop-4", "10:40", None),
        ("gioi-thieu/title", "12:00", None),
        ("gioi-thieu/title", "gần trưa", None),
        ("gioi-thieu/title", "25:00", None),
        ("gioi-thieu/title", "", None),
    ],
)
def test_the_lag_is_the_wall_clock_less_the_planned_moment(cue, wall, minutes) -> None:
    state = at(STATE, cue) if cue else STATE
    assert timing.lag(state, wall) == (None if minutes is None else Lag(minutes))


def test_between_two_beginnings_the_plan_passes_evenly_from_cue_to_cue() -> None:
    stretch = next(one for one in timing.stretches(STATE) if one.starts == 8 * 3600 + 30 * 60)
    each = 90 / len(stretch.cues)
    for place, cue in enumerate(stretch.cues):
        minutes = 8 * 60 + 30 + each * place
        wall = f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}:{int(minutes * 60) % 60:02d}"
        assert timing.lag(at(STATE, cue.id), wall) == Lag(0)


@pytest.mark.parametrize(
    "plan",
    [{}, {INTRO: "08:30"}, {OPENING: "sáng"}, {INTRO: "10:00", AWARDS: "08:30"}],
    ids=["no plan", "one beginning", "no time of day", "backwards"],
)
def test_with_nothing_to_compare_nothing_is_said(plan) -> None:
    state = at(planned(plan), MIDDLE)
    assert timing.lag(state, "09:00") is None
    assert timing.ends(state, "09:00") == ""


def test_a_team_that_is_not_here_does_not_make_the_evening_late() -> None:
    evening = Evening(STATE.contest).order()
    team = evening.state.order[0]
    state = replace(evening.state, absent={team: "vắng"})
    there = at(state, "gioi-thieu/2/play")
    jumped = replace(there, done=frozenset(c for c in there.done if "/1/" not in c))
    assert timing.lag(jumped, "09:00") == timing.lag(there, "09:00")


def test_nothing_is_late_when_the_show_is_closed() -> None:
    state = replace(at(STATE, MIDDLE), closed=True)
    assert timing.lag(state, "09:00") is None
    assert timing.ends(state, "09:00") == ""


def test_a_cue_added_on_the_evening_takes_its_share() -> None:
    more = STATE.program.with_cue(
        Cue(CueId("them/1"), INTRO, "message", "Lời nhắn"), CueId("gioi-thieu/title")
    )
    state = at(replace(STATE, program=more), MIDDLE)
    assert timing.lag(state, "09:20") is not None


@pytest.mark.parametrize(
    ("cue", "wall", "over"),
    [
        ("", "07:40", "10:25"),
        ("", "08:10", "10:35"),
        ("mo-dau/message-1", "08:00", "10:25"),
        ("gioi-thieu/title", "08:30", "10:25"),
        ("gioi-thieu/title", "08:40", "10:35"),
        ("trao-giai/confirm-1", "10:00", "10:25"),
        ("trao-giai/backdrop-4", "10:30", "10:34"),
        ("trao-giai/confirm-1", "23:50", "00:15"),
    ],
)
def test_the_end_is_what_is_left_at_the_plans_pace(cue, wall, over) -> None:
    """Six cues come after ten: at 120 minutes for 28 cues they take 25 and a half."""
    assert timing.ends(at(STATE, cue) if cue else STATE, wall) == over


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (6, "Chậm 6 phút so với kịch bản"),
        (2, "Chậm 2 phút so với kịch bản"),
        (1, "Đúng kịch bản"),
        (0, "Đúng kịch bản"),
        (-1, "Đúng kịch bản"),
        (-2, "Sớm 2 phút so với kịch bản"),
    ],
)
def test_the_lag_in_words(minutes, said) -> None:
    assert timing.words(Lag(minutes)) == said


CUES = st.sampled_from([one.id for one in STATE.program.cues])
CLOCK = st.integers(0, 86_399)


def written(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}:{seconds % 60:02d}"


@given(cue=CUES, one=CLOCK, other=CLOCK)
def test_the_later_it_is_the_larger_the_lag(cue, one, other) -> None:
    state = at(STATE, cue)
    early, late = (timing.lag(state, written(each)) for each in sorted((one, other)))
    if early is not None and late is not None:
        assert early.minutes <= late.minutes


@given(first=CUES, second=CUES, clock=CLOCK)
def test_the_further_the_evening_has_come_the_smaller_the_lag(first, second, clock) -> None:
    behind, ahead = sorted((first, second), key=STATE.program.place)
    one = timing.lag(at(STATE, behind), written(clock))
    other = timing.lag(at(STATE, ahead), written(clock))
    if one is not None and other is not None:
        assert other.minutes <= one.minutes


@given(clock=CLOCK)
def test_a_time_of_day_is_read_back(clock) -> None:
    assert timing.seconds(written(clock)) == clock


@given(text=st.text(max_size=12))
def test_any_text_is_a_time_of_day_or_none(text) -> None:
    found = timing.seconds(text)
    assert found is None or 0 <= found < 86_400


@pytest.mark.parametrize("wall", ["12h:30", "0800x:10", "8 giờ", ":", "25:00", "08:75", ""])
def test_what_tells_no_time_is_no_time(wall) -> None:
    assert seconds(wall) is None
