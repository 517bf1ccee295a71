"""One look at a film or sound: its first frame and its length, without playing it.

Decodes in Qt's own threads. Knows nothing of what is on air; makes no noise.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from ui.stage.album import Read

PATIENCE = 4000
"""Milliseconds until a file that says nothing counts as unreadable."""


class Glance(QObject):
    """Tells once what it saw."""

    read = Signal(object)
    """A `Read`; with a null image when there is no picture."""

    def __init__(self, file: str, path: Path) -> None:
        """Nothing happens before `begin`."""
        super().__init__()
        self._file, self._path = file, path
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._frame)
        self._player.mediaStatusChanged.connect(self._status)
        self._limit = QTimer(self, singleShot=True, interval=PATIENCE)
        self._limit.timeout.connect(lambda: self._tell(QImage()))
        self._told = False

    def begin(self) -> None:
        """Open the file."""
        self._limit.start()
        self._player.setSource(QUrl.fromLocalFile(str(self._path)))
        self._player.pause()

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        unseen = status == QMediaPlayer.MediaStatus.LoadedMedia and not self._player.hasVideo()
        if unseen or status == QMediaPlayer.MediaStatus.InvalidMedia:
            self._tell(QImage())

    def _frame(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self._tell(frame.toImage())

    def _tell(self, image: QImage) -> None:
        if self._told:
            return
        self._told = True
        self._limit.stop()
        read = Read(self._file, image, self._player.duration())
        QTimer.singleShot(0, self, lambda: self._leave(read))

    def _leave(self, read: Read) -> None:
        """Outside the player's own signals: it is taken away with this object."""
        self._player.setSource(QUrl())
        self.read.emit(read)
