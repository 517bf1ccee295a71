"""Printing all papers of an evening beside the show: off the GUI thread, with progress.

Takes one immutable evening when it starts, so the show may go on. Does not know what a paper says.
"""

import gc
from pathlib import Path

from PySide6.QtCore import QThread, Signal

from app.desk.desk import Desk
from app.domain.errors import Refused, Trouble
from app.domain.language import _


class PaperRun(QThread):
    """Writes every paper into a folder, each whole or not at all."""

    progress = Signal(int, int, str)
    """(papers done, papers in all, title of the next)."""
    done = Signal(str)
    """The folder, when all are written."""
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

    def run(self) -> None:
        """Write one paper after the other; called by Qt in its own thread."""
        from app.reports import REPORTS, write

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for number, name in enumerate(REPORTS):
                self.progress.emit(number, len(REPORTS), REPORTS[name].title())
                part = self._folder / f"{name}.pdf.part"
                try:
                    write(name, self._evening, part)
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
        self.done.emit(str(self._folder))
