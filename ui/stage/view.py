"""The stage as a window: give it a Scene, it shows it.

Knows which QML draws which scene and when a scene is the same picture going on. Does not know
what comes next, what is right, or on which screen it stands.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickView

from app.show.scene import MediaView, QuestionView, ReelView, Scene
from ui.stage.album import album_of
from ui.stage.film import register
from ui.stage.fitting import Step, fit
from ui.stage.fonts import load_fonts
from ui.stage.ornament import Ornaments
from ui.stage.player import Films
from ui.stage.theme import load_theme, qml_name

HERE = Path(__file__).parent
FADE, RETURN = 320, 200
PANIC = frozenset({"black", "pause", "test_card"})
"""Scenes that cut in at once and fade out quickly."""

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
    "award_list": ("title", "subtitle"),
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
        self._kind = ""
        engine = self.view.engine()
        engine.warnings.connect(self._hear)
        engine.addImportPath(str(HERE.parent))
        engine.addImageProvider("ornament", Ornaments())
        self._theme: Any = engine.singletonInstance("stage.parts", "Theme")
        self._backstage: Any = engine.singletonInstance("stage.parts", "Backstage")
        self._backstage.setProperty("hands", self._hands)
        self._backstage.setProperty("album", self.album)
        self._backstage.setProperty("still", still)
        self._backstage.setProperty("reduced", reduced)
        self.set_theme(theme)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setSource(QUrl.fromLocalFile(str(HERE / "Stage.qml")))

    def _hear(self, errors: list[QQmlError]) -> None:
        self.troubles.extend(error.toString() for error in errors)

    def set_theme(self, name: str) -> None:
        """Take the colours of theme `name`, at once."""
        theme = load_theme(name)
        self._theme.setProperty("name", name)
        for token, color in msgspec.structs.asdict(theme).items():
            self._theme.setProperty(qml_name(token), color)
        self.view.setColor(theme.bg1)

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
        if self.films is not None:
            self.films.follow(reel_in(scene))
        fields = SAME.get(kind)
        key = (kind, *(values[name] for name in fields)) if fields is not None else values
        time = 0 if cut or kind in PANIC else RETURN if self._kind in PANIC else FADE
        self.scene, self._kind = scene, kind
        root: Any = self.view.rootObject()
        root.show(f"scenes/{SCENES[kind]}", repr(key), values, time)

    def close(self) -> None:
        """No more films."""
        if self.films is not None:
            self.films.close()
