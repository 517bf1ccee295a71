"""A window that hears every key before whatever has the focus in it.

Knows events, focus and input methods; which key means what is the keyboard's.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from ui.console.keyboard import Keyboard


class Listening(QMainWindow):
    """The window; deaf until it is given a keyboard."""

    keyboard: Keyboard

    def hear(self, keyboard: Keyboard) -> None:
        """From now on keys go to `keyboard`."""
        self.keyboard = keyboard
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def went_away(self) -> None:
        """Another window has the keyboard now."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.release(event):
            super().keyReleaseEvent(event)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Hear the keys of whatever has the focus in this window, before it does.

        An input method may only have a word in a line that is typed into: elsewhere it would
        swallow digits, or turn them into marks over the letter before.
        """
        if old is not None and old is not self:
            old.removeEventFilter(self)
        if new is not None and new is not self and new.window() is self:
            new.installEventFilter(self)
            if not isinstance(new, QLineEdit):
                new.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Some input methods write all the same: what they commit counts as keys."""
        if self.keyboard.written(event.commitString()):
            event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.keyboard.press(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            return self.keyboard.release(event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.keyboard.forget()
            self.went_away()
        super().changeEvent(event)
