"""From keys to wishes: which key was meant, whatever keyboard or input method is in use.

Knows keys (design language §8); what a wish does is the console's business. Letters are read
without their Vietnamese marks, since an input method may already have put some on.
"""

import unicodedata
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_NAMED = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Delete: "Del",
    Qt.Key.Key_Plus: "+",
    Qt.Key.Key_Equal: "+",
    Qt.Key.Key_Comma: ",",
    Qt.Key.Key_Period: ".",
    **{getattr(Qt.Key, f"Key_F{n}"): f"F{n}" for n in range(1, 13)},
    **{getattr(Qt.Key, f"Key_{n}"): str(n) for n in range(10)},
}
_TWINS = {"Ctrl+6": "F6", "Ctrl+7": "F7", "Ctrl+8": "F8", "Ctrl+9": "F9"}
"""For laptops whose F-keys need Fn."""
PANIC = frozenset({"F5", "F6", "F7", "F8", "F9"})
"""They act whatever else lies on the console: a form, a line being typed, a judge's sheet."""
_WHILE_TYPING = frozenset({"Esc", "Enter", "F1", "F2", "F3", "Ctrl+H", "Ctrl+I"})
_REPEAT = frozenset({"Up", "Down"})


class Wishes(Protocol):
    """What the keyboard can ask of the console."""

    def typing(self) -> bool: ...
    def form_key(self, event: QKeyEvent) -> bool: ...
    def form_open(self) -> bool: ...
    def seated(self) -> bool: ...
    def panic_key(self, key: str) -> None: ...
    def key_down(self, key: str) -> bool: ...
    def key_up(self, key: str) -> None: ...


def named(event: QKeyEvent) -> str:
    """The name of the key as actions call it: "Space", "F6", "T", "Ctrl+Z"; "" when unknown."""
    key = event.key()
    ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return ""
    name = _NAMED.get(Qt.Key(key), "") if key in _NAMED else _letter(key, event.text())
    if not ctrl:
        return name
    return _TWINS.get(f"Ctrl+{name}", f"Ctrl+{name}") if name else ""


def _letter(key: int, text: str) -> str:
    """The plain letter; from the key itself, else from what was typed."""
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key)
    plain = unicodedata.normalize("NFD", text.upper())[:1].replace("Đ", "D")
    return plain if plain.isascii() and plain.isalnum() else ""


class Keyboard:
    """Sorts keys: panic first, then an open form, then a line that is typed into, then the desk."""

    def __init__(self, wishes: Wishes) -> None:
        """Ask `wishes` for everything."""
        self._wishes = wishes

    def press(self, event: QKeyEvent) -> bool:
        """A key goes down; True when it is used up."""
        name = named(event)
        if name in PANIC:
            if not event.isAutoRepeat():
                self._wishes.panic_key(name)
            return True
        if self._wishes.form_open():
            return self._wishes.form_key(event)
        if self._wishes.seated() or (self._wishes.typing() and name not in _WHILE_TYPING):
            return False
        if event.isAutoRepeat() and name not in _REPEAT:
            return True
        return bool(name) and self._wishes.key_down(name)

    def release(self, event: QKeyEvent) -> bool:
        """A key goes up."""
        if not event.isAutoRepeat():
            self._wishes.key_up(named(event))
        return False
