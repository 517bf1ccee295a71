"""First page: choose one's name, show the PIN. Everybody may look at it: it holds no mark."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desk.desk import Desk
from app.desk.judging import Door, Session, Status, open_turns, shown, statuses
from app.domain.errors import Refused
from app.domain.language import _
from ui.judges.judge_line import JudgeLine
from ui.judges.keypad import BACKSPACE
from ui.judges.pin_pane import PinPane
from ui.judges.words import Measured, Words
from ui.palette import look
from ui.widgets.keycap import KeyCap
from ui.widgets.reason import Reason


class SelectPage(Measured):
    """Rows of judges at the left, the PIN at the right."""

    entered = Signal(object)
    """A `Session`: the PIN was right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(_("Chọn giám khảo"))
        self._desk = desk
        self._door = Door(desk)
        self._lines: list[JudgeLine] = []
        self._place = 0
        self.pane = PinPane()
        self.pane.completed.connect(self._try)
        self.notice = Reason("", "warn")
        self._column = QVBoxLayout()
        self._rows = QVBoxLayout()
        self._whole = QHBoxLayout(self)
        self._lay_out()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._ask)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.measure()

    def _lay_out(self) -> None:
        self._title = QHBoxLayout()
        self._title.addWidget(Words(_("1. Chọn tên của mình"), 18, 700))
        self._title.addWidget(Words(_("hoặc dùng phím"), 14, 400, "ink2"))
        for key in ("Up", "Down"):
            self._title.addWidget(KeyCap(key))
        self._title.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addLayout(self._title)
        self._column.addWidget(self.notice)
        self._column.addWidget(scroll, 1)
        self._whole.addLayout(self._column, 1)
        self._whole.addWidget(self.pane)

    def measure(self) -> None:
        place = look().place
        self._whole.setContentsMargins(place(12), place(12), place(12), place(12))
        self._whole.setSpacing(place(12))
        self._title.setSpacing(look().px(8))
        self._column.setSpacing(place(8))
        self._rows.setSpacing(place(8))

    # ------------------------------------------------------------------ what it shows

    def refresh(self) -> None:
        """Show every judge as things stand now."""
        found = self._statuses()
        if [one.judge for one in found] != [line.status.judge for line in self._lines]:
            self._rebuild(found)
        turn = shown(self._desk.state)
        for line, status in zip(self._lines, found, strict=True):
            owed = [one for one in open_turns(self._desk.state, status.judge) if one != turn]
            line.render_status(status, len(owed))
        self._ask()

    def _statuses(self) -> tuple[Status, ...]:
        turn = shown(self._desk.state)
        if turn is not None:
            return statuses(self._desk, turn)
        return tuple(
            Status(one.id, n, one.name, one.post, "waiting")
            for n, one in enumerate(self._desk.state.contest.judges, 1)
        )

    def _rebuild(self, found: tuple[Status, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._lines = [JudgeLine(status) for status in found]
        for place, line in enumerate(self._lines):
            line.chosen.connect(lambda place=place: self.choose(place))
            self._rows.addWidget(line, 100)
        self._rows.addStretch(1)

    def offer_next(self) -> None:
        """Choose the first judge who still has something to write."""
        state = self._desk.state
        open_ones = (
            place for place, line in enumerate(self._lines) if open_turns(state, line.status.judge)
        )
        self.choose(next(open_ones, 0))

    def choose(self, place: int) -> None:
        """Ask for this judge's PIN."""
        if not self._lines:
            return
        self._place = min(max(place, 0), len(self._lines) - 1)
        self.pane.clear()
        self._ask()

    def _ask(self) -> None:
        for place, line in enumerate(self._lines):
            line.set_selected(selected=place == self._place)
        if not self._lines:
            self.pane.ask(_("2. Nhập mã PIN"), _("Hội thi này chưa có giám khảo."))
            return
        judge = self._lines[self._place].status
        title = _("2. Nhập mã PIN của giám khảo {n}").format(n=judge.number)
        self.pane.ask(title, self._door.refusal(judge.judge))
        if self._door.locked_for(judge.judge) and self.isVisible():
            self._second.start()
        else:
            self._second.stop()

    # ------------------------------------------------------------------- what it does

    def _try(self, digits: str) -> None:
        judge = self._lines[self._place].status.judge
        try:
            session: Session = self._door.enter(judge, digits)
        except Refused as no:
            self._ask()
            self.pane.reason.say(str(no))
            return
        self.entered.emit(session)

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose(self._place + (1 if key == Qt.Key.Key_Down else -1))
        elif key == Qt.Key.Key_Backspace:
            self.pane.type(BACKSPACE)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Escape):
            self.pane.clear()
        elif event.text() and event.text() in "0123456789":
            self.pane.type(event.text())
        else:
            return False
        self.notice.say("")
        return True

    def close_page(self) -> None:
        """Forget what was typed."""
        self.pane.clear()
        self.notice.say("")
        self._second.stop()
