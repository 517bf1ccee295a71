"""Papers: what an office signs and files after the evening.

Knows which papers there are. ReportLab is loaded only when one of them is made. A new paper is
one folder and one line here.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from app.domain.errors import Refused
from app.domain.language import _
from app.reports.paper.evening import Evening, HeadStyle, evening_of

__all__ = [
    "REPORTS",
    "Evening",
    "HeadStyle",
    "Report",
    "evening_of",
    "write",
    "write_keys_card",
]


class Report(Struct, frozen=True):
    """One paper: what it is called, and how it is made as a PDF."""

    title: Callable[[], str]
    make: Callable[[Evening, Path], None]


def _tally(evening: Evening, target: Path) -> None:
    from app.reports.tally.layout import make

    make(evening, target)


def _minutes(evening: Evening, target: Path) -> None:
    from app.reports.minutes.layout import make

    make(evening, target)


def _winners(evening: Evening, target: Path) -> None:
    from app.reports.winners.layout import make

    make(evening, target)


def _draw_record(evening: Evening, target: Path) -> None:
    from app.reports.draw_record.layout import make

    make(evening, target)


REPORTS: dict[str, Report] = {
    "tally": Report(lambda: _("Bảng tổng hợp điểm"), _tally),
    "minutes": Report(lambda: _("Biên bản kết quả"), _minutes),
    "winners": Report(lambda: _("Danh sách đạt giải"), _winners),
    "draw_record": Report(lambda: _("Biên bản bốc thăm"), _draw_record),
}


def write(name: str, evening: Evening, target: Path) -> None:
    """Make one paper. Refused when there is no paper of this name, Trouble when the file fails."""
    report = REPORTS.get(name)
    if report is None:
        known = ", ".join(f"{one} ({kind.title()})" for one, kind in REPORTS.items())
        raise Refused(_("Không có giấy tờ “{name}”. Có: {known}.").format(name=name, known=known))
    report.make(evening, target)


def write_keys_card(
    title: str, note: str, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], target: Path
) -> None:
    """Make the card of keys: (heading, [(key, what it does)]). Trouble when the file fails."""
    from app.reports.keys_card.layout import make

    make(title, note, groups, target)
