"""The same scenes with the longest things a contest may bring; everything must still be read.

`LONGEST[name]` is a scene. Names of teams go past the 40 letters that the readiness check
allows, because real ones did.
"""

from msgspec.structs import replace

from app.show.scene import (
    MarkCard,
    MemberLine,
    OptionView,
    QuestionView,
    Scene,
    Span,
    WinnerRow,
)
from tests.ui.stage import samples
from tests.ui.stage.samples import LONG_TEAM, SAMPLES

TEAM = "Đội tuyển Tổ công nghệ số cộng đồng xã Đắk Búk So – Quảng Trực"
PERSON = "Nguyễn Thị Hoàng Phương Thùy Trang"
PEOPLE = (PERSON, "H’Ngưm Niê Kđăm Êban", "Trần Công Tằng Tôn Nữ Ngọc Quỳnh")
PART = "Vòng 3 · Tuyên truyền, giới thiệu giải pháp chuyển đổi số"
TITLE = "Già làng kể chuyện chiếc điện thoại thông minh về buôn giữa mùa rẫy"
QUESTION = (
    "Trong các tình huống sau đây tình huống nào thể hiện đúng nhất tinh thần chuyển đổi "
    "số vì người dân, lấy người dân làm trung tâm, không để ai bị bỏ lại phía sau, nhất là "
    "đồng bào các dân tộc thiểu số ở vùng sâu, vùng xa, vùng biên giới, nơi hạ tầng viễn "
    "thông còn khó khăn và người dân chưa quen với các dịch vụ công trực tuyến, thanh toán "
    "không dùng tiền mặt cũng như các nền tảng số quốc gia dùng chung?"
)
assert len(QUESTION) >= 400
TOP = samples.header(PART)
OPTIONS = (
    OptionView("A", "Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn bà con cài đặt và sử dụng"),
    OptionView("B", "Yêu cầu mọi người dân tự học trên mạng rồi tự nộp hồ sơ trực tuyến ở nhà"),
    OptionView("C", "Chỉ nhận hồ sơ trực tuyến, không nhận hồ sơ giấy trong mọi trường hợp"),
    OptionView("D", "Giao cho một doanh nghiệp làm thay toàn bộ các thủ tục cho người dân"),
)
LOT = replace(samples.LOTS, header=TOP, team=TEAM, title="Bốc thăm gói câu hỏi tìm hiểu kiến thức")


def asked(scene: QuestionView, text: str = QUESTION, options: tuple = OPTIONS) -> QuestionView:
    """A state of the question with long texts in every place."""
    looks = {option.letter: option for option in scene.options}
    return replace(
        scene,
        header=TOP,
        number="Câu 12",
        meta=("Thanh toán không dùng tiền mặt và thương mại điện tử", "12,5 điểm"),
        text=text,
        options=tuple(
            replace(option, look=looks[option.letter].look, word=looks[option.letter].word)
            for option in options
        ),
        team=TEAM,
        people=PEOPLE[: len(scene.people)],
        line=tuple(
            replace(span, text=span.text.replace("đã chốt phương án", "đã chốt phương án"))
            for span in scene.line
        ),
        tally=(Span("Điểm Vòng 2: ", "quiet"), Span("124,75", "strong")) if scene.tally else (),
    )


def _teams() -> dict[str, Scene]:
    team = samples.TEAM
    members = tuple(
        MemberLine((*PEOPLE, "Y Bhiông Niê Kđăm Êban")[n % 4], "(đội trưởng)" if not n else "")
        for n in range(12)
    )
    whole = replace(
        team,
        header=TOP,
        name=TEAM,
        full_name=f"{TEAM}, tỉnh Đắk Nông",
        topic="Tổ công nghệ số “gõ cửa từng nhà”, đưa dịch vụ công, thanh toán không dùng tiền "
        "mặt và sàn thương mại điện tử về tận buôn, bon, thôn, bản",
        members=members,
    )
    return {
        "team_twelve": whole,
        "team_nine": replace(whole, name=LONG_TEAM, members=members[:9]),
        "team_five": replace(whole, name="Đắk Song", members=members[:5]),
        "team_overtime": replace(whole, clock=samples.long_clock(300, -3599)),
    }


def _questions() -> dict[str, Scene]:
    short = samples.READING.text
    three = tuple(replace(o, text=f"{o.text} {o.text}"[:120]) for o in OPTIONS[:3])
    wide = tuple(replace(o, text=f"{o.text}, không ai bị bỏ lại phía sau") for o in OPTIONS)
    states = {
        "reading": samples.READING,
        "running": samples.RUNNING,
        "locked": samples.LOCKED,
        "wrong": samples.WRONG,
    }
    return {
        **{f"question_{name}": asked(scene) for name, scene in states.items()},
        **{f"options_{name}": asked(scene, short, wide) for name, scene in states.items()},
        "question_three": asked(samples.THREE, options=three),
        "question_three_wrong": asked(samples.THREE_WRONG, options=three),
        "question_two_by_two": asked(samples.RUNNING, options=samples.READING.options),
        "question_six": replace(
            asked(samples.READING),
            options=tuple(OptionView(letter, "Căn cước công dân") for letter in "ABCDEF"),
        ),
    }


def _marks() -> dict[str, Scene]:
    notes = ("", "", "vắng mặt", "", "không tính", "", "", "hướng dẫn đội", "")
    nine = tuple(MarkCard(f"Giám khảo {n}", "146,50", notes[n - 1]) for n in range(1, 10))
    whole = replace(
        samples.MARKS,
        header=TOP,
        team=TEAM,
        title=f"“{TITLE}”",
        cards=nine,
        panel=("Trung bình cộng", "1.146,50"),
        penalty=("Trừ quá giờ 10:38", "12,25"),
        result=("Điểm Vòng 3", "1.134,25"),
    )
    return {
        "marks_nine": whole,
        "marks_five": replace(whole, cards=nine[:5]),
        "marks_one": replace(whole, cards=nine[:1], team="Đắk Song"),
    }


