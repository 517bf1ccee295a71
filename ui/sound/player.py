"""The sounds of the show: they follow the hall's picture and its clock, and nothing else.

Knows volume, mute and time. Does not know the desk; what makes the sound is given (`Output`).
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.language import _
from app.show.scene import Face, Scene
from ui.sound.cues import HELD, NAMES, covers, face_of, next_tick, sound_of
from ui.sound.speakers import Speakers

VOLUME = 70
"""Percent, until somebody chooses."""
STEP = 10
LATE = 300
"""Milliseconds; a tick that would come later than this is left out."""
TRIAL = ((0, "tick"), (700, "right"), (2_600, "fanfare"))
"""(milliseconds after the press, sound) of the operator's test."""


class Output(Protocol):
    """What makes sounds heard."""

    why: str
    """Why nothing can be heard, in words; "" when all is well."""

    def open(self, changed: Callable[[], None]) -> None: ...
    def play(self, name: str, loudness: float) -> None: ...
    def set_loudness(self, loudness: float) -> None: ...
    def fade(self, name: str) -> None: ...


class Sounds(QObject):
    """What the hall hears."""

    changed = Signal(int, bool, str)
    """(volume in percent, muted, why nothing can be heard or "")."""

    def __init__(
        self,
        now: Callable[[], int],
        *,
        output: Output | None = None,
        volume: int = VOLUME,
        muted: bool = False,
    ) -> None:
        """`now` gives milliseconds of the desk's monotonic time; no device is looked for yet."""
        super().__init__()
        self._now = now
        self._output = output or Speakers()
        self._volume, self._muted = volume, muted
        self._opened = False
        self._seen: Scene | None = None
        self._face: Face | None = None
        self._coming: tuple[int, str] | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._strike)

    # ------------------------------------------------------------------------------- volume

    @property
    def volume(self) -> int:
        """Percent, 0 to 100."""
        return self._volume

    @property
    def muted(self) -> bool:
        """Whether the operator wants silence."""
        return self._muted

    @property
    def why(self) -> str:
        """Why nothing can be heard, in words; "" when all is well or nobody has looked yet."""
        return self._output.why

    def set_volume(self, percent: int) -> None:
        """Louder or softer, at once; what is made louder is no longer muted."""
        self._muted = self._muted and percent <= self._volume
        self._volume = min(max(percent, 0), 100)
        self._output.set_loudness(self._loudness)
        self._tell()

    def step(self, percent: int) -> None:
        """Louder by so many percent; softer when negative."""
        self.set_volume(self._volume + percent)

    def set_muted(self, muted: bool) -> None:
        """Silence, at once; or sound again."""
        self._muted = muted
        if muted:
            self.stop()
        self._tell()

    def toggle_mute(self) -> None:
        """The operator's key."""
        self.set_muted(not self._muted)

    @property
    def _loudness(self) -> float:
        """The factor for the samples: ears hear ratios, so the square of the share."""
        return (self._volume / 100) ** 2

    def _tell(self) -> None:
        self.changed.emit(self._volume, self._muted, self.why)

    # -------------------------------------------------------------------------------- sounds

    def prepare(self) -> None:
        """Find the device and read the files, so that the first sound is not late."""
        if not self._opened:
            self._opened = True
            self._output.open(self._tell)

    def play(self, name: str) -> None:
        """Play a sound from its beginning, unless muted."""
        if not self._muted:
            self.prepare()
            self._output.play(name, self._loudness)

    def stop(self) -> None:
        """Let everything that sounds die away."""
        if self._opened:
            for name in NAMES:
                self._output.fade(name)

    def trial(self) -> str:
        """Play three sounds in turn for the operator; says in words what to listen for, or why not."""
        self.prepare()
        if self.why:
            why = self.why[:1].lower() + self.why[1:]
            return _("Chưa thể thử âm thanh: {why}.").format(why=why)
        if self._muted:
            return _("Chưa thể thử âm thanh: đang tắt tiếng, bấm N để bật tiếng.")
        for wait, name in TRIAL:
            QTimer.singleShot(wait, self, partial(self.play, name))
        return _("Đang thử âm thanh ở mức {volume} %: tiếng mõ, tiếng chuông, nhạc mừng.").format(
            volume=self._volume
        )

    # --------------------------------------------------------------------------------- scenes

    def follow(self, scene: Scene) -> None:
        """The hall sees this now."""
        if self._coming is not None and self._now() >= self._coming[0]:
            self._strike()
        if covers(scene):
            self.stop()
            self._wind(None)
            return
        before, self._seen = self._seen, scene
        name = sound_of(before, scene)
        if scene != before and self._opened:
            for held in HELD:
                self._output.fade(held)
        if name:
            self.play(name)
        self._wind(face_of(scene))

    def _wind(self, face: Face | None) -> None:
        """Listen to this clock; one that is listened to already goes on."""
        if face != self._face:
            self._face = face
            self._await(self._now())

    def _await(self, moment: int) -> None:
        """Wait for what the clock lets hear after `moment`."""
        coming = next_tick(self._face, moment) if self._face else None
        if coming is None:
            self._coming = None
            self._timer.stop()
            return
        wait, name = coming
        self._coming = moment + wait, name
        self._timer.start(max(0, moment + wait - self._now()))

    def _strike(self) -> None:
        """The clock is heard. Timers may be a hair early, so the next one is sought after it."""
        if self._coming is None:
            return
        due, name = self._coming
        now = self._now()
        if name == "time_up" or now - due < LATE:
            self.play(name)
        self._await(max(now, due))
