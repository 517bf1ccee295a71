"""Which screen is the hall's, as a table: never the operator's only one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.screens import ScreenInfo, choose, choose_third, console_screen, likeness, size_of

LAPTOP = ScreenInfo("eDP-1", "", (0, 0, 1366, 768), primary=True)
EPSON = ScreenInfo("HDMI-1", "X4TF1", (1366, 0, 1920, 1080), primary=False)
SAME_PORT = ScreenInfo("HDMI-1", "OTHER", (1366, 0, 1280, 720), primary=False)
TELEVISION = ScreenInfo("DP-2", "TV9", (3286, 0, 3840, 2160), primary=False)
MOVED = ScreenInfo("HDMI-1", "X4TF1", (-1920, 0, 1920, 1080), primary=False)
HALL_FIRST = ScreenInfo("HDMI-1", "X4TF1", (0, 0, 1920, 1080), primary=True)
LAPTOP_SECOND = ScreenInfo("eDP-1", "", (1920, 0, 1366, 768), primary=False)
OTHER_PORT = ScreenInfo("DP-2", "X4TF1", (1366, 0, 1920, 1080), primary=False)
TWIN_ONE = ScreenInfo("EPSON PJ", "A1", (1366, 0, 1920, 1080), primary=False)
TWIN_TWO = ScreenInfo("EPSON PJ", "B2", (3286, 0, 1920, 1080), primary=False)
MUTE_ONE = ScreenInfo("EPSON PJ", "", (1366, 0, 1920, 1080), primary=False)
MUTE_TWO = ScreenInfo("EPSON PJ", "", (3286, 0, 1920, 1080), primary=False)
SMALL = ScreenInfo("HDMI-1", "", (3286, 0, 1280, 720), primary=False)
STRANGER = ScreenInfo("DP-3", "ZZ", (1366, 0, 1920, 1080), primary=False)


CASES = {
    "one screen": ([LAPTOP], (), None),
    "one screen, projector remembered": ([LAPTOP], (EPSON,), None),
    "no screen": ([], (), None),
    "projector last": ([LAPTOP, EPSON], (), EPSON),
    "projector first": ([EPSON, LAPTOP], (), EPSON),
    "two projectors, nothing remembered": ([LAPTOP, EPSON, TELEVISION], (), TELEVISION),
    "the remembered one of two": ([LAPTOP, EPSON, TELEVISION], (EPSON,), EPSON),
    "the remembered one, other order": ([TELEVISION, EPSON, LAPTOP], (EPSON,), EPSON),
    "at the other side": ([LAPTOP, MOVED], (EPSON,), MOVED),
    "another device in the same port": ([LAPTOP, SAME_PORT], (EPSON,), SAME_PORT),
    "a stranger where nothing is known": ([LAPTOP, TELEVISION], (EPSON,), TELEVISION),
    "the same projector in another port": ([LAPTOP, OTHER_PORT, STRANGER], (EPSON,), OTHER_PORT),
    "its serial counts more than its port": ([LAPTOP, OTHER_PORT, SAME_PORT], (EPSON,), OTHER_PORT),
    "the first of two twins": ([LAPTOP, TWIN_ONE, TWIN_TWO], (TWIN_ONE,), TWIN_ONE),
    "the second of two twins": ([LAPTOP, TWIN_TWO, TWIN_ONE], (TWIN_TWO,), TWIN_TWO),
    "twins that say no serial": ([LAPTOP, MUTE_ONE, MUTE_TWO], (MUTE_ONE,), MUTE_ONE),
    "the twin of one that is missing": ([LAPTOP, TELEVISION, TWIN_TWO], (TWIN_ONE,), TWIN_TWO),
    "a name counts more than a place": ([LAPTOP, STRANGER, SMALL], (EPSON,), SMALL),
    "only the place is known": ([LAPTOP, STRANGER, TELEVISION], (EPSON,), STRANGER),
    "today's rather than another place": ([LAPTOP, STRANGER, TELEVISION], (EPSON, TELEVISION), TELEVISION),
    "the remembered one rather than today's": ([LAPTOP, EPSON, TELEVISION], (EPSON, TELEVISION), EPSON),
    "nothing known but None": ([LAPTOP, EPSON], (None, None), EPSON),
    "the console stands on the projector": ([HALL_FIRST, LAPTOP_SECOND], (), LAPTOP_SECOND),
    "and there it stays": ([HALL_FIRST, LAPTOP_SECOND], (EPSON,), LAPTOP_SECOND),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_halls_screen_is_chosen(case: str) -> None:
    screens, known, hall = CASES[case]
    assert choose(screens, *known) == hall


screens = st.builds(
    ScreenInfo,
    name=st.sampled_from(["HDMI-1", "DP-2", "EPSON PJ"]),
    serial=st.sampled_from(["", "A1", "B2"]),
    geometry=st.sampled_from([(0, 0, 1366, 768), (1366, 0, 1920, 1080), (3286, 0, 1280, 720)]),
    primary=st.just(False),
)


@given(st.lists(screens, max_size=4), st.none() | screens, st.none() | screens)
def test_the_hall_never_gets_the_operators_screen(
    others: list[ScreenInfo], home: ScreenInfo | None, last: ScreenInfo | None
) -> None:
    found = choose([LAPTOP, *others], home, last)
    assert found in others if others else found is None


@given(screens, screens)
def test_likeness_is_the_same_from_both_sides_and_highest_for_itself(
    one: ScreenInfo, other: ScreenInfo
) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) >= likeness(one, other)


@pytest.mark.parametrize(
    ("found", "projector", "where"),
    [
        pytest.param([LAPTOP, EPSON], None, LAPTOP, id="nothing remembered"),
        pytest.param([LAPTOP, EPSON], EPSON, LAPTOP, id="the laptop is first"),
        pytest.param(
            [HALL_FIRST, LAPTOP_SECOND], EPSON, LAPTOP_SECOND, id="the projector is first"
        ),
        pytest.param([HALL_FIRST, LAPTOP_SECOND], None, HALL_FIRST, id="who knows"),
        pytest.param([HALL_FIRST], EPSON, HALL_FIRST, id="the only one"),
        pytest.param([LAPTOP, TELEVISION], EPSON, LAPTOP, id="the projector is not here"),
        pytest.param([], EPSON, None, id="no screen"),
    ],
)
def test_the_console_opens_where_the_projector_is_not(found, projector, where) -> None:
    assert console_screen(found, projector) == where


def test_a_size_is_written_as_people_write_it() -> None:
    assert size_of(EPSON) == "1920×1080"


MIRROR = ScreenInfo("DP-3", "M1", (1366, 0, 1920, 1080), primary=False)
MONITOR = ScreenInfo("DP-4", "MON", (0, 768, 1024, 768), primary=False)
NARROWER = ScreenInfo("HDMI-1", "X4TF1", (1366, 0, 1280, 720), primary=False)


@pytest.mark.parametrize(
    ("screens", "hall", "remembered", "third"),
    [
        ([], None, None, None),
        ([LAPTOP], None, None, None),
        ([LAPTOP, EPSON], EPSON, None, None),
        ([LAPTOP, EPSON, TELEVISION], EPSON, None, TELEVISION),
        ([LAPTOP, EPSON, TELEVISION], TELEVISION, None, EPSON),
        ([TELEVISION, EPSON, LAPTOP], EPSON, None, TELEVISION),
        ([LAPTOP, EPSON, TELEVISION], None, None, None),
        ([LAPTOP, EPSON, MIRROR], EPSON, None, None),
        ([LAPTOP, NARROWER, TELEVISION], EPSON, None, TELEVISION),
        ([LAPTOP, EPSON, TELEVISION, MONITOR], EPSON, None, TELEVISION),
        ([LAPTOP, EPSON, TELEVISION, MONITOR], EPSON, MONITOR, MONITOR),
        ([LAPTOP, EPSON, TELEVISION], EPSON, MONITOR, TELEVISION),
        ([LAPTOP, EPSON, TELEVISION], EPSON, EPSON, TELEVISION),
        ([HALL_FIRST, LAPTOP_SECOND, TELEVISION], LAPTOP_SECOND, None, TELEVISION),
    ],
)
def test_the_mcs_screen_is_neither_the_operators_nor_the_halls(
    screens: list[ScreenInfo],
    hall: ScreenInfo | None,
    remembered: ScreenInfo | None,
    third: ScreenInfo | None,
) -> None:
    assert choose_third(screens, hall, remembered) == third
