"""Plays the film or sound of the scene on air, as a function of time.

Knows one reel at a time and follows the desk's monotonic clock: plays, seeks when it is off,
stands otherwise. Every frame goes into the album; who draws it is not known here. QtMultimedia
is loaded with the first film of an evening.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from app.show.reel import kind_of_file
from app.show.scene import ReelView
from ui.stage.album import Album

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

OFF = 300
"""Milliseconds the player may be away from where the desk has it."""
CHECK = 500
"""Milliseconds between two looks at how far it is off."""
SHORT = 1000
"""A file that ends this much and a tenth before its own length has broken off."""
FRAME = 28
"""Milliseconds between two frames that are drawn: the hall sees 30 a second."""


class Films(QObject):
    """The hall's player."""

    ended = Signal(str, int)
    """(file, its length in milliseconds): it has run out."""
    broke = Signal(str, int)
    """(file, milliseconds reached): it cannot be read on; the hall keeps the last picture."""

    def __init__(self, album: Album, now: Callable[[], int]) -> None:
        """Nothing is loaded before the first film."""
        super().__init__()
        self._album, self._now = album, now
        self._reel: ReelView | None = None
        self._file = ""
        self._player: QMediaPlayer | None = None
        self._late: QVideoFrame | None = None
        self._drawn, self._reached = 0, 0
        self._aim: int | None = None
        self._told: ReelView | None = None
        self._ready = self._bad = False
        self._volume = 1.0
        self._check = QTimer(self, interval=CHECK)
        self._check.timeout.connect(self._sync)

    def set_volume(self, volume: float) -> None:
        """0 is silent, 1 is as loud as the file."""
        self._volume = volume
        output = self._player.audioOutput() if self._player else None
        if output is not None:
            output.setVolume(volume)

    def follow(self, reel: ReelView | None) -> None:
        """What the scene shows now; None, or a picture, when nothing plays."""
        self._reel = reel if reel is not None and reel.kind != "picture" else None
        running = self._reel is not None and self._reel.running_since is not None
        if self._reel is not None and self._reel == self._told:
            return
        if not running:
            self._check.stop()
        if self._reel is None:
            if self._player is not None:
                self._player.pause()
            return
        if self._reel.file != self._file or (self._bad and running):
            self._load(self._reel.file)
        if running and not self._bad:
            self._check.start()
        self._sync()

    def close(self) -> None:
        """No more sound and no more frames."""
        self.follow(None)
        self._drop()
        self._file = ""

    # ------------------------------------------------------------------ the player

    def _load(self, file: str) -> None:
        self._file, self._late, self._reached = file, None, 0
        self._aim, self._ready, self._bad = None, False, False
        self._drop()
        path = self._album.path(file)
        if path is None:
            self._break()
            return
        self._player = self._make()
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def _drop(self) -> None:
        """Every file gets a player of its own: one that failed would not show the next file."""
        if self._player is not None:
            self._player.disconnect(self)
            self._player.videoSink().disconnect(self)
            self._player.stop()
            self._player.deleteLater()
            self._player = None

    def _make(self) -> "QMediaPlayer":
        from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink

        player = QMediaPlayer(self)
        sink = QVideoSink(player)
        player.setVideoSink(sink)
        if QMediaDevices.audioOutputs():
            output = QAudioOutput(player)
            output.setVolume(self._volume)
            player.setAudioOutput(output)
        sink.videoFrameChanged.connect(self._frame)
        player.mediaStatusChanged.connect(self._status)
        player.durationChanged.connect(self._measure)
        player.errorOccurred.connect(self._break)
        return player

    def _measure(self, length: int) -> None:
        self._album.measure(self._file, length)

    def _status(self, status: "QMediaPlayer.MediaStatus") -> None:
        kinds = type(status)
        if status == kinds.LoadedMedia:
            self._ready = self._holds()
            if self._ready:
                self._sync()
            else:
                self._break()
        elif status == kinds.EndOfMedia:
            self._end()

    def _holds(self) -> bool:
        """Whether there is in the file what its name says; a torn one may open as something else."""
        player = self._player
        if player is None:
            return False
        return player.hasVideo() if kind_of_file(self._file) == "video" else player.hasAudio()

    def _end(self) -> None:
        """The player has run out: at the end of the film, or where the file breaks off."""
        self._draw()
        reel, length = self._reel, self._album.duration(self._file)
        if reel is None or reel.running_since is None or self._told == reel:
            return
        if self._target(reel) < length - max(SHORT, length // 10):
            self._break()
            return
        self._told = reel
        self._check.stop()
        self.ended.emit(self._file, length)

    def _break(self) -> None:
        """Told once for every start; a file that never opened is opened again by the next one."""
        self._bad = not self._ready
        if self._reel is None or self._told == self._reel:
            return
        self._told = self._reel
        self._check.stop()
        self.broke.emit(self._file, self._reached)

    def _target(self, reel: ReelView) -> int:
        """Where the film should be now, in milliseconds."""
        passed = 0 if reel.running_since is None else max(0, self._now() - reel.running_since)
        return reel.position + passed

    def _sync(self) -> None:
        """Bring the player to where the desk has the film."""
        player, reel = self._player, self._reel
        if player is None or reel is None or not self._ready or self._told == reel:
            return
        target, length = self._target(reel), player.duration()
        if reel.running_since is None:
            self._stand(player, target)
        elif length and target >= length:
            self._stand(player, length)
            self._end()
        else:
            self._aim_at(player, target)
            if not player.isPlaying():
                player.play()

    def _stand(self, player: "QMediaPlayer", target: int) -> None:
        """Show the frame at `target` and stay there; the last one, past the end."""
        ended = player.mediaStatus() == type(player.mediaStatus()).EndOfMedia
        if not ended or target < player.duration() - OFF:
            player.pause()
            self._aim_at(player, target)
        self._draw()

    def _aim_at(self, player: "QMediaPlayer", target: int) -> None:
        """Go there when the player is somewhere else."""
        if abs(player.position() - target) > OFF:
            self._aim = min(target, max(0, player.duration() - 1))
            player.setPosition(self._aim)

    # ------------------------------------------------------------------ its frames

    def _frame(self, frame: "QVideoFrame") -> None:
        """A frame is due; more than the hall can see are left out, but never the last one.

        While the player is on its way to another place, where it was is not shown.
        """
        if not frame.isValid():
            return
        at = max(0, frame.startTime() // 1000)
        if self._aim is not None and at < self._aim - SHORT:
            return
        self._late, self._reached, self._aim = frame, at, None
        moment = self._now()
        playing = self._player is not None and self._player.isPlaying()
        if playing and 0 <= moment - self._drawn < FRAME:
            return
        self._drawn = moment
        self._draw()

    def _draw(self) -> None:
        """Give the frame to the album."""
        if self._late is None:
            return
        image = self._late.toImage()
        self._late = None
        if not image.isNull():
            self._album.put(self._file, image)
