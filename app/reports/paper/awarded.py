"""The prize table filled in from the results: each cell a winner, or empty with its reason.

Knows prizes and places. Nobody is named while the results are not complete or not decided.
"""

from typing import Literal

from msgspec import Struct

from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.prizes import Award, Prize
from app.domain.ranking import Place
from app.reports.paper.evening import Evening
from app.reports.paper.standing import why
from app.show.results import Results, results

Target = Literal["team", "person"]


class Cell(Struct, frozen=True):
    """One prize of the table. `name` is "" in an empty cell, and `remark` then says why."""

    prize: Prize
    name: str = ""
    unit: str = ""
    place: str = ""
    points: str = ""
    remark: str = ""


def cells(evening: Evening, target: Target) -> tuple[Cell, ...]:
    """Every prize of one target, from the highest, one cell for each."""
    found = results(evening.state)
    ranking = found.teams if target == "team" else found.persons
    open_ids = {one for conflict in found.conflicts for one in conflict.between}
    table: list[Cell] = []
    for given in found.awards:
        if given.prize.target == target:
            table += [
                _cell(evening, found, given, ranking, number, open_ids)
                for number in range(given.prize.count)
            ]
    return tuple(table)


def _cell(
    evening: Evening,
    found: Results,
    given: Award,
    ranking: tuple[Place, ...],
    number: int,
    open_ids: set[str],
) -> Cell:
    prize = given.prize
    if found.missing:
        return Cell(prize, remark=_("chưa có kết quả: chưa đủ điểm các phần thi"))
    if number >= len(given.winners):
        return Cell(prize, remark=_("không trao: không còn ai trong bảng xếp hạng"))
    winner = given.winners[number]
    if winner.id in open_ids:
        return Cell(prize, remark=_("chưa phân định giữa những người bằng điểm"))
    name, unit = _who(evening, winner)
    return Cell(
        prize, name, unit, str(winner.place), format_mark(winner.total), why(winner, ranking)
    )


def _who(evening: Evening, winner: Place) -> tuple[str, str]:
    """The full name and the unit of a winner."""
    for team in evening.state.contest.teams:
        if team.id == winner.id:
            return team.full_name, team.name
        person = next((one for one in team.members if one.id == winner.id), None)
        if person is not None:
            return person.name, team.full_name
    return winner.name, ""


def prize_money(evening: Evening) -> int:
    """The sum of what is handed out, in đồng."""
    targets: tuple[Target, ...] = ("team", "person")
    return sum(cell.prize.value for one in targets for cell in cells(evening, one) if cell.name)
