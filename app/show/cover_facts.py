"""Facts of the panic keys: what covers the hall, and a pause that takes longer.

Always possible, before the first cue and after closing. The contest says which covers stop its
clock. Does not know keys.
"""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.contest import CoverKind
from app.domain.errors import Refused
from app.domain.language import _
from app.show.clock import Clock, written
from app.show.fact import Fact
from app.show.state import Overlay, State

_COVERS = {
    "black": lambda: _("Màn đen"),
    "backdrop": lambda: _("Phông nền"),
    "freeze": lambda: _("Đứng hình"),
    "pause": lambda: _("Tạm dừng kỹ thuật"),
    "card": lambda: _("Hình kiểm tra màn hình"),
}


class OverlayShown(Fact, frozen=True):
    """A panic key: the hall is covered at once. The contest says which covers stop its clock."""

    after_closing: ClassVar[bool] = True
    what: CoverKind
    at: int
    minutes: int = 5
    message: str = ""

    def check(self, state: State) -> None:
        """Always allowed: panic keys work whatever else happens."""

    def apply(self, state: State) -> State:
        """Cover the hall; a frozen hall keeps what it sees, even if that is a cover."""
        held = state.standing(self.at)
        under = held if self.what in state.contest.stopping else state
        if self.what == "freeze":
            frozen = state.overlay.held if state.overlay else None
            return replace(under, overlay=Overlay("freeze", frozen or held))
        if self.what != "pause":
            return replace(under, overlay=Overlay(self.what))
        countdown = Clock(self.minutes * 60_000).started(self.at)
        return replace(under, overlay=Overlay("pause", clock=countdown, message=self.message))

    def words(self, state: State) -> str:
        """Name it."""
        return _COVERS[self.what]()


class PauseChanged(Fact, frozen=True):
    """The pause that is down takes until `limit` milliseconds from its start; the hall is told why.

    It keeps its start, so that everybody can say how long the hall has waited.
    """

    after_closing: ClassVar[bool] = True
    limit: int
    message: str = ""

    def check(self, state: State) -> None:
        """A pause is down, and it has a length."""
        if state.overlay is None or state.overlay.clock is None:
            raise Refused(_("Hội trường đang không tạm dừng."))
        if self.limit <= 0:
            raise Refused(_("Giờ tạm dừng phải dài hơn 0."))

    def apply(self, state: State) -> State:
        """Count down to the new end."""
        over = state.overlay
        if over is None or over.clock is None:
            raise ValueError("a pause that is not down was changed")
        clock = replace(over.clock, limit=self.limit)
        return replace(state, overlay=replace(over, clock=clock, message=self.message))

    def words(self, state: State) -> str:
        """Name it."""
        text = _("Sửa giờ tạm dừng: tổng cộng {time}").format(time=written(self.limit))
        return f"{text}, “{self.message}”" if self.message else text


class OverlayCleared(Fact, frozen=True):
    """The same panic key again: the hall sees the scene of the cue."""

    after_closing: ClassVar[bool] = True

    def check(self, state: State) -> None:
        """Something must cover the hall."""
        if state.overlay is None:
            raise Refused(_("Hội trường không bị che."))

    def apply(self, state: State) -> State:
        """Uncover."""
        return replace(state, overlay=None)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Mở lại hình")
