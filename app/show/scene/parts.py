"""What several pictures share: the quiet header, a clock, a reel, coloured pieces of a line."""

from typing import Literal

from msgspec import Struct

Tone = Literal["plain", "quiet", "strong", "right", "wrong"]
ReelKind = Literal["picture", "video", "sound"]


class Header(Struct, frozen=True):
    """The quiet line on top: the contest on the left, the part on the right."""

    left: str
    right: str


class Face(Struct, frozen=True):
    """A clock in milliseconds of the desk's monotonic time, with a caption for each phase.

    `warning` is what is left when it warns; with `counts_over` it goes on past zero (skit).
    """

    limit: int
    spent: int
    running_since: int | None
    warning: int
    counts_over: bool
    waiting: str
    running: str
    warned: str
    stopped: str
    over: str
    limit_text: str = ""


class Points(Struct, frozen=True):
    """The disc that takes the clock's place after the reveal: "+4" filled or "0" outlined."""

    text: str
    caption: str
    earned: bool


class Span(Struct, frozen=True):
    """A piece of a line and how strong it is."""

    text: str
    tone: Tone = "plain"


class ReelView(Struct, frozen=True):
    """A picture, video or sound of the contest as far as it has run.

    `file` is a name in the contest's media folder; `position` milliseconds into it, counted on
    from `running_since` (the desk's monotonic time) while it plays.
    """

    file: str
    kind: ReelKind
    position: int = 0
    running_since: int | None = None
    caption: str = ""
