"""Where the parts meet: the only face that sees storage.

Opens folders, brings journals to desks, and hands both to commands and windows.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from app.desk import closing, templates
from app.desk.desk import Desk
from app.desk.ports import Journal, ShowRecord
from app.desk.rehearsal import PlayedTime
from app.domain.contest import Contest
from app.domain.errors import Trouble
from app.domain.language import _

VERSION = version("hoithi")
MEDIA = "media"
"""Where a contest folder keeps pictures, films and sounds."""


class RealTime:
    """The laptop's own time."""

    def now(self) -> int:
        """Monotonic milliseconds: a changed wall clock changes nothing."""
        return time.monotonic_ns() // 1_000_000

    def stamp(self) -> str:
        """The wall clock with its zone."""
        return datetime.now().astimezone().isoformat(timespec="seconds")


class Evening:
    """A contest folder with the desk of its show."""

    def __init__(self, folder: "Path", journal: Journal, desk: Desk) -> None:
        """Use `live_evening` or `rehearsed_evening`."""
        self.folder = folder
        self.media = folder / MEDIA
        self.journal = journal
        self.desk = desk


@contextmanager
def live_evening(folder: Path) -> Iterator[Evening]:
    """The folder's last real show, or a new one; the evening goes on where the journal ends."""
    from app.storage.folder import open_folder

    with open_folder(folder) as opened:
        last = opened.last_show("live")
        clock = RealTime()
        if last is None:
            journal = opened.open_show("live", clock.stamp(), VERSION)
        else:
            opened.back_up("open")
            journal = opened.journal(last.id)
        desk = Desk(journal, clock)
        closing.finish(desk)
        yield Evening(folder, journal, desk)


@contextmanager
def rehearsed_evening(contest: Contest, folder: Path, record: ShowRecord) -> Iterator[Evening]:
    """A new folder with the contest and a show that is about to be rehearsed."""
    from app.storage.folder import create

    with create(folder, contest) as opened:
        journal = opened.open_show(
            "rehearsal", record.opened_at, VERSION, seed=record.seed, show_id=record.id
        )
        yield Evening(folder, journal, Desk(journal, PlayedTime(contest.heading.date)))


@contextmanager
def read_evening(folder: Path) -> Iterator[Evening]:
    """The folder's last show as it stands, touching nothing. Trouble when there is none."""
    from app.desk.memory import MemoryJournal
    from app.storage.folder import open_folder

    with open_folder(folder, read_only=True) as opened:
        last = opened.last_show()
        if last is None:
            raise Trouble(
                _("Hội thi này chưa mở chương trình nào."),
                _("Chạy chương trình hoặc tổng duyệt trước khi in."),
            )
        journal = MemoryJournal(last, opened.journal(last.id).entries())
        yield Evening(folder, journal, Desk(journal, RealTime()))


def load_contest(folder: Path) -> Contest:
    """The contest in a folder, touching nothing."""
    from app.storage.folder import open_folder

    with open_folder(folder, read_only=True) as opened:
        return opened.load_contest()


def media_files(folder: Path) -> frozenset[str]:
    """The names of the pictures, films and sounds in a contest folder."""
    from app.storage.media import files

    return files(folder / MEDIA)


def finished(folder: Path) -> bool:
    """Whether the folder's last real show is closed."""
    from app.storage.folder import open_folder

    with open_folder(folder, read_only=True) as opened:
        last = opened.last_show("live")
        return last is not None and opened.journal(last.id).kept_results() is not None


def new_contest(template: str, folder: Path) -> None:
    """A new folder from a template."""
    _create(folder, templates.template(template))


def new_demo(folder: Path) -> None:
    """A new folder with the demo contest."""
    _create(folder, templates.demo())


def _create(folder: Path, contest: Contest) -> None:
    from app.storage.folder import create

    with create(folder, contest):
        pass


def verify(folder: Path) -> "tuple[list[str], str]":
    """What verifying found, in sentences, and the first break ("" when all is sound)."""
    from app.storage.verify import verify as look

    report = look(folder, _results_of)
    found = [
        " ".join(part for part in (one.show, f"#{one.seq}" if one.seq else "", one.text) if part)
        for one in report.findings
    ]
    broken = report.first_break
    return found, "" if broken is None else broken.text


def _results_of(journal: Journal) -> str | None:
    """The results a journal leads to; None while its show is open."""
    from app.desk.memory import MemoryJournal

    desk = Desk(MemoryJournal(journal.show, journal.entries()), RealTime())
    return closing.results_json(desk.state) if desk.state.closed else None
