"""The MC's page: every part in its place, large enough to be read from three metres.

Shows values it is given. What a held key shows lies over the words and is gone with the key.
"""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.desk.script import Held, McView
from app.domain.language import _
from ui.mc.clock import McClock
from ui.palette import look
from ui.widgets.fitted import Fitted

DESIGN = (1366, 768)
"""The window the lengths below are for; they grow and shrink with it."""
NOW, AGAIN, NEXT, NOTE = (56, 22), (36, 18), (32, 18), (25, 15)
"""Largest and smallest letters: said now, to be read again, said next, notes."""
SIZES = (80, 90, 100, 115, 130, 150)
"""Percent the words may be made, step by step."""
EDGE, HEAD, TOP, FOOT = 28, 112, 60, 52
"""Margin; height of the team's line; where it begins; height of the last line."""


class Page(QWidget):
    """All parts by name."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.view: McView | None = None
        self.percent = 100
        self.held = Held()
        self._lost = False
        self.part, self.plan = Fitted(tint="ink2"), Fitted(tint="ink2", right=True)
        self.wall = Fitted(weight=700, right=True)
        self.team, self.step = Fitted(weight=700), Fitted(tint="ink2")
        self.clock = McClock()
        self.now_head, self.now = Fitted(tint="next", icon="speech"), Fitted()
        self.again = Fitted(weight=400)
        self.next_head, self.next = (
            Fitted(tint="ink2", icon="right"),
            Fitted(weight=400, tint="ink2"),
        )
        self.aids = Fitted(tint="ink", icon="info")
        self.hall, self.hint = Fitted(tint="ink2", icon="projector"), Fitted(tint="dim", right=True)
        self.held_head = Fitted(tint="publish_ink", icon="seen")
        self.held_words = Fitted(weight=700)
        self._held_parts = (self.held_head, self.held_words)
        for one in (
            self.part, self.plan, self.wall, self.team, self.step, self.clock,
            self.now_head, self.now, self.again, self.next_head, self.next, self.aids, self.hall, self.hint, *self._held_parts,
        ):  # fmt: skip
            one.setParent(self)
        self.clock.hide()
        self.setProperty("role", "win")
        self.hint.say(_("+ – cỡ chữ · Esc đóng"))

    def render_view(self, view: McView, now: int) -> None:
        """Show the view; `now` is the desk's time in milliseconds, for the clock."""
        self.view = view
        self.part.say(view.part)
        self.team.say(f"{view.team} · {view.turn}" if view.team else view.step)
        self.step.say(view.step if view.team else "")
        face = view.pause or view.clock
        self.clock.set_face(face, now, view.cover if view.pause else "")
        self.now_head.say(_("NÓI BÂY GIỜ"))
        self.now.say(view.now or _("Mục này không có lời dẫn."))
        self.next_head.say(_("TIẾP THEO: {step}").format(step=view.coming) if view.coming else "")
        self.again.say(view.again)
        self.next.say(view.then or (f"({view.why})" if view.why else ""))
        self.aids.say(" · ".join(view.readings))
        keys = _("+ – cỡ chữ · Esc đóng")
        self.hint.say(
            _("Giữ K: xem điều đang che · {keys}").format(keys=keys) if view.hides else keys
        )
        self._say_hall()
        self.place()

    def show_time(self, wall: str, plan: str, ends: str, now: int) -> None:
        """The time of day, how the plan is kept, and the clock."""
        self.plan.say(" · ".join(part for part in (plan, ends) if part))
        self.wall.say(wall)
        self.clock.tick(now)

    def show_held(self, held: Held) -> None:
        """Lay the answer over the words; nothing stays when `held` is empty."""
        self.held = held
        shown = bool(held.text)
        self.held_head.say(_("ĐANG CHE – thả K để cất") if shown else "")
        self.held_words.say("\n".join([held.text, *held.readings]) if shown else "")
        self.place()
        self.update()

    def set_lost(self, lost: bool) -> None:
        """The hall sees nothing at all, or sees the picture again."""
        self._lost = lost
        self._say_hall()

    def _say_hall(self) -> None:
        if self._lost:
            self.hall.wear("bad", "warning")
            self.hall.say(_("Hội trường không thấy hình: máy chiếu mất tín hiệu"))
        elif self.view is not None:
            covered = bool(self.view.cover)
            self.hall.wear("warn" if covered else "ink2", "warning" if covered else "projector")
            kept = f" · {self.view.kept}" if self.view.kept else ""
            self.hall.say(self.view.hall + kept)

    # ------------------------------------------------------------------- places

    def _unit(self) -> float:
        return min(self.width() / DESIGN[0], self.height() / DESIGN[1])

    def enlarge(self, step: int) -> None:
        """The words one step larger or smaller."""
        place = min(max(SIZES.index(self.percent) + step, 0), len(SIZES) - 1)
        self.percent = SIZES[place]
        self.place()

    def place(self) -> None:
        """Put every part where it belongs at this size of window and words."""
        one = self._unit()
        edge, wide = round(EDGE * one), self.width()
        full = wide - 2 * edge
        left, clock, tall = round(full * 0.42), round(90 * one), round(36 * one)
        top = round(16 * one)
        self._set(self.part, QRect(edge, top, left, tall), 24, 14)
        self._set(self.plan, QRect(edge + left, top, full - left - clock, tall), 24, 14)
        self._set(self.wall, QRect(edge + full - clock, top, clock, tall), 28, 14)
        self._place_head(edge, full, one)
        foot = self.height() - round(FOOT * one)
        half = round(full * 0.62)
        self._set(self.hall, QRect(edge, foot, half, round(36 * one)), 24, 13)
        self._set(self.hint, QRect(edge + half, foot, full - half, round(36 * one)), 18, 13)
        aids = round(44 * one) if self.aids.text else 0
        self._set(
            self.aids,
            QRect(edge + round(12 * one), foot - aids, full - 2 * round(12 * one), aids),
            *NOTE,
        )
        self._place_words(
            QRect(edge, self._words_top(), full, foot - aids - self._words_top()), one
        )

    def _words_top(self) -> int:
        return round((TOP + HEAD + 24) * self._unit())

    def _place_head(self, edge: int, full: int, one: float) -> None:
        """The team at the left, the clock at the right."""
        clock = round(430 * one) if self.clock.isVisibleTo(self) else 0
        top, tall = round(TOP * one), round(HEAD * one)
        self.clock.setGeometry(edge + full - clock, top, clock, tall)
        room = full - clock - (round(24 * one) if clock else 0)
        self._set(self.team, QRect(edge, top, room, round(66 * one)), 50, 24)
        self._set(self.step, QRect(edge, top + round(67 * one), room, round(45 * one)), 32, 18)

    def _place_words(self, box: QRect, one: float) -> None:
        """The words now, then as much of the words next as there is room for."""
        held, head, more = bool(self.held.text), round(36 * one), self.percent / 100
        gap = round(10 * one)
        for part in (self.now_head, self.now, self.again, self.next_head, self.next):
            part.setVisible(not held)
        for part in self._held_parts:
            part.setVisible(held)
        inner = box.adjusted(gap * 2, 0, -gap * 2, -gap * 2)
        self._set(self.held_head, QRect(inner.x(), box.y() + gap // 2, inner.width(), head), *NOTE)
        self._set(self.held_words, inner.adjusted(0, head + gap * 2, 0, 0), 48 * more, 20)
        self._set(self.now_head, QRect(box.x(), box.y(), box.width(), head), 22, 15)
        low = self._next_height(box.width(), one * more) if self.next_head.text else 0
        most = round(box.height() * 0.42)
        low = min(low, most) + (head + gap * 2 if self.next_head.text else 0)
        tall = box.height() - head - low
        self._place_now(QRect(box.x(), box.y() + head, box.width(), tall), one, more)
        y = box.y() + head + tall + gap
        self._set(self.next_head, QRect(box.x(), y, box.width(), head), 24, 15)
        rest = QRect(box.x(), y + head, box.width(), box.bottom() - y - head)
        self._set(self.next, rest, NEXT[0] * more, NEXT[1])

    def _place_now(self, box: QRect, one: float, more: float) -> None:
        """What is said now; below it what may have to be read again."""
        if not self.again.text:
            self._set(self.now, box, NOW[0] * more, NOW[1])
            self.again.setGeometry(box.x(), box.bottom(), box.width(), 0)
            return
        size = NOW[0] * more * 0.8
        tall = min(self.now.height_at(box.width(), round(size * one)), round(box.height() * 0.4))
        self._set(self.now, QRect(box.x(), box.y(), box.width(), tall), size, NOW[1])
        rest = box.adjusted(0, tall + round(8 * one), 0, 0)
        self._set(self.again, rest, AGAIN[0] * more, AGAIN[1])

    def _next_height(self, width: int, scale: float) -> int:
        return self.next.height_at(width, round(NEXT[0] * scale)) if self.next.text else 0

    def _set(self, part: Fitted, box: QRect, largest: float, floor: float) -> None:
        part.sizes(largest * self._unit(), floor * self._unit())
        part.setGeometry(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, gap = look().tokens, round(12 * self._unit())
        painter.fillRect(self.rect(), QColor(tokens.win))
        if self.aids.text:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.panel))
            painter.drawRoundedRect(self.aids.geometry().adjusted(-gap, 0, gap, -gap // 3), 4, 4)
        top = self._words_top() - gap
        painter.fillRect(QRect(self.now.x(), top, self.now.width(), 2), QColor(tokens.line))
        if self.held.text:
            self._paint_held(painter)
        elif self.next_head.text:
            above = self.next_head.y() - gap // 2
            painter.fillRect(QRect(self.now.x(), above, self.now.width(), 2), QColor(tokens.line))
        painter.end()

    def _paint_held(self, painter: QPainter) -> None:
        """The gold frame of what is not public."""
        tokens, gap = look().tokens, round(20 * self._unit())
        head, words = self.held_head.geometry(), self.held_words.geometry()
        box = QRect(head.x() - gap, head.y() - gap // 4, head.width() + 2 * gap, 0)
        box.setBottom(words.bottom() + gap // 2)
        painter.setPen(QPen(QColor(tokens.publish), 4))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRect(box)
        bar = QRect(box.x(), box.y(), box.width(), head.height() + gap // 2)
        painter.fillRect(bar, QColor(tokens.publish))
