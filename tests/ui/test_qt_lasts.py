"""The Qt binding survives an evening: calls that return nothing must not use up None (ADR 0006)."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
for width in range(20_000):
    widget.resize(width, 10)
print("alive")
"""


def test_twenty_thousand_silent_calls_leave_the_program_alive() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert run.stdout.strip() == "alive", run.stderr
