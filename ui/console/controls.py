"""The cue's controls: its actions under their headings, its clock, the last refusal, the peek.

Draws buttons it is given and says which was pressed. Knows no kind of round.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desk.controls import Button
from app.domain.language import _
from ui.console.film_row import FILM, film_button, film_row, place_label
from ui.console.times import Times
from ui.console.view import grouped
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.flow import Flow
from ui.widgets.keycap import KeyCap
from ui.widgets.panel import Icon, Panel, clear, label
from ui.widgets.reason import Reason

_HEADING = 134
"""Width of a heading that stands left of its buttons."""
_BESIDE, _LARGE_BESIDE = 3, 5
"""Up to this many buttons may stand beside their heading; with large letters the panel is wide."""
_CLOCK = "clock."


class Peek(Reason):
    """The secret, on a ground of its own."""

    def __init__(self, parent: QWidget) -> None:
        """Hidden until K is held."""
        super().__init__("", "ok")
        self.setParent(parent)
        gap = look().px(9)
        self.setContentsMargins(gap, gap, gap, gap)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(look().color("ok"))
        painter.setBrush(look().color("ok_bg"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Controls(Panel):
    """The panel under ON AIR."""

    pressed = Signal(str)
    """Name of the action."""

    def __init__(self, times: Times) -> None:
        """Empty until the first state."""
        super().__init__()
        self._times = times
        self._shape: tuple[object, ...] = ()
        self._standing = ""
        self._made: dict[str, ActionButton] = {}
        self._hint = QWidget()
        hint = QHBoxLayout(self._hint)
        hint.setContentsMargins(0, 0, 0, 0)
        hint.addWidget(Icon("hidden", "ink2"))
        hint.addWidget(label(_("Đã che · giữ"), "quiet"))
        hint.addWidget(KeyCap("K", wish="peek"))
        hint.addWidget(label(_("để xem"), "quiet"))
        self.head.addWidget(self._hint)
        self._clock = label("", "big")
        self._clock.setAccessibleName(_("Đồng hồ"))
        self._film = place_label()
        self._groups = QWidget()
        self._rows = QVBoxLayout(self._groups)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._groups)
        self._refusal = Reason("", "warn")
        self._peek = Peek(self)
        self._advice = Reason("", "quiet")
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._advice)
        self.body.addWidget(self._refusal)
        self._silence = QTimer(self, singleShot=True)
        self._silence.timeout.connect(self._say_standing)

    @property
    def refusal(self) -> str:
        """The reason shown beneath the buttons."""
        return self._refusal.text

    @property
    def peek(self) -> str:
        """The secret shown now; "" unless K is held."""
        return self._peek.text

    @property
    def clock(self) -> str:
        """What the clock says."""
        return self._clock.text()

    @property
    def buttons(self) -> list[ActionButton]:
        """The buttons in the order in which they stand."""
        return sorted(
            self._made.values(),
            key=lambda one: one.mapTo(self, one.rect().topLeft()).toTuple()[::-1],
        )

    def button(self, name: str) -> ActionButton | None:
        """The button of an action."""
        return self._made.get(name)

    def render_buttons(self, title: str, note: str, buttons: Sequence[Button], idle: str) -> None:
        """Show the cue and its buttons; `idle` is said when there are none."""
        self.set_title(title, note)
        shape = (
            title,
            idle,
            look().scale,
            self.width(),
            *(
                (one.action.name, one.action.label, one.action.key, one.action.group)
                for one in buttons
            ),
        )
        if shape != self._shape:
            self._shape = shape
            self._build(buttons, idle)
        for one in buttons:
            made = self._made[one.action.name]
            made.set_chosen(one.action.chosen)
            made.set_refusal(one.refusal)
        self._standing = standing(buttons)
        if not self._silence.isActive():
            self._say_standing()

    def _say_standing(self) -> None:
        self._refusal.say(self._standing)

    def show_clock(self, text: str) -> None:
        """Tell the time of the clock; "" when there is none."""
        self._clock.setText(text)

    def show_film(self, text: str) -> None:
        """Tell how far the film is; "" when there is none."""
        self._film.setText(text)

    @property
    def film(self) -> str:
        """What is said of the film."""
        return self._film.text()

    def offer_peek(self, possible: bool) -> None:
        """Say whether there is a secret to look at."""
        self._hint.setVisible(possible)

    def note(self, text: str) -> None:
        """What is good to know before the next step."""
        self._advice.say(text)

    def show_secret(self, text: str) -> None:
        """Show the secret while K is held; "" hides it."""
        self._peek.say(text)
        self._lay_peek()

    def _lay_peek(self) -> None:
        """Over the lower end of the panel, so that nothing moves."""
        side = look().px(8)
        wide = self.width() - 2 * side
        tall = max(self._peek.heightForWidth(wide), look().px(36))
        self._peek.setGeometry(side, self.height() - tall - side, wide, tall)
        self._peek.raise_()

    def explain(self, why: str) -> None:
        """Say beneath the buttons why something was refused, for some seconds."""
        self._refusal.say(why)
        self._silence.start(self._times.refusal)

    # -------------------------------------------------------------------- build

    def _build(self, buttons: Sequence[Button], idle: str) -> None:
        self._clock.setParent(None)
        self._film.setParent(None)
        clear(self._rows)
        self._made = {}
        film = any(one.action.name.startswith(FILM) for one in buttons)
        self._rows.setSpacing(look().px(4 if film else 6))
        if not buttons and idle:
            self._rows.addWidget(label(idle, "quiet", wrap=True))
        for heading, group in grouped(buttons):
            self._rows.addWidget(self._group(heading, group))
        self._rows.addStretch(1)

    def _group(self, heading: str, group: Sequence[Button]) -> QWidget:
        made = [self._button(one) for one in group]
        if group[0].action.name.startswith(FILM):
            return film_row(heading, self._film, made)
        box = QWidget()
        beside = self._fits_beside(made)
        outer = QHBoxLayout(box) if beside else QVBoxLayout(box)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look().px(8 if beside else 4))
        if heading:
            outer.addWidget(self._heading(heading, group, beside=beside))
        holder = QWidget()
        flow = Flow(holder)
        for button in made:
            flow.addWidget(button)
        outer.addWidget(holder, 1)
        return box

    def _fits_beside(self, made: Sequence[ActionButton]) -> bool:
        """Few enough buttons stand in one row right of their heading; else they stand below it."""
        gap = look().px(6)
        need = sum(button.sizeHint().width() + gap for button in made)
        room = self.width() - look().px(_HEADING) - 6 * gap
        most = _LARGE_BESIDE if look().large else _BESIDE
        return len(made) <= most and need <= room

    def _heading(self, heading: str, group: Sequence[Button], *, beside: bool) -> QWidget:
        holder = QWidget()
        inner = QVBoxLayout(holder) if beside else QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0 if beside else look().px(12))
        inner.addWidget(label(heading, "head", wrap=beside))
        if group[0].action.name.startswith(_CLOCK):
            inner.addWidget(self._clock)
        if beside:
            holder.setFixedWidth(look().px(_HEADING))
        else:
            inner.addStretch(1)
        return holder

    def _button(self, one: Button) -> ActionButton:
        action = one.action
        letter = len(action.label) == 1
        digit = action.key.isdigit() and not letter and action.key == "0"
        size = 26 if letter else 14
        button = (
            film_button(one)
            if action.name.startswith(FILM)
            else ActionButton(
                action.label, action.key, action.icon, stacked=digit, design=size, tall=letter
            )
        )
        button.clicked.connect(lambda _down=False, name=action.name: self.pressed.emit(name))
        self._made[action.name] = button
        return button


def standing(buttons: Sequence[Button]) -> str:
    """Why buttons are off, in short: each cause once, with the buttons it turns off."""
    causes: dict[str, list[str]] = {}
    for one in buttons:
        if one.refusal:
            cause = one.refusal.partition(": ")[0].rstrip(".")
            causes.setdefault(cause, []).append(one.action.label.rstrip("…"))
    return "\n".join(f"{' · '.join(names)}: {_lower(why)}." for why, names in causes.items())


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
