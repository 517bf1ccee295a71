"""What the operator can do about a team: put its turn off, note that it is absent, or here again.

Offered where it is needed: at the first cue of a turn that has not begun, and at cues without a
team while turns are still to come. What is allowed is the facts' business.
"""

from collections.abc import Sequence

from app.domain.ids import RoundId, TeamId
from app.domain.language import _
from app.show.action import Action, Ask, Moment
from app.show.cue import Cue
from app.show.state import State
from app.show.team_facts import TeamAbsent, TeamPostponed, TeamReturned, begun, postponable


def around(state: State, cue: Cue) -> tuple[Action, ...]:
    """The buttons that make sense at this cue."""
    if not _fits(state, cue):
        return ()
    found = [_postpone(state, cue.round)] if _ordered(state, cue.round) else []
    found.append(_absent(state))
    if state.absent:
        found.append(_returned(state))
    return tuple(found)


def _fits(state: State, cue: Cue) -> bool:
    if state.closed or cue.insert is not None:
        return False
    if not cue.turn:
        return any(one.turn for one in state.program.after(cue.id))
    team = state.team_at(cue)
    if team is None:
        return False
    first = next(
        one
        for one in state.program.cues
        if (one.round, one.turn) == (cue.round, cue.turn) and one.insert is None
    )
    return state.away(cue) or (first.id == cue.id and not begun(state, cue.round, team))


def _ordered(state: State, round_id: RoundId) -> bool:
    """Whether the part has turns and everybody knows whose."""
    turns = any(one.turn for one in state.program.cues if one.round == round_id)
    return turns and bool(state.order_in(round_id))


def _picked(moment: Moment) -> TeamId:
    return TeamId(moment.one(_("Chưa chọn đội.")))


def _options(state: State, teams: Sequence[TeamId]) -> tuple[tuple[str, str], ...]:
    return tuple((team, state.contest.team(team).name) for team in teams)


def _here(state: State, teams: Sequence[TeamId]) -> tuple[str, ...]:
    """The team on stage, picked beforehand."""
    team = state.team_at(state.cue) if state.cue else None
    return (team,) if team in teams and team is not None else ()


def _postpone(state: State, round_id: RoundId) -> Action:
    teams = postponable(state, round_id)
    return Action(
        name="team.postpone",
        label=_("Hoãn lượt…"),
        key="O",
        icon="down",
        group=_("3. Đội thi"),
        idle="" if teams else _("Không còn đội nào để đổi chỗ."),
        ask=Ask(
            _("Hoãn lượt của đội nào xuống sau các đội chưa thi?"),
            _options(state, teams),
            chosen=_here(state, teams),
            reason=_("Lý do (có thể bỏ trống)"),
        ),
        make=lambda moment: TeamPostponed(round_id, _picked(moment)),
    )


def _absent(state: State) -> Action:
    order = state.order or tuple(team.id for team in state.contest.teams)
    teams = [team for team in order if team not in state.absent]
    return Action(
        name="team.absent",
        label=_("Ghi vắng mặt…"),
        key="Q",
        icon="void",
        group=_("3. Đội thi"),
        idle="" if teams else _("Mọi đội đều đã được ghi vắng mặt."),
        ask=Ask(
            _("Đội nào vắng mặt?"),
            _options(state, teams),
            chosen=_here(state, teams),
            reason=_("Lý do, ví dụ: xe hỏng trên đường"),
        ),
        make=lambda moment: TeamAbsent(_picked(moment), moment.reason.strip()),
    )


def _returned(state: State) -> Action:
    teams = list(state.absent)
    return Action(
        name="team.returned",
        label=_("Ghi có mặt…"),
        key="E",
        icon="check",
        group=_("3. Đội thi"),
        ask=Ask(
            _("Đội nào đã có mặt?"),
            _options(state, teams),
            chosen=_here(state, teams) or (teams[0],),
        ),
        make=lambda moment: TeamReturned(_picked(moment)),
    )
