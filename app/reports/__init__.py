"""Papers: what an office signs and files after the evening.

Knows which papers there are. ReportLab is loaded only when one of them is made. A new paper is
one folder and one line here.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from app.domain.errors import Refused, Trouble
from app.domain.language import _
from app.reports.paper.evening import Evening, HeadStyle, evening_of

__all__ = [
    "REPORTS",
    "Evening",
    "HeadStyle",
    "Report",
    "evening_of",
    "write",
    "write_all",
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
        raise Refused(_("Không có văn bản “{name}”. Có: {known}.").format(name=name, known=known))
    report.make(evening, target)


def write_all(evening: Evening, folder: Path, tell: Callable[[int, int, str], None]) -> None:
    """Make every paper, each whole or not at all; `tell` hears (number, of, title) before each.

    Trouble when the folder cannot be written; what stood there before stays then.
    """
    _make_room(folder)
    for number, (name, report) in enumerate(REPORTS.items(), 1):
        tell(number, len(REPORTS), report.title())
        part = folder / f"{name}.pdf.part"
        try:
            report.make(evening, part)
            part.replace(folder / f"{name}.pdf")
        finally:
            part.unlink(missing_ok=True)


def write_keys_card(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], target: Path) -> None:
    """Make the card of keys: (heading, [(key, what it does)]). Trouble when the file fails."""
    from app.reports.keys_card.layout import make

    title = _("Thẻ phím bàn điều khiển")
    note = _("Phím khẩn cấp có tác dụng bất cứ lúc nào. Công bố: giữ Enter cho đến khi thanh đầy.")
    make(title, note, groups, target)


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            _("Không tạo được thư mục {folder}.").format(folder=folder),
            _("Chọn một thư mục khác cho văn bản."),
        ) from error
