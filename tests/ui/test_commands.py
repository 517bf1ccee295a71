"""The doors on the command line: sentences for people, exit codes for scripts."""

import sqlite3
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.rehearsal import PlayedTime, Rehearsal
from app.domain.language import use_language
from app.storage.folder import open_folder
from ui import compose
from ui.__main__ import main
from ui.commands import demo_folder


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    folder = tmp_path / "demo.hoithi"
    assert main(["demo", "--into", str(folder)]) == 0
    return folder


def spoken(capsys: pytest.CaptureFixture[str]) -> str:
    both = capsys.readouterr()
    return both.out + both.err


def test_the_demo_is_ready(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(demo)]) == 0
    assert "Đã sẵn sàng" in spoken(capsys)


def test_a_new_contest_is_not_ready_and_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "moi.hoithi"
    assert main(["new", "--template", "dak-nong-2023", str(folder)]) == 0
    assert main(["check", str(folder)]) == 1
    assert "Chưa có đội thi nào" in spoken(capsys)


def test_an_existing_folder_is_never_overwritten(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (demo / "contest.db").read_bytes()
    assert main(["demo", "--into", str(demo)]) == 2
    assert (demo / "contest.db").read_bytes() == before
    assert demo.name in spoken(capsys)


def break_header(database: Path) -> None:
    database.write_bytes(b"not a database at all" * 100)


def cut_in_half(database: Path) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])


def from_the_future(database: Path) -> None:
    connection = sqlite3.connect(database)
    connection.execute("update alembic_version set version_num = '9999'")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "spoil", [Path.unlink, break_header, cut_in_half, from_the_future], ids=lambda one: one.__name__
)
@pytest.mark.parametrize("door", ["check", "verify", "rehearse", "report"])
def test_a_spoilt_folder_gets_a_sentence_never_a_traceback(
    demo: Path, spoil, door: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(demo / "contest.db")
    words = {
        "rehearse": ["rehearse", str(demo), "--out", str(tmp_path / "out")],
        "report": ["report", str(demo), "tally", "--out", str(tmp_path / "x.pdf")],
    }.get(door, [door, str(demo)])
    assert main(words) in (1, 2)
    said = spoken(capsys)
    assert said.strip()
    assert "Traceback" not in said
    assert not (tmp_path / "x.pdf").exists()


def test_a_missing_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "khong-co.hoithi")]) == 2
    assert "khong-co.hoithi" in spoken(capsys)
    assert not (tmp_path / "khong-co.hoithi").exists()


def test_a_paper_needs_an_evening(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(demo), "tally", "--out", str(tmp_path / "x.pdf")]) == 2
    assert "chưa mở chương trình" in spoken(capsys)


def test_rehearsal_never_empties_a_folder_with_other_things(
    demo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thư riêng.txt").write_text("quý", "utf-8")
    assert main(["rehearse", str(demo), "--out", str(out)]) == 2
    assert (out / "thư riêng.txt").read_text("utf-8") == "quý"
    assert "đang chứa thứ khác" in spoken(capsys)


def test_one_paper_of_a_rehearsed_evening(demo: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["rehearse", str(demo), "--out", str(out)]) == 0
    paper = tmp_path / "tally.pdf"
    assert main(["report", str(out / "contest.hoithi"), "tally", "--out", str(paper)]) == 0
    assert paper.read_bytes().startswith(b"%PDF")


def test_an_evening_closed_in_english_is_sound_in_vietnamese(demo: Path, tmp_path: Path) -> None:
    """What is sealed does not depend on the language somebody chose."""
    try:
        assert main(["--language", "en", "rehearse", str(demo), "--out", str(tmp_path / "en")]) == 0
    finally:
        use_language("vi")
    assert main(["verify", str(tmp_path / "en" / "contest.hoithi")]) == 0
    assert main(["rehearse", str(demo), "--out", str(tmp_path / "vi")]) == 0
    texts = [(tmp_path / one / "results.json").read_bytes() for one in ("en", "vi")]
    assert texts[0] == texts[1]


def test_after_a_closed_demo_evening_the_next_one_begins(tmp_path: Path) -> None:
    folder = demo_folder(tmp_path)
    assert folder == tmp_path / "demo.hoithi"
    compose.new_demo(folder)
    assert demo_folder(tmp_path) == folder, "an evening that goes on is gone on with"
    with open_folder(folder) as opened:
        clock = PlayedTime("2023-10-10")
        desk = Desk(opened.open_show("live", clock.stamp(), "test"), clock)
        Rehearsal(desk, clock, 1).play()
    assert demo_folder(tmp_path) == tmp_path / "demo-2.hoithi"
