"""The head of a paper: who issues it at left, Quốc hiệu and Tiêu ngữ (or another) at right.

Knows the sizes of Nghị định 30/2020 and the heads of Party and Youth Union papers. Lines are
drawn, never typed; the right side never breaks.
"""

from msgspec import Struct
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from app.domain.language import _
from app.reports.paper.evening import Evening
from app.reports.paper.fonts import BOLD, ITALIC, REGULAR
from app.reports.paper.page import PORTRAIT, Sheet
from app.reports.paper.written import day

LEFT_SHARE = 65 / 165
GUTTER = 3 * mm
LEADING = 1.18
SHORT_RULE = 0.4
"""Length of the line under an issuer, between 1/3 and 1/2 of its text."""


class Words(Struct, frozen=True):
    """What a head says. `number` and `place` may be empty."""

    superior: str
    issuer: str
    right: tuple[str, ...]
    star: str = ""
    number: str = ""
    place: str = ""


def head_words(evening: Evening, code: str = "", *, dated: bool = False) -> Words:
    """The head of a paper of the organising committee; `code` as in "BB" gives it a number."""
    heading = evening.state.contest.heading
    style = evening.head
    right = {
        "state": (_("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), _("Độc lập - Tự do - Hạnh phúc")),
        "party": (_("ĐẢNG CỘNG SẢN VIỆT NAM"),),
        "youth": (_("ĐOÀN TNCS HỒ CHÍ MINH"),),
    }[style]
    series = heading.paper_code or _("BTC")
    number = f"/{code}-{series}" if style == "state" else f"-{code}/{series}"
    place = _("{place}, {day}").format(place=heading.place, day=day(evening.ended or heading.date))
    return Words(
        superior=heading.organizer.upper(),
        issuer=_("BAN TỔ CHỨC {event}").format(event=heading.event.upper()),
        right=right,
        star={"state": "", "party": "*", "youth": "***"}[style],
        number=_("Số:        {number}").format(number=number) if code else "",
        place=place if dated else "",
    )


def balanced(text: str, font: str, size: float, width: float) -> list[str]:
    """The text in as few lines as fit `width`, of lengths as even as words allow."""
    lines = _lines(text, font, size, width)
    narrow = width
    while narrow > width / 2:
        tried = _lines(text, font, size, narrow - 2)
        if len(tried) > len(lines) or any(_wide(one, font, size) > width for one in tried):
            break
        narrow -= 2
    return _led(_lines(text, font, size, narrow), font, size, width)


def _led(lines: list[str], font: str, size: float, width: float) -> list[str]:
    """A line does not end with "VÀ" where the next one can begin with it."""
    for place in range(len(lines) - 1):
        before, _space, last = lines[place].rpartition(" ")
        moved = f"{last} {lines[place + 1]}"
        if before and last == "VÀ" and _wide(moved, font, size) <= width:
            lines[place : place + 2] = [before, moved]
    return lines


def _lines(text: str, font: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _wide(longer, font, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _wide(text: str, font: str, size: float) -> float:
    return stringWidth(text, font, size)


class Head(Flowable):
    """The two columns, and under them number and place-date on one line."""

    def __init__(self, words: Words, sheet: Sheet = PORTRAIT) -> None:
        """Find the sizes that fit; nothing is drawn yet."""
        super().__init__()
        self._words = words
        self._left = sheet.text_width * LEFT_SHARE
        self._right = sheet.text_width - self._left
        fits = _wide(words.right[0], BOLD, 13) <= self._right
        self._size = 13.0 if fits else 12.0
        if _wide(words.right[0], BOLD, self._size) > self._right:
            self._size *= self._right / _wide(words.right[0], BOLD, self._size)
        self._superior = balanced(words.superior, REGULAR, self._size, self._left - GUTTER)
        self._issuer = balanced(words.issuer, BOLD, self._size, self._left - GUTTER)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As high as its lines."""
        left = len(self._superior) + len(self._issuer)
        lines = max(left, len(self._words.right)) * self._size * LEADING
        lines += self._size * LEADING if self._words.star else 0
        foot = 24 if self._words.number or self._words.place else 6
        self.width, self.height = aW, lines + foot + 14
        return self.width, self.height

    def draw(self) -> None:
        """Draw both columns from the top, then the line of number and date."""
        low = min(self._draw_left(), self._draw_right()) - self._size * LEADING - 3
        self.canv.setFont(REGULAR, 13)
        if self._words.number:
            self.canv.drawCentredString(self._left / 2, low, self._words.number)
        if self._words.place:
            self.canv.setFont(ITALIC, 13)
            self.canv.drawCentredString(self._left + self._right / 2, low, self._words.place)

    def _draw_left(self) -> float:
        middle, step = (self._left - GUTTER) / 2, self._size * LEADING
        y = self.height
        for font, lines in ((REGULAR, self._superior), (BOLD, self._issuer)):
            self.canv.setFont(font, self._size)
            for line in lines:
                y -= step
                self.canv.drawCentredString(middle, y, line)
        if self._words.star:
            self.canv.setFont(REGULAR, self._size)
            self.canv.drawCentredString(middle, y - step, self._words.star)
            return y - step
        width = _wide(self._issuer[-1] if self._issuer else "", BOLD, self._size) * SHORT_RULE
        self._rule(middle, y - 4, width)
        return y - 4

    def _draw_right(self) -> float:
        middle, y = self._left + self._right / 2, self.height
        sizes = (self._size, self._size + 1) if len(self._words.right) > 1 else (14.0,)
        wide = 0.0
        for line, size in zip(self._words.right, sizes, strict=True):
            y -= size * LEADING
            self.canv.setFont(BOLD, size)
            self.canv.drawCentredString(middle, y, line)
            wide = _wide(line, BOLD, size)
        self._rule(middle, y - 4, wide)
        return y - 4

    def _rule(self, middle: float, y: float, width: float) -> None:
        self.canv.setLineWidth(0.7)
        self.canv.line(middle - width / 2, y, middle + width / 2, y)
