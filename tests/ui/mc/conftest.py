"""The MC's window over a played evening."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.console.conftest import Evening, Stop
from ui.bridge import Bridge
from ui.mc.window import McWindow
from ui.palette import look


@pytest.fixture
def mc(qtbot) -> Iterator[Callable[..., McWindow]]:
    """Opens the MC's window where `stop` is reached; looks are put back afterwards."""
    opened: list[McWindow] = []

    def open_window(stop: Stop, *, wall: str = "08:30:12", tick: int = 20, **more) -> McWindow:
        played = Evening(stop)
        window = McWindow(Bridge(played.desk), wall=lambda: wall, tick=tick, **more)
        window.played = played
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        opened.append(window)
        return window

    yield open_window
    for window in opened:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look().set_theme("dark")
