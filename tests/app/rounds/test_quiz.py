"""The rules of a quiz part, each tried at the desk."""

import pytest
from msgspec.structs import replace

from app.desk import controls
from app.domain.errors import Refused
from app.domain.ids import LotCode, PersonId
from app.rounds.quiz.facts import (
    AnswererCalled,
    AnswerersNamed,
    AnswerLocked,
    AnswerNoted,
    AnswerRevealed,
    QuestionVoided,
)
from app.rounds.quiz.score import persons, score
from app.rounds.quiz.turn import answerer_of, asked_of, spares, turn_of
from app.show.action import HIDDEN
from app.show.draw_facts import LotDrawn, LotEntered
from app.show.facts import ClockStarted
from app.show.round_type import PersonScore
from app.show.scene import Lots, QuestionView
from tests.stories.evening import (
    CU_JUT,
    GIA_NGHIA,
    QUIZ,
    Evening,
    contest,
    person,
    questions,
    rounds,
)

T = GIA_NGHIA
ONE, TWO, THREE, FOUR = (person(T, n) for n in range(1, 5))


@pytest.fixture
def drawing() -> Evening:
    """Gia Nghĩa stands before the envelopes."""
    evening = Evening().order()
    evening.take("kien-thuc/1/draw")
    return evening


@pytest.fixture
def asking() -> Evening:
    """Question 1 of package 01 (key B) is on air for Gia Nghĩa; the clock waits."""
    return Evening().order().asked(T)


def refused(evening: Evening, fact, text: str) -> None:
    before = evening.state
    with pytest.raises(Refused) as no:
        evening.record(fact)
    assert str(no.value) == text
    assert evening.state is before
    assert (evening.last.kind, evening.last.reason) == ("refused", text)


# ------------------------------------------------------------------ answerers


@pytest.mark.parametrize("count", [1, 2, 3])
def test_one_to_three_answer_for_a_team(drawing, count):
    people = tuple(person(T, n) for n in range(1, count + 1))
    drawing.record(AnswerersNamed(QUIZ, T, people))
    assert turn_of(drawing.state, QUIZ, T).answerers == people


@pytest.mark.parametrize(
    ("people", "text"),
    [
        (
            (ONE, TWO, THREE, FOUR),
            "Gia Nghĩa đăng ký 4 người trả lời; tối đa 03 người.",
        ),
        ((), "Chưa chọn người trả lời nào của Gia Nghĩa."),
        ((ONE, ONE), "Một người được chọn hai lần."),
        (
            (ONE, person(CU_JUT, 1)),
            "Người này không có trong danh sách đăng ký của Gia Nghĩa.",
        ),
    ],
)
def test_a_fourth_answerer_nobody_twins_and_strangers_are_refused(drawing, people, text):
    refused(drawing, AnswerersNamed(QUIZ, T, people), text)


def test_who_has_answered_stays_an_answerer(asking):
    asking.answer("A")
    text = "Người đã trả lời một câu thì không thay ra được nữa."
    refused(asking, AnswerersNamed(QUIZ, T, (TWO, THREE)), text)
    asking.record(AnswerersNamed(QUIZ, T, (ONE, FOUR)))


def test_a_group_that_has_answered_stays_too():
    """Their points are already theirs: a late change would give them to others."""
    evening = Evening(contest(rounds=rounds(kien_thuc={"by": "group"}))).order().asked(T)
    evening.answer("B")
    with pytest.raises(Refused):
        evening.record(AnswerersNamed(QUIZ, T, (FOUR,)))


# ------------------------------------------------------------------ the draw


