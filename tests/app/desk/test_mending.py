"""What can be put right after a wrong press, at the moment it is wanted."""

from __future__ import annotations

import pytest

from app.desk import closing, mending
from app.desk.history import history
from app.domain.errors import Refused
from app.rounds.performance.facts import PenaltyConfirmed, PointsDeducted
from app.rounds.performance.sheets import JudgeExcused
from app.rounds.performance.turn import turn_of
from app.rounds.quiz.facts import AnswererCalled, AnswerLocked, QuestionVoided
from app.rounds.quiz.turn import asked_of
from app.show.facts import CueTaken
from tests.stories.evening import GIA_NGHIA, GK1, GK2, GK3, INTRO, QUIZ, Evening, person

T = GIA_NGHIA


def meant(evening: Evening) -> list[str]:
    """What the operator may have meant with the last press, in words."""
    target = mending.replaceable(evening.desk)
    assert target is not None
    return [one.words for one in mending.others(evening.desk, target)]


def put(evening: Evening, words: str) -> None:
    """Replace the last press by what reads so."""
    target = mending.replaceable(evening.desk)
    (meant,) = [one for one in mending.others(evening.desk, target) if one.words == words]
    evening.desk.replace(target.entry.seq, meant.fact)


@pytest.fixture
def locked() -> Evening:
    """The team said A, it was locked after five seconds; the key is B."""
    evening = Evening().order().asked(T)
    evening.answer("A")
    return evening


def test_a_noted_letter_may_have_been_any_other():
    evening = Evening().order().asked(T)
    evening.press("T")
    evening.press("2")
    assert meant(evening) == [
        "Ghi phương án A",
        "Ghi phương án C",
        "Ghi phương án D",
        "Ghi: không trả lời",
    ]
    digits = [one.digit for one in mending.others(evening.desk, mending.replaceable(evening.desk))]
    assert digits == ["1", "3", "4", "0"]


def test_a_locked_letter_keeps_the_time_of_the_first_press(locked):
    locked.wait(20)
    put(locked, "Chốt phương án C của Gia Nghĩa")
    asked = asked_of(locked.state, QUIZ, T, 1)
    assert (asked.noted, asked.locked, asked.spent) == ("C", True, 5_000)
    assert locked.state.clock.spent == 5_000
    assert (locked.last.kind, locked.last.body["spent"]) == ("answer_locked", 5_000)
    assert history(locked.desk)[-1].text == (
        "Thay “Chốt phương án A của Gia Nghĩa” bằng “Chốt phương án C của Gia Nghĩa”"
    )


def test_after_the_reveal_the_lock_is_still_offered_and_the_points_follow(locked):
    locked.go()
    assert locked.scene.points.text == "0"
    target = mending.replaceable(locked.desk)
    assert isinstance(target.fact, AnswerLocked)
    assert mending.published_since(locked.desk, target.entry.seq)
    put(locked, "Chốt phương án B của Gia Nghĩa")
    assert locked.scene.points.text == "+3"
    assert asked_of(locked.state, QUIZ, T, 1).revealed


def test_before_the_reveal_nothing_was_told(locked):
    assert not mending.published_since(locked.desk, mending.replaceable(locked.desk).entry.seq)
    assert not mending.published_since(locked.desk, 999)


def test_what_was_replaced_once_can_be_replaced_again_and_reads_plainly(locked):
    put(locked, "Chốt phương án C của Gia Nghĩa")
    put(locked, "Chốt: Gia Nghĩa không trả lời")
    assert asked_of(locked.state, QUIZ, T, 1).noted == ""
    assert history(locked.desk)[-1].text == (
        "Thay “Chốt phương án C của Gia Nghĩa” bằng “Chốt: Gia Nghĩa không trả lời”"
    )
    locked.desk.undo()
    assert asked_of(locked.state, QUIZ, T, 1).noted == "C"


def test_an_older_cue_is_no_longer_offered(locked):
    locked.go()
    locked.go()
    assert mending.replaceable(locked.desk) is None


def test_a_paper_lot_may_have_been_another_of_its_pool():
    evening = Evening().order()
    evening.take("kien-thuc/1/draw")
    evening.press("L", picked=[person(T, 1)])
    evening.press("B", picked=["01"])
    assert meant(evening) == [f"Nhập thăm giấy: {n:02d}" for n in (2, 3, 4, 5)]
    put(evening, "Nhập thăm giấy: 04")
    assert evening.state.rounds[QUIZ].turns[T].lot == "04"


def test_a_lot_out_of_the_sealed_seed_has_no_others():
    evening = Evening().order()
    evening.take("kien-thuc/1/draw")
    evening.press("L", picked=[person(T, 1)])
    evening.go()
    assert mending.replaceable(evening.desk) is None


def test_another_answerer_another_way_another_judge_and_other_points_are_offered():
    asking = Evening().order().asked(T)
    asking.record(AnswererCalled(QUIZ, T, 1, person(T, 2)))
    assert len(meant(asking)) == 2
    asking.record(QuestionVoided(QUIZ, T, 1, "replace", "in sai"))
    assert meant(asking) == ["Hủy câu 1: in sai"]
    judging = Evening().order().perform(T)
    judging.record(PointsDeducted(INTRO, T, 25, "quá số người"))
    assert [words.split()[1] for words in meant(judging)] == ["0,50", "1,00", "2,00", "5,00"]
    judging.record(JudgeExcused(INTRO, T, GK1, "đã tập cho đội"))
    put(judging, next(one for one in meant(judging) if "Lê Hai" in one))
    assert set(turn_of(judging.state, INTRO, T).excused) == {GK2}
    judging.submit(GK3, T, 500, 300)
    assert all("Võ Ba" not in one for one in meant(judging))


def test_a_waived_penalty_can_be_put_right_but_waiving_needs_its_own_reason():
    evening = Evening().order().perform(T, seconds=440)
    evening.record(PenaltyConfirmed(INTRO, T, 0, "mất điện"))
    assert meant(evening) == ["Xác nhận trừ 0,25 điểm quá giờ của Gia Nghĩa"]
    put(evening, meant(evening)[0])
    assert turn_of(evening.state, INTRO, T).overtime == 25
    assert meant(evening) == []


def test_only_own_lines_that_count_are_taken_back(locked):
    desk = locked.desk
    seal, own = desk.recorded[0].entry.seq, desk.recorded[-1].entry.seq
    assert mending.why_kept(desk, own) == ""
    assert mending.why_kept(desk, seal).endswith("không do bàn điều khiển ghi.")
    assert mending.why_kept(desk, seal, "program") == "Dòng này không hoàn tác được."
    desk.undo()
    assert mending.why_kept(desk, own).startswith("Dòng này không ghi điều gì")


def test_taking_back_an_older_line_is_refused_by_the_fact_that_needs_it(locked):
    taken = next(
        one
        for one in reversed(locked.desk.recorded)
        if one.fact == CueTaken("kien-thuc/1/question/1")
    )
    assert mending.why_kept(locked.desk, taken.entry.seq) == ""
    with pytest.raises(Refused, match="sẽ không còn đúng"):
        locked.desk.retract(taken.entry.seq, "operator")


def test_after_the_closing_nothing_is_offered():
    evening = Evening().played()
    while evening.desk.go():
        evening.go()
    own = evening.last.seq
    closing.close(evening.desk)
    assert mending.replaceable(evening.desk) is None
    assert mending.why_kept(evening.desk, own) == "Dòng này không hoàn tác được."
