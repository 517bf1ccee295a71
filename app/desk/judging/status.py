"""How far each judge is with a turn: for everybody's eyes, so without marks."""

from typing import Literal

from msgspec import Struct

from app.desk.desk import Desk
from app.desk.judging.turns import JudgedTurn
from app.domain.ids import JudgeId
from app.domain.language import _
from app.rounds.performance.sheets import SheetSubmitted
from app.rounds.performance.turn import Sheet, settings_of, turn_of


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


def receipt(desk: Desk, turn: JudgedTurn, judge: JudgeId) -> Receipt:
    """The receipt of the judge's last submitted sheet for this turn; LookupError when none."""
    state = desk.state
    number, who = next((n, one) for n, one in enumerate(state.contest.judges, 1) if one.id == judge)
    fact = SheetSubmitted(turn.round, turn.team, judge)
    entry = next((one.entry for one in reversed(desk.recorded) if one.fact == fact), None)
    if entry is None:
        raise LookupError(judge)
    place = (
        f"V{state.plan(turn.round).number}-{state.turn_of(turn.team, turn.round):02d}-GK{number}"
    )
    code = f"{place} · {entry.hash[:4].upper()}"
    return Receipt(number, who.name, entry.at[11:19], code)
