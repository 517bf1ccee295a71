"""What each key and button of the console does: the operator's wishes, one after another.

Knows the parts and whom to ask. Holds no rule: the desk refuses what may not be.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.desk import mending
from app.desk.coming import secret
from app.desk.controls import Button
from app.desk.script import Held, McView, held, mc_view
from app.domain.ids import CueId
from app.domain.language import _
from ui.console import covers, key_lines
from ui.console.history_sheet import HistorySheet
from ui.console.keyboard import named
from ui.console.keys_sheet import KeysSheet
from ui.console.volume import STEP
from ui.widgets.action_button import ActionButton

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow

_MOVES = frozenset({"Tab", "Up", "Down", "Left", "Right", "PageUp", "PageDown", "Home", "End"})
"""Keys of whatever has the focus in a sheet."""
_COVERS = frozenset({"keys", "history", "speech"})
"""Wishes that lay something else over the desk, or take it away."""
_REPEAT = frozenset({"up", "down"})
log = logging.getLogger(__name__)


class Hands:
    """The wishes of the keyboard (`ui.console.keyboard.Wishes`) and of the buttons."""

    def __init__(self, window: "ConsoleWindow") -> None:
        """Act on the window's parts."""
        self._window = window
        self._face, self._presses = window.face, window.presses
        self._renderer = window.renderer
        self._keymap = window.keymap
        self.judge_seated = False
        self.deeds: dict[str, Callable[[], object]] = self._deeds()
        """What each wish does; whoever joins another face to the console adds its own."""

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

    def stop_what_runs(self, why: str) -> None:
        """A running clock stops, and a running film; the journal says why."""
        for one in self._renderer.buttons:
            if one.action.name in ("clock.stop", "reel.stop"):
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

    def open_menu(self) -> None:
        """What is seldom needed."""
        self._window.menu.pop_up()

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
        """Whether a form is asking, or a sheet covers GO."""
        return self._face.form.isVisible() or self._face.cover.sheet is not None

    def form_key(self, event: QKeyEvent) -> bool:
        """Let the form have the key, else the sheet; its own key or Esc closes it."""
        sheet = self._face.cover.sheet
        if self._face.form.isVisible() or sheet is None:
            return self._face.form.key(event)
        if sheet.sheet_key(event):
            return True
        if self.typing():
            return False
        name = named(event)
        wish = self._keymap.wish_of(name)
        if wish in _COVERS:
            self.deeds[wish]()
        elif name == "Esc":
            self._face.cover.close_cover()
        return name not in _MOVES

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

    def repeats(self, key: str) -> bool:
        """Whether a key that is held goes on acting."""
        return self._keymap.wish_of(key) in _REPEAT

    def decides(self, key: str) -> bool:
        """Whether a key writes a fact: two of those at once are one too many."""
        return self._keymap.wish_of(key) in ("go", "publish") or self._meant(key) is not None

    def ignored(self, loud: str, quiet: str) -> None:
        """Show that a key was heard and did nothing."""
        self._face.go.tell(loud, quiet)

    def key_down(self, key: str) -> bool:
        """Everything else a key can wish; else the button with this key."""
        deed = self.deeds.get(self._keymap.wish_of(key))
        if deed is not None:
            deed()
            return True
        meant = self._meant(key)
        if meant is not None:
            self._presses.press(meant)
        return meant is not None

    def _deeds(self) -> dict[str, Callable[[], object]]:
        window, renderer, presses = self._window, self._renderer, self._presses
        return {
            "go": self._face.go.press,
            "publish": self._enter,
            "up": lambda: renderer.choose(-1),
            "down": lambda: renderer.choose(1),
            "previous": renderer.choose_previous,
            "peek": lambda: self.peek(True),
            "speech": lambda: self.cover(covers.LARGE),
            "leave": self._escape,
            "keys": lambda: self.cover("keys"),
            "history": lambda: self.cover("history"),
            "judges": window.judges_wanted.emit,
            "find": self._face.script.open_finder,
            "projector": window.projector_wanted.emit,
            "undo": presses.undo,
            "redo": presses.redo,
            "replace": presses.replace,
            "close": presses.close_show,
            "papers": window.papers_wanted.emit,
            "menu": self.open_menu,
            "mc": window.mc_wanted.emit,
            "choose_screen": self.choose_screen,
            "identify": window.identify_wanted.emit,
            "test_card": self.card,
            "mute": window.mute_wanted.emit,
            "louder": lambda: window.volume_step_wanted.emit(STEP),
            "quieter": lambda: window.volume_step_wanted.emit(-STEP),
        }

    def _meant(self, key: str) -> Button | None:
        """The button with this key; else the one whose label is this letter."""
        buttons = (*self._renderer.buttons, *self._renderer.edits)
        found = [one for one in buttons if one.action.key == key]
        found += [one for one in buttons if one.action.label == key]
        return found[0] if found else None

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
        elif self._keymap.wish_of(key) == "peek":
            self.peek(False)

    # ------------------------------------------------------------------- covers

    def words(self) -> McView:
        """What the MC says now and next, as the MC's own screen has it."""
        desk = self._window.bridge.desk
        return mc_view(desk.state, desk.moment(), desk.time.stamp(), self._renderer.chosen)

    def cover(self, name: str) -> None:
        """Lay the keys, the MC's words or the history over the desk; again: take it away."""
        cover = self._face.cover
        if name == "keys":
            cover.lay(name, _("Phím tắt"), "keys", self._keys(), _("mũi tên để chọn"))
        elif name == covers.LARGE:
            cover.lay(name, _("MC nói"), "speech", covers.Large(self.words()))
        else:
            cover.lay(name, _("Lịch sử"), "history", self._history())

    def _keys(self, at: str = "") -> KeysSheet:
        edits = [one for one in self._renderer.edits if not one.action.idle]
        own = (*self._renderer.buttons, *edits)
        lines = key_lines.groups(self._keymap, self.deeds, self._works, own)
        sheet = KeysSheet(lines, self._change, self._usual, at)
        sheet.print_wanted.connect(self._window.card_wanted)
        return sheet

    def _history(self) -> HistorySheet:
        desk = self._window.bridge.desk
        sheet = HistorySheet(self._presses.history.lines(), lambda seq: mending.why_kept(desk, seq))
        sheet.retract_wanted.connect(self._presses.retract)
        return sheet

    def follow_history(self) -> None:
        """While the history lies open, it goes on with the evening."""
        sheet = self._face.cover.sheet
        if isinstance(sheet, HistorySheet):
            sheet.show_lines(self._presses.history.lines())

    def _works(self, wish: str) -> bool:
        """Whether a wish does something now."""
        return key_lines.works(wish, self._face.go.face, self._window.bridge.desk)

    def _change(self, wish: str, key: str) -> str:
        why = self._keymap.change(wish, key)
        if not why:
            self._keys_changed(wish)
        return why

    def _usual(self) -> None:
        self._keymap.reset()
        self._keys_changed("")

    def _keys_changed(self, at: str) -> None:
        """Show the new keys everywhere, and tell whoever keeps them."""
        self._face.show_keys(self._keymap.key_of)
        self._face.cover.close_cover()
        cover = self._face.cover
        cover.lay("keys", _("Phím tắt"), "keys", self._keys(at), _("mũi tên để chọn"))
        self._window.keys_changed.emit(self._keymap.changes)
