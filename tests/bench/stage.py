"""From the key to the hall: a press on the console until the projector has swapped its frame."""

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.report import Figure, figure
from ui.window import Show, application

PRESSES = 60


def measure(room: Path) -> list[Figure]:
    """Press F9 (black) and again (back) and wait for the hall's next frame each time."""
    app = application()
    with Show.opened(room / "demo.hoithi") as show:
        show.start()
        swapped: list[float] = []
        show.projector.stage.view.frameSwapped.connect(lambda: swapped.append(time.perf_counter()))
        QTest.qWait(1500)
        times = []
        for _press in range(PRESSES):
            swapped.clear()
            begun = time.perf_counter()
            QTest.keyClick(show.console, Qt.Key.Key_F9)
            while not swapped:
                app.processEvents()
            times.append((swapped[0] - begun) * 1000)
            QTest.qWait(400)
        return [figure("key press to changed projector frame", "ms", times)]
