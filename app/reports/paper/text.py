"""The words of a paper: title, bases, headings, body, in the styles of Nghị định 30/2020."""

from functools import cache
from typing import Literal

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Spacer

from app.reports.paper.fonts import BOLD, ITALIC, REGULAR, load_letters
from app.reports.paper.written import markup

INDENT = 12.7 * mm
GAP = 6
BODY, BODY_LEADING = 14, 18.5
TABLE, TABLE_LEADING = 11.5, 14
Align = Literal["left", "center", "right", "justify"]
_ALIGN: dict[Align, Literal[0, 1, 2, 4]] = {"left": 0, "center": 1, "right": 2, "justify": 4}


@cache
def style(
    font: str = REGULAR,
    size: float = BODY,
    leading: float = BODY_LEADING,
    align: Align = "justify",
    indent: float = 0,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
) -> ParagraphStyle:
    """A paragraph style; `keep` holds it on the page of what follows."""
    load_letters()
    return ParagraphStyle(
        f"{font} {size} {leading} {align} {indent} {before} {after} {keep}",
        fontName=font,
        fontSize=size,
        leading=leading,
        alignment=_ALIGN[align],
        firstLineIndent=indent,
        spaceBefore=before,
        spaceAfter=after,
        keepWithNext=keep,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=True,
        spaceShrinkage=0,
        bulletFontName=font,
    )


def title(kind: str, abstract: str) -> list[Flowable]:
    """The kind of paper in capitals, what it is about, and the line under it."""
    head = style(BOLD, 14, 17, "center", before=8)
    about = style(BOLD, 14, 17, "center")
    width = stringWidth(abstract, BOLD, 14)
    return [
        Paragraph(markup(kind), head),
        Paragraph(markup(abstract), about),
        Rule(min(width, 300) * 0.38),
    ]


def heading(text: str) -> Paragraph:
    """A bold heading of a section, on the page of its text."""
    return Paragraph(
        markup(text), style(BOLD, BODY, BODY_LEADING, "left", INDENT, 4, GAP, keep=True)
    )


def body(text: str, *, lead: str = "", keep: bool = False) -> Paragraph:
    """A paragraph of the body; `lead` are its first words, in bold."""
    first = f"<b>{markup(lead)}</b> " if lead else ""
    return Paragraph(first + markup(text), style(indent=INDENT, after=GAP, keep=keep))


def item(text: str) -> Paragraph:
    """A line of a list; not stretched to the margin, since it is short."""
    return Paragraph(
        markup(f"- {text}"), style(REGULAR, BODY, BODY_LEADING, "left", INDENT, after=GAP)
    )


def basis(text: str) -> Paragraph:
    """A legal basis, in italics."""
    return Paragraph(markup(text), style(ITALIC, indent=INDENT, after=GAP))


def note(text: str, *, bold: bool = False) -> Paragraph:
    """A small remark under a table."""
    return Paragraph(
        markup(text), style(BOLD if bold else ITALIC, 12, 15, "left", before=2, after=4)
    )


def caption(text: str) -> Paragraph:
    """The bold line above a table."""
    return Paragraph(markup(text), style(BOLD, 13, 16, "left", before=8, after=5))


def code(text: str) -> Paragraph:
    """Something to be copied letter by letter."""
    return Paragraph(markup(text), style(REGULAR, 11.5, 14.5, "left", after=GAP))


def gap(height: float = GAP) -> Spacer:
    """Empty height."""
    return Spacer(1, height)


class Rule(Flowable):
    """A centred line, drawn."""

    def __init__(self, length: float) -> None:
        """Of this length, in points."""
        super().__init__()
        self._length = length

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """A line and the air around it."""
        self.width, self.height = aW, 16
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        self.canv.setLineWidth(0.7)
        middle = self.width / 2
        self.canv.line(middle - self._length / 2, 12, middle + self._length / 2, 12)
