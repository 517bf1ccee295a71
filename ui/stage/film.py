"""The item that draws a picture or the frame of a film, fitted, with rounded corners.

Knows an album and a file name; moves nothing and plays nothing.
"""

from PySide6.QtCore import Property, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtQml import qmlRegisterType
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.stage.album import Album


class Film(QQuickPaintedItem):
    """Fills itself with the image of `file`; whoever uses it gives it the shape `ratio` asks for."""

    told = Signal()
    """The album, the file or what is known of it has changed."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        """Empty until it has an album and a file."""
        super().__init__(parent)
        self._album: Album | None = None
        self._file = ""
        self._image: QImage | None = None
        self._corner, self._line, self._sharp = 20.0, QColor(), 1.0
        self.setFillColor(Qt.GlobalColor.transparent)

    def _follow(self, file: str) -> None:
        if file == self._file:
            self._look()

    def _look(self) -> None:
        if self._album is None:
            return
        self._image = self._album.image(self._file) if self._file else None
        self.told.emit()
        self.update()

    def _get_album(self) -> QObject | None:
        return self._album

    def _set_album(self, album: QObject | None) -> None:
        """Once; without one again when the stage is taken down, and then it asks nobody."""
        self._album = album if isinstance(album, Album) else None
        if self._album is not None:
            self._album.changed.connect(self._follow)
        self._look()

    def _get_file(self) -> str:
        return self._file

    def _set_file(self, file: str) -> None:
        if file != self._file:
            self._file = file
            self._look()

    def _get_ratio(self) -> float:
        image = self._image
        return image.width() / image.height() if image is not None and image.height() else 0.0

    def _get_duration(self) -> float:
        if self._album is None:
            return 0.0
        self._album.ask(self._file)
        return float(self._album.duration(self._file))

    def _get_line(self) -> QColor:
        return self._line

    def _set_line(self, line: QColor) -> None:
        self._line = line
        self.update()

    def _get_sharp(self) -> float:
        return self._sharp

    def _set_sharp(self, sharp: float) -> None:
        self._sharp = sharp
        self._resize()

    def _resize(self) -> None:
        wide, tall = round(self.width() * self._sharp), round(self.height() * self._sharp)
        self.setTextureSize(QSize(max(1, wide), max(1, tall)))
        self.update()

    album = Property(QObject, _get_album, _set_album, notify=told)
    file = Property(str, _get_file, _set_file, notify=told)
    ratio = Property(float, _get_ratio, notify=told)
    """Width of the picture by its height; 0 while there is none."""
    duration = Property(float, _get_duration, notify=told)
    """Milliseconds; 0 while it is not known."""
    line = Property(QColor, _get_line, _set_line, notify=told)
    sharp = Property(float, _get_sharp, _set_sharp, notify=told)
    """Pixels of the screen to one pixel of the design."""

    def geometryChange(self, new: QRectF, old: QRectF) -> None:
        super().geometryChange(new, old)
        self._resize()

    def paint(self, painter: QPainter) -> None:
        image = self._image
        if image is None or image.isNull():
            return
        box = QRectF(1, 1, self.width() - 2, self.height() - 2)
        brush = QBrush(image)
        fit = QTransform.fromTranslate(box.x(), box.y())
        brush.setTransform(fit.scale(box.width() / image.width(), box.height() / image.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(brush)
        painter.setPen(QPen(self._line, 2))
        painter.drawRoundedRect(box, self._corner, self._corner)


def register() -> None:
    """Make it known to QML, once."""
    if not _known:
        # The library's own types ask for bytes where it takes text.
        kind = qmlRegisterType(Film, "stage.parts", 1, 0, "Film")  # pyright: ignore[reportCallIssue, reportArgumentType]
        _known.append(kind)


_known: list[int] = []
