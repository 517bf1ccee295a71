"""What the console shows of NEXT: the bar, its picture, its speech. Values only, no Qt.

Knows the desk's questions; never decides what is allowed.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from app.desk import controls
from app.desk.controls import Button
from app.desk.desk import Desk
from app.domain.errors import Refused
from app.domain.ids import CueId
from app.domain.language import _
from app.show.action import Action
from app.show.scene import Scene
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
    state = desk.state
    action = controls.take(state, chosen) if chosen else controls.go(state)
    if action is None:
        return Coming()
    button = controls.button(state, action, desk.moment())
    takes = action.name.startswith("take.")
    following = state.following(state.cue_id)
    cue = (chosen or (following.id if following else None)) if takes else None
    masked = action.publishes
    scene = desk.preview(action)
    hidden = "" if scene else action.unseen or button.refusal
    return Coming(button, cue, scene, hidden, masked, _speech(desk, action))


def _speech(desk: Desk, action: Action) -> str:
    """What the MC says after a press; "" when that is not known or would tell a secret."""
    if action.publishes or action.unseen or action.ask:
        return ""
    try:
        fact = action.make(desk.moment())
        fact.admit(desk.state)
    except Refused:
        return ""
    return speech(fact.apply(desk.state))


def speech(state: State) -> str:
    """What the MC says now."""
    cue = state.cue
    return state.program.player(cue).speech(state, cue) if cue else ""


def secret(state: State) -> str:
    """What a held K shows; "" when there is nothing."""
    cue = state.cue
    return state.program.player(cue).secret(state, cue) if cue else ""


def cue_name(state: State, cue_id: CueId) -> str:
    """A cue with its team, as people call it."""
    return controls.take(state, cue_id).label


def grouped(buttons: Sequence[Button]) -> list[tuple[str, list[Button]]]:
    """Buttons under their headings in the order of their numbers, numbered anew from 1.

    A heading without a number follows the one before it.
    """
    groups: dict[str, list[Button]] = {}
    order: dict[str, int] = {}
    last = 0
    for one in buttons:
        heading = one.action.group
        number = re.match(r"\d+", heading)
        last = int(number[0]) if number else last
        order.setdefault(heading, last)
        groups.setdefault(heading, []).append(one)
    ordered = sorted(groups.items(), key=lambda item: order[item[0]])
    alone = len(ordered) == 1
    return [
        (_renumbered(heading, 0 if alone else place), buttons)
        for place, (heading, buttons) in enumerate(ordered, 1)
    ]


def _renumbered(heading: str, place: int) -> str:
    """The heading with the number it has among those that are shown; 0 for none."""
    if not re.match(r"\d+\. ", heading):
        return heading
    words = heading.partition(". ")[2]
    return f"{place}. {words}" if place else words


def found(state: State, text: str) -> tuple[CueId, ...]:
    """The cues whose team or title contains `text`, on the run sheet's order."""
    wanted = text.casefold().strip()
    return tuple(
        one.id
        for one in state.program.cues
        if wanted and wanted in cue_name(state, one.id).casefold()
    )


def parted(button: Button) -> tuple[str, str]:
    """The bar's words: what is loud, what is quiet."""
    action = button.action
    if button.refusal:
        return _parted_refusal(button)
    if not action.publishes:
        return _("PHÁT"), action.label
    verb = _("Công bố")
    if action.label.startswith(verb):
        return verb.upper(), action.label[len(verb) :].strip()
    first, _space, rest = action.label.partition(" ")
    return first.upper(), rest


def _parted_refusal(button: Button) -> tuple[str, str]:
    head, colon, rest = button.refusal.partition(": ")
    if colon and head.startswith(_("Chưa thể")):
        return f"{head}:", rest
    cannot = _("Chưa thể công bố:") if button.action.publishes else _("Chưa thể phát:")
    return cannot, button.refusal[:1].lower() + button.refusal[1:]
