"""The buttons of the cue's picture, film or sound: show, put away, play, stop, back, forward.

Knows which of them make sense for what the file holds. Does not know how long it is.
"""

from app.domain.language import _
from app.show.action import Action
from app.show.reel import Reel, kind_of_file
from app.show.reel_facts import ReelCovered, ReelMoved, ReelShown, ReelStarted, ReelStopped
from app.show.state import State

STEP = 10_000
"""Milliseconds one press of , or . moves."""


def reel_actions(state: State) -> tuple[Action, ...]:
    """What can be done with the picture, film or sound of the cue on air."""
    reel = state.reel
    if reel is None:
        return ()
    kind = kind_of_file(reel.file)
    heard = kind == "sound" and (reel.inset or not reel.shown)
    shown = () if heard else (_fill(reel),)
    return (*shown, *_play(reel)) if reel.plays else shown


def _fill(reel: Reel) -> Action:
    """Fill the hall with it, or give the hall back to the cue's own picture."""
    kind = kind_of_file(reel.file)
    show = _("Chiếu phim") if kind == "video" else _("Chiếu ảnh")
    cover = {"video": _("Cất phim"), "sound": _("Cất phần nghe")}.get(kind or "", _("Cất ảnh"))
    return Action(
        name="reel.cover" if reel.shown else "reel.show",
        label=cover if reel.shown else show,
        key="V",
        group=_group(reel),
        make=lambda moment: ReelCovered(moment.now) if reel.shown else ReelShown(),
    )


def _play(reel: Reel) -> tuple[Action, ...]:
    sound = kind_of_file(reel.file) == "sound"
    start = Action(
        name="reel.start",
        label=_("Chạy phần nghe") if sound else _("Chạy phim"),
        key="X",
        icon="play",
        group=_group(reel),
        make=lambda moment: ReelStarted(moment.now),
    )
    stop = Action(
        name="reel.stop",
        label=_("Dừng phần nghe") if sound else _("Dừng phim"),
        key="X",
        icon="pause",
        group=_group(reel),
        make=lambda moment: ReelStopped(reel.position_at(moment.now)),
    )
    return (
        stop if reel.running else start,
        _move(reel, "reel.back", _("Lùi {n} giây"), ",", -STEP),
        _move(reel, "reel.forward", _("Tiến {n} giây"), ".", STEP),
    )


def _move(reel: Reel, name: str, label: str, key: str, step: int) -> Action:
    return Action(
        name=name,
        label=label.format(n=STEP // 1000),
        key=key,
        icon="back" if step < 0 else "forward",
        group=_group(reel),
        make=lambda moment: ReelMoved(max(0, reel.position_at(moment.now) + step), moment.now),
    )


def _group(reel: Reel) -> str:
    kind = kind_of_file(reel.file)
    return {"video": _("Phim"), "sound": _("Phần nghe")}.get(kind or "", _("Ảnh"))
