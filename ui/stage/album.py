"""The pictures of a contest's media folder: one image a file, shared by the hall and its previews.

Knows how a name becomes a file inside the folder and an image in memory, off the painting path.
Does not know what is shown or played: a player puts the frame of a film here, others look at it.
"""

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import NamedTuple
from weakref import WeakValueDictionary

from PySide6.QtCore import QEventLoop, QObject, QRunnable, QSize, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from app.show.reel import kind_of_file

LARGEST = QSize(2560, 1440)
"""Pixels kept of a picture: what a large projector can show."""
MEMORY = 512
"""Megabytes one picture may take while it is read; more is refused by Qt."""
PATIENCE = 5000
"""Milliseconds that `settle` waits for files that do not come."""

_albums: "WeakValueDictionary[Path, Album]" = WeakValueDictionary()


def album_of(folder: Path | None) -> "Album":
    """The album of a folder; whoever shows pictures of the same folder shares it."""
    if folder is None:
        return Album(None)
    album = _albums.get(folder)
    if album is None:
        _albums[folder] = album = Album(folder)
    return album


class Read(NamedTuple):
    """What came out of a file: its picture (null when there is none), its length if it plays."""

    file: str
    image: QImage
    duration: int = 0
    """Milliseconds; 0 when it is not known."""


class _Reading(QRunnable):
    """Reads one picture in a thread of its own."""

    def __init__(self, file: str, path: Path, done: "_Done") -> None:
        super().__init__()
        self._file, self._path, self._done = file, path, done

    def run(self) -> None:
        self._done.read.emit(Read(self._file, read_picture(self._path)))


class _Done(QObject):
    read = Signal(object)


class Album(QObject):
    """Images by file name; None as long as there is none."""

    changed = Signal(str)
    """(file): there is an image, or another one, or its length is known."""
    arrived = Signal(str)
    """(file): the first image of a file is there; a preview without a player may look again."""
    duration_known = Signal(str, int)
    """(file, milliseconds)."""
    troubled = Signal(str)
    """(file): it is missing, or cannot be read."""

    def __init__(self, folder: Path | None) -> None:
        """Nothing is read before it is asked for; without a folder nothing is there."""
        super().__init__()
        self._folder = folder
        self._images: dict[str, QImage] = {}
        self._durations: dict[str, int] = {}
        self._asked: set[str] = set()
        self._missed: set[str] = set()
        self._pending: set[str] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._done = _Done(self)
        self._done.read.connect(self._take)
        self._glances: list[QObject] = []

    def path(self, file: str) -> Path | None:
        """The file of this name inside the folder; never one outside it."""
        if self._folder is None or file in ("", ".", ".."):
            return None
        if file != PurePosixPath(file).name or file != PureWindowsPath(file).name:
            return None
        path = self._folder / file
        inside = path.resolve().parent == self._folder.resolve()
        return path if inside and path.is_file() else None

    def image(self, file: str) -> QImage | None:
        """The picture, or the last frame of the film; asks for it when it is not there yet."""
        known = self._images.get(file)
        if known is None:
            self.ask(file)
        return known

    def duration(self, file: str) -> int:
        """Milliseconds; 0 while it is not known."""
        return self._durations.get(file, 0)

    def ask(self, file: str) -> None:
        """Have the file looked at, once, without waiting; one that is missing is told of once and
        looked for again, as it may be copied into the folder later.
        """
        kind = kind_of_file(file)
        if not file or file in self._asked:
            return
        path = self.path(file)
        if path is None or kind is None:
            if file not in self._missed:
                self._missed.add(file)
                self.troubled.emit(file)
            return
        self._asked.add(file)
        self._pending.add(file)
        if kind == "picture":
            self._pool.start(_Reading(file, path, self._done))
            return
        from ui.stage.glance import Glance

        glance = Glance(file, path)
        glance.read.connect(self._take)
        self._glances.append(glance)
        glance.begin()

    def put(self, file: str, image: QImage) -> None:
        """The film stands at this frame now."""
        self._images[file] = image
        self.changed.emit(file)

    def measure(self, file: str, duration: int) -> None:
        """The film is this long."""
        if duration > 0 and self._durations.get(file) != duration:
            self._durations[file] = duration
            self.duration_known.emit(file, duration)
            self.changed.emit(file)

    def settle(self) -> None:
        """Wait until everything asked for is there, for pictures that are not live."""
        if not self._pending:
            return
        loop = QEventLoop()
        self.arrived.connect(loop.quit)
        self.troubled.connect(loop.quit)
        limit = QTimer(singleShot=True, interval=PATIENCE)
        limit.timeout.connect(loop.quit)
        limit.start()
        while self._pending and limit.isActive():
            loop.exec()

    def _take(self, read: Read) -> None:
        """A file was read; a frame the hall has seen meanwhile is newer."""
        self._pending.discard(read.file)
        self._glances = [one for one in self._glances if one is not self.sender()]
        self.measure(read.file, read.duration)
        if not read.image.isNull() and read.file not in self._images:
            self.put(read.file, read.image)
        if read.image.isNull() and not read.duration:
            self.troubled.emit(read.file)
        else:
            self.arrived.emit(read.file)


def read_picture(path: Path) -> QImage:
    """The picture, turned as its camera says, no larger than needed; null when it cannot be read."""
    QImageReader.setAllocationLimit(MEMORY)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size, room = reader.size(), LARGEST
    if reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90:
        room = room.transposed()
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return image
    alpha = QImage.Format.Format_ARGB32_Premultiplied
    return image.convertToFormat(alpha if image.hasAlphaChannel() else QImage.Format.Format_RGB32)
