"""Which screen is the hall's: recognised by name, serial and place, never the operator's only one.

Knows screens as values, so that every case can be tried as a table. Does not move windows.

What a name is depends on the system: the port (HDMI-1) or the model (EPSON PJ). So the same
projector in another port keeps its serial, and two of one model keep their names; the marks of
likeness below are weighed in that light. A serial is often empty and then says nothing.
"""

from collections.abc import Sequence

from msgspec import Struct

PLACE, NAME, SERIAL = 1, 2, 4
"""Marks of likeness; each outweighs those before it together."""


class ScreenInfo(Struct, frozen=True):
    """A screen as the system tells it; geometry in pixels of the desktop."""

    name: str
    serial: str
    geometry: tuple[int, int, int, int]
    primary: bool
    """The operator's own: where the console stands, the system's first one before that."""


def size_of(screen: ScreenInfo) -> str:
    """Width and height in pixels, as people write them."""
    return f"{screen.geometry[2]}×{screen.geometry[3]}"


def likeness(one: ScreenInfo, other: ScreenInfo) -> int:
    """How surely two screens are the same: both marks > serial > name > place > 0.

    From NAME on it is the same device or the same port; PLACE alone is a guess.
    """
    serial = SERIAL if one.serial and one.serial == other.serial else 0
    name = NAME if one.name == other.name else 0
    return serial + name + (PLACE if one.geometry == other.geometry else 0)


def same_device(one: ScreenInfo, other: ScreenInfo) -> bool:
    """Whether both words are surely about one device, wherever it stands now."""
    if one.serial and other.serial:
        return one.serial == other.serial
    return one.name == other.name


def choose(screens: Sequence[ScreenInfo], *known: ScreenInfo | None) -> ScreenInfo | None:
    """The screen for the hall: the first of `known` that is here, else one not the operator's.

    None with a single screen: the stage then opens as a window, so that nobody is trapped.
    """
    if len(screens) < 2:
        return None
    others = [screen for screen in screens if not screen.primary] or list(screens[1:])
    for least in (NAME, PLACE):
        for one in known:
            found = one and _most_alike(others, one)
            if one and found and likeness(found, one) >= least:
                return found
    return others[-1]


def choose_third(
    screens: Sequence[ScreenInfo], hall: ScreenInfo | None, remembered: ScreenInfo | None = None
) -> ScreenInfo | None:
    """The MC's own screen: neither the operator's nor the hall's, nor one that mirrors either.

    None when there is none, and while the hall has no screen: it may need the last one left.
    """
    if hall is None:
        return None
    taken = [hall, *(screen for screen in screens if screen.primary)]
    free = [
        screen
        for screen in screens
        if not any(same_device(screen, one) or screen.geometry == one.geometry for one in taken)
    ]
    if remembered is not None and free:
        found = _most_alike(free, remembered)
        if likeness(found, remembered) >= PLACE:
            return found
    return free[0] if free else None


def console_screen(
    screens: Sequence[ScreenInfo], projector: ScreenInfo | None
) -> ScreenInfo | None:
    """Where the console opens: the system's first screen, unless that is surely the projector.

    Many a system makes the projector its first screen; the operator's hands are at the other.
    """
    first = next((screen for screen in screens if screen.primary), None)
    if first is None or projector is None or len(screens) < 2:
        return first
    there = _most_alike(screens, projector)
    if there != first or likeness(first, projector) < NAME:
        return first
    return next(screen for screen in screens if screen != first)


def _most_alike(screens: Sequence[ScreenInfo], known: ScreenInfo) -> ScreenInfo:
    return max(reversed(screens), key=lambda screen: likeness(screen, known))
