"""How long the console waits, holds and tells; measures of its columns.

Numbers of the design language §7 and §8. Tests bring their own.
"""

from msgspec import Struct


class Times(Struct, frozen=True):
    """Milliseconds."""

    hold: int = 600
    """Enter is held this long to publish."""
    lock: int = 800
    """After GO the next GO is ignored this long."""
    notice: int = 1500
    """An ignored press is told this long."""
    refusal: int = 4000
    """A refusal stands beside its control this long."""
    apart: int = 150
    """Two different decisive keys closer than this were struck by one finger."""
    bounce: int = 40
    """A key that comes back sooner than this was never let go."""
    tick: int = 250
    """Between two repaints of a running clock."""


class Columns(Struct, frozen=True):
    """Widths of the run sheet, of the right column and of the speech; pixels."""

    left: int
    right: int
    speech: int


NARROW = Columns(246, 252, 296)
WIDE = Columns(340, 346, 420)
GAP = 6
STRIP, GO, BOTTOM, ROW, CAPTION = 33, 59, 78, 24, 24
"""Heights at 1366x768: top strip, GO bar, bottom bar, a run-sheet row, a picture's caption."""
LEAST_CONTROLS, LARGE_CONTROLS = 309, 262
"""The cue's controls keep at least this height; the pictures become smaller instead. With large
letters they have the whole width, need fewer rows, and grow with the text."""
