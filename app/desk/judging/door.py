"""The way to a sheet: choose the judge, show the PIN; five wrong ones lock the place a minute.

Counts tries in memory only: no PIN, right or wrong, is ever written or kept.
"""

from app.desk.desk import Desk
from app.desk.judging.session import Session
from app.desk.judging.turns import open_turns, refusal
from app.domain import pin
from app.domain.errors import Refused
from app.domain.ids import JudgeId
from app.domain.language import _

PIN_LENGTH = 4
TRIES = 5
"""Wrong PINs in a row that lock a judge's place."""
LOCK = 60_000
"""Milliseconds a locked place stays locked."""


class Door:
    """One for the whole evening: whoever opens a second one would have five more tries."""

    def __init__(self, desk: Desk) -> None:
        """Nobody has tried."""
        self._desk = desk
        self._wrong: dict[JudgeId, int] = {}
        self._locked: dict[JudgeId, int] = {}

    def locked_for(self, judge: JudgeId) -> int:
        """Seconds until this judge may try again; 0 when now."""
        until = self._locked.get(judge)
        left = 0 if until is None else until - self._desk.time.now()
        return max(0, -(-left // 1000))

    def refusal(self, judge: JudgeId) -> str:
        """Why this judge cannot enter now; "" when only the PIN is missing."""
        seconds = self.locked_for(judge)
        if seconds:
            return _("Chưa thể nhập mã: sai {n} lần, thử lại sau {seconds} giây.").format(
                n=TRIES, seconds=seconds
            )
        return refusal(self._desk.state, judge)

    def enter(self, judge: JudgeId, digits: str) -> Session:
        """The judge's first open sheet. Refused when locked, without a sheet, or the PIN is wrong."""
        why = self.refusal(judge)
        if why:
            raise Refused(why)
        who = self._desk.state.contest.judge(judge)
        if who is None or not pin.matches(digits, who.pin):
            raise Refused(self._count_wrong(judge))
        self._wrong.pop(judge, None)
        return Session(self._desk, judge, open_turns(self._desk.state, judge)[0])

    def _count_wrong(self, judge: JudgeId) -> str:
        tries = self._wrong.get(judge, 0) + 1
        if tries < TRIES:
            self._wrong[judge] = tries
            return _("Mã PIN chưa đúng. Còn {n} lần thử.").format(n=TRIES - tries)
        self._wrong.pop(judge, None)
        self._locked[judge] = self._desk.time.now() + LOCK
        return self.refusal(judge)
