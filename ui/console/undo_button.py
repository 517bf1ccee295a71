"""The undo button: it names what it takes back.

Knows how it looks; what can be taken back is the desk's business.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from app.domain.language import _
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import keycap_size, paint_keycap


class UndoButton(ActionButton):
    """The word undo above, its target below."""

    def __init__(self) -> None:
        """Nothing to take back yet."""
        self._target, self._why = "", ""
        super().__init__(_("Hoàn tác"), "Ctrl+Z", "undo")
        self.setProperty("wish", "undo")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.name_target("")

    @property
    def target(self) -> str:
        """What it names."""
        return self._target

    @property
    def why(self) -> str:
        """The refusal it shows for a moment."""
        return self._why

    def name_target(self, target: str, refusal: str = "") -> None:
        """Name what it takes back; "" turns it off, and so does a reason."""
        self._target = "" if refusal else target
        self.set_refusal(refusal or ("" if target else _("Không còn gì để hoàn tác.")))
        self.setAccessibleName(_("Hoàn tác: {what}").format(what=target or _("không có")))

    def explain(self, why: str) -> None:
        """Show a refusal in the place of the target; "" shows the target again."""
        self._why = why
        self._describe()
        self.update()

    def _describe(self) -> None:
        super()._describe()
        if self._why:
            self.setAccessibleDescription(f"{self.accessibleDescription()} {self._why}")

    def sizeHint(self) -> QSize:
        return QSize(look().px(200), look().room(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(128), look().room(46))

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, room, tokens = look().px, look().room, look().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        quiet, side = tokens.dim if self.refusal else tokens.ink2, px(17)
        draw_icon(painter, "undo", quiet, QRectF(px(11), room(13), side, side))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(look().font(14, 400))
        painter.setPen(QColor(quiet))
        painter.drawText(QRectF(px(36), room(11), self.width(), px(21)), left, self.text())
        cap = keycap_size(self.key)
        box = QRectF(self.width() - cap.width() - px(11), room(11), cap.width(), cap.height())
        paint_keycap(painter, box, self.key, flat=bool(self.refusal))
        words = self._why or self._target or self.refusal
        painter.setFont(look().font(14, 600))
        painter.setPen(QColor(tokens.warn if self._why else tokens.ink if self._target else quiet))
        below = QRectF(px(11), room(34), self.width() - px(22), px(24))
        elide = Qt.TextElideMode.ElideRight
        wrap = Qt.TextFlag.TextWordWrap
        if painter.fontMetrics().horizontalAdvance(words) > below.width() and look().large:
            painter.setFont(look().font(12, 600))
            below = QRectF(px(11), self.height() * 0.46, below.width(), self.height() * 0.52)
            words = painter.fontMetrics().elidedText(words, elide, int(below.width() * 1.85))
            painter.drawText(below, left | wrap, words)
        else:
            words = painter.fontMetrics().elidedText(words, elide, int(below.width()))
            painter.drawText(below, left, words)
        painter.end()