def _tables() -> dict[str, Scene]:
    table = samples.STANDINGS
    heads = ("Hạng", "Đội", "Thay đổi", *(f"Vòng {n}" for n in range(1, 6)), "Tổng điểm")
    rows = tuple(
        replace(
            row,
            place=str(n),
            leader=False,
            team=TEAM if n % 2 else LONG_TEAM,
            move=(-12, 11, 0, None)[n % 4],
            columns=("118,10", "127", "145,60", "118,25", "99,75"),
            total="1.145,10",
        )
        for n, row in enumerate(table.rows, 9)
    )
    three = tuple(replace(row, columns=row.columns[:3]) for row in rows)
    won = (
        WinnerRow(TEAM, TEAM, "128,50"),
        WinnerRow(PERSON, TEAM, "128,25"),
        WinnerRow(PEOPLE[2], LONG_TEAM, "128"),
    )
    prize = "Giải Khuyến khích phần thi tìm hiểu kiến thức dành cho cá nhân"
    return {
        "standings_five": replace(table, header=TOP, heads=heads, rows=rows, page="Trang 2/2"),
        "standings_three": replace(
            table, header=TOP, heads=(*heads[:6], heads[-1]), rows=three, page="Trang 2/2"
        ),
        "award_list": replace(samples.LIST, title=prize, rows=won, subtitle="Cá nhân · 10/10 giải"),
        "award_list_six": replace(
            samples.LIST, title=prize, rows=(*won, *won), slots=6, subtitle="Cá nhân · 6/6 giải"
        ),
    }


def _others() -> dict[str, Scene]:
    lots = tuple(replace(samples.LOTS.lots[0], code=f"{n:02}") for n in range(1, 26))
    award = samples.WINNER
    return {
        "backdrop": replace(
            samples.BACKDROP,
            superior="ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG – TỈNH ĐOÀN ĐẮK NÔNG",
            organizer="BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ VÀ SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
            title="TÌM HIỂU LUẬT AN TOÀN THÔNG TIN MẠNG VÀ CHUYỂN ĐỔI SỐ",
            subtitle="Tuổi trẻ các dân tộc tỉnh Đắk Nông chung tay chuyển đổi số, vì cộng đồng",
            region="CỤM XÃ BIÊN GIỚI HUYỆN TUY ĐỨC, TỈNH ĐẮK NÔNG NĂM 2023",
            place_date="Hội trường Trung tâm Văn hóa huyện Tuy Đức, ngày 10 tháng 10 năm 2023",
        ),
        "round_title": replace(
            samples.ROUND,
            number="12",
            title="Tuyên truyền, giới thiệu giải pháp chuyển đổi số về tận buôn, bon",
            facts=(("clock", "10 phút mỗi đội trình bày", "quá giờ trừ theo từng phút"),) * 4,
        ),
        "lots": LOT,
        "lots_25": replace(LOT, lots=lots, drawn="25", drawn_label="Gói số 25"),
        "lots_30": replace(LOT, lots=(*lots, *lots[:5])),
        "order": replace(
            samples.ORDER, header=TOP, rows=tuple((f"{n:02}", TEAM) for n in range(1, 13))
        ),
        "order_sixteen": replace(
            samples.ORDER, header=TOP, rows=tuple((f"{n:02}", TEAM) for n in range(1, 17))
        ),
        "performance": replace(
            samples.SKIT_SCENE,
            header=TOP,
            team=TEAM,
            round_title=PART[9:],
            title=TITLE,
            notes=(
                ("people", "12 người tham gia diễn"),
                ("mask", f"{PERSON} biên soạn và đạo diễn"),
            ),
            clock=samples.long_clock(600, -605),
        ),
        "judging": replace(SAMPLES["judging"][0], header=TOP, team=TEAM, title=f"“{TITLE}”"),
        "award_tier": replace(
            SAMPLES["award_tier"][0],
            title="Giải Tiểu phẩm tuyên truyền được khán giả yêu thích nhất",
        ),
        "award_team": replace(
            award, tier="Giải Khuyến khích tập thể", name=TEAM, full_name=f"{TEAM}, tỉnh Đắk Nông"
        ),
        "award_person": replace(award, name=PERSON, full_name=TEAM, total="1.128,50"),
        "message": replace(
            SAMPLES["message"][0],
            title="Thể lệ phần thi tìm hiểu kiến thức về chuyển đổi số",
            lines=(
                "Mỗi đội bốc thăm một gói gồm 5 câu hỏi trắc nghiệm, mỗi câu có một đáp án đúng",
                "Người dẫn chương trình đọc xong câu hỏi và phương án thì mới bắt đầu tính giờ",
                "Trả lời đúng được 3 điểm, trả lời sai hoặc quá 15 giây không được điểm",
            ),
        ),
        "pause": replace(
            samples.PAUSE,
            title="Tạm dừng kỹ thuật để sửa âm thanh",
            lead="Chương trình tiếp tục sau ít phút, mong quý vị thông cảm",
            kept=f"Thời gian thi của {TEAM} được giữ nguyên: 06:12",
            note="Kính mong quý vị đại biểu và khán giả ngồi tại chỗ, giữ trật tự trong hội trường",
        ),
    }


LONGEST: dict[str, Scene] = {**_teams(), **_questions(), **_marks(), **_tables(), **_others()}
