"""Which screen is the hall's, as a table: never the operator's only one."""

import pytest

from ui.screens import ScreenInfo, choose

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
