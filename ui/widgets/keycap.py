"""A keycap: which key does it. As a label of its own, or painted into a button.

Knows how a key looks and what it is called in Vietnamese. Does not listen to keys.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.language import _
from ui.palette import look


def key_name(key: str) -> str:
    """What is printed on the cap of `key`."""
    held, plus, bare = key.rpartition("+") if key != "+" else ("", "", key)
    names = {"Down": "↓", "Up": "↑", "Left": "←", "Right": "→"}
    if not held:
        names |= {"Space": _("Phím cách"), "Enter": _("Giữ Enter")}
    return f"{held}{plus}{names.get(bare, bare)}"


def key_spoken(key: str) -> str:
    """What a screen reader calls the key, which can say neither an arrow nor a bent one."""
    held, _plus, bare = key.rpartition("+") if key != "+" else ("", "", key)
    names = {
        "Space": _("phím cách"),
        "Enter": _("giữ Enter"),
        "↵": _("phím Enter"),
        "Down": _("phím mũi tên xuống"),
        "Up": _("phím mũi tên lên"),
        "Left": _("phím mũi tên trái"),
        "+": _("phím dấu cộng"),
    }
    if held:
        return _("phím {held} và {key}").format(held=held, key=names.get(bare, bare))
    return names.get(bare) or _("phím {key}").format(key=bare)


def keycap_size(key: str, design: float = 13) -> QSize:
    """How much room the cap needs."""
    metrics = QFontMetrics(look().font(design, 700))
    height = metrics.height() + look().px(3)
    return QSize(max(height, metrics.horizontalAdvance(key_name(key)) + look().px(12)), height)


def paint_keycap(
    painter: QPainter,
    box: QRectF,
    key: str,
    *,
    design: float = 13,
    flat: bool = False,
    bright: bool = False,
) -> None:
    """Draw the cap; `flat` for a control that is off, `bright` on the coloured GO bar."""
    tokens = look().tokens
    face = "#FFFFFF" if bright else tokens.raised if flat else tokens.win
    if look().theme == "light" and not flat:
        face = "#FFFFFF"
    edge = "#0B0F14" if bright else tokens.line if flat else tokens.line_hi
    ink = "#0B0F14" if bright else tokens.dim if flat else tokens.ink
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(edge))
    painter.drawRoundedRect(inner, 4, 4)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(face))
    painter.drawRoundedRect(inner.adjusted(0, 0, 0, 0 if flat else -2), 4, 4)
    painter.setPen(QColor(ink))
    painter.setFont(look().font(design, 700))
    painter.drawText(
        inner.adjusted(0, 0, 0, -1 if flat else -2), Qt.AlignmentFlag.AlignCenter, key_name(key)
    )
    painter.restore()


class KeyCap(QWidget):
    """A keycap as a label."""

    def __init__(
        self, key: str, parent: QWidget | None = None, *, design: float = 13, wish: str = ""
    ) -> None:
        """Print `key` (a name such as "Space", "F1", "T"), the usual one of `wish` if any."""
        super().__init__(parent)
        self.setProperty("wish", wish)
        self._design = design
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_key(key)

    def set_key(self, key: str) -> None:
        """Print another key."""
        self.key = key
        self.updateGeometry()
        self.update()
        spoken = key_spoken(key)
        self.setAccessibleName(spoken[:1].upper() + spoken[1:])

    def sizeHint(self) -> QSize:
        return keycap_size(self.key, self._design)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_keycap(painter, QRectF(self.rect()), self.key, design=self._design)
        painter.end()
