"""How the card of keys looks: one A4 page, two columns, every key in a frame like its cap.

Knows rows it is given, (heading, [(key, what it does)]). Does not know which keys there are.
"""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from app.reports.paper.fonts import BOLD, REGULAR, load_letters
from app.reports.paper.page import save

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]

WIDTH, HEIGHT = A4
EDGE, GUTTER, KEY = 14 * mm, 8 * mm, 27 * mm
"""Margins, room between the columns, and of the column of keys."""
TITLE, HEAD, TEXT, NOTE = 20, 12, 11, 9
LARGEST_ROW = 8.2 * mm


def make(title: str, note: str, groups: Groups, target: Path) -> None:
    """Write the card as a PDF; the same keys give the same bytes. Trouble when it cannot."""
    load_letters()
    kept = BytesIO()
    canvas = Canvas(kept, pagesize=A4, invariant=1, lang="vi")
    canvas.setTitle(title)
    canvas.setFont(BOLD, TITLE)
    canvas.drawString(EDGE, HEIGHT - EDGE - TITLE * 0.8, title)
    canvas.setFont(REGULAR, NOTE)
    canvas.drawString(EDGE, EDGE, note)
    columns = _halves(groups)
    top, foot = HEIGHT - EDGE - 2 * TITLE, EDGE + 2 * NOTE
    longest = max(_length(column) for column in columns)
    row = min(LARGEST_ROW, (top - foot) / max(1.0, longest))
    width = (WIDTH - 2 * EDGE - GUTTER) / 2
    for place, column in enumerate(columns):
        _draw(canvas, column, EDGE + place * (width + GUTTER), top, width, row)
    canvas.save()
    save(target, kept.getvalue())


def _length(groups: Groups) -> float:
    """Rows that the groups take; a heading takes a little more than one."""
    return sum(len(rows) + 1.4 for _heading, rows in groups)


def _halves(groups: Groups) -> tuple[Groups, Groups]:
    """The groups in two columns as equal as whole groups can be."""
    cut = min(
        range(len(groups) + 1), key=lambda at: max(_length(groups[:at]), _length(groups[at:]))
    )
    return groups[:cut], groups[cut:]


def _draw(canvas: Canvas, groups: Groups, x: float, y: float, width: float, row: float) -> None:
    text = min(TEXT, row * 0.62)
    for heading, rows in groups:
        y -= row * 1.2
        canvas.setFont(BOLD, min(HEAD, row * 0.7))
        canvas.drawString(x, y + row * 0.3, heading)
        canvas.setLineWidth(0.7)
        canvas.line(x, y + row * 0.12, x + width, y + row * 0.12)
        for key, words in rows:
            y -= row
            _cap(canvas, x, y, row, key, text)
            canvas.setFont(REGULAR, _fitting(words, REGULAR, text, width - KEY - 2 * mm))
            canvas.drawString(x + KEY + 2 * mm, y + row * 0.32, words)
        y -= row * 0.2


def _cap(canvas: Canvas, x: float, y: float, row: float, key: str, size: float) -> None:
    """The key in its frame, ending where the words begin."""
    size = _fitting(key, BOLD, size, KEY - 3 * mm)
    wide = max(row * 0.9, stringWidth(key, BOLD, size) + 3 * mm)
    canvas.setLineWidth(0.8)
    canvas.roundRect(x + KEY - wide, y + row * 0.08, wide, row * 0.84, 1.2 * mm)
    canvas.setFont(BOLD, size)
    canvas.drawCentredString(x + KEY - wide / 2, y + row * 0.32, key)


def _fitting(text: str, font: str, size: float, width: float) -> float:
    """The size at which the text fits."""
    return min(size, size * width / max(1.0, stringWidth(text, font, size)))
