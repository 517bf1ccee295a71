"""What happens in a quiz part: answerers are named, an answer is noted, locked, revealed.

Each is one key press, never two on one (domain §2.4). Knows the order they must come in.
"""

from typing import ClassVar

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import PersonId, RoundId, TeamId
from app.domain.language import _
from app.domain.questions import Question
from app.rounds.quiz.turn import (
    Asked,
    VoidWay,
    answerer_of,
    asked_of,
    reel_of,
    settings_of,
    spares,
    turn_of,
    with_asked,
    with_turn,
)
from app.show.fact import Fact
from app.show.state import State


class AnswerersNamed(Fact, frozen=True):
    """The team names who answers for it: one to three people (Đắk Nông 2023, II.3a)."""

    round: RoundId
    team: TeamId
    people: tuple[PersonId, ...]

    def check(self, state: State) -> None:
        """One to the maximum, all different, all registered in the team, before its answers."""
        most = settings_of(state, self.round).answerers
        team = state.contest.team(self.team)
        if not self.people:
            raise Refused(_("Chưa chọn người trả lời nào của {team}.").format(team=team.name))
        if len(self.people) > most:
            raise Refused(
                _("{team} đăng ký {n} người trả lời; tối đa {most:02d} người.").format(
                    team=team.name, n=len(self.people), most=most
                )
            )
        if len(set(self.people)) < len(self.people):
            raise Refused(_("Một người được chọn hai lần."))
        for person in self.people:
            if team.member(person) is None:
                raise Refused(
                    _("Người này không có trong danh sách đăng ký của {team}.").format(
                        team=team.name
                    )
                )
        answered = [one for one in turn_of(state, self.round, self.team).asked if one.locked]
        kept = {one.answerer for one in answered if one.answerer}
        if settings_of(state, self.round).by == "group" and answered:
            kept |= set(turn_of(state, self.round, self.team).answerers)
        if not kept <= set(self.people):
            raise Refused(_("Người đã trả lời một câu thì không thay ra được nữa."))

    def apply(self, state: State) -> State:
        """Remember them."""
        turn = turn_of(state, self.round, self.team)
        return with_turn(state, self.round, self.team, replace(turn, answerers=self.people))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Ghi {n} người trả lời của {team}").format(
            n=len(self.people), team=state.contest.team(self.team).name
        )


class QuestionFact(Fact, frozen=True):
    """A fact about question number `item` (from 1) of a team's package."""

    round: RoundId
    team: TeamId
    item: int

    def asked(self, state: State) -> Asked:
        """The question as it stands; Refused before the draw."""
        asked = asked_of(state, self.round, self.team, self.item)
        if asked is None:
            raise Refused(_("Đội chưa bốc thăm nên chưa có câu {item}.").format(item=self.item))
        return asked

    def question(self, state: State) -> Question:
        """The question itself."""
        return state.contest.question(self.asked(state).question)

    def with_asked(self, state: State, asked: Asked) -> State:
        """The state in which the question stands so."""
        return with_asked(state, self.round, self.team, self.item, asked)

    def on_air(self, state: State) -> bool:
        """Whether the hall is looking at this question."""
        cue = state.cue
        return (
            cue is not None
            and (cue.round, cue.step, cue.item) == (self.round, "question", self.item)
            and state.team_at(cue) == self.team
        )

    def in_sight(self, state: State) -> State:
        """The state in which no film fills the hall in place of the question."""
        if state.reel is None or not self.on_air(state):
            return state
        return replace(state, reel=replace(state.reel, shown=False))

    def check(self, state: State) -> None:
        """The question is on air and not locked."""
        asked = self.asked(state)
        if not self.on_air(state):
            raise Refused(_("Câu {item} của đội không ở trên màn hình.").format(item=self.item))
        if asked.locked:
            raise Refused(_("Câu {item} đã chốt phương án.").format(item=self.item))


class AnswererCalled(QuestionFact, frozen=True):
    """Somebody else of the named answerers answers this question."""

    varies: ClassVar[bool] = True
    person: PersonId

    def check(self, state: State) -> None:
        """Only one of the named answerers."""
        super().check(state)
        if self.person not in turn_of(state, self.round, self.team).answerers:
            raise Refused(_("Người này không phải người trả lời đã đăng ký của đội."))

    def apply(self, state: State) -> State:
        """Remember who."""
        return self.with_asked(state, replace(self.asked(state), answerer=self.person))

    def others(self, state: State) -> tuple[Fact, ...]:
        """Another of the named answerers."""
        named = turn_of(state, self.round, self.team).answerers
        return tuple(replace(self, person=one) for one in named if one != self.person)

    def words(self, state: State) -> str:
        """Name it."""
        person = state.contest.team(self.team).member(self.person)
        return _("{person} trả lời câu {item}").format(
            person=person.name if person else self.person, item=self.item
        )


class LetterFact(QuestionFact, frozen=True):
    """A fact with the letter the team says; "" when there is no answer."""

    varies: ClassVar[bool] = True
    letter: str

    def others(self, state: State) -> tuple[Fact, ...]:
        """Another letter, or no answer; the time of the first press stays."""
        known = self.question(state).letters
        return tuple(replace(self, letter=one) for one in (*known, "") if one != self.letter)

    def digit(self, state: State) -> str:
        """The key of its letter: 1 for A; 0 for no answer."""
        return str(self.question(state).letters.index(self.letter) + 1) if self.letter else "0"


