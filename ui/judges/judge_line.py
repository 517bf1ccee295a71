"""One judge to choose: number, name, post, and how far the sheet of this turn is. No marks."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from app.desk.judging import Status
from app.domain.language import _
from ui.judges.words import Badge, Elided, Measured
from ui.palette import look
from ui.widgets.panel import Icon

HEIGHT, LEAST = 102, 52
_BADGES = {
    "submitted": ("lock", "ok", "ok_bg"),
    "writing": ("edit", "ink2", "raised2"),
    "waiting": ("", "ink2", "raised2"),
    "excused": ("void", "warn", "warn_bg"),
}


class JudgeLine(Measured):
    """A big row; click or arrow keys choose it."""

    chosen = Signal()

    def __init__(self, status: Status) -> None:
        super().__init__()
        self.status = status
        self._selected = False
        self._name = Elided(status.name, 20, 700)
        self._post = Elided(status.post, 14, 400, "ink2")
        self._badge = Badge()
        self._arrow = Icon("right", "go", 22)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._post)
        names.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(names, 1)
        self._row.addWidget(self._badge)
        self._row.addWidget(self._arrow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.measure()
        self.render_status(status, owed=0)
        self.set_selected(selected=False)

    def measure(self) -> None:
        place = look().place
        self.setMinimumHeight(place(LEAST))
        self.setMaximumHeight(place(HEIGHT))
        self._row.setContentsMargins(place(77), 0, place(15), 0)
        self._row.setSpacing(place(16))

    def render_status(self, status: Status, owed: int) -> None:
        """Show how far the judge is; `owed` counts open sheets of other turns."""
        self.status = status
        post = status.post if status.state != "excused" else f"{status.post} · {status.why}"
        if owed:
            post += _(" · còn {n} phiếu lượt khác chưa nộp").format(n=owed)
        self._post.setText(post)
        icon, ink, ground = _BADGES[status.state]
        self._badge.show_as(status.words, icon, ink, ground)
        self.setAccessibleName(f"{status.number}. {status.name}: {status.words}")

    def set_selected(self, *, selected: bool) -> None:
        """Mark it as the one whose PIN is asked."""
        self._selected = selected
        self._arrow.setVisible(selected)
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.chosen.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 3.0 if self._selected else 1.0
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(look().color("go" if self._selected else "line"), edge))
        painter.setBrush(look().color("sel" if self._selected else "panel"))
        painter.drawRoundedRect(box, 4, 4)
        side = min(look().place(46), self.height() - look().place(12))
        ring = QRectF(look().place(16), (self.height() - side) / 2, side, side)
        painter.setPen(QPen(look().color("go" if self._selected else "line_hi"), 2))
        painter.setBrush(look().color("go" if self._selected else "panel"))
        painter.drawEllipse(ring)
        painter.setPen(look().color("go_ink" if self._selected else "ink2"))
        painter.setFont(look().font(22, 700))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self.status.number))
        painter.end()
