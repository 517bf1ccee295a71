"""How the evening went: its parts with their hours, lots, and what needed a decision.

Knows the facts that count, in order. Marks and ranks are `content`'s.
"""

from msgspec import Struct

from app.domain.contest import RoundPlan
from app.domain.errors import Refused
from app.domain.ids import RoundId
from app.domain.language import _
from app.domain.marks import format_mark
from app.reports.paper.evening import Evening
from app.reports.paper.standing import round_name, running_order
from app.reports.paper.written import count, hour
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.quiz.settings import QuizSettings
from app.rounds.quiz.turn import turn_of
from app.show.cover_facts import OverlayShown
from app.show.cue import Cue, added_id
from app.show.fact import kind_of
from app.show.facts import CueTaken, TieDecided
from app.show.sheet_facts import CueAdded

DECISIONS = (
    "penalty_confirmed",
    "points_deducted",
    "judge_excused",
    "sheet_unlocked",
    "question_voided",
    "tie_decided",
    "overlay_shown",
    "team_postponed",
    "team_absent",
    "team_returned",
    "cue_added",
)
"""Kinds of facts that somebody may ask about later."""


class Stage(Struct, frozen=True):
    """A part of the evening: its name and what is to be said of it."""

    title: str
    text: str


def course(evening: Evening) -> tuple[Stage, ...]:
    """The parts that were begun, in order."""
    starts = _starts(evening)
    return tuple(
        Stage(
            round_name(plan),
            _("bắt đầu lúc {hour}. {text}")
            .format(hour=hour(starts[plan.id]), text=_said(evening, plan))
            .strip(),
        )
        for plan in evening.state.contest.rounds
        if plan.id in starts
    )


def _starts(evening: Evening) -> dict[RoundId, str]:
    """When the first cue of each part went on air."""
    starts: dict[RoundId, str] = {}
    for one in evening.recorded:
        if isinstance(one.fact, CueTaken):
            cue = evening.state.program.cue(one.fact.cue)
            if cue is not None:
                starts.setdefault(cue.round, one.entry.at)
    return starts


def _said(evening: Evening, plan: RoundPlan) -> str:
    state = evening.state
    settings = state.program.settings(plan.id)
    if isinstance(settings, PerformanceSettings):
        return _("Mỗi đội tối đa {minutes} phút; {n} giám khảo chấm, tối đa {most} điểm.").format(
            minutes=settings.limit // 60,
            n=count(len(state.contest.judges)),
            most=format_mark(settings.most, short=True),
        )
    if isinstance(settings, QuizSettings):
        return _packages(evening, plan)
    if evening.state.order and any(cue.step.startswith("order") for cue in _cues(evening, plan)):
        names = "; ".join(
            f"{number}. {team.name}" for number, team in enumerate(running_order(state), 1)
        )
        how = _("nhập từ thăm giấy") if _paper(evening, plan) else _("bốc thăm bằng chương trình")
        return _("Thứ tự dự thi ({how}): {names}.").format(how=how, names=names)
    return ""


def _cues(evening: Evening, plan: RoundPlan) -> list[Cue]:
    return [cue for cue in evening.state.program.cues if cue.round == plan.id]


def _paper(evening: Evening, plan: RoundPlan) -> bool:
    """Whether a lot of this part was entered from paper."""
    on_air = None
    for one in evening.recorded:
        if isinstance(one.fact, CueTaken):
            on_air = evening.state.program.cue(one.fact.cue)
        if kind_of(one.fact) == "lot_entered" and on_air and on_air.round == plan.id:
            return True
    return False


def _packages(evening: Evening, plan: RoundPlan) -> str:
    drawn = [
        _("{team} gói {lot}").format(team=team.name, lot=lot)
        for team in running_order(evening.state)
        if (lot := turn_of(evening.state, plan.id, team.id).lot) is not None
    ]
    how = _("có thăm giấy nhập tay") if _paper(evening, plan) else _("bốc thăm bằng chương trình")
    return _("Gói câu hỏi ({how}): {drawn}.").format(how=how, drawn="; ".join(drawn) or "–")


def _names(evening: Evening, ids: tuple[str, ...]) -> str:
    """Teams or people by name, in the order given."""
    names: dict[str, str] = {}
    for team in evening.state.contest.teams:
        names[team.id] = team.name
        names |= {str(one.id): one.name for one in team.members}
    return ", ".join(names.get(one, one) for one in ids)


def incidents(evening: Evening) -> tuple[str, ...]:
    """Penalties, excused judges, unlocked sheets, void questions, pauses, decided ties; teams put
    off, absent or come after all; what was added to the run sheet and not dropped again.
    """
    told: list[str] = []
    for one in evening.recorded:
        kind = kind_of(one.fact)
        if kind not in DECISIONS:
            continue
        if isinstance(one.fact, OverlayShown) and one.fact.what != "pause":
            continue
        if isinstance(one.fact, CueAdded) and not _stands(evening, one.fact):
            continue
        try:
            words = one.fact.words(evening.state)
        except (Refused, KeyError):
            words = kind
        if isinstance(one.fact, TieDecided):
            words += f" ({_names(evening, one.fact.order)})"
        why = str(getattr(one.fact, "why", "") or one.entry.reason)
        reason = f": {why}" if why and why not in words else ""
        told.append(f"{hour(one.entry.at)}: {words}{reason}.")
    return tuple(told)


def _stands(evening: Evening, added: CueAdded) -> bool:
    """Whether what was added is still on the run sheet."""
    return evening.state.program.cue(added_id(added.number)) is not None
