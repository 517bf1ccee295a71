"""What a paper is made from: one evening, and when and by which program the paper is made.

Knows the journal's lines. Does not know any paper, and never the present time by itself.
"""

from typing import Literal

from msgspec import Struct

from app.desk.desk import Desk
from app.desk.replay import Recorded
from app.domain.language import _
from app.show.entry import Entry
from app.show.fact import kind_of
from app.show.facts import CueTaken, ShowClosed
from app.show.state import State

HeadStyle = Literal["state", "party", "youth"]
"""Whose head a paper carries: State (Quốc hiệu), Party or Youth Union."""

SHORT_HASH = 12


class Evening(Struct, frozen=True):
    """One evening as papers see it."""

    state: State
    entries: tuple[Entry, ...]
    recorded: tuple[Recorded, ...]
    made_at: str
    version: str
    last_hash: str
    head: HeadStyle = "state"

    @property
    def began(self) -> str:
        """When the first cue went on air, ISO; "" before."""
        return next((one.entry.at for one in self.recorded if isinstance(one.fact, CueTaken)), "")

    @property
    def ended(self) -> str:
        """When the show was closed, ISO; "" while it is open."""
        return next((one.entry.at for one in self.recorded if isinstance(one.fact, ShowClosed)), "")

    @property
    def label(self) -> str:
        """What keeps this paper from being taken for the final one; "" on the final one."""
        if self.state.kind == "rehearsal":
            return _("TỔNG DUYỆT")
        return "" if self.state.closed else _("BẢN NHÁP")

    @property
    def short_hash(self) -> str:
        """The beginning of the chain's last hash."""
        return self.last_hash[:SHORT_HASH]

    def happened(self, kind: str) -> tuple[Recorded, ...]:
        """The facts of one kind that count, in order."""
        return tuple(one for one in self.recorded if kind_of(one.fact) == kind)


def evening_of(desk: Desk, version: str, head: HeadStyle = "state") -> Evening:
    """The evening of a desk as it stands now, for papers made by this `version`."""
    entries = tuple(desk.journal.entries())
    return Evening(
        state=desk.state,
        entries=entries,
        recorded=desk.recorded,
        made_at=desk.time.stamp(),
        version=version,
        last_hash=entries[-1].hash if entries else "",
        head=head,
    )
