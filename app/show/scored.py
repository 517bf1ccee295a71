"""What every part with points has around its turns: a title before them, standings behind.

Knows the frame only. What happens in a turn is the round type's.
"""

from collections.abc import Sequence

from app.domain.contest import Contest, RoundPlan
from app.domain.errors import Refused
from app.domain.ids import TeamId
from app.domain.language import _
from app.show.cue import Cue, cue
from app.show.pictures import PAGE, heard_pages, page_of, pages, round_title, standings
from app.show.scene import Scene
from app.show.state import State

TITLE, STANDINGS = "title", "standings"


def framed(
    plan: RoundPlan, turns: Sequence[Cue], contest: Contest, *, ranked: bool
) -> tuple[Cue, ...]:
    """The cues of the turns with their frame; `ranked` asks for standings at the end."""
    last = _standings_cues(plan, contest) if ranked else ()
    return (cue(plan.id, TITLE, plan.title), *turns, *last)


def _standings_cues(plan: RoundPlan, contest: Contest) -> tuple[Cue, ...]:
    """One cue; when the teams need more than one page, one a page, the first places first."""
    title, whole = _("Xếp hạng sau {part}").format(part=plan.title), pages(contest)
    if whole == 1:
        return (cue(plan.id, STANDINGS, title),)
    return tuple(
        cue(plan.id, STANDINGS, f"{title} · {page_of(contest, page)}", item=page)
        for page in range(1, whole + 1)
    )


def frame_scene(state: State, cue: Cue, facts: tuple[tuple[str, str, str], ...]) -> Scene | None:
    """The picture of the frame; None in a turn. `facts` are what the title says."""
    plan = state.plan(cue.round)
    if cue.step == TITLE:
        return round_title(state.contest, plan, facts)
    return standings(state, plan, max(1, cue.item)) if cue.step == STANDINGS else None


def frame_speech(state: State, cue: Cue) -> str:
    """What the MC says around the turns, or while nobody knows whose turn it is; "" in a turn."""
    part = state.plan(cue.round).title
    if cue.step == TITLE:
        return _("Sau đây, xin mời quý vị cùng đến với phần thi {part}.").format(part=part)
    if cue.step == STANDINGS and cue.item > 1 and cue.item <= heard_pages(state):
        return _("Tiếp theo là các đội từ vị trí thứ {n}.").format(n=(cue.item - 1) * PAGE + 1)
    if cue.step == STANDINGS:
        return _("Sau phần thi {part}, kết quả tạm thời của các đội như sau.").format(part=part)
    if state.team_at(cue):
        return ""
    return _("Xin quý vị chờ trong ít phút, Ban Tổ chức sẽ bốc thăm thứ tự dự thi.")


def team_on(state: State, cue: Cue) -> TeamId:
    """Whose turn the cue is; Refused while the running order is not drawn."""
    team = state.team_at(cue)
    if team is None:
        raise Refused(_("Chưa bốc thăm thứ tự đội thi."))
    return team
