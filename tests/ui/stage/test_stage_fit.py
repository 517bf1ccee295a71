"""No text is cut, too small, outside the safe area, or on top of another."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from tests.ui.stage.samples import SAMPLES
from tests.ui.stage.texts import Written, written
from ui.stage.picture import Painter

STAGE = Path(__file__).parents[3] / "ui" / "stage"
LEFT, TOP, RIGHT, BOTTOM = 96, 54, 1824, 952
SMALLEST, LONG = 36, 22
"""Type in px, and what texts longer than the rules allow may shrink to."""

NAVY = [name for name, (_, theme) in SAMPLES.items() if theme == "navy"]


def texts(name: str, painter: Callable[[str], Painter]) -> list[Written]:
    scene, theme = SAMPLES[name]
    painter(theme).paint(scene)
    return written(painter(theme).stage)


@pytest.mark.parametrize("name", NAVY)
def test_texts_stay_whole_and_inside_the_safe_area(name, painter) -> None:
    found = texts(name, painter)
    assert found or name == "black"
    for text, ink, _, truncated in found:
        assert not truncated, text
        assert ink.left() >= LEFT - 2, (text, ink)
        assert ink.right() <= RIGHT + 2, (text, ink)
        assert ink.top() >= TOP - 1, (text, ink)
        assert ink.bottom() <= BOTTOM, (text, ink)


@pytest.mark.parametrize("name", NAVY)
def test_texts_are_large_enough(name, painter) -> None:
    floor = LONG if "long" in name else SMALLEST
    assert [(text, px) for text, _, px, _ in texts(name, painter) if px < floor - 0.01] == []


@pytest.mark.parametrize("name", NAVY)
def test_no_text_stands_on_another(name, painter) -> None:
    found = [(text, ink.adjusted(1, 1, -1, -1)) for text, ink, _, _ in texts(name, painter)]
    clashes = [(a, b) for (a, one), (b, two) in combinations(found, 2) if one.intersects(two)]
    assert clashes == []


def test_qml_holds_no_words_and_stays_short() -> None:
    for file in STAGE.rglob("*.qml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= 300, file
        assert all(line.isascii() for line in lines), file
