"""What can be put right: which fact may be meant otherwise, and why an older line must stay.

Asks the desk and changes nothing; `Desk.replace` and `Desk.retract` do.
"""

from collections.abc import Sequence

from msgspec import Struct

from app.desk.desk import OPERATOR, Desk
from app.desk.replay import Recorded, replay
from app.domain.errors import Refused
from app.domain.language import _
from app.show.fact import Fact
from app.show.facts import CueTaken
from app.show.state import State, begin


def replaceable(desk: Desk, actor: str = OPERATOR) -> Recorded | None:
    """This face's last fact in the cue on air that has others of its kind; None when there is none.

    What was shown before the cue came on air is not offered: questions may have followed it.
    """
    if desk.state.closed:
        return None
    for one in reversed(desk.recorded):
        if isinstance(one.fact, CueTaken):
            return None
        if one.entry.actor == actor and one.fact.varies and not one.fact.permanent:
            return one
    return None


class Meant(Struct, frozen=True):
    """What may have been meant: the fact, its words, and the digit that usually means it."""

    fact: Fact
    words: str
    digit: str = ""


def others(desk: Desk, target: Recorded) -> Sequence[Meant]:
    """What may have been meant instead; only what all that followed allows."""
    recorded = desk.recorded
    place = [one.entry.seq for one in recorded].index(target.entry.seq)
    met = _met(desk, recorded[:place])
    later = recorded[place + 1 :]
    meant = [one for one in target.fact.others(met) if _could(one, met, later)]
    return [Meant(one, one.words(met), one.digit(met)) for one in meant]


def published_since(desk: Desk, seq: int) -> bool:
    """Whether the hall has been told something by this fact or by one after it."""
    places = [one.entry.seq for one in desk.recorded]
    after = desk.recorded[places.index(seq) :] if seq in places else ()
    return any(one.fact.publishes for one in after)


def why_kept(desk: Desk, seq: int, actor: str = OPERATOR) -> str:
    """Why this line cannot be taken back by this face; "" when it can be tried."""
    found = next((one for one in desk.recorded if one.entry.seq == seq), None)
    if found is None:
        return _("Dòng này không ghi điều gì đang có hiệu lực nên không hoàn tác được.")
    if found.entry.actor != actor:
        return _("Chưa thể hoàn tác: dòng này không do bàn điều khiển ghi.")
    if found.fact.permanent or desk.state.closed:
        return _("Dòng này không hoàn tác được.")
    return ""


def _met(desk: Desk, before: Sequence[Recorded]) -> State:
    """The state after these facts."""
    state = desk.state
    start = begin(state.program.as_written(), state.show_id, state.kind)
    return replay(start, before, checked_from=len(before))


def _could(fact: Fact, met: State, later: Sequence[Recorded]) -> bool:
    """Whether no rule speaks against it, nor against anything after it."""
    try:
        fact.check(met)
        replay(fact.apply(met), later)
    except Refused:
        return False
    return True
