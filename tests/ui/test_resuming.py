"""An evening that goes on after the program was closed says so, without taking the keys."""

from pathlib import Path

import pytest

from tests.ui.projector.conftest import EPSON, LAPTOP, Desk
from ui import compose
from ui.console.times import Times
from ui.window import Show


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    compose.new_demo(tmp_path / "demo.hoithi")
    return tmp_path / "demo.hoithi"


def told(folder: Path, qtbot) -> str:
    """What stands beside the controls right after the windows came."""
    with Show.opened(folder, screens=Desk(LAPTOP, EPSON), times=Times(refusal=60_000)) as show:
        show.start()
        qtbot.waitExposed(show.console)
        text = show.console.face.controls.refusal
        show.console.deleteLater()
        return text


def test_a_new_evening_says_nothing_and_a_resumed_one_says_it_goes_on(folder: Path, qtbot) -> None:
    assert told(folder, qtbot) == ""
    assert told(folder, qtbot) == "Buổi thi tiếp tục đúng chỗ đã dừng."
