"""Two real screens without a monitor: an X server in memory, a window manager, hot-plug by xrandr.

Skipped where the X tools are missing. Each act is a program of its own (`two_screens`).
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.outside.two_screens import ACTS
from ui import compose

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "xrandr", "xprop", "openbox")
LONGEST = 120
"""Seconds an act may take on a busy machine."""

pytestmark = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}"
)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("screens") / "demo.hoithi"
    compose.new_demo(folder)
    return folder


def _server(stack: ExitStack) -> str:
    """An X server on a free number of its own choice."""
    told, tell = os.pipe()
    words = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "3840x1080x24", "-dpi", "96"]
    words += ["-noreset", "-nolisten", "tcp", "+extension", "RANDR", "+extension", "GLX"]
    server = subprocess.Popen(words, pass_fds=(tell,), stderr=subprocess.DEVNULL)
    stack.callback(server.wait, 10)
    stack.callback(server.terminate)
    os.close(tell)
    with os.fdopen(told) as pipe:
        assert select.select([pipe], [], [], 20)[0], "the X server does not start"
        return f":{int(pipe.readline())}"


@pytest.fixture
def display(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a desktop with an operator's screen and a projector at its right."""
    with ExitStack() as stack:
        number = _server(stack)
        place = os.environ | {"DISPLAY": number, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)}
        place.pop("XAUTHORITY", None)
        for words in (
            ("OPERATOR", "1920/508x1080/286+0+0", "screen"),
            ("PROJ", "1920/508x1080/286+1920+0", "none"),
        ):
            subprocess.run(["xrandr", "--setmonitor", *words], env=place, check=True)
        keeper = subprocess.Popen(["openbox"], env=place, stderr=subprocess.DEVNULL)
        stack.callback(keeper.wait, 10)
        stack.callback(keeper.terminate)
        _wait_for_windows(place)
        yield place


def _wait_for_windows(place: dict[str, str]) -> None:
    """Until the window manager answers."""
    words = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    end = time.monotonic() + 20
    while True:
        asked = subprocess.run(words, env=place, capture_output=True, text=True, check=False)
        if "window id" in asked.stdout:
            return
        assert time.monotonic() < end, "no window manager"


@pytest.mark.parametrize("act", ACTS)
def test_screens_come_and_go(act: str, display, original: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(original, tmp_path / "demo.hoithi")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.outside.two_screens", act, str(folder)],
        cwd=ROOT,
        env=display,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
