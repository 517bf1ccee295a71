"""Recording, taking back, replacing, coming back: whatever way a state was reached, it is the one
that a new desk reads out of the same journal."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.desk.desk import KINDS
from app.desk.replay import alive, effective
from app.domain.draw import commitment
from app.domain.errors import Refused, Trouble
from app.rounds.performance.facts import MarksPublished, PerformanceEnded, PointsDeducted
from app.rounds.performance.score import score
from app.rounds.performance.sheets import SheetSubmitted, SheetUnlocked
from app.rounds.performance.turn import turn_of
from app.rounds.quiz.facts import AnswererCalled, AnswerLocked
from app.rounds.quiz.turn import asked_of
from app.show.cover_facts import OverlayShown
from app.show.entry import Draft
from app.show.facts import ClockStarted, ClockStopped, CueTaken
from tests.stories.evening import (
    CU_JUT,
    GIA_NGHIA,
    GK1,
    GK2,
    INTRO,
    ORDER_CUE,
    QUIZ,
    SEED,
    Evening,
    memory_journal,
    person,
)

T = GIA_NGHIA
MESSAGE_CUE = "mo-dau/message-1"


@pytest.fixture
def evening() -> Evening:
    return Evening()


def same_after_restart(evening: Evening) -> None:
    """A new desk on the same journal is where this one is, and its journal has not grown."""
    before = len(evening.journal.entries())
    again = evening.reopened()
    assert len(evening.journal.entries()) == before
    assert plain(again.state) == plain(evening.state)
    assert again.scene == evening.scene
    assert [one.entry.seq for one in again.recorded] == [
        one.entry.seq for one in evening.desk.recorded
    ]


def plain(state):
    """A state without its programme, which is compared by identity."""
    return replace(state, program=None)


def air(evening: Evening) -> str | None:
    return evening.state.cue_id


# ------------------------------------------------------------------ recording


def test_a_new_show_begins_with_its_sealed_seed(evening):
    (first,) = evening.journal.entries()
    assert (first.seq, first.actor, first.kind) == (1, "program", "seed_sealed")
    assert first.body == {"commitment": commitment(SEED)}
    assert SEED.hex() not in str(first)
    assert not evening.desk.resumed
    assert evening.reopened().resumed
    assert len(evening.journal.entries()) == 1


def test_a_fact_is_written_with_who_when_and_why(evening):
    evening.wait(65)
    entry = evening.desk.record(CueTaken(MESSAGE_CUE), "operator", "bắt đầu")
    assert (entry.at, entry.actor, entry.kind, entry.body, entry.reason) == (
        "2023-10-10T07:31:05+07:00", "operator", "cue_taken", {"cue": MESSAGE_CUE}, "bắt đầu",
    )  # fmt: skip
    assert evening.last == entry
    same_after_restart(evening)


def test_listeners_hear_every_change_and_no_refusal(evening):
    heard = []
    evening.desk.listen(heard.append)
    evening.take(MESSAGE_CUE)
    assert heard == [evening.state]
    with pytest.raises(Refused):
        evening.take("gioi-thieu/1/play")
    assert len(heard) == 1
    evening.desk.undo()
    evening.desk.redo()
    assert heard[1:] == [heard[1], evening.state]
    assert [state.cue_id for state in heard] == [MESSAGE_CUE, None, MESSAGE_CUE]


def test_a_refusal_is_written_down_and_changes_nothing(evening):
    before = evening.state
    with pytest.raises(Refused, match="Kịch bản không có mục “khong-co”"):
        evening.take("khong-co")
    assert evening.state is before
    assert (evening.last.kind, evening.last.actor) == ("refused", "operator")
    assert evening.last.body == {"kind": "cue_taken", "body": {"cue": "khong-co"}}
    assert evening.last.reason == "Kịch bản không có mục “khong-co”."
    same_after_restart(evening)


def test_a_journal_that_cannot_write_lets_nothing_in():
    journal = memory_journal()
    evening = Evening(journal=journal)
    evening.take(MESSAGE_CUE)
    before = evening.state

    def full(_draft):
        raise Trouble("Đĩa đầy.")

    journal.append = full
    with pytest.raises(Trouble):
        evening.take(ORDER_CUE)
    with pytest.raises(Trouble):
        evening.desk.undo()
    assert evening.state is before
    assert evening.desk.recorded[-1].fact == CueTaken(MESSAGE_CUE)


# ------------------------------------------------------------------ undo


def test_undo_takes_back_the_last_fact_and_redo_brings_it_again(evening):
    evening.take(MESSAGE_CUE)
    evening.take(ORDER_CUE)
    entry = evening.desk.undo()
    assert (entry.kind, entry.retracts, air(evening)) == ("retraction", 3, MESSAGE_CUE)
    same_after_restart(evening)
    entry = evening.desk.redo()
    assert (entry.kind, entry.retracts, air(evening)) == ("retraction", 4, ORDER_CUE)
    same_after_restart(evening)


def test_undo_says_what_it_would_take(evening):
    assert evening.desk.undoable() is None
    evening.take(MESSAGE_CUE)
    target = evening.desk.undoable()
    assert target.fact.words(evening.state) == "Phát “Khai mạc Hội thi”"


def test_undo_goes_back_step_by_step_to_the_beginning(evening):
    for cue in (MESSAGE_CUE, ORDER_CUE, MESSAGE_CUE):
        evening.take(cue)
    seen = []
    while evening.desk.undoable():
        evening.desk.undo()
        seen.append(air(evening))
        same_after_restart(evening)
    assert seen == [ORDER_CUE, MESSAGE_CUE, None]
    with pytest.raises(Refused, match="Không còn gì để hoàn tác"):
        evening.desk.undo()


def test_redo_goes_forward_as_many_steps_as_undo_went_back(evening):
    for cue in (MESSAGE_CUE, ORDER_CUE):
        evening.take(cue)
    evening.desk.undo()
    evening.desk.undo()
    evening.desk.redo()
    assert air(evening) == MESSAGE_CUE
    evening.desk.redo()
    assert air(evening) == ORDER_CUE
    same_after_restart(evening)


def test_a_fact_that_was_redone_is_not_offered_again(evening):
    evening.take(MESSAGE_CUE)
    evening.desk.undo()
    evening.desk.redo()
    assert evening.desk.redoable() is None
    with pytest.raises(Refused, match="Không có gì để làm lại"):
        evening.desk.redo()
    assert air(evening) == MESSAGE_CUE


def test_undo_after_redo_takes_the_same_fact_again(evening):
    evening.take(MESSAGE_CUE)
    for _round in range(3):
        evening.desk.undo()
        assert air(evening) is None
        same_after_restart(evening)
        evening.desk.redo()
        assert air(evening) == MESSAGE_CUE
        same_after_restart(evening)


def test_a_new_fact_ends_redo(evening):
    evening.take(MESSAGE_CUE)
    evening.desk.undo()
    evening.take(ORDER_CUE)
    assert evening.desk.redoable() is None
    with pytest.raises(Refused, match="Không có gì để làm lại"):
        evening.desk.redo()


def test_a_refusal_in_between_does_not_end_redo(evening):
    evening.take(MESSAGE_CUE)
    evening.desk.undo()
    with pytest.raises(Refused):
        evening.take("gioi-thieu/1/play")
    evening.desk.redo()
    assert air(evening) == MESSAGE_CUE


def test_the_operators_undo_never_takes_a_judges_sheet():
    evening = Evening().order().perform(T)
    evening.mark(GK1, T, 500, 300)
    evening.submit(GK2, T, 600, 400)
    target = evening.desk.undoable()
    assert isinstance(target.fact, PerformanceEnded)
    evening.desk.undo(f"judge:{GK1}")
    sheets = turn_of(evening.state, INTRO, T).sheets
    assert sheets[GK1].marks == {"noi-dung": 500}
    assert sheets[GK2].submitted
    same_after_restart(evening)


def test_what_others_have_built_on_is_not_taken_from_under_them():
    """A judge submitted: the end of the performance cannot be undone any more."""
    evening = Evening().order().perform(T)
    evening.submit(GK2, T, 600, 400)
    before = evening.state
    with pytest.raises(Refused) as no:
        evening.desk.undo()
    assert str(no.value) == (
        "Chưa thể thực hiện: “Bà Lê Hai nộp phiếu chấm Gia Nghĩa” "
        f"(dòng {evening.desk.recorded[-1].entry.seq}) sẽ không còn đúng. "
        "Chưa thể nộp: phần thi của đội chưa kết thúc."
    )
    assert evening.state is before
    assert (evening.last.kind, evening.last.body["kind"]) == ("refused", "performance_ended")
    same_after_restart(evening)


def test_taking_back_something_old_replays_the_rest():
    evening = Evening().order().perform(T)
    deduction = evening.record(PointsDeducted(INTRO, T, 100, "thừa người"))
    for judge in ("gk1", "gk2", "gk3"):
        evening.submit(judge, T, 600, 300)
    assert score(evening.state, INTRO, T).points == 800
    evening.desk.retract(deduction.seq, "operator", "đếm nhầm người")
    assert score(evening.state, INTRO, T).points == 900
    assert (evening.last.retracts, evening.last.reason) == (deduction.seq, "đếm nhầm người")
    same_after_restart(evening)


def test_the_seal_is_never_taken_back(evening):
    with pytest.raises(Refused, match="Dòng này không hoàn tác được"):
        evening.desk.retract(1, "operator")
    assert evening.desk.undoable("program") is None


def test_what_does_not_count_any_more_cannot_be_taken_back(evening):
    seq = evening.take(MESSAGE_CUE).seq
    evening.desk.undo()
    with pytest.raises(Refused, match=f"Dòng {seq} không còn hiệu lực"):
        evening.desk.retract(seq, "operator")


def test_a_redo_that_a_rule_forbids_now_is_refused_and_written_down():
    """The operator took the marks back, the head judge unlocked a sheet, the operator redoes."""
    evening = Evening().order().judged(T, 900, 900, 900)
    evening.desk.undo()
    evening.record(SheetUnlocked(INTRO, T, GK1, "ghi nhầm"), "judge:gk1")
    before = evening.state
    with pytest.raises(Refused, match=r"“Mở khóa phiếu của Ông Phan Một.*sẽ không còn đúng"):
        evening.desk.redo()
    assert evening.state is before
    assert evening.last.kind == "refused"


# ------------------------------------------------------------------ replace


@pytest.fixture
def locked() -> tuple[Evening, int]:
    """Question 1 (key B) was locked with A by mistake and then revealed."""
    evening = Evening().order().asked(T)
    evening.answer("A", seconds=6)
    seq = evening.last.seq
    evening.wait(60)
    evening.go()
    return evening, seq


def test_a_replaced_fact_keeps_its_place_and_everything_after_it_counts_on(locked):
    evening, seq = locked
    assert evening.scene.points.text == "0"
    entry = evening.desk.replace(seq, AnswerLocked(QUIZ, T, 1, "B", 6_000), reason="bấm nhầm")
    assert (entry.kind, entry.retracts, entry.reason) == ("answer_locked", seq, "bấm nhầm")
    assert evening.scene.points.text == "+3"
    asked = asked_of(evening.state, QUIZ, T, 1)
    assert (asked.noted, asked.spent, asked.revealed) == ("B", 6_000, True)
    kinds = [one.entry.kind for one in evening.desk.recorded]
    assert kinds[-2:] == ["answer_locked", "answer_revealed"]
    same_after_restart(evening)


def test_a_replacement_can_be_replaced(locked):
    evening, seq = locked
    second = evening.desk.replace(seq, AnswerLocked(QUIZ, T, 1, "B", 6_000))
    evening.desk.replace(second.seq, AnswerLocked(QUIZ, T, 1, "", 6_000))
    assert asked_of(evening.state, QUIZ, T, 1).noted == ""
    same_after_restart(evening)


def test_undoing_a_replacement_brings_back_what_it_replaced(locked):
    evening, seq = locked
    entry = evening.desk.replace(seq, AnswerLocked(QUIZ, T, 1, "B", 6_000))
    evening.desk.retract(entry.seq, "operator")
    assert asked_of(evening.state, QUIZ, T, 1).noted == "A"
    same_after_restart(evening)


def test_undo_right_after_a_replacement_takes_the_replacement(locked):
    evening, seq = locked
    entry = evening.desk.replace(seq, AnswerLocked(QUIZ, T, 1, "B", 6_000))
    assert evening.desk.undoable().entry.seq == entry.seq


def test_memory_and_journal_agree_after_taking_back_a_replaced_fact():
    """With nothing behind it that could refuse: the desk and its own journal must not part."""
    evening = Evening()
    first = evening.take(MESSAGE_CUE)
    second = evening.desk.replace(first.seq, CueTaken(ORDER_CUE))
    evening.desk.retract(second.seq, "operator")
    same_after_restart(evening)


def test_a_replacement_that_a_rule_forbids_is_refused_and_written_down(locked):
    evening, seq = locked
    before = evening.state
    with pytest.raises(Refused, match="Câu này không có phương án Đ"):
        evening.desk.replace(seq, AnswerLocked(QUIZ, T, 1, "Đ", 6_000))
    assert evening.state is before
    assert (evening.last.kind, evening.last.body["body"]["letter"]) == ("refused", "Đ")
    same_after_restart(evening)


def test_a_replacement_that_would_break_a_later_fact_is_refused_naming_it():
    evening = Evening().order().asked(T)
    called = evening.record(AnswererCalled(QUIZ, T, 1, person(T, 2)))
    evening.take("kien-thuc/1/draw")
    evening.take("kien-thuc/1/question/1")
    taken = evening.last.seq
    evening.press("T")
    with pytest.raises(Refused, match=r"“Bắt đầu tính giờ”.*sẽ không còn đúng"):
        evening.desk.replace(taken, CueTaken("kien-thuc/1/draw"))
    assert evening.last.kind == "refused"
    assert called.seq in {one.entry.seq for one in evening.desk.recorded}


# ------------------------------------------------------------------ what counts


def lines(*rows: tuple[str, int | None]):
    evening = Evening()
    for kind, retracts in rows:
        evening.journal.append(Draft("t", "operator", kind, {"cue": MESSAGE_CUE}, "", retracts))
    return evening.journal.entries()


@pytest.mark.parametrize(
    ("rows", "living"),
    [
        ([("cue_taken", None)], {1, 2}),
        ([("cue_taken", None), ("retraction", 2)], {1, 3}),
        ([("cue_taken", None), ("retraction", 2), ("retraction", 3)], {1, 2, 4}),
        ([("cue_taken", None), ("cue_taken", 2)], {1, 3}),
        ([("cue_taken", None), ("cue_taken", 2), ("retraction", 3)], {1, 2, 4}),
        ([("cue_taken", None), ("refused", 2)], {1, 2, 3}),
    ],
)
def test_an_entry_lives_unless_something_living_takes_it_back(rows, living):
    assert alive(lines(*rows)) == living


@pytest.mark.parametrize(
    "draft",
    [
        Draft("t", "operator", "buzzer_pressed", {}),
        Draft("t", "operator", "cue_taken", {"quue": "x"}),
        Draft("t", "operator", "cue_taken", {"cue": 7}),
    ],
    ids=["unknown kind", "missing field", "wrong type"],
)
def test_a_line_of_another_version_is_trouble_that_names_it(evening, draft):
    evening.journal.append(draft)
    with pytest.raises(Trouble) as trouble:
        evening.reopened()
    assert trouble.value.text == f"Dòng 2 của nhật ký (“{draft.kind}”) không đọc được."
    assert trouble.value.advice == "Hãy mở bằng đúng bản Hội thi đã ghi nó."


def test_replaying_a_whole_evening_gives_the_same_state_each_time():
    evening = Evening().played()
    same_after_restart(evening)
    recorded = effective(evening.journal.entries(), KINDS)
    assert [one.fact for one in recorded] == [one.fact for one in evening.desk.recorded]


# ------------------------------------------------------------------ coming back


def running(seconds: float = 0) -> Evening:
    """Gia Nghĩa plays since `seconds`."""
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.press("T")
    evening.wait(seconds)
    return evening


def test_a_clock_that_ran_when_the_power_went_stands_at_its_last_known_second():
    evening = running(125)
    evening.desk.keep_pulse()
    evening.wait(999)
    again = evening.reopened()
    assert (again.state.clock.spent, again.state.clock.running) == (125_000, False)
    assert (evening.last.actor, evening.last.kind) == ("program", "clock_lost")


def test_a_judges_mark_behind_the_pulse_does_not_lose_the_time():
    """Judges write while the team plays: their line must not forget how long it has played."""
    evening = running(125)
    evening.desk.keep_pulse()
    evening.wait(0.4)
    evening.mark(GK1, T, 500)
    assert evening.reopened().state.clock.spent >= 125_000


def test_without_any_pulse_the_clock_stands_where_it_was_started():
    assert running(125).reopened().state.clock.spent == 0


def test_no_pulse_is_kept_while_the_clock_stands():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.desk.keep_pulse()
    assert evening.journal.pulse() is None


def test_time_spent_before_the_last_start_is_never_lost():
    evening = running(100)
    evening.press("T")
    evening.press("T")
    evening.wait(10)
    assert evening.reopened().state.clock.spent == 100_000


def test_the_clock_goes_on_from_there_after_coming_back():
    evening = running(125)
    evening.desk.keep_pulse()
    evening.desk = evening.reopened()
    evening.wait(500)
    evening.press("T")
    evening.wait(15)
    evening.go()
    assert turn_of(evening.state, INTRO, T).spent == 140_000


def test_a_judges_sheet_comes_back_mark_by_mark():
    evening = Evening().order().perform(T)
    evening.mark(GK1, T, 500).mark(GK2, T, 600, 400)
    again = evening.reopened()
    assert turn_of(again.state, INTRO, T).sheets == turn_of(evening.state, INTRO, T).sheets
    same_after_restart(evening)


# ------------------------------------------------------------------ pressing


def test_an_idle_button_does_nothing_and_says_why():
    evening = Evening().order().perform(T)
    evening.go()
    for judge in ("gk1", "gk2", "gk3"):
        evening.submit(judge, T, 600, 300)
    before = evening.state
    with pytest.raises(Refused, match="Mọi giám khảo đã nộp phiếu"):
        evening.press("J", reason="x", picked=[GK1])
    assert evening.state is before


def test_facts_out_of_place_are_refused_in_words(evening):
    evening.take(MESSAGE_CUE)
    for fact, text in (
        (ClockStarted(0), "Mục đang phát không có đồng hồ"),
        (MarksPublished(INTRO, CU_JUT), "phần thi của đội chưa kết thúc"),
        (SheetSubmitted(INTRO, CU_JUT, GK1), "còn 2 tiêu chí chưa chấm"),
        (PointsDeducted(INTRO, CU_JUT, 0, "x"), "Điểm trừ phải lớn hơn 0"),
    ):
        with pytest.raises(Refused, match=text):
            evening.record(fact)


def test_a_cue_is_not_left_while_its_clock_runs():
    evening = running(5)
    with pytest.raises(Refused, match="Đồng hồ đang chạy: dừng đồng hồ trước"):
        evening.take("gioi-thieu/2/play")
    with pytest.raises(Refused, match=r"^Đồng hồ đang chạy\.$"):
        evening.record(ClockStarted(evening.time.now()))
    evening.press("T")
    with pytest.raises(Refused, match="Đồng hồ chưa chạy"):
        evening.record(ClockStopped(1))


def test_a_running_clock_is_not_reset_and_extra_time_is_added():
    evening = running(5)
    with pytest.raises(Refused, match="dừng đồng hồ trước khi đặt lại"):
        evening.press("R")
    evening.press("+")
    assert evening.state.clock.limit == 425_000
    evening.press("T")
    evening.press("R")
    assert evening.state.clock.spent == 0


def test_a_reset_clock_is_as_it_was_in_the_beginning():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    before = evening.state.clock
    evening.press("+")
    evening.press("T")
    evening.wait(5)
    evening.press("T")
    evening.press("R")
    assert evening.state.clock == before


def test_a_covered_hall_starts_no_clock():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.record(OverlayShown("black", 0))
    with pytest.raises(Refused, match="Hội trường đang bị che"):
        evening.press("T")


def test_undoing_a_stop_from_before_a_restart_loses_no_time():
    """After a reboot the monotonic source begins anew: an old `running_since` means nothing."""
    evening = running(0)
    evening.wait(10)
    evening.press("T")
    evening.time = type(evening.time)("2023-10-10")
    evening.desk = evening.reopened()
    evening.wait(1)
    try:
        evening.desk.undo()
    except Refused:
        return
    clock = evening.state.clock
    assert 10_000 <= clock.spent_at(evening.time.now()) < 60_000


# ------------------------------------------------------------------ any way there


CUES = (MESSAGE_CUE, ORDER_CUE, "gioi-thieu/title", "kien-thuc/title")
deeds = st.lists(
    st.tuples(
        st.sampled_from(["take", "take", "undo", "undo", "redo", "retract", "replace"]),
        st.integers(0, 9),
        st.sampled_from(CUES),
        st.sampled_from(["operator", "secretary"]),
    ),
    max_size=14,
)


@given(deeds)
def test_whatever_was_undone_redone_and_replaced_the_journal_says_the_same(steps):
    evening = Evening()
    for what, number, cue, actor in steps:
        mine = [one.entry.seq for one in evening.desk.recorded if not one.fact.permanent]
        seq = mine[number % len(mine)] if mine else 1
        with suppress(Refused):
            if what == "take":
                evening.record(CueTaken(cue), actor)
            elif what == "retract":
                evening.desk.retract(seq, actor)
            elif what == "replace":
                evening.desk.replace(seq, CueTaken(cue), actor)
            else:
                getattr(evening.desk, what)(actor)
        same_after_restart(evening)


@given(st.lists(st.sampled_from(CUES), min_size=1, max_size=6), st.data())
def test_redo_is_the_way_back_of_undo(cues, data):
    evening = Evening()
    states = [air(evening)]
    for cue in cues:
        evening.take(cue)
        states.append(air(evening))
    back = data.draw(st.integers(1, len(cues)))
    for step in range(1, back + 1):
        evening.desk.undo()
        assert air(evening) == states[-1 - step]
    for step in range(back - 1, -1, -1):
        evening.desk.redo()
        assert air(evening) == states[-1 - step]
    assert evening.desk.redoable() is None
