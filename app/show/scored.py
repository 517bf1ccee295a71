"""What every part with points has around its turns: a title before them, standings behind.

Knows the frame only. What happens in a turn is the round type's.
"""

from collections.abc import Sequence

from app.domain.contest import RoundPlan
from app.domain.errors import Refused
from app.domain.ids import TeamId
from app.domain.language import _
from app.show.cue import Cue, cue
from app.show.pictures import round_title, standings
from app.show.scene import Scene
from app.show.state import State

TITLE, STANDINGS = "title", "standings"


def framed(plan: RoundPlan, turns: Sequence[Cue], *, ranked: bool) -> tuple[Cue, ...]:
    """The cues of the turns with their frame; `ranked` asks for standings at the end."""
    last = cue(plan.id, STANDINGS, _("Xếp hạng sau {part}").format(part=plan.title))
    return (cue(plan.id, TITLE, plan.title), *turns, *([last] if ranked else []))


def frame_scene(state: State, cue: Cue, facts: tuple[tuple[str, str, str], ...]) -> Scene | None:
    """The picture of the frame; None in a turn. `facts` are what the title says."""
    plan = state.plan(cue.round)
    if cue.step == TITLE:
        return round_title(state.contest, plan, facts)
    return standings(state, plan) if cue.step == STANDINGS else None


def frame_speech(state: State, cue: Cue) -> str:
    """What the MC says around the turns, or while nobody knows whose turn it is; "" in a turn."""
    part = state.plan(cue.round).title
    if cue.step == TITLE:
        return _("Xin mời quý vị bước vào phần thi {part}.").format(part=part)
    if cue.step == STANDINGS:
        return _("Sau phần thi {part}, kết quả tạm thời của các đội như sau.").format(part=part)
    return "" if state.team_at(cue) else _("Chưa bốc thăm thứ tự đội thi.")


def team_on(state: State, cue: Cue) -> TeamId:
    """Whose turn the cue is; Refused while the running order is not drawn."""
    team = state.team_at(cue)
    if team is None:
        raise Refused(_("Chưa bốc thăm thứ tự đội thi."))
    return team
