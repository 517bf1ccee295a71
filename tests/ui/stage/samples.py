"""One sample scene per state of the hall; people, scores and files are invented.

`SAMPLES[name]` is (scene, theme). All clocks are read at NOW.
"""

from typing import Any

from msgspec.structs import replace

from app.show.scene import (
    AwardList,
    AwardTier,
    AwardWinner,
    Backdrop,
    Black,
    Envelope,
    Face,
    Header,
    Judging,
    Lots,
    MarkCard,
    Marks,
    MediaView,
    MemberLine,
    Message,
    OptionView,
    Pause,
    Performance,
    Points,
    QuestionView,
    ReelView,
    RoundTitle,
    RunningOrder,
    Scene,
    ScreenCard,
    Span,
    StandingRow,
    Standings,
    TeamIntro,
    WinnerRow,
)

NOW = 1_000_000_000_000
CONTEST = "Hội thi “Chuyển đổi số – nhận thức và hành động”"
LONG_TEAM = "Liên quân các xã biên giới huyện Tuy Đức"
assert len(LONG_TEAM) == 40


def header(right: str) -> Header:
    """The quiet line with `right` on the right."""
    return Header(CONTEST, right)


def short_clock(**changes: Any) -> Face:
    """A question's clock of 15 s, waiting."""
    face = Face(
        limit=15_000,
        spent=0,
        running_since=None,
        warning=5_000,
        counts_over=False,
        waiting="Chờ tính giờ",
        running="Đang tính giờ",
        warned="Sắp hết giờ!",
        stopped="Đã dừng",
        over="Hết giờ",
    )
    return replace(face, **changes)


def long_clock(limit: int, left: int, **changes: Any) -> Face:
    """A running clock of a timed piece with `left` seconds left."""
    face = Face(
        limit=limit * 1000,
        spent=0,
        running_since=NOW - (limit - left) * 1000,
        warning=30_000,
        counts_over=True,
        waiting="Chờ tính giờ",
        running="Thời gian còn lại",
        warned="Sắp hết giờ",
        stopped="Đã dừng",
        over="QUÁ GIỜ",
        limit_text=f"Quy định {limit // 60:02}:{limit % 60:02}",
    )
    return replace(face, **changes)


QUIZ = header("Vòng 2 · Tìm hiểu kiến thức")
SKIT = header("Vòng 3 · Tiểu phẩm")
AWARDS = header("Công bố và trao giải")

READING = QuestionView(
    header=QUIZ,
    number="Câu 4",
    meta=("Chính quyền số", "3 điểm"),
    text="Chương trình Chuyển đổi số quốc gia xác\u00a0định chuyển đổi số gồm ba trụ cột nào?",
    options=(
        OptionView("A", "Chính phủ số, doanh nghiệp số, công dân số"),
        OptionView("B", "Chính phủ số, kinh\u00a0tế\u00a0số, xã\u00a0hội\u00a0số"),
        OptionView("C", "Hạ tầng số, dữ liệu số, công dân số"),
        OptionView("D", "Chính quyền điện tử, kinh tế số, an toàn số"),
    ),
    clock=short_clock(),
    points=None,
    team="Đắk Song",
    line=(Span("Mời đội cử tối đa 3 người trả lời", "quiet"),),
    people=(),
    tally=(),
)
ANSWERERS = ("Nguyễn Văn An", "H’Yến Niê", "Trần Thị Bích Ngọc")
RUNNING = replace(
    READING,
    clock=short_clock(running_since=NOW - 6_000),
    line=(Span("Trả lời:", "quiet"),),
    people=ANSWERERS,
)
LAST = replace(RUNNING, clock=short_clock(running_since=NOW - 11_400))
TIME_UP = replace(RUNNING, clock=short_clock(spent=15_000))


def looks(scene: QuestionView, **words: tuple[str, str]) -> tuple[OptionView, ...]:
    """The options with the looks given by letter, all others switched off."""
    return tuple(
        replace(
            option,
            look=words.get(option.letter, ("off", ""))[0],
            word=words.get(option.letter, ("off", ""))[1],
        )
        for option in scene.options
    )


