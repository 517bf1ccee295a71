"""A reason in words beside a control: why not, and what to do. Hidden when there is none.

Knows how a warning line looks. The words come from a rule.
"""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.palette import look
from ui.widgets.panel import Icon, label

Kind = Literal["warn", "bad", "ok", "quiet"]
_ICONS: dict[Kind, tuple[str, str]] = {
    "warn": ("info", "warn"),
    "bad": ("warning", "bad"),
    "ok": ("check", "ok"),
    "quiet": ("info", "ink2"),
}


class Reason(QWidget):
    """One line (or two) with an icon: colour is never the only sign."""

    def __init__(self, text: str = "", kind: Kind = "warn") -> None:
        """Say `text`; nothing at all when it is empty."""
        super().__init__()
        icon, tint = _ICONS[kind]
        self._words = label(text, kind, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look().px(2), 0, 0)
        row.setSpacing(look().px(6))
        row.addWidget(Icon(icon, tint), 0, Qt.AlignmentFlag.AlignTop)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.say(text)

    @property
    def text(self) -> str:
        """What it says; "" when hidden."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Say `text`, or step aside when it is empty."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
