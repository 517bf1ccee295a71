"""Boxes for trouble, always on the operator's screen, never on the hall's, never blocking it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.domain.language import _


def trouble(parent: QWidget | None, text: str, advice: str) -> QMessageBox:
    """Disk, printer or file: what happened, and what to do."""
    return _box(parent, QMessageBox.Icon.Warning, text, advice)


def bug(parent: QWidget | None, text: str, report: Path) -> QMessageBox:
    """An error of the program itself: nothing is lost, and the report can be copied."""
    box = _box(
        parent,
        QMessageBox.Icon.Critical,
        _("Chương trình gặp lỗi. Nhật ký đã lưu đến thao tác cuối cùng."),
        _("Hội trường vẫn giữ hình. Hãy tiếp tục; báo cáo lỗi ở {path}.").format(path=report),
    )
    box.setDetailedText(text)
    return box


def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, advice: str) -> QMessageBox:
    box = QMessageBox(icon, _("Hội thi"), text, QMessageBox.StandardButton.Close, parent)
    box.setInformativeText(advice)
    box.button(QMessageBox.StandardButton.Close).setText(_("Đã hiểu"))
    box.setWindowModality(Qt.WindowModality.NonModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.show()
    return box
