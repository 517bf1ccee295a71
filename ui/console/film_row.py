"""One low row for the cue's picture, film or sound: how far it has run, and its buttons.

Knows how the row looks; the buttons name what they act on, so it has no heading. Which buttons there are and what they do comes from the desk.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.desk.controls import Button
from app.domain.language import _
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.flow import Flow
from ui.widgets.panel import label

FILM = "reel."
"""How the names of its actions begin."""
_SIGNS = ("reel.back", "reel.forward")
"""Their arrows say it; the words are in their tips and names."""


def place_label() -> QLabel:
    """Where the film is: "00:12 / 01:40"."""
    made = label("", "strong")
    made.setAccessibleName(_("Vị trí trong phim"))
    return made


def film_button(one: Button) -> ActionButton:
    """A low button; moving to and fro shows its arrow and key only."""
    action = one.action
    sign = action.name in _SIGNS
    button = ActionButton("" if sign else action.label, action.key, action.icon, low=True)
    button.setAccessibleName(action.label)
    button.setToolTip(action.label if sign else "")
    return button


def film_row(name: str, place: QLabel, buttons: Sequence[ActionButton]) -> QWidget:
    """The row; the figures keep their room, so that nothing moves while they count."""
    row = QWidget()
    row.setAccessibleName(name)
    inner = QHBoxLayout(row)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(look().px(6))
    if len(buttons) > 1:
        room = QFontMetrics(look().font(14, 600)).horizontalAdvance("00:00 / 00:00")
        place.setFixedWidth(room + look().px(4))
        place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(place)
    holder = QWidget()
    flow = Flow(holder, fill=len(buttons) > 1)
    for button in buttons:
        flow.addWidget(button)
    inner.addWidget(holder, 1)
    return row
