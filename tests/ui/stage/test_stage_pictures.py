"""Every state of the hall, as a picture, against the picture that was looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.pictures.compare import approved, check_approved, difference, same
from tests.ui.stage.samples import SAMPLES
from ui.stage.picture import Painter, render
from ui.stage.theme import THEMES

FOLDER = Path(__file__).parents[2] / "pictures" / "stage"
SIZE, BITS = (960, 540), 4
FORMATS = {"16x9": (352, 198), "16x10": (352, 220), "4x3": (352, 264)}
"""Small, because there are so many: every scene in every theme on every shape of screen."""

SCENES = {name: scene for name, (scene, theme) in SAMPLES.items() if theme == "navy"}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_hall_sees_the_approved_picture(
    name: str, painter: Callable[[str], Painter], tmp_path: Path
) -> None:
    scene, theme = SAMPLES[name]
    picture = painter(theme).paint(scene, SIZE)
    assert painter(theme).stage.troubles == []
    check_approved(picture, FOLDER / f"{name}.png", tmp_path, BITS)


@pytest.mark.parametrize("shape", FORMATS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_scene_is_the_approved_picture_in_every_theme_and_format(
    theme: str, shape: str, painter: Callable[[str], Painter], tmp_path: Path
) -> None:
    of, folder = painter(theme), FOLDER / f"{theme}_{shape}"
    different = [
        name
        for name, scene in SCENES.items()
        if not approved(of.paint(scene, FORMATS[shape]), folder / f"{name}.png", tmp_path, BITS)
    ]
    assert different == [], f"compare {folder} with {tmp_path}"
    assert of.stage.troubles == []


@pytest.mark.parametrize("sight", ["grey", "deuteranopia"])
@pytest.mark.parametrize("theme", THEMES)
def test_plain_chosen_right_and_wrong_differ_without_colour_from_the_last_row(
    theme: str, sight: str, painter: Callable[[str], Painter]
) -> None:
    """At 457 px for the whole picture, as 30 m away, by eyes that see no red and green."""
    names = ("question_running", "question_locked", "question_right", "question_wrong")
    cards = []
    for name in names:
        letter = "D" if name == "question_wrong" else "B"
        picture = painter(theme).paint(SAMPLES[name][0], (457, 257))
        cards.append(colourless(picture.copy(231, 124 if letter == "B" else 165, 203, 36), sight))
    for one, two in combinations(cards, 2):
        share, mean = difference(one, two)
        assert share > 0.04, (share, mean)


def colourless(picture: QImage, sight: str) -> QImage:
    """The picture in grey, or as deuteranopia shows it (red and green in one)."""
    seen = picture.copy()
    for x in range(picture.width()):
        for y in range(picture.height()):
            color = picture.pixelColor(x, y)
            both = round(0.29 * color.red() + 0.71 * color.green())
            grey = round(0.3 * color.red() + 0.59 * color.green() + 0.11 * color.blue())
            dull = QColor(both, both, color.blue()) if sight != "grey" else QColor(grey, grey, grey)
            seen.setPixelColor(x, y, dull)
    return seen


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("question_reading", "question_running"),
        ("question_running", "question_last"),
        ("question_running", "question_over"),
        ("question_reading", "question_locked"),
        ("question_right", "question_wrong"),
        ("team", "team_overtime"),
        ("team", "team_warned"),
        ("lots", "lots_before"),
        ("backdrop", "backdrop_lacquer"),
    ],
)
def test_the_comparison_tells_states_apart(
    one: str, two: str, painter: Callable[[str], Painter]
) -> None:
    pictures = [painter(theme).paint(scene, SIZE) for scene, theme in (SAMPLES[one], SAMPLES[two])]
    assert not same(*pictures)


def test_a_picture_does_not_depend_on_what_was_painted_before(
    painter: Callable[[str], Painter],
) -> None:
    scene, theme = SAMPLES["question_wrong"]
    first = painter(theme).paint(scene, SIZE)
    for other in ("lots", "question_running", "award_winner", "black"):
        painter(theme).paint(SAMPLES[other][0], (640, 360))
    assert painter(theme).paint(scene, SIZE) == first


def test_render_paints_one_picture(qapp) -> None:
    picture = render(SAMPLES["black"][0], (320, 180))
    assert (picture.width(), picture.height()) == (320, 180)
    assert picture.pixelColor(160, 90).lightness() == 0
