"""What the hall sees and the MC says during a ceremony.

A winner enters a picture only when the prize has been told up to that winner.
"""

from app.domain.draw import short_seal
from app.domain.ids import LotCode, PersonId, TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.people import Team
from app.domain.prizes import Prize, tier_number
from app.domain.ranking import Place
from app.rounds.ceremony.turn import (
    award_of,
    next_to_draw,
    part_of,
    prize_of,
    step_of,
)
from app.show import scene
from app.show.cue import Cue
from app.show.pictures import backdrop, header
from app.show.state import State

ROWS, ALL = 3, 6
"""Winners the hall can read while they are named, and at most in a last look at all of them."""


def picture(state: State, cue: Cue) -> scene.Scene:
    """The picture of the step."""
    step = step_of(state, cue)
    prize = prize_of(state, cue)
    if prize is not None:
        return _award(state, cue, prize)
    if step.kind == "order":
        return _order(state, cue)
    if step.kind in ("message", "confirm"):
        plan = state.plan(cue.round)
        return scene.Message(header(state.contest, plan), step.title, step.lines)
    return backdrop(state.contest)


def _order(state: State, cue: Cue) -> scene.RunningOrder:
    placed = part_of(state, cue.round).placed
    names = [
        state.contest.team(placed[lot]).name if lot in placed else "" for lot in order_lots(state)
    ]
    fresh = list(placed.values())[-1] if placed else None
    team = next_to_draw(state, cue.round)
    return scene.RunningOrder(
        header=header(state.contest, state.plan(cue.round)),
        title=_("Bốc thăm thứ tự dự thi"),
        note=_drawer(state, team) if team else "",
        rows=tuple((str(turn), name) for turn, name in enumerate(names, 1)),
        fresh=names.index(state.contest.team(fresh).name) if fresh else -1,
        seal=_("Dấu niêm phong {seal}").format(seal=short_seal(state.commitment)),
    )


def _drawer(state: State, team: TeamId) -> str:
    """Who comes to the table: the team, or the chair for one that is absent."""
    name = state.contest.team(team).name
    if team in state.absent:
        return _("Đội {team} vắng mặt, Ban Tổ chức bốc thăm thay").format(team=name)
    return _("Mời đội {team} bốc thăm").format(team=name)


def order_lots(state: State) -> tuple[LotCode, ...]:
    """The lots of the running order: "01", "02", … one a team."""
    return tuple(LotCode(f"{turn:02d}") for turn in range(1, len(state.contest.teams) + 1))


def target_name(prize: Prize) -> str:
    """Whom a prize is for."""
    return _("Tập thể") if prize.target == "team" else _("Cá nhân")


def _award(state: State, cue: Cue, prize: Prize) -> scene.Scene:
    told = part_of(state, cue.round).revealed.get(prize.id, 0)
    top = header(state.contest, state.plan(cue.round))
    number = tier_number(prize.tier)
    if not told:
        return scene.AwardTier(top, number, prize.name, target_name(prize))
    winners = award_of(state, prize).winners
    if prize.count == 1:
        return _winner(state, top, prize, winners[0])
    page, begun, slots = _page(told, len(winners))
    return scene.AwardList(
        header=top,
        number=number,
        title=prize.name,
        subtitle=_told(prize, told, len(winners)),
        rows=tuple(
            scene.WinnerRow(
                one.name, _team_name(state, prize, one), format_mark(one.total, short=True)
            )
            for one in winners[len(winners) - told : len(winners) - begun]
        ),
        slots=slots,
        page=page,
    )


def _page(told: int, whole: int) -> tuple[int, int, int]:
    """(page, winners named before it, winners it will hold) with `told` of `whole` named.

    Who was named last stands on the page; after the last one, up to ALL are seen together.
    """
    if told == whole and ROWS < whole <= ALL:
        return (whole - 1) // ROWS + 2, 0, whole
    begun = (told - 1) // ROWS * ROWS
    return begun // ROWS + 1, begun, min(ROWS, whole - begun)


def _told(prize: Prize, told: int, whole: int) -> str:
    """Whom the prize is for and how many there are; with pages, how many have been named."""
    if whole <= ROWS:
        return _("{target} · {n} giải").format(target=target_name(prize), n=whole)
    return _("{target} · {told}/{n} giải").format(target=target_name(prize), told=told, n=whole)


def _winner(state: State, top: scene.Header, prize: Prize, one: Place) -> scene.AwardWinner:
    return scene.AwardWinner(
        header=top,
        number=tier_number(prize.tier),
        tier=_("{prize} {target}").format(prize=prize.name, target=target_name(prize).lower()),
        name=one.name,
        full_name=team_of(state, prize, one).full_name,
        total_label=_("Tổng điểm") if prize.target == "team" else _("Điểm cá nhân"),
        total=format_mark(one.total, short=prize.target == "person"),
    )


def team_of(state: State, prize: Prize, one: Place) -> Team:
    """The winning team, or the team the winner belongs to."""
    if prize.target == "team":
        return state.contest.team(TeamId(one.id))
    return next(team for team in state.contest.teams if team.member(PersonId(one.id)))


def _team_name(state: State, prize: Prize, one: Place) -> str:
    """The unit beside a person's name; a team needs none beside its own."""
    return team_of(state, prize, one).name if prize.target == "person" else ""


def speech(state: State, cue: Cue) -> str:
    """What the MC says at this step."""
    step = step_of(state, cue)
    prize = prize_of(state, cue)
    if prize is not None:
        return _award_speech(state, cue, prize)
    if step.kind == "order":
        team = next_to_draw(state, cue.round)
        if team is None:
            return _("Thứ tự dự thi đã có. Xin mời các đội chuẩn bị.")
        if team in state.absent:
            return _drawer(state, team) + "."
        return _("Xin mời đại diện {team} lên bốc thăm thứ tự dự thi.").format(
            team=state.contest.team(team).full_name
        )
    return step.speech


def _award_speech(state: State, cue: Cue, prize: Prize) -> str:
    told = part_of(state, cue.round).revealed.get(prize.id, 0)
    winners = award_of(state, prize).winners
    if not told:
        text = _("{prize} {target} của Hội thi thuộc về…")
        if not winners:
            text = _("Ban Tổ chức không trao {prize} {target}.")
        return text.format(prize=prize.name, target=target_name(prize).lower())
    one = winners[len(winners) - told]
    # Why one is placed there names those above, who are told later: that is for the papers.
    unit = team_of(state, prize, one).full_name
    return _("{winner}, {points} điểm. Xin nhiệt liệt chúc mừng!").format(
        winner=unit if prize.target == "team" else f"{one.name}, {unit}",
        points=format_mark(one.total, short=prize.target == "person"),
    )
