"""What the operator can do in a state: the cue's own actions, the clock, GO, the panic keys.

Knows which buttons there are and why one is off. Presses nothing itself.
"""

from msgspec import Struct

from app.desk import pause_actions, team_actions
from app.desk.reel import reel_actions
from app.domain.contest import CoverKind
from app.domain.errors import Refused
from app.domain.ids import CueId
from app.domain.language import _
from app.show.action import Action, Ask, Moment
from app.show.cover_facts import OverlayCleared, OverlayShown
from app.show.facts import ClockExtended, ClockReset, ClockStarted, ClockStopped, CueTaken
from app.show.state import State

EXTRA_TIME = 5_000
"""Milliseconds one press of + adds."""


class Button(Struct, frozen=True):
    """An action as it stands now: `refusal` says why a press would be refused, "" when not."""

    action: Action
    refusal: str = ""


def go(state: State) -> Action | None:
    """What the big bar does: the cue's own next step, else the next cue; None at the end."""
    cue = state.cue
    own = state.program.player(cue).go(state, cue) if cue and not state.away(cue) else None
    return own or take_next(state)


def take_next(state: State) -> Action | None:
    """Put the next cue on air."""
    following = state.following(state.cue_id)
    return take(state, following.id) if following else None


def take(state: State, cue_id: CueId) -> Action:
    """Put this cue on air."""
    cue = state.program.cue(cue_id)
    title = cue.title if cue else cue_id
    team = state.team_at(cue) if cue else None
    if team:
        title = f"{state.contest.team(team).name} · {title}"
    return Action(
        name=f"take.{cue_id}",
        label=title,
        key="Space",
        icon="play",
        make=lambda _moment: CueTaken(cue_id),
    )


def actions(state: State) -> tuple[Action, ...]:
    """A pause's own buttons, the cue's in the order of work, its clock, its film, its team's.

    A clock that stands cannot start under a pause: then the pause's countdown has its place.
    """
    cue = state.cue
    pause = pause_actions.around(state)
    if cue is None:
        return pause
    own = () if state.away(cue) else state.program.player(cue).actions(state, cue)
    stands = state.clock is not None and not state.clock.running
    clock = () if pause and stands else _clock(state)
    return (*pause, *own, *clock, *reel_actions(state), *team_actions.around(state, cue))


def _clock(state: State) -> tuple[Action, ...]:
    clock = state.clock
    if clock is None or clock.done:
        return ()
    group = _("2. Đồng hồ")
    start = Action(
        name="clock.start",
        label=_("Tính giờ"),
        key="T",
        icon="play",
        group=group,
        make=lambda moment: ClockStarted(moment.now),
    )
    stop = Action(
        name="clock.stop",
        label=_("Dừng giờ"),
        key="T",
        icon="pause",
        group=group,
        make=lambda moment: ClockStopped(clock.spent_at(moment.now)),
    )
    return (
        stop if clock.running else start,
        Action(
            name="clock.extend",
            label=_("Cộng {n} giây").format(n=EXTRA_TIME // 1000),
            key="+",
            group=group,
            make=lambda _moment: ClockExtended(EXTRA_TIME),
        ),
        Action(
            name="clock.reset",
            label=_("Đặt lại"),
            key="R",
            group=group,
            make=lambda _moment: ClockReset(),
        ),
    )


_PANICS: tuple[tuple[CoverKind, str, str], ...] = (
    ("backdrop", "F6", "image"),
    ("freeze", "F7", "freeze"),
    ("pause", "F8", "pause"),
    ("black", "F9", "black"),
)


def panics(state: State) -> tuple[Action, ...]:
    """The four panic keys; the one that is down takes itself back."""
    return tuple(_panic(state, what, key, icon) for what, key, icon in _PANICS)


def card(state: State) -> Action:
    """The card for setting up the projector; the same key takes it away."""
    return _panic(state, "card", "Ctrl+T", "image")


def _panic(state: State, what: CoverKind, key: str, icon: str) -> Action:
    down = state.overlay is not None and state.overlay.what == what
    return Action(
        name=f"panic.{what}",
        label=OverlayShown(what, 0).words(state),
        key=key,
        icon=icon,
        chosen=down,
        make=lambda moment: OverlayCleared() if down else OverlayShown(what, moment.now),
    )


def button(state: State, action: Action, moment: Moment) -> Button:
    """The action with the reason why a press would be refused now."""
    if action.idle:
        return Button(action, action.idle)
    trial = moment
    if action.ask is not None:
        trial = _answered(action.ask, moment)
    try:
        action.make(trial).admit(state)
    except Refused as no:
        return Button(action, str(no))
    return Button(action)


def _answered(ask: Ask | None, moment: Moment) -> Moment:
    """The moment in which somebody has answered with whatever comes first."""
    picked: tuple[str, ...] = ()
    typed: dict[str, str] = {}
    while ask is not None:
        picked += ask.chosen or tuple(one for one, _text in ask.options[:1])
        typed |= {
            one.name: one.text or str(one.number[0] if one.number else "…") for one in ask.lines
        }
        ask = ask.then(picked) if ask.then else None
    return Moment(moment.now, moment.pick, "…", picked, typed)
