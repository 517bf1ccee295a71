"""The three pages as pictures, against the pictures that were looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.pictures.compare import check_approved

FOLDER = Path(__file__).parents[2] / "pictures" / "judges"
ENTER = Qt.Key.Key_Return
SUBMIT = (ENTER, Qt.KeyboardModifier.ControlModifier)


def compare(name: str, panel, tmp_path: Path) -> None:
    QApplication.processEvents()
    picture = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert (picture.width(), picture.height()) == (1366, 690)
    check_approved(picture, FOLDER / f"{name}.png", tmp_path)


def whole(enter, keys, judge: str) -> None:
    enter(judge)
    keys("18", ENTER, "12,5", ENTER, "13,25", ENTER, "4,5", ENTER, "4,75", SUBMIT)


def test_choosing_a_judge_and_typing_the_pin(panel, enter, keys, tmp_path) -> None:
    for judge in ("gk1", "gk2"):
        whole(enter, keys, judge)
        keys(ENTER)
    keys("33")
    compare("pin", panel, tmp_path)


def test_a_sheet_half_filled(panel, enter, keys, tmp_path) -> None:
    enter("gk3")
    keys("18", ENTER, "12,5", ENTER, "13,25")
    compare("sheet", panel, tmp_path)


def test_a_sheet_with_a_refused_mark(panel, enter, keys, tmp_path) -> None:
    enter("gk3")
    keys("18", ENTER, "12,5", ENTER, "13,30", ENTER)
    compare("sheet_refused", panel, tmp_path)


def test_a_submitted_sheet(panel, enter, keys, tmp_path) -> None:
    whole(enter, keys, "gk3")
    panel.submitted.timer.stop()
    compare("submitted", panel, tmp_path)