class AnswerNoted(LetterFact, frozen=True):
    """The operator notes what the team says. Not shown yet."""

    def check(self, state: State) -> None:
        """A letter the question has, after the clock was started."""
        super().check(state)
        letters = self.question(state).letters
        if self.letter and self.letter not in letters:
            raise Refused(
                _("Câu này chỉ có phương án {letters}.").format(letters=", ".join(letters))
            )
        if state.clock is None or not (state.clock.running or state.clock.spent):
            raise Refused(_("Chưa tính giờ: bấm T khi MC đọc xong câu hỏi."))

    def apply(self, state: State) -> State:
        """Note it."""
        return self.with_asked(state, replace(self.asked(state), noted=self.letter))

    def words(self, state: State) -> str:
        """Name it."""
        noted = _("Ghi phương án {letter}") if self.letter else _("Ghi: không trả lời")
        return noted.format(letter=self.letter)


class AnswerLocked(LetterFact, frozen=True):
    """The noted answer counts; the clock stops at `spent` milliseconds."""

    spent: int

    def check(self, state: State) -> None:
        """Something was noted, and it is this letter."""
        super().check(state)
        noted = self.asked(state).noted
        if noted is None:
            raise Refused(_("Chưa ghi phương án của đội (phím 1–4, phím 0 nếu không trả lời)."))
        if self.letter and self.letter not in self.question(state).letters:
            raise Refused(_("Câu này không có phương án {letter}.").format(letter=self.letter))

    def apply(self, state: State) -> State:
        """Lock it and stop the clock."""
        who = answerer_of(state, self.round, self.team, self.item)
        asked = replace(
            self.asked(state), answerer=who, noted=self.letter, locked=True, spent=self.spent
        )
        locked = self.with_asked(self.in_sight(state), asked)
        return replace(locked, clock=state.clock.finished(self.spent) if state.clock else None)

    def words(self, state: State) -> str:
        """Name it."""
        team = state.contest.team(self.team).name
        if not self.letter:
            return _("Chốt: {team} không trả lời").format(team=team)
        return _("Chốt phương án {letter} của {team}").format(letter=self.letter, team=team)


class AnswerRevealed(QuestionFact, frozen=True):
    """The hall sees the key, and the points count."""

    publishes: ClassVar[bool] = True

    def check(self, state: State) -> None:
        """Never before the lock."""
        asked = self.asked(state)
        if asked.revealed:
            raise Refused(_("Đáp án câu {item} đã công bố.").format(item=self.item))
        if not asked.locked:
            raise Refused(_("Chưa thể công bố: phương án của đội chưa được chốt."))

    def apply(self, state: State) -> State:
        """Reveal."""
        return self.with_asked(self.in_sight(state), replace(self.asked(state), revealed=True))

    def words(self, state: State) -> str:
        """Name it."""
        return _("Công bố đáp án câu {item}").format(item=self.item)


class QuestionVoided(QuestionFact, frozen=True):
    """The question does not count: another one is asked, or the team gets all its points."""

    varies: ClassVar[bool] = True
    how: VoidWay
    why: str

    def check(self, state: State) -> None:
        """With a reason; a replacement needs a spare and a standing clock."""
        question = self.question(state)
        if not self.why.strip():
            raise Refused(_("Chưa ghi lý do hủy câu."))
        if self.how == "replace" and not spares(state, question):
            raise Refused(_("Không còn câu dự phòng: hãy cho đội trọn điểm câu này."))
        if self.on_air(state) and state.clock and state.clock.running:
            raise Refused(_("Đồng hồ đang chạy: dừng đồng hồ trước khi hủy câu."))

    def apply(self, state: State) -> State:
        """Give the points, or put the next spare in its place with a fresh clock."""
        asked = self.asked(state)
        if self.how == "gift":
            who = answerer_of(state, self.round, self.team, self.item)
            gift = replace(
                asked, answerer=who, noted=asked.noted or "", locked=True, revealed=True, gift=True
            )
            return self.with_asked(state, gift)
        spare = spares(state, self.question(state))[0]
        part = state.rounds[self.round]
        thrown = replace(part, thrown=(*part.thrown, asked.question))
        fresh = self.with_asked(
            state.with_round(self.round, thrown), Asked(spare.id, asked.answerer)
        )
        if not self.on_air(state):
            return fresh
        limit = settings_of(state, self.round).think * 1000
        clock = state.clock and replace(state.clock, limit=limit, spent=0, done=False)
        return replace(fresh, clock=clock, reel=reel_of(fresh, self.round, self.team, self.item))

    def others(self, state: State) -> tuple[Fact, ...]:
        """The other way, for the same reason."""
        return (replace(self, how="gift" if self.how == "replace" else "replace"),)

    def words(self, state: State) -> str:
        """Name it."""
        text = _("Thay câu {item}: {why}") if self.how == "replace" else _("Hủy câu {item}: {why}")
        return text.format(item=self.item, why=self.why)


QUIZ_FACTS: tuple[type[Fact], ...] = (
    AnswerersNamed,
    AnswererCalled,
    AnswerNoted,
    AnswerLocked,
    AnswerRevealed,
    QuestionVoided,
)
