"""A window as a screen reader finds it: what is shown, what can be used, what says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from ui.widgets.action_button import ActionButton
from ui.widgets.keycap import key_spoken

Role = QAccessible.Role
USED = {
    Role.Button,
    Role.EditableText,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.MenuItem,
}


def walked(one: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """What is shown, from the window down."""
    if one is None or not one.isValid() or one.state().invisible:
        return
    yield one
    for number in range(one.childCount()):
        yield from walked(one.child(number))


def silent(window: QWidget) -> list[str]:
    """What can be used but says nothing."""
    found = []
    for one in walked(QAccessible.queryAccessibleInterface(window)):
        used = one.role() in USED or (one.state().focusable and one.object() is not window)
        if used and not one.text(QAccessible.Text.Name).strip():
            found.append(f"{one.role()} {type(one.object()).__name__}")
    return found


def keyless(window: QWidget) -> list[str]:
    """Buttons with a cap that do not say their key."""
    return [
        one.text()
        for one in window.findChildren(ActionButton)
        if one.isVisible()
        and one.key
        and key_spoken(one.key).lower() not in one.accessibleDescription().lower()
    ]
