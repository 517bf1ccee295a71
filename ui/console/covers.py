"""Sheets that lie over the console for a moment: the keys, the history, the MC's words in large.

The words leave GO in sight and the keys to the desk. A whole sheet covers GO, so while it lies
there no key but the panic keys reaches the desk: nobody sends out what cannot be seen.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.script import Held, McView
from app.domain.language import _
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.fitted import Fitted
from ui.widgets.panel import Panel

LARGE = "large"
"""Name of the sheet with the MC's words."""


class Sheet(QWidget):
    """What a whole cover holds; it hears every key first."""

    def sheet_key(self, event: QKeyEvent) -> bool:
        """Handle a key; False leaves it to whatever has the focus, or to nobody."""
        raise AssertionError(type(self).__name__)

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

    def take_keys(self) -> None:
        """After a question about something in the sheet it has the keyboard again."""
        if self.sheet is not None:
            self.sheet.place_keys().setFocus()

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

    def follow(self, view: McView) -> None:
        """While the MC's words lie open, they go on with the evening."""
        if isinstance(self._inner, Large):
            self._inner.render_view(view)

    def show_held(self, held: Held) -> None:
        """While the MC's words lie open, a held key shows the answer over them."""
        if isinstance(self._inner, Large):
            self._inner.show_held(held)

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


class Large(QWidget):
    """The MC's words as large as they are read from two metres: now, next, how to read names."""

    def __init__(self, view: McView) -> None:
        """Show the view."""
        super().__init__()
        self.now, self.next = Fitted(), Fitted(weight=400, tint="ink2")
        self.aids = Fitted(icon="info", tint="ink2")
        self.held = Fitted(weight=700, tint="publish", icon="seen")
        column = QVBoxLayout(self)
        gap = look().px(6)
        column.setContentsMargins(2 * gap, gap, 2 * gap, 0)
        column.setSpacing(gap)
        for part, share in ((self.held, 9), (self.now, 5), (self.next, 3), (self.aids, 1)):
            column.addWidget(part, share)
        self.show_held(Held())
        self.render_view(view)

    def render_view(self, view: McView) -> None:
        """Show what is said now and next."""
        px = look().px
        self.now.sizes(px(30), px(16))
        self.next.sizes(px(20), px(14))
        self.aids.sizes(px(16), px(13))
        self.held.sizes(px(30), px(16))
        self.now.say(view.now or _("Mục này không có lời dẫn."))
        words = view.then or (f"({view.why})" if view.why else "")
        following = _("Tiếp theo: {step}").format(step=view.coming) if view.coming else ""
        self.next.say(f"{following}\n{words}".strip())
        self.aids.say(" · ".join(view.readings))
        self.aids.setVisible(bool(view.readings))

    def show_held(self, held: Held) -> None:
        """Show what is hidden in the place of the words; nothing stays when `held` is empty."""
        self.held.say("\n".join([held.text, *held.readings]) if held.text else "")
        self.held.setVisible(bool(held.text))
        for part in (self.now, self.next):
            part.setVisible(not held.text)
