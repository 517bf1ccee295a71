"""No text is cut, too small, outside the safe area, on top of another, or hard to read.

Every sample and the longest of everything, in every theme. A failure names the scene.
"""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from app.show.scene import Scene
from tests.ui.stage.longest import LONGEST
from tests.ui.stage.samples import SAMPLES
from tests.ui.stage.texts import Written, written
from ui.stage.picture import Painter
from ui.stage.theme import LEGIBLE, THEMES, contrast

STAGE = Path(__file__).parents[3] / "ui" / "stage"
LEFT, TOP, RIGHT, BOTTOM = 96, 54, 1824, 952
SMALLEST = 36
HALF = (960, 540)

ALL: dict[str, Scene] = {
    **{name: scene for name, (scene, theme) in SAMPLES.items() if theme == "navy"},
    **{f"longest {name}": scene for name, scene in LONGEST.items()},
}
Texts = dict[str, list[Written]]


@pytest.fixture(scope="module", params=THEMES)
def texts(request: pytest.FixtureRequest, painter: Callable[[str], Painter]) -> Texts:
    """What stands written on every scene in one theme."""
    of = painter(request.param)
    found: Texts = {}
    for name, scene in ALL.items():
        of.paint(scene, HALF)
        found[name] = written(of.stage)
    assert of.stage.troubles == []
    return found


def test_every_scene_but_black_says_something(texts: Texts) -> None:
    assert [name for name, found in texts.items() if not found] == ["black"]


def test_texts_stay_whole_and_inside_the_safe_area(texts: Texts) -> None:
    safe = QRectF(LEFT - 2, TOP - 1, RIGHT - LEFT + 4, BOTTOM - TOP + 1)
    out = [
        (name, one.text, one.ink.getCoords())
        for name, found in texts.items()
        for one in found
        if one.truncated or not safe.contains(one.ink)
    ]
    assert out == []


def test_no_text_is_smaller_than_36_of_1080(texts: Texts) -> None:
    small = [
        (name, one.text, one.px)
        for name, found in texts.items()
        for one in found
        if one.px < SMALLEST - 0.01
    ]
    assert small == []


def test_no_text_stands_on_another(texts: Texts) -> None:
    clashes = [
        (name, one.text, two.text)
        for name, found in texts.items()
        for one, two in combinations(found, 2)
        if one.ink.adjusted(1, 1, -1, -1).intersects(two.ink.adjusted(1, 1, -1, -1))
    ]
    assert clashes == []


def shades(picture: QImage, ink: QRectF) -> set[str]:
    """Every colour in a rectangle of the board, drawn at half its size."""
    part = QRectF(ink.x() / 2, ink.y() / 2, ink.width() / 2, ink.height() / 2).toRect()
    pixels = picture.copy(part).convertToFormat(QImage.Format.Format_RGB32)
    return {f"#{value & 0xFFFFFF:06x}" for value in memoryview(pixels.constBits()).cast("I")}


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_has_seven_to_one_over_all_that_lies_under_it(
    theme: str, painter: Callable[[str], Painter]
) -> None:
    """Cards, frames, rings and folds are measured where they are, with the letters taken away."""
    of, faint = painter(theme), []
    for name, scene in ALL.items():
        of.paint(scene, HALF)
        found = written(of.stage)
        for one in found:
            one.item.setOpacity(0)
        bare = of.stage.view.grabWindow()
        for one in found:
            one.item.setOpacity(1)
        for one in found:
            least = min(contrast(one.color, shade) for shade in shades(bare, one.ink))
            if least < LEGIBLE:
                faint.append((name, one.text, one.color, round(least, 2)))
    assert faint == []


def test_qml_holds_no_words_and_stays_short() -> None:
    for file in STAGE.rglob("*.qml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= 300, file
        assert all(line.isascii() for line in lines), file