LOCKED = replace(
    READING,
    options=tuple(
        replace(option, look="chosen", word="CHỌN") if option.letter == "B" else option
        for option in READING.options
    ),
    clock=short_clock(spent=9_000),
    line=(Span("đã chốt phương án "), Span("B", "strong")),
)
RIGHT = replace(
    READING,
    options=looks(READING, B=("right", "ĐÚNG")),
    clock=None,
    points=Points("+3", "điểm", True),
    line=(
        Span("Chọn "),
        Span("B", "strong"),
        Span(" · Đáp án "),
        Span("B", "strong"),
        Span(" · "),
        Span("Đúng", "right"),
    ),
    tally=(Span("Điểm Vòng 2: ", "quiet"), Span("24", "strong")),
)
WRONG = replace(
    READING,
    options=looks(READING, B=("right", "ĐÚNG"), D=("wrong", "SAI")),
    clock=None,
    points=Points("0", "điểm", False),
    line=(
        Span("Chọn "),
        Span("D", "strong"),
        Span(" · Đáp án "),
        Span("B", "strong"),
        Span(" · "),
        Span("Chưa đúng", "wrong"),
    ),
    tally=(Span("Điểm Vòng 2: ", "quiet"), Span("21", "strong")),
)
LONG_QUESTION = replace(
    RUNNING,
    number="Câu 5",
    meta=("An toàn số", "3 điểm"),
    text="Khi nhận được cuộc gọi tự xưng là cán bộ công an, yêu cầu cung cấp mã OTP và cài "
    "ứng dụng lạ để “kích hoạt định danh mức 2”, người dân cần làm gì để bảo vệ tài khoản và "
    "thông tin cá nhân của mình?",
    options=(
        OptionView("A", "Đọc mã OTP nhưng không cài ứng dụng"),
        OptionView("B", "Cài ứng dụng rồi đổi mật khẩu ngay sau đó"),
        OptionView("C", "Không làm theo, ngắt máy và báo công an"),
        OptionView("D", "Nhờ người thân đọc giúp mã OTP"),
    ),
    clock=short_clock(),
)
THREE = replace(
    RUNNING,
    number="Câu 2",
    meta=("Dịch vụ công trực tuyến", "3 điểm"),
    text="Theo Nghị định số 42/2022/NĐ-CP, dịch vụ công\u00a0trực tuyến được cung cấp ở "
    "những mức độ nào theo quy định?",
    options=(
        OptionView("A", "Toàn trình và một phần"),
        OptionView("B", "Mức độ 1, mức độ 2 và mức độ 3"),
        OptionView("C", "Mức độ 1, mức độ 2, mức độ 3 và mức độ 4"),
    ),
    clock=short_clock(running_since=NOW - 3_000),
    team="Cư Jút",
    people=("Hoàng Thị Lan", "Nông Văn Thắng", "H’Bia Êban"),
)
THREE_WRONG = replace(
    THREE,
    options=looks(THREE, A=("right", "ĐÚNG"), C=("wrong", "SAI")),
    clock=None,
    points=Points("0", "điểm", False),
    people=(),
    line=(
        Span("Chọn "),
        Span("C", "strong"),
        Span(" · Đáp án "),
        Span("A", "strong"),
        Span(" · "),
        Span("Chưa đúng", "wrong"),
    ),
    tally=WRONG.tally,
)
LONG_OPTIONS = replace(
    LONG_QUESTION,
    text=(
        "Trong các tình huống sau đây tình huống nào thể hiện đúng nhất tinh thần chuyển đổi "
        "số vì người dân, lấy người dân làm trung tâm, không để ai bị bỏ lại phía sau, nhất là "
        "đồng bào các dân tộc thiểu số ở vùng sâu, vùng xa, vùng biên giới, nơi hạ tầng viễn "
        "thông còn khó khăn và người dân chưa quen với các dịch vụ công trực tuyến, thanh toán "
        "không dùng tiền mặt cũng như các nền tảng số"
    )[:400],
    options=(
        OptionView("A", "Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn bà con cài đặt và dùng"),
        OptionView("B", "Yêu cầu mọi người dân tự học trên mạng rồi tự nộp hồ sơ trực tuyến"),
        OptionView("C", "Chỉ nhận hồ sơ trực tuyến, không nhận hồ sơ giấy trong mọi trường hợp"),
        OptionView("D", "Giao cho một doanh nghiệp làm thay toàn bộ", "chosen", "CHỌN"),
    ),
    team=LONG_TEAM,
    line=(),
    people=("Nguyễn Thị Hoàng Phương Thảo", "H’Brêch Niê Kdăm Êban", "Trần Công Tằng Tôn Nữ Ngọc"),
)

