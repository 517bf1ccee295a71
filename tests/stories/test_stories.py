"""Evenings as the people in the hall would tell them; see `story` for how to read them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.desk.history import history
from app.desk.memory import MemoryJournal
from app.desk.ports import Journal, ShowRecord
from app.domain.contest import Contest
from app.show.entry import Entry
from app.show.results import results
from app.storage.folder import ContestFolder, create, open_folder
from tests.stories.evening import (
    CU_JUT,
    GIA_NGHIA,
    SEED,
    contest,
    questions,
    rounds,
    show_record,
    teams,
)
from tests.stories.story import Store, Teller, lines_of


class InMemory:
    """A journal that is copied line by line when it is opened again."""

    def __init__(self, content: Contest) -> None:
        self._journal = MemoryJournal(show_record(content))

    def opened(self) -> Journal:
        show, entries, pulse = self.read()
        again = MemoryJournal(show)
        again._entries, again._pulse = list(entries), pulse
        self._journal = again
        return again

    def read(self) -> tuple[ShowRecord, Sequence[Entry], int | None]:
        return self._journal.show, self._journal.entries(), self._journal.pulse()


class OnDisk:
    """A contest folder that is closed and opened again, as by quitting the program."""

    def __init__(self, content: Contest, path: Path, keep: ExitStack) -> None:
        self._path = path
        self._keep = keep
        self._folder: ContestFolder | None = None
        with create(path, content) as folder:
            folder.open_show("live", "2023-10-10T07:30:00+07:00", "thử", seed=SEED, show_id="thu-1")
        keep.callback(self._close)

    def _close(self) -> None:
        if self._folder:
            self._folder.close()
        self._folder = None

    def opened(self) -> Journal:
        self._close()
        self._folder = open_folder(self._path)
        return self._folder.journal("thu-1")

    def read(self) -> tuple[ShowRecord, Sequence[Entry], int | None]:
        with open_folder(self._path, read_only=True) as aside:
            journal = aside.journal("thu-1")
            return journal.show, journal.entries(), journal.pulse()


@pytest.fixture(params=["memory", "sqlite"])
def journal_factory(request, tmp_path) -> Iterator[Callable[[Contest], Store]]:
    """Makes the store of a new show of this contest."""
    with ExitStack() as keep:
        if request.param == "memory":
            yield InMemory
        else:
            yield lambda content: OnDisk(content, tmp_path / "thu.hoithi", keep)


@pytest.fixture
def teller(journal_factory) -> Teller:
    return Teller(journal_factory(contest()))


ORDER = """
    operator: Space         | message, Khai mạc Hội thi
    operator: Space         | order, Mời đội Gia Nghĩa bốc thăm
    operator: B [01]        | order, Mời đội Cư Jút bốc thăm
    operator: B [02]        | order, Mời đội Đắk Mil bốc thăm
    operator: B [03]        | order, not Mời đội
