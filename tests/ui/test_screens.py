"""Which screen is the hall's, as a table: never the operator's only one."""

import pytest

from ui.screens import ScreenInfo, choose, choose_third

LAPTOP = ScreenInfo("eDP-1", "", (0, 0, 1366, 768), primary=True)
EPSON = ScreenInfo("HDMI-1", "X4TF1", (1366, 0, 1920, 1080), primary=False)
SAME_PORT = ScreenInfo("HDMI-1", "OTHER", (1366, 0, 1280, 720), primary=False)
TELEVISION = ScreenInfo("DP-2", "TV9", (3286, 0, 3840, 2160), primary=False)
MOVED = ScreenInfo("HDMI-1", "X4TF1", (-1920, 0, 1920, 1080), primary=False)
HALL_FIRST = ScreenInfo("HDMI-1", "X4TF1", (0, 0, 1920, 1080), primary=True)
LAPTOP_SECOND = ScreenInfo("eDP-1", "", (1920, 0, 1366, 768), primary=False)


@pytest.mark.parametrize(
    ("screens", "remembered", "hall"),
    [
        ([LAPTOP], None, None),
        ([LAPTOP], EPSON, None),
        ([], None, None),
        ([LAPTOP, EPSON], None, EPSON),
        ([EPSON, LAPTOP], None, EPSON),
        ([LAPTOP, EPSON, TELEVISION], None, TELEVISION),
        ([LAPTOP, EPSON, TELEVISION], EPSON, EPSON),
        ([LAPTOP, MOVED], EPSON, MOVED),
        ([LAPTOP, SAME_PORT], EPSON, SAME_PORT),
        ([LAPTOP, TELEVISION], EPSON, TELEVISION),
        ([HALL_FIRST, LAPTOP_SECOND], None, LAPTOP_SECOND),
    ],
)
def test_the_halls_screen_is_chosen(
    screens: list[ScreenInfo], remembered: ScreenInfo | None, hall: ScreenInfo | None
) -> None:
    assert choose(screens, remembered) == hall


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
