"""Scenes that every kind of part needs: the header, the backdrop, a part's title, standings.

Knows how public facts become texts. Does not know the steps of any part.
"""

from collections.abc import Sequence
from datetime import date

from app.domain.contest import Contest, RoundPlan
from app.domain.ids import RoundId
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.ranking import Candidate, rank
from app.show import scene
from app.show.clock import Clock, written
from app.show.cue import Cue
from app.show.reel import Reel
from app.show.results import TeamLine, team_lines
from app.show.state import State

_TIMED = (scene.TeamIntro, scene.QuestionView, scene.Performance, scene.Pause)
PAGE = 8
"""Rows of standings the hall can read at once (design language §4)."""


def header(contest: Contest, plan: RoundPlan) -> scene.Header:
    """The quiet line: the contest and the part."""
    return scene.Header(contest.heading.full_title, part_title(plan))


def part_label(plan: RoundPlan) -> str:
    """How the part is called by its number: "Vòng 2"."""
    return _("Vòng {number}").format(number=plan.number)


def part_title(plan: RoundPlan) -> str:
    """The part by its number, when it has one, and its title: "Vòng 2 · Tìm hiểu kiến thức"."""
    return f"{part_label(plan)} · {plan.title}" if plan.number else plan.title


def backdrop(contest: Contest) -> scene.Backdrop:
    """The picture between everything."""
    head = contest.heading
    day = date.fromisoformat(head.date)
    return scene.Backdrop(
        superior=head.superior,
        organizer=head.organizer,
        event=head.event,
        title=head.title,
        subtitle=head.subtitle,
        region=head.region,
        place_date=f"{head.place}, {long_date(day)}",
    )


def long_date(day: date) -> str:
    """Write "ngày 05 tháng 3 năm 2023": days under 10 and months 1, 2 get a 0 (NĐ 30/2020)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return _("ngày {day:02d} tháng {month} năm {year}").format(
        day=day.day, month=month, year=day.year
    )


def face(clock: Clock, *, counts_over: bool) -> scene.Face:
    """A clock with the words for each of its phases."""
    return scene.Face(
        limit=clock.limit,
        spent=clock.spent,
        running_since=clock.running_since,
        warning=clock.warning,
        counts_over=counts_over,
        waiting=_("Chờ tính giờ"),
        running=_("Thời gian còn lại") if counts_over else _("Đang tính giờ"),
        warned=_("Sắp hết giờ"),
        stopped=_("Đã dừng"),
        over=_("QUÁ GIỜ") if counts_over else _("Hết giờ"),
        limit_text=_("Quy định {time}").format(time=written(clock.limit)) if counts_over else "",
    )


def soon() -> str:
    """What the hall reads when a countdown to the next step has ended and nobody has taken it."""
    return _("Chương trình sắp tiếp tục")


def media(state: State, cue: Cue, reel: Reel, own: scene.Scene) -> scene.MediaView:
    """A picture or film of the contest fills the hall; the clock of the cue's `own` picture stays."""
    team = state.team_at(cue)
    return scene.MediaView(
        header=header(state.contest, state.plan(cue.round)),
        title=state.contest.team(team).name if team else cue.title,
        reel=reel.view(),
        clock=own.clock if isinstance(own, _TIMED) else None,
    )


def round_title(
    contest: Contest, plan: RoundPlan, facts: tuple[tuple[str, str, str], ...]
) -> scene.RoundTitle:
    """A part begins."""
    return scene.RoundTitle(
        header=scene.Header(contest.heading.full_title, contest.heading.code),
        label=_("VÒNG"),
        number=str(plan.number),
        title=plan.title,
        facts=facts,
    )


def pages(contest: Contest) -> int:
    """How many pages the standings of all teams take."""
    return max(1, -(-len(contest.teams) // PAGE))


def heard_pages(state: State) -> int:
    """How many pages the teams take that are here."""
    here = sum(team.id not in state.absent for team in state.contest.teams)
    return max(1, -(-here // PAGE))


def standings(state: State, plan: RoundPlan, page: int = 1) -> scene.Standings:
    """Published totals up to and with `plan`, with the places won since the part before.

    `page` counts from 1: first the places 1 to 8, then the next eight.
    """
    scored = _scored(state, plan)
    lines = tuple(line for line in team_lines(state) if not line.absent)
    whole = {part for part in scored if _whole(lines, part)}
    now, before = _places(state, lines, scored), _places(state, lines, scored[:-1])
    rows = [
        scene.StandingRow(
            place=str(place),
            team=state.contest.team(line.team).name,
            move=before[line.team][0] - place if len(scored) > 1 else None,
            columns=tuple(_cell(line, part, short=part in whole) for part in scored),
            total=format_mark(_heard(line, scored)),
            leader=place == 1,
        )
        for line in sorted(lines, key=lambda one: now[one.team])
        for place in [now[line.team][0]]
    ]
    last = heard_pages(state)
    here = min(page, last)
    return scene.Standings(
        header=scene.Header(state.contest.heading.full_title, _("Kết quả tạm thời")),
        title=_("Xếp hạng sau {part}").format(part=part_label(plan)),
        heads=(
            _("Hạng"),
            _("Đội"),
            _("Thay đổi"),
            *(part_label(state.plan(part)) for part in scored),
            _("Tổng điểm"),
        ),
        rows=tuple(rows[(here - 1) * PAGE : here * PAGE]),
        page="" if last < 2 else _("Trang {page}/{whole}").format(page=here, whole=last),
    )


def page_of(contest: Contest, page: int) -> str:
    """Which page of how many; "" when there is only one."""
    whole = pages(contest)
    return "" if whole < 2 else _("Trang {page}/{whole}").format(page=page, whole=whole)


def _scored(state: State, last: RoundPlan) -> list[RoundId]:
    """The parts with points up to `last`."""
    ids = [plan.id for plan in state.contest.rounds if plan.number]
    return ids[: ids.index(last.id) + 1]


def _whole(lines: tuple[TeamLine, ...], part: RoundId) -> bool:
    """Whether nobody has a fraction in this column, so that none needs to be printed."""
    scores = [line.parts[part] for line in lines]
    return all((one.points or 0) % 100 == 0 for one in scores if one.published)


def _cell(line: TeamLine, part: RoundId, *, short: bool) -> str:
    score = line.parts[part]
    return format_mark(score.points if score.published else None, short=short)


def _published(line: TeamLine, parts: Sequence[RoundId]) -> int:
    scores = [line.parts[part] for part in parts]
    return sum(score.points or 0 for score in scores if score.published)


def _heard(line: TeamLine, parts: Sequence[RoundId]) -> int | None:
    """The published total; None while nothing of the team is published."""
    heard = any(line.parts[part].published for part in parts)
    return _published(line, parts) if heard else None


def _places(
    state: State, lines: tuple[TeamLine, ...], parts: Sequence[RoundId]
) -> dict[str, tuple[int, str]]:
    """Place and name by published totals; equals share, since nothing is final yet."""
    ranked = rank(
        [
            Candidate(line.team, state.contest.team(line.team).name, _published(line, parts))
            for line in lines
        ],
        (),
    )
    return {place.id: (place.place, place.name) for place in ranked}
