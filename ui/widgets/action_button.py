"""The desks' button: icon, verb and object, keycap; it says why when it is off.

Knows how each state looks: ready, chosen (tick), off (dashed, flat, still reachable). Does not
know what a press does.
"""

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.palette import look
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import key_spoken, keycap_size, paint_keycap

Kind = Literal["plain", "go", "publish", "panic", "warn", "quiet"]
"""panic has the amber edge and lights up when chosen; quiet has no face of its own."""
_INK = {"go": "go_ink", "publish": "publish_ink", "warn": "warn"}
_ICON, _GAP, _SIDE, _LARGE = 17, 7, 11, 20


class ActionButton(QAbstractButton):
    """A button that is never silent: pressed while off, it explains."""

    triggered = Signal()
    """Pressed while nothing speaks against it."""
    explained = Signal(str)
    """Pressed while off: the reason in words."""

    def __init__(
        self,
        label: str,
        key: str = "",
        icon: str = "",
        *,
        kind: Kind = "plain",
        stacked: bool = False,
        tall: bool = False,
        low: bool = False,
        design: float = 14,
        parent: QWidget | None = None,
    ) -> None:
        """`stacked` puts icon and keycap above the label; `design` is the size of its text.

        Buttons are 46 high, `tall` and stacked ones 56, `low` ones 32.
        """
        super().__init__(parent)
        self._key, self._icon, self._kind = key, icon, kind
        self._stacked, self._design = stacked, design
        self._tall = 32 if low else 56 if tall or stacked else 46
        self._refusal = ""
        self._chosen = False
        self._cursor = False
        self.setText(label)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._answer)
        self._describe()

    @property
    def refusal(self) -> str:
        """Why it is off; "" when it is not."""
        return self._refusal

    @property
    def chosen(self) -> bool:
        """Whether it shows the tick."""
        return self._chosen

    @property
    def key(self) -> str:
        """The key on its cap."""
        return self._key

    def set_key(self, key: str) -> None:
        """Another key does it now."""
        self._key = key
        self._describe()
        self.updateGeometry()
        self.update()

    def set_refusal(self, why: str) -> None:
        """Turn it off, with the reason; "" turns it on."""
        self._refusal = why
        self._describe()
        self.update()

    def _describe(self) -> None:
        """The key, and why it is off, for screen readers."""
        key = key_spoken(self._key) if self._key else ""
        told = ". ".join(
            one.rstrip(".") for one in (key[:1].upper() + key[1:], self._refusal) if one
        )
        self.setAccessibleDescription(f"{told}." if told else "")

    def set_chosen(self, chosen: bool) -> None:
        """Tick it."""
        self._chosen = chosen
        self.updateGeometry()
        self.update()

    def set_cursor(self, here: bool) -> None:
        """Mark it as the one the arrow keys stand on."""
        self._cursor = here
        self.update()

    def set_label(self, label: str, icon: str | None = None) -> None:
        """Say something else."""
        self.setText(label)
        self.setAccessibleName(label)
        self._icon = self._icon if icon is None else icon
        self.updateGeometry()
        self.update()

    def _answer(self) -> None:
        if self._refusal:
            self.explained.emit(self._refusal)
        else:
            self.triggered.emit()

    # ------------------------------------------------------------------ measure

    @property
    def _letters(self) -> QFont:
        return look().font(self._design, 700 if self._design > _LARGE else 600)

    @property
    def _glyph(self) -> str:
        """The tick replaces the icon of a chosen button."""
        return "check" if self._chosen and self._kind != "panic" else self._icon

    def sizeHint(self) -> QSize:
        px = look().px
        words = QFontMetrics(self._letters).horizontalAdvance(self.text())
        cap = keycap_size(self._key) if self._key else QSize(0, 0)
        glyph = px(_ICON) if self._glyph else 0
        if self._stacked:
            top = glyph + cap.width() + (px(_GAP) if glyph and self._key else 0)
            return QSize(max(words, top) + 2 * px(_SIDE), look().room(self._tall))
        parts = [one for one in (glyph, words, cap.width()) if one]
        return QSize(
            sum(parts) + px(_GAP) * (len(parts) - 1) + 2 * px(_SIDE), look().room(self._tall)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    # -------------------------------------------------------------------- paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        (self._paint_stacked if self._stacked else self._paint_row)(painter)
        painter.end()

    def _paint_face(self, painter: QPainter, box: QRectF) -> None:
        tokens = look().tokens
        lit = self._kind == "panic" and self._chosen
        edge, width = tokens.line_hi, 1.0
        if self._refusal:
            painter.setPen(QPen(QColor(tokens.line), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
            self._paint_focus(painter, box)
            return
        if self._kind in ("go", "publish"):
            painter.setBrush(QColor(getattr(tokens, self._kind)))
            edge = getattr(tokens, self._kind)
        elif self._chosen:
            painter.setBrush(QColor(tokens.warn_bg if lit else tokens.sel))
            edge, width = (tokens.warn if lit else tokens.next), 2.0
        elif self._kind == "quiet" and not self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = tokens.line
        else:
            shade = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
            top, end = tokens.raised2, tokens.raised
            shade.setColorAt(0, QColor(end if self.isDown() else top))
            shade.setColorAt(1, QColor(top if self.isDown() else end))
            painter.setBrush(shade)
            edge = tokens.warn if self._kind == "warn" else edge
        painter.setPen(QPen(QColor(edge), width))
        inset = (width - 1) / 2
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 4, 4)
        if self._kind == "panic":
            painter.fillRect(QRectF(2, 0, self.width() - 4, 3), QColor(tokens.warn))
        self._paint_focus(painter, box)

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        if self.hasFocus() or self._cursor:
            painter.setPen(QPen(look().color("next"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 3, 3)

    @property
    def _ink(self) -> str:
        tokens = look().tokens
        if self._refusal:
            return tokens.dim
        if self._kind == "panic" and self._chosen:
            return tokens.warn
        return str(getattr(tokens, _INK.get(self._kind, "ink")))

    def _paint_row(self, painter: QPainter) -> None:
        px, middle = look().px, self.height() / 2
        font = self._letters
        metrics = QFontMetrics(font)
        cap = keycap_size(self._key) if self._key else QSize(0, 0)
        glyph = px(_ICON) if self._glyph else 0
        room = self.width() - 2 * px(6) - (glyph + px(_GAP) if glyph else 0)
        room -= cap.width() + px(_GAP) if self._key else 0
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(words)
        whole = wide + (glyph + px(_GAP) if glyph else 0)
        whole += cap.width() + px(_GAP) if self._key else 0
        x = (self.width() - whole) / 2
        if glyph:
            token = look().tokens.next if self._chosen else self._ink
            draw_icon(painter, self._glyph, token, QRectF(x, middle - glyph / 2, glyph, glyph))
            x += glyph + px(_GAP)
        painter.setFont(font)
        painter.setPen(QColor(self._ink))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(x, 0, wide + 2, self.height()), side, words)
        if self._key:
            box = QRectF(x + wide + px(_GAP), middle - cap.height() / 2, cap.width(), cap.height())
            paint_keycap(painter, box, self._key, flat=bool(self._refusal))

    def _paint_stacked(self, painter: QPainter) -> None:
        px = look().px
        font = self._letters
        line = QFontMetrics(font).height()
        cap = keycap_size(self._key) if self._key else QSize(0, 0)
        glyph = px(_ICON) if self._glyph else 0
        top = max(cap.height(), glyph)
        y = (self.height() - top - line - px(2)) / 2 + (1 if self._kind == "panic" else 0)
        x = (self.width() - glyph - cap.width() - (px(_GAP) if glyph and self._key else 0)) / 2
        if glyph:
            spot = QRectF(x, y + (top - glyph) / 2, glyph, glyph)
            draw_icon(painter, self._glyph, self._ink, spot)
            x += glyph + px(_GAP)
        if self._key:
            box = QRectF(x, y + (top - cap.height()) / 2, cap.width(), cap.height())
            paint_keycap(painter, box, self._key, flat=bool(self._refusal))
        painter.setFont(font)
        painter.setPen(QColor(self._ink))
        below = QRectF(2, y + top + px(2), self.width() - 4, line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())
