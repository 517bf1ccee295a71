"""The page of Nghị định 30/2020: A4, margins, page number, and what stands in the margins.

Knows paper and its furniture. What is written between the margins is each report's own.
"""

from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec import Struct
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from app.domain.errors import Trouble
from app.domain.language import _
from app.reports.paper.evening import Evening
from app.reports.paper.fonts import BOLD, ITALIC, REGULAR, load_letters
from app.reports.paper.written import stamp

TOP, BOTTOM, LEFT, RIGHT = 20 * mm, 20 * mm, 30 * mm, 15 * mm
PAGE_NUMBER = 13
HEAD_LINE = 11 * mm
"""Where the page number and the labels stand, from the top edge."""
FOOT_LINE = 10 * mm
SMALL = 8
VEIL = 0.94
"""Grey of the word behind the text: seen, and never in the way of a letter."""


class Sheet(Struct, frozen=True):
    """A sheet of paper, in points."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        """Between the margins: 165 mm on a portrait page."""
        return self.width - LEFT - RIGHT


PORTRAIT = Sheet(A4[0], A4[1])
LANDSCAPE = Sheet(A4[1], A4[0])


def print_paper(
    target: Path, evening: Evening, title: str, story: list[Flowable], sheet: Sheet = PORTRAIT
) -> None:
    """Write the story as a PDF; the same evening gives the same bytes. Trouble when it cannot."""
    load_letters()
    kept = BytesIO()
    document = BaseDocTemplate(
        kept,
        pagesize=(sheet.width, sheet.height),
        title=title,
        author=evening.state.contest.heading.organizer,
        subject=evening.state.contest.heading.full_title,
        creator=f"Hội thi {evening.version}",
        invariant=1,
        lang="vi",
        initialFontName=REGULAR,
    )
    frame = Frame(
        LEFT,
        BOTTOM,
        sheet.text_width,
        sheet.height - TOP - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def furnish(canvas: Any, document: Any) -> None:
        _furnish(canvas, document.page, sheet, evening)

    document.addPageTemplates(PageTemplate(frames=[frame], onPage=furnish))
    document.build(story)
    save(target, kept.getvalue())


def save(target: Path, paper: bytes) -> None:
    """Put the bytes of a paper into a file. Trouble when it cannot be written."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(paper)
    except OSError as error:
        raise Trouble(
            _("Không ghi được tệp “{file}”: {error}.").format(file=target, error=error.strerror),
            _("Hãy đóng tệp nếu đang mở, hoặc chọn chỗ lưu khác."),
        ) from error


def _furnish(canvas: Any, page: int, sheet: Sheet, evening: Evening) -> None:
    """Everything outside the text: behind it and around it."""
    canvas.saveState()
    if evening.label:
        _veil(canvas, sheet, evening.label)
        _framed(canvas, sheet.width - RIGHT, sheet.height - HEAD_LINE, evening.label)
    if evening.state.contest.sample:
        canvas.setFont(ITALIC, 11)
        canvas.drawString(LEFT, sheet.height - HEAD_LINE, _("Số liệu mẫu"))
    if page > 1:
        canvas.setFont(REGULAR, PAGE_NUMBER)
        canvas.drawCentredString(LEFT + sheet.text_width / 2, sheet.height - HEAD_LINE, str(page))
    canvas.setFont(REGULAR, SMALL)
    canvas.setFillGray(0.35)
    canvas.drawString(LEFT, FOOT_LINE, _small_print(evening))
    canvas.restoreState()


def _small_print(evening: Evening) -> str:
    return _("Hội thi {version} · lập lúc {at} · buổi {show} · nhật ký {n} dòng, mã {hash}").format(
        version=evening.version,
        at=stamp(evening.made_at),
        show=evening.state.show_id,
        n=len(evening.entries),
        hash=evening.short_hash,
    )


def _veil(canvas: Any, sheet: Sheet, word: str) -> None:
    canvas.saveState()
    canvas.setFillGray(VEIL)
    canvas.setFont(BOLD, 76)
    canvas.translate(LEFT + sheet.text_width / 2, sheet.height / 2)
    canvas.rotate(45 if sheet.height > sheet.width else 30)
    canvas.drawCentredString(0, -24, word)
    canvas.restoreState()


def _framed(canvas: Any, right: float, base: float, word: str) -> None:
    """The word in a frame that ends at `right`."""
    size, pad = 11, 5
    width = stringWidth(word, BOLD, size) + 2 * pad
    canvas.setLineWidth(0.8)
    canvas.rect(right - width, base - pad, width, size + 1.5 * pad, stroke=1, fill=0)
    canvas.setFont(BOLD, size)
    canvas.drawString(right - width + pad, base, word)
