"""What the hall sees and the MC says during a judged part."""

from app.domain.contest import RoundPlan
from app.domain.ids import TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.people import Person
from app.rounds.performance import score
from app.rounds.performance.turn import reveal_of, settings_of, turn_of
from app.show import scene
from app.show.clock import Clock, written
from app.show.cue import Cue
from app.show.pictures import face, header
from app.show.state import State


def playing(state: State, plan: RoundPlan, team_id: TeamId, cue: Cue) -> scene.Scene:
    """The team, or the title of its piece, with the clock."""
    team = state.contest.team(team_id)
    settings = settings_of(state, plan.id)
    clock = face(state.clock or Clock(settings.limit * 1000), counts_over=True)
    if settings.picture == "piece":
        return scene.Performance(
            header=header(state.contest, plan),
            turn=str(cue.turn),
            team=team.name,
            round_title=plan.title,
            title=team.skit,
            notes=_notes(team.cast),
            clock=clock,
        )
    return scene.TeamIntro(
        header=header(state.contest, plan),
        turn_label=_("Lượt thi"),
        turn=str(cue.turn),
        name=team.name,
        full_name=team.full_name,
        topic_label=_("Giải pháp đề xuất"),
        topic=team.solution,
        members_label=_("Thành viên"),
        members=tuple(_member(one) for one in team.members),
        clock=clock,
    )


def _notes(cast: int) -> tuple[tuple[str, str], ...]:
    return (("people", _("{n} người tham gia diễn").format(n=cast)),) if cast else ()


def _member(person: Person) -> scene.MemberLine:
    return scene.MemberLine(person.name, _("(đội trưởng)") if person.role == "captain" else "")


def judged(state: State, plan: RoundPlan, team_id: TeamId, cue: Cue) -> scene.Scene:
    """The judges at work, then, once published, the marks."""
    team = state.contest.team(team_id)
    piece = settings_of(state, plan.id).picture == "piece"
    title = f"“{team.skit}”" if piece and team.skit else ""
    found = score.result(state, plan.id, team_id)
    if found is None or not turn_of(state, plan.id, team_id).published:
        return scene.Judging(
            header=header(state.contest, plan),
            turn=str(cue.turn),
            team=team.name,
            title=title,
            message=_("Ban Giám khảo đang chấm điểm"),
        )
    return scene.Marks(
        header=header(state.contest, plan),
        team=team.name,
        title=title,
        cards=_cards(state, found) if reveal_of(state, plan.id, team_id) == "sheets" else (),
        panel=(_("Kết quả chấm"), format_mark(found.panel)),
        penalty=(_penalty_label(state, plan, team_id), format_mark(found.penalty)),
        result=(_("Điểm {part}").format(part=plan.title), format_mark(found.points)),
    )


def _cards(state: State, found: score.TurnResult) -> tuple[scene.MarkCard, ...]:
    place = {judge.id: number for number, judge in enumerate(state.contest.judges, 1)}
    return tuple(
        scene.MarkCard(
            label=_("Giám khảo {n}").format(n=place[judge]),
            mark=format_mark(total),
            note=_("không tính") if judge in found.dropped else "",
        )
        for judge, total in found.totals
    )


def _penalty_label(state: State, plan: RoundPlan, team: TeamId) -> str:
    turn = turn_of(state, plan.id, team)
    over = (turn.spent or 0) - settings_of(state, plan.id).limit * 1000
    if turn.overtime:
        return _("Trừ quá giờ {time}").format(time=written(over))
    return _("Điểm trừ")


def speech(state: State, cue: Cue, team_id: TeamId) -> str:
    """What the MC says in a turn."""
    team = state.contest.team(team_id)
    turn = turn_of(state, cue.round, team_id)
    minutes = settings_of(state, cue.round).limit // 60
    if cue.step == "play" and turn.spent is None:
        return _(
            "Xin mời {team} bước vào phần thi. Thời gian tối đa dành cho đội là {minutes} phút."
        ).format(team=team.full_name, minutes=minutes)
    if cue.step == "play":
        return _("Xin cảm ơn phần thi của {team}.").format(team=team.full_name)
    if not turn.published:
        return _(
            "Trong lúc Ban Giám khảo chấm điểm, xin quý vị dành cho {team} một tràng pháo tay."
        ).format(team=team.full_name)
    found = score.result(state, cue.round, team_id)
    return _("{team} đạt {points} điểm.").format(
        team=team.full_name, points=format_mark(found.points if found else None)
    )
