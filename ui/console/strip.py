"""The top strip: which contest, real or rehearsal; or, in red, that the hall sees nothing.

Knows two faces of one line, so that nothing reflows in an emergency.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QToolButton, QWidget

from app.domain.language import _
from app.show.state import State
from ui.console.times import STRIP
from ui.console.volume import Volume
from ui.health import Power
from ui.palette import look
from ui.widgets.icons import draw_icon, icon
from ui.widgets.keycap import KeyCap
from ui.widgets.panel import Elided, Icon, label


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

    def __init__(self) -> None:
        """Calm."""
        super().__init__()
        self._lost = ""
        self._stack = QStackedLayout(self)
        self.menu = QToolButton()
        self._name = Elided("", "strong", least=120)
        self._code = label("", "dim")
        self._plan = label("", "quiet")
        self._hint = label(_("Phím tắt"), "quiet")
        self._kind, self._locked = Pill(), Pill()
        self.volume = Volume()
        self.power, self.sleepy = Pill(), Pill()
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
        for one in (self.sleepy, self.power, self.volume, self._locked):
            row.addWidget(one)
        self.sleepy.hide()
        self.power.hide()
        row.addSpacing(4)
        row.addWidget(KeyCap("F1"))
        row.addWidget(self._hint)
        self._row = row
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
        for part in (self._kind, self._locked, self.power, self.sleepy, self.volume):
            part.refit()
        self._make_room()
        self.update()

    def _make_room(self) -> None:
        """What can be spared goes when the line is full; what warns stays."""
        spare = (self._code, self._hint, self._locked)
        for one in spare:
            one.setVisible(True)
        for one in spare:
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return
            one.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def render_state(self, state: State) -> None:
        """Which contest this is."""
        head = state.contest.heading
        self._name.setText(head.full_title)
        self._code.setText(head.code)
        if state.kind == "live":
            self._kind.say(_("THI THẬT"), "check", "ok", "ok_bg")
        else:
            self._kind.say(_("TỔNG DUYỆT"), "edit", "warn", "warn_bg")
        closed = _("Hội thi đã khóa") if state.closed else _("Đã khóa nội dung")
        self._locked.say(closed, "lock")
        self._make_room()

    @property
    def plan(self) -> str:
        """How far behind the plan, in words; "" when it cannot be told."""
        return self._plan.text()

    def tell_plan(self, text: str) -> None:
        """Say how far behind the plan the evening is."""
        if text != self._plan.text():
            self._plan.setText(text)
            self._make_room()

    def set_power(self, power: Power | None) -> None:
        """Mains or battery; nothing where there is no battery to ask about."""
        self.power.setVisible(power is not None)
        if power is not None:
            self.power.say(*_told(power))
        self._make_room()

    def set_sleepy(self, sleepy: bool) -> None:
        """The system gives no way to keep the laptop awake: the operator must see to it."""
        self.sleepy.say(_("Máy có thể tự ngủ"), "sleep", "warn", "warn_bg")
        self.sleepy.setVisible(sleepy)
        self._make_room()

    def stand_out(self) -> None:
        """An alarm is seen over whatever lies on the console, the judges' panel too."""
        if self._lost:
            self.raise_()
        else:
            self.lower()

    def set_alarm(self, text: str) -> None:
        """Turn red and say `text`; "" calms down."""
        self._lost = text
        self._alarm_text.setText(text)
        self._stack.setCurrentIndex(1 if text else 0)
        self.stand_out()
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("air" if self._lost else "panel"))
        painter.setPen(look().color("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


def _told(power: Power) -> tuple[str, str, str, str]:
    """Words, icon, tint and ground of the power's pill."""
    battery = _("Pin {n} %").format(n=power.percent)
    if power.plugged and not power.low:
        return _("Nguồn điện"), "mains", "ink", ""
    if power.plugged:
        words = _("Nguồn điện · {battery}").format(battery=battery.lower())
        return words, "mains", "warn", "warn_bg"
    if power.low:
        return _("{battery}: cắm điện").format(battery=battery), "battery", "bad", "bad_bg"
    return battery, "battery", "warn", "warn_bg"
