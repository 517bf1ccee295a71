"""The MC's page as pictures, against the pictures that were looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.show.facts import OverlayShown
from tests.pictures.compare import check_approved
from tests.ui.console.conftest import (
    LOCKED,
    PLAYING,
    READING,
    REVEALED,
    RUNNING,
    START,
    award,
    judged,
)
from ui.palette import look

FOLDER = Path(__file__).parents[2] / "pictures" / "mc"
WALL, CALM = "08:52:37", 3_600_000
LAPTOP, MONITOR = (1366, 768), (1920, 1080)
QUESTION = (
    "Câu 4. Theo Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê "
    "duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030, trong các "
    "nhiệm vụ, giải pháp tạo nền móng chuyển đổi số, việc chuyển đổi nhận thức, kiến tạo thể chế "
    "và phát triển hạ tầng số ở vùng đồng bào dân tộc thiểu số được giao cho cơ quan nào chủ trì "
    "thực hiện?\n"
    "A: Bộ Thông tin và Truyền thông chủ trì, phối hợp với các bộ, ngành, địa phương có liên quan\n"
    "B: Ủy ban nhân dân tỉnh chủ trì, phối hợp với doanh nghiệp viễn thông trên địa bàn\n"
    "C: Bộ Kế hoạch và Đầu tư chủ trì, cân đối nguồn vốn hằng năm\n"
    "D: Ủy ban Dân tộc chủ trì, phối hợp với Bộ Thông tin và Truyền thông và các địa phương"
)


def of_cu_jut(desk) -> bool:
    """The team whose names have notes is on stage."""
    cue = desk.state.cue
    return bool(cue and cue.turn and desk.state.team_at(cue) == "cu-jut")


def hold(window) -> None:
    window.peek(True)


def pause(window) -> None:
    desk = window.played.desk
    desk.record(OverlayShown("pause", desk.time.now()))
    window.played.time.wait(30_000)


def lose(window) -> None:
    window.set_projector(False)


def long_words(window) -> None:
    view = window.page.view
    aids = ("Niê đọc là “Ni-ê”", "Byă đọc là “Bi-ă”", "H’Bia Êban đọc là “Hơ-bia Ê-ban”")
    window.page.render_view(replace(view, now=QUESTION, readings=aids), 0)


SHOTS = {
    "before_start": (START, 0, None, LAPTOP, "dark"),
    "reading": (READING, 0, None, LAPTOP, "dark"),
    "running": (RUNNING, 6_000, None, LAPTOP, "dark"),
    "last_seconds": (RUNNING, 12_000, None, MONITOR, "dark"),
    "locked": (LOCKED, 0, None, LAPTOP, "light"),
    "revealed": (REVEALED, 0, None, LAPTOP, "dark"),
    "overtime": (PLAYING, 638_000, None, LAPTOP, "dark"),
    "overtime_light": (PLAYING, 638_000, None, MONITOR, "light"),
    "judges_waiting": (judged, 0, None, LAPTOP, "dark"),
    "award_hidden": (award, 0, None, LAPTOP, "dark"),
    "held": (READING, 0, hold, LAPTOP, "dark"),
    "held_light": (award, 0, hold, LAPTOP, "light"),
    "names": (of_cu_jut, 0, None, LAPTOP, "dark"),
    "pause": (RUNNING, 6_000, pause, LAPTOP, "dark"),
    "projector_lost": (READING, 0, lose, LAPTOP, "dark"),
    "long": (READING, 0, long_words, LAPTOP, "dark"),
}


@pytest.mark.parametrize("name", SHOTS)
def test_the_mcs_page_looks_as_approved(name, mc, tmp_path) -> None:
    stop, wait, more, size, theme = SHOTS[name]
    look().set_theme(theme)
    window = mc(stop, wall=WALL, tick=CALM)
    window._tick.stop()
    window.resize(*size)
    window.played.time.wait(wait)
    window.refresh(window.played.desk.state)
    if more is not None:
        more(window)
    if more is pause:
        window.refresh(window.played.desk.state)
    window._tick.stop()
    QApplication.processEvents()
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert (picture.width(), picture.height()) == size
    check_approved(picture, FOLDER / f"{name}.png", tmp_path)
