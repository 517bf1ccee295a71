"""The laptop's own health: mains or battery, and the room left on the disk of the evening.

Asks the system every half minute and when told to; psutil is imported at the first look, after
the windows stand. Knows no panel and no contest.
"""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

log = logging.getLogger(__name__)

EVERY = 30_000
"""Milliseconds between two looks."""
LOW_BATTERY = 30
"""Percent."""
LOW_DISK = 1_000_000_000
"""Bytes; an evening with its backups and papers stays far below."""


class Power(Struct, frozen=True):
    """Where the laptop's power comes from."""

    plugged: bool
    percent: int
    """What the battery holds."""

    @property
    def low(self) -> bool:
        """The battery would not last."""
        return self.percent < LOW_BATTERY


class Condition(Struct, frozen=True):
    """What one look found."""

    power: Power | None = None
    """None where there is no battery to ask about."""
    free: int | None = None
    """Bytes left on the disk; None where nobody can tell."""

    @property
    def disk_low(self) -> bool:
        """The disk may be full before the evening is over."""
        return self.free is not None and self.free < LOW_DISK


def read_power() -> Power | None:
    """The system's word on its battery."""
    import psutil

    ask = getattr(psutil, "sensors_battery", None)
    try:
        found = ask() if ask is not None else None
    except OSError as error:
        log.info("the battery cannot be read: %s", error)
        return None
    if found is None:
        return None
    return Power(bool(found.power_plugged), round(found.percent))


def read_free(folder: Path) -> int | None:
    """Bytes left where the evening is written."""
    try:
        return shutil.disk_usage(folder).free
    except OSError as error:
        log.info("the disk of %s cannot be read: %s", folder, error)
        return None


class Health(QObject):
    """Looks again and again."""

    changed = Signal(object)
    """A `Condition` that differs from the one before."""

    def __init__(
        self,
        folder: Path,
        *,
        power: Callable[[], Power | None] = read_power,
        free: Callable[[Path], int | None] = read_free,
        every: int = EVERY,
    ) -> None:
        """`folder` is the evening's."""
        super().__init__()
        self._folder, self._power, self._free = folder, power, free
        self.condition = Condition()
        self._again = QTimer(self, interval=every)
        self._again.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and from now on."""
        self.look()
        self._again.start()

    def end(self) -> None:
        """Look no more."""
        self._again.stop()

    def look(self) -> None:
        """Ask the system once."""
        found = Condition(self._power(), self._free(self._folder))
        before, self.condition = self.condition, found
        if found != before:
            self.changed.emit(found)
