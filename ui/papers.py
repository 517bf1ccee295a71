"""Printing all papers of an evening beside the show: off the GUI thread, with progress.

Takes one immutable evening when it starts, so the show may go on. Does not know what a paper says.
"""

import gc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QThread, Signal

from app.desk.desk import Desk
from app.domain.errors import Refused, Trouble
from app.domain.language import _

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]
Job = tuple[str, str, Callable[[Path], None]]
"""(name of the file, title, what makes it)."""
CARD = "keys_card"


class PaperRun(QThread):
    """Writes every paper into a folder, each whole or not at all."""

    progress = Signal(int, int, str)
    """(papers done, papers in all, title of the next)."""
    done = Signal(str)
    """The folder, or the one file, when all is written."""
    failed = Signal(str, str)
    """(what happened, what to do)."""

    def __init__(self, desk: Desk, version: str, folder: Path) -> None:
        """Freeze the evening as it is now."""
        super().__init__()
        from app.reports import evening_of

        self._evening = evening_of(desk, version)
        self._folder = folder
        self.finished.connect(self._tidy)

    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        """Begin. Meanwhile Python tidies up nothing: in this thread it might put away a window's
        timer, which only the thread with the windows may do (a crash, seen).
        """
        gc.disable()
        super().start(priority)

    def _tidy(self) -> None:
        """Called by Qt in the thread with the windows."""
        gc.enable()

    def _jobs(self) -> list[Job]:
        """The papers, in the order in which they are made."""
        from app.reports import REPORTS, write

        return [
            (name, kind.title(), partial(write, name, self._evening))
            for name, kind in REPORTS.items()
        ]

    def run(self) -> None:
        """Write one paper after the other; called by Qt in its own thread."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            jobs = self._jobs()
            for number, (name, title, make) in enumerate(jobs):
                self.progress.emit(number, len(jobs), title)
                part = self._folder / f"{name}.pdf.part"
                try:
                    make(part)
                    part.replace(self._folder / f"{name}.pdf")
                finally:
                    part.unlink(missing_ok=True)
        except (Trouble, Refused, OSError) as error:
            self.failed.emit(
                _("Không in được văn bản: {why}").format(why=error),
                _("Kiểm tra dung lượng đĩa và quyền ghi thư mục {folder}, rồi in lại.").format(
                    folder=self._folder
                ),
            )
            return
        self.done.emit(self._written())

    def _written(self) -> str:
        return str(self._folder)


class CardRun(PaperRun):
    """Writes the card of keys into the same folder."""

    def __init__(self, groups: Groups, desk: Desk, version: str, folder: Path) -> None:
        """`groups` are (heading, [(key, what it does)])."""
        super().__init__(desk, version, folder)
        self._groups = groups

    def _jobs(self) -> list[Job]:
        from app.reports import write_keys_card

        title = _("Thẻ phím bàn điều khiển")
        note = _(
            "Phím khẩn cấp có tác dụng bất cứ lúc nào. Công bố: giữ Enter cho đến khi thanh đầy."
        )
        return [(CARD, title, partial(write_keys_card, title, note, self._groups))]

    def _written(self) -> str:
        return str(self._folder / f"{CARD}.pdf")
