"""The stage as a window: give it a Scene, it shows it.

Knows which QML draws which scene and when a scene is the same picture going on. Does not know
what comes next, what is right, or on which screen it stands.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickView

from app.show.scene import MediaView, QuestionView, ReelView, Scene
from ui.stage.album import album_of
from ui.stage.dress import put_on
from ui.stage.film import register
from ui.stage.fitting import Step, fit, width
from ui.stage.fonts import load_fonts
from ui.stage.ornament import Ornaments
from ui.stage.player import Films
from ui.stage.theme import colors, qml_name

HERE = Path(__file__).parent
FADE, RETURN = 320, 200
PANIC = frozenset({"black", "pause", "test_card"})
"""Scenes that cut in at once and fade out quickly."""
COVERS = PANIC | {"backdrop"}
"""Scenes that come between: what they covered comes back as it was, without its movements."""

BLACK = QImage(1, 1, QImage.Format.Format_RGB32)
BLACK.fill(Qt.GlobalColor.black)

SCENES = {
    "black": "Black.qml",
    "backdrop": "Backdrop.qml",
    "round_title": "RoundTitle.qml",
    "team": "Team.qml",
    "lots": "Lots.qml",
    "order": "Order.qml",
    "question": "Question.qml",
    "performance": "Performance.qml",
    "judging": "Judging.qml",
    "marks": "Marks.qml",
    "standings": "Standings.qml",
    "award_tier": "AwardTier.qml",
    "award_winner": "AwardWinner.qml",
    "award_list": "AwardList.qml",
    "message": "Message.qml",
    "pause": "Pause.qml",
    "media": "Media.qml",
    "test_card": "ScreenCard.qml",
}
"""Kind of scene → the file that draws it."""

SAME = {
    "question": ("number", "text", "team"),
    "team": ("turn", "name"),
    "lots": ("title", "team"),
    "order": ("title",),
    "performance": ("turn", "team", "title"),
    "standings": ("title", "page"),
    "award_list": ("title", "page", "slots"),
    "pause": (),
    "media": ("title",),
}
"""Scenes that go on in place while these fields stay; all others change as a whole."""


def reel_in(scene: Scene) -> ReelView | None:
    """The picture, film or sound that belongs to a scene."""
    if isinstance(scene, MediaView):
        return scene.reel
    return scene.media if isinstance(scene, QuestionView) else None


class Hands(QObject):
    """What QML may ask of Python: the desk's time and the fitting of texts."""

    def __init__(self, now: Callable[[], int]) -> None:
        """Tells the time by `now`, in milliseconds."""
        super().__init__()
        self.clock = now

    @Slot(result=float)
    def now(self) -> float:
        """The desk's monotonic time in milliseconds."""
        return float(self.clock())

    @Slot(str, int, float, result=float)
    def width(self, text: str, weight: int, px: float) -> float:
        """See ui.stage.fitting.width."""
        return width(text, weight, px)

    @Slot(str, float, int, "QVariantList", float, result="QVariantMap")
    def fit(
        self, text: str, width: float, weight: int, steps: list[float], spacing: float
    ) -> dict[str, Any]:
        """See ui.stage.fitting.fit; `steps` is flat: px, line, most, and so on."""
        parts = tuple(
            Step(steps[n], steps[n + 1], int(steps[n + 2])) for n in range(0, len(steps), 3)
        )
        return fit(text, width, weight, parts, spacing)._asdict()


class Stage:
    """The audience picture in a QQuickView (`view`); window flags and screen are the caller's."""

    def __init__(
        self,
        now: Callable[[], int],
        theme: str = "navy",
        *,
        reduced: bool = False,
        still: bool = False,
        media: Path | None = None,
    ) -> None:
        """`reduced` makes every change a cut; `still` makes pictures (final states, no motion).

        `media` is the folder of the contest's pictures and films; a still plays none of them.
        """
        load_fonts()
        register()
        self.troubles: list[str] = []
        self.scene: Scene | None = None
        self.view = QQuickView()
        self._hands = Hands(now)
        self.album = album_of(media)
        self.films = None if still else Films(self.album, now)
        self._kind = self._covered = self._key = ""
        engine = self.view.engine()
        engine.warnings.connect(self._hear)
        engine.addImportPath(str(HERE.parent))
        self._ornaments = Ornaments()
        engine.addImageProvider("ornament", self._ornaments)
        self._theme: Any = engine.singletonInstance("stage.parts", "Theme")
        self._backstage: Any = engine.singletonInstance("stage.parts", "Backstage")
        self._backstage.setProperty("hands", self._hands)
        self._backstage.setProperty("album", self.album)
        self._backstage.setProperty("still", still)
        self._backstage.setProperty("reduced", reduced)
        self.dress(theme)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setSource(QUrl.fromLocalFile(str(HERE / "Stage.qml")))

    def _hear(self, errors: list[QQmlError]) -> None:
        self.troubles.extend(error.toString() for error in errors)

    def dress(
        self, theme: str, logo: Path | None = None, background: Path | None = None
    ) -> tuple[str, ...]:
        """Take a theme, a logo and a picture for the ground, at once.

        What cannot be used is left out; the sentences that come back say what and why.
        """
        dress, troubles = put_on(theme, logo, background)
        self._ornaments.dress = dress
        for token, color in colors(dress.theme).items():
            self._theme.setProperty(qml_name(token), color)
        ratio = dress.logo.width() / dress.logo.height() if not dress.logo.isNull() else 0.0
        self._theme.setProperty("logo", ratio)
        self._theme.setProperty("pictured", not dress.background.isNull())
        self._theme.setProperty("look", dress.look)
        self.view.setColor(dress.theme.bg1)
        return troubles

    def set_reduced(self, reduced: bool) -> None:
        """Fewer movements: every change becomes a cut."""
        self._backstage.setProperty("reduced", reduced)

    def show(self, scene: Scene, *, cut: bool = False) -> None:
        """Show `scene`: in place if it is the same picture going on, else by a cross-fade."""
        self._backstage.setProperty("at", self._hands.now())
        values = msgspec.json.decode(msgspec.json.encode(scene))
        kind = values["kind"]
        if scene == self.scene:
            return
        fields = SAME.get(kind)
        key = repr((kind, *(values[name] for name in fields)) if fields is not None else values)
        time = 0 if cut or kind in PANIC else RETURN if self._kind in PANIC else FADE
        self._backstage.setProperty("again", self._kind in COVERS and key == self._covered)
        if kind not in COVERS:
            self._covered = key
        before = self._veil() if time and key != self._key else ""
        if self.films is not None:
            self.films.follow(reel_in(scene))
        self.scene, self._kind, self._key = scene, kind, key
        root: Any = self.view.rootObject()
        root.show(f"scenes/{SCENES[kind]}", key, values, before, time)

    def _veil(self) -> str:
        """Keep what the hall sees now, and say where; "" when it sees nothing or may not fade."""
        fixed = self._backstage.property("still") or self._backstage.property("reduced")
        if fixed or self.scene is None or not self.view.isExposed():
            return ""
        if self._kind == "black":
            return self._ornaments.keep(BLACK)
        # What is painted to be kept is no frame of the hall's.
        self.view.blockSignals(True)
        seen = self.view.grabWindow()
        self.view.blockSignals(False)
        return self._ornaments.keep(seen)

    def close(self) -> None:
        """No more films."""
        if self.films is not None:
            self.films.close()
