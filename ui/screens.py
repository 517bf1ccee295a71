"""Which screen is the hall's: chosen by name, serial and place, never the operator's only one.

Knows screens as values, so that every case can be tried as a table. Does not move windows.
"""

from collections.abc import Sequence

from msgspec import Struct


class ScreenInfo(Struct, frozen=True):
    """A screen as the system tells it; geometry in pixels of the desktop."""

    name: str
    serial: str
    geometry: tuple[int, int, int, int]
    primary: bool
    """The operator's own: where the console stands, the system's first one before that."""


def choose(
    screens: Sequence[ScreenInfo], remembered: ScreenInfo | None = None
) -> ScreenInfo | None:
    """The screen for the hall: the remembered one, else one that is not the operator's.

    None with a single screen: the stage then opens as a window, so that nobody is trapped.
    """
    if len(screens) < 2:
        return None
    others = [screen for screen in screens if not screen.primary] or list(screens[1:])
    if remembered is not None:
        for same in (_same_serial, _same_name, _same_place):
            found = next((screen for screen in others if same(screen, remembered)), None)
            if found is not None:
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
        if not any(screen.name == one.name or _same_place(screen, one) for one in taken)
    ]
    if remembered is not None:
        for same in (_same_serial, _same_name, _same_place):
            found = next((screen for screen in free if same(screen, remembered)), None)
            if found is not None:
                return found
    return free[0] if free else None


def _same_serial(one: ScreenInfo, other: ScreenInfo) -> bool:
    return bool(one.serial) and (one.name, one.serial) == (other.name, other.serial)


def _same_name(one: ScreenInfo, other: ScreenInfo) -> bool:
    return one.name == other.name


def _same_place(one: ScreenInfo, other: ScreenInfo) -> bool:
    return one.geometry == other.geometry
