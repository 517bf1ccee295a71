"""How the tally looks: landscape, a table for each part, the totals, three signatures."""

from pathlib import Path

from reportlab.platypus import Flowable

from app.domain.language import _
from app.reports.paper.evening import Evening
from app.reports.paper.fonts import load_letters
from app.reports.paper.head import Head, head_words
from app.reports.paper.page import LANDSCAPE, print_paper
from app.reports.paper.signatures import SignedTable, Signer, signatures
from app.reports.paper.signers import head_judge, officer
from app.reports.paper.table import Column, grid, together
from app.reports.paper.text import caption, note, title
from app.reports.paper.written import clipped
from app.reports.tally.content import Tally, tally
from app.reports.tally.part import Part

NUMBER, SUM = 11, 21
"""Widths in mm."""
MARKS = 112
"""What the columns of marks share."""
WIDEST_MARK = 15


def make(evening: Evening, target: Path) -> None:
    """Write the tally as a PDF."""
    load_letters()
    content = tally(evening)
    kind = _("BẢNG TỔNG HỢP ĐIỂM")
    story: list[Flowable] = [
        Head(head_words(evening, dated=True), LANDSCAPE),
        *title(kind, evening.state.contest.heading.full_title),
    ]
    for part in content.parts:
        story += _part(part, content.judges)
    story += _totals(evening, content)
    print_paper(target, evening, kind.capitalize(), story, LANDSCAPE)


def _part(part: Part, judges: tuple[str, ...]) -> list[Flowable]:
    wide = min(WIDEST_MARK, MARKS / max(1, len(part.marks)))
    name_width = 54 if len(part.marks) <= 7 else 42
    columns = [
        Column(_("STT"), NUMBER),
        Column(_("Đội thi"), name_width, "left", wrap=True),
        *(Column(name, wide) for name in part.marks),
        *(Column(name, 17) for name in part.sums[:-1]),
        Column(part.sums[-1], SUM, bold=True),
        Column(_("Ghi chú"), 0, "left", wrap=True),
    ]
    rows = [
        [str(number), line.team, *line.marks, *line.sums, clipped(line.remark)]
        for number, line in enumerate(part.lines, 1)
    ]
    told = [note("; ".join(judges) + ".")] if "GK1" in part.marks else []
    table = grid(columns, rows, LANDSCAPE)
    return together(len(rows), caption(part.title), note(part.rule), table, *told)


def _totals(evening: Evening, content: Tally) -> list[Flowable]:
    contest = evening.state.contest
    wide = min(28.0, 110 / max(1, len(content.part_names)))
    columns = [
        Column(_("STT"), NUMBER),
        Column(_("Đội thi"), 55, "left", wrap=True),
        *(Column(name, wide) for name in content.part_names),
        Column(_("Tổng điểm"), 22, bold=True),
        Column(_("Xếp hạng"), 17, bold=True),
        Column(_("Ghi chú"), 0, "left", wrap=True),
    ]
    rows = [
        [str(number), line.team, *line.parts, line.total, line.place, clipped(line.remark)]
        for number, line in enumerate(content.totals, 1)
    ]
    signed = signatures(
        [
            Signer(_("TỔ THƯ KÝ"), officer(contest, "secretary")),
            Signer(_("TRƯỞNG BAN GIÁM KHẢO"), head_judge(contest)),
            Signer(_("TRƯỞNG BAN TỔ CHỨC"), officer(contest, "chair")),
        ],
        LANDSCAPE,
    )
    warning: list[Flowable] = []
    if content.missing:
        text = _("Chưa đủ điểm ({n} mục còn thiếu): bảng này chưa dùng để xếp hạng.")
        warning = [note(text.format(n=len(content.missing)), bold=True)]
    table = grid(columns, rows, LANDSCAPE)
    return together(
        len(rows), caption(_("Tổng hợp và xếp hạng")), SignedTable(table, *warning, signed)
    )