def test_a_lot_is_drawn_once_in_a_contest(drawing):
    drawing.record(AnswerersNamed(QUIZ, T, (ONE,)))
    drawing.press("B", picked=["04"])
    drawing.take("kien-thuc/2/draw")
    left = ("01", "02", "03", "05")
    refused(
        drawing, LotEntered(left, LotCode("04")),
        "Thăm 04 đã dùng hoặc không có. Còn: 01, 02, 03, 05.",
    )  # fmt: skip
    refused(
        drawing, LotDrawn(1, left, LotCode("04")),
        "Thăm 04 đã dùng hoặc không có. Còn: 01, 02, 03, 05.",
    )  # fmt: skip
    refused(
        drawing, LotEntered((*left, "04"), LotCode("01")),
        "Danh sách thăm đã thay đổi: bốc lại từ danh sách hiện tại.",
    )  # fmt: skip


def test_a_team_draws_once(drawing):
    drawing.press("B", picked=["04"])
    text = "Mục đang phát không còn lượt bốc thăm nào."
    refused(drawing, LotEntered(("01",), LotCode("01")), text)


def test_the_questions_are_those_of_the_package(drawing):
    drawing.press("B", picked=["04"])
    assert [one.question for one in turn_of(drawing.state, QUIZ, T).asked] == ["q07", "q08"]
    assert drawing.state.by_paper


def test_the_wall_shows_free_used_and_drawn_envelopes(drawing):
    assert isinstance(drawing.scene, Lots)
    assert {one.look for one in drawing.scene.lots} == {"free"}
    drawing.press("B", picked=["04"])
    assert [one.look for one in drawing.scene.lots] == ["free"] * 3 + ["drawn", "free"]
    assert drawing.scene.drawn_label == "Gói số 4"
    drawing.take("kien-thuc/2/draw")
    assert [one.look for one in drawing.scene.lots] == ["free"] * 3 + ["used", "free"]
    assert drawing.scene.left == "Còn 4 trong 5 gói; nét đứt là gói đã mở"


def test_a_question_needs_answerers_and_a_package(drawing):
    with pytest.raises(Refused, match="Chưa ghi người trả lời của đội"):
        drawing.take("kien-thuc/1/question/1")
    drawing.record(AnswerersNamed(QUIZ, T, (ONE,)))
    with pytest.raises(Refused, match="Đội chưa bốc thăm gói câu hỏi"):
        drawing.take("kien-thuc/1/question/1")
    noted = AnswerNoted(QUIZ, T, 1, "A")
    refused(drawing, noted, "Đội chưa bốc thăm nên chưa có câu 1.")


# ------------------------------------------------------------------ the steps of one question


def test_showing_a_question_does_not_start_its_clock(asking):
    assert not asking.state.clock.running
    assert asking.scene.clock.waiting == "Chờ tính giờ"


def test_the_steps_come_in_their_order(asking):
    text = "Chưa tính giờ: bấm T khi MC đọc xong câu hỏi."
    refused(asking, AnswerNoted(QUIZ, T, 1, "A"), text)
    text = "Chưa ghi phương án của đội (phím 1–4, phím 0 nếu không trả lời)."
    refused(asking, AnswerLocked(QUIZ, T, 1, "A", 0), text)
    asking.press("T")
    refused(asking, AnswerLocked(QUIZ, T, 1, "A", 0), text)
    text = "Chưa thể công bố: phương án của đội chưa được chốt."
    refused(asking, AnswerRevealed(QUIZ, T, 1), text)
    asking.press("1")
    refused(asking, AnswerRevealed(QUIZ, T, 1), text)
    asking.go()
    refused(asking, AnswerNoted(QUIZ, T, 1, "B"), "Câu 1 đã chốt phương án.")
    refused(asking, AnswerLocked(QUIZ, T, 1, "B", 0), "Câu 1 đã chốt phương án.")
    asking.go()
    refused(asking, AnswerRevealed(QUIZ, T, 1), "Đáp án câu 1 đã công bố.")


def test_the_clock_stays_stopped_once_the_answer_is_locked(asking):
    """ClockStarted promises: "its cue still needs it"."""
    asking.answer("A")
    with pytest.raises(Refused):
        asking.record(ClockStarted(asking.time.now()))


