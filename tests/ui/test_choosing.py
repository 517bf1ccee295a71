"""The first question: which contest. Every way out of it leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from app.domain.errors import Trouble
from ui import choosing


@pytest.fixture
def documents(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setattr(choosing, "user_documents_path", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def click(qapp, monkeypatch):
    """Clicks the button with these words as soon as the box stands there."""

    def click_soon(words: str) -> None:
        def look() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QMessageBox):
                QTimer.singleShot(5, look)
                return
            next(one for one in box.buttons() if one.text().startswith(words)).click()

        QTimer.singleShot(5, look)

    return click_soon


def test_leaving_opens_nothing(documents, click) -> None:
    click("Thôi")
    assert choosing.choose_folder() is None
    assert list(documents.iterdir()) == []


def test_the_demo_is_made_once_and_found_again(documents, click) -> None:
    click("Chạy thử")
    folder = choosing.choose_folder()
    assert folder == documents / "hoi-thi-mau.hoithi"
    before = (folder / "contest.db").read_bytes()
    click("Chạy thử")
    assert choosing.choose_folder() == folder
    assert (folder / "contest.db").read_bytes() == before


def test_a_folder_is_chosen_beginning_at_the_documents(documents, click, monkeypatch) -> None:
    asked = []

    def existing(_parent, _title, start: str) -> str:
        asked.append(start)
        return "/media/usb/hoi-thi.hoithi"

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", existing)
    click("Mở thư mục")
    assert choosing.choose_folder() == Path("/media/usb/hoi-thi.hoithi")
    assert asked == [str(documents)]


def test_no_folder_chosen_is_leaving(documents, click, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: "")
    click("Mở thư mục")
    assert choosing.choose_folder() is None


def test_a_demo_that_cannot_be_made_is_trouble_with_advice(documents, click) -> None:
    (documents / "hoi-thi-mau.hoithi").write_text("a file in the way", "utf-8")
    click("Chạy thử")
    folder = choosing.choose_folder()
    assert folder is not None
    from ui import compose

    with pytest.raises(Trouble), compose.live_evening(folder):
        pass
