"""The run sheet (kịch bản) as the operator reads it: cues grouped by part and turn."""

from typing import Literal

from msgspec import Struct

from app.domain.ids import CueId
from app.domain.language import _
from app.show.cue import Cue
from app.show.pictures import part_label
from app.show.state import State

LineState = Literal["waiting", "air", "next", "done"]


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


def run_sheet(state: State, coming: CueId | None) -> tuple[SheetLine, ...]:
    """Every part; the turns of the part on air; the cues of the turn on air or coming.

    `coming` is the cue that GO would take next.
    """
    lines: list[SheetLine] = []
    here = state.cue or state.following(None)
    for plan in state.contest.rounds:
        cues = [one for one in state.program.cues if one.round == plan.id]
        opened = here is not None and here.round == plan.id
        done = sum(_state(state, one, coming) == "done" for one in cues)
        title = f"{part_label(plan)} · {plan.title}" if plan.number else plan.title
        lines.append(
            SheetLine(
                title, 0, _whole(state, cues, coming), outcome=f"{done}/{len(cues)}", open=opened
            )
        )
        if opened and here is not None:
            lines += _part(state, cues, here, coming)
    return tuple(lines)


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
    team = state.team_at(mine[0])
    name = state.contest.team(team).name if team else _("chưa bốc thăm")
    return SheetLine(
        name, 1, _whole(state, mine, coming), cue=mine[0].id, number=str(turn), open=opened
    )


def _line(state: State, one: Cue, depth: int, coming: CueId | None) -> SheetLine:
    outcome = state.program.player(one).outcome(state, one)
    return SheetLine(one.title, depth, _state(state, one, coming), cue=one.id, outcome=outcome)


def _state(state: State, one: Cue, coming: CueId | None) -> LineState:
    if one.id == state.cue_id:
        return "air"
    if one.id == coming:
        return "next"
    return "done" if one.id in state.done else "waiting"


def _whole(state: State, cues: list[Cue], coming: CueId | None) -> LineState:
    states = {_state(state, one, coming) for one in cues}
    if "air" in states:
        return "air"
    return "done" if states == {"done"} else "waiting"
