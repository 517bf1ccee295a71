"""What happens in a ceremony: results are confirmed, winners are told one by one."""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import PrizeId, RoundId
from app.domain.language import _
from app.domain.prizes import Prize
from app.rounds.ceremony.turn import award_of, part_of
from app.show.fact import Fact
from app.show.results import digest, results
from app.show.state import State


class ResultsConfirmed(Fact, frozen=True):
    """The committee has signed the results; `results` is their digest."""

    round: RoundId
    results: str

    def check(self, state: State) -> None:
        """Complete, without open ties, and exactly these results."""
        found = results(state)
        if found.missing:
            raise Refused(_("Chưa thể chốt kết quả: {missing}.").format(missing=found.missing[0]))
        if found.conflicts:
            raise Refused(
                _("Chưa thể chốt kết quả. {conflict}").format(conflict=found.conflicts[0].text)
            )
        if digest(found) != self.results:
            raise Refused(_("Kết quả vừa thay đổi: xem lại rồi chốt."))

    def apply(self, state: State) -> State:
        """Remember which results were confirmed; of others than before the hall knows nothing."""
        part = part_of(state, self.round)
        told = part.revealed if part.confirmed in ("", self.results) else {}
        return state.with_round(self.round, replace(part, confirmed=self.results, revealed=told))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Chốt kết quả để trao giải")


class PrizeRevealed(Fact, frozen=True):
    """The hall hears the next winner of a prize; `count` is how many it knows then."""

    publishes: ClassVar[bool] = True
    round: RoundId
    prize: PrizeId
    count: int

    def check(self, state: State) -> None:
        """One after the other, and only results that were confirmed."""
        confirmed(state, self.round)
        winners = award_of(state, self._prize(state)).winners
        told = part_of(state, self.round).revealed.get(self.prize, 0)
        if not winners:
            raise Refused(_("Giải này không có người nhận."))
        if self.count != told + 1 or self.count > len(winners):
            raise Refused(_("Giải này đã công bố đủ."))

    def apply(self, state: State) -> State:
        """Tell one more."""
        part = part_of(state, self.round)
        told = replace(part, revealed={**part.revealed, self.prize: self.count})
        return state.with_round(self.round, told)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Công bố {prize}").format(prize=self._prize(state).name)

    def _prize(self, state: State) -> Prize:
        found = next((one for one in state.contest.prizes if one.id == self.prize), None)
        if found is None:
            raise Refused(_("Cơ cấu giải không có “{prize}”.").format(prize=self.prize))
        return found


def confirmed(state: State, round_id: RoundId) -> None:
    """Refused unless the results were confirmed and are still the same."""
    seal = part_of(state, round_id).confirmed
    if not seal:
        raise Refused(_("Chưa thể trao giải: Ban Tổ chức chưa chốt kết quả."))
    if digest(results(state)) != seal:
        raise Refused(_("Kết quả đã thay đổi sau khi chốt: phải chốt lại trước khi trao giải."))


CEREMONY_FACTS: tuple[type[Fact], ...] = (ResultsConfirmed, PrizeRevealed)
