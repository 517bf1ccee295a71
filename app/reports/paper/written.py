"""How numbers, days, times and money are written in Vietnamese papers (Nghị định 30/2020).

Knows spelling only. Marks are written by `app.domain.marks`.
"""

import unicodedata
from datetime import date, datetime
from importlib import import_module
from xml.sax.saxutils import escape

from app.domain.language import _

CLIP = 200
"""Letters of a remark in a table cell; a row must fit on one page."""


def day(iso: str) -> str:
    """The day of an ISO date or time: "ngày 05 tháng 02 năm 2023"; only days below 10 and the
    months 1 and 2 get a zero.
    """
    when = date.fromisoformat(iso[:10])
    month = f"{when.month:02d}" if when.month <= 2 else str(when.month)
    return _("ngày {day} tháng {month} năm {year}").format(
        day=f"{when.day:02d}", month=month, year=when.year
    )


def open_day(iso: str) -> str:
    """The day with its number left to be filled in by hand."""
    return _("ngày … tháng … năm {year}").format(year=iso[:4])


def hour(iso: str) -> str:
    """The hour in words: "07 giờ 30 phút"."""
    when = datetime.fromisoformat(iso)
    return _("{hour} giờ {minute} phút").format(hour=f"{when:%H}", minute=f"{when:%M}")


def second(iso: str) -> str:
    """The hour to the second: "07:30:20"."""
    return f"{datetime.fromisoformat(iso):%H:%M:%S}"


def stamp(iso: str) -> str:
    """Hour and day for small print: "10:38 10/10/2023"."""
    return f"{datetime.fromisoformat(iso):%H:%M %d/%m/%Y}"


def count(number: int) -> str:
    """Counts of things below ten carry a zero: "08"."""
    return f"{number:02d}"


def money(value: int) -> str:
    """An amount in figures: "1.000.000 đồng"."""
    return _("{value} đồng").format(value=f"{value:,}".replace(",", "."))


def money_words(value: int) -> str:
    """An amount in words: "Một triệu đồng". The library is loaded when first needed."""
    words = str(import_module("num2words").num2words(value, lang="vi"))
    return _("{words} đồng").format(words=words[:1].upper() + words[1:])


def clipped(text: str, most: int = CLIP) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def markup(text: str) -> str:
    """Text that somebody typed, safe inside a paragraph's markup, in composed letters."""
    return escape(unicodedata.normalize("NFC", text))


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
