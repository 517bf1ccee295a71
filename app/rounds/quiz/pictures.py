"""What the hall sees and the MC says during a quiz part.

The key enters a picture only after the reveal; before it, it is not in the value at all.
"""

from app.domain.contest import RoundPlan
from app.domain.draw import short_seal
from app.domain.ids import TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.questions import Question
from app.rounds.quiz import score
from app.rounds.quiz.turn import Asked, answerer_of, asked_of, settings_of, turn_of, used_lots
from app.show import scene
from app.show.clock import Clock
from app.show.cue import Cue
from app.show.pictures import face, header, part_label
from app.show.state import State


def lots(state: State, plan: RoundPlan, team_id: TeamId) -> scene.Scene:
    """The wall of envelopes and, once drawn, the team's package."""
    turn = turn_of(state, plan.id, team_id)
    used = used_lots(state)
    codes = sorted(package.lot for package in state.contest.packages)
    wall = tuple(
        scene.Envelope(
            code.lstrip("0"), "drawn" if code == turn.lot else "used" if code in used else "free"
        )
        for code in codes
    )
    drawn = (turn.lot or "").lstrip("0")
    return scene.Lots(
        header=header(state.contest, plan),
        title=_("Bốc thăm gói câu hỏi"),
        team=state.contest.team(team_id).name,
        lots=wall,
        drawn=drawn,
        drawn_label=_("Gói số {lot}").format(lot=drawn) if drawn else "",
        note=_("{n} câu hỏi").format(n=len(settings_of(state, plan.id).points)),
        left=_("Còn {left} trong {all} gói; nét đứt là gói đã mở").format(
            left=len(codes) - len(used), all=len(codes)
        ),
        seal=_("Dấu niêm phong {seal}").format(seal=short_seal(state.commitment)),
    )


def question(state: State, plan: RoundPlan, team_id: TeamId, cue: Cue) -> scene.Scene:
    """The question as far as it has come."""
    asked = asked_of(state, plan.id, team_id, cue.item)
    if asked is None:
        return lots(state, plan, team_id)
    asking = state.contest.question(asked.question)
    worth = score.value(state, plan.id, cue.item)
    clock = state.clock or Clock(settings_of(state, plan.id).think * 1000)
    return scene.QuestionView(
        header=header(state.contest, plan),
        number=_("Câu {n}").format(n=cue.item),
        meta=(
            state.contest.topic(asking.topic),
            _("{points} điểm").format(points=format_mark(worth, short=True)),
        ),
        text=asking.text,
        options=_options(asking, asked),
        clock=None if asked.revealed else face(clock, counts_over=False),
        points=_points(state, plan, asked, cue.item) if asked.revealed else None,
        team=state.contest.team(team_id).name,
        line=_line(asking, asked),
        people=() if asked.locked else _people(state, plan, team_id, cue.item),
        tally=_tally(state, plan, team_id) if asked.revealed else (),
        media=state.reel.view() if state.reel else None,
    )


def _options(asking: Question, asked: Asked) -> tuple[scene.OptionView, ...]:
    views: list[scene.OptionView] = []
    for letter, text in zip(asking.letters, asking.options, strict=True):
        chosen = asked.locked and letter == asked.noted
        if not asked.revealed:
            look, word = ("chosen", _("CHỌN")) if chosen else ("plain", "")
        elif letter == asking.key:
            look, word = "right", _("ĐÚNG")
        else:
            look, word = ("wrong", _("SAI")) if chosen and not asked.gift else ("off", "")
        views.append(scene.OptionView(letter, text, look, word))
    return tuple(views)


def _points(state: State, plan: RoundPlan, asked: Asked, item: int) -> scene.Points:
    worth = score.points(state, plan.id, asked, item)
    text = ("+" if worth > 0 else "") + format_mark(worth, short=True)
    return scene.Points(text, _("điểm"), worth > 0)


def _people(state: State, plan: RoundPlan, team_id: TeamId, item: int) -> tuple[str, ...]:
    """Who answers: the one whose question it is, or all of the group."""
    who = answerer_of(state, plan.id, team_id, item)
    team = state.contest.team(team_id)
    people = (who,) if who else turn_of(state, plan.id, team_id).answerers
    return tuple(member.name for one in people if (member := team.member(one)))


