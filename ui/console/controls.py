"""The cue's controls: its actions under their headings, its clock, the last refusal, the peek.

Draws buttons it is given and says which was pressed. Knows no kind of round.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desk.controls import Button
from app.domain.language import _
from ui.console.brief import Brief
from ui.console.film_row import FILM, film_button, film_row, place_label
from ui.console.peek import Peek
from ui.console.plates import StepStrip, TimePlate
from ui.console.times import Times
from ui.console.view import grouped, plain
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
_IN_PLATE = ("performance.penalty",)
"""Buttons that stand in the row of the time they are about."""


class Controls(Panel):
    """The panel under ON AIR."""

    pressed = Signal(str)
    """Name of the action."""
    back_wanted = Signal()
    """Choose the cue before as NEXT."""

    def __init__(self, times: Times) -> None:
        """Empty until the first state."""
        super().__init__()
        self._times = times
        self._shape: tuple[object, ...] = ()
        self._tight = False
        self._standing = self.previous_key = ""
        self._given: tuple[Brief, Sequence[Button]] | None = None
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
        self._kept = Reason("", "ok")
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._advice)
        self.body.addWidget(self._kept)
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

    def render_buttons(self, brief: Brief, buttons: Sequence[Button]) -> None:
        """Show the cue, what is told of it, and its buttons."""
        self._given = brief, buttons
        self.set_title(brief.title, brief.note)
        self._kept.say(brief.kept)
        shape = (
            brief,
            look().scale,
            self.width(),
            *(
                (one.action.name, one.action.label, one.action.key, one.action.group)
                for one in buttons
            ),
        )
        if shape != self._shape:
            self._shape = shape
            self._build(brief, buttons)
        for one in buttons:
            made = self._made[one.action.name]
            made.set_chosen(one.action.chosen)
            made.set_refusal(one.refusal)
        self._standing = standing(buttons)
        if not self._silence.isActive():
            self._say_standing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._given is not None and event.size().width() != event.oldSize().width():
            self.render_buttons(*self._given)

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
        """Over the lower end of the panel, so that nothing moves; it cuts no line in two."""
        side = look().px(8)
        wide, foot = self.width() - 2 * side, self.height() - side
        top = foot - max(self._peek.heightForWidth(wide), look().px(36))
        notes = (one for one in (self._advice, self._kept, self._refusal) if one.isVisible())
        top = min([top, *(one.y() for one in notes if one.y() < top <= one.geometry().bottom())])
        self._peek.setGeometry(side, top, wide, foot - top)
        self._peek.raise_()

    def explain(self, why: str) -> None:
        """Say beneath the buttons why something was refused, for some seconds."""
        self._refusal.say(why)
        self._silence.start(self._times.refusal)

    # -------------------------------------------------------------------- build

    def _build(self, brief: Brief, buttons: Sequence[Button]) -> None:
        self._clock.setParent(None)
        self._film.setParent(None)
        clear(self._rows)
        self._made = {}
        self._tight = any(one.action.name.startswith(FILM) for one in buttons)
        self._rows.setSpacing(look().px(3 if self._tight else 6))
        if not buttons and brief.idle:
            self._rows.addWidget(label(brief.idle, "quiet", wrap=True))
        if brief.steps:
            self._rows.addWidget(StepStrip(brief.steps))
            self._rows.addWidget(self._back(), 0, Qt.AlignmentFlag.AlignLeft)
        timed = [one for one in buttons if one.action.name in _IN_PLATE] if brief.timing else []
        if brief.timing and not look().large:
            self._rows.addWidget(label(_("1. Thời gian trình bày") if buttons else "", "head"))
        if brief.timing:
            room = self.width() - 2 * (look().px(8) + 1)
            inside = [self._button(one) for one in timed]
            self._rows.addWidget(TimePlate(brief.timing, inside, room))
        rest = [one for one in buttons if one not in timed]
        for heading, group in grouped(rest, first=2 if brief.timing else 1):
            self._rows.addWidget(self._group(heading, group))
        self._rows.addStretch(1)

    def _back(self) -> ActionButton:
        """NEXT becomes the cue before."""
        button = ActionButton(_("Chọn mục trước"), self.previous_key, "left")
        button.setProperty("wish", "previous")
        button.triggered.connect(self.back_wanted)
        return button

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
        need = sum(button.sizeHint().width() for button in made) + look().px(6) * (len(made) - 1)
        room = self.width() - look().px(_HEADING + 8) - 2 * (look().px(8) + 1)
        most = _LARGE_BESIDE if look().large else _BESIDE
        return len(made) <= most and need <= room

    def _heading(self, heading: str, group: Sequence[Button], *, beside: bool) -> QWidget:
        holder = QWidget()
        upright = beside and not look().large
        inner = QVBoxLayout(holder) if upright else QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0 if beside else look().px(12))
        inner.addWidget(label(heading, "head", wrap=beside))
        if group[0].action.name.startswith(_CLOCK):
            self._clock.setProperty("role", "clock" if look().large else "big")
            self._clock.style().polish(self._clock)
            inner.addWidget(self._clock)
        if beside:
            holder.setFixedWidth(look().px(_HEADING))
        else:
            inner.addStretch(1)
        return holder

    def _button(self, one: Button) -> ActionButton:
        action = one.action
        letter = len(action.label) == 1
        digit, size = action.key == "0" and not letter, 26 if letter else 14
        button = film_button(one)
        if not action.name.startswith(FILM):
            low = self._tight and not (letter or digit or action.name.startswith(_CLOCK))
            button = ActionButton(
                action.label, action.key, action.icon,
                stacked=digit, design=size, tall=letter, low=low,
            )  # fmt: skip
        button.clicked.connect(lambda _down=False, name=action.name: self.pressed.emit(name))
        self._made[action.name] = button
        return button


def standing(buttons: Sequence[Button]) -> str:
    """Why buttons are off, in short: each cause once, with the buttons it turns off."""
    causes: dict[str, list[str]] = {}
    for one in buttons:
        if one.refusal:
            cause = plain(one.refusal).partition(": ")[0].rstrip(".")
            causes.setdefault(cause, []).append(one.action.label.rstrip("…"))
    between = " " if look().large else "\n"
    return between.join(f"{' · '.join(names)}: {_lower(why)}." for why, names in causes.items())


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