TEAM = TeamIntro(
    header=header("Vòng 1 · Giới thiệu đội"),
    turn_label="Lượt thi",
    turn="3",
    name="Đắk Song",
    full_name="Đội thi huyện Đắk Song",
    topic_label="Giải pháp đề xuất",
    topic="Tổ công nghệ số “gõ cửa từng nhà”, đưa dịch vụ công về tận buôn, bon",
    members_label="Thành viên",
    members=(
        MemberLine("Nguyễn Văn An", "(đội trưởng)"),
        MemberLine("H’Yến Niê"),
        MemberLine("Trần Thị Bích Ngọc"),
        MemberLine("Y Thanh Byă"),
        MemberLine("Lê Quốc Dũng"),
    ),
    clock=long_clock(300, 207),
)
SKIT_SCENE = Performance(
    header=SKIT,
    turn="3",
    team="Đắk Song",
    round_title="Tiểu phẩm truyền thông",
    title="Chợ phiên không\u00a0tiền\u00a0mặt",
    notes=(("people", "9 người tham gia diễn"), ("mask", "Tập thể đội biên soạn")),
    clock=long_clock(600, 372),
)
LOTS = Lots(
    header=QUIZ,
    title="Bốc thăm gói câu hỏi",
    team="Đội Đắk Song",
    lots=tuple(
        Envelope(str(n), "drawn" if n == 11 else "used" if n in (2, 5, 7, 9, 14) else "free")
        for n in range(1, 17)
    ),
    drawn="11",
    drawn_label="Gói số 11",
    note="Lượt bốc thứ hai của đội",
    left="Còn 10 trong 16 gói · nét đứt là gói đã mở",
    seal="Mã niêm phong 7F3A-92C1",
)
ORDER = RunningOrder(
    header=header("Bốc thăm thứ tự thi"),
    title="Thứ tự trình diễn",
    note="Mời đại diện các đội lên bốc thăm",
    rows=(
        ("1", "Cư Jút"),
        ("2", ""),
        ("3", "Đắk Song"),
        ("4", ""),
        ("5", "Gia Nghĩa"),
        ("6", "Đắk R’Lấp"),
        ("7", ""),
        ("8", ""),
    ),
    fresh=2,
    seal="Mã niêm phong 7F3A-92C1",
)
MARKS = Marks(
    header=SKIT,
    team="Đắk Song",
    title="“Chợ phiên không tiền mặt”",
    cards=tuple(
        MarkCard(f"Giám khảo {n}", mark)
        for n, mark in enumerate(("46,50", "45,25", "46,00", "44,75", "46,75"), 1)
    ),
    panel=("Trung bình cộng", "45,85"),
    penalty=("Trừ quá giờ 0:38", "0,25"),
    result=("Điểm Vòng 3", "45,60"),
)


def _row(place: str, team: str, move: int | None, one: str, two: str, total: str) -> StandingRow:
    return StandingRow(place, team, move, (one, two), total, place == "1")


STANDINGS = Standings(
    header=header("Kết quả tạm thời"),
    title="Xếp hạng sau Vòng 2",
    heads=("Hạng", "Đội", "Thay đổi", "Vòng 1", "Vòng 2", "Tổng điểm"),
    rows=(
        _row("1", "Đắk Song", 2, "18,10", "27", "45,10"),
        _row("2", "Cư Jút", 3, "17,60", "27", "44,60"),
        _row("3", "Gia Nghĩa", -1, "18,35", "24", "42,35"),
        _row("4", "Đắk Mil", 0, "17,95", "24", "41,95"),
        _row("5", "Tuy Đức", 3, "16,45", "24", "40,45"),
        _row("6", "Đắk Glong", 0, "17,20", "21", "38,20"),
        _row("7", "Krông Nô", None, "16,90", "21", "37,90"),
        _row("8", "Đắk R’Lấp", -7, "18,60", "18", "36,60"),
    ),
    page="",
)
WINNER = AwardWinner(
    header=AWARDS,
    number="1",
    tier="Giải Nhất tập thể",
    name="Đắk Song",
    full_name="Đội thi huyện Đắk Song",
    total_label="Tổng điểm",
    total="90,70",
)
LIST = AwardList(
    header=AWARDS,
    number="",
    title="Giải Khuyến khích",
    subtitle="Cá nhân · 3 giải",
    rows=(
        WinnerRow("Phạm Thị Thu Hà", "Gia Nghĩa", "28,50"),
        WinnerRow("Điểu Minh Tuấn", "Tuy Đức", "28,25"),
        WinnerRow("Hoàng Gia Bảo", "Đắk Mil", "28,00"),
    ),
)
PAUSE = Pause(
    header=SKIT,
    title="Tạm dừng kỹ thuật",
    lead="Chương trình tiếp tục sau",
    clock=long_clock(300, 272, counts_over=False, warning=0, running=""),
    kept="Thời gian thi của đội Đắk Song được giữ nguyên: 06:12",
    note="Kính mong quý vị đại biểu và khán giả ngồi tại chỗ",
)
BACKDROP = Backdrop(
    superior="ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG",
    organizer="SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    event="HỘI THI",
    title="CHUYỂN ĐỔI SỐ",
    subtitle="Nhận thức và hành động",
    region="TỈNH ĐẮK NÔNG NĂM 2023",
    place_date="Gia Nghĩa, ngày 10 tháng 10 năm 2023",
)
ROUND = RoundTitle(
    header=header("Đắk Nông 2023"),
    label="VÒNG",
    number="2",
    title="Tìm hiểu kiến thức",
    facts=(
        ("envelope", "Bốc thăm", "gói 5 câu trắc nghiệm"),
        ("people", "Tối đa 3 người", "trả lời mỗi lượt"),
        ("clock", "15 giây", "tính sau khi đọc xong"),
        ("star", "3 điểm", "mỗi câu trả lời đúng"),
    ),
)