def _line(asking: Question, asked: Asked) -> tuple[scene.Span, ...]:
    """What the team line says in words beside the colours."""
    if not asked.locked:
        return (scene.Span(_("Trả lời:"), "quiet"),)
    chosen = asked.noted or ""
    if not asked.revealed:
        if not chosen:
            return (scene.Span(_("không trả lời")),)
        return (scene.Span(_("đã chốt phương án") + " "), scene.Span(chosen, "strong"))
    if asked.gift:
        return (scene.Span(_("Câu hỏi bị hủy, đội được trọn điểm"), "right"),)
    key = (scene.Span(" · " + _("Đáp án") + " "), scene.Span(asking.key, "strong"))
    if not chosen:
        return (scene.Span(_("Không trả lời")), *key)
    right = chosen == asking.key
    verdict = scene.Span(_("Đúng"), "right") if right else scene.Span(_("Chưa đúng"), "wrong")
    said = (scene.Span(_("Chọn") + " "), scene.Span(chosen, "strong"))
    return (*said, *key, scene.Span(" · "), verdict)


def _tally(state: State, plan: RoundPlan, team_id: TeamId) -> tuple[scene.Span, ...]:
    total = format_mark(score.so_far(state, plan.id, team_id), short=True)
    return (
        scene.Span(_("Điểm {part}:").format(part=part_label(plan)) + " ", "quiet"),
        scene.Span(total, "strong"),
    )


def speech(state: State, cue: Cue, team_id: TeamId) -> str:
    """What the MC says in a turn."""
    if cue.step == "draw":
        return _draw_speech(state, cue, team_id)
    asked = asked_of(state, cue.round, team_id, cue.item)
    return _question_speech(state, cue, team_id, asked) if asked else ""


def _draw_speech(state: State, cue: Cue, team_id: TeamId) -> str:
    name = state.contest.team(team_id).full_name
    lot = turn_of(state, cue.round, team_id).lot
    if lot is None:
        return _("Xin mời {team} cử người trả lời và bốc thăm gói câu hỏi.").format(team=name)
    return _("{team} bốc được gói câu hỏi số {lot}.").format(team=name, lot=lot.lstrip("0"))


def _question_speech(state: State, cue: Cue, team_id: TeamId, asked: Asked) -> str:
    team = state.contest.team(team_id).name
    asking = state.contest.question(asked.question)
    think = settings_of(state, cue.round).think
    if asked.revealed:
        return _verdict_speech(state, team, asked)
    if asked.locked and not asked.noted:
        return _("Đội {team} không đưa ra phương án. Xin mời quý vị xem đáp án.").format(team=team)
    if asked.locked:
        return _("Phương án của đội {team} đã chốt. Xin mời quý vị xem đáp án.").format(team=team)
    if state.clock and state.clock.running:
        return _("Thời gian {n} giây bắt đầu! Xin mời đội {team} đưa ra phương án.").format(
            n=think, team=team
        )
    if state.clock and state.clock.spent:
        return _("Xin mời đội {team} cho biết phương án.").format(team=team)
    options = "\n".join(
        f"{letter}: {text}" for letter, text in zip(asking.letters, asking.options, strict=True)
    )
    return _("Câu {n}. {text}\n{options}").format(n=cue.item, text=asking.text, options=options)


def _verdict_speech(state: State, team: str, asked: Asked) -> str:
    """What the MC says behind the reveal: the key, whether it was met, and why."""
    asking = state.contest.question(asked.question)
    if asked.gift:
        return _("Câu hỏi này được hủy, đội {team} được trọn điểm của câu.").format(team=team)
    if not asked.noted:
        return _("Đáp án là {key}. {why}").format(key=asking.key, why=asking.explanation)
    verdict = _("Xin chúc mừng!") if score.right(state, asked) else _("Rất tiếc, chưa đúng.")
    return _("Đáp án là {key}. {verdict} {why}").format(
        key=asking.key, verdict=verdict, why=asking.explanation
    )
