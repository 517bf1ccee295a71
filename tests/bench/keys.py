"""From the key to the hall: a press on the console until the projector has swapped its frame.

Alone, while all papers are being made, and while a sheet of 10,000 questions is being read.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from python_calamine import CalamineWorkbook

from tests.bench.report import Figure, figure
from ui.papers import PaperRun
from ui.window import Show, application

PRESSES = 60
APART = 400
"""Milliseconds between two presses."""


def measure(room: Path) -> list[Figure]:
    """Press F9 (black) and again (back) and wait for the hall's next frame each time."""
    application()
    sheet = _sheet(room / "questions.xlsx")
    with Show.opened(room / "demo.hoithi") as show:
        show.start()
        QTest.qWait(1500)
        alone = presses(show)
        papers = _Again(lambda: _papers(room))
        printing = presses(show, papers.keep)
        papers.stop()
        reading = _Reader(sheet)
        reading.start()
        importing = presses(show)
        reading.stop()
        return [
            figure("key press to changed projector frame", "ms", alone),
            figure("  the same while papers are made", "ms", printing, alone),
            figure("  the same while 10,000 questions are read", "ms", importing, alone),
        ]


def presses(show: Show, between: Callable[[], None] = lambda: None) -> list[float]:
    """Milliseconds of each press until the frame that shows it."""
    app, view, swapped, times = application(), show.projector.stage.view, [], []
    heard = view.frameSwapped.connect(lambda: swapped.append(time.perf_counter()))
    for _press in range(PRESSES):
        between()
        swapped.clear()
        begun = time.perf_counter()
        QTest.keyClick(show.console, Qt.Key.Key_F9)
        while not swapped:
            app.processEvents()
        times.append((swapped[0] - begun) * 1000)
        QTest.qWait(APART)
    view.frameSwapped.disconnect(heard)
    return times


def _papers(room: Path) -> PaperRun:
    run = PaperRun(room / "demo.hoithi", room / "bench-papers")
    run.start()
    return run


class _Again:
    """Keeps one run after the other going."""

    def __init__(self, begin: Callable[[], PaperRun]) -> None:
        self._begin = begin
        self._run = begin()

    def keep(self) -> None:
        """Begin the next run when the last is over."""
        if not self._run.running():
            self._run = self._begin()

    def stop(self) -> None:
        """No more."""
        self._run.cancel()


def _sheet(path: Path) -> Path:
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    for row in range(10_000):
        page.write_row(row, 0, [f"Q{row}", "Chuyển đổi số là gì?", "a", "b", "c", "d", "A"])
    book.close()
    return path


class _Reader(threading.Thread):
    """Reads the sheet over and over, as an import would beside the show."""

    def __init__(self, sheet: Path) -> None:
        super().__init__(daemon=True)
        self._sheet, self._on = sheet, True

    def run(self) -> None:
        """Read until told to stop."""
        while self._on:
            book = CalamineWorkbook.from_path(self._sheet)
            [tuple(map(str, row)) for row in book.get_sheet_by_index(0).to_python()]

    def stop(self) -> None:
        """Stop behind this reading."""
        self._on = False
        self.join()