def test_only_letters_that_the_question_has_can_be_noted():
    evening = Evening().order().asked(T, lot="02")  # q03 has three options
    evening.press("T")
    refused(evening, AnswerNoted(QUIZ, T, 1, "D"), "Câu này chỉ có phương án A, B, C.")
    evening.press("3")
    refused(evening, AnswerLocked(QUIZ, T, 1, "D", 10), "Câu này không có phương án D.")


def test_only_the_question_on_air_is_answered(asking):
    asking.press("T")
    refused(asking, AnswerNoted(QUIZ, T, 2, "A"), "Câu 2 của đội không ở trên màn hình.")


def test_the_last_letter_before_the_lock_counts_and_the_time_to_the_lock(asking):
    asking.press("T")
    asking.press("1")
    asking.wait(7.5)
    asking.press("2")
    asking.go()
    asked = asked_of(asking.state, QUIZ, T, 1)
    assert (asked.noted, asked.locked, asked.spent) == ("B", True, 7_500)
    assert asking.state.clock.spent == 7_500
    assert not asking.state.clock.running


def test_a_question_that_was_begun_is_not_left_before_its_key_is_told(asking):
    asking.answer("A")
    with pytest.raises(Refused, match="Câu 1 chưa công bố đáp án"):
        asking.take("kien-thuc/1/question/2")
    asking.go()
    asking.take("kien-thuc/1/question/2")


def test_a_question_nobody_began_may_be_left(asking):
    asking.take("kien-thuc/title")


# ------------------------------------------------------------------ what the hall sees


def looks(evening: Evening) -> str:
    """One letter an option: plain, chosen, right, wrong, off."""
    assert isinstance(evening.scene, QuestionView)
    return "".join(one.look[0] for one in evening.scene.options)


def line(evening: Evening) -> str:
    return " ".join(" ".join(span.text for span in evening.scene.line).split())


@pytest.mark.parametrize(
    ("letter", "locked", "revealed", "said", "points"),
    [
        ("B", "pcpp", "oroo", "Chọn B · Đáp án B · Đúng", ("+3", True)),
        ("A", "cppp", "wroo", "Chọn A · Đáp án B · Chưa đúng", ("0", False)),
        ("", "pppp", "oroo", "Không trả lời · Đáp án B", ("0", False)),
    ],
)
def test_right_wrong_and_no_answer(asking, letter, locked, revealed, said, points):
    assert looks(asking) == "pppp"
    asking.press("T")
    asking.press(str("ABCD".index(letter) + 1) if letter else "0")
    assert looks(asking) == "pppp", "what was noted is not shown before the lock"
    asking.go()
    assert looks(asking) == locked
    assert asking.scene.points is None
    asking.go()
    assert looks(asking) == revealed
    assert line(asking) == said
    assert (asking.scene.points.text, asking.scene.points.earned) == points
    assert asking.scene.clock is None


def test_the_hall_reads_who_answers_until_the_lock(asking):
    assert asking.scene.people == ("Trần Thị Thu Hà",)
    asking.answer("A")
    assert asking.scene.people == ()


def test_only_the_operator_can_peek_at_the_key(asking):
    kind = asking.state.program.type_of(QUIZ)
    assert kind.secret(asking.state, asking.state.cue) == "Đáp án B. Giải thích bí mật 01"
    assert "bí mật" not in str(asking.scene)


# ------------------------------------------------------------------ points


def test_points_come_from_revealed_answers_and_are_complete_with_the_last():
    evening = Evening().order().quizzed(T, "01", "right")
    assert score(evening.state, QUIZ, T).missing == "Kiến thức còn 1 câu chưa công bố"
    evening.go()
    evening.answer(evening.key(), seconds=4)
    evening.go()
    found = score(evening.state, QUIZ, T)
    assert (found.points, found.published, found.time) == (700, True, 6_000 + 4_000)


