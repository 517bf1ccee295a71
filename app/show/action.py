"""What somebody can do at this moment, as values that a panel draws without knowing any rule.

An action makes its fact only when it is pressed, because time and chance belong inside the fact.
"""

from collections.abc import Callable

from msgspec import Struct

from app.domain.errors import Refused
from app.domain.ids import LotCode
from app.domain.language import _
from app.show.fact import Fact

HIDDEN = "\u2588\u2588\u2588\u2588\u2588\u2588"
"""Stands in a sentence for what must not be read before it is published."""


class Line(Struct, frozen=True):
    """A named line people type into. A `number` has its least and its most."""

    name: str
    label: str
    text: str = ""
    """What stands in it at first."""
    number: tuple[int, int] | None = None


class Moment(Struct, frozen=True):
    """What the press brings: the time, the next lot of a pool, and what the person typed."""

    now: int
    """Milliseconds of the desk's monotonic source."""
    pick: Callable[[tuple[LotCode, ...]], tuple[int, LotCode]]
    """The number of the next draw and its lot."""
    reason: str = ""
    picked: tuple[str, ...] = ()
    typed: dict[str, str] = {}
    """What stands in each named line."""

    def one(self, refusal: str) -> str:
        """The option that was picked; Refused in these words when none was."""
        if not self.picked:
            raise Refused(refusal)
        return self.picked[0]

    def said(self, line: Line) -> str:
        """The text of a line, without blanks around it."""
        return self.typed.get(line.name, line.text).strip()

    def number(self, line: Line) -> int:
        """The number of a line; Refused when it is none, or outside what the line allows."""
        least, most = line.number or (0, 0)
        text = self.said(line)
        if not text.isdecimal() or not least <= int(text) <= most:
            raise Refused(
                _("{label}: gõ một số từ {least} đến {most}.").format(
                    label=line.label, least=least, most=most
                )
            )
        return int(text)


class Ask(Struct, frozen=True):
    """What must be known before the action: up to `most` of the options, named lines, a reason.

    What is picked may decide what is asked `then`; the picks of both are handed on together.
    """

    title: str
    options: tuple[tuple[str, str], ...] = ()
    """(what the fact gets, what people read)."""
    most: int = 1
    chosen: tuple[str, ...] = ()
    reason: str = ""
    """What the line for the reason is called; "" when none is asked."""
    before: str = ""
    """What stands in that line at first."""
    lines: tuple[Line, ...] = ()
    then: "Callable[[tuple[str, ...]], Ask | None] | None" = None
    refusal: str = ""
    """Why it cannot be answered, e.g. that there is no file to pick."""


class Action(Struct, frozen=True):
    """A button: verb and object, its key, and the fact that a press records.

    `publishes` needs the held gold bar. `unseen` says why NEXT cannot show its picture.
    """

    name: str
    label: str
    key: str
    make: Callable[[Moment], Fact]
    group: str = ""
    icon: str = ""
    chosen: bool = False
    publishes: bool = False
    unseen: str = ""
    ask: Ask | None = None
    words: str = ""
    """What the MC says after a press that publishes, with `HIDDEN` for what is still a secret."""
    idle: str = ""
    """A reason why it makes no sense now, when no rule forbids it."""


class Deed(Struct, frozen=True):
    """What somebody in a rehearsed evening does next, after `wait` milliseconds."""

    actor: str
    make: Callable[[Moment], Fact]
    wait: int = 1000
