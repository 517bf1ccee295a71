"""What does not go to plan on a rehearsed evening: a team put off, one absent, two cues added.

Which team and when follows from the seed. Each thing happens once, at the beginning of a part
that has turns.
"""

from collections.abc import Callable
from random import Random

from app.desk.desk import OPERATOR
from app.domain.contest import Contest
from app.domain.ids import RoundId
from app.domain.language import _
from app.show.action import Deed
from app.show.cue import Cue
from app.show.fact import Fact
from app.show.insert import Insert
from app.show.sheet_facts import CueAdded
from app.show.state import State
from app.show.team_facts import TeamAbsent, TeamPostponed, postponable

Happening = Callable[[State, Cue], Fact | None]


class Incidents:
    """Surprises for one rehearsed evening."""

    def __init__(self, contest: Contest, seed: int) -> None:
        """Everything follows from `seed`."""
        self._dice = Random(f"incidents {seed}")  # noqa: S311 - a play, not a draw
        parts = [plan.id for plan in contest.rounds if plan.number]
        happenings: tuple[Happening, ...] = (
            self._absent,
            self._postponed,
            self._message,
            self._break,
        )
        self._due: list[tuple[RoundId, Happening]] = [
            (self._dice.choice(parts), one) for one in happenings if parts
        ]

    def deed(self, state: State) -> Deed | None:
        """What happens now, if anything does."""
        cue = state.cue
        if cue is None or cue.turn or cue.insert is not None or not state.order:
            return None
        for one in self._due:
            part, happening = one
            if part != cue.round or not _begins(state, cue):
                continue
            self._due.remove(one)
            fact = happening(state, cue)
            return _deed(fact) if fact else self.deed(state)
        return None

    def _absent(self, state: State, _cue: Cue) -> Fact | None:
        """Never the last team that is left."""
        here = [team for team in state.order if team not in state.absent]
        if len(here) < 2:
            return None
        return TeamAbsent(self._dice.choice(here), _("xe hỏng trên đường (tình huống tổng duyệt)"))

    def _postponed(self, state: State, cue: Cue) -> Fact | None:
        late = postponable(state, cue.round)
        return TeamPostponed(cue.round, self._dice.choice(late)) if late else None

    def _message(self, state: State, cue: Cue) -> Fact:
        said = Insert(
            "message",
            _("Mời các đội chuẩn bị"),
            (_("Tập trung sau cánh gà bên trái"),),
            speech=_("Kính mời các đội tập trung sau cánh gà."),
        )
        return CueAdded(cue.id, state.added + 1, said)

    def _break(self, state: State, cue: Cue) -> Fact:
        return CueAdded(cue.id, state.added + 1, Insert("break", _("Giải lao"), minutes=10))


def _deed(fact: Fact) -> Deed:
    return Deed(OPERATOR, lambda _moment: fact, 20_000)


def _begins(state: State, cue: Cue) -> bool:
    """Whether the part's turns are all still to come."""
    first = next((one for one in state.program.cues if one.round == cue.round), None)
    return first is not None and first.id == cue.id
