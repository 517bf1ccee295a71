"""Printing all papers of an evening beside the show: in a process of its own, with progress.

Reads the folder as the journal has it when it starts, so the show may go on and never waits: a
thread would share Python's one lock with the hall. Does not know what a paper says.
"""

import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from app.domain.language import _, language

_STEP = re.compile(r"^(\d+)/(\d+) (.+)$")
"""What `hoithi report … all` says before each paper."""
TROUBLE = 2
"""The code with which the command line ends when it says what is wrong in a sentence."""
ROOT = Path(__file__).resolve().parents[1]


Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""The keys: (heading, [(key, what it does)])."""


class Run(QObject):
    """Something is written by a process of its own, whole or not at all."""

    progress = Signal(int, int, str)
    """(papers done, papers in all, title of the next)."""
    done = Signal(str)
    """The folder or the file, when all is written."""
    failed = Signal(str, str)
    """(what happened, what to do)."""
    broken = Signal(str)
    """A bug of the program: the report of the process that made the papers."""
    finished = Signal()
    """However it ended."""

    def __init__(self, words: Sequence[str], out: Path, said: str = "") -> None:
        """`words` are the command's, `out` what it writes, `said` what it reads."""
        super().__init__()
        self._out, self._said = out, said
        self._process = QProcess(self)
        program, before = door()
        self._process.setProgram(program)
        self._process.setArguments([*before, "--language", language(), *words])
        self._process.setProcessEnvironment(_surroundings())
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._stumble)

    def start(self) -> None:
        """Begin."""
        self._process.start()
        self._process.write(self._said.encode())
        self._process.closeWriteChannel()

    def running(self) -> bool:
        """Whether papers are still being made."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def cancel(self) -> None:
        """Stop; the papers already made stay, the one in work is not left behind half."""
        self._process.terminate()
        if not self._process.waitForFinished(2_000):
            self._process.kill()
            self._process.waitForFinished()

    def _hear(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode("utf-8").strip()
            step = _STEP.match(line)
            if step:
                self.progress.emit(int(step[1]) - 1, int(step[2]), step[3])

    def _stumble(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail(self._process.errorString(), "")

    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        self._hear()
        if status is QProcess.ExitStatus.NormalExit and code == 0:
            self.done.emit(str(self._out))
            self.finished.emit()
            return
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        if status is QProcess.ExitStatus.NormalExit and code != TROUBLE:
            self.broken.emit(said)
            self.finished.emit()
            return
        text, _line, advice = said.strip().partition("\n")
        self._fail(text or _("tiến trình in đã dừng"), advice.strip())

    def _fail(self, why: str, advice: str) -> None:
        self.failed.emit(
            _("Không in được văn bản: {why}").format(why=why),
            advice
            or _("Kiểm tra dung lượng đĩa và quyền ghi thư mục {folder}, rồi in lại.").format(
                folder=self._out.parent if self._out.suffix else self._out
            ),
        )
        self.finished.emit()


class PaperRun(Run):
    """Writes every paper into a folder, each whole or not at all."""

    def __init__(self, contest: Path, folder: Path) -> None:
        """`contest` is the contest's folder, `folder` takes the papers."""
        super().__init__(["report", str(contest), "all", "--out", str(folder)], folder)


class CardRun(Run):
    """Writes the card of the keys in use."""

    def __init__(self, groups: Groups, target: Path) -> None:
        """`target` is the PDF."""
        super().__init__(["card", "--out", str(target)], target, json.dumps(groups))


def door() -> tuple[str, list[str]]:
    """This very program once more: the one-folder build is its own door."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "ui"]


def _surroundings() -> QProcessEnvironment:
    """The same code is found, whatever folder the program was started in; no window opens."""
    made = QProcessEnvironment.systemEnvironment()
    paths = [str(ROOT), *filter(None, [made.value("PYTHONPATH")])]
    made.insert("PYTHONPATH", os.pathsep.join(paths))
    made.insert("PYTHONIOENCODING", "utf-8")
    return made