INTRODUCED = header("Vòng 1 · Giới thiệu đội")
MEDIA = MediaView(INTRODUCED, "Đắk Song", ReelView("doi.png", "picture"))
SOUND = ReelView("cong.mp3", "sound", 0, NOW - 32_000)
FILM = MediaView(
    INTRODUCED, "Đắk Song", ReelView("phim.mp4", "video", 5_000, NOW - 20_000), TEAM.clock
)
LENGTHS = {"phim.mp4": 90_000, "cong.mp3": 75_000}
"""How long the films of the samples are, in milliseconds; see `films.album` for their pictures."""

_NAVY: dict[str, Scene] = {
    "black": Black(),
    "backdrop": BACKDROP,
    "backdrop_long": replace(
        BACKDROP,
        title="TÌM HIỂU LUẬT AN\u00a0TOÀN THÔNG\u00a0TIN MẠNG",
        subtitle="Tuổi trẻ các dân tộc tỉnh Đắk Nông với chuyển đổi số",
    ),
    "round_title": ROUND,
    "round_title_long": replace(
        ROUND, title="Tuyên truyền, giới thiệu giải\u00a0pháp chuyển đổi số"
    ),
    "team": TEAM,
    "team_overtime": replace(TEAM, clock=long_clock(300, -38)),
    "team_waiting": replace(TEAM, clock=long_clock(300, 300, running_since=None)),
    "team_warned": replace(TEAM, clock=long_clock(300, 24)),
    "team_stopped": replace(TEAM, clock=long_clock(300, 300, running_since=None, spent=93_000)),
    "team_long": replace(
        TEAM,
        name=LONG_TEAM,
        full_name="Đội thi liên quân các xã biên giới thuộc huyện Tuy Đức, tỉnh Đắk Nông",
        members=(*TEAM.members, *(MemberLine("Nguyễn Thị Hoàng Phương Thảo"),) * 4),
    ),
    "lots": LOTS,
    "lots_before": replace(
        LOTS,
        lots=tuple(replace(e, look="free" if e.code == "11" else e.look) for e in LOTS.lots),
        drawn="",
        drawn_label="",
        left="Còn 11 trong 16 gói · nét đứt là gói đã mở",
    ),
    "lots_25": replace(
        LOTS, lots=tuple(Envelope(str(n), "free") for n in range(1, 26)), team=LONG_TEAM
    ),
    "order": ORDER,
    "order_long": replace(ORDER, rows=tuple((str(n), LONG_TEAM) for n in range(1, 13)), fresh=-1),
    "question_reading": READING,
    "question_running": RUNNING,
    "question_last": LAST,
    "question_over": TIME_UP,
    "question_locked": LOCKED,
    "question_right": RIGHT,
    "question_wrong": WRONG,
    "question_long": LONG_QUESTION,
    "question_three": THREE,
    "question_three_wrong": THREE_WRONG,
    "question_long_options": LONG_OPTIONS,
    "performance": SKIT_SCENE,
    "performance_long": replace(
        SKIT_SCENE,
        team=LONG_TEAM,
        title="Già làng kể chuyện chiếc điện thoại thông minh về buôn",
    ),
    "judging": Judging(
        SKIT,
        "3",
        "Đắk Song",
        "“Chợ phiên không tiền mặt”",
        "Ban Giám khảo đang\u00a0chấm\u00a0điểm",
    ),
    "marks": MARKS,
    "marks_result": replace(MARKS, cards=()),
    "marks_three": replace(MARKS, cards=MARKS.cards[:3], penalty=("", "")),
    "marks_seven": replace(
        MARKS,
        team=LONG_TEAM,
        cards=tuple(
            MarkCard(f"Giám khảo {n}", "146,50", "không tính" if n in (2, 6) else "")
            for n in range(1, 8)
        ),
    ),
    "standings": STANDINGS,
    "standings_long": replace(
        STANDINGS,
        heads=("Hạng", "Đội", "Thay đổi", "Vòng 1", "Vòng 2", "Vòng 3", "Vòng 4", "Tổng điểm"),
        rows=tuple(
            replace(r, team=LONG_TEAM, columns=("18,10", "27", "45,60", "18,25"), total="145,10")
            for r in STANDINGS.rows
        ),
        page="1/2",
    ),
    "award_tier": AwardTier(AWARDS, "1", "Giải Nhất", "Tập thể"),
    "award_tier_plain": AwardTier(AWARDS, "", "Giải Tiểu phẩm được khán giả yêu thích", "Tập thể"),
    "award_winner": WINNER,
    "award_winner_long": replace(WINNER, number="", name=LONG_TEAM, total="", total_label=""),
    "award_list": LIST,
    "award_list_long": replace(
        LIST,
        number="3",
        title="Giải Khuyến khích phần thi tìm hiểu kiến thức",
        rows=(WinnerRow(LONG_TEAM, LONG_TEAM, "128,50"), LIST.rows[0]),
    ),
    "message": Message(
        header("Chào mừng"),
        "Thể lệ Vòng 2",
        ("Mỗi đội trả lời 5 câu hỏi", "Mỗi câu có 15 giây suy nghĩ", "Trả lời đúng được 3 điểm"),
    ),
    "pause": PAUSE,
    "media": MEDIA,
    "media_clock": replace(MEDIA, clock=TEAM.clock),
    "media_missing": replace(FILM, reel=ReelView("gioi-thieu-doi-dak-song.mp4", "video")),
    "media_video": FILM,
    "media_video_over": replace(FILM, clock=long_clock(300, -38)),
    "media_video_stopped": replace(
        FILM, reel=ReelView("phim.mp4", "video", 45_000), clock=long_clock(300, 24)
    ),
    "media_video_question": replace(FILM, title=LONG_TEAM, clock=RUNNING.clock),
    "media_sound": replace(FILM, reel=SOUND),
    "media_sound_long": replace(
        MEDIA, title="Phóng sự: mười năm chuyển đổi số tỉnh Đắk Nông", reel=SOUND
    ),
    "question_picture": replace(READING, media=MEDIA.reel),
    "question_video": replace(RUNNING, media=FILM.reel),
    "question_sound": replace(RUNNING, media=replace(SOUND, running_since=None, position=30_000)),
    "question_picture_long": replace(LONG_QUESTION, media=MEDIA.reel),
    "question_sound_right": replace(RIGHT, media=SOUND),
    "question_picture_long_options": replace(LONG_OPTIONS, media=MEDIA.reel),
    "test_card": ScreenCard(
        "Hình kiểm tra màn hình",
        (
            "Ắ Ễ Ộ Ữ ợ ỷ",
            "Dòng trên phải đọc rõ từ hàng ghế cuối",
            "Bốn góc và khung viền phải thấy đủ; vòng tròn phải tròn",
        ),
        (
            ("gold", "Nhấn mạnh, đang chọn"),
            ("jade", "Đúng"),
            ("coral", "Sai"),
            ("ink", "Chữ"),
        ),
    ),
}
SAMPLES: dict[str, tuple[Scene, str]] = {
    **{name: (scene, "navy") for name, scene in _NAVY.items()},
    "backdrop_lacquer": (BACKDROP, "lacquer"),
    "round_title_lacquer": (ROUND, "lacquer"),
    "question_locked_lacquer": (LOCKED, "lacquer"),
    "question_wrong_lacquer": (WRONG, "lacquer"),
    "standings_lacquer": (STANDINGS, "lacquer"),
    "award_winner_lacquer": (WINNER, "lacquer"),
    "question_running_daylight": (RUNNING, "daylight"),
    "question_wrong_daylight": (WRONG, "daylight"),
    "standings_daylight": (STANDINGS, "daylight"),
    "team_overtime_daylight": (_NAVY["team_overtime"], "daylight"),
    "media_video_daylight": (FILM, "daylight"),
    "media_sound_lacquer": (_NAVY["media_sound"], "lacquer"),
    "question_video_lacquer": (_NAVY["question_video"], "lacquer"),
}
