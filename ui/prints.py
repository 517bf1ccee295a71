"""What the operator has printed during the show: the papers, the card of keys.

Knows who makes them and whom to tell. One thing at a time; the show never waits for it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.domain.language import _
from ui import compose, crash, notices
from ui.console.window import ConsoleWindow
from ui.papers import CardRun, PaperRun, Run


class Prints(QObject):
    """Printing, at the console's wish."""

    troubled = Signal(str, str)
    """(what happened, what to do)."""
    broken = Signal(str, object)
    """A bug: (report, where it was written)."""

    def __init__(self, console: ConsoleWindow, folder: Path) -> None:
        """`folder` is the contest's."""
        super().__init__(console)
        self._console, self._folder = console, folder
        self._run: Run | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._run is not None and self._run.running()

    def cancel(self) -> None:
        """Stop; nothing half is left behind."""
        if self._run is not None:
            self._run.cancel()

    def print_papers(self) -> None:
        """Write every paper beside the show, then say where they are."""
        if self.busy:
            return
        run = PaperRun(self._folder, self._folder / "papers")
        progress = notices.progress(self._console, _("Đang in văn bản…"))
        run.progress.connect(partial(notices.printing, progress))
        run.done.connect(self._printed)
        run.finished.connect(progress.deleteLater)
        self._start(run)

    def print_card(self) -> None:
        """Write the card of the keys in use beside the papers, then say where it is."""
        if self.busy:
            return
        run = CardRun(self._console.card, self._folder / "papers" / "keys_card.pdf")
        run.done.connect(self._told)
        self._start(run)

    def _start(self, run: Run) -> None:
        run.failed.connect(self.troubled)
        run.broken.connect(self._broken)
        self._run = run
        run.start()

    def _broken(self, text: str) -> None:
        self.broken.emit(text, crash.write_report(self._folder, compose.VERSION, text))

    def _told(self, out: str) -> None:
        notices.told(self._console, _("Đã in {out}.").format(out=out))

    def _printed(self, folder: str) -> None:
        """Tell it; a window of another program may cover the console only after the show."""
        if not (self._console.bridge.state.closed and _open(Path(folder))):
            self._told(folder)


def _open(folder: Path) -> bool:
    """Show the folder in the system's own window; False when the system has none for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder.resolve())))
