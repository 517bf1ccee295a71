"""The big bar under the pictures: blue GO, gold PUBLISH, or why neither is possible.

Knows one press from two, and a press from a hold. What a press does is told by its signals.
"""

import time
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.desk.controls import Button
from app.domain.language import _
from ui.console.times import GO, Times
from ui.console.view import parted
from ui.palette import look
from ui.widgets.icons import draw_icon
from ui.widgets.keycap import keycap_size, paint_keycap

Face = Literal["go", "publish", "off", "end"]


def _now() -> float:
    return time.monotonic() * 1000


class GoBar(QAbstractButton):
    """GO. `pressed` and `held` are wishes; the console presses the action."""

    wanted = Signal()
    """Do it: Space on the blue bar, or Enter held long enough on the gold one."""

    def __init__(self, times: Times) -> None:
        """Nothing to do yet."""
        super().__init__()
        self._times = times
        self._button: Button | None = None
        self._loud, self._quiet = "", ""
        self._told: tuple[str, str] | None = None
        self.close_key = ""
        """The key that closes the show, painted at the end of the run sheet."""
        self._last = -1e9
        self._since: float | None = None
        self._progress = QTimer(self, interval=16)
        self._progress.timeout.connect(self._fill)
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._forget)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.press)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def face(self) -> Face:
        """How it stands."""
        if self._button is None:
            return "end"
        if self._button.refusal:
            return "off"
        return "publish" if self._button.action.publishes else "go"

    @property
    def words(self) -> str:
        """What it says now."""
        return " ".join(self._told or (self._loud, self._quiet))

    @property
    def holding(self) -> bool:
        """Whether Enter (or the mouse) is being held."""
        return self._since is not None

    def render_button(self, button: Button | None, end: tuple[str, str]) -> None:
        """Show what GO does; at the end of the run sheet say `end`. A changed bar drops a hold."""
        if self._name(button) != self._name(self._button):
            self.release()
        self._button = button
        self._loud, self._quiet = parted(button) if button else end
        self.setAccessibleName(self.words)
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Which key does it, and that it is being held, for screen readers."""
        keys = _("Phím cách để phát, giữ Enter để công bố")
        self.setAccessibleDescription(_("Đang giữ, thả ra để thôi") if self.holding else keys)

    @staticmethod
    def _name(button: Button | None) -> tuple[str, str]:
        return (button.action.name, button.refusal) if button else ("", "")

    # ------------------------------------------------------------------ presses

    def press(self) -> None:
        """Space, or a click: goes on the blue bar only."""
        if self.face == "publish":
            self.tell(_("Bước này cần giữ Enter"), _("phím cách không có tác dụng"))
        elif self.face in ("go", "off"):
            self._go()

    def hold(self) -> None:
        """Enter goes down: on the gold bar it counts, elsewhere it says which key is meant."""
        if self.face == "publish":
            if not self._locked():
                self._forget()
                self._since = _now()
                self._progress.start()
                self._describe()
                self.update()
        elif self.face == "go" and _now() - self._last >= self._times.lock:
            self.tell(_("Bước này dùng phím cách"), _("Enter không có tác dụng"))
        elif self.face == "off":
            self._go()

    def release(self) -> None:
        """Enter goes up: too early publishes nothing."""
        self._since = None
        self._progress.stop()
        self._describe()
        self.update()

    def tell(self, loud: str, quiet: str) -> None:
        """Say something for a moment instead of the bar's own words."""
        self._told = (loud, quiet)
        self._silence.start(self._times.notice)
        self.setAccessibleName(self.words)
        self.update()

    def _forget(self) -> None:
        self._told = None
        self.setAccessibleName(self.words)
        self.update()

    def _locked(self) -> bool:
        ago = _now() - self._last
        if ago >= self._times.lock:
            return False
        since = _("cách lần trước {seconds} giây").format(
            seconds=f"{ago / 1000:.1f}".replace(".", ",")
        )
        self.tell(_("Đã bỏ qua lần bấm thứ hai"), since)
        return True

    def _go(self) -> None:
        if self._locked():
            return
        if self.face != "off":
            self._last = _now()
        self.wanted.emit()

    def _fill(self) -> None:
        if self._since is not None and _now() - self._since >= self._times.hold:
            self.release()
            self._last = _now()
            self.wanted.emit()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        (self.hold if self.face == "publish" else self.press)()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.release()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    # -------------------------------------------------------------------- paint

    def sizeHint(self) -> QSize:
        return QSize(400, look().room(GO))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ink = self._paint_face(painter, box)
        self._paint_words(painter, ink)
        if self.hasFocus():
            painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(5, 5, -5, -5), 3, 3)
        painter.end()

    def _paint_face(self, painter: QPainter, box: QRectF) -> str:
        """Paint the ground; the colour of its words."""
        tokens, face = look().tokens, self.face
        if face in ("off", "end"):
            painter.setPen(QPen(QColor(tokens.line_hi), 2, Qt.PenStyle.DashLine))
            painter.setBrush(look().color("win"))
            painter.drawRoundedRect(box, 4, 4)
            return tokens.warn if self._told else tokens.ink
        if self._told and face == "go":
            painter.setPen(QPen(QColor(tokens.warn), 3))
            painter.setBrush(look().color("win"))
            painter.drawRoundedRect(box, 4, 4)
            return tokens.warn
        edge = tokens.air if self._told else getattr(tokens, face)
        painter.setPen(QPen(QColor(edge), 3))
        painter.setBrush(look().color(face))
        painter.drawRoundedRect(box, 4, 4)
        if self._since is not None:
            part = min(1.0, (_now() - self._since) / max(1, self._times.hold))
            inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
            inner.setWidth(inner.width() * part)
            painter.fillRect(inner, QColor("#FFFFFF"))
        return str(getattr(tokens, f"{face}_ink"))

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        px, middle = look().px, self.height() / 2
        icon = {"go": "play", "publish": "publish", "off": "lock", "end": "check"}[self.face]
        side = px(28)
        spot = QRectF(px(20), middle - side / 2, side, side)
        draw_icon(painter, "warning" if self._told else icon, ink, spot)
        key = {"go": "Space", "publish": "Enter", "off": self._key, "end": self.close_key}[
            self.face
        ]
        cap = keycap_size(key, 17) + QSize(px(10), px(5))
        corner = QRectF(
            self.width() - cap.width() - px(18),
            middle - cap.height() / 2,
            cap.width(),
            cap.height(),
        )
        flat = self.face in ("off", "end") or (self.face == "go" and self._told is not None)
        paint_keycap(painter, corner, key, design=17, flat=flat, bright=not flat)
        loud, quiet = self._told or (self._loud, self._quiet)
        x = px(20) + side + px(14)
        painter.setPen(QColor(ink))
        painter.setFont(look().font(24, 900 if not flat else 700))
        wide = painter.fontMetrics().horizontalAdvance(loud)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(x, 0, wide + 4, self.height() - px(2)), left, loud)
        x += wide + px(13)
        room = QRectF(x, 0, corner.x() - x - px(12), self.height())
        painter.setFont(look().font(18, 600))
        if painter.fontMetrics().horizontalAdvance(quiet) > room.width():
            painter.setFont(look().font(15, 600))
        metrics = QFontMetrics(painter.font())
        if metrics.horizontalAdvance(quiet) > room.width() * 1.9:
            quiet = metrics.elidedText(quiet, Qt.TextElideMode.ElideRight, int(room.width() * 1.85))
        painter.drawText(room, left | Qt.TextFlag.TextWordWrap, quiet)

    @property
    def _key(self) -> str:
        return "Enter" if self._button and self._button.action.publishes else "Space"
