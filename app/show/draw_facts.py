"""Facts of the draw: the sealed seed, the hall's word, lots drawn or entered from paper.

Kinds and bodies are exactly those of design §5, since outsiders recompute every draw from them.
What a lot is for follows from the cue on air, never from the fact.
"""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import LotCode
from app.domain.language import _
from app.show.cue import Cue
from app.show.fact import Fact
from app.show.state import State


class SeedSealed(Fact, frozen=True):
    """The seal of the seed is written down before anything is drawn."""

    permanent: ClassVar[bool] = True
    commitment: str

    def check(self, state: State) -> None:
        """A seed is sealed once."""
        if state.commitment:
            raise Refused(_("Mầm bốc thăm đã niêm phong rồi."))

    def apply(self, state: State) -> State:
        """Remember the seal."""
        return replace(state, commitment=self.commitment)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Niêm phong mầm bốc thăm")


class SaltGiven(Fact, frozen=True):
    """The audience adds a text of its own before the first lot; the last one given counts."""

    permanent: ClassVar[bool] = True
    salt: str

    def check(self, state: State) -> None:
        """Only before the first draw, and something must be given."""
        if state.draws:
            raise Refused(_("Đã bốc lá thăm đầu tiên: không thêm chữ của khán giả được nữa."))
        if not self.salt.strip():
            raise Refused(_("Chưa gõ chữ của khán giả."))

    def apply(self, state: State) -> State:
        """Remember the text."""
        return replace(state, salt=self.salt)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Thêm chữ của khán giả “{salt}”").format(salt=self.salt)


def _draw_cue(state: State, pool: tuple[LotCode, ...], lot: LotCode) -> Cue:
    """The cue the lot is for; Refused when nothing is drawn there or the pool is not the real one."""
    cue = state.cue
    lots = state.program.player(cue).lots(state, cue) if cue else ()
    if cue is None or not lots:
        raise Refused(_("Mục đang phát không còn lượt bốc thăm nào."))
    if lot not in lots:
        raise Refused(
            _("Thăm {lot} đã dùng hoặc không có. Còn: {lots}.").format(
                lot=lot, lots=", ".join(lots)
            )
        )
    if tuple(pool) != lots:
        raise Refused(_("Danh sách thăm đã thay đổi: bốc lại từ danh sách hiện tại."))
    return cue


def _with_lot(state: State, lot: LotCode) -> State:
    cue = state.cue
    if cue is None:
        raise ValueError("a lot without a cue was let through")
    return state.program.player(cue).drawn(state, cue, lot)


class LotDrawn(Fact, frozen=True):
    """The k-th lot of the show came out of the sealed seed."""

    k: int
    pool: tuple[LotCode, ...]
    lot: LotCode

    def check(self, state: State) -> None:
        """The seed is sealed, the number is the next one, the pool is the real one."""
        if not state.commitment:
            raise Refused(_("Chưa niêm phong mầm bốc thăm."))
        if self.k != state.draws + 1:
            raise Refused(_("Lượt bốc thăm số {k} không nối tiếp lượt trước.").format(k=self.k))
        _draw_cue(state, self.pool, self.lot)

    def apply(self, state: State) -> State:
        """Give the lot to whom it is drawn for."""
        return _with_lot(replace(state, draws=self.k), self.lot)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Bốc thăm: {lot}").format(lot=self.lot)


class LotEntered(Fact, frozen=True):
    """A lot drawn on paper, typed in by hand and marked as such."""

    varies: ClassVar[bool] = True
    pool: tuple[LotCode, ...]
    lot: LotCode

    def check(self, state: State) -> None:
        """The lot must still be in the pool."""
        _draw_cue(state, self.pool, self.lot)

    def apply(self, state: State) -> State:
        """Give the lot to whom it is drawn for."""
        return _with_lot(replace(state, by_paper=True), self.lot)

    def others(self, state: State) -> tuple[Fact, ...]:
        """Another lot of the same pool; a lot out of the sealed seed has no others."""
        return tuple(replace(self, lot=one) for one in self.pool if one != self.lot)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Nhập thăm giấy: {lot}").format(lot=self.lot)


class SeedOpened(Fact, frozen=True):
    """After closing the seed is told, so that anybody can repeat every draw."""

    permanent: ClassVar[bool] = True
    after_closing: ClassVar[bool] = True
    seed: str

    def check(self, state: State) -> None:
        """Never before the show is closed."""
        if not state.closed:
            raise Refused(_("Chỉ mở mầm bốc thăm sau khi khóa hội thi."))

    def apply(self, state: State) -> State:
        """Remember the seed."""
        return replace(state, seed=self.seed)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Mở mầm bốc thăm")
