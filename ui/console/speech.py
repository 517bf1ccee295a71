"""What the MC says: now in large letters, next below, and how to read the names aloud.

Shows texts it is given; a text that would tell a secret never comes here.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.language import _
from app.show.action import HIDDEN
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
        self.head.addWidget(KeyCap("M"))
        self._now = label("", "speech", wrap=True)
        self._rule = Rule()
        self._next_head = label(_("Câu tiếp theo"), "head")
        self._next = label("", wrap=True)
        self._following = ""
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
        return self._following

    def render_speech(self, now: str, following: str, aids: Sequence[str]) -> None:
        """Show both, and how to read names."""
        self._rule.restyle()
        self._now.setText(now or _("Mục này không có lời dẫn."))
        self._now.setAccessibleName(_("MC nói: {text}").format(text=now))
        self._say_next(following)
        for one in (self._rule, self._next_head, self._next):
            one.setVisible(bool(following))
        for place, aid in enumerate(self._aids):
            aid.say(aids[place] if place < len(aids) else "")

    def _say_next(self, following: str) -> None:
        """Say it, with a bar for what is not published."""
        self._following = following
        bar = f'<span style="background:{look().tokens.line_hi}">{"&nbsp;" * 16}</span>'
        hides = HIDDEN in following
        form = Qt.TextFormat.RichText if hides else Qt.TextFormat.PlainText
        self._next.setTextFormat(form)
        self._next.setText(escape(following).replace(HIDDEN, bar) if hides else following)
        self._next.setAccessibleName(following.replace(HIDDEN, _("(đang che)")))
