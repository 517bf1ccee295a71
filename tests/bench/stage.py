"""The hall's picture: every movement, stillness, memory of many scenes."""

import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice, pairwise
from pathlib import Path

import psutil
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QTimer

from app.show.scene import Black, Face, Scene
from tests.bench.report import Figure, figure
from tests.ui.stage import samples
from tests.ui.stage.samples import SAMPLES
from ui.stage.view import Stage
from ui.window import application

SIZE = (1920, 1080)
STILL = 3.0
SCENES, FEW = 200, 20
JUDGING, TIER, BEFORE = (SAMPLES[name][0] for name in ("judging", "award_tier", "lots_before"))


def now() -> int:
    """The monotonic time in milliseconds, as the desk tells it."""
    return time.monotonic_ns() // 1_000_000


def measure(_room: Path) -> list[Figure]:
    """Everything about the hall's picture, at 1920 x 1080."""
    return [*_movements(), *_stillness(), *_memory()]


class Watched:
    """A stage of its own whose frames are counted."""

    def __init__(self) -> None:
        """Shown at once, over the whole virtual screen."""
        application()
        self.stage = Stage(now)
        self.stage.view.resize(*SIZE)
        self.stage.view.show()
        self.frames: list[float] = []
        self.stage.view.frameSwapped.connect(lambda: self.frames.append(time.perf_counter()))

    def shown(self, scene: Scene, seconds: float, *, cut: bool = False) -> float:
        """Show a scene and let it run; frames start anew. Percent of a core it took."""
        self.frames.clear()
        busy, begun = time.process_time(), time.perf_counter()
        self.stage.show(scene, cut=cut)
        self.run(seconds)
        return (time.process_time() - busy) / (time.perf_counter() - begun) * 100

    def run(self, seconds: float) -> None:
        """Let the event loop sleep and wake by itself."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def close(self) -> None:
        """Nothing ticks any more."""
        self.shown(Black(), 0.05, cut=True)
        self.stage.view.close()

    def gaps(self) -> list[float]:
        """Milliseconds from frame to frame; a pause between two movements is no slow frame."""
        return [gap for a, b in pairwise(self.frames) if (gap := (b - a) * 1000) < 100]


def _movements() -> Iterator[Figure]:
    """Frames per second, 99th percentile of the frame's time, and CPU of every movement."""
    for name, before, scene, seconds, times in (
        ("question clock ring", None, lambda: _ringing(3_000), 5.0, 1),
        ("question, last five seconds", None, lambda: _ringing(10_000), 4.5, 1),
        ("skit clock", None, _skit, 5.0, 1),
        ("cross-fade", samples.READING, lambda: JUDGING, 0.34, 12),
        ("reveal of an answer", samples.LOCKED, lambda: samples.WRONG, 0.45, 8),
        ("lot in flight", BEFORE, lambda: samples.LOTS, 0.65, 8),
        ("marks turning over", JUDGING, lambda: samples.MARKS, 5.2, 1),
        ("standings rearranging", JUDGING, lambda: samples.STANDINGS, 1.7, 4),
        ("winner with confetti", TIER, lambda: samples.WINNER, 4.1, 2),
    ):
        yield from _movement(name, before, scene, seconds, times)


def _ringing(spent: int) -> Scene:
    return replace(samples.RUNNING, clock=samples.short_clock(spent=spent, running_since=now()))


def _skit() -> Scene:
    clock: Face = replace(samples.long_clock(600, 372), running_since=now())
    return replace(samples.SKIT_SCENE, clock=clock)


def _movement(
    name: str, before: Scene | None, scene: Callable[[], Scene], seconds: float, times: int
) -> list[Figure]:
    watched = Watched()
    watched.run(0.5)
    gaps: list[float] = []
    busy: list[float] = []
    for _time in range(times):
        if before is not None:
            watched.shown(before, 0.5, cut=True)
        busy.append(watched.shown(scene(), seconds))
        gaps += watched.gaps()
    watched.close()
    speed = figure(f"frames of {name}", "1/s", [1000 * len(gaps) / max(1, sum(gaps))])
    frame = figure(f"frame time of {name}", "ms", gaps or [0])
    # A clock of whole seconds draws so seldom that there is no speed to tell.
    told = [speed, frame] if len(gaps) > FEW else []
    return [*told, figure(f"CPU of {name}", "% core", busy)]


def _stillness() -> Iterator[Figure]:
    """A scene where nothing moves, and the winner's after the confetti has come to rest."""
    for name, scene, wait in (
        ("a question nobody times", samples.READING, 1.0),
        ("the winner after the confetti", samples.WINNER, 5.0),
    ):
        watched = Watched()
        watched.shown(scene, wait)
        watched.frames.clear()
        busy = time.process_time()
        watched.run(STILL)
        used = (time.process_time() - busy) / STILL * 100
        yield figure(f"frames in {STILL:.0f} s of {name}", "", [len(watched.frames)])
        yield figure(f"CPU of {name}", "% core", [used])
        watched.close()


def _memory() -> Iterator[Figure]:
    """Every sample again and again: what 200 scenes leave behind."""
    watched, process = Watched(), psutil.Process()
    scenes = [scene for scene, _theme in SAMPLES.values()]
    for scene in scenes:
        watched.shown(scene, 0.02, cut=True)
    before = process.memory_full_info().pss / 1e6
    times = []
    for scene in islice(cycle(scenes), SCENES):
        begun = time.perf_counter()
        watched.stage.show(scene, cut=True)
        watched.stage.view.grabWindow()
        times.append((time.perf_counter() - begun) * 1000)
        watched.run(0.005)
    after = process.memory_full_info().pss / 1e6
    yield figure("a scene laid out and painted whole", "ms", times)
    yield figure(f"memory that {SCENES} scenes left behind", "MB PSS", [after - before])
    watched.close()
