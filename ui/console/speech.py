"""What the MC says: now in large letters, next below, and how to read the names aloud.

Shows texts it is given; a text that would tell a secret never comes here.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.language import _
from ui.palette import look
from ui.widgets.keycap import KeyCap
from ui.widgets.panel import Panel, label
from ui.widgets.reason import Reason


class Rule(QFrame):
    """A thin line between two things."""

    def __init__(self) -> None:
        """One pixel high."""
        super().__init__()
        self.setFixedHeight(1)
        self.setAutoFillBackground(True)
        self.restyle()

    def restyle(self) -> None:
        """Take today's colour."""
        self.setStyleSheet(f"background: {look().tokens.line};")


class Speech(Panel):
    """The panel under NEXT."""

    def __init__(self) -> None:
        """Silent at first."""
        super().__init__(_("MC nói"), "speech")
        self.head.addWidget(label(_("Chữ to"), "quiet"))
        self.head.addWidget(KeyCap("M", wish="speech"))
        self._now = label("", "speech", wrap=True)
        self._rule = Rule()
        self._next_head = label(_("Câu tiếp theo"), "head")
        self._next = label("", wrap=True)
        self._aids = [Reason("", "quiet") for _number in range(3)]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(5))
        for one in (self._now, self._rule, self._next_head, self._next):
            column.addWidget(one)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)
        for aid in self._aids:
            self.body.addWidget(aid)

    @property
    def now(self) -> str:
        """What is said now."""
        return self._now.text()

    @property
    def following(self) -> str:
        """What is said next."""
        return self._next.text()

    def render_speech(self, now: str, following: str, aids: Sequence[str]) -> None:
        """Show both, and how to read names."""
        self._rule.restyle()
        self._now.setText(now or _("Mục này không có lời dẫn."))
        self._now.setAccessibleName(_("MC nói: {text}").format(text=now))
        self._next.setText(following)
        for one in (self._rule, self._next_head, self._next):
            one.setVisible(bool(following))
        for place, aid in enumerate(self._aids):
            aid.say(aids[place] if place < len(aids) else "")
