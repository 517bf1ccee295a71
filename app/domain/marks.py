"""Marks are exact: integers in hundredths of a point, rounded half up, never floats.

Knows how marks are written in Vietnam (decimal comma). Does not know what a mark is for.
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from app.domain.errors import Refused
from app.domain.language import _

Hundredths = int
"""A number of points times one hundred: 45,60 points are 4560."""

_WRITTEN = re.compile(r"[+-]?\d+(?:[.,]\d{1,2})?")


def round_half_up(exact: Fraction) -> Hundredths:
    """The nearest whole number; a half goes away from zero, as sums are done by hand."""
    sign = -1 if exact < 0 else 1
    return sign * ((abs(exact) * 2 + 1).__floor__() // 2)


def mean(marks: Sequence[Hundredths]) -> Hundredths:
    """The average to two decimals. `marks` must not be empty: not scored is not zero."""
    if not marks:
        raise ValueError("the mean of no marks is not a number")
    return round_half_up(Fraction(sum(marks), len(marks)))


def format_mark(mark: Hundredths | None, *, short: bool = False) -> str:
    """Write "45,60"; `short` drops idle decimals ("45,6", "24"); None is a dash, never a zero."""
    if mark is None:
        return "–"
    whole, rest = divmod(abs(mark), 100)
    text = f"{whole},{rest:02d}"
    if short:
        text = text.rstrip("0").rstrip(",")
    return f"-{text}" if mark < 0 else text


def parse_mark(text: str) -> Hundredths:
    """Read "13,5" or "13.5"; Refused when it is not a number with at most two decimals."""
    written = text.strip()
    if not _WRITTEN.fullmatch(written):
        raise Refused(_("“{text}” không phải là điểm. Gõ số như 13,25.").format(text=written))
    return int(Fraction(written.replace(",", ".")) * 100)
