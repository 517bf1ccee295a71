"""From keys to wishes: which key was meant, whatever keyboard or input method is in use.

Knows keys (design language §8) and fingers: a key acts again only after its release, and two
decisive keys struck as one are one too many. What a wish does is the console's business.
"""

import sys
import time
import unicodedata
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.domain.language import _
from ui.console.times import Times
from ui.widgets.keycap import key_name

_NAMED = {
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Delete: "Del",
    Qt.Key.Key_PageDown: "PageDown",
    Qt.Key.Key_PageUp: "PageUp",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Plus: "+",
    Qt.Key.Key_Equal: "+",
    Qt.Key.Key_Comma: ",",
    Qt.Key.Key_Period: ".",
    **{getattr(Qt.Key, f"Key_F{n}"): f"F{n}" for n in range(1, 13)},
    **{getattr(Qt.Key, f"Key_{n}"): str(n) for n in range(10)},
}
_KEYPAD = {
    Qt.Key.Key_Insert: "0",
    Qt.Key.Key_End: "1",
    Qt.Key.Key_Down: "2",
    Qt.Key.Key_PageDown: "3",
    Qt.Key.Key_Left: "4",
    Qt.Key.Key_Clear: "5",
    Qt.Key.Key_Right: "6",
    Qt.Key.Key_Home: "7",
    Qt.Key.Key_Up: "8",
    Qt.Key.Key_PageUp: "9",
}
"""The number pad while NumLock is off: a 3 must never be taken for the clicker's PageDown."""
_TWINS = {"Ctrl+6": "F6", "Ctrl+7": "F7", "Ctrl+8": "F8", "Ctrl+9": "F9"}
"""For laptops whose F-keys need Fn."""
PANIC = frozenset({"F5", "F6", "F7", "F8", "F9"})
"""They act whatever else lies on the console: a form, a line being typed, a judge's sheet."""
_WHILE_TYPING = frozenset({"Esc", "Enter", "Ctrl+G", "Ctrl+I", *(f"F{n}" for n in range(1, 13))})
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""Huyền, sắc, ngã, hỏi, nặng: an input method makes them out of a digit or a letter."""
TONED = "?"
"""A letter with a tone: nobody can say which key was struck last."""
_LATIN = range(0x30, 0x3A)
"""Windows' own codes of the row of digits, whatever the layout writes with them."""


class Wishes(Protocol):
    """What the keyboard can ask of the console."""

    def typing(self) -> bool: ...
    def form_key(self, event: QKeyEvent) -> bool: ...
    def form_open(self) -> bool: ...
    def seated(self) -> bool: ...
    def panic_key(self, key: str) -> None: ...
    def repeats(self, key: str) -> bool: ...
    def decides(self, key: str) -> bool: ...
    def ignored(self, loud: str, quiet: str) -> None: ...
    def key_down(self, key: str) -> bool: ...
    def key_up(self, key: str) -> None: ...


def named(event: QKeyEvent) -> str:
    """The name of the key as actions call it: "Space", "F6", "T", "Ctrl+Z"; "" when unknown."""
    held = event.modifiers()
    if held & Qt.KeyboardModifier.AltModifier:
        return ""
    name = _bare(event)
    return _with_ctrl(name) if held & Qt.KeyboardModifier.ControlModifier else name


def let_go(event: QKeyEvent) -> tuple[str, ...]:
    """Every name the key may have gone down with: Ctrl or Alt may be let go before the key."""
    name = _bare(event)
    return (name, _with_ctrl(name)) if name else ()


def _bare(event: QKeyEvent) -> str:
    """The name of the key alone, whatever is held with it."""
    held, key = event.modifiers(), event.key()
    keypad = bool(held & Qt.KeyboardModifier.KeypadModifier) and sys.platform != "darwin"
    if keypad and key in _KEYPAD:
        return _KEYPAD[Qt.Key(key)]
    if sys.platform == "win32" and event.nativeVirtualKey() in _LATIN and not _shifted(event):
        return chr(event.nativeVirtualKey())
    return _NAMED.get(Qt.Key(key), "") if key in _NAMED else letter(key, event.text())


