"""Papers are made beside the show, from the evening as it was when they were asked for."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.desk import rehearsal, templates
from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.domain.errors import Trouble
from app.reports import REPORTS
from ui.papers import PaperRun


@pytest.fixture
def desk() -> Desk:
    contest = templates.demo()
    time = rehearsal.PlayedTime(contest.heading.date)
    return Desk(MemoryJournal(rehearsal.show_record(contest, 1, "0.1.0")), time)


class Ears:
    def __init__(self, run: PaperRun) -> None:
        self.progress, self.done, self.failed = [], [], []
        run.progress.connect(lambda *said: self.progress.append(said))
        run.done.connect(self.done.append)
        run.failed.connect(lambda *said: self.failed.append(said))


def run_to_end(run: PaperRun, qtbot) -> Ears:
    ears = Ears(run)
    run.start()
    qtbot.waitUntil(lambda: bool(ears.done or ears.failed), timeout=60_000)
    assert run.wait()
    return ears


def test_every_paper_is_written_whole_and_told_in_order(desk, tmp_path: Path, qtbot) -> None:
    folder = tmp_path / "new" / "papers"
    ears = run_to_end(PaperRun(desk, "0.1.0", folder), qtbot)
    assert ears.done == [str(folder)]
    titles = [kind.title() for kind in REPORTS.values()]
    assert ears.progress == [(n, len(titles), title) for n, title in enumerate(titles)]
    assert sorted(one.name for one in folder.iterdir()) == sorted(f"{n}.pdf" for n in REPORTS)
    assert all(len(PdfReader(one).pages) for one in folder.iterdir())


def test_the_evening_is_frozen_when_the_run_is_made(desk, tmp_path, qtbot, monkeypatch) -> None:
    made = []
    monkeypatch.setattr(
        "app.reports.write", lambda name, evening, target: made.append(evening) or target.touch()
    )
    run = PaperRun(desk, "0.1.0", tmp_path)
    lines = len(desk.journal.entries())
    desk.press(desk.go().action)
    run_to_end(run, qtbot)
    assert {len(one.entries) for one in made} == {lines}


def test_a_folder_that_is_a_file_is_told_with_advice(desk, tmp_path: Path, qtbot) -> None:
    place = tmp_path / "papers"
    place.write_text("x", "utf-8")
    ears = run_to_end(PaperRun(desk, "0.1.0", place), qtbot)
    ((text, advice),) = ears.failed
    assert text.startswith("Không in được văn bản")
    assert str(place) in advice
    assert ears.done == []
    assert place.read_text("utf-8") == "x"


def test_a_paper_that_fails_halfway_leaves_the_old_one_untouched(
    desk, tmp_path: Path, qtbot, monkeypatch
) -> None:
    first = next(iter(REPORTS))
    (tmp_path / f"{first}.pdf").write_bytes(b"yesterday's")

    def full(_name, _evening, target: Path) -> None:
        target.write_bytes(b"half a pa")
        raise Trouble("Ổ đĩa đã đầy.", "Xóa bớt tệp.")

    monkeypatch.setattr("app.reports.write", full)
    ears = run_to_end(PaperRun(desk, "0.1.0", tmp_path), qtbot)
    assert "Ổ đĩa đã đầy." in ears.failed[0][0]
    assert (tmp_path / f"{first}.pdf").read_bytes() == b"yesterday's"
    assert not list(tmp_path.glob("*.part")), "nothing half made stays"


def test_python_tidies_up_nothing_beside_the_windows_thread(
    desk, tmp_path: Path, qtbot, monkeypatch
) -> None:
    """A window's timer put away in another thread is a crash of the whole program."""
    on: list[bool] = []
    monkeypatch.setattr("app.reports.write", lambda *_arguments: on.append(gc.isenabled()))
    monkeypatch.setattr(Path, "replace", lambda *_arguments: None)
    run_to_end(PaperRun(desk, "0.1.0", tmp_path), qtbot)
    qtbot.waitUntil(gc.isenabled)
    assert set(on) == {False}
