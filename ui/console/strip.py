"""The top strip: which contest, real or rehearsal; or, in red, that the hall sees nothing.

Knows two faces of one line, so that nothing reflows in an emergency.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QToolButton, QWidget

from app.domain.language import _
from app.show.state import State
from ui.console.times import STRIP
from ui.console.volume import Volume
from ui.palette import look
from ui.widgets.icons import draw_icon, icon
from ui.widgets.keycap import KeyCap
from ui.widgets.panel import Icon, label


class Pill(QWidget):
    """A short word in a frame with an icon."""

    def __init__(self) -> None:
        """Says nothing yet."""
        super().__init__()
        self._text, self._icon, self._tint, self._ground = "", "", "ink", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, icon_name: str, tint: str = "ink", ground: str = "") -> None:
        """Show `text`; `tint` and `ground` are colours of the palette."""
        self._text, self._icon, self._tint, self._ground = text, icon_name, tint, ground
        self.setAccessibleName(text)
        self.refit()

    def refit(self) -> None:
        """Follow the text size."""
        px = look().px
        words = QFontMetrics(look().font(14, 600)).horizontalAdvance(self._text)
        self.setFixedSize(words + px(16) + px(22), px(22))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = look().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = getattr(look().tokens, self._tint)
        painter.setPen(QPen(QColor(tint if self._ground else look().tokens.line), 1))
        painter.setBrush(look().color(self._ground or "win"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        side = px(14)
        draw_icon(painter, self._icon, tint, QRectF(px(8), (self.height() - side) / 2, side, side))
        painter.setFont(look().font(14, 600))
        painter.setPen(QColor(tint))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(px(28), 0, self.width(), self.height() - 1), left, self._text)
        painter.end()


class Strip(QWidget):
    """The line at the top."""

    menu_wanted = Signal()
    """The ≡ button."""
    keys_wanted = Signal()
    """F1, by mouse."""

    def __init__(self) -> None:
        """Calm."""
        super().__init__()
        self._lost = ""
        self._stack = QStackedLayout(self)
        self.menu = QToolButton()
        self._name = label("", "strong")
        self._code = label("", "dim")
        self._plan = label("", "quiet")
        self._kind, self._locked = Pill(), Pill()
        self.volume = Volume()
        self._stack.addWidget(self._calm())
        self._alarm_text = label("", "strong")
        self._stack.addWidget(self._alarm())
        self.restyle()

    def _calm(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(6, 0, 8, 0)
        row.setSpacing(look().px(9))
        self.menu.setAccessibleName(_("Menu"))
        self.menu.setAutoRaise(True)
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu.clicked.connect(self.menu_wanted)
        for one in (self.menu, self._name, self._code, self._kind):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self._plan)
        row.addWidget(self.volume)
        row.addWidget(self._locked)
        row.addSpacing(4)
        row.addWidget(KeyCap("F1"))
        row.addWidget(label(_("Phím tắt"), "quiet"))
        return page

    def _alarm(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(9, 0, 9, 0)
        row.setSpacing(look().px(9))
        row.addWidget(Icon("warning", "air_ink", 18))
        row.addWidget(self._alarm_text)
        row.addStretch(1)
        press = label(_("Bấm"), "strong")
        again = label(_("để nối lại"), "strong")
        for one in (press, KeyCap("F5", wish="projector"), again):
            row.addWidget(one)
        for one in (press, again, self._alarm_text):
            one.setStyleSheet("color: #FFFFFF; font-weight: 700;")
        return page

    @property
    def alarm(self) -> str:
        """What the red banner says; "" when all is well."""
        return self._lost

    def restyle(self) -> None:
        """Follow the palette."""
        self.setFixedHeight(look().room(STRIP))
        self.menu.setIcon(icon("menu", look().tokens.ink, look().px(18)))
        self.menu.setStyleSheet("QToolButton { border: none; padding: 2px; }")
        for part in (self._kind, self._locked, self.volume):
            part.refit()
        self.update()

    def render_state(self, state: State) -> None:
        """Which contest this is."""
        head = state.contest.heading
        self._name.setText(head.full_title)
        self._code.setText(head.code)
        if state.kind == "live":
            self._kind.say(_("THI THẬT"), "check", "ok", "ok_bg")
        else:
            self._kind.say(_("TỔNG DUYỆT"), "edit", "warn", "warn_bg")
        closed = _("Hội thi đã khóa") if state.closed else _("Khóa sửa nội dung")
        self._locked.say(closed, "lock")

    @property
    def plan(self) -> str:
        """How far behind the plan, in words; "" when it cannot be told."""
        return self._plan.text()

    def tell_plan(self, text: str) -> None:
        """Say how far behind the plan the evening is."""
        if text != self._plan.text():
            self._plan.setText(text)

    def set_alarm(self, text: str) -> None:
        """Turn red and say `text`; "" calms down."""
        self._lost = text
        self._alarm_text.setText(text)
        self._stack.setCurrentIndex(1 if text else 0)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("air" if self._lost else "panel"))
        painter.setPen(look().color("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
