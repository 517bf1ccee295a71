"""A cue is one place on the run sheet (kịch bản): a part, a turn of a team, a step in it.

Cues of the contest have ids made from where they stand, the same on every laptop and after every
restart; which team has a turn follows from the order drawn on the evening. What is added on the
evening is called by its number.
"""

from msgspec import Struct

from app.domain.ids import CueId, RoundId
from app.show.insert import Insert


class Cue(Struct, frozen=True):
    """One place. `turn` counts teams from 1 (0: no team), `item` counts questions from 1."""

    id: CueId
    round: RoundId
    step: str
    title: str
    turn: int = 0
    item: int = 0
    insert: Insert | None = None
    """What stands here instead of a step of the part's own kind."""


def cue(
    round_id: RoundId,
    step: str,
    title: str,
    *,
    turn: int = 0,
    item: int = 0,
    insert: Insert | None = None,
) -> Cue:
    """A cue with its id made from where it stands: "kien-thuc/3/question/2"."""
    parts = [round_id, *([str(turn)] if turn else []), step, *([str(item)] if item else [])]
    return Cue(CueId("/".join(parts)), round_id, step, title, turn, item, insert)


_ADDED = "them/"


def added_id(number: int) -> CueId:
    """The id of the cue that was added as number `number` (from 1): "them/3"."""
    return CueId(f"{_ADDED}{number}")


def added_number(cue_id: CueId) -> int:
    """The number of an added cue; 0 for a cue of the contest."""
    number = cue_id.removeprefix(_ADDED)
    return int(number) if number != cue_id and number.isdigit() else 0
