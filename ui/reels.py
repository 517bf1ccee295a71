"""Between the hall's player and the desk: a film that has run out is a fact, a broken one is told.

Knows which film the desk has on air; what a late word about another one says is not used.
"""

from PySide6.QtCore import QObject, Qt, Signal

from app.desk.desk import PROGRAM
from app.domain.language import _
from app.show.clock import written
from app.show.reel_facts import ReelEnded
from ui.bridge import Bridge
from ui.console.window import ConsoleWindow
from ui.sound.player import Sounds
from ui.stage.view import Stage


class Reels(QObject):
    """Listens to the hall's stage."""

    told = Signal(str)
    """What the operator should know; never in a box, never in the hall."""

    def __init__(self, bridge: Bridge, stage: Stage) -> None:
        """Hear the player outside its own signals: what is recorded comes back to it."""
        super().__init__()
        self._bridge, self._stage = bridge, stage
        later = Qt.ConnectionType.QueuedConnection
        stage.album.troubled.connect(self._unreadable, later)
        if stage.films is not None:
            stage.films.ended.connect(self._stop, later)
            stage.films.broke.connect(self._broke, later)

    def attend(self, console: ConsoleWindow, sounds: Sounds) -> None:
        """Tell the console what is read and what is broken; be as loud as the hall's sounds."""
        self.told.connect(console.tell)
        self._stage.album.arrived.connect(console.pictures.refresh)
        self._stage.album.duration_known.connect(console.set_film_length)
        sounds.changed.connect(self._set_volume)
        self._set_volume(sounds.volume, sounds.muted)

    def _set_volume(self, volume: int, muted: bool, _why: str = "") -> None:
        if self._stage.films is not None:
            self._stage.films.set_volume(0 if muted else volume / 100)

    def _stop(self, file: str, position: int) -> None:
        reel = self._bridge.state.reel
        if reel is not None and reel.running and reel.file == file:
            self._bridge.record("reel.end", ReelEnded(position), PROGRAM)

    def _broke(self, file: str, position: int) -> None:
        self._stop(file, position)
        if position:
            self.told.emit(
                _("“{file}” hỏng từ {time}: hội trường giữ hình cuối cùng.").format(
                    file=file, time=written(position)
                )
            )
        else:
            self._unreadable(file)

    def _unreadable(self, file: str) -> None:
        self.told.emit(
            _(
                "Không mở được “{file}”: hội trường chỉ thấy tên tệp. Kiểm tra thư mục media."
            ).format(file=file)
        )
