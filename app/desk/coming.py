"""What comes next, and what the MC says now and then: one answer for every face that asks.

Knows which words would tell a secret before its time, and keeps them back. Draws nothing.
"""

from msgspec import Struct

from app.desk import controls
from app.desk.controls import Button
from app.desk.desk import Desk
from app.domain.errors import Refused
from app.domain.ids import CueId
from app.domain.language import _
from app.show.action import Action, Moment
from app.show.scene import Scene
from app.show.scored import team_on
from app.show.state import State


class Coming(Struct, frozen=True):
    """What GO would do. `button` is None at the end of the run sheet."""

    button: Button | None = None
    cue: CueId | None = None
    """The cue GO would take; None when the cue on air goes on by itself."""
    scene: Scene | None = None
    hidden: str = ""
    """Why the picture is not shown, in words."""
    masked: bool = False
    """The picture would tell what is not published: at most a held K shows it."""
    speech: str = ""


def coming(desk: Desk, chosen: CueId | None) -> Coming:
    """What NEXT is: the cue the operator chose, else what the desk says."""
    state, moment = desk.state, desk.moment()
    action = going(state, chosen)
    if action is None:
        return Coming()
    button = controls.button(state, action, moment)
    takes = action.name.startswith("take.")
    following = state.following(state.cue_id)
    cue = (chosen or (following.id if following else None)) if takes else None
    scene = desk.preview(action)
    hidden = "" if scene else action.unseen or button.refusal
    then = after(state, action, moment)
    return Coming(button, cue, scene, hidden, action.publishes, speech(then) if then else "")


def going(state: State, chosen: CueId | None) -> Action | None:
    """What the big bar does; None at the end of the run sheet."""
    return controls.take(state, chosen) if chosen else controls.go(state)


def after(state: State, action: Action, moment: Moment) -> State | None:
    """The state a press would lead to; None when that is not known or would tell a secret."""
    if action.publishes or action.unseen or action.ask:
        return None
    try:
        fact = action.make(moment)
        fact.admit(state)
    except Refused:
        return None
    return fact.apply(state)


def speech(state: State) -> str:
    """What the MC says now; of an absent team only that it is absent."""
    cue = state.cue
    if cue is not None and state.away(cue):
        team = state.contest.team(team_on(state, cue))
        return _("Đội {team} vắng mặt.").format(team=team.name)
    return state.program.player(cue).speech(state, cue) if cue else ""


def secret(state: State) -> str:
    """What a held K shows; "" when there is nothing."""
    cue = state.cue
    return state.program.player(cue).secret(state, cue) if cue else ""
