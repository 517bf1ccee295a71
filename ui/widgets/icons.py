"""Line icons by what they mean, in any colour and size.

Knows which glyph of the icon font stands for a meaning. An unknown meaning has no icon.
"""

import json
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPainter, QPixmap

FILL = 0.875
"""How much of its square a glyph may fill."""

ICONS = {
    "menu": "list-bold",
    "play": "play-fill",
    "pause": "pause-fill",
    "stop": "stop-fill",
    "back": "rewind-fill",
    "forward": "fast-forward-fill",
    "lock": "lock-simple-bold",
    "unlock": "lock-simple-open-bold",
    "publish": "speaker-high-bold",
    "sound": "speaker-simple-high-bold",
    "muted": "speaker-simple-slash-bold",
    "people": "users-bold",
    "void": "prohibit-bold",
    "draw": "envelope-open-bold",
    "paper": "note-pencil-bold",
    "check": "check-bold",
    "cross": "x-bold",
    "image": "image-bold",
    "freeze": "snowflake-bold",
    "black": "monitor-fill",
    "undo": "arrow-u-up-left-bold",
    "redo": "arrow-u-up-right-bold",
    "projector": "projector-screen-bold",
    "saved": "floppy-disk-bold",
    "warning": "warning-bold",
    "info": "info-bold",
    "waiting": "circle-bold",
    "right": "caret-right-bold",
    "left": "caret-left-bold",
    "up": "arrow-up-bold",
    "down": "caret-down-bold",
    "sheet": "clipboard-text-bold",
    "judges": "scales-bold",
    "panel": "columns-bold",
    "hidden": "eye-slash-bold",
    "seen": "eye-bold",
    "speech": "microphone-bold",
    "edit": "pencil-simple-bold",
    "find": "magnifying-glass-bold",
    "history": "clock-counter-clockwise-bold",
    "theme": "moon-bold",
    "text": "text-aa-bold",
    "print": "printer-bold",
    "quit": "sign-out-bold",
    "keys": "keyboard-bold",
    "clock": "timer-bold",
    "medal": "medal-bold",
    "points": "chart-bar-bold",
    "mains": "lightning-bold",
    "battery": "battery-medium-bold",
    "sleep": "moon-bold",
    "remind": "bell-ringing-bold",
    "plus": "plus-bold",
    "message": "chat-text-bold",
    "picture": "image-bold",
    "video": "film-strip-bold",
    "break": "coffee-bold",
}
"""Meaning → glyph of the Phosphor icon font."""


@cache
def _letters() -> tuple[str, dict[str, str]]:
    """The family of the icon font and the letter of each glyph.

    QtAwesome brings the font; the font alone is loaded, since importing the package reads every
    class of Qt and doubles the time until the console stands.
    """
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("qtawesome")
    fonts = Path(spec.submodule_search_locations[0]) / "fonts"
    face, table = next(fonts.glob("phosphor-*.ttf")), next(fonts.glob("phosphor-charmap-*.json"))
    number = QFontDatabase.addApplicationFont(str(face))
    codes: dict[str, str] = json.loads(table.read_text("utf-8"))
    families = QFontDatabase.applicationFontFamilies(number)
    return families[0], {name: chr(int(code, 16)) for name, code in codes.items()}


@lru_cache(maxsize=512)
def icon(name: str, color: str, size: int) -> QPixmap:
    """The icon in `color` ("#RRGGBB"), `size` pixels square; null when there is none."""
    if name not in ICONS:
        return QPixmap()
    family, letters = _letters()
    sharp = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(size * sharp), round(size * sharp))
    picture.setDevicePixelRatio(sharp)
    picture.fill(Qt.GlobalColor.transparent)
    font = QFont(family)
    font.setPixelSize(round(FILL * size))
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(QRect(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letters[ICONS[name]])
    painter.end()
    return picture


def draw_icon(painter: QPainter, name: str, color: str, box: QRectF) -> None:
    """Draw the icon into `box`, which is square."""
    picture = icon(name, color, round(box.width()))
    if not picture.isNull():
        painter.drawPixmap(box.toRect(), picture)
