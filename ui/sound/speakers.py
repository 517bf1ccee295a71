"""The laptop's loudspeaker through Qt Multimedia, which is loaded when it is first asked for.

Knows files and devices. Without a device, or without the system's sound library, it says so in
words and stays silent; a device that comes later is used at once.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)

from app.domain.language import _
from ui.sound.cues import NAMES

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

log = logging.getLogger(__name__)

STEP, STEPS = 30, 6
"""A sound that is cut off becomes silent in so many steps of so many milliseconds."""
SETTLE = 250
"""Milliseconds a system needs until its devices have their final places."""


@contextmanager
def _told_quietly() -> Iterator[None]:
    """What Qt says about sound systems that are not there is worth a line in the log, no more."""

    def note(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        log.info("%s", text)

    before = qInstallMessageHandler(note)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class Speakers(QObject):
    """Plays the files of resources/sounds on the system's default output."""

    def __init__(self) -> None:
        """Silent, and not looked for yet."""
        super().__init__()
        self.why = ""
        self._devices: QMediaDevices | None = None
        self._effects: dict[str, QSoundEffect] = {}
        self._fades: dict[str, float] = {}
        """Name → how much softer with each step."""
        self._fading = QTimer(self, interval=STEP)
        self._fading.timeout.connect(self._soften)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._look)
        self._changed: Callable[[], None] = lambda: None

    def open(self, changed: Callable[[], None]) -> None:
        """Look for a device and read the files; `changed` is called when `why` may be another."""
        self._changed = changed
        try:
            with _told_quietly():
                from PySide6.QtMultimedia import QMediaDevices

                self._devices = QMediaDevices(self)
                self._devices.audioOutputsChanged.connect(self._look_again)
        except ImportError as missing:
            log.info("no sound: %s", missing)
            self.why = _("Máy thiếu thư viện âm thanh")
            changed()
            return
        self._look()

    def _look_again(self) -> None:
        """Devices came or went.

        Everything is made anew, even for a device of the same name: one that went and came again is
        another one to the system, and what was made for the first stays dumb for ever. The old must
        be gone before the new is made, since both would share one way to the device.
        """
        self._drop()
        self._settle.start()

    def _look(self) -> None:
        """Use the default output as it is now."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        device = QMediaDevices.defaultAudioOutput()
        for sound in () if device.isNull() else NAMES:
            effect = QSoundEffect(device, self)
            effect.setSource(QUrl.fromLocalFile(_path(sound)))
            self._effects[sound] = effect
        self.why = _("Không có thiết bị âm thanh") if device.isNull() else ""
        log.info("sound: %s", device.description() or "no device")
        self._changed()

    def _drop(self) -> None:
        self._fades.clear()
        for effect in self._effects.values():
            effect.deleteLater()
        self._effects.clear()

    def play(self, name: str, loudness: float) -> None:
        """Play a sound from its beginning; `loudness` from 0 to 1."""
        self._end_fade(name)
        effect = self._effects.get(name)
        if effect is not None:
            effect.setVolume(loudness)
            effect.play()

    def set_loudness(self, loudness: float) -> None:
        """Make what sounds now louder or softer."""
        for name, effect in self._effects.items():
            if name not in self._fades:
                effect.setVolume(loudness)

    def fade(self, name: str) -> None:
        """Let a sound die away quickly, without a click; nothing when it does not sound."""
        effect = self._effects.get(name)
        if effect is not None and effect.isPlaying() and name not in self._fades:
            self._fades[name] = effect.volume() / STEPS
            self._fading.start()

    def _soften(self) -> None:
        for name, step in tuple(self._fades.items()):
            softer = self._effects[name].volume() - step
            if softer > step / 2:
                self._effects[name].setVolume(softer)
            else:
                self._end_fade(name)
        if not self._fades:
            self._fading.stop()

    def _end_fade(self, name: str) -> None:
        if self._fades.pop(name, None) is not None:
            self._effects[name].stop()


def _path(name: str) -> str:
    return str(files("resources").joinpath("sounds", f"{name}.wav"))
