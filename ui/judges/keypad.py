"""Keys to press with the mouse or on a touch screen; they never take the keyboard's focus.

Knows how the keys lie. What a key does is its page's business.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from app.domain.language import _
from ui.judges.words import Measured
from ui.palette import look
from ui.widgets.action_button import ActionButton, Kind

BACKSPACE = "\b"
PIN_KEYS = ("123", "456", "789")


class Key(ActionButton):
    """One key of a keypad."""

    def __init__(self, label: str, *, kind: Kind = "plain", design: float = 22) -> None:
        """`label` is also what a screen reader says."""
        super().__init__(label, kind=kind, design=design)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look().place(40), look().place(46))


class BackspaceKey(Key):
    """Takes back the last digit; drawn, because no letter means it."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(_("Xóa một số"))
        self.setToolTip(_("Xóa một số"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        unit = look().place(12)
        middle = QPointF(self.width() / 2, self.height() / 2)
        outline = ((-1, 0), (-0.35, -0.75), (1, -0.75), (1, 0.75), (-0.35, 0.75))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look().color("ink"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolygon(QPolygonF([middle + QPointF(x * unit, y * unit) for x, y in outline]))
        for slope in (-1, 1):
            cross = QPointF(0.3, 0.3 * slope) * unit
            shift = QPointF(0.28 * unit, 0)
            painter.drawLine(middle + shift - cross, middle + shift + cross)
        painter.end()


class Keypad(Measured):
    """A grid of keys, three in a row."""

    pressed = Signal(str)
    """The character on the key, or BACKSPACE."""

    def __init__(self, *, key_height: int, gap: int, design: float = 22) -> None:
        """Lengths of the design."""
        super().__init__()
        self._key_height, self._gap, self._design = key_height, gap, design
        self._keys: list[tuple[Key, int]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)

    def add_characters(self, rows: Sequence[str]) -> None:
        """Rows of keys that type what stands on them."""
        for row in rows:
            keys = [self._typing(one) for one in row]
            self.add_row(keys)

    def _typing(self, character: str) -> Key:
        key = BackspaceKey() if character == BACKSPACE else Key(character, design=self._design)
        key.triggered.connect(lambda: self.pressed.emit(character))
        return key

    def add_row(self, keys: Sequence[Key], height: int | None = None) -> None:
        """A row of keys that do something else."""
        row = self._grid.rowCount()
        for column, key in enumerate(keys):
            self._grid.addWidget(key, row, column)
            self._keys.append((key, height or self._key_height))
        self.measure()

    def typing(self, character: str) -> Key:
        """A single typing key, to be put into a row of one's own."""
        return self._typing(character)

    def measure(self) -> None:
        self._grid.setSpacing(look().place(self._gap))
        for key, height in self._keys:
            key.setFixedHeight(look().place(height))
