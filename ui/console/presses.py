"""What the console does with a wish: press an action, ask first, jump, undo, close.

Asks the desk through the bridge and shows refusals where the control is. Draws nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.desk import closing, controls, mending
from app.desk.controls import Button
from app.desk.desk import OPERATOR
from app.desk.history import History
from app.domain.ids import CueId
from app.domain.language import _
from app.show.action import Action, Ask
from ui.bridge import Bridge
from ui.console import texts
from ui.console.bottom import Bottom
from ui.console.controls import Controls
from ui.console.form import Form, Question
from ui.console.view import cue_name


class Presses(QObject):
    """The operator's hands."""

    def __init__(
        self, bridge: Bridge, form: Form, controls_panel: Controls, bottom: Bottom
    ) -> None:
        """Refusals arrive by the bridge's signal and are shown by the control's panel."""
        super().__init__()
        self._bridge, self._desk = bridge, bridge.desk
        self._form, self._controls, self._bottom = form, controls_panel, bottom
        self.history = History(bridge.desk)
        bridge.refused.connect(self._refused)

    def press(self, button: Button) -> bool:
        """Press an action; one that must know something asks first."""
        if button.action.ask is None:
            return self._bridge.press(button.action)
        if button.refusal:
            self._controls.explain(button.refusal)
            return False
        self._ask(button.action, button.action.ask, (), {})
        return False

    def _ask(
        self, action: Action, ask: Ask, before: tuple[str, ...], typed: dict[str, str]
    ) -> None:
        """Ask, then what the answer makes it ask, until all is known; then press."""

        def done(reason: str, picked: tuple[str, ...]) -> bool:
            every, lines = (*before, *picked), typed | self._form.typed
            following = ask.then(every) if ask.then else None
            if following is None:
                return self._bridge.press(action, reason=reason, picked=every, typed=lines)
            self._ask(action, following, every, lines)
            return False

        self._form.ask(texts.asked(action, ask), done)

    def jump(self, cue: CueId) -> None:
        """Go to a cue out of order, after a question that names it."""
        state = self._desk.state
        action = controls.take(state, cue)
        button = controls.button(state, action, self._desk.moment())
        now = cue_name(state, state.cue_id) if state.cue_id else ""
        question = texts.jump(action.label, now, button.refusal)
        self._form.ask(question, lambda _reason, _picked: self._bridge.press(action))

    # --------------------------------------------------------------------- undo

    def undo_words(self) -> str:
        """What undo would take back; "" when there is nothing."""
        target = self._desk.undoable(OPERATOR)
        return self.history.text(target.entry.seq) if target else ""

    def replaced_words(self) -> str:
        """What replacing would put right; "" when there is nothing."""
        target = mending.replaceable(self._desk)
        return self.history.text(target.entry.seq) if target else ""

    def undo(self) -> None:
        """Take back the last fact; what the hall has seen only after a question."""
        target = self._desk.undoable(OPERATOR)
        if target is not None and target.fact.publishes:
            question = texts.undo_published(self.undo_words())
            self._form.ask(question, lambda _reason, _picked: self._bridge.undo())
            return
        self._bridge.undo()

    def replace(self) -> None:
        """Ask what was meant instead of the last press, and put that in its place."""
        target = mending.replaceable(self._desk)
        meant = mending.others(self._desk, target) if target else ()
        if target is None or not meant:
            self._bottom.explain(texts.nothing_to_replace())
            return
        seq = target.entry.seq
        told = mending.published_since(self._desk, seq)
        question = texts.replacing(target.fact.words(self._desk.state), meant, told=told)

        def put(_reason: str, picked: tuple[str, ...]) -> bool:
            if not picked:
                self._form.refuse(_("Chưa chọn thao tác đúng."))
                return False
            fact = meant[int(picked[0])].fact
            return self._bridge.attempt("replace", lambda: self._desk.replace(seq, fact))

        self._form.ask(question, put)

    def retract(self, seq: int) -> None:
        """Take back an older line of the history, after a question."""
        question = texts.retracting(
            seq, self.history.text(seq), told=mending.published_since(self._desk, seq)
        )
        self._form.ask(
            question,
            lambda reason, _picked: self._bridge.attempt(
                "retract", lambda: self._desk.retract(seq, OPERATOR, reason)
            ),
        )

    def redo(self) -> None:
        """Take back the taking back."""
        self._bridge.redo()

    def close_show(self) -> None:
        """Freeze the results, after a question that says what it means."""
        question = texts.closing(closing.why_not(self._desk.state))
        self._form.ask(
            question,
            lambda _reason, _picked: self._bridge.attempt(
                "close", lambda: closing.close(self._desk)
            ),
        )

    def sure(self, question: Question, deed: Callable[[], None]) -> None:
        """Ask, and do it when the answer is yes."""

        def done(_reason: str, _picked: tuple[str, ...]) -> bool:
            self._form.close_form()
            deed()
            return True

        self._form.ask(question, done)

    def _refused(self, name: str, why: str) -> None:
        if self._form.question is not None:
            self._form.refuse(why)
        elif name in ("undo", "redo", "replace", "retract", "close"):
            self._bottom.explain(why)
        else:
            self._controls.explain(why)
