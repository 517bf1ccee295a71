"""What a contest brings along: a logo, a picture for the ground; and what is said when it fails."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.contest import Look
from tests.pictures.compare import same
from tests.ui.stage.samples import NOW, SAMPLES
from tests.ui.stage.texts import written
from ui.stage.dress import put_on, worn
from ui.stage.ground import pictured
from ui.stage.picture import Painter
from ui.stage.theme import BARE, LEGIBLE, THEMES, colors, contrast, load_theme, strength

SIZE = (960, 540)
BACKDROP, QUESTION = SAMPLES["backdrop"][0], SAMPLES["question_wrong"][0]


def painted(color: str, wide: int = 640, high: int = 360) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(color))
    return image


def checker() -> QImage:
    """Pure black beside pure white, the worst a photograph can be."""
    image = painted("#000000")
    with QPainter(image) as painter:
        for x in range(0, 640, 40):
            for y in range(x % 80, 360, 80):
                painter.fillRect(x, y, 40, 40, QColor("#FFFFFF"))
    return image


PICTURES = {"white": painted("#FFFFFF"), "black": painted("#000000"), "checker": checker()}


@pytest.fixture
def dressed(qapp) -> Callable[..., Painter]:
    """A painter with these files."""

    def dress(theme: str, logo: Path | None = None, background: Path | None = None) -> Painter:
        return Painter(lambda: NOW, theme, logo, background)

    return dress


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stays_legible_over_any_picture(theme: str, picture: str) -> None:
    tokens = colors(load_theme(theme))
    ground = pictured(load_theme(theme), PICTURES[picture], QSize(*SIZE), None)
    shades = {ground.pixelColor(x, y).name() for x in range(0, 960, 3) for y in range(0, 540, 3)}
    least = min(contrast(tokens[ink], shade) for ink in BARE for shade in shades)
    assert least >= LEGIBLE


@pytest.mark.parametrize("theme", THEMES)
def test_the_picture_is_exactly_as_strong_as_that_allows(theme: str) -> None:
    """One step more and a text would be harder to read than the rule says."""
    tokens, share = load_theme(theme), strength(load_theme(theme))
    assert 0.05 < share < 0.5
    worst = "#FFFFFF" if theme != "daylight" else "#000000"
    ground = pictured(tokens, painted(worst), QSize(64, 36), None)
    least = min(contrast(colors(tokens)[ink], ground.pixelColor(9, 9).name()) for ink in BARE)
    assert least < LEGIBLE + 0.35


@pytest.mark.parametrize("size", [(960, 540), (960, 720), (1280, 540)])
@pytest.mark.parametrize("theme", THEMES)
def test_the_backdrop_is_bold_only_away_from_its_texts(
    theme: str, size: tuple[int, int], dressed, tmp_path: Path
) -> None:
    file = tmp_path / "nen.png"
    assert checker().save(str(file))
    painter = dressed(theme, None, file)
    painter.paint(BACKDROP, size)
    texts = written(painter.stage)
    for one in texts:
        one.item.setOpacity(0)
    bare = painter.stage.view.grabWindow()
    unit = min(size[0] / 1920, size[1] / 1080)
    left, top = (size[0] / unit - 1920) / 2, (size[1] / unit - 1080) / 2
    for one in texts:
        ink = QRectF(
            (one.ink.x() + left) * unit, (one.ink.y() + top) * unit,
            one.ink.width() * unit, one.ink.height() * unit,
        ).toRect()  # fmt: skip
        for x in range(ink.left(), ink.right(), 3):
            for y in range(ink.top(), ink.bottom(), 3):
                # The gong's rings may cross; they are measured where no picture lies under them.
                assert contrast(one.color, bare.pixelColor(x, y).name()) >= 5.5, one.text
    corners = {bare.pixelColor(x, y).lightness() for x in (2, size[0] - 3) for y in range(2, 60, 8)}
    assert max(corners) - min(corners) > 80


def test_a_picture_covers_the_window_without_being_stretched(dressed, tmp_path: Path) -> None:
    """A round thing stays round: what is too much is cut at both sides alike."""
    image = painted("#000000", 400, 400)
    with QPainter(image) as brush:
        brush.fillRect(180, 180, 40, 40, QColor("#FFFFFF"))
    file = tmp_path / "vuong.png"
    assert image.save(str(file))
    ground = pictured(load_theme("navy"), image, QSize(800, 400), None)
    base = ground.pixelColor(2, 2).lightness()
    across = [x for x in range(800) if ground.pixelColor(x, 200).lightness() > base + 20]
    down = [y for y in range(400) if ground.pixelColor(400, y).lightness() > base + 20]
    assert (len(across), len(down)) == (pytest.approx(80, abs=3), pytest.approx(80, abs=3))
    assert sum(across) / len(across) == pytest.approx(399.5, abs=1)


@pytest.mark.parametrize(("wide", "high"), [(300, 300), (1200, 300), (40, 20)])
def test_a_logo_takes_the_gongs_place_and_stands_over_the_organiser(
    wide: int, high: int, dressed, tmp_path: Path
) -> None:
    file = tmp_path / "logo.png"
    assert painted("#FF00FF", wide, high).save(str(file))
    painter = dressed("navy", file)
    for scene, room in ((QUESTION, (48, 25, 150, 55)), (BACKDROP, (300, 15, 660, 80))):
        picture = painter.paint(scene, SIZE)
        places = [
            (x, y)
            for x in range(960)
            for y in range(540)
            if picture.pixelColor(x, y).name() == "#ff00ff"
        ]
        left, right = min(x for x, _y in places), max(x for x, _y in places)
        top, bottom = min(y for _x, y in places), max(y for _x, y in places)
        assert room[0] <= left
        assert right <= room[2]
        assert room[1] <= top
        assert bottom <= room[3]
        assert (right - left + 1) / (bottom - top + 1) == pytest.approx(wide / high, rel=0.1)
        for one in written(painter.stage):
            ink = one.ink
            apart = ink.right() / 2 < left or ink.left() / 2 > right or ink.top() / 2 > bottom
            assert apart, one.text
    assert painter.stage.troubles == []


@pytest.mark.parametrize("name", ["backdrop", "backdrop_long"])
def test_texts_do_not_meet_under_a_logo(name: str, dressed, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    assert painted("#FF00FF", 300, 300).save(str(file))
    painter = dressed("navy", file)
    painter.paint(SAMPLES[name][0], SIZE)
    lines = sorted((one.ink for one in written(painter.stage)), key=QRectF.top)
    assert all(one.bottom() < two.top() for one, two in itertools.pairwise(lines))
    assert lines[-1].bottom() <= 952


def test_a_logo_that_would_sink_into_the_ground_stands_on_a_plate(qapp, tmp_path: Path) -> None:
    dark, bright = tmp_path / "toi.png", tmp_path / "sang.png"
    assert painted("#0B1D45", 200, 100).save(str(dark))
    assert painted("#FFD34D", 200, 100).save(str(bright))
    assert put_on("navy", dark).dress.logo.size() == QSize(228, 128)
    assert put_on("navy", bright).dress.logo.size() == QSize(200, 100)
    assert put_on("daylight", dark).dress.logo.size() == QSize(200, 100)


@pytest.mark.parametrize("broken", ["missing", "text", "cut", "folder"])
def test_files_that_cannot_be_used_are_named_and_left_out(
    broken: str, dressed, tmp_path: Path
) -> None:
    file = tmp_path / "logo.png"
    if broken == "text":
        file.write_text("không phải ảnh", encoding="utf-8")
    elif broken == "cut":
        assert painted("#FF00FF").save(str(file))
        file.write_bytes(file.read_bytes()[:60])
    elif broken == "folder":
        file.mkdir()
    painter = dressed("navy", file, file)
    told = painter.stage.dress("navy", file, file)
    why = "tệp “logo.png” không đọc được" if broken in ("text", "cut") else "không thấy tệp"
    assert [text.split(":")[0] for text in told] == ["Chưa thể dùng logo", "Chưa thể dùng ảnh nền"]
    assert all(why in text for text in told)
    plain = dressed("navy").paint(QUESTION, SIZE)
    assert same(painter.paint(QUESTION, SIZE), plain)
    assert painter.stage.troubles == []


def test_an_unknown_theme_is_the_first_one_and_is_named(dressed) -> None:
    painter = dressed("navy")
    assert painter.stage.dress("dem-hoi") == ("Chưa có giao diện “dem-hoi”.",)
    assert same(painter.paint(QUESTION, SIZE), dressed("navy").paint(QUESTION, SIZE))


def test_a_dress_changes_at_once_and_can_be_taken_off(dressed, tmp_path: Path) -> None:
    file = tmp_path / "nen.jpg"
    assert painted("#3377FF").save(str(file))
    painter, plain = dressed("lacquer"), dressed("lacquer").paint(QUESTION, SIZE)
    painter.paint(QUESTION, SIZE)
    assert painter.stage.dress("lacquer", None, file) == ()
    assert not same(painter.stage.view.grabWindow(), plain)
    assert painter.stage.dress("lacquer") == ()
    assert same(painter.stage.view.grabWindow(), plain)


def test_a_large_photograph_is_read_no_larger_than_the_largest_hall(qapp, tmp_path: Path) -> None:
    file = tmp_path / "lon.jpg"
    assert painted("#3377FF", 6000, 4000).save(str(file))
    image = put_on("navy", None, file).dress.background
    assert image.width() == 3840
    assert image.height() == 2560


def test_a_contest_names_its_files_within_its_media_folder(tmp_path: Path) -> None:
    assert worn(Look("lacquer", "a.png", ""), tmp_path) == ("lacquer", tmp_path / "a.png", None)
    assert worn(Look(logo="../../etc/b.png"), tmp_path)[1] == tmp_path / "b.png"