def test_a_wrong_answer_costs_the_deduction_and_no_answer_costs_nothing():
    content = contest(rounds=rounds(kien_thuc={"deduction": 100}))
    evening = Evening(content).order().quizzed(T, "01", "wrong", "right")
    assert score(evening.state, QUIZ, T).points == 300
    assert evening.state.program.type_of(QUIZ).outcome(
        evening.state, evening.state.program.cue("kien-thuc/1/question/1")
    ) == ("-1")
    evening.quizzed(CU_JUT, "02", "", "right")
    assert score(evening.state, QUIZ, CU_JUT).points == 400


def test_answerers_take_turns_and_each_gets_the_points_of_the_own_right_answers():
    evening = Evening().order().quizzed(T, "01", "right", "right")
    assert persons(evening.state, QUIZ) == {
        ONE: PersonScore(1000, 6_000),
        TWO: PersonScore(1000, 7_000),
        THREE: PersonScore(0, 0),
    }


def test_a_called_answerer_gets_the_points_instead(asking):
    asking.record(AnswererCalled(QUIZ, T, 1, THREE))
    assert asking.scene.people == ("Phạm Gia Bảo",)
    asking.answer("B")
    refused(asking, AnswererCalled(QUIZ, T, 1, ONE), "Câu 1 đã chốt phương án.")
    asking.go()
    scores = persons(asking.state, QUIZ)
    assert (scores[ONE].points, scores[THREE].points) == (0, 1000)


def test_only_a_named_answerer_is_called(asking):
    text = "Người này không phải người trả lời đã đăng ký của đội."
    refused(asking, AnswererCalled(QUIZ, T, 1, FOUR), text)
    refused(asking, AnswererCalled(QUIZ, T, 1, PersonId("ai")), text)


def test_a_new_answerer_does_not_take_over_old_points(asking):
    asking.answer("B")
    asking.go()
    asking.record(AnswerersNamed(QUIZ, T, (FOUR, ONE)))
    scores = persons(asking.state, QUIZ)
    assert (scores[ONE].points, scores[FOUR].points) == (1000, 0)
    assert answerer_of(asking.state, QUIZ, T, 2) == ONE


def test_a_group_shares_the_answer_and_everybody_of_it_the_points():
    settings = {"by": "group", "person_points": None}
    evening = Evening(contest(rounds=rounds(kien_thuc=settings))).order().asked(T, answerers=2)
    assert evening.scene.people == ("Trần Thị Thu Hà", "Nguyễn Minh Quân")
    evening.answer("B", seconds=3)
    evening.go()
    assert persons(evening.state, QUIZ) == {
        ONE: PersonScore(300, 3_000),
        TWO: PersonScore(300, 3_000),
    }


# ------------------------------------------------------------------ void, replace, gift


def test_a_void_needs_a_reason_and_a_standing_clock(asking):
    refused(asking, QuestionVoided(QUIZ, T, 1, "gift", " "), "Chưa ghi lý do hủy câu.")
    asking.press("T")
    text = "Đồng hồ đang chạy: dừng đồng hồ trước khi hủy câu."
    refused(asking, QuestionVoided(QUIZ, T, 1, "replace", "in sai"), text)


def test_a_replaced_question_is_a_spare_of_the_same_topic_with_a_fresh_clock(asking):
    asking.press("T")
    asking.wait(9)
    asking.press("1")
    asking.press("T")
    asking.press("Y", reason="in sai")
    asked = asked_of(asking.state, QUIZ, T, 1)
    assert (asked.question, asked.noted, asked.locked) == ("q11", None, False)  # q11: topic "so"
    assert (asking.state.clock.spent, asking.state.clock.running) == (0, False)
    assert asking.scene.text == "Câu hỏi số 11 hỏi điều gì?"
    assert [one.id for one in spares(asking.state, questions()[0])] == ["q12"]


