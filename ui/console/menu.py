"""The menu behind ≡: what is seldom needed during an evening.

Knows entries; what they do is the window's business.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu

from app.domain.language import _
from ui.console.keyboard import PANIC, named
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
        self._add(_("In văn bản"), window.papers_wanted.emit, "papers")
        self._add(_("Thử âm thanh"), window.sound_trial_wanted.emit)
        self.addSeparator()
        self._choose = self._add(
            _("Chọn màn hình khán giả…"), window.hands.choose_screen, "choose_screen"
        )
        self._add(_("Nhận diện màn hình"), window.identify_wanted.emit, "identify")
        self._add(_("Hình kiểm tra màn hình"), window.hands.card, "test_card")
        self.addSeparator()
        themes = self.addMenu(_("Giao diện"))
        group = QActionGroup(self)
        names: tuple[tuple[ThemeName, str], ...] = (("dark", _("Tối")), ("light", _("Sáng")))
        for name, text in names:
            entry = self._choice(themes, group, text, checked=look().theme == name)
            entry.triggered.connect(partial(self._wear, name))
        sizes = self.addMenu(_("Cỡ chữ"))
        group = QActionGroup(self)
        for size in TEXT_SIZES:
            entry = self._choice(sizes, group, f"{size} %", checked=look().text == size)
            entry.triggered.connect(partial(self._write, size))
        self.reduced = self._add(
            _("Giảm chuyển động"), lambda: window.motion_chosen.emit(self.reduced.isChecked())
        )
        self.reduced.setCheckable(True)
        self.addSeparator()
        self._add(_("Khóa hội thi…"), window.presses.close_show, "close")
        self._add(_("Thoát…"), window.ask_to_quit)
        for one in (self, themes, sizes):
            one.installEventFilter(self)

    def _add(self, text: str, deed: Callable[[], object], wish: str = "") -> QAction:
        entry = QAction(text, self)
        entry.triggered.connect(lambda _on=False: deed())
        self.addAction(entry)
        if wish:
            self._keyed[entry] = (text, wish)
        return entry

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
        self._choose.setVisible(len(self._window.screens) > 1)
        button = self._window.face.strip.menu
        self.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _wear(self, theme: ThemeName, _on: bool = False) -> None:
        look().set_theme(theme)
        self._window.look_chosen.emit()

    def _write(self, percent: int, _on: bool = False) -> None:
        look().set_text(percent)
        self._window.look_chosen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A panic key closes the menu and acts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            rescue = named(event) in PANIC
            if rescue:
                self.close()
                self._window.keyPressEvent(event)
            return rescue
        return super().eventFilter(watched, event)
