"""The lines of a form: each with its name, Tab goes from one to the next.

One line stands below its name, several beside theirs. Knows texts; what they mean is the action's.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.show.action import Line
from ui.palette import look
from ui.widgets.panel import clear, label

REASON = ""
"""The name of the line for the reason."""
_LEAST = 220
"""Narrowest line; a number needs no more."""


class Lines(QWidget):
    """Lines that are made anew for every question."""

    def __init__(self) -> None:
        """No line yet."""
        super().__init__()
        self._edits: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def lay(self, lines: Sequence[Line]) -> None:
        """Show these lines with what stands in them at first."""
        clear(self._grid)
        self._edits = {one.name: self._edit(one) for one in lines}
        beside = len(lines) > 1
        self._grid.setHorizontalSpacing(look().px(10))
        self._grid.setVerticalSpacing(look().px(6))
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setColumnStretch(1, 1)
        for row, one in enumerate(lines):
            edit, place = self._edits[one.name], Qt.AlignmentFlag(0)
            if one.number is not None:
                edit.setFixedWidth(look().px(_LEAST))
                place = Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(label(one.label, "head"), row if beside else 2 * row, 0)
            if beside:
                self._grid.addWidget(edit, row, 1, place)
            else:
                self._grid.addWidget(edit, 2 * row + 1, 0, 1, 2, place)
        self.setVisible(bool(lines))

    @staticmethod
    def _edit(line: Line) -> QLineEdit:
        edit = QLineEdit(line.text)
        edit.setAccessibleName(line.label)
        if line.number is not None:
            edit.setValidator(QIntValidator(0, 10 * line.number[1], edit))
        return edit

    @property
    def edits(self) -> tuple[QLineEdit, ...]:
        """The lines from the first to the last."""
        return tuple(self._edits.values())

    @property
    def texts(self) -> dict[str, str]:
        """What stands in each line."""
        return {name: edit.text() for name, edit in self._edits.items()}

    def focus_on(self, place: int) -> None:
        """Type into the line at `place`, with its text selected."""
        edit = self.edits[place]
        edit.setFocus()
        edit.selectAll()
