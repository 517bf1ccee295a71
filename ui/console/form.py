"""A form inside the console: what an action must know before it is done, or "are you sure?".

Knows how options are picked with digits and how lines are typed. Does not know the action.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.language import _
from app.show.action import Line
from ui.console.form_lines import REASON, Lines
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.flow import Flow
from ui.widgets.panel import Panel, clear, label
from ui.widgets.reason import Reason

Done = Callable[[str, tuple[str, ...]], bool]
"""(reason, picked) → whether it was done; a form that was refused stays open."""


class Question(Struct, frozen=True):
    """What the form asks. Without options and lines it only asks whether to go on."""

    title: str
    verb: str
    options: tuple[tuple[str, str], ...] = ()
    digits: tuple[str, ...] = ()
    """The key of each option, where people know one; else they are counted from 1."""
    most: int = 1
    chosen: tuple[str, ...] = ()
    reason: str = ""
    before: str = ""
    """What stands in the line for the reason at first."""
    lines: tuple[Line, ...] = ()
    text: str = ""
    refusal: str = ""
    """Why it cannot be done at all: the verb is off."""
    warns: bool = False
    name: str = ""
    """The action a refusal would name."""


class Form(Panel):
    """The overlay. Digits pick, Enter does it, Esc closes."""

    closed = Signal()
    """It no longer asks anything."""

    def __init__(self, parent: QWidget) -> None:
        """Hidden until something is asked."""
        super().__init__("", "edit", tint="next")
        self.setParent(parent)
        self.question: Question | None = None
        self._done: Done | None = None
        self._picked: list[str] = []
        self._typed = ""
        self._cursor = 0
        self._options: list[ActionButton] = []
        self._text = label("", "said", wrap=True)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._grid = QWidget()
        self._flow = Flow(self._grid, fill=False)
        self._scroll.setWidget(self._grid)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lines = Lines()
        self._why = Reason("", "warn")
        self._buttons = QHBoxLayout()
        rows = QVBoxLayout()
        self.body.addLayout(rows)
        for one in (self._text, self._lines, self._why):
            rows.addWidget(one)
        rows.insertWidget(1, self._scroll, 1)
        rows.addStretch(0)
        self.body.addLayout(self._buttons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    @property
    def line(self) -> QLineEdit:
        """The first line that is typed into."""
        return self._lines.edits[0]

    @property
    def typed(self) -> dict[str, str]:
        """What stands in each named line."""
        return {name: text for name, text in self._lines.texts.items() if name != REASON}

    @property
    def picked(self) -> tuple[str, ...]:
        """The options picked, in the order they were picked."""
        return tuple(self._picked)

    @property
    def why(self) -> str:
        """The refusal it shows."""
        return self._why.text

    def ask(self, question: Question, done: Done) -> None:
        """Open with `question`; `done` is called when it is confirmed."""
        self.question, self._done = question, done
        known = [key for key, _text in question.options]
        self._picked = [one for one in question.chosen if one in known]
        self._typed = ""
        self._cursor = known.index(self._picked[0]) if self._picked else 0
        note = ""
        if question.most > 1:
            note = _("chọn tối đa {most}").format(most=question.most)
        self.set_title(question.title, note)
        self.set_icon("warning" if question.warns else "edit", "warn" if question.warns else "next")
        self.set_border("warn" if question.warns else "next")
        self._text.setText(question.text)
        self._text.setVisible(bool(question.text))
        reason = Line(REASON, question.reason, question.before)
        self._lines.lay((*question.lines, *((reason,) if question.reason else ())))
        self._fill_options(question)
        self._fill_buttons(question)
        self._why.say(question.refusal)
        self.show()
        self.raise_()
        if self._lines.edits and not question.options:
            self._lines.focus_on(0)
        else:
            self.setFocus()

    def _fill_options(self, question: Question) -> None:
        clear(self._flow)
        self._options = []
        for number, (key, text) in enumerate(question.options, 1):
            cap = str(number) if number <= 9 and not self._codes(question) else ""
            cap = question.digits[number - 1] if question.digits else cap
            button = ActionButton(text, cap)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.triggered.connect(lambda key=key: self.toggle(key))
            self._flow.addWidget(button)
            self._options.append(button)
        tick = look().px(24)
        wide = max((one.sizeHint().width() for one in self._options), default=0) + tick
        for one in self._options:
            one.setMinimumWidth(wide)
        self._scroll.setVisible(bool(question.options))
        self._show_picked()

    @staticmethod
    def _codes(question: Question) -> bool:
        """Options that are numbers themselves are typed, not counted."""
        return len(question.options) > 9 and all(text.isdigit() for _key, text in question.options)

    def _fill_buttons(self, question: Question) -> None:
        clear(self._buttons)
        kind = "warn" if question.warns else "go"
        do = ActionButton(question.verb, "↵", "check", kind=kind)
        do.set_refusal(question.refusal)
        do.triggered.connect(self.confirm)
        leave = ActionButton(_("Thôi"), "Esc", "cross")
        leave.triggered.connect(self.close_form)
        self._buttons.addStretch(1)
        for one in (leave, do):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._buttons.addWidget(one)

    # ------------------------------------------------------------------ answers

    def toggle(self, key: str) -> None:
        """Pick an option, or let it go; too many are refused here, in words."""
        question = self.question
        if question is None:
            return
        if key in self._picked:
            self._picked.remove(key)
        elif question.most == 1:
            self._picked = [key]
        elif len(self._picked) >= question.most:
            self._why.say(
                _("Đã đủ {most} người hoặc mục: bỏ chọn một trước khi thêm.").format(
                    most=question.most
                )
            )
            return
        else:
            self._picked.append(key)
        self._why.say(question.refusal)
        self._show_picked()

    def _show_picked(self) -> None:
        options = self.question.options if self.question else ()
        for place, (button, (key, _text)) in enumerate(zip(self._options, options, strict=True)):
            button.set_chosen(key in self._picked)
            button.set_cursor(place == self._cursor and len(self._options) > 1)

    def confirm(self) -> None:
        """Do it; close when it was done."""
        if self.question is None or self._done is None or self.question.refusal:
            return
        reason = self._lines.texts.get(REASON, "").strip()
        if self._done(reason, self.picked) and self.isVisible():
            self.close_form()

    def refuse(self, why: str) -> None:
        """A rule said no: stay open and say it."""
        self._why.say(why)

    def close_form(self) -> None:
        """Close without doing anything more."""
        self.question = None
        self.hide()
        self.window().setFocus()
        self.closed.emit()

    # --------------------------------------------------------------------- keys

    @property
    def _typing(self) -> bool:
        return self.window().focusWidget() in self._lines.edits

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab stays in the form: through the options and the lines, then round again."""
        edits = self._lines.edits
        stops = [None, *edits] if self._options or not edits else list(edits)
        here = self.window().focusWidget()
        place = next((at for at, edit in enumerate(stops) if edit is here), 0)
        following = stops[(place + (1 if onward else -1)) % len(stops)]
        if following is None:
            self.setFocus()
        else:
            self._lines.focus_on(edits.index(following))
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Handle a key while the form is open; False leaves it to the line that has the focus."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_form()
            return True
        if event.isAutoRepeat() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self.focusNextPrevChild(key == Qt.Key.Key_Tab)
        if self._typing:
            return False
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._digit(chr(key))
        elif self._options:
            self._steer(key)
        return True

    def _digit(self, digit: str) -> None:
        options = self.question.options if self.question else ()
        if self.question and self._codes(self.question):
            self._typed = (self._typed + digit)[-2:]
            wanted = [key for key, text in options if int(text) == int(self._typed)]
            self._picked = wanted[:1] if self.question.most == 1 else self._picked
            self._show_picked()
            return
        known = self.question.digits if self.question else ()
        counted = known or tuple(str(number + 1) for number in range(len(options)))
        if digit in counted:
            self._cursor = counted.index(digit)
            self.toggle(options[self._cursor][0])

    def _steer(self, key: int) -> None:
        steps: dict[int, int] = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
        }
        if key in steps:
            self._cursor = (self._cursor + steps[key]) % len(self._options)
            self._show_picked()
        elif key == Qt.Key.Key_Space and self.question:
            self.toggle(self.question.options[self._cursor][0])
