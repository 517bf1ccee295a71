"""Sheets that lie over the console for a moment: the keys, the history, the MC's words in large.

The words leave GO in sight and the keys to the desk. A whole sheet covers GO, so while it lies
there no key but the panic keys reaches the desk: nobody sends out what cannot be seen.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.language import _
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.panel import Panel, label

LARGE = "large"
"""Name of the sheet with the MC's words."""


class Sheet(QWidget):
    """What a whole cover holds; it hears every key first."""

    def sheet_key(self, event: QKeyEvent) -> bool:
        """Handle a key; False leaves it to whatever has the focus, or to nobody."""
        raise NotImplementedError

    def place_keys(self) -> QWidget:
        """Who gets the keyboard when the sheet opens."""
        return self


class Cover(Panel):
    """A sheet with one thing in it."""

    laid = Signal()
    """Something else lies here now: it may want another place."""

    def __init__(self, parent: QWidget) -> None:
        """Hidden."""
        super().__init__("", "info", tint="line_hi")
        self.setParent(parent)
        self.showing = ""
        leave = ActionButton(_("Đóng"), "Esc", "cross", low=True, kind="quiet")
        leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        leave.triggered.connect(self.close_cover)
        self.head.addWidget(leave)
        self._inner: QWidget | None = None
        self.hide()

    def _measure(self) -> None:
        super()._measure()
        self._bar.setFixedHeight(self._head_height)

    @property
    def _head_height(self) -> int:
        return look().px(40)

    @property
    def sheet(self) -> Sheet | None:
        """The whole sheet that lies here; None while there is none, or only the MC's words."""
        return self._inner if isinstance(self._inner, Sheet) and self.isVisible() else None

    def lay(self, name: str, title: str, icon: str, inner: QWidget, note: str = "") -> None:
        """Show `inner`; the same `name` again closes it."""
        again = self.showing == name and self.isVisible()
        self.close_cover()
        if again:
            inner.deleteLater()
            return
        self.showing, self._inner = name, inner
        self.set_title(title, note)
        self.set_icon(icon)
        self.body.addWidget(inner, 1)
        self.show()
        self.raise_()
        self.laid.emit()
        if isinstance(inner, Sheet):
            self._outer.activate()
            inner.place_keys().setFocus()

    def follow(self, text: str) -> None:
        """While the MC's words lie open, they go on with the evening."""
        if self.showing == LARGE and isinstance(self._inner, QLabel):
            self._inner.setText(text)

    def close_cover(self) -> None:
        """Take it away; the keyboard is the desk's again."""
        was_sheet = isinstance(self._inner, Sheet)
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
            self._inner = None
        self.showing = ""
        self.hide()
        if was_sheet:
            self.window().setFocus()


def large(text: str) -> QLabel:
    """The MC's words as large as they are read from two metres."""
    words = label(text, "large", wrap=True)
    words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    words.setMargin(look().px(24))
    return words
