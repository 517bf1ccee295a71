"""A 720p film on the hall's stage at 1920x1080: frames a second, CPU, and a film that stands."""

import shutil
import time
from pathlib import Path

import psutil
from PySide6.QtTest import QTest

from app.show.scene import Header, MediaView, ReelView
from tests.bench.report import Figure, figure
from ui.stage.view import Stage
from ui.window import application

FILM = Path(__file__).parents[1] / "media" / "phim.mp4"
SECONDS, RUNS = 2.5, 4


def _now() -> int:
    return time.monotonic_ns() // 1_000_000


def _scene(position: int, since: int | None) -> MediaView:
    return MediaView(Header("", ""), "Đắk Song", ReelView("phim.mp4", "video", position, since))


def measure(room: Path) -> list[Figure]:
    """Play it some times from the start, then let it stand."""
    application()
    media = room / "media"
    media.mkdir()
    shutil.copyfile(FILM, media / FILM.name)
    stage = Stage(_now, media=media)
    stage.view.resize(1920, 1080)
    stage.view.show()
    swapped: list[float] = []
    stage.view.frameSwapped.connect(lambda: swapped.append(time.perf_counter()))
    stage.show(_scene(0, None), cut=True)
    QTest.qWait(800)
    program, rates, loads = psutil.Process(), [], []
    for _run in range(RUNS):
        stage.show(_scene(0, _now()))
        QTest.qWait(100)
        swapped.clear()
        before, begun = program.cpu_times(), time.perf_counter()
        QTest.qWait(round(SECONDS * 1000))
        passed, after = time.perf_counter() - begun, program.cpu_times()
        rates.append(len(swapped) / passed)
        loads.append((after.user - before.user + after.system - before.system) / passed * 100)
        stage.show(_scene(0, None))
        QTest.qWait(300)
    stage.show(_scene(1500, None))
    QTest.qWait(800)
    swapped.clear()
    QTest.qWait(2000)
    standing = len(swapped)
    stage.close()
    stage.view.close()
    return [
        figure("720p film on the stage, frames shown", "1/s", rates),
        figure("720p film on the stage, CPU of one core", "%", loads),
        figure("film that stands, frames drawn in 2 s", "", [standing]),
    ]
