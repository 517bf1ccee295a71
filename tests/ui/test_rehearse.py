"""What a rehearsal lays down, and that it touches nothing else."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage

from app.desk import templates
from app.desk.rehearsal import Rehearsal
from app.domain.contest import Look
from app.domain.errors import Refused, Trouble
from app.storage.folder import create
from ui import compose
from ui.rehearse import LEFT, rehearse_into

STEPS = 25


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    folder = tmp_path / "demo.hoithi"
    compose.new_demo(folder)
    return folder


@pytest.fixture
def short(monkeypatch) -> None:
    """An evening that ends after some steps: pictures take their time."""

    def play(self) -> None:
        for _step in range(STEPS):
            self.step()

    monkeypatch.setattr(Rehearsal, "play", play)


def kinds(out: Path) -> list[str]:
    lines = (out / "scenes.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["scene"]["kind"] for line in lines]


@pytest.mark.usefixtures("short", "qapp")
def test_with_pictures_every_scene_is_one_named_by_its_kind(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    count = rehearse_into(demo, out, 1, pictures=True)
    pictures = sorted((out / "pictures").iterdir())
    named = [f"{n:03d}-{kind}.png" for n, kind in enumerate(kinds(out), 1)]
    assert [one.name for one in pictures] == named
    assert len(pictures) == count > 10
    first = QImage(str(pictures[0]))
    assert (first.width(), first.height()) == (1920, 1080)
    assert len({one.read_bytes() for one in pictures}) > count // 2, "they differ"


@pytest.mark.usefixtures("short", "qapp")
def test_the_pictures_wear_the_theme_of_the_contest(tmp_path: Path) -> None:
    folder, out = tmp_path / "do.hoithi", tmp_path / "out"
    with create(folder, replace(templates.demo(), look=Look("lacquer"))):
        pass
    rehearse_into(folder, out, 1, pictures=True)
    first = QImage(str(min((out / "pictures").iterdir()))).pixelColor(3, 3)
    assert first.red() > 2 * first.blue()


@pytest.mark.usefixtures("short")
def test_without_pictures_there_are_none(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    rehearse_into(demo, out, 1, pictures=False)
    assert {one.name for one in out.iterdir()} == set(LEFT) - {"pictures"}


@pytest.mark.usefixtures("short", "qapp")
def test_a_second_run_replaces_the_first_and_leaves_no_old_picture(
    demo: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    rehearse_into(demo, out, 1, pictures=True)
    first = (out / "scenes.jsonl").read_bytes()
    rehearse_into(demo, out, 2, pictures=False)
    assert not (out / "pictures").exists()
    assert (out / "scenes.jsonl").read_bytes() != first


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("other", ["thư riêng.txt", "papers (1)", ".config"])
def test_a_folder_with_other_things_is_refused_whole(
    demo: Path, tmp_path: Path, other: str
) -> None:
    out = tmp_path / "out"
    rehearse_into(demo, out, 1, pictures=False)
    (out / other).mkdir()
    before = (out / "scenes.jsonl").read_bytes()
    with pytest.raises(Trouble, match="đang chứa thứ khác"):
        rehearse_into(demo, out, 2, pictures=False)
    assert (out / other).is_dir()
    assert (out / "scenes.jsonl").read_bytes() == before


def test_a_file_in_the_way_is_trouble_and_stays(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("thư riêng", "utf-8")
    with pytest.raises(Trouble):
        rehearse_into(demo, out, 1, pictures=False)
    assert out.read_text("utf-8") == "thư riêng"


def test_a_place_that_cannot_be_made_is_trouble(demo: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(Trouble):
        rehearse_into(demo, tmp_path / "file" / "out", 1, pictures=False)


def test_an_evening_that_breaks_off_leaves_no_file_open(
    demo: Path, tmp_path: Path, monkeypatch
) -> None:
    """An open file would be a ResourceWarning, which fails the test."""

    def refuse(_self) -> None:
        raise Refused("không có giám khảo")

    monkeypatch.setattr(Rehearsal, "play", refuse)
    with pytest.raises(Refused):
        rehearse_into(demo, tmp_path / "out", 1, pictures=False)
    gc.collect()


def test_a_picture_that_cannot_be_saved_is_trouble(
    demo: Path, tmp_path: Path, monkeypatch, qapp
) -> None:
    monkeypatch.setattr(QImage, "save", lambda *_arguments: False)
    with pytest.raises(Trouble, match=r"Không ghi được hình .*001-backdrop\.png"):
        rehearse_into(demo, tmp_path / "out", 1, pictures=True)
    gc.collect()


def test_the_papers_are_those_of_the_rehearsed_evening(demo: Path, tmp_path: Path) -> None:
    from pypdf import PdfReader

    out = tmp_path / "out"
    rehearse_into(demo, out, 1, pictures=False)
    best = json.loads((out / "results.json").read_text("utf-8"))["teams"][0]
    names = {one.id: one.name for one in templates.demo().teams}
    text = "".join(page.extract_text() for page in PdfReader(out / "papers" / "tally.pdf").pages)
    assert names[best["id"]] in text
    assert "TỔNG DUYỆT" in text
