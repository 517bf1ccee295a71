"""What stands among the buttons of a cue: the time against its rule, the steps of a prize.

Draws values of `ui.console.brief`.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.language import _
from ui.console.brief import Step, StepState, Timing
from ui.palette import look
from ui.widgets.icons import draw_icon
from ui.widgets.panel import Icon, label

_LOOKS: dict[StepState, tuple[str, str]] = {
    "done": ("check", "ok"),
    "air": ("play", "air"),
    "next": ("right", "next"),
    "waiting": ("waiting", "line"),
}
"""Icon and colour of the border."""


class TimePlate(QWidget):
    """The time in large figures, the rule beside it, and the button that lets the rule count."""

    def __init__(self, timing: Timing, buttons: Sequence[QWidget], room: int) -> None:
        """`buttons` stand at the right end where `room` pixels suffice, else below."""
        super().__init__()
        words = self._words(timing, done=timing.settled and not buttons)
        wide = words.sizeHint().width() + sum(one.sizeHint().width() for one in buttons)
        row = QHBoxLayout(self) if wide + look().px(20) <= room else QVBoxLayout(self)
        row.setContentsMargins(look().px(9), look().px(2), look().px(4), look().px(2))
        row.setSpacing(look().px(6))
        row.addWidget(words, 1)
        for one in buttons:
            row.addWidget(one)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        told = (timing.spent, timing.limit, _over(timing)[0], timing.rule, timing.points)
        self.setAccessibleName(", ".join(one for one in told if one))

    def _words(self, timing: Timing, *, done: bool) -> QWidget:
        """The figures and what they mean; `done` with a tick at the end."""
        words, px = QWidget(), look().px
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(label(timing.spent, "big"))
        row.addLayout(self._pair((timing.limit, "quiet"), _over(timing)))
        row.addStretch(1)
        role = "strong" if timing.settled else "warn"
        row.addLayout(self._pair((timing.rule, "quiet"), (timing.points, role)))
        if done:
            row.addWidget(Icon("check", "ok", 18))
        row.addSpacing(px(4))
        return words

    @staticmethod
    def _pair(*lines: tuple[str, str]) -> QVBoxLayout:
        """Two lines, one above the other."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        for text, role in lines:
            if text:
                column.addWidget(label(text, role))
        column.addStretch(1)
        return column

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().color("line"), 1))
        painter.setBrush(look().color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


def _over(timing: Timing) -> tuple[str, str]:
    return (timing.over, "warn") if timing.over else (_("đúng thời gian"), "ok")


class StepStrip(QWidget):
    """The steps of a prize side by side: told, on air, next, to come."""

    def __init__(self, steps: Sequence[Step]) -> None:
        """In order."""
        super().__init__()
        self._steps = tuple(steps)
        self.setFixedHeight(look().px(66))
        self.setAccessibleName(
            ", ".join(
                f"{_title(number)} {one.text}: {_spoken(one.state)}"
                for number, one in enumerate(self._steps, 1)
            )
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = look().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = px(6)
        wide = (self.width() - gap * (len(self._steps) - 1)) / len(self._steps)
        for number, step in enumerate(self._steps):
            box = QRectF(number * (wide + gap), 0, wide, self.height())
            self._paint_step(painter, box.adjusted(1, 1, -1, -1), number + 1, step)
        painter.end()

    @staticmethod
    def _paint_step(painter: QPainter, box: QRectF, number: int, step: Step) -> None:
        px = look().px
        icon, tint = _LOOKS[step.state]
        strong = step.state in ("air", "next")
        painter.setPen(QPen(look().color(tint), 2 if strong else 1))
        painter.setBrush(look().color("sel" if step.state == "next" else "panel"))
        painter.drawRoundedRect(box, 4, 4)
        side = px(18)
        spot = QRectF(box.x() + px(8), box.center().y() - side / 2, side, side)
        ink = look().tokens.ink2 if step.state == "waiting" else getattr(look().tokens, tint)
        draw_icon(painter, icon, ink, spot)
        room = box.adjusted(px(8) + side + px(7), px(4), -px(4), -px(4))
        head = QFontMetrics(look().font(14))
        words = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        bold = look().font(14, 600)
        body = QFontMetrics(bold).boundingRect(room.toRect(), int(words), step.text).height()
        body = min(body, 2 * QFontMetrics(bold).lineSpacing())
        y = room.center().y() - (head.height() + body) / 2
        painter.setFont(look().font(14))
        painter.setPen(look().color("ink2"))
        painter.drawText(QRectF(room.x(), y, room.width(), head.height()), words, _title(number))
        painter.setFont(bold)
        painter.setPen(look().color("ink"))
        below = QRectF(room.x(), y + head.height(), room.width(), body)
        painter.drawText(below, words, step.text)


def _title(number: int) -> str:
    return _("Bước {n}").format(n=number)


def _spoken(state: StepState) -> str:
    names = {"done": _("xong"), "air": _("đang phát"), "next": _("kế tiếp")}
    return names.get(state, _("chờ"))