def test_a_thrown_question_never_comes_back_and_without_spares_only_a_gift_is_left(asking):
    asking.press("Y", reason="in sai")
    asking.press("Y", reason="cũng sai")
    text = "Không còn câu dự phòng: hãy cho đội trọn điểm câu này."
    refused(asking, QuestionVoided(QUIZ, T, 1, "replace", "lại sai"), text)
    asking.press("H", reason="hết câu")
    assert looks(asking) == "roo"  # q12: key A, three options
    assert line(asking) == "Câu hỏi bị hủy, đội được trọn điểm"
    assert asking.scene.points.text == "+3"
    assert persons(asking.state, QUIZ)[ONE].points == 1000


def test_a_past_wrong_answer_is_revalued_when_its_question_is_given_away():
    evening = Evening().order().quizzed(T, "01", "wrong", "right")
    assert score(evening.state, QUIZ, T).points == 400
    evening.record(QuestionVoided(QUIZ, T, 1, "gift", "hai đáp án đúng"))
    assert score(evening.state, QUIZ, T).points == 700
    assert persons(evening.state, QUIZ)[ONE].points == 1000


def test_a_past_question_that_is_replaced_is_open_again():
    evening = Evening().order().quizzed(T, "01", "wrong", "right")
    evening.record(QuestionVoided(QUIZ, T, 1, "replace", "câu sai"))
    assert score(evening.state, QUIZ, T).missing == "Kiến thức còn 1 câu chưa công bố"
    evening.take("kien-thuc/1/question/1")
    evening.answer(evening.key())
    evening.go()
    assert score(evening.state, QUIZ, T).points == 700


# ------------------------------------------------------------------ buttons, words


def keys(evening: Evening) -> str:
    return " ".join(one.key for one in evening.buttons() if one.name.startswith(("quiz", "draw")))


def test_the_buttons_follow_the_steps(drawing):
    assert keys(drawing) == "Space L B"
    drawing.press("L", picked=[ONE, TWO])
    drawing.press("B", picked=["01"])
    assert keys(drawing) == "L"
    drawing.go()
    assert keys(drawing) == "Space 1 2 3 4 0 L Enter Y H"
    drawing.press("L", picked=[TWO])
    drawing.answer("B")
    assert keys(drawing) == "Enter Y H"
    drawing.go()
    assert keys(drawing) == "Y"
    assert persons(drawing.state, QUIZ)[TWO].points == 1000


def test_the_reveal_is_refused_before_the_lock_and_then_offered_by_go_alone(asking):
    asking.press("T")
    asking.press("2")
    early = [one for one in asking.buttons() if one.name == "quiz.reveal"]
    assert [one.label for one in early] == ["Công bố đáp án"]
    with pytest.raises(Refused, match="phương án của đội chưa được chốt"):
        asking.desk.press(early[0])
    asking.go()
    own = [one.name for one in controls.actions(asking.state)]
    assert "quiz.reveal" not in own
    assert asking.button("Enter").words == f"Đáp án là {HIDDEN}."


def test_the_lock_button_names_what_it_locks(asking):
    asking.press("T")
    labels = [asking.button("Space").label]
    asking.press("2")
    labels.append(asking.button("Space").label)
    asking.press("0")
    labels.append(asking.button("Space").label)
    assert labels == [
        "Chốt phương án của Gia Nghĩa",
        "Chốt phương án B của Gia Nghĩa",
        "Chốt: Gia Nghĩa không trả lời",
    ]


def test_a_single_answerer_is_not_changed():
    evening = Evening().order().asked(T, answerers=1)
    assert "L" not in keys(evening)


def test_nothing_is_drawn_from_paper_without_a_lot(drawing):
    with pytest.raises(Refused, match="Chưa chọn lá thăm"):
        drawing.press("B")


