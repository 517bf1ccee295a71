"""Something put between the parts of a contest: a message, a picture, a video, a break.

Prepared beforehand in an interlude part, or added on the evening between two cues.
"""

from typing import Literal

from msgspec import Struct

InsertKind = Literal["message", "picture", "video", "break"]


class Insert(Struct, frozen=True):
    """What the hall sees, and what the MC says. `minutes` is how long a break takes."""

    kind: InsertKind
    title: str
    lines: tuple[str, ...] = ()
    media: str = ""
    """The picture or video, a file in the contest's media folder."""
    minutes: int = 0
    speech: str = ""
