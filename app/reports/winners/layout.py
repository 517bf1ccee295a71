"""How the list of winners looks: landscape, two tables, the sum in figures and words."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.platypus import Flowable, Table

from app.domain.language import _
from app.reports.paper.evening import Evening
from app.reports.paper.fonts import load_letters
from app.reports.paper.head import Head, head_words
from app.reports.paper.page import LANDSCAPE, print_paper
from app.reports.paper.signatures import SignedTable, Signer, signatures
from app.reports.paper.signers import officer
from app.reports.paper.table import Column, flowing, grid, together
from app.reports.paper.text import caption, note, title
from app.reports.paper.written import clipped
from app.reports.winners.content import WinnerLine, Winners, winners


def make(evening: Evening, target: Path) -> None:
    """Write the list as a PDF."""
    load_letters()
    content = winners(evening)
    kind = _("DANH SÁCH ĐẠT GIẢI")
    story: list[Flowable] = [
        Head(head_words(evening, dated=True), LANDSCAPE),
        *title(kind, evening.state.contest.heading.full_title),
    ]
    tables = [
        (caption(text), _table(lines, who, unit, content.valued), len(lines))
        for text, who, unit, lines in (
            (_("I. Giải tập thể"), _("Đội thi"), _("Đơn vị"), content.teams),
            (_("II. Giải cá nhân"), _("Họ và tên"), _("Đội thi"), content.persons),
        )
        if lines
    ]
    for text, table, rows in tables[:-1]:
        story += together(rows, text, table)
    end = [*_sum(content), _signed(evening)]
    if tables:
        text, table, _rows = tables[-1]
        story += flowing(text, SignedTable(table, *end))
    else:
        story += [note(_("Hội thi không đặt giải thưởng.")), *end]
    print_paper(target, evening, kind.capitalize(), story, LANDSCAPE)


def _table(lines: Sequence[WinnerLine], who: str, unit: str, valued: bool) -> Table:
    columns = [
        Column(_("STT"), 11),
        Column(who, 46 if valued else 52, "left", wrap=True),
        Column(unit, 44 if valued else 42, "left", wrap=True),
        Column(_("Giải thưởng"), 38, bold=True, wrap=True),
        Column(_("Điểm"), 16),
        *([Column(_("Trị giá"), 36, wrap=True)] if valued else []),
        Column(_("Xếp hạng, lý do"), 0, "left", wrap=True),
    ]
    rows = [
        [
            str(number),
            line.name,
            line.unit,
            line.prize,
            line.points,
            *([line.value] if valued else []),
            clipped(line.remark),
        ]
        for number, line in enumerate(lines, 1)
    ]
    return grid(columns, rows, LANDSCAPE)


def _sum(content: Winners) -> list[Flowable]:
    if not content.valued:
        return []
    text = _("Tổng giá trị giải thưởng: {figures} (bằng chữ: {words}).")
    return [note(text.format(figures=content.total, words=content.total_words), bold=True)]


def _signed(evening: Evening) -> Table:
    contest = evening.state.contest
    return signatures(
        [
            Signer(_("TỔ THƯ KÝ"), officer(contest, "secretary")),
            Signer(_("TM. BAN TỔ CHỨC\nTRƯỞNG BAN"), officer(contest, "chair")),
        ],
        LANDSCAPE,
    )
