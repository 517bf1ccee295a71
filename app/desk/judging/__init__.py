"""What the judges' panel needs of an evening, as values: whose turn, whose sheet, how far.

Hands a judge's marks to nobody but that judge; keeps no PIN and writes none. Knows no screen.
"""

from app.desk.judging.door import LOCK, PIN_LENGTH, TRIES, Door
from app.desk.judging.session import OwnSheet, Session, SheetRow, Tally
from app.desk.judging.status import (
    Receipt,
    Reminder,
    Status,
    receipt,
    reminder,
    statuses,
    waited_for,
)
from app.desk.judging.turns import (
    Heading,
    JudgedTurn,
    heading,
    is_open,
    on_air,
    open_turns,
    refusal,
    shown,
)
from app.desk.judging.typed import Scale, Typed

__all__ = [
    "LOCK",
    "PIN_LENGTH",
    "TRIES",
    "Door",
    "Heading",
    "JudgedTurn",
    "OwnSheet",
    "Receipt",
    "Reminder",
    "Scale",
    "Session",
    "SheetRow",
    "Status",
    "Tally",
    "Typed",
    "heading",
    "is_open",
    "on_air",
    "open_turns",
    "receipt",
    "refusal",
    "reminder",
    "shown",
    "statuses",
    "waited_for",
]
