"""How the minutes look: Mẫu 1.9, portrait, secretary at left and chair at right."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.platypus import Flowable

from app.domain.language import _
from app.reports.minutes.content import Minutes, Row, minutes
from app.reports.paper.evening import Evening
from app.reports.paper.fonts import load_letters
from app.reports.paper.head import Head, head_words
from app.reports.paper.page import PORTRAIT, print_paper
from app.reports.paper.signatures import Signer, ending, recipients, signatures
from app.reports.paper.signers import officer
from app.reports.paper.table import Column, flowing, grid, together
from app.reports.paper.text import basis, body, caption, gap, heading, item, title
from app.reports.paper.written import clipped


def make(evening: Evening, target: Path) -> None:
    """Write the minutes as a PDF."""
    load_letters()
    content = minutes(evening)
    heading_of = evening.state.contest.heading
    story: list[Flowable] = [
        Head(head_words(evening, "BB")),
        *title(_("BIÊN BẢN"), _("Kết quả {contest}").format(contest=heading_of.full_title)),
        *_opening(content),
        *_bases(content),
        *_course(content),
        *_results(content),
        *_prizes(content),
        heading(_("V. Kiến nghị, khiếu nại")),
        *(body(text) for text in content.complaints),
        ending([body(content.ended)], _signed(evening), *recipients(content.recipients)),
    ]
    print_paper(target, evening, _("Biên bản kết quả"), story)


def _opening(content: Minutes) -> list[Flowable]:
    return [
        gap(),
        body(content.began, lead=_("Thời gian bắt đầu:")),
        body(content.venue, lead=_("Địa điểm:")),
        body("", lead=_("Thành phần tham dự:"), keep=True),
        *(body(f"- {line}") for line in content.present),
        body(content.chair, lead=_("Chủ trì (chủ tọa):")),
        body(content.secretary, lead=_("Thư ký (người ghi biên bản):")),
        body("", lead=_("Nội dung:"), keep=True),
    ]


def _bases(content: Minutes) -> list[Flowable]:
    told: list[Flowable] = [heading(_("I. Căn cứ"))]
    last = len(content.bases) - 1
    told += [
        basis(
            _("Căn cứ {text}{end}").format(
                text=text.rstrip(" .;"), end="." if place == last else ";"
            )
        )
        for place, text in enumerate(content.bases)
    ]
    return told if content.bases else []


def _course(content: Minutes) -> list[Flowable]:
    told: list[Flowable] = [heading(_("II. Diễn biến"))]
    told += [body(stage.text, lead=f"{stage.title}:") for stage in content.stages]
    if not content.stages:
        told.append(body(_("Hội thi chưa bắt đầu.")))
    if content.incidents:
        told.append(body("", lead=_("Các việc đã xử lý trong quá trình thi:"), keep=True))
        told += [item(text) for text in content.incidents]
    return told


def _results(content: Minutes) -> list[Flowable]:
    part = min(18.5, 60 / max(1, len(content.part_names)))
    said = any(one.remark for one in content.teams)
    teams = [
        Column(_("Hạng"), 14, bold=True),
        Column(_("Đội thi"), 40 if said else 0, "left", wrap=True),
        *(Column(name, part) for name in content.part_names),
        Column(_("Tổng"), 17, bold=True),
        *([Column(_("Ghi chú"), 0, "left", wrap=True)] if said else []),
    ]
    rows = [
        [one.place, one.name, *one.points, *([clipped(one.remark, 120)] if said else [])]
        for one in content.teams
    ]
    told: list[Flowable] = [
        heading(_("III. Kết quả")),
        *together(len(rows), caption(_("1. Kết quả các đội thi")), grid(teams, rows, PORTRAIT)),
        gap(),
        body(content.ties, lead=_("Trường hợp bằng điểm:")),
    ]
    return told + _persons(content.persons)


def _persons(persons: Sequence[Row]) -> list[Flowable]:
    if not persons:
        return []
    columns = [
        Column(_("Hạng"), 14, bold=True),
        Column(_("Họ và tên"), 42, "left", wrap=True),
        Column(_("Đội thi"), 26, "left", wrap=True),
        Column(_("Điểm"), 16, bold=True),
        Column(_("Lý do xếp hạng khi bằng điểm"), 0, "left", wrap=True),
    ]
    rows = [[one.place, one.name, one.unit, *one.points, clipped(one.remark)] for one in persons]
    text = _("2. Kết quả cá nhân ({n} người dẫn đầu)").format(n=f"{len(rows):02d}")
    return [*flowing(caption(text), grid(columns, rows, PORTRAIT)), gap()]


def _prizes(content: Minutes) -> list[Flowable]:
    told: list[Flowable] = [heading(_("IV. Giải thưởng"))]
    for number, (name, lines) in enumerate(content.prizes, 1):
        told.append(body("", lead=f"{number}. {name}", keep=True))
        told += [item(f"{line}.") for line in lines]
    if not content.prizes:
        told.append(body(_("Hội thi không đặt giải thưởng.")))
    if content.money:
        told.append(body(content.money))
    return told


def _signed(evening: Evening) -> Flowable:
    contest = evening.state.contest
    return signatures(
        [
            Signer(_("THƯ KÝ"), officer(contest, "secretary")),
            Signer(_("CHỦ TỌA"), officer(contest, "chair")),
        ]
    )
