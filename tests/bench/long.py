"""Memory of a long evening: a whole rehearsed one, played through all windows."""

import gc
import time
from pathlib import Path

import msgspec
import psutil
from PySide6.QtCore import QCoreApplication, QEvent

from app.desk import rehearsal, templates
from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.show.scene import Scene
from tests.bench.report import Figure, figure
from ui.compose import Evening
from ui.window import Show, application

WARM, SCENES, HOURS = 20, 200, 2.0
"""Scenes until everything was used once; scenes and hours the memory is looked at."""


def measure(room: Path) -> list[Figure]:
    """Memory after the first scenes, after 200, after two hours of the evening, and at its end."""
    application()
    desk, clock, play = _evening()
    show = Show(Evening(room, desk.journal, desk))
    show.start()
    scenes: list[Scene | None] = []
    marks: dict[str, float] = {}
    steps, begun = 0, time.perf_counter()
    while play.step():
        steps += 1
        _let_go()
        if not scenes or scenes[-1] is not show.projector.stage.scene:
            scenes.append(show.projector.stage.scene)
        hours = clock.now() / 3_600_000
        for name, reached in (
            ("memory after the first scenes", len(scenes) >= WARM),
            (f"memory after {SCENES} scenes", len(scenes) >= SCENES),
            (f"memory after {HOURS:.0f} hours of the evening", hours >= HOURS),
        ):
            if reached and name not in marks:
                marks[name] = _memory()
    took = time.perf_counter() - begun
    marks[f"memory at the end ({len(scenes)} scenes, {clock.now() / 3_600_000:.1f} h)"] = _memory()
    show.stop()
    first = [next(iter(marks.values()))]
    return [
        *(figure(name, "MB PSS", [megabytes], first) for name, megabytes in marks.items()),
        figure("one step through all windows", "ms", [took * 1000 / steps]),
    ]


def _evening() -> tuple[Desk, rehearsal.PlayedTime, rehearsal.Rehearsal]:
    contest = templates.demo()
    record = msgspec.structs.replace(rehearsal.show_record(contest, 1, "bench"), kind="live")
    clock = rehearsal.PlayedTime(contest.heading.date)
    desk = Desk(MemoryJournal(record), clock)
    return desk, clock, rehearsal.Rehearsal(desk, clock, 1)


def _let_go() -> None:
    """Paint, and put away what is no longer needed, as the running program does by itself."""
    application().processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _memory() -> float:
    gc.collect()
    return psutil.Process().memory_full_info().pss / 1e6
