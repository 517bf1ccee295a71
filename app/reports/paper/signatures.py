"""The end of a paper: who signs, and who receives it.

Signatures never stand alone on a page: the last rows or the last paragraph go with them.
"""

from collections.abc import Sequence

from msgspec import Struct
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from app.domain.language import _
from app.reports.paper.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR
from app.reports.paper.page import PORTRAIT, Sheet
from app.reports.paper.text import style
from app.reports.paper.written import markup

SPACE = 45
"""Points left free for a signature."""
KEPT_ROWS = 2


class Signer(Struct, frozen=True):
    """Who signs: the office in capitals (one line or two), and the name when it is known."""

    office: str
    name: str = ""


def signatures(signers: Sequence[Signer], sheet: Sheet = PORTRAIT) -> Table:
    """One column for each signer: office, how to sign, space, name."""
    office = style(BOLD, 13, 16, "center")
    hint = style(ITALIC, 12, 15, "center")
    name = style(BOLD, 13, 16, "center")
    rows: list[list[list[Flowable]]] = [
        [
            [
                *(Paragraph(markup(line), office) for line in one.office.split("\n")),
                Paragraph(markup(_("(Ký, ghi rõ họ tên)")), hint),
                Spacer(1, SPACE),
            ]
            for one in signers
        ],
        [[Paragraph(markup(one.name), name)] for one in signers],
    ]
    table = Table(rows, colWidths=[sheet.text_width / len(signers)] * len(signers), spaceBefore=12)
    edges = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    table.setStyle(
        TableStyle(
            [*((edge, (0, 0), (-1, -1), 1) for edge in edges), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        )
    )
    return table


def recipients(lines: Sequence[str]) -> list[Flowable]:
    """Nơi nhận: to whom copies go."""
    head = Paragraph(markup(_("Nơi nhận:")), style(BOLD_ITALIC, 12, 14, "left", before=10))
    return [head, *(Paragraph(markup(one), style(REGULAR, 11, 13, "left")) for one in lines)]


def ending(last: Sequence[Flowable], *signed: Flowable) -> KeepTogether:
    """The last words and the signatures, on one page."""
    return KeepTogether([*last, *signed])


class SignedTable(Flowable):
    """A table and the signatures under it; its last rows stay with them."""

    def __init__(self, table: Table, *after: Flowable) -> None:
        """`after` is drawn under the table, from its left edge."""
        super().__init__()
        self._table = table
        self._after = after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """The heights of all, one under the other."""
        _width, high = self._table.wrap(aW, aH)
        self._heights = [high]
        for one in self._after:
            self._heights.append(one.wrap(aW, aH)[1] + one.getSpaceBefore())
        self.width, self.height = aW, sum(self._heights)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """Cut the table where the page ends, or before its last rows when only they fit."""
        self.wrap(aW, aH)
        room = min(aH, self._heights[0] - self._last_rows())
        parts = self._table.split(aW, room)
        if len(parts) != 2 or not isinstance(parts[1], Table):
            return []
        return [parts[0], SignedTable(parts[1], *self._after)]

    def _last_rows(self) -> float:
        rows: Sequence[float] = getattr(self._table, "_rowHeights", ())
        return sum(rows[-KEPT_ROWS:]) if len(rows) > KEPT_ROWS + 1 else 0

    def draw(self) -> None:
        """Draw them from the top."""
        y = self.height
        for one, high in zip((self._table, *self._after), self._heights, strict=True):
            y -= high
            one.drawOn(self.canv, 0, y)
