"""A reel is a value: a picture, video or sound of the contest, and how far it has run.

Positions are whole milliseconds; like a clock it runs on the desk's monotonic time and does not
know the present. Does not know how long the film is: whoever plays it stops at its end.
"""

from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from app.show.scene import ReelKind, ReelView

_KINDS: dict[str, ReelKind] = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"), "picture"),
    **dict.fromkeys((".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi"), "video"),
    **dict.fromkeys((".mp3", ".m4a", ".aac", ".wav", ".ogg", ".flac"), "sound"),
}


def kind_of_file(name: str) -> ReelKind | None:
    """What a file of this name holds; None when the hall cannot show it."""
    return _KINDS.get(PurePosixPath(name.lower()).suffix)


class Reel(Struct, frozen=True):
    """A file of the contest's media folder at a cue; `shown` fills the hall with it.

    An `inset` one has a place in the cue's own picture as well, so that it can play there.
    """

    file: str
    shown: bool = False
    position: int = 0
    running_since: int | None = None
    inset: bool = False
    ended: bool = False
    """It has come to its end: started again, it begins anew."""

    @property
    def running(self) -> bool:
        """Whether it plays."""
        return self.running_since is not None

    @property
    def plays(self) -> bool:
        """Whether it has a length: a picture only stands."""
        return kind_of_file(self.file) in ("video", "sound")

    def position_at(self, now: int) -> int:
        """How far it has run by `now`."""
        if self.running_since is None:
            return self.position
        return self.position + max(0, now - self.running_since)

    def started(self, now: int) -> "Reel":
        """It plays from `now` on where the hall sees it."""
        begin = 0 if self.ended else self.position
        shown = self.shown or not self.inset
        return replace(self, position=begin, running_since=now, shown=shown, ended=False)

    def stopped(self, position: int) -> "Reel":
        """It stands at `position`."""
        return replace(self, position=max(0, position), running_since=None)

    def moved(self, position: int, now: int) -> "Reel":
        """It is at `position` at `now`, and goes on playing if it played."""
        since = now if self.running else None
        return replace(self, position=max(0, position), running_since=since, ended=False)

    def covered(self, now: int) -> "Reel":
        """It no longer fills the hall; where nothing else shows it, it stands still."""
        small = replace(self, shown=False)
        return small if self.inset else small.stopped(self.position_at(now))

    def view(self, caption: str = "") -> ReelView:
        """What the hall's picture is told of it."""
        kind = kind_of_file(self.file) or "picture"
        return ReelView(self.file, kind, self.position, self.running_since, caption)
