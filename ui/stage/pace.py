"""How the hall's picture keeps pace: frames a second while it moves, and how late a scene comes.

Listens to `afterAnimating` alone, which Qt emits on the thread of the windows; the signals of the
render thread must never reach Python (they can lock the program up). Where nothing moves no
frame comes, no timer runs, and it costs nothing. Knows no scene.

A clock that only changes its digits makes one frame a second. That is no slow picture, so frames
far apart are not counted as a rate.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from app.domain.language import _

SECOND = 1000
"""Milliseconds over which frames are counted."""
APART = 400
"""Frames with more milliseconds between them are no movement."""
STEPS = 5
"""So many frames after a first one make a movement."""


class Pace(QObject):
    """Counts the frames of one window."""

    changed = Signal(str)
    """What the health line says, when it says something new."""

    def __init__(
        self, window: QQuickWindow, now: Callable[[], int], *, second: int = SECOND
    ) -> None:
        """`now` tells monotonic milliseconds."""
        super().__init__()
        self._window, self._now = window, now
        self._expected: int | None = None
        self._last: int | None = None
        self._frames = self._steps = self._moved = 0
        self.late: int | None = None
        """Milliseconds from `expect` until the picture stood in the window; None before."""
        self.rate = 0
        """Frames in a second of movement; 0 while nothing moves."""
        self.words = ""
        """What the health line says; "" before the first frame."""
        self._count = QTimer(self, interval=second)
        self._count.timeout.connect(self._add_up)
        window.afterAnimating.connect(self._frame)

    def expect(self) -> None:
        """A new scene is about to be shown; the next frame will hold it."""
        self._expected = self._now() if self._window.isVisible() else None

    def _frame(self) -> None:
        """A frame begins; it is painted when the events already waiting have been handled."""
        now = self._now()
        if self._last is not None and now - self._last < APART:
            self._steps += 1
            self._moved += now - self._last
        self._last = now
        self._frames += 1
        if not self._count.isActive():
            self._count.start()
        if self._expected is not None:
            asked, self._expected = self._expected, None
            QTimer.singleShot(0, self, lambda: self._stands(asked))

    def _stands(self, asked: int) -> None:
        self.late = self._now() - asked

    def _add_up(self) -> None:
        moving = self._steps >= STEPS and self._moved
        self.rate = round(self._steps * 1000 / self._moved) if moving else 0
        words = self._rate_words()
        if not self._frames:
            self._count.stop()
        self._frames = self._steps = self._moved = 0
        if self.late is not None:
            seconds = f"{self.late / 1000:.2f}".replace(".", ",")
            words = _("{rate} · trễ {seconds} giây").format(rate=words, seconds=seconds)
        if words != self.words:
            self.words = words
            self.changed.emit(words)

    def _rate_words(self) -> str:
        if self.rate:
            return _("{n} hình/giây").format(n=self.rate)
        return _("hình đổi từng giây") if self._frames else _("hình đứng yên")
