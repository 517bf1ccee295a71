"""What a text in a score box means, while it is typed and when it is finished.

Knows the scale of one criterion. Does not know sheets, nor keys.
"""

from typing import Literal

from msgspec import Struct

from app.domain.language import _
from app.domain.marks import Hundredths, format_mark, parse_mark


class Typed(Struct, frozen=True):
    """What a text in a score box means: "begun" may still become a mark, "wrong" never will."""

    state: Literal["blank", "right", "begun", "wrong"]
    mark: Hundredths | None = None
    reason: str = ""


class Scale(Struct, frozen=True):
    """From zero to `most`, by `step`; in hundredths."""

    most: Hundredths
    step: Hundredths

    def typed(self, text: str) -> Typed:
        """What the text means while somebody is still typing."""
        found = self.finished(text)
        if found.state != "wrong" or not self._begins(text):
            return found
        return Typed("begun")

    def finished(self, text: str) -> Typed:
        """What the text means when the box is left: a mark, nothing, or a reason why not."""
        written = _plain(text)
        if not written:
            return Typed("blank")
        whole, _comma, rest = written.partition(",")
        if not whole.isascii() or not (whole + rest).isdigit() or not whole or len(rest) > 2:
            return Typed("wrong", reason=_("gõ số như 13,25"))
        mark = parse_mark(written.removesuffix(","))
        if mark > self.most:
            return Typed("wrong", mark, _("tối đa {most}").format(most=_short(self.most)))
        if mark % self.step:
            return Typed("wrong", mark, self._neighbours(mark))
        return Typed("right", mark)

    def moved(self, text: str, steps: int) -> Hundredths | None:
        """The mark `steps` away from the text, within the scale; None when there is none.

        From "not scored" the way leads up only: a zero must be typed.
        """
        found = self.finished(text)
        if found.mark is None:
            return self.step if found.state == "blank" and steps > 0 else None
        below = found.mark // self.step * self.step
        if below != found.mark and steps < 0:
            below += self.step
        top = self.most // self.step * self.step
        return min(max(below + steps * self.step, 0), top)

    def _neighbours(self, mark: Hundredths) -> str:
        below = mark - mark % self.step
        above = below + self.step
        if above > self.most:
            return format_mark(below)
        return _("{below} hoặc {above}").format(below=format_mark(below), above=format_mark(above))

    def _begins(self, text: str) -> bool:
        written = _plain(text)
        marks = (format_mark(mark) for mark in range(0, self.most + 1, self.step))
        return any(mark.startswith(written) for mark in marks)


def _plain(text: str) -> str:
    return text.strip().replace(".", ",")


def _short(mark: Hundredths) -> str:
    return format_mark(mark, short=True)
