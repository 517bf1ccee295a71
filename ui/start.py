"""The window program from its start until the operator leaves.

Knows where settings live and what a folder that cannot be opened looks like; the evening itself
is the show's business.
"""

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from app.domain.errors import Trouble
from ui import notices
from ui.projector.screens import Screens
from ui.screens import console_screen
from ui.settings import Memory, place
from ui.window import Show, application


def run(folder: Path) -> int:
    """Open the evening of a folder and stay until the operator leaves."""
    app = application()
    memory = Memory(place())
    try:
        with Show.opened(folder, memory=memory) as show:
            show.start()
            return app.exec()
    except Trouble as trouble:
        notices.alone(trouble.text, trouble.advice, _desk_place(memory)).exec()
        raise


def _desk_place(memory: Memory) -> QRect:
    """Where a box stands before there is a console: never on the projector of another day."""
    screens = Screens()
    where = console_screen(screens.all(), memory.settings.projector)
    return QRect(*where.geometry) if where else QGuiApplication.primaryScreen().geometry()
