"""Facts of the cue's picture, film or sound: shown, put away, played, stopped, moved, at its end.

Positions are milliseconds into the file, `at` milliseconds of the desk's monotonic time. Does
not know how long a file is: whoever plays it says when it has ended.
"""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.language import _
from app.show.clock import written
from app.show.fact import Fact
from app.show.reel import Reel
from app.show.state import State


def _reel(state: State) -> Reel:
    if state.reel is None:
        raise Refused(_("Mục đang phát không có ảnh, phim hay tiếng."))
    return state.reel


def _film(state: State) -> Reel:
    reel = _reel(state)
    if not reel.plays:
        raise Refused(_("Mục đang phát chỉ có ảnh: không có gì để chạy hay tua."))
    return reel


def _uncovered(state: State) -> None:
    if state.overlay:
        raise Refused(_("Hội trường đang bị che: mở lại hình trước khi chiếu."))


class ReelShown(Fact, frozen=True):
    """The picture or film fills the hall."""

    def check(self, state: State) -> None:
        """There is one, it does not fill the hall yet, and the hall can see it."""
        if _reel(state).shown:
            raise Refused(_("Hội trường đang xem rồi."))
        _uncovered(state)

    def apply(self, state: State) -> State:
        """Show it as it stands."""
        return replace(state, reel=replace(_reel(state), shown=True))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Chiếu “{file}”").format(file=state.reel.file if state.reel else "")


class ReelCovered(Fact, frozen=True):
    """Back to the cue's own picture."""

    at: int

    def check(self, state: State) -> None:
        """It must fill the hall."""
        if not _reel(state).shown:
            raise Refused(_("Hội trường không xem ảnh hay phim nào."))

    def apply(self, state: State) -> State:
        """Put it away; it stops unless the cue's own picture shows it too."""
        return replace(state, reel=_reel(state).covered(self.at))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Cất “{file}”").format(file=state.reel.file if state.reel else "")


class ReelStarted(Fact, frozen=True):
    """The film or sound plays from `at`; after its end it begins anew."""

    at: int

    def check(self, state: State) -> None:
        """There is one, it stands, and the hall can see it."""
        if _film(state).running:
            raise Refused(_("Phim đang chạy."))
        _uncovered(state)

    def apply(self, state: State) -> State:
        """Let it play."""
        return replace(state, reel=_film(state).started(self.at))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Chạy “{file}”").format(file=state.reel.file if state.reel else "")


class ReelStopped(Fact, frozen=True):
    """The film or sound stands at `position`."""

    position: int

    def check(self, state: State) -> None:
        """Only what plays can stop."""
        if not _film(state).running:
            raise Refused(_("Phim chưa chạy."))

    def apply(self, state: State) -> State:
        """Stop it."""
        return replace(state, reel=_film(state).stopped(self.position))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Dừng phim ở {time}").format(time=written(self.position))


class ReelMoved(Fact, frozen=True):
    """The film or sound is at `position` at `at`; it goes on playing if it played."""

    position: int
    at: int

    def check(self, state: State) -> None:
        """There is something to move in."""
        _film(state)

    def apply(self, state: State) -> State:
        """Go there."""
        return replace(state, reel=_film(state).moved(self.position, self.at))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Tua phim tới {time}").format(time=written(self.position))


class ReelEnded(Fact, frozen=True):
    """It has run out at `position`, by its own length or because the file breaks off there.

    Never in the way of taking something back: what stands anyway stays as it is.
    """

    ended: ClassVar[bool] = True
    position: int

    def apply(self, state: State) -> State:
        """Stop what plays."""
        if state.reel is None or not state.reel.running:
            return state
        stopped = state.reel.stopped(self.position)
        return replace(state, reel=replace(stopped, ended=self.ended))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Phim hết ở {time}").format(time=written(self.position))


class ReelLost(ReelEnded, frozen=True):
    """The program had to stop it at `position`: it was closed while the film played."""

    ended: ClassVar[bool] = False

    def words(self, state: State) -> str:
        """Name it."""
        return _("Phim dừng ở {time} vì chương trình đã đóng").format(time=written(self.position))


REEL_FACTS: tuple[type[Fact], ...] = (
    ReelShown,
    ReelCovered,
    ReelStarted,
    ReelStopped,
    ReelMoved,
    ReelEnded,
    ReelLost,
)
