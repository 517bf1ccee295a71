"""Start, memory and idle cost of whole processes, beside a bare Qt window of the same run."""

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil

from tests.bench.report import Figure, figure

RUNS = 5
IDLE = 10.0

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow(); window.resize(1366, 768); window.show()
QTimer.singleShot(0, lambda: print("ready", flush=True))
sys.exit(app.exec())
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.window import Show, application
app = application()
with Show.opened(Path(sys.argv[1])) as show:
    show.start()
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    app.exec()
"""


def started(program: str, *words: str) -> tuple[subprocess.Popen[str], float]:
    """The running process and the seconds until its window was painted."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program, *words], stdout=subprocess.PIPE, text=True, env=_at_home()
    )
    line = process.stdout.readline() if process.stdout else ""
    if line.strip() != "ready":
        raise RuntimeError(f"the window did not come: {line!r}")
    return process, time.perf_counter() - begun


def _at_home() -> dict[str, str]:
    """As on a laptop: compiled modules are kept from one start to the next."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def stopped(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


def starts(program: str, *words: str) -> list[float]:
    """The start of several runs, after one that warms the disk."""
    times = []
    for run in range(RUNS + 1):
        process, seconds = started(program, *words)
        stopped(process)
        if run:
            times.append(seconds)
    return times


def idle(program: str, *words: str) -> tuple[float, float, float]:
    """(percent of a core, voluntary wake-ups a second, PSS in MB) while nothing happens."""
    process, _seconds = started(program, *words)
    watched = psutil.Process(process.pid)
    time.sleep(3)
    before, switches = watched.cpu_times(), watched.num_ctx_switches().voluntary
    time.sleep(IDLE)
    after = watched.cpu_times()
    busy = after.user + after.system - before.user - before.system
    wakes = watched.num_ctx_switches().voluntary - switches
    memory = watched.memory_full_info().pss / 1e6
    stopped(process)
    return busy / IDLE * 100, wakes / IDLE, memory


def measure(room: Path) -> list[Figure]:
    """Start, idle CPU, wake-ups and memory of the console with its stage on."""
    folder = str(room / "demo.hoithi")
    bare, ours = starts(BARE), starts(OURS, folder)
    bare_idle, ours_idle = idle(BARE), idle(OURS, folder)
    return [
        figure("start of a bare QMainWindow", "s", bare),
        figure("start to usable console", "s", ours, bare),
        figure("idle CPU, stage on", "% core", [ours_idle[0]]),
        figure("idle wake-ups, stage on", "1/s", [ours_idle[1]]),
        figure("memory of a bare QMainWindow", "MB PSS", [bare_idle[2]]),
        figure("memory, stage on", "MB PSS", [ours_idle[2]], [bare_idle[2]]),
    ]
