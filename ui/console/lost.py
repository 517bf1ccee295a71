"""What stands in the place of the controls while the hall sees nothing: what to do, in order.

Knows the words of the emergency; finding a screen again is the projector's work.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.language import _
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.panel import Icon, Panel, label
from ui.widgets.reason import Reason


class Lost(Panel):
    """The emergency panel."""

    attach_wanted = Signal()
    """Look for the projector again."""
    without_wanted = Signal()
    """Go on although the hall sees nothing."""

    def __init__(self) -> None:
        """Says nothing until the projector is lost."""
        super().__init__("", "warning", tint="bad")
        self.set_icon("warning", "bad")
        self._at = ""
        self._clock = label("", "strong")
        self._kept = label("", "quiet")
        self.body.addWidget(self._box())
        self.body.addLayout(self._buttons())
        self._head = label(_("Làm lần lượt"), "head")
        self.body.addWidget(self._head)
        steps = (
            _("1. Xem đèn máy chiếu, cắm lại cáp ở cả hai đầu."),
            _("2. Bấm “Nối lại máy chiếu”. Máy chiếu được nhận lại, hình cũ trở về."),
            _("3. Vẫn chưa có hình: chạy tiếp không máy chiếu, nối lại khi có thể."),
        )
        self.body.addWidget(label("\n".join(steps), wrap=True))
        self.body.addStretch(1)
        self.body.addWidget(
            Reason(_("Điểm, phương án đã chọn và nhật ký vẫn còn nguyên."), "quiet")
        )

    def _box(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(look().px(8), look().px(4), look().px(8), look().px(4))
        row.setSpacing(look().px(12))
        row.addWidget(Icon("pause", "ok", 22))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._clock)
        words.addWidget(self._kept)
        row.addLayout(words, 1)
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        again = ActionButton(_("Nối lại máy chiếu"), "F5", "projector", kind="go")
        again.setProperty("wish", "projector")
        again.triggered.connect(self.attach_wanted)
        without = ActionButton(_("Chạy tiếp không máy chiếu…"), "", "play")
        without.triggered.connect(self.without_wanted)
        row.addWidget(again, 1)
        row.addWidget(without)
        return row

    def changeEvent(self, event: QEvent) -> None:
        """Large letters leave no room for the heading; the steps are numbered anyway."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._head.setVisible(not look().large)
        super().changeEvent(event)

    def tell(self, at: str, clock: str) -> None:
        """When it happened, and where the contest clock stands ("" when there is none)."""
        self._at = at
        self.show_age("00:00")
        stopped = _("Đồng hồ phần thi dừng ở {time}.").format(time=clock)
        self._clock.setText(stopped if clock else _("Không có đồng hồ nào đang chạy."))
        self._kept.setText(_("Nối lại xong, hội trường thấy đúng hình cũ; đồng hồ vẫn dừng."))

    def show_age(self, ago: str) -> None:
        """How long ago that was, minutes and seconds."""
        title = _("Máy chiếu ngắt lúc {time}").format(time=self._at)
        self.set_title(title, _("cách đây {time}").format(time=ago))
