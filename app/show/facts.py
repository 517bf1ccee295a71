"""Facts of the evening as a whole: cues, the clock, ties decided, closing.

Facts of covers, of draws, of the run sheet and of teams have their own modules; those of one kind
of round live with that kind.
"""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import CueId
from app.domain.language import _
from app.show.clock import Clock, written
from app.show.cover_facts import OverlayCleared, OverlayShown, PauseChanged
from app.show.cue import added_number
from app.show.draw_facts import LotDrawn, LotEntered, SaltGiven, SeedOpened, SeedSealed
from app.show.fact import Fact
from app.show.reel_facts import REEL_FACTS
from app.show.sheet_facts import SHEET_FACTS
from app.show.state import State
from app.show.team_facts import TEAM_FACTS, absence


class CueTaken(Fact, frozen=True):
    """A cue goes on air."""

    cue: CueId

    def check(self, state: State) -> None:
        """The cue exists, its team is here, it may begin; the one on air may be left.

        A break's countdown is no contest time: it may be left running.
        """
        cue = state.program.cue(self.cue)
        if cue is None:
            raise Refused(_("Kịch bản không có mục “{cue}”.").format(cue=self._name(state)))
        if state.away(cue):
            raise Refused(absence(state, state.team_at(cue)))
        if state.clock and state.clock.running and not (state.cue and state.cue.insert):
            raise Refused(_("Đồng hồ đang chạy: dừng đồng hồ trước."))
        if state.cue:
            state.program.player(state.cue).leave(state, state.cue)
        state.program.player(cue).enter(state, cue)

    def apply(self, state: State) -> State:
        """Put it on air with its own clock; the one before is done."""
        cue = state.program.cue(self.cue)
        if cue is None:
            raise ValueError(self.cue)
        done = state.done | {state.cue_id} if state.cue_id else state.done
        taken = replace(state, cue_id=cue.id, done=done - {cue.id}, overlay=None)
        player = state.program.player(cue)
        return replace(taken, clock=player.clock(taken, cue), reel=player.reel(taken, cue))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Phát “{title}”").format(title=self._name(state))

    def _name(self, state: State) -> str:
        """The cue's title; without the cue its number when it was added, else its id."""
        cue, number = state.program.cue(self.cue), added_number(self.cue)
        if cue is not None:
            return cue.title
        return _("mục thêm số {n}").format(n=number) if number else self.cue


def _clock(state: State) -> Clock:
    if state.clock is None:
        raise Refused(_("Mục đang phát không có đồng hồ."))
    if state.clock.done:
        raise Refused(_("Đồng hồ của mục này đã xong việc."))
    return state.clock


class ClockStarted(Fact, frozen=True):
    """The clock on air runs from `at`, milliseconds of the desk's monotonic time."""

    at: int

    def check(self, state: State) -> None:
        """There is a clock, it stands, and its cue still needs it."""
        if _clock(state).running:
            raise Refused(_("Đồng hồ đang chạy."))
        if state.overlay:
            raise Refused(_("Hội trường đang bị che: mở lại hình trước khi tính giờ."))

    def apply(self, state: State) -> State:
        """Let it run."""
        return replace(state, clock=_clock(state).started(self.at))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Bắt đầu tính giờ")


class ClockStopped(Fact, frozen=True):
    """The clock stands with `spent` milliseconds used up."""

    spent: int

    def check(self, state: State) -> None:
        """Only a running clock can stop."""
        if not _clock(state).running:
            raise Refused(_("Đồng hồ chưa chạy."))

    def apply(self, state: State) -> State:
        """Stop it."""
        return replace(state, clock=_clock(state).stopped(self.spent))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Dừng đồng hồ ở {time}").format(time=written(self.spent))


class ClockLost(Fact, frozen=True):
    """The program had to stop the clock at `spent`: it was closed while the clock ran.

    Never in the way of taking something back: a clock that stands anyway stays as it is.
    """

    spent: int

    def apply(self, state: State) -> State:
        """Stop a running clock."""
        if state.clock is None or not state.clock.running:
            return state
        return replace(state, clock=state.clock.stopped(self.spent))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Đồng hồ dừng ở {time} vì chương trình đã đóng").format(time=written(self.spent))


class ClockExtended(Fact, frozen=True):
    """`by` milliseconds are added to the limit of the clock on air."""

    by: int

    def check(self, state: State) -> None:
        """There is a clock."""
        _clock(state)

    def apply(self, state: State) -> State:
        """Lengthen it."""
        clock = _clock(state)
        return replace(state, clock=replace(clock, limit=clock.limit + self.by))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Cộng {seconds} giây").format(seconds=self.by // 1000)


class ClockReset(Fact, frozen=True):
    """The clock on air goes back to its beginning."""

    def check(self, state: State) -> None:
        """A running clock is stopped first."""
        if _clock(state).running:
            raise Refused(_("Đồng hồ đang chạy: dừng đồng hồ trước khi đặt lại."))

    def apply(self, state: State) -> State:
        """Begin anew, without the time that was added."""
        cue = state.cue
        fresh = state.program.player(cue).clock(state, cue) if cue else None
        return replace(state, clock=fresh)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Đặt lại đồng hồ")


class TieDecided(Fact, frozen=True):
    """The committee put equals in an order, best first, with a reason."""

    order: tuple[str, ...]
    why: str

    def check(self, state: State) -> None:
        """At least two different ones are put in order."""
        if len(set(self.order)) < 2 or len(set(self.order)) != len(self.order):
            raise Refused(_("Cần ít nhất hai đội hoặc thí sinh khác nhau."))
        if not self.why.strip():
            raise Refused(_("Chưa ghi lý do Ban Tổ chức phân định."))

    def apply(self, state: State) -> State:
        """Remember the order."""
        return replace(state, decided=(*state.decided, self.order))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Ban Tổ chức phân định đồng hạng")


class ShowClosed(Fact, frozen=True):
    """The results are final; `results` is the SHA-256 in hex of the frozen results' text."""

    permanent: ClassVar[bool] = True
    after_closing: ClassVar[bool] = True
    results: str

    def check(self, state: State) -> None:
        """Closing happens once."""
        if state.closed:
            raise Refused(_("Hội thi đã khóa rồi."))

    def apply(self, state: State) -> State:
        """Close."""
        return replace(state, closed=True)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Khóa hội thi")


SHOW_FACTS: tuple[type[Fact], ...] = (
    SeedSealed,
    SaltGiven,
    LotDrawn,
    LotEntered,
    SeedOpened,
    CueTaken,
    ClockStarted,
    ClockStopped,
    ClockLost,
    ClockExtended,
    ClockReset,
    *REEL_FACTS,
    OverlayShown,
    OverlayCleared,
    PauseChanged,
    *SHEET_FACTS,
    *TEAM_FACTS,
    TieDecided,
    ShowClosed,
)
