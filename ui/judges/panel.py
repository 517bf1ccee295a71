"""The judges' panel: choose, PIN, sheet, submitted; one judge at a time, nothing left behind.

Knows which page follows which. Rules and marks are the desk's; the console is a stranger.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.desk.judging import (
    JudgedTurn,
    Session,
    heading,
    receipt,
    reminder,
    shown,
    statuses,
)
from app.domain.errors import Refused
from app.domain.language import _
from app.show.fact import Fact
from app.show.state import State
from ui.bridge import Bridge
from ui.judges.header import Header
from ui.judges.select_page import SelectPage
from ui.judges.sheet_page import SheetPage
from ui.judges.submitted_page import SubmittedPage
from ui.judges.words import Measured
from ui.palette import look

_OPERATOR_KEYS = (
    Qt.Key.Key_F1,
    Qt.Key.Key_F5,
    Qt.Key.Key_F6,
    Qt.Key.Key_F7,
    Qt.Key.Key_F8,
    Qt.Key.Key_F9,
)
"""Keys that stay the operator's: help, projector, panic. All others are kept from the console."""
_TWINS = (Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9)
"""With Ctrl: the panic keys of laptops whose F-keys need Fn."""


class JudgesPanel(Measured):
    """Fills the window above the console's bottom bar, or is a window of its own."""

    left = Signal()
    """The operator goes back to the console; everything is cleared before."""

    def __init__(self, bridge: Bridge) -> None:
        """Listen to the bridge; facts go through it as "judge:<id>"."""
        super().__init__()
        self._bridge = bridge
        self.header = Header()
        self.select = SelectPage(bridge.desk)
        self.sheet = SheetPage(self._record)
        self.submitted = SubmittedPage()
        self._submitted_turn: JudgedTurn | None = None
        self._pages = QStackedWidget()
        for page in (self.select, self.sheet, self.submitted):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        self.setProperty("role", "win")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header.left.connect(self.go_back)
        self.header.hidden.connect(self.leave)
        self.select.entered.connect(self._open)
        self.sheet.submitted.connect(self._thank)
        self.sheet.moved.connect(self._move)
        self.submitted.finished.connect(self.leave)
        bridge.changed.connect(self._follow)
        self.leave()

    # --------------------------------------------------------------------------- pages

    @property
    def seated(self) -> bool:
        """Whether a judge's sheet is open: the operator's undo is off meanwhile."""
        return self.sheet.session is not None

    def leave(self) -> None:
        """Hide whatever is open; back to the selection."""
        self._clear()
        self._pages.setCurrentWidget(self.select)
        self.select.refresh()
        self.select.offer_next()
        self._head(None)
        if self.isVisible():
            self.select.setFocus()

    def go_back(self) -> None:
        """The operator wants the console."""
        self.leave()
        self.left.emit()

    def _clear(self) -> None:
        self.sheet.close_sheet()
        self.select.close_page()
        self.submitted.timer.stop()
        self._submitted_turn = None

    def _open(self, session: Session) -> None:
        self.select.close_page()
        self._pages.setCurrentWidget(self.sheet)
        self.sheet.open_sheet(session)
        self._head(session)

    def _move(self, turn: JudgedTurn) -> None:
        session = self.sheet.session
        if session is not None:
            self._bridge.attempt("judges.move", lambda: self._open(session.at(turn)))

    def _thank(self) -> None:
        session = self.sheet.session
        if session is None:
            return
        turn, desk = session.turn, self._bridge.desk
        self._clear()
        self._submitted_turn = turn
        self._pages.setCurrentWidget(self.submitted)
        self.submitted.show_receipt(receipt(desk, turn, session.judge), statuses(desk, turn))
        self.header.show_turn(heading(desk.state, turn))
        self.header.show_judge(None)
        self._remind()
        self.submitted.setFocus()

    def _head(self, session: Session | None) -> None:
        state = self._bridge.state
        turn = session.turn if session else shown(state)
        self.header.show_turn(heading(state, turn) if turn else None)
        numbered = enumerate(state.contest.judges, 1)
        seat = next(
            ((n, one.name) for n, one in numbered if session and one.id == session.judge), None
        )
        self.header.show_judge(seat)
        self._remind()

    def _remind(self) -> None:
        """Say that the operator waits for sheets of the turn that is shown."""
        session = self.sheet.session
        turn = session.turn if session else self._submitted_turn or shown(self._bridge.state)
        found = reminder(self._bridge.desk, turn) if turn else None
        self.header.show_reminder(found.words if found else "")

    # --------------------------------------------------------------------------- facts

    def _record(self, fact: Fact, actor: str) -> str:
        """Through the bridge, but the refusal stays here: it may name a mark."""
        refusals: list[str] = []

        def deed() -> None:
            try:
                self._bridge.desk.record(fact, actor)
            except Refused as no:
                refusals.append(str(no))

        if not self._bridge.attempt("judges.record", deed):
            return _("chưa ghi được: báo bàn điều khiển")
        return refusals[0] if refusals else ""

    def _follow(self, _state: State) -> None:
        """Show what is true now; a sheet that others have closed is put away."""
        self._remind()
        session = self.sheet.session
        if session is None:
            self.select.refresh()
            if self._submitted_turn is not None:
                self.submitted.refresh(statuses(self._bridge.desk, self._submitted_turn))
            else:
                self._head(None)
        elif session.open:
            self.sheet.refresh()
        elif not self.sheet.submitting:
            self.leave()
            self.select.notice.say(_("Phiếu đang mở đã được đóng vì lượt thi vừa thay đổi."))

    # ---------------------------------------------------------------------------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._operators(event):
            event.ignore()
            return
        if event.key() == Qt.Key.Key_F2:
            self.go_back()
        elif event.key() == Qt.Key.Key_Escape and self.seated:
            self.leave()
        else:
            page = self._pages.currentWidget()
            if isinstance(page, SelectPage | SheetPage | SubmittedPage):
                page.press(event)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the panel from the console's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self._operators(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _operators(event: QKeyEvent) -> bool:
        ruled = event.modifiers()
        if ruled & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return True
        twin = bool(ruled & Qt.KeyboardModifier.ControlModifier) and event.key() in _TWINS
        return twin or event.key() in _OPERATOR_KEYS

    # ------------------------------------------------------------------ shown and hidden

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.isWindow():
            look().dress(self)
        self.select.refresh()
        self.select.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever hides the panel: nothing remains on it."""
        self.leave()
        super().hideEvent(event)
