"""Third page: the sheet is locked. Shows who submitted when and the sheet's code; no mark."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desk.judging import Receipt, Status
from app.domain.language import _
from ui.judges.words import ENTER, Card, Elided, Measured, Words
from ui.palette import look
from ui.widgets.action_button import ActionButton
from ui.widgets.icons import draw_icon
from ui.widgets.panel import Icon, Panel

STAY = 5
"""Seconds until the page gives way to the selection."""
_ICONS = {
    "submitted": ("lock", "ok"),
    "writing": ("edit", "ink2"),
    "waiting": ("waiting", "ink2"),
    "excused": ("void", "warn"),
}


class _Seal(Measured):
    """The big lock."""

    def __init__(self) -> None:
        super().__init__()
        self.measure()

    def measure(self) -> None:
        self.setFixedSize(look().place(119), look().place(119))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().color("ok"), 4))
        painter.setBrush(look().color("ok_bg"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        side = look().place(68)
        spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(painter, "lock", look().tokens.ok, spot)
        painter.end()


class _Code(Card):
    """The sheet's code, to be written down."""

    ground = "raised"

    def __init__(self) -> None:
        super().__init__()
        self.words = Words("", 17, 700)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Words(_("Mã phiếu"), 14, 400, "ink2"))
        self._row.addWidget(self.words)
        self.measure()

    def measure(self) -> None:
        side = look().place(15)
        self._row.setContentsMargins(side, look().place(5), side, look().place(5))
        self._row.setSpacing(look().place(10))


class _Line(Measured):
    """One judge in the list at the right."""

    def __init__(self, status: Status) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(look().place(13), 0, look().place(8), 0)
        row.setSpacing(look().place(10))
        row.addWidget(Icon(*_ICONS[status.state], 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        who = QHBoxLayout()
        who.setSpacing(look().px(4))
        who.addWidget(Words(_("GK {n}").format(n=status.number), 14.5, 700))
        who.addWidget(Elided(status.name, 14.5))
        who.addStretch(1)
        words.addStretch(1)
        words.addLayout(who)
        words.addWidget(Elided(status.words, 14.5, 400, "ink2"))
        words.addStretch(1)
        row.addLayout(words, 1)
        self.setFixedHeight(look().place(55))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().color("line"))
        painter.end()


class SheetList(Panel):
    """Who has submitted this turn, who has not."""

    def __init__(self) -> None:
        super().__init__(_("Phiếu lượt này"), "judges")
        self._count = Words("", 16, 700)
        self.head.addWidget(self._count)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def _measure(self) -> None:
        super()._measure()
        self.setFixedWidth(look().place(294))
        self.body.setContentsMargins(1, 0, 1, 0)

    def render_statuses(self, statuses: Sequence[Status]) -> None:
        """Show them."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for status in statuses:
            self._rows.addWidget(_Line(status))
        of = [one for one in statuses if one.state != "excused"]
        done = [one for one in of if one.state == "submitted"]
        self._count.setText(f"{len(done)}/{len(of)}")


class SubmittedPage(Measured):
    """The receipt; gives way by itself or on Enter."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Phiếu đã nộp"))
        self._left = STAY
        self.timer = QTimer(self)
        self.timer.setInterval(1000)
        self.timer.timeout.connect(self._tick)
        self._seat, self._name = Words("", 17, 700), Words("", 17)
        self._code = _Code()
        self._onward = ActionButton(_("Mời giám khảo tiếp theo"), ENTER, kind="go", design=16)
        self._onward.triggered.connect(self.leave)
        self._countdown = Words("", 14, 400, "ink2")
        self.list = SheetList()
        self._card = Card()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._card, 1)
        self._row.addWidget(self.list)
        self._lay_out(QVBoxLayout(self._card))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.measure()

    def _lay_out(self, column: QVBoxLayout) -> None:
        who = QWidget()
        names = QHBoxLayout(who)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(look().px(5))
        names.addWidget(self._seat)
        names.addWidget(self._name)
        who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        quiet = (
            _("Điểm không còn hiện ở đây, giám khảo sau không xem được."),
            _("Cần sửa: báo Tổ Thư ký. Mở khóa phải có Trưởng Ban Giám khảo và ghi lý do."),
        )
        texts = [Words(one, 15, 400, "ink2") for one in quiet]
        center = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        for one, gap in (
            (_Seal(), 9),
            (Words(_("Đã nộp và khóa phiếu"), 36, 700), 9),
            (who, 13),
            (self._code, 14),
            (texts[0], 2),
            (texts[1], 20),
            (self._onward, 13),
            (self._countdown, 0),
        ):
            column.addWidget(one, 0, center)
            column.addSpacing(look().place(gap))
        column.addStretch(1)
        column.setSpacing(0)

    def measure(self) -> None:
        place = look().place
        self._row.setContentsMargins(place(12), place(12), place(12), place(12))
        self._row.setSpacing(place(12))
        self._onward.setFixedSize(place(308), place(56))

    def show_receipt(self, receipt: Receipt, statuses: Sequence[Status]) -> None:
        """Say that the sheet is in, and begin to count down."""
        self._seat.setText(_("Giám khảo {n}").format(n=receipt.number))
        self._name.setText(f"· {receipt.name} · {receipt.at}")
        self._code.words.setText(receipt.code)
        self.refresh(statuses)
        open_ones = [one for one in statuses if one.state in ("waiting", "writing")]
        onward = _("Mời giám khảo tiếp theo") if open_ones else _("Về màn hình chọn tên")
        self._onward.set_label(onward)
        self._left = STAY
        self._count()
        self.timer.start()

    def refresh(self, statuses: Sequence[Status]) -> None:
        """Show how far the others are now."""
        self.list.render_statuses(statuses)

    def _count(self) -> None:
        words = _("Tự về màn hình chọn tên sau {n} giây")
        self._countdown.setText(words.format(n=self._left))

    def _tick(self) -> None:
        self._left -= 1
        self._count()
        if self._left <= 0:
            self.leave()

    def leave(self) -> None:
        """Give way to the next judge."""
        if self.timer.isActive():
            self.timer.stop()
            self.finished.emit()

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.key() in keys:
            self.leave()
            return True
        return False
