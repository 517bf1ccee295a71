"""A whole evening rehearsed without pictures, papers included."""

import time
from pathlib import Path

from tests.bench.report import Figure, figure
from ui import compose
from ui.rehearse import rehearse_into


def measure(room: Path) -> list[Figure]:
    """Rehearse the demo evening into a folder, with its journal on disk."""
    compose.new_demo(room / "demo.hoithi")
    times = []
    for number in range(5):
        begun = time.perf_counter()
        rehearse_into(room / "demo.hoithi", room / f"out{number}", number, pictures=False)
        times.append(time.perf_counter() - begun)
    return [figure("rehearse a whole evening, no pictures", "s", times)]
