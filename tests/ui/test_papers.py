"""Papers are made beside the show, in a process of their own, from the folder as it stands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.errors import Trouble
from app.reports import REPORTS, write_all
from tests.app.reports.evenings import played
from ui import compose
from ui.papers import PaperRun, door


@pytest.fixture
def contest(tmp_path: Path) -> Path:
    folder = tmp_path / "mau.hoithi"
    compose.new_demo(folder)
    with compose.live_evening(folder):
        pass
    return folder


class Ears:
    def __init__(self, run: PaperRun) -> None:
        self.progress, self.done, self.failed, self.broken = [], [], [], []
        run.progress.connect(lambda *said: self.progress.append(said))
        run.done.connect(self.done.append)
        run.failed.connect(lambda *said: self.failed.append(said))
        run.broken.connect(self.broken.append)

    @property
    def ended(self) -> bool:
        return bool(self.done or self.failed or self.broken)


def run_to_end(run: PaperRun, qtbot) -> Ears:
    ears = Ears(run)
    run.start()
    qtbot.waitUntil(lambda: ears.ended, timeout=60_000)
    assert not run.running()
    return ears


def test_every_paper_is_written_whole_and_told_in_order(contest, tmp_path: Path, qtbot) -> None:
    folder = tmp_path / "new" / "papers"
    ears = run_to_end(PaperRun(contest, folder), qtbot)
    assert ears.done == [str(folder)]
    titles = [kind.title() for kind in REPORTS.values()]
    assert ears.progress == [(n, len(titles), title) for n, title in enumerate(titles)]
    assert sorted(one.name for one in folder.iterdir()) == sorted(f"{n}.pdf" for n in REPORTS)
    assert all(len(PdfReader(one).pages) for one in folder.iterdir())


def test_papers_are_made_while_the_show_holds_the_folder(contest, tmp_path: Path, qtbot) -> None:
    with compose.live_evening(contest) as evening:
        evening.desk.press(evening.desk.go().action)
        ears = run_to_end(PaperRun(contest, tmp_path / "papers"), qtbot)
    assert ears.done


def test_a_folder_that_is_a_file_is_told_with_advice(contest, tmp_path: Path, qtbot) -> None:
    place = tmp_path / "papers"
    place.write_text("x", "utf-8")
    ears = run_to_end(PaperRun(contest, place), qtbot)
    ((text, advice),) = ears.failed
    assert text.startswith("Không in được văn bản: Không tạo được thư mục")
    assert advice == "Chọn một thư mục khác cho văn bản."
    assert place.read_text("utf-8") == "x"


def test_a_process_that_cannot_start_is_told(contest, tmp_path, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("ui.papers.door", lambda: (str(tmp_path / "no-such-program"), []))
    ears = run_to_end(PaperRun(contest, tmp_path / "papers"), qtbot)
    assert ears.failed[0][0].startswith("Không in được văn bản: ")
    assert ears.failed[0][1]


def test_a_process_that_is_killed_is_told(contest, tmp_path, qtbot, monkeypatch) -> None:
    dead = "import os; os.abort()"
    monkeypatch.setattr("ui.papers.door", lambda: (sys.executable, ["-c", dead]))
    ears = run_to_end(PaperRun(contest, tmp_path / "papers"), qtbot)
    assert ears.failed[0][0] == "Không in được văn bản: tiến trình in đã dừng"


def test_a_run_can_be_cancelled(contest, tmp_path, qtbot, monkeypatch) -> None:
    forever = "import time; time.sleep(600)"
    monkeypatch.setattr("ui.papers.door", lambda: (sys.executable, ["-c", forever]))
    run = PaperRun(contest, tmp_path / "papers")
    ears = Ears(run)
    run.start()
    qtbot.waitUntil(run.running)
    run.cancel()
    assert not run.running()
    assert not ears.done


def test_a_paper_that_fails_halfway_leaves_the_old_one_untouched(tmp_path, monkeypatch) -> None:
    first = next(iter(REPORTS))
    (tmp_path / f"{first}.pdf").write_bytes(b"yesterday's")

    def full(_evening, target: Path) -> None:
        target.write_bytes(b"half a pa")
        raise Trouble("Ổ đĩa đã đầy.", "Xóa bớt tệp.")

    monkeypatch.setitem(REPORTS, first, type(REPORTS[first])(REPORTS[first].title, full))
    with pytest.raises(Trouble, match="Ổ đĩa đã đầy"):
        write_all(played(), tmp_path, lambda *_said: None)
    assert (tmp_path / f"{first}.pdf").read_bytes() == b"yesterday's"
    assert not list(tmp_path.glob("*.part")), "nothing half made stays"


def test_the_one_folder_program_is_its_own_door(monkeypatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert door() == (sys.executable, [])
