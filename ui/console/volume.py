"""How loud the hall is: a speaker, the level in words, the key that silences it.

Shows what it is given. Does not know what makes sounds.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.domain.language import _
from ui.palette import look
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import key_spoken, keycap_size, paint_keycap

STEP = 10
"""Percent of one notch."""


class Volume(QAbstractButton):
    """A press silences the hall or lets it be heard again; the wheel makes it louder or softer."""

    mute_toggled = Signal()
    """A press."""
    volume_wanted = Signal(int)
    """By how many percent louder; negative for softer."""

    def __init__(self) -> None:
        """At no level yet."""
        super().__init__()
        self._key = "N"
        self._words, self._icon, self._tint = "", "sound", "ink2"
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.mute_toggled)
        self.render_sound(0, False, "")

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def render_sound(self, volume: int, muted: bool, why: str) -> None:
        """Show the level in percent; or that it is silenced; or `why` nothing can be heard."""
        level = f"{volume} %"
        if why:
            self._words, self._icon, self._tint = _("Không có loa"), "muted", "dim"
        elif muted:
            self._words, self._icon, self._tint = _("Tắt tiếng"), "muted", "warn"
        else:
            self._words, self._icon, self._tint = level, "sound" if volume else "muted", "ink2"
        said = why or (_("tắt tiếng, mức {level}") if muted else "{level}").format(level=level)
        self.setAccessibleName(_("Âm thanh: {level}").format(level=said))
        keys = _("Tắt, bật tiếng: {key}. Lăn chuột để tăng, giảm.").format(
            key=key_spoken(self._key)
        )
        self.setAccessibleDescription(keys)
        self.setToolTip(f"{self.accessibleName()}. {keys}")
        self.refit()

    def set_key(self, key: str) -> None:
        """Another key silences the hall now."""
        self._key = key
        self.refit()

    def refit(self) -> None:
        """Follow the text size."""
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        px = look().px
        words = QFontMetrics(look().font(14, 600)).horizontalAdvance(self._words)
        cap = keycap_size(self._key)
        return QSize(px(25) + words + px(7) + cap.width() + px(4), max(px(26), cap.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, tint = look().px, getattr(look().tokens, self._tint)
        painter = QPainter(self)
        tall, side = self.height(), px(16)
        draw_icon(painter, self._icon, tint, QRectF(px(5), (tall - side) / 2, side, side))
        painter.setFont(look().font(14, 600))
        painter.setPen(QColor(tint))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(px(25), 0, self.width(), tall - 1), left, self._words)
        cap = keycap_size(self._key)
        box = QRectF(
            self.width() - cap.width() - px(4), (tall - cap.height()) / 2, cap.width(), cap.height()
        )
        paint_keycap(painter, box, self._key)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(look().color("line_hi"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            self.volume_wanted.emit(STEP if turned > 0 else -STEP)
        event.accept()
