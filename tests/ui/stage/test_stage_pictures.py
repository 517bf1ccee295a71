"""Every state of the hall, as a picture, against the picture that was looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pictures.compare import check_approved, same
from tests.ui.stage.samples import SAMPLES
from ui.stage.picture import Painter, render

FOLDER = Path(__file__).parents[2] / "pictures" / "stage"
SIZE = (960, 540)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_hall_sees_the_approved_picture(
    name: str, painter: Callable[[str], Painter], tmp_path: Path
) -> None:
    scene, theme = SAMPLES[name]
    picture = painter(theme).paint(scene, SIZE)
    assert painter(theme).stage.troubles == []
    check_approved(picture, FOLDER / f"{name}.png", tmp_path)


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


def test_other_shapes_of_screen_are_letterboxed(painter: Callable[[str], Painter]) -> None:
    scene, theme = SAMPLES["question_running"]
    tall = painter(theme).paint(scene, (960, 720))
    assert same(tall.copy(0, 90, 960, 540), painter(theme).paint(scene, SIZE))
    assert tall.pixelColor(480, 20).name().upper() == "#07122E"


def test_render_paints_one_picture(qapp) -> None:
    picture = render(SAMPLES["black"][0], (320, 180))
    assert (picture.width(), picture.height()) == (320, 180)
    assert picture.pixelColor(160, 90).lightness() == 0
