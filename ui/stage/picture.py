"""Pictures of scenes without a screen: previews, rehearsals, tests.

Knows how to draw a scene at its final state at a given moment; does not know why it is asked.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from app.show.scene import Scene
from ui.stage.view import Stage

SIZE = (1920, 1080)


class Painter:
    """One hidden window that is used again for every picture."""

    def __init__(
        self,
        now: Callable[[], int] = lambda: 0,
        theme: str = "navy",
        logo: Path | None = None,
        background: Path | None = None,
        *,
        media: Path | None = None,
        patient: bool = False,
    ) -> None:
        """Clocks show what is left at `now`, in milliseconds; `media` is the contest's folder.

        Theme, logo and background as in Stage.dress. A `patient` painter waits for pictures that
        are still being read; a preview must not.
        """
        self.stage = Stage(now, theme, still=True, media=media)
        self.stage.dress(theme, logo, background)
        self._patient = patient

    def paint(self, scene: Scene, size: tuple[int, int] = SIZE) -> QImage:
        """`scene` as the hall would see it, all movements finished."""
        view, (width, height) = self.stage.view, size
        if (view.width(), view.height()) != size:
            view.resize(width, height)
        root = view.rootObject()
        root.setWidth(width)
        root.setHeight(height)
        self.stage.show(scene)
        if self._patient:
            self.stage.album.settle()
        return view.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def render(
    scene: Scene,
    size: tuple[int, int] = SIZE,
    now: Callable[[], int] = lambda: 0,
    theme: str = "navy",
    media: Path | None = None,
) -> QImage:
    """One picture; for many, keep a Painter."""
    return Painter(now, theme, media=media, patient=True).paint(scene, size)
