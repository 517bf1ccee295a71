"""Painters for the tests: one per theme, on a ground without grain so that pictures stay small."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.stage.films import fill
from tests.ui.stage.samples import NOW
from ui.stage import ornament
from ui.stage.picture import Painter


def _smooth() -> QImage:
    tile = QImage(1, 1, QImage.Format.Format_RGBA64_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    return tile


@pytest.fixture(scope="session")
def painter(qapp) -> Iterator[Callable[[str], Painter]]:
    """The painter of a theme, reading all clocks at NOW."""
    painters: dict[str, Painter] = {}

    def of(theme: str) -> Painter:
        if theme not in painters:
            painters[theme] = Painter(lambda: NOW, theme)
            fill(painters[theme].stage.album)
        return painters[theme]

    grain, ornament._grain = ornament._grain, _smooth
    yield of
    ornament._grain = grain
    painters.clear()
