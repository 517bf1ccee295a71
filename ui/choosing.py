"""The first question when no contest was named: open a folder, or try the demo."""

from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app.domain.language import _
from ui import compose

DEMO = "hoi-thi-mau.hoithi"


def choose_folder() -> Path | None:
    """The contest folder to open; None when the person leaves."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, _("Hội thi"), _("Mở hội thi nào?"))
    box.setInformativeText(_("Một hội thi là một thư mục có đuôi .hoithi."))
    folder = box.addButton(_("Mở thư mục…"), QMessageBox.ButtonRole.AcceptRole)
    demo = box.addButton(_("Chạy thử hội thi mẫu"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(_("Thôi"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if box.clickedButton() is demo:
        return _demo()
    if box.clickedButton() is not folder:
        return None
    chosen = QFileDialog.getExistingDirectory(
        None, _("Chọn thư mục hội thi"), str(user_documents_path())
    )
    return Path(chosen) if chosen else None


def _demo() -> Path:
    folder = user_documents_path() / DEMO
    if not folder.exists():
        compose.new_demo(folder)
    return folder