def test_the_mc_never_says_what_did_not_happen(asking):
    def said():
        return asking.state.program.player(asking.state.cue).speech(asking.state, asking.state.cue)

    asking.press("T")
    assert said().startswith("Thời gian 15 giây bắt đầu!")
    asking.wait(15)
    asking.press("T")
    assert said() == "Xin mời đội Gia Nghĩa cho biết phương án."
    asking.press("0")
    asking.go()
    assert said() == "Đội Gia Nghĩa không đưa ra phương án. Xin mời quý vị xem đáp án."
    asking.press("H", reason="đề in sai")
    assert said() == "Câu hỏi này được hủy, đội Gia Nghĩa được trọn điểm của câu."


def test_who_says_nothing_is_not_told_to_be_wrong(asking):
    asking.answer("")
    asking.go()
    words = asking.state.program.player(asking.state.cue).speech(asking.state, asking.state.cue)
    assert words.startswith("Đáp án là B. ")
    assert "chưa đúng" not in words


def test_the_mc_has_words_for_every_step(drawing):
    said = []

    def listen():
        state = drawing.state
        said.append(state.program.type_of(QUIZ).speech(state, state.cue))

    drawing.take("kien-thuc/title")
    listen()
    drawing.take("kien-thuc/standings")
    listen()
    drawing.take("kien-thuc/1/draw")
    listen()
    drawing.press("L", picked=[ONE])
    drawing.press("B", picked=["01"])
    listen()
    drawing.go()
    listen()
    drawing.press("T")
    listen()
    drawing.press("2")
    drawing.go()
    listen()
    drawing.go()
    listen()
    assert said == [
        "Sau đây, xin mời quý vị cùng đến với phần thi Kiến thức.",
        "Sau phần thi Kiến thức, kết quả tạm thời của các đội như sau.",
        "Xin mời Đội thi Gia Nghĩa cử người trả lời và bốc thăm gói câu hỏi.",
        "Đội thi Gia Nghĩa bốc được gói câu hỏi số 1.",
        (
            "Câu 1. Câu hỏi số 01 hỏi điều gì?\nA: Phương án A của 01\n"
            "B: Phương án B của 01\nC: Phương án C của 01\nD: Phương án D của 01"
        ),
        "Thời gian 15 giây bắt đầu! Xin mời đội Gia Nghĩa đưa ra phương án.",
        "Phương án của đội Gia Nghĩa đã chốt. Xin mời quý vị xem đáp án.",
        "Đáp án là B. Xin chúc mừng! Giải thích bí mật 01",
    ]


def test_words_name_what_happened(asking):
    facts = [
        AnswerersNamed(QUIZ, T, (ONE, TWO)),
        AnswererCalled(QUIZ, T, 1, TWO),
        AnswerNoted(QUIZ, T, 1, "B"),
        AnswerNoted(QUIZ, T, 1, ""),
        AnswerLocked(QUIZ, T, 1, "B", 9),
        AnswerLocked(QUIZ, T, 1, "", 9),
        AnswerRevealed(QUIZ, T, 1),
        QuestionVoided(QUIZ, T, 1, "replace", "in sai"),
        QuestionVoided(QUIZ, T, 1, "gift", "in sai"),
    ]
    assert [fact.words(asking.state) for fact in facts] == [
        "Ghi 2 người trả lời của Gia Nghĩa",
        "Nguyễn Minh Quân trả lời câu 1",
        "Ghi phương án B",
        "Ghi: không trả lời",
        "Chốt phương án B của Gia Nghĩa",
        "Chốt: Gia Nghĩa không trả lời",
        "Công bố đáp án câu 1",
        "Thay câu 1: in sai",
        "Hủy câu 1: in sai",
    ]


def test_after_closing_nothing_is_answered(asking):
    closed = replace(asking.state, closed=True)
    for fact in (
        AnswerersNamed(QUIZ, T, (ONE,)),
        AnswerNoted(QUIZ, T, 1, "A"),
        AnswerRevealed(QUIZ, T, 1),
        QuestionVoided(QUIZ, T, 1, "gift", "muộn"),
    ):
        with pytest.raises(Refused, match="Hội thi đã khóa: chỉ còn lập phụ lục đính chính"):
            fact.admit(closed)
