"""Facts about teams on the evening: one waits for the others, one is away, one has come after all.

The rule of putting off: only turns that have not begun change hands, so a begun turn keeps its
number, its sheets and its lot. Among the turns not begun the team goes behind all the others, who
keep their order and move up. It counts in one part; every other part keeps the order drawn.

Absence counts for the whole evening until the team returns: its cues are passed over, nobody
waits for its points, it has no place and no prize. What it has played stays on the papers.
An order that is drawn while a team is absent is drawn for it too, by the chair: the pool of lots
stays the one that was told, and the place is there should the team arrive.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import RoundId, TeamId
from app.domain.language import _
from app.show.fact import Fact
from app.show.state import State


def begun(state: State, round_id: RoundId, team: TeamId) -> bool:
    """Whether the team's turn in a part has begun: something is recorded, or its clock has run."""
    cue, clock = state.cue, state.clock
    here = cue is not None and cue.round == round_id
    ticked = clock is not None and (clock.running or clock.spent > 0)
    if here and ticked and cue is not None and state.team_at(cue) == team:
        return True
    return state.program.type_of(round_id).begun(state, state.plan(round_id), team)


def absence(state: State, team: TeamId | None) -> str:
    """That a team is away, and why."""
    if team is None:
        raise ValueError("nobody is absent without being a team")
    return _("Đội {team} vắng mặt: {why}.").format(
        team=state.contest.team(team).name, why=state.absent[team]
    )


def postponed(
    order: Sequence[TeamId], waiting: Sequence[TeamId], team: TeamId
) -> tuple[TeamId, ...]:
    """The order with `team` behind the others of `waiting`; all else keeps its place.

    `waiting` are the teams whose turn has not begun.
    """
    queue = iter([*(one for one in order if one in waiting and one != team), team])
    return tuple(next(queue) if one in waiting else one for one in order)


def postponable(state: State, round_id: RoundId) -> tuple[TeamId, ...]:
    """The teams that can be put off in a part: here, not begun, and somebody can go before."""
    return tuple(
        team
        for team in state.order_in(round_id)
        if team not in state.absent
        and not begun(state, round_id, team)
        and behind(state, round_id, team)
    )


def behind(state: State, round_id: RoundId, team: TeamId) -> tuple[TeamId, ...]:
    """The teams that are here, have not begun this part, and come after this one."""
    order = state.order_in(round_id)
    later = order[order.index(team) + 1 :] if team in order else ()
    return tuple(
        one for one in later if one not in state.absent and not begun(state, round_id, one)
    )


def _renewed(state: State) -> State:
    """The cue on air with the clock and the film of the team it has now."""
    cue = state.cue
    if cue is None or cue.insert is not None or not cue.turn:
        return state
    if state.away(cue):
        return replace(state, clock=None, reel=None)
    player = state.program.player(cue)
    return replace(state, clock=player.clock(state, cue), reel=player.reel(state, cue))


def _name(state: State, team: TeamId) -> str:
    """How people call the team."""
    return state.contest.team(team).name


class TeamPostponed(Fact, frozen=True):
    """A team plays one part behind the others who have not begun it."""

    round: RoundId
    team: TeamId

    def check(self, state: State) -> None:
        """The order is known, the turn has not begun, and somebody can go before."""
        if not any(one.turn for one in state.program.cues if one.round == self.round):
            raise Refused(_("Phần này không có lượt thi của đội."))
        if self.team not in state.order_in(self.round):
            raise Refused(_("Chưa bốc thăm thứ tự đội thi."))
        if self.team in state.absent:
            raise Refused(absence(state, self.team))
        if begun(state, self.round, self.team):
            raise Refused(
                _("Lượt của {team} đã bắt đầu: không hoãn được nữa.").format(
                    team=_name(state, self.team)
                )
            )
        if not behind(state, self.round, self.team):
            raise Refused(
                _("Không còn đội nào thi sau {team}.").format(team=_name(state, self.team))
            )

    def apply(self, state: State) -> State:
        """The others move up; turns that changed hands are not done."""
        order = state.order_in(self.round)
        waiting = [one for one in order if not begun(state, self.round, one)]
        new = postponed(order, waiting, self.team)
        moved = {turn for turn, (a, b) in enumerate(zip(order, new, strict=True), 1) if a != b}
        again = {
            one.id
            for one in state.program.cues
            if one.round == self.round and one.turn in moved and one.insert is None
        }
        orders = {**state.orders, self.round: new}
        after = replace(state, orders=orders, done=state.done - again)
        return _renewed(after) if state.cue_id in again else after

    def words(self, state: State) -> str:
        """Name it."""
        return _("Hoãn lượt của {team} ở phần {part}").format(
            team=_name(state, self.team), part=state.plan(self.round).title
        )


class TeamAbsent(Fact, frozen=True):
    """A team does not take part (any more)."""

    team: TeamId
    why: str

    def check(self, state: State) -> None:
        """It was here, is not in the middle of its turn, and there is a reason."""
        if self.team in state.absent:
            raise Refused(absence(state, self.team))
        cue = state.cue
        playing = cue is not None and state.team_at(cue) == self.team
        if playing and cue is not None and begun(state, cue.round, self.team):
            raise Refused(
                _("{team} đang thi: chuyển sang mục khác rồi mới ghi vắng mặt.").format(
                    team=_name(state, self.team)
                )
            )
        if not self.why.strip():
            raise Refused(_("Chưa ghi lý do vắng mặt."))

    def apply(self, state: State) -> State:
        """Pass over its cues; if one of them is on air it has nothing to run any more."""
        after = replace(state, absent={**state.absent, self.team: self.why})
        return _renewed(after) if state.cue and after.away(state.cue) else after

    def words(self, state: State) -> str:
        """Name it."""
        return _("{team} vắng mặt: {why}").format(team=_name(state, self.team), why=self.why)


class TeamReturned(Fact, frozen=True):
    """An absent team is here after all; its turns wait for it where they stand."""

    team: TeamId

    def check(self, state: State) -> None:
        """It was absent."""
        if self.team not in state.absent:
            raise Refused(_("{team} không vắng mặt.").format(team=_name(state, self.team)))

    def apply(self, state: State) -> State:
        """It takes part again."""
        absent = {team: why for team, why in state.absent.items() if team != self.team}
        after = replace(state, absent=absent)
        return _renewed(after) if state.cue and state.away(state.cue) else after

    def words(self, state: State) -> str:
        """Name it."""
        return _("{team} đã có mặt").format(team=_name(state, self.team))


TEAM_FACTS: tuple[type[Fact], ...] = (TeamPostponed, TeamAbsent, TeamReturned)
