"""What each key and button of the console does: the operator's wishes, one after another.

Knows the parts and whom to ask. Holds no rule: the desk refuses what may not be.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.desk.coming import secret
from app.desk.history import history
from app.desk.script import Held, McView, held, mc_view
from app.domain.ids import CueId
from app.domain.language import _
from ui.console import covers, texts
from ui.console.volume import STEP
from ui.widgets.action_button import ActionButton

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow

log = logging.getLogger(__name__)


class Hands:
    """The wishes of the keyboard (`ui.console.keyboard.Wishes`) and of the buttons."""

    def __init__(self, window: "ConsoleWindow") -> None:
        """Act on the window's parts."""
        self._window = window
        self._face, self._presses = window.face, window.presses
        self._renderer = window.renderer
        self.judge_seated = False

    # ------------------------------------------------------------------ presses

    def go(self) -> None:
        """The bar was pressed, or held long enough."""
        button = self._renderer.coming.button
        if button is not None and not self._renderer.blocked:
            self._presses.press(button)

    def jump(self, cue: str) -> None:
        """A line of the run sheet was entered."""
        self._face.script.close_finder()
        self._presses.jump(CueId(cue))

    def press_named(self, name: str) -> None:
        """A button was pressed."""
        for one in self._renderer.panics:
            if one.action.name == name:
                self._window.makeshift.press(one.action)
                return
        for one in (*self._renderer.buttons, *self._renderer.edits):
            if one.action.name == name:
                self._presses.press(one)
                return

    def stop_clock(self, why: str) -> None:
        """A running clock stops; the journal says why."""
        for one in self._renderer.buttons:
            if one.action.name == "clock.stop":
                self._window.bridge.press(one.action, reason=why)

    def peek(self, down: bool) -> None:
        """Show the secret on the console while K is held."""
        state = self._window.bridge.state
        text = secret(state) if down else ""
        if not text and not self._renderer.peeking:
            return
        if text:
            log.info("peek at what is hidden in cue %s", state.cue_id)
        self._face.controls.show_secret(text)
        self._face.cover.show_held(held(state) if text else Held())
        self._renderer.peeking = bool(text)
        self._renderer.render_next()

    def card(self) -> None:
        """Show the hall the card for focus, colours and edges; again: take it away."""
        if self._renderer.card is not None:
            self._presses.press(self._renderer.card)

    def choose_screen(self) -> None:
        """Ask which screen is the hall's; with one screen there is nothing to choose."""
        if len(self._window.screens) > 1:
            self._window.choose_screen()
        else:
            self._face.controls.explain(
                _("Chưa thể chọn màn hình khán giả: máy chỉ thấy một màn hình.")
            )

    # --------------------------------------------------------------------- keys

    def typing(self) -> bool:
        """Whether a line has the focus."""
        return isinstance(self._window.focusWidget(), QLineEdit)

    def form_open(self) -> bool:
        """Whether a form is asking."""
        return self._face.form.isVisible()

    def form_key(self, event: QKeyEvent) -> bool:
        """Let the form have the key."""
        return self._face.form.key(event)

    def seated(self) -> bool:
        """Whether a judge sits here."""
        return self.judge_seated

    def panic_key(self, key: str) -> None:
        """A panic key works whatever else happens; F5 finds the projector again."""
        if key == "F5":
            self._window.projector_wanted.emit()
        for one in self._renderer.panics:
            if one.action.key == key:
                self._window.makeshift.press(one.action)

    def key_down(self, key: str) -> bool:
        """Everything else a key can wish."""
        deed = self._deeds().get(key)
        if deed is not None:
            deed()
            return True
        return self._press_key(key)

    def _deeds(self) -> dict[str, Callable[[], object]]:
        window, renderer = self._window, self._renderer
        return {
            "Space": self._face.go.press,
            "Enter": self._enter,
            "Up": lambda: renderer.choose(-1),
            "Down": lambda: renderer.choose(1),
            "Left": renderer.choose_previous,
            "K": lambda: self.peek(True),
            "M": lambda: self.cover(covers.LARGE),
            "Esc": self._escape,
            "Ctrl+M": window.mc_wanted.emit,
            "F1": lambda: self.cover("keys"),
            "F2": window.judges_wanted.emit,
            "F3": self._face.script.open_finder,
            "Ctrl+Z": self._presses.undo,
            "Ctrl+Y": self._presses.redo,
            "Ctrl+L": self._presses.close_show,
            "N": window.mute_wanted.emit,
            "Ctrl+Up": lambda: window.volume_step_wanted.emit(STEP),
            "Ctrl+Down": lambda: window.volume_step_wanted.emit(-STEP),
            "Ctrl+H": self.choose_screen,
            "Ctrl+I": window.identify_wanted.emit,
            "Ctrl+T": self.card,
        }

    def _press_key(self, key: str) -> bool:
        """The action with this key; else the one whose label is this letter."""
        buttons = (*self._renderer.buttons, *self._renderer.edits)
        meant = [one for one in buttons if one.action.key == key]
        meant += [one for one in buttons if one.action.label == key]
        if meant:
            self._presses.press(meant[0])
        return bool(meant)

    def _enter(self) -> None:
        focus = self._window.focusWidget()
        if self.typing():
            self._face.script.enter()
        elif self._face.go.face == "publish":
            self._face.go.hold()
        elif isinstance(focus, ActionButton):
            focus.click()
        elif not self._face.script.enter():
            self._face.go.hold()

    def _escape(self) -> None:
        if self._face.script.finding:
            self._face.script.close_finder()
            self._window.setFocus()
        self._face.cover.close_cover()

    def key_up(self, key: str) -> None:
        """A key is let go."""
        if key == "Enter":
            self._face.go.release()
        elif key == "K":
            self.peek(False)

    def words(self) -> McView:
        """What the MC says now and next, as the MC's own screen has it."""
        desk = self._window.bridge.desk
        return mc_view(desk.state, desk.moment(), desk.time.stamp(), self._renderer.chosen)

    def cover(self, name: str) -> None:
        """Lay the keys, the MC's words or the history over the controls; again: take it away."""
        cover = self._face.cover
        if name == "keys":
            edits = [one for one in self._renderer.edits if not one.action.idle]
            groups = texts.key_groups((*self._renderer.buttons, *edits))
            cover.lay(name, _("Phím tắt"), "keys", covers.keys(groups))
        elif name == covers.LARGE:
            cover.lay(name, _("MC nói"), "speech", covers.Large(self.words()))
        else:
            lines = history(self._window.bridge.desk)
            cover.lay(name, _("Lịch sử"), "history", covers.history(lines))
