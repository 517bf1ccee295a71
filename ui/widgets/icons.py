"""Line icons by what they mean, in any colour and size.

Knows which glyph of the icon font stands for a meaning. An unknown meaning has no icon.
"""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

ICONS = {
    "menu": "list-bold",
    "play": "play-fill",
    "pause": "pause-fill",
    "stop": "stop-fill",
    "lock": "lock-simple-bold",
    "unlock": "lock-simple-open-bold",
    "publish": "speaker-high-bold",
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
}
"""Meaning → glyph of the Phosphor icon font."""


@lru_cache(maxsize=512)
def icon(name: str, color: str, size: int) -> QPixmap:
    """The icon in `color` ("#RRGGBB"), `size` pixels square; null when there is none."""
    if name not in ICONS:
        return QPixmap()
    import qtawesome

    return qtawesome.icon(f"ph.{ICONS[name]}", color=color).pixmap(size, size)


def draw_icon(painter: QPainter, name: str, color: str, box: QRectF) -> None:
    """Draw the icon into `box`, which is square."""
    picture = icon(name, color, round(box.width()))
    if not picture.isNull():
        painter.drawPixmap(box.toRect(), picture)
