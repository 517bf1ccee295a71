"""Boxes for trouble, always on the operator's screen, never on the hall's, never blocking it.

They do not take the keyboard from the console; once clicked, they hand panic keys back to it.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from app.domain.language import _


def trouble(parent: QWidget | None, text: str, advice: str) -> QMessageBox:
    """Disk, printer or file: what happened, and what to do."""
    return _box(parent, QMessageBox.Icon.Warning, text, advice)


def told(parent: QWidget | None, text: str) -> QMessageBox:
    """Something that took a while is done."""
    return _box(parent, QMessageBox.Icon.Information, text, "")


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


def alone(text: str, advice: str, screen: QRect) -> QMessageBox:
    """Trouble before there is a console: a box in the middle of `screen`, to be executed."""
    box = QMessageBox(QMessageBox.Icon.Warning, _("Hội thi"), text)
    box.setInformativeText(advice)
    box.adjustSize()
    place = box.frameGeometry()
    place.moveCenter(screen.center())
    box.move(place.topLeft())
    return box


def progress(parent: QWidget | None, text: str) -> QProgressDialog:
    """Something takes a while; nobody needs to wait for it."""
    made = _Progress(text, "", 0, 0, parent)
    made.setCancelButton(None)
    made.setMinimumDuration(300)
    made.setWindowTitle(_("Hội thi"))
    made.setWindowModality(Qt.WindowModality.NonModal)
    made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    return made


def printing(shown: QProgressDialog, done: int, whole: int, title: str) -> None:
    """How many papers are printed, and which one is next."""
    shown.setMaximum(whole)
    shown.setValue(done)
    shown.setLabelText(_("Đang in: {title}").format(title=title))


class _Box(QMessageBox):
    """A message box that knows whose the function keys are."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _handed_over(self.parentWidget(), event):
            super().keyPressEvent(event)


class _Progress(QProgressDialog):
    """A progress window that knows it too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _handed_over(self.parentWidget(), event):
            super().keyPressEvent(event)


def _handed_over(parent: QWidget | None, event: QKeyEvent) -> bool:
    """Give the console its function keys and their twins."""
    function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
    twin = Qt.Key.Key_6 <= event.key() <= Qt.Key.Key_9 and bool(
        event.modifiers() & Qt.KeyboardModifier.ControlModifier
    )
    if parent is None or not (function or twin):
        return False
    QCoreApplication.sendEvent(parent, event)
    return True


def _box(parent: QWidget | None, icon: QMessageBox.Icon, text: str, advice: str) -> QMessageBox:
    box = _Box(icon, _("Hội thi"), text, QMessageBox.StandardButton.Close, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(advice)
    box.setDefaultButton(QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setText(_("Đã hiểu"))
    box.setWindowModality(Qt.WindowModality.NonModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    box.show()
    return box
