"""How a text finds its size and its line ends: steps of type, then balanced lines.

Knows font metrics only. A no-break space or a line end typed by the editor is respected; lines
are balanced so that no word is left alone, and break after punctuation where that costs little.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from ui.stage.fonts import FAMILY

_PAUSES = (",", ";", ":", "–", ".", "?", "!")


class Step(NamedTuple):
    """One size to try: type in px, line height in px, how many lines it may take."""

    px: float
    line: float
    most: int


class Fitted(NamedTuple):
    """A text with its line ends set and the size that holds it."""

    text: str
    px: float
    line: float
    lines: int


@cache
def _metrics(px: float, weight: int, spacing: float) -> QFontMetricsF:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return QFontMetricsF(font)


def width(text: str, weight: int, px: float) -> float:
    """How wide `text` is on one line, in the pixels that `px` is in."""
    return _metrics(px, weight, 0.0).horizontalAdvance(text)


def _greedy(widths: Sequence[float], space: float, width: float) -> int:
    lines, used = 1, 0.0
    for size in widths:
        if used and used + space + size > width:
            lines, used = lines + 1, size
        else:
            used = used + space + size if used else size
    return lines


def _balance(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Break one paragraph into the fewest lines that fit `width`, evenly."""
    words = text.split(" ")
    widths = [metrics.horizontalAdvance(word) for word in words]
    space = metrics.horizontalAdvance(" ")
    count = _greedy(widths, space, width)
    if count == 1:
        return [text]
    starts = [0.0]
    for size in widths:
        starts.append(starts[-1] + size + space)
    aim = starts[-1] / count
    best: dict[tuple[int, int], tuple[float, list[int]]] = {(0, 0): (0.0, [0])}
    for line in range(1, count + 1):
        for end in range(1, len(words) + 1):
            for begin in range(line - 1, end):
                before = best.get((line - 1, begin))
                size = starts[end] - starts[begin] - space
                if before is None or size > width:
                    continue
                cost = before[0] + ((size - aim) / aim) ** 2
                if end < len(words) and not words[end - 1].endswith(_PAUSES):
                    cost += 0.2
                known = best.get((line, end))
                if known is None or cost < known[0]:
                    best[line, end] = (cost, [*before[1], end])
    ends = best.get((count, len(words)))
    if ends is None:
        return [text]
    return [" ".join(words[a:b]) for a, b in pairwise(ends[1])]


@lru_cache(maxsize=2048)
def fit(
    text: str, width: float, weight: int, steps: tuple[Step, ...], spacing: float = 0.0
) -> Fitted:
    """The first step that holds `text` in `width`; past the last one it shrinks until it does."""
    step = steps[-1]
    for step in steps:
        lines = _lines(text, width, weight, step.px, spacing)
        if lines is not None and len(lines) <= step.most:
            return Fitted("\n".join(lines), step.px, step.line, len(lines))
    scale, lines = 1.0, None
    while (lines is None or len(lines) * scale > step.most) and scale > 0.2:
        scale -= 0.05
        lines = _lines(text, width, weight, round(step.px * scale), spacing)
    lines = lines or [text]
    return Fitted("\n".join(lines), round(step.px * scale), round(step.line * scale), len(lines))


def _lines(text: str, width: float, weight: int, px: float, spacing: float) -> list[str] | None:
    metrics = _metrics(px, weight, spacing)
    lines: list[str] = []
    for part in text.split("\n"):
        lines.extend(_balance(part, metrics, width))
    if any(metrics.horizontalAdvance(line) > width + 1 for line in lines):
        return None
    return lines
