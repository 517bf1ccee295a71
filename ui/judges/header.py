"""The top line of the judges' panel: which turn is judged, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout

from app.desk.judging import Heading
from app.domain.language import _
from ui.judges.words import Badge, Elided, Measured, Words
from ui.palette import look
from ui.widgets.action_button import ActionButton

HEIGHT = 52


class Header(Measured):
    """Part, turn, team, piece at the left; who sits here and the way out at the right."""

    left = Signal()
    """The operator goes back to the console."""
    hidden = Signal()
    """The judge hides the sheet and leaves."""

    def __init__(self) -> None:
        super().__init__()
        self._part = Words("", 18, 700)
        self._turn = Badge("", design=15)
        self._team = Elided("", 18, 700)
        self._piece = Elided("", 16, 400, "ink2")
        self._reminder = Badge("", design=15)
        self._seat = Words("", 16, 700)
        self._name = Elided("", 16)
        self.back = ActionButton(_("Về bàn điều khiển"), "F2", "left")
        self.hide_sheet = ActionButton(_("Che và thoát"), "Esc", "hidden")
        self.back.triggered.connect(self.left)
        self.hide_sheet.triggered.connect(self.hidden)
        self._row = QHBoxLayout(self)
        for one in (self._part, self._turn, self._team, self._piece):
            self._row.addWidget(one)
        self._row.addStretch(1)
        self._row.addWidget(self._reminder)
        seat = QHBoxLayout()
        seat.setSpacing(look().px(4))
        seat.addWidget(self._seat)
        seat.addWidget(self._name)
        self._row.addLayout(seat)
        for one in (self.hide_sheet, self.back):
            self._row.addWidget(one)
        self.measure()
        self.show_judge(None)
        self.show_reminder("")

    def measure(self) -> None:
        self.setFixedHeight(look().place(HEIGHT))
        side = look().place(12)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(look().px(12))
        for one in (self.back, self.hide_sheet):
            one.setFixedHeight(look().place(32))

    def show_turn(self, heading: Heading | None) -> None:
        """Name the turn; without one say what this panel is for."""
        self._part.setText(heading.part if heading else _("Chấm điểm"))
        words = _("Lượt {n}").format(n=heading.turn) if heading else ""
        self._turn.show_as(words, "", "ink2", "raised2")
        self._team.setText(heading.team if heading else "")
        self._piece.setText(heading.piece if heading else "")

    def show_reminder(self, words: str) -> None:
        """The operator asks for the sheets; "" when nobody is meant."""
        self._reminder.show_as(words, "remind" if words else "", "warn", "warn_bg")

    def show_judge(self, judge: tuple[int, str] | None) -> None:
        """Name the judge who sits here (number and name), or nobody."""
        seated = judge is not None
        self._seat.setText(_("Giám khảo {n}").format(n=judge[0]) if judge else "")
        self._name.setText(f"· {judge[1]}" if judge else "")
        for one, visible in (
            (self._seat, seated),
            (self._name, seated),
            (self.hide_sheet, seated),
            (self.back, not seated),
        ):
            one.setVisible(visible)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("panel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().color("line"))
        painter.end()