"""


def test_an_order_drawn_from_paper(teller):
    evening = teller.tell("""
        operator: goes to mo-dau/order-2    | order, Mời đội Gia Nghĩa bốc thăm
        operator: C "Buôn Đôn"  | =
        operator: B [02]        | order, ["2","Gia Nghĩa"], ["1",""], Mời đội Cư Jút bốc thăm
        operator: B [02]        | refused: Thăm 02 đã dùng hoặc không có. Còn: 01, 03.
        operator: goes to gioi-thieu/1/play | refused: Chưa bốc thăm thứ tự đội thi
        operator: B [03]        | order, ["3","Cư Jút"], Mời đội Đắk Mil bốc thăm
        # The third lot comes out of the sealed seed; there is only one left.
        operator: Space         | order, ["1","Đắk Mil"], not Mời đội
        operator: Ctrl+Z        | order, ["1",""]
        operator: B [01]        | order, ["1","Đắk Mil"]
        operator: goes to gioi-thieu/1/play | team, Đắk Mil, Giải pháp của Đắk Mil
        operator: goes to gioi-thieu/3/play | team, Cư Jút
    """)
    assert evening.state.by_paper
    assert evening.state.draws == 0


def test_a_quiz_turn_right_wrong_and_no_answer(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: goes to kien-thuc/title   | round_title, Kiến thức
        operator: Space                     | lots, Gia Nghĩa, Còn 5 trong 5 gói
        operator: L [Trần Thị Thu Hà, Nguyễn Minh Quân, Phạm Gia Bảo, Lê Ngọc Diệp] | refused: 4 người trả lời; tối đa 03 người
        operator: L [Trần Thị Thu Hà, Nguyễn Minh Quân] | lots
        operator: B [01]        | lots, Gói số 1
        operator: Space         | question, Câu 1, Chờ tính giờ, Trần Thị Thu Hà, not ĐÚNG, not chosen
        operator: 2             | refused: Chưa tính giờ: bấm T khi MC đọc xong câu hỏi.
        operator: Space         | refused: Chưa ghi phương án của đội
        operator: T             | question, "spent":0, "running_since":
        time: 6 s               | =
        operator: 2             | =
        operator: Space         | question, CHỌN, "spent":6000, "running_since":null, not ĐÚNG
        operator: Enter         | question, ĐÚNG, "text":"+3", not SAI
        # The second question: another answerer, wrong.
        operator: Space         | question, Câu 2, Nguyễn Minh Quân, not ĐÚNG
        operator: T             | question
        time: 9 s               | =
        operator: 1             | =
        operator: Space         | question, CHỌN
        operator: Enter         | question, SAI, ĐÚNG, "text":"0"
        # Cư Jút says nothing at all.
        operator: Space         | lots, Cư Jút, Còn 4 trong 5 gói
        operator: L [H’Loan Byă] | lots
        operator: B [01]        | refused: Thăm 01 đã dùng hoặc không có
        operator: B [03]        | lots, Gói số 3
        operator: Space         | question, H’Loan Byă
        operator: T             | question
        time: 20 s              | =
        operator: 0             | =
        operator: Space         | question, không trả lời, not chosen
        operator: Enter         | question, Không trả lời, "text":"0", not SAI
    """
    )
    scores = {one.id: one.total for one in results(evening.state).persons}
    assert scores == {"gia-nghia-1": 1000, "gia-nghia-2": 0, "cu-jut-2": 0}


def test_a_performance_with_overtime_a_confirmed_penalty_and_an_excused_judge(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: Space         | round_title, Giới thiệu
        operator: Space         | team, Gia Nghĩa, Chờ tính giờ
        operator: Space         | refused: Chưa tính giờ: bấm T khi đội bắt đầu.
        operator: T             | team
        time: 3:00              | =
        gk1: marks 5,5 3,75     | =
        gk2: marks 6,25         | refused: 6,25 nằm ngoài khung điểm của “Nội dung”: từ 0 đến 6.
        gk2: marks 5,1          | refused: 5,10 lệch bước 0,25: chọn 5,00 hoặc 5,25.
        gk1: submits            | refused: phần thi của đội chưa kết thúc
        time: 4:12              | =
        operator: Space         | team, "spent":432000, "running_since":null
        operator: Space         | judging, Ban Giám khảo đang chấm điểm
        gk1: submits            | =
        gk1: marks 6            | refused: Phiếu đã nộp và khóa
        gk1: unlocks "ghi nhầm" | =
        gk1: marks 6            | =
        gk1: submits            | =
        operator: Enter         | refused: còn 2 giám khảo chưa nộp phiếu
        operator: J [Bà Lê Hai] "đã tập cho đội" | =
        gk2: marks 6            | refused: Bà Lê Hai không chấm lượt này: đã tập cho đội.
        gk3: marks 5 4          | =
        gk3: submits            | =
        operator: Enter         | refused: chưa xác nhận điểm trừ quá giờ
        operator: P             | judging, not 9
        operator: Enter         | marks, Giám khảo 1, Giám khảo 3, not Giám khảo 2, 9,75, 9,38, 0,25, 9,13
        gk3: unlocks "muộn"     | refused: Điểm của Gia Nghĩa đã công bố
    """
    )
    score = results(evening.state).lines[0].parts["gioi-thieu"]
    assert (score.points, score.penalty) == (913, 25)


def test_a_wrong_lock_undone_redone_and_replaced(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: goes to kien-thuc/1/draw  | lots, Gia Nghĩa
        operator: L [Trần Thị Thu Hà]       | lots
        operator: B [01]                    | lots, Gói số 1
        operator: Space         | question, Câu 1
        operator: T             | question
        time: 4 s               | =
        operator: 1             | =
        operator: Space         | question, "spent":4000, {"letter":"A","text":"Phương án A của 01","look":"chosen"
        # Wrong key: back to before the lock, the clock runs on.
        operator: Ctrl+Z        | question, not chosen, "running_since":
        operator: Ctrl+Y        | question, chosen, "spent":4000
        operator: Enter         | question, SAI, "text":"0"
        # The team had said B: the lock is replaced, the reveal stands behind it.
        operator: replaces the lock by Đ    | refused: Câu này không có phương án Đ
        operator: replaces the lock by B    | question, ĐÚNG, not SAI, "text":"+3"
        operator: Space         | question, Câu 2
    """
    )
    texts = [one.text for one in history(evening.desk) if one.counts]
    assert "Thay “Chốt phương án A của Gia Nghĩa” bằng “Chốt phương án B của Gia Nghĩa”" in texts
    assert results(evening.state).persons[0].total == 1000


