"""Tables of papers: a head that repeats, rows that never tear, text of at least 11 points."""

from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct
from reportlab.lib.colors import Color, black
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Table, TableStyle

from app.reports.paper.fonts import BOLD, REGULAR
from app.reports.paper.page import Sheet
from app.reports.paper.text import TABLE, TABLE_LEADING, style
from app.reports.paper.written import markup

SHADE = Color(0, 0, 0, alpha=0.06)
"""Behind the head; transparent, so that the word behind the text stays whole."""

Rule = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
"""One line of a table's look, as ReportLab reads it."""
SHORT = 12
"""A table of at most so many rows is not broken over pages when a fresh page takes it whole."""
ROOM = 55 * mm
"""What a longer table needs to begin on a page."""


class Column(Struct, frozen=True):
    """One column; a `width` of 0 mm takes what the others leave."""

    title: str
    width: float = 0
    align: Literal["left", "center", "right"] = "center"
    bold: bool = False
    wrap: bool = False
    """Long texts: break into lines."""


def grid(columns: Sequence[Column], rows: Sequence[Sequence[str]], sheet: Sheet) -> Table:
    """The table, as wide as the text of the sheet."""
    head = [
        Paragraph(markup(one.title), style(BOLD, TABLE, TABLE_LEADING, "center")) for one in columns
    ]
    body = [[_cell(one, text) for one, text in zip(columns, row, strict=True)] for row in rows]
    table = Table(
        [head, *body], colWidths=_widths(columns, sheet), repeatRows=1, splitByRow=1, spaceAfter=4
    )
    table.setStyle(TableStyle(_look(columns)))
    return table


def flowing(*block: Flowable) -> list[Flowable]:
    """A caption and its table, broken between rows where the page ends."""
    return [CondPageBreak(ROOM), *block]


def together(rows: int, *block: Flowable) -> list[Flowable]:
    """A caption, its table and what belongs to it: on one page when the table is short."""
    return [KeepTogether(list(block))] if rows <= SHORT else flowing(*block)


def _cell(column: Column, text: str) -> Paragraph | str:
    if not column.wrap:
        return text
    font = BOLD if column.bold else REGULAR
    lines = markup(text).replace("\n", "<br/>")
    return Paragraph(lines, style(font, TABLE, TABLE_LEADING, column.align))


def _widths(columns: Sequence[Column], sheet: Sheet) -> list[float]:
    told = sum(one.width for one in columns) * mm
    free = sum(1 for one in columns if not one.width)
    rest = (sheet.text_width - told) / free if free else 0
    return [one.width * mm or rest for one in columns]


def _look(columns: Sequence[Column]) -> list[Rule]:
    look: list[Rule] = [
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ("FONTSIZE", (0, 1), (-1, -1), TABLE),
        ("LEADING", (0, 1), (-1, -1), TABLE_LEADING),
    ]
    for place, one in enumerate(columns):
        look.append(("FONTNAME", (place, 1), (place, -1), BOLD if one.bold else REGULAR))
        look.append(("ALIGN", (place, 0), (place, -1), one.align.upper()))
    return look
