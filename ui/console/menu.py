"""The menu behind ≡: what is seldom needed during an evening.

Knows entries; what they do is the window's business.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.domain.language import _
from ui.palette import TEXT_SIZES, ThemeName, look

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow


class Menu(QMenu):
    """The menu."""

    def __init__(self, window: "ConsoleWindow") -> None:
        """Fill it."""
        super().__init__(window)
        self._window = window
        self._keyed: dict[QAction, tuple[str, str]] = {}
        self._add(_("Lịch sử"), lambda: window.hands.cover("history"), "history")
        self._add(_("Làm lại"), window.presses.redo, "redo")
        self._add(_("Thay thao tác vừa rồi…"), window.presses.replace, "replace")
        self._add(_("Phím tắt"), lambda: window.hands.cover("keys"), "keys")
        self._add(_("Màn hình MC"), window.mc_wanted.emit, "mc")
        self._add(_("Giấy tờ…"), window.papers_wanted.emit, "papers")
        self._add(_("Thử âm thanh"), window.sound_trial_wanted.emit)
        self.addSeparator()
        themes = self.addMenu(_("Giao diện"))
        group = QActionGroup(self)
        names: tuple[tuple[ThemeName, str], ...] = (("dark", _("Tối")), ("light", _("Sáng")))
        for name, text in names:
            entry = self._choice(themes, group, text, checked=look().theme == name)
            entry.triggered.connect(partial(_wear, name))
        sizes = self.addMenu(_("Cỡ chữ"))
        group = QActionGroup(self)
        for size in TEXT_SIZES:
            entry = self._choice(sizes, group, f"{size} %", checked=look().text == size)
            entry.triggered.connect(lambda _on=False, size=size: look().set_text(size))
        self.addSeparator()
        self._add(_("Khóa hội thi…"), window.presses.close_show, "close")
        self._add(_("Thoát…"), window.ask_to_quit)

    def _add(self, text: str, deed: object, wish: str = "") -> None:
        entry = QAction(text, self)
        entry.triggered.connect(lambda _on=False: deed())  # type: ignore[operator]
        self.addAction(entry)
        if wish:
            self._keyed[entry] = (text, wish)

    @staticmethod
    def _choice(menu: QMenu, group: QActionGroup, text: str, *, checked: bool) -> QAction:
        entry = QAction(text, menu)
        entry.setCheckable(True)
        entry.setChecked(checked)
        group.addAction(entry)
        menu.addAction(entry)
        return entry

    def pop_up(self) -> None:
        """Open below the button, every entry with its key of today at the right."""
        for entry, (text, wish) in self._keyed.items():
            entry.setText(f"{text}\t{self._window.keymap.key_of(wish)}")
        button = self._window.face.strip.menu
        self.popup(button.mapToGlobal(QPoint(0, button.height())))


def _wear(theme: ThemeName, _on: bool) -> None:
    look().set_theme(theme)
