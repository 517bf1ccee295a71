"""Every state of the hall, as a picture, against the picture that was looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from tests.ui.stage.samples import SAMPLES
from ui.stage.picture import Painter, render

FOLDER = Path(__file__).parents[2] / "pictures" / "stage"
SIZE = (960, 540)
VISIBLE, SHARE, MEAN = 32, 0.00015, 0.4
"""A channel differs visibly by more than 32; so many may; and so much on average."""

_TABLE = bytes(1 if value > VISIBLE else 0 for value in range(256))


def coarse(picture: QImage) -> QImage:
    """Five bits a channel: the ground's gradient then takes little room in a file."""
    return picture.convertToFormat(QImage.Format.Format_RGB16).convertToFormat(
        QImage.Format.Format_RGB888
    )


def difference(one: QImage, two: QImage) -> tuple[float, float]:
    """(share of visibly differing channels, mean difference) of two pictures."""
    if one.size() != two.size():
        return 1.0, 255.0
    both = coarse(one)
    brush = QPainter(both)
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    brush.drawImage(0, 0, coarse(two))
    brush.end()
    bits = bytes(both.constBits())
    return bits.translate(_TABLE).count(1) / len(bits), sum(bits) / len(bits)


def same(one: QImage, two: QImage) -> bool:
    """Would the hall see the same picture?"""
    share, mean = difference(one, two)
    return share <= SHARE and mean <= MEAN


@pytest.mark.parametrize("name", SAMPLES)
def test_the_hall_sees_the_approved_picture(
    name: str, painter: Callable[[str], Painter], tmp_path: Path
) -> None:
    scene, theme = SAMPLES[name]
    picture = painter(theme).paint(scene, SIZE)
    assert painter(theme).stage.troubles == []
    file = FOLDER / f"{name}.png"
    if os.environ.get("HOITHI_PICTURES") == "write":
        assert coarse(picture).save(str(file), "PNG", 0)
        return
    approved = QImage(str(file))
    if not same(approved, picture):
        picture.save(str(tmp_path / file.name))
        pytest.fail(f"{difference(approved, picture)} differ: {file} and {tmp_path / file.name}")


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
