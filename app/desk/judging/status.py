"""How far each judge is with a turn: for everybody's eyes, so without marks."""

from typing import Literal

from msgspec import Struct

from app.desk.desk import Desk
from app.desk.judging.turns import JudgedTurn, judged_turns
from app.desk.when import last, minute
from app.domain.ids import JudgeId
from app.domain.language import _
from app.rounds.performance.panel_facts import JudgesReminded
from app.rounds.performance.sheets import SheetSubmitted
from app.rounds.performance.turn import Sheet, outstanding, settings_of, turn_of
from app.show.state import State


class Status(Struct, frozen=True):
    """How far a judge is with a turn, for everybody's eyes: no marks."""

    judge: JudgeId
    number: int
    name: str
    post: str
    state: Literal["waiting", "writing", "submitted", "excused"]
    done: int = 0
    of: int = 0
    at: str = ""
    """When it was submitted, "11:06:20"."""
    why: str = ""
    """Why the judge is excused."""

    @property
    def words(self) -> str:
        """The status as people read it."""
        if self.state == "submitted":
            return _("Đã nộp {time}, đã khóa").format(time=self.at[:5])
        if self.state == "excused":
            return _("Không chấm lượt này")
        if self.state == "writing":
            return _("Đang chấm {n}/{of} tiêu chí").format(n=self.done, of=self.of)
        return _("Chưa nộp")


class Reminder(Struct, frozen=True):
    """The operator asks for the sheets: at what time of day, and which judges are meant."""

    at: str
    numbers: tuple[int, ...]

    @property
    def words(self) -> str:
        """The reminder as the judges read it."""
        whom = ", ".join(str(number) for number in self.numbers)
        return _("Nhắc nộp phiếu lúc {time}: giám khảo {whom}").format(time=self.at, whom=whom)


class Receipt(Struct, frozen=True):
    """What may stay on the screen after submitting: who, when, and the sheet's code."""

    number: int
    name: str
    at: str
    code: str


def statuses(desk: Desk, turn: JudgedTurn) -> tuple[Status, ...]:
    """Every judge of the panel, in its order, without marks."""
    state = desk.state
    played = turn_of(state, turn.round, turn.team)
    of = len(settings_of(state, turn.round).criteria)
    found: list[Status] = []
    for number, judge in enumerate(state.contest.judges, 1):
        sheet = played.sheets.get(judge.id, Sheet())
        at = receipt(desk, turn, judge.id).at if sheet.submitted else ""
        how = "submitted" if sheet.submitted else "writing" if sheet.marks else "waiting"
        found.append(
            Status(
                judge=judge.id,
                number=number,
                name=judge.name,
                post=judge.post,
                state="excused" if judge.id in played.excused else how,
                done=len(sheet.marks),
                of=of,
                at=at,
                why=played.excused.get(judge.id, ""),
            )
        )
    return tuple(found)


def reminder(desk: Desk, turn: JudgedTurn) -> Reminder | None:
    """The operator's last reminder for this turn, while somebody is still waited for."""
    open_ones = set(outstanding(desk.state, turn.round, turn.team))
    numbers = (n for n, one in enumerate(desk.state.contest.judges, 1) if one.id in open_ones)
    entry = last(desk, lambda fact: fact == JudgesReminded(turn.round, turn.team))
    return Reminder(minute(entry), tuple(numbers)) if entry and open_ones else None


def waited_for(state: State) -> int:
    """How many sheets of turns that are over are not in yet, in all parts together."""
    return sum(
        len(outstanding(state, one.round, one.team))
        for one in judged_turns(state)
        if turn_of(state, one.round, one.team).spent is not None
    )


def receipt(desk: Desk, turn: JudgedTurn, judge: JudgeId) -> Receipt:
    """The receipt of the judge's last submitted sheet for this turn; LookupError when none."""
    state = desk.state
    number, who = next((n, one) for n, one in enumerate(state.contest.judges, 1) if one.id == judge)
    fact = SheetSubmitted(turn.round, turn.team, judge)
    entry = last(desk, lambda one: one == fact)
    if entry is None:
        raise LookupError(judge)
    place = (
        f"V{state.plan(turn.round).number}-{state.turn_of(turn.team, turn.round):02d}-GK{number}"
    )
    code = f"{place} · {entry.hash[:4].upper()}"
    return Receipt(number, who.name, entry.at[11:19], code)
