"""Every shape of screen is filled to its edges, and the board in it is always the same picture."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from tests.pictures.compare import difference
from tests.ui.stage.samples import SAMPLES
from tests.ui.stage.texts import written
from ui.stage.picture import Painter
from ui.stage.theme import THEMES, load_theme

SHAPES = {
    "4:3": (1024, 768),
    "16:10": (1280, 800),
    "16:9": (1280, 720),
    "laptop": (1366, 768),
    "ultra-wide": (1720, 720),
    "tall": (768, 1024),
    "5:4": (1280, 1024),
}
WIDE = (1920, 1080)


@pytest.fixture(params=SHAPES)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SHAPES[request.param]


@pytest.mark.parametrize("name", ["question_wrong", "backdrop", "lots", "award_winner"])
def test_texts_stand_where_they_stand_on_every_screen(
    name: str, size: tuple[int, int], painter: Callable[[str], Painter]
) -> None:
    scene, theme = SAMPLES[name]
    of = painter(theme)
    of.paint(scene, WIDE)
    wanted = [(one.text, one.px, one.ink) for one in written(of.stage)]
    of.paint(scene, size)
    for (text, px, ink), one in zip(wanted, written(of.stage), strict=True):
        assert (one.text, one.px) == (text, pytest.approx(px))
        assert one.ink.getCoords() == pytest.approx(ink.getCoords(), abs=0.5)


@pytest.mark.parametrize("theme", THEMES)
def test_the_ground_runs_to_every_edge_without_a_seam(
    theme: str, size: tuple[int, int], painter: Callable[[str], Painter]
) -> None:
    """From one row and one column to the next the ground changes by a hair at most."""
    picture = painter(theme).paint(SAMPLES["marks"][0], size)
    wide, high = size
    unit = min(wide / 1920, high / 1080)
    ground = high - round(95 * unit)
    for x in (0, 3, wide - 1):
        assert smooth([picture.pixelColor(x, y) for y in range(ground)])
    for y in (0, ground - 2):
        assert smooth([picture.pixelColor(x, y) for x in range(wide)])
    assert picture.pixelColor(0, 0).name() != picture.pixelColor(0, ground - 2).name()


def smooth(colors) -> bool:
    steps = itertools.pairwise(colors)
    return all(
        max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) <= 3
        for a, b in steps
    )


@pytest.mark.parametrize("theme", THEMES)
def test_the_woven_band_lies_along_the_lower_edge(
    theme: str, size: tuple[int, int], painter: Callable[[str], Painter]
) -> None:
    """Over the whole width, its middle figure in the middle, the same on the left and the right."""
    picture = painter(theme).paint(SAMPLES["backdrop"][0], size)
    wide, high = size
    band = round(88 * min(wide / 1920, high / 1080))
    strip = picture.copy(QRect(0, high - band, wide, band))
    assert difference(strip, strip.flipped(Qt.Orientation.Horizontal))[1] < 4
    colors = {strip.pixelColor(x, band // 2).name() for x in range(wide)}
    assert len(colors) > 10
    for edge in (
        strip.copy(0, 0, wide // 8, band),
        strip.copy(wide - wide // 8, 0, wide // 8, band),
    ):
        assert len({edge.pixelColor(x, band // 2).name() for x in range(edge.width())}) > 5


def test_black_is_black_to_every_edge(
    size: tuple[int, int], painter: Callable[[str], Painter]
) -> None:
    picture = painter("daylight").paint(SAMPLES["black"][0], size)
    black = QImage(picture.size(), picture.format())
    black.fill(0xFF000000)
    assert picture == black


def test_the_gong_is_whole_where_there_is_room_above_the_board(
    painter: Callable[[str], Painter],
) -> None:
    """On a 4:3 screen its outer ring crosses above the board, on a wide one it is cut off."""
    scene = SAMPLES["backdrop"][0]
    tall = painter("navy").paint(scene, (1024, 768))
    assert not smooth([tall.pixelColor(512, y) for y in range(10, 40)])
    wide = painter("navy").paint(scene, (1280, 720))
    assert smooth([wide.pixelColor(640, y) for y in range(12)])


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1600, 900)])
def test_confetti_comes_to_rest_on_the_band(size, painter: Callable[[str], Painter]) -> None:
    picture = painter("navy").paint(SAMPLES["award_winner"][0], size)
    unit = min(size[0] / 1920, size[1] / 1080)
    jade = load_theme("navy").jade.lower()
    rows = [
        y
        for y in range(picture.height())
        if any(near(picture.pixelColor(x, y).name(), jade) for x in range(0, picture.width(), 2))
    ]
    foot = size[1] - 88 * unit
    assert rows
    assert foot - 50 * unit < min(rows) <= max(rows) < foot + 20 * unit


def near(one: str, two: str) -> bool:
    return all(abs(int(one[n : n + 2], 16) - int(two[n : n + 2], 16)) < 45 for n in (1, 3, 5))
