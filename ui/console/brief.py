"""What the cue's controls tell besides their buttons, read out of a state as plain values.

The cue in one line, how the performance's time stands to the rule, how far a prize has been told.
Knows no Qt and changes nothing; asks a kind of round what it remembers, like `ui.console.sheets`.
"""

from typing import Literal

from msgspec import Struct

from app.domain.ids import TeamId
from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.prizes import Prize
from app.rounds.ceremony import turn as ceremony
from app.rounds.performance import score
from app.rounds.performance import turn as performance
from app.rounds.quiz import score as quiz_score
from app.rounds.quiz import turn as quiz
from app.show.clock import written
from app.show.cue import Cue
from app.show.pictures import part_title
from app.show.state import State
from ui.console import view

StepState = Literal["done", "air", "next", "waiting"]
_LISTED = 3
"""So many winners of a prize have a step each; of more, one step counts."""


class Timing(Struct, frozen=True):
    """The time a team took: in figures, against the rule, and what the rule says to it."""

    spent: str
    limit: str
    over: str
    rule: str = ""
    points: str = ""
    settled: bool = True
    """Nothing is left to confirm."""


class Step(Struct, frozen=True):
    """One step of the cue on air."""

    text: str
    state: StepState


class Brief(Struct, frozen=True):
    """The words around the buttons; `idle` is said where there are none."""

    title: str
    note: str
    idle: str
    timing: Timing | None = None
    steps: tuple[Step, ...] = ()
    kept: str = ""
    """What has certainly not been sent to the hall."""


def brief(state: State) -> Brief:
    """All of it for the cue on air."""
    cue = state.cue
    if cue is None:
        idle = _("Bấm phím cách để phát mục đầu tiên. Hội trường đang thấy phông nền.")
        return Brief(_("Chưa bắt đầu"), state.contest.heading.venue, idle)
    idle = _("Mục này không cần thao tác nào thêm.")
    if state.closed:
        idle = _("Hội thi đã khóa. Sửa kết quả bằng phụ lục đính chính.")
    title, note = _heading(state, cue)
    made = steps(state, cue)
    return Brief(title, note, "" if made else idle, timing(state, cue), made, _kept(state, cue))


def _kept(state: State, cue: Cue) -> str:
    prize = _prize(state, cue)
    told, winners = _told(state, cue, prize) if prize else (0, 0)
    return _("Tên chưa công bố chưa hề được gửi sang màn hình khán giả.") if told < winners else ""


def _heading(state: State, cue: Cue) -> tuple[str, str]:
    plan = state.plan(cue.round)
    part = part_title(plan)
    title, team = view.cue_name(state, cue.id), state.team_at(cue)
    own = state.rounds[cue.round] if cue.insert is None else None
    if isinstance(own, quiz.QuizState) and team and cue.item:
        return _question(state, cue, team) or (title, part)
    if isinstance(own, performance.PerformanceState) and team:
        piece = performance.settings_of(state, cue.round).picture == "piece"
        skit = state.contest.team(team).skit
        return title, f"“{skit}”" if piece and skit else part
    if _prize(state, cue):
        return title, _("công bố từ giải thấp đến giải cao")
    return title, part


def _question(state: State, cue: Cue, team: TeamId) -> tuple[str, str] | None:
    """Its number and topic; its package and points."""
    asked = quiz.asked_of(state, cue.round, team, cue.item)
    if asked is None:
        return None
    topic = state.contest.topic(state.contest.question(asked.question).topic)
    lot = (quiz.turn_of(state, cue.round, team).lot or "").lstrip("0")
    worth = format_mark(quiz_score.value(state, cue.round, cue.item), short=True)
    note = _("gói {lot} · {points} điểm").format(lot=lot, points=worth)
    return f"{cue.title} · {topic}" if topic else cue.title, note


def timing(state: State, cue: Cue) -> Timing | None:
    """The time of the performance that has ended; None elsewhere."""
    team = state.team_at(cue)
    own = state.rounds[cue.round] if cue.insert is None else None
    if team is None or not isinstance(own, performance.PerformanceState):
        return None
    turn = performance.turn_of(state, cue.round, team)
    if turn.spent is None:
        return None
    most = performance.settings_of(state, cue.round).limit * 1000
    over = turn.spent // 1000 * 1000 - most
    points = score.overtime(state, cue.round, turn.spent)
    return Timing(
        spent=written(turn.spent),
        limit=_("quy định {time}").format(time=written(most)),
        over=_("quá giờ {time}").format(time=written(over)) if over > 0 else "",
        rule=score.overtime_words(state, cue.round, turn.spent),
        points=_points(points, turn),
        settled=turn.overtime is not None,
    )


def _points(points: int, turn: performance.Turn) -> str:
    if not points:
        return _("không trừ điểm")
    if turn.overtime == 0:
        return _("đã quyết định không trừ")
    taken = format_mark(points)
    if turn.overtime is None:
        return _("trừ {points} điểm").format(points=taken)
    return _("đã trừ {points} điểm").format(points=taken)


def steps(state: State, cue: Cue) -> tuple[Step, ...]:
    """How far the prize on air has been told, and what comes behind it; () elsewhere."""
    prize = _prize(state, cue)
    if prize is None:
        return ()
    told, winners = _told(state, cue, prize)
    listed = winners <= _LISTED
    following = state.following(cue.id)
    names = [
        _("Hạng giải"),
        *_tellings(prize, winners, told),
        following.title if following else _("Hết kịch bản"),
    ]
    place = told if listed else min(told, 1)
    coming = told + 1 if listed else 1 if told < winners else 2
    return tuple(Step(name, _stands(number, place, coming)) for number, name in enumerate(names))


def _prize(state: State, cue: Cue) -> Prize | None:
    """The prize on air."""
    own = state.rounds[cue.round] if cue.insert is None else None
    return ceremony.prize_of(state, cue) if isinstance(own, ceremony.CeremonyState) else None


def _told(state: State, cue: Cue, prize: Prize) -> tuple[int, int]:
    """How many winners the hall has heard, and how many there are."""
    told = ceremony.part_of(state, cue.round).revealed.get(prize.id, 0)
    return told, len(ceremony.award_of(state, prize).winners)


def _stands(number: int, place: int, coming: int) -> StepState:
    if number == place:
        return "air"
    if number == coming:
        return "next"
    return "done" if number < place else "waiting"


def _tellings(prize: Prize, winners: int, told: int) -> list[str]:
    """The steps that tell the winners."""
    if winners == 1:
        return [_("Đội đạt giải") if prize.target == "team" else _("Người đạt giải")]
    if winners <= _LISTED:
        return [_("Công bố {n}/{all}").format(n=n, all=winners) for n in range(1, winners + 1)]
    return [_("Công bố {n}/{all}").format(n=told, all=winners)]
