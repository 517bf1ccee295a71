"""The pages for people: every picture they show is there, and the gallery shows them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pictures.gallery import PAGE, page

DOCS = Path(__file__).resolve().parents[2] / "docs"
PICTURE = re.compile(r"!?\[[^\]]*\]\(([^)#]+)\)")
PAGES = [*DOCS.glob("*.md"), DOCS.parent / "README.md"]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_what_a_page_points_to_is_there(file: Path) -> None:
    aims = [aim for aim in PICTURE.findall(file.read_text("utf-8")) if "://" not in aim]
    assert [aim for aim in aims if not (file.parent / aim).exists()] == []


def test_the_gallery_shows_every_scene_of_the_hall() -> None:
    assert PAGE.read_text("utf-8") == page(), "write it anew: python -m tests.pictures.gallery"


def test_the_guide_shows_pictures_of_the_console_the_judges_the_hall_and_the_mc() -> None:
    guide = (DOCS / "huong-dan.md").read_text("utf-8")
    rooms = {Path(aim).parent.name for aim in PICTURE.findall(guide)}
    assert {"console", "judges", "stage", "mc"} <= rooms
