"""A bug is written down and told; the evening goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ui import crash


@pytest.fixture
def told(tmp_path: Path) -> Iterator[list[tuple[str, Path]]]:
    """What is told, while watching; the hook that was there comes back."""
    before, heard = sys.excepthook, []
    stop = crash.watch(tmp_path, lambda text, report: heard.append((text, report)), "9.9.9")
    assert sys.excepthook is not before
    yield heard
    stop()
    assert sys.excepthook is before


def meet(error: BaseException) -> None:
    try:
        raise error
    except BaseException as caught:  # noqa: BLE001 - exactly what the hook gets
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_bug_leaves_a_report_and_tells_where(
    told, tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("unexpected error")
    meet(ZeroDivisionError("chia cho không"))
    ((text, report),) = told
    assert "ZeroDivisionError: chia cho không" in text
    assert "in meet" in text, "the place is named"
    assert report.parent == tmp_path
    written = report.read_text("utf-8")
    assert written.startswith("hoithi 9.9.9\n")
    assert text in written


def test_two_different_bugs_leave_two_reports(
    told, tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("unexpected error")
    meet(ZeroDivisionError("one"))
    meet(ZeroDivisionError("two"))
    assert len(told) == len(list(tmp_path.glob("error-*.txt"))) == 2


def test_a_bug_that_comes_again_and_again_is_told_once(
    told, tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("unexpected error")
    for _time in range(20):
        meet(ZeroDivisionError("every tick"))
    assert len(told) == len(list(tmp_path.glob("error-*.txt"))) == 1


def test_ctrl_c_passes(told, tmp_path: Path, capsys) -> None:
    meet(KeyboardInterrupt())
    assert told == []
    assert list(tmp_path.iterdir()) == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_is_still_told(
    tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("unexpected error")
    expected_log("could not be written")
    heard = []
    gone = tmp_path / "gone"
    stop = crash.watch(gone, lambda text, report: heard.append((text, report)), "9.9.9")
    try:
        meet(ZeroDivisionError("no disk"))
    finally:
        stop()
    assert "no disk" in heard[0][0]
    assert not gone.exists()


def test_stopping_leaves_a_hook_that_came_later_alone(tmp_path: Path, monkeypatch) -> None:
    before = sys.excepthook
    stop = crash.watch(tmp_path, lambda _text, _report: None, "9.9.9")
    later = lambda *_arguments: None  # noqa: E731
    monkeypatch.setattr(sys, "excepthook", later)
    stop()
    assert sys.excepthook is later
    monkeypatch.undo()
    sys.excepthook = before
