"""Where the papers of a closed show are found: a folder window, or a sentence when there is none."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.console.window import ConsoleWindow
from ui.prints import Prints


class Console(QWidget):
    """A console whose show is closed."""

    bridge = SimpleNamespace(state=SimpleNamespace(closed=True))


@pytest.mark.parametrize("opens", [True, False], ids=["opens", "nothing opens"])
def test_after_the_show_the_folder_of_the_papers_is_opened_or_named(
    qtbot, tmp_path: Path, monkeypatch, opens
) -> None:
    """The demo's folder is a relative one: no file manager could find it."""
    asked: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: asked.append(Path(url.toLocalFile())) or opens
    )
    monkeypatch.chdir(tmp_path)
    console = Console()
    qtbot.addWidget(console)
    Prints(cast("ConsoleWindow", console), Path("out"))._printed("out/papers")
    assert asked == [tmp_path / "out" / "papers"]
    told = [box.text() for box in console.findChildren(QMessageBox)]
    assert told == ([] if opens else ["Đã in out/papers."])
