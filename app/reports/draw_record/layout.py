"""How the draw record looks: the lots in a table, then the check in numbered steps."""

from pathlib import Path

from reportlab.platypus import Flowable, KeepTogether

from app.domain.language import _
from app.reports.draw_record.content import DrawRecord, draw_record
from app.reports.draw_record.example import Example
from app.reports.paper.evening import Evening
from app.reports.paper.fonts import load_letters
from app.reports.paper.head import Head, head_words
from app.reports.paper.page import PORTRAIT, print_paper
from app.reports.paper.signatures import Signer, ending, recipients, signatures
from app.reports.paper.signers import named, officer
from app.reports.paper.table import Column, flowing, grid
from app.reports.paper.text import body, code, gap, heading, item, note, title


def make(evening: Evening, target: Path) -> None:
    """Write the record as a PDF."""
    load_letters()
    content = draw_record(evening)
    about = evening.state.contest.heading.full_title
    story: list[Flowable] = [
        Head(head_words(evening, "BB")),
        *title(_("BIÊN BẢN"), _("Bốc thăm tại {contest}").format(contest=about)),
        *_opening(evening, content),
        *_lots(content),
        *_check(content),
        *_limits(),
        ending(
            [body(_("Biên bản được lập để các đội thi và Ban Tổ chức cùng đối chiếu./."))],
            _signed(evening),
            *recipients([_("- Các đội thi;"), _("- Ban Tổ chức;"), _("- Lưu: VT, Hồ sơ.")]),
        ),
    ]
    print_paper(target, evening, _("Biên bản bốc thăm"), story)


def _opening(evening: Evening, content: DrawRecord) -> list[Flowable]:
    contest = evening.state.contest
    salt = f"“{content.salt}”" if content.salt else _("không có (để trống)")
    return [
        gap(),
        body(contest.heading.venue, lead=_("Địa điểm:")),
        body(named(contest, "chair", _("Trưởng Ban Tổ chức")), lead=_("Chủ trì:")),
        body(named(contest, "secretary", _("Tổ Thư ký")), lead=_("Thư ký:")),
        heading(_("I. Niêm phong trước khi bốc")),
        body(content.sealed_at or "–", lead=_("Niêm phong mầm lúc:")),
        body(
            _("{short}; đầy đủ (SHA-256 của mầm):").format(short=content.short),
            lead=_("Dấu niêm phong:"),
            keep=True,
        ),
        code(content.commitment or "–"),
        body(salt, lead=_("Chữ do khán giả thêm:")),
        body(evening.state.show_id, lead=_("Mã buổi thi:")),
    ]


def _lots(content: DrawRecord) -> list[Flowable]:
    columns = [
        Column(_("Lượt"), 12),
        Column(_("Thời gian"), 20),
        Column(_("Bốc cho"), 46, "left", wrap=True),
        Column(_("Thăm còn lại khi bốc"), 0, "left", wrap=True),
        Column(_("Thăm"), 13, bold=True),
        Column(_("Tính lại"), 25, wrap=True),
    ]
    rows = [[one.number, one.at, one.whom, one.pool, one.lot, one.verdict] for one in content.lines]
    told: list[Flowable] = [heading(_("II. Các lượt bốc thăm"))]
    if rows:
        told += flowing(grid(columns, rows, PORTRAIT))
    else:
        told.append(body(_("Chưa có lượt bốc thăm nào.")))
    told += [note(content.summary, bold=True), gap()]
    if content.taken_back:
        told.append(body("", lead=_("Lượt đã bốc rồi hoàn tác hoặc thay:"), keep=True))
        told += [item(text) for text in content.taken_back]
    return told


def _check(content: DrawRecord) -> list[Flowable]:
    told: list[Flowable] = [heading(_("III. Cách kiểm tra"))]
    if not content.seed:
        return [*told, body(_("Mầm được mở và in tại đây sau khi khóa hội thi."))]
    told += [
        body(
            _("{verdict}.").format(verdict=content.seal_verdict),
            lead=_("Mầm đã mở (hex),"),
            keep=True,
        ),
        code(content.seed),
        item(_("Bước 1. Tính SHA-256 của 32 byte mầm: phải ra đúng dấu niêm phong ở mục I.")),
        item(
            _(
                "Bước 2. Với lượt thứ k, viết một dòng chữ: mã buổi thi|k|chữ của khán giả|các thăm "
                "còn lại xếp tăng dần, cách nhau bằng dấu phẩy|t, với t = 0."
            )
        ),
        item(_("Bước 3. Tính HMAC-SHA256 của dòng chữ đó (UTF-8), khóa là mầm; đọc thành số r.")),
        item(
            _(
                "Bước 4. Gọi n là số thăm còn lại. Nếu r không nhỏ hơn bội lớn nhất của n trong "
                "2²⁵⁶ thì làm lại với t = 1, 2, …; nếu không, thăm bốc được là thăm thứ (r chia n "
                "lấy dư), đếm từ 0."
            )
        ),
    ]
    return [*told, *(_example(content.example) if content.example else [])]


def _example(one: Example) -> list[Flowable]:
    result = _("r chia {n} dư {index}: thăm đứng thứ {index} khi đếm từ 0 là thăm {lot}.").format(
        n=one.size, index=one.index, lot=one.lot
    )
    worked: list[Flowable] = [
        body(_("dòng chữ là"), lead=_("Ví dụ lượt {k}:").format(k=one.k), keep=True),
        code(one.message),
        body(_("HMAC-SHA256 (số r viết theo hệ 16) là"), keep=True),
        code(one.mac),
        body(result),
    ]
    return [
        KeepTogether(worked),
        body(_("Hai lệnh cho cùng kết quả trên máy tính bất kỳ có openssl và python3:"), keep=True),
        *(code(command) for command in one.commands),
    ]


def _limits() -> list[Flowable]:
    return [
        heading(_("IV. Biên bản chứng minh điều gì")),
        item(
            _(
                "Chứng minh: sau khi niêm phong, không ai chọn hay đổi được thăm nào; mọi lượt bốc "
                "bằng chương trình đều do mầm đã niêm phong quyết định."
            )
        ),
        item(
            _(
                "Không chứng minh: trước khi dấu niêm phong được cho hội trường xem, người điều "
                "khiển không mở lại chương trình để lấy mầm khác. Vì vậy cần cho xem dấu niêm phong "
                "trước lượt bốc đầu tiên, và nên để khán giả thêm một dòng chữ."
            )
        ),
        item(
            _(
                "Không chứng minh: thăm giấy nhập tay được bốc đúng; các lượt đó chỉ có người "
                "chứng kiến xác nhận."
            )
        ),
    ]


def _signed(evening: Evening) -> Flowable:
    contest = evening.state.contest
    return signatures(
        [
            Signer(_("THƯ KÝ"), officer(contest, "secretary")),
            Signer(_("ĐẠI DIỆN CÁC ĐỘI THI")),
            Signer(_("CHỦ TỌA"), officer(contest, "chair")),
        ]
    )