def _with_ctrl(name: str) -> str:
    return _TWINS.get(f"Ctrl+{name}", f"Ctrl+{name}") if name else ""


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def letter(key: int, text: str) -> str:
    """The plain letter; from the key itself, else from what was typed (composed or not)."""
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key)
    parts = unicodedata.normalize("NFD", text.upper())
    if _TONES & set(parts):
        return TONED
    plain = parts[:1].replace("Đ", "D")
    return plain if plain.isascii() and plain.isalnum() else ""


def _now() -> float:
    return time.monotonic() * 1000


class Fingers:
    """Which keys are down, and what was struck when. Times in milliseconds."""

    def __init__(self, times: Times, now: Callable[[], float] = _now) -> None:
        """No key is down."""
        self._times, self._now = times, now
        self._down: set[str] = set()
        self._up: dict[str, float] = {}
        self._last = ("", -1e9)

    def strike(self, key: str, *, repeated: bool) -> bool:
        """A key goes down; False while it was down already, or only bounced."""
        bounced = self._now() - self._up.get(key, -1e9) < self._times.bounce
        fresh = not (repeated or key in self._down or bounced)
        self._down.add(key)
        return fresh

    def lift(self, key: str) -> None:
        """A key goes up."""
        self._down.discard(key)
        self._up[key] = self._now()

    def lift_all(self) -> None:
        """The window no longer hears when they go up."""
        self._down.clear()

    def decide(self, key: str) -> str:
        """Take this key for a decision; the other key it was struck together with, or ""."""
        other, at = self._last
        if other not in ("", key) and self._now() - at < self._times.apart:
            return other
        self._last = (key, self._now())
        return ""


class Keyboard:
    """Sorts keys: panic first, then an open form, then a line that is typed into, then the desk."""

    def __init__(self, wishes: Wishes, fingers: Fingers) -> None:
        """Ask `wishes` for everything."""
        self._wishes, self._fingers = wishes, fingers

    def press(self, event: QKeyEvent) -> bool:
        """A key goes down; True when it is used up."""
        name, wishes = named(event), self._wishes
        fresh = not name or self._fingers.strike(name, repeated=event.isAutoRepeat())
        if name in PANIC:
            if fresh:
                wishes.panic_key(name)
            return True
        if wishes.form_open():
            return wishes.form_key(event)
        if wishes.seated() or (wishes.typing() and name not in _WHILE_TYPING):
            return False
        if not fresh and not (event.isAutoRepeat() and wishes.repeats(name)):
            return True
        return bool(name) and self._desk_key(name)

    def _desk_key(self, name: str) -> bool:
        if name == TONED:
            self._wishes.ignored(
                _("Đã bỏ qua một phím: bộ gõ đang ghép dấu"), _("bấm lại phím số, hoặc tắt bộ gõ")
            )
            return True
        other = self._fingers.decide(name) if self._wishes.decides(name) else ""
        if other:
            self._wishes.ignored(
                _("Đã bỏ qua phím {key}").format(key=key_name(name)),
                _("bấm sát phím {other}").format(other=key_name(other)),
            )
            return True
        return self._wishes.key_down(name)

    def written(self, text: str) -> bool:
        """An input method wrote something although nobody types: each letter is a key."""
        for one in unicodedata.normalize("NFC", text):
            name = letter(0, one)
            if name and not (self._wishes.form_open() or self._wishes.seated()):
                self._desk_key(name)
        return bool(text)

    def release(self, event: QKeyEvent) -> bool:
        """A key goes up."""
        if not event.isAutoRepeat():
            for name in let_go(event):
                self._fingers.lift(name)
                self._wishes.key_up(name)
        return False

    def forget(self) -> None:
        """The window lost the keyboard: releases will not be heard."""
        self._fingers.lift_all()
