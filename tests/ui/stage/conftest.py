"""Painters, one per theme, and a running stage, on a ground without grain: pictures stay small."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.stage.films import fill
from tests.ui.stage.live import Clock
from tests.ui.stage.samples import NOW
from ui.stage import ground
from ui.stage.picture import Painter
from ui.stage.view import Stage


def _smooth() -> QImage:
    tile = QImage(1, 1, QImage.Format.Format_RGBA64_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    return tile


@pytest.fixture(scope="session", autouse=True)
def _plain_ground() -> Iterator[None]:
    grain, ground._grain = ground._grain, _smooth
    yield
    ground._grain = grain


@pytest.fixture(scope="session")
def painter(qapp) -> Iterator[Callable[[str], Painter]]:
    """The painter of a theme, reading all clocks at NOW."""
    painters: dict[str, Painter] = {}

    def of(theme: str) -> Painter:
        if theme not in painters:
            painters[theme] = Painter(lambda: NOW, theme)
            fill(painters[theme].stage.album)
        return painters[theme]

    yield of
    painters.clear()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stage(qtbot, clock: Clock) -> Iterator[Stage]:
    stage = Stage(clock)
    stage.view.resize(960, 540)
    stage.view.show()
    qtbot.waitUntil(stage.view.isExposed)
    yield stage
    assert stage.troubles == []
    stage.view.close()
