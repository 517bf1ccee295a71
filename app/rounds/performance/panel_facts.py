"""What the operator does while a panel is judging: reminds it, chooses what the hall will be told.

Neither touches a sheet. When a reminder was given is told by the journal.
"""

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.language import _
from app.rounds.performance.facts import TurnFact
from app.rounds.performance.settings import Reveal
from app.rounds.performance.turn import outstanding, with_turn
from app.show.state import State


class JudgesReminded(TurnFact, frozen=True):
    """The judges who have not submitted are reminded at their own panel; the hall sees nothing."""

    def check(self, state: State) -> None:
        """The performance is over and somebody is still waited for."""
        super().check(state)
        if self.turn(state).spent is None:
            raise Refused(_("Phần thi chưa kết thúc."))
        if not outstanding(state, self.round, self.team):
            raise Refused(_("Mọi giám khảo đã nộp phiếu."))

    def apply(self, state: State) -> State:
        """Nothing counts differently for it."""
        return state

    def words(self, state: State) -> str:
        """Name it."""
        return _("Nhắc giám khảo nộp phiếu chấm {team}").format(team=self.team_name(state))


class RevealChosen(TurnFact, frozen=True):
    """What the hall will be told of this turn: every sheet's total, or the result alone."""

    reveal: Reveal

    def apply(self, state: State) -> State:
        """Remember it until the marks are published."""
        turn = replace(self.turn(state), reveal=self.reveal)
        return with_turn(state, self.round, self.team, turn)

    def words(self, state: State) -> str:
        """Name it."""
        if self.reveal == "sheets":
            return _("Chọn công bố từng phiếu của {team}").format(team=self.team_name(state))
        return _("Chọn chỉ công bố kết quả của {team}").format(team=self.team_name(state))