def test_black_freeze_and_pause_over_a_running_clock(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: goes to kien-thuc/1/draw  | lots
        operator: L [Trần Thị Thu Hà]       | lots
        operator: B [01]        | lots
        operator: Space         | question
        operator: F9            | black
        operator: T             | refused: Hội trường đang bị che
        operator: F9            | question, Chờ tính giờ
        operator: T             | question
        time: 2 s               | =
        # Black: the clock runs on behind it.
        operator: F9            | black
        time: 1 s               | =
        operator: F6            | backdrop, CHUYỂN ĐỔI SỐ
        operator: F6            | question, "spent":0, not "running_since":null
        # Freeze: the hall keeps its picture at 4 s, the operator goes on.
        time: 1 s               | =
        operator: F7            | question, "spent":4000
        time: 1 s               | =
        operator: 2             | =
        operator: F7            | question, "spent":0
        # A technical pause stops the contest clock at 5 s and keeps the time.
        operator: F8            | pause, Tạm dừng kỹ thuật, 00:10
        time: 4:00              | =
        operator: F8            | question, "spent":5000, "running_since":null, Đã dừng
        operator: T             | question
        time: 3 s               | =
        operator: Space         | question, CHỌN, "spent":8000
        operator: Enter         | question, ĐÚNG, "text":"+3"
    """
    )
    assert results(evening.state).persons[0].reason.startswith("10,00 điểm")


def turn(lot: str, *answers: str) -> str:
    """A whole quiz turn: answerers, package, two questions with these keys."""
    asked = "".join(
        f"""
        operator: Space     | question
        operator: T         | question
        time: {4 + int(lot)} s | =
        operator: {key}     | =
        operator: Space     | question
        operator: Enter     | question
        """
        for key in answers
    )
    return f"""
        operator: Space     | lots
        operator: L [{{0}}] | lots
        operator: B [{lot}] | lots
        {asked}
    """


def judged(marks: str, *, kind: str) -> str:
    """A whole performance with the same sheet from everybody, and its publication."""
    sheets = "".join(
        f"""
        {judge}: marks {marks}  | =
        {judge}: submits        | =
        """
        for judge in ("gk1", "gk2", "gk3")
    )
    return f"""
        operator: Space     | {kind}
        operator: T         | {kind}
        time: 6:00          | =
        operator: Space     | {kind}
        operator: Space     | judging
        {sheets}
        operator: Enter     | marks
    """


def test_awards_after_a_tie_that_the_committee_decides(teller):
    """Gia Nghĩa and Cư Jút end equal; nobody is named before the committee and the MC say so."""
    evening = teller.tell(
        ORDER
        + "operator: Space | round_title\n"
        + judged("6 3", kind="team") + judged("6 3", kind="team") + judged("5 3", kind="team")
        + "operator: Space | standings, not Tiểu phẩm\n"
        + "operator: Space | round_title\n"
        + turn("01", "2", "3").replace("{0}", "Trần Thị Thu Hà")
        + turn("02", "1", "2").replace("{0}", "Y Bhiông Niê")
        + turn("03", "3", "3").replace("{0}", "Thị Ngơn")
        + "operator: Space | standings\n"
        + "operator: Space | round_title\n"
        + judged("6 3", kind="performance") + judged("6 3", kind="performance")
        + judged("5 3", kind="performance")
        + """
        operator: Space         | message, Tổng hợp kết quả
        operator: Enter         | refused: Giải Nhất: Cư Jút, Gia Nghĩa bằng nhau
        operator: goes to trao-giai/awards-3/1 | refused: Ban Tổ chức chưa chốt kết quả
        operator: 1 [Gia Nghĩa] | refused: Chưa ghi lý do Ban Tổ chức phân định
        operator: 1 [Gia Nghĩa] "Tiểu phẩm có sức lan tỏa" | message, not Gia Nghĩa
        operator: Enter         | message, not Gia Nghĩa
        # Individuals first, the lowest prize first.
        operator: Space         | award_tier, Giải Ba, Cá nhân, not Ngơn, not Hà
        operator: Enter         | award_list, Thị Ngơn, not Y Bhiông
        operator: goes to trao-giai/awards-3/1 | refused: còn 1 người chưa công bố
        operator: Enter         | award_list, Y Bhiông Niê, not Trần Thị Thu Hà
        operator: Space         | award_tier, Giải Nhất, not Trần Thị Thu Hà
        operator: Enter         | award_winner, Trần Thị Thu Hà
        operator: Space         | award_tier, Giải Nhì, Tập thể, not Cư Jút, not Gia Nghĩa
        operator: Enter         | award_winner, Cư Jút, not Gia Nghĩa
        operator: Space         | award_tier, Giải Nhất, Tập thể, not Gia Nghĩa
        operator: Enter         | award_winner, Gia Nghĩa, 25,00
        # Told too early? The last one can be taken back and told again.
        operator: Ctrl+Z        | award_tier, not Gia Nghĩa
        operator: Ctrl+Y        | award_winner, Gia Nghĩa
        operator: Space         | backdrop, CHUYỂN ĐỔI SỐ
        """
    )  # fmt: skip
    first, second, _third = results(evening.state).teams
    assert (first.id, second.id) == (GIA_NGHIA, CU_JUT)
    assert first.reason.endswith("xếp trên Cư Jút nhờ quyết định của Ban Tổ chức")


def test_a_judge_corrects_a_sheet_and_the_operator_takes_nothing_of_it(teller):
    teller.tell(
        ORDER
        + """
        operator: goes to gioi-thieu/1/play | team
        operator: T             | team
        time: 5:00              | =
        operator: Space         | team
        operator: Space         | judging
        gk1: marks 5 3          | =
        gk1: marks 6            | =
        gk1: takes back         | =
        # The operator's last own deed is the cue: undo takes that, never a mark.
        operator: Ctrl+Z        | team
        operator: Ctrl+Y        | judging
        gk1: submits            | =
        gk2: marks 5 3          | =
        gk2: submits            | =
        gk3: marks 5 3          | =
        gk3: submits            | =
        operator: Enter         | marks, 8,00
    """
    )


def test_a_void_question_is_replaced_and_a_past_one_given_away(journal_factory):
    settings = rounds(kien_thuc={"deduction": 100})
    evening = Teller(journal_factory(contest(rounds=settings))).tell(
        ORDER
        + """
        operator: goes to kien-thuc/1/draw  | lots
        operator: L [Trần Thị Thu Hà]       | lots
        operator: B [01]        | lots
        operator: Space         | question, Câu hỏi số 01
        operator: T             | question
        time: 3 s               | =
        operator: Y "in sai"    | refused: Đồng hồ đang chạy: dừng đồng hồ trước khi hủy câu.
        operator: T             | question, "spent":3000
        operator: Y             | refused: Chưa ghi lý do hủy câu
        operator: Y "in sai"    | question, Câu hỏi số 11, "spent":0, Chờ tính giờ
        operator: T             | question
        operator: 1             | =
        operator: Space         | question, CHỌN
        operator: Enter         | question, SAI, "text":"-1"
        operator: Space         | question, Câu 2
        operator: H "hai đáp án đúng" | question, đội được trọn điểm, "text":"+4"
    """
    )
    assert results(evening.state).lines[0].parts["kien-thuc"].points == 300


def test_an_introduction_with_a_film(journal_factory):
    brought = tuple(replace(one, media="phim.mp4") for one in teams())
    Teller(journal_factory(contest(teams=brought))).tell(
        ORDER
        + """
        operator: goes to gioi-thieu/1/play | team, Gia Nghĩa
        operator: V             | media, Gia Nghĩa, phim.mp4, Chờ tính giờ
        operator: V             | team
        operator: T             | team, "running_since":
        operator: X             | media, "position":0
        time: 12 s              | =
        operator: .             | media, "position":22000
        time: 3 s               | =
        operator: F9            | black
        operator: F9            | media
        operator: X             | media, "position":25000,"running_since":null
        operator: F9            | black
        operator: X             | refused: Hội trường đang bị che: mở lại hình trước khi chiếu.
        operator: F9            | media
        operator: Ctrl+Z        | black
        operator: Ctrl+Y        | media
        operator: V             | team, Thời gian còn lại
        operator: T             | team, "running_since":null
        operator: Space         | team
        operator: Space         | judging
    """
    )


def test_a_question_with_a_clip(journal_factory):
    about = tuple(replace(one, media="cong-chieng.mp4") for one in questions())
    Teller(journal_factory(contest(questions=about))).tell(
        ORDER
        + """
        operator: goes to kien-thuc/1/draw  | lots
        operator: L [Trần Thị Thu Hà]       | lots, not cong-chieng
        operator: B [01]        | lots, not cong-chieng
        operator: Space         | question, cong-chieng.mp4, "running_since":null
        operator: X             | question, "position":0,"running_since":
        time: 8 s               | =
        operator: X             | question, "position":8000
        operator: V             | media, Gia Nghĩa, "position":8000
        operator: ,             | media, "position":0
        operator: T             | media, Đang tính giờ, not phương án
        operator: 1             | =
        # The answer is seen: the film gives way to the question.
        operator: Space         | question, CHỌN
        operator: V             | media
        operator: Enter         | question, SAI, ĐÚNG
    """
    )


# ------------------------------------------------------------------ the language itself


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("operator: Space | black", "the hall sees"),
        ("operator: Space | message, Bế mạc", "“Bế mạc” is not shown"),
        ("operator: Space | message, not Khai mạc", "“Khai mạc” is shown"),
        ("operator: Space | refused: không", "was not refused"),
        ("operator: goes to gioi-thieu/1/play | team", "refused: Chưa bốc thăm"),
        ("operator: goes to gioi-thieu/1/play | refused: Đĩa đầy", "refused in other words"),
        ("operator: Space | =", "the hall sees something new"),
        ("operator: F12 | =", "no button has the key F12"),
    ],
)
def test_a_story_that_goes_wrong_points_to_its_line(story, told):
    with pytest.raises(AssertionError) as wrong:
        Teller(InMemory(contest())).tell(f"\n# first\ntime: 1 s | =\n{story}\n")
    assert f">>>   3 {story}" in str(wrong.value)
    assert told in str(wrong.value)


def test_a_line_without_a_hall_is_no_story_line():
    with pytest.raises(AssertionError, match="line 1 is no story line"):
        lines_of("operator: Space")
