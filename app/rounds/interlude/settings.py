"""What is fixed for an interlude part before the show: its inserts, in order."""

from msgspec import Struct

from app.show.insert import Insert


class InterludeSettings(Struct, frozen=True):
    """A part that is nothing but inserts, such as a performance by guests."""

    inserts: tuple[Insert, ...] = ()
