"""What the list of winners says: two tables and, where prizes have a value, their sum."""

from msgspec import Struct

from app.domain.language import _
from app.reports.paper.awarded import Cell, Target, cells, prize_money
from app.reports.paper.evening import Evening
from app.reports.paper.written import money, money_words


class WinnerLine(Struct, frozen=True):
    """One prize handed out, or an empty cell whose `remark` says why."""

    name: str
    unit: str
    prize: str
    points: str
    value: str
    remark: str


class Winners(Struct, frozen=True):
    """The whole paper. `valued` tells whether any prize is worth money."""

    teams: tuple[WinnerLine, ...]
    persons: tuple[WinnerLine, ...]
    valued: bool
    total: str
    total_words: str


def winners(evening: Evening) -> Winners:
    """The winners as they stand."""
    total = prize_money(evening)
    return Winners(
        teams=_lines(evening, "team"),
        persons=_lines(evening, "person"),
        valued=any(one.value for one in evening.state.contest.prizes),
        total=money(total),
        total_words=money_words(total),
    )


def _lines(evening: Evening, target: Target) -> tuple[WinnerLine, ...]:
    return tuple(_line(cell) for cell in cells(evening, target))


def _line(cell: Cell) -> WinnerLine:
    prize = cell.prize
    name = prize.name + (f"\n{prize.honour}" if prize.honour else "")
    value = ""
    if prize.value:
        value = _("{figures}\n({words})").format(
            figures=money(prize.value), words=money_words(prize.value)
        )
    remark = cell.remark
    if cell.place:
        remark = _("Hạng {place}").format(place=cell.place)
        remark += f"; {cell.remark}" if cell.remark else ""
    return WinnerLine(cell.name or "–", cell.unit or "–", name, cell.points or "–", value, remark)
