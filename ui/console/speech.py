"""What the MC says: now in large letters, next below, and how to read the names aloud.

Shows texts it is given; a text that would tell a secret never comes here.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
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
        self.head.addWidget(KeyCap("M", wish="speech"))
        self._now = label("", "speech", wrap=True)
        self._rule = Rule()
        self._next_head = label(_("Lời tiếp theo"), "head")
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
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._scroll = scroll
        self._said = ("", "", ("",))
        self.body.addWidget(scroll, 1)
        for aid in self._aids:
            self.body.addWidget(aid)

    @property
    def now(self) -> str:
        """What is said now."""
        return self._said[0]

    @property
    def following(self) -> str:
        """What is said next."""
        return self._said[1]

    def render_speech(self, now: str, following: str, aids: Sequence[str]) -> None:
        """Show both, and how to read names."""
        self._rule.restyle()
        self._said = (now or _("Mục này không có lời dẫn."), following, tuple(aids))
        self._now.setAccessibleName(_("MC nói: {text}").format(text=self.now))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Nothing scrolls: the next words give way first, then the aids, then the end of these."""
        now, following, aids = self._said
        wide = self.width() - 2 * look().px(9) - 2
        room = self.height() - self._head_height - look().px(18)
        for place, aid in enumerate(self._aids):
            aid.say(aids[place] if place < len(aids) else "")
        shown = [one for one in self._aids if one.text]
        need = self._now_height(now, wide)
        while shown and need + sum(_tall(one, wide) for one in shown) > room:
            shown.pop().say("")
        room -= sum(_tall(one, wide) for one in shown)
        self._now.setText(now)
        self._say_next(following)
        gap = look().px(16) + self._next_head.sizeHint().height()
        beside = need + gap + self._next.heightForWidth(wide) <= room
        for one in (self._rule, self._next_head, self._next):
            one.setVisible(bool(following) and beside)
        while need > room and " " in now:
            now = now.rpartition(" ")[0]
            self._now.setText(f"{now} …")
            need = self._now.heightForWidth(wide)

    def _now_height(self, text: str, wide: int) -> int:
        self._now.setText(text)
        return self._now.heightForWidth(wide)

    def _say_next(self, following: str) -> None:
        """Say it, with a bar for what is not published."""
        bar = f'<span style="background:{look().tokens.line_hi}">{"&nbsp;" * 16}</span>'
        hides = HIDDEN in following
        form = Qt.TextFormat.RichText if hides else Qt.TextFormat.PlainText
        self._next.setTextFormat(form)
        self._next.setText(escape(following).replace(HIDDEN, bar) if hides else following)
        self._next.setAccessibleName(following.replace(HIDDEN, _("(đang che)")))


def _tall(aid: Reason, wide: int) -> int:
    return max(aid.heightForWidth(wide), aid.sizeHint().height()) + look().px(6)
