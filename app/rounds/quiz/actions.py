"""The buttons of a quiz part, in the order of work."""

from msgspec.structs import replace

from app.domain.ids import LotCode, PersonId, TeamId
from app.domain.language import _
from app.rounds.quiz.facts import (
    AnswererCalled,
    AnswerersNamed,
    AnswerLocked,
    AnswerNoted,
    AnswerRevealed,
    QuestionVoided,
)
from app.rounds.quiz.turn import Asked, VoidWay, answerer_of, settings_of, turn_of
from app.show.action import HIDDEN, Action, Ask
from app.show.cue import Cue
from app.show.draws import draw, enter_lot
from app.show.state import State

__all__ = ["around_draw", "around_question", "draw", "lock", "reveal"]


def lock(state: State, cue: Cue, team: TeamId, asked: Asked) -> Action:
    """The noted answer counts."""
    name = state.contest.team(team).name
    if asked.noted:
        label = _("Chốt phương án {letter} của {team}").format(letter=asked.noted, team=name)
    elif asked.noted is None:
        label = _("Chốt phương án của {team}").format(team=name)
    else:
        label = _("Chốt: {team} không trả lời").format(team=name)
    clock = state.clock
    return Action(
        name="quiz.lock",
        label=label,
        key="Space",
        icon="lock",
        make=lambda moment: AnswerLocked(
            cue.round, team, cue.item, asked.noted or "", clock.spent_at(moment.now) if clock else 0
        ),
    )


def reveal(cue: Cue, team: TeamId) -> Action:
    """The hall sees the key."""
    return Action(
        name="quiz.reveal",
        label=_("Công bố đáp án câu {n}").format(n=cue.item),
        key="Enter",
        icon="publish",
        publishes=True,
        words=_("Đáp án là {hidden}.").format(hidden=HIDDEN),
        make=lambda _moment: AnswerRevealed(cue.round, team, cue.item),
    )


def around_draw(
    state: State, cue: Cue, team: TeamId, lots: tuple[LotCode, ...]
) -> tuple[Action, ...]:
    """Who answers, and a lot drawn on paper."""
    most = settings_of(state, cue.round).answerers
    members = state.contest.team(team).members
    named = turn_of(state, cue.round, team).answerers
    people = Action(
        name="quiz.answerers",
        label=_("Ghi người trả lời…"),
        key="L",
        icon="people",
        group=_("1. Người trả lời: {n} trên tối đa {most}").format(n=len(named), most=most),
        ask=Ask(
            _("Ai trả lời cho {team}? Tối đa {most:02d} người.").format(
                team=state.contest.team(team).name, most=most
            ),
            tuple((one.id, one.name) for one in members),
            most=most,
            chosen=named,
        ),
        make=lambda moment: AnswerersNamed(
            cue.round, team, tuple(PersonId(one) for one in moment.picked)
        ),
    )
    return (people, *([enter_lot(lots, _("2. Bốc thăm"))] if lots else []))


def around_question(state: State, cue: Cue, team: TeamId, asked: Asked) -> tuple[Action, ...]:
    """Options while it is open; who answers; voids."""
    if asked.revealed:
        return (_void(cue, team, "replace", _("Thay câu…"), "Y"),)
    options = () if asked.locked else _options(state, cue, team, asked)
    later = () if asked.locked else (_later(cue, team),)
    return (
        *options,
        *later,
        _void(cue, team, "replace", _("Thay câu…"), "Y"),
        _void(cue, team, "gift", _("Hủy câu…"), "H"),
    )


def _later(cue: Cue, team: TeamId) -> Action:
    """The reveal while it is still refused; once the answer is locked, GO offers it itself."""
    return replace(reveal(cue, team), label=_("Công bố đáp án"), group=_("3. Khi cần"))


def _options(state: State, cue: Cue, team: TeamId, asked: Asked) -> tuple[Action, ...]:
    group = _("1. Đội chọn phương án nào?")
    letters = state.contest.question(asked.question).letters
    chosen = [
        Action(
            name=f"quiz.option.{letter}",
            label=letter,
            key=str(number),
            group=group,
            chosen=asked.noted == letter,
            make=lambda _moment, letter=letter: AnswerNoted(cue.round, team, cue.item, letter),
        )
        for number, letter in enumerate(letters, 1)
    ]
    silent = Action(
        name="quiz.option.none",
        label=_("Không trả lời"),
        key="0",
        group=group,
        chosen=asked.noted == "",
        make=lambda _moment: AnswerNoted(cue.round, team, cue.item, ""),
    )
    return (*chosen, silent, *_who(state, cue, team))


def _who(state: State, cue: Cue, team: TeamId) -> tuple[Action, ...]:
    """Another of the named answerers, where one person answers."""
    named = turn_of(state, cue.round, team).answerers
    now = answerer_of(state, cue.round, team, cue.item)
    if now is None or len(named) < 2:
        return ()
    roster = state.contest.team(team)
    names = {one.id: one.name for one in roster.members}
    return (
        Action(
            name="quiz.answerer",
            label=_("Đổi người trả lời…"),
            key="L",
            icon="people",
            group=_("3. Khi cần"),
            ask=Ask(
                _("Ai trả lời câu {n}?").format(n=cue.item),
                tuple((one, names.get(one, one)) for one in named),
                chosen=(now,),
            ),
            make=lambda moment: AnswererCalled(
                cue.round, team, cue.item, PersonId(moment.picked[0] if moment.picked else now)
            ),
        ),
    )


def _void(cue: Cue, team: TeamId, how: VoidWay, label: str, key: str) -> Action:
    return Action(
        name=f"quiz.void.{how}",
        label=label,
        key=key,
        group=_("3. Khi cần"),
        icon="void",
        ask=Ask(label.rstrip("…"), reason=_("Lý do, ví dụ: câu hỏi in sai")),
        make=lambda moment: QuestionVoided(cue.round, team, cue.item, how, moment.reason),
    )
