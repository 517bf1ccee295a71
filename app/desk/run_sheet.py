"""The run sheet (kịch bản) as the operator reads it: cues grouped by part and turn."""

from typing import Literal

from msgspec import Struct

from app.domain.contest import RoundPlan
from app.domain.ids import CueId
from app.domain.language import _
from app.show.cue import Cue, added_number
from app.show.insert import InsertKind
from app.show.pictures import part_title
from app.show.state import State

LineState = Literal["waiting", "air", "next", "done", "away"]
"""Where a line stands; "away" waits for nobody, since its team is absent."""


class SheetLine(Struct, frozen=True):
    """A line: a part (depth 0), a team's turn (1) or a cue (2, or 1 outside turns)."""

    text: str
    depth: int
    state: LineState
    cue: CueId | None = None
    outcome: str = ""
    number: str = ""
    open: bool = False
    """The turn or part that holds the cue on air."""
    note: str = ""
    """In one word what is unusual: absent, put off, added."""
    insert: InsertKind | None = None
    """What stands between the steps of the part's own kind."""


class Progress(Struct, frozen=True):
    """How many cues are done, of those that wait for somebody who is here."""

    done: int
    of: int


def progress(state: State) -> Progress:
    """How far the evening is."""
    return _progress(state, list(state.program.cues))


def run_sheet(state: State, coming: CueId | None) -> tuple[SheetLine, ...]:
    """Every part; the turns of the part on air; the cues of the turn on air or coming.

    `coming` is the cue that GO would take next; in another part it stands under that part's line.
    """
    lines: list[SheetLine] = []
    here = state.cue or state.following(None)
    for plan in state.contest.rounds:
        cues = [one for one in state.program.cues if one.round == plan.id]
        opened = here is not None and here.round == plan.id
        lines.append(_heading(state, plan, cues, coming, opened=opened))
        if opened and here is not None:
            lines += _part(state, cues, here, coming)
        else:
            lines += _glimpse(state, cues, coming)
    return tuple(lines)


def _heading(
    state: State, plan: RoundPlan, cues: list[Cue], coming: CueId | None, *, opened: bool
) -> SheetLine:
    title = part_title(plan)
    how_far = _progress(state, cues)
    return SheetLine(
        title,
        0,
        _whole(state, cues, coming),
        outcome=f"{how_far.done}/{how_far.of}",
        open=opened,
    )


def _glimpse(state: State, cues: list[Cue], coming: CueId | None) -> list[SheetLine]:
    """Of a part that is closed only what comes next, with its team."""
    cue = next((one for one in cues if one.id == coming), None)
    if cue is None:
        return []
    turn = [_turn(state, cues, cue.turn, coming, opened=False)] if cue.turn else []
    return [*turn, _line(state, cue, 2 if cue.turn else 1, coming)]


def _part(state: State, cues: list[Cue], here: Cue, coming: CueId | None) -> list[SheetLine]:
    lines: list[SheetLine] = []
    turns: set[int] = set()
    for one in cues:
        if not one.turn:
            lines.append(_line(state, one, 1, coming))
        elif one.turn == here.turn or one.id == coming:
            if one.turn not in turns:
                turns.add(one.turn)
                lines.append(_turn(state, cues, one.turn, coming, opened=one.turn == here.turn))
            lines.append(_line(state, one, 2, coming))
        elif one.turn not in turns:
            turns.add(one.turn)
            lines.append(_turn(state, cues, one.turn, coming, opened=False))
    return lines


def _turn(
    state: State, cues: list[Cue], turn: int, coming: CueId | None, *, opened: bool
) -> SheetLine:
    mine = [one for one in cues if one.turn == turn]
    own = next((one for one in mine if one.insert is None), mine[0])
    team = state.team_at(own)
    note = ""
    if team is not None:
        late = _("hoãn") if state.put_off(team, own.round) else ""
        note = _("vắng") if team in state.absent else late
    return SheetLine(
        state.contest.team(team).name if team else _("chưa bốc thăm"),
        1,
        _whole(state, mine, coming),
        cue=own.id,
        number=str(turn),
        open=opened,
        note=note,
    )


def _line(state: State, one: Cue, depth: int, coming: CueId | None) -> SheetLine:
    return SheetLine(
        one.title,
        depth,
        stands(state, one, coming),
        cue=one.id,
        outcome=state.program.player(one).outcome(state, one),
        note=_("thêm") if added_number(one.id) else "",
        insert=one.insert.kind if one.insert else None,
    )


def stands(state: State, one: Cue, coming: CueId | None) -> LineState:
    """Where a cue stands."""
    if one.id == state.cue_id:
        return "air"
    if one.id == coming:
        return "next"
    if one.id in state.done:
        return "done"
    return "away" if state.away(one) else "waiting"


def _progress(state: State, cues: list[Cue]) -> Progress:
    """A cue that was played counts, even if its team has left since."""
    done = sum(one.id in state.done and one.id != state.cue_id for one in cues)
    due = [one for one in cues if one.id in state.done or not state.away(one)]
    return Progress(done, len(due))


def _whole(state: State, cues: list[Cue], coming: CueId | None) -> LineState:
    states = {stands(state, one, coming) for one in cues}
    if "air" in states:
        return "air"
    if states == {"away"}:
        return "away"
    return "done" if states <= {"done", "away"} else "waiting"
