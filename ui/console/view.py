"""How the console words and sorts what the desk offers: the bar, headings, the finder. No Qt.

Knows values of the desk; never decides what is allowed.
"""

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

from app.desk import controls
from app.desk.controls import Button
from app.domain.ids import CueId
from app.domain.language import _
from app.show.state import State


def cue_name(state: State, cue_id: CueId) -> str:
    """A cue with its team, as people call it."""
    return controls.take(state, cue_id).label


def grouped(buttons: Sequence[Button], *, first: int = 1) -> list[tuple[str, list[Button]]]:
    """Buttons under their headings in the order of their numbers, numbered anew from `first`.

    A heading without a number follows the one before it; one that stands alone needs none.
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
    numbered = [heading for heading, _buttons in ordered if re.match(r"\d+", heading)]
    places = {heading: place for place, heading in enumerate(numbered, first)}
    alone = len(ordered) == 1 and first == 1
    return [
        (_renumbered(heading, 0 if alone else places.get(heading, 0)), buttons)
        for heading, buttons in ordered
    ]


def _renumbered(heading: str, place: int) -> str:
    """The heading with the number it has among those that are shown; 0 for none."""
    if not re.match(r"\d+\. ", heading):
        return heading
    words = heading.partition(". ")[2]
    return f"{place}. {words}" if place else words


def found(state: State, text: str) -> tuple[CueId, ...]:
    """The cues whose team or title contains `text`, on the run sheet's order."""
    return tuple(
        one.id
        for one in state.program.cues
        if text.strip() and holds(cue_name(state, one.id), text)
    )


def holds(text: str, wanted: str) -> bool:
    """Whether a search for `wanted` finds this text; whoever types no marks means any."""
    known, asked = (normalize("NFC", one.casefold()) for one in (text, wanted.strip()))
    return asked in known or asked in _unmarked(known)


def _unmarked(text: str) -> str:
    """The letters without their marks, as people type them in a hurry: "xep hang"."""
    bare = "".join(one for one in normalize("NFD", text) if not combining(one))
    return bare.replace("đ", "d")


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


def plain(reason: str) -> str:
    """A reason without its "Chưa thể …:", which the bar already says."""
    head, colon, rest = reason.partition(": ")
    if colon and head.startswith(_("Chưa thể")):
        return rest[:1].upper() + rest[1:]
    return reason
