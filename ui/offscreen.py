"""Qt without a screen, for pictures on the command line."""

import os
import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def application() -> QGuiApplication:
    """The running application, or one that paints in memory only."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    return QApplication(sys.argv[:1])
