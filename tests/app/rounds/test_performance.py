"""The rules of a judged part, each tried at the desk."""

import pytest

from app.desk.stage import stage
from app.domain.errors import Refused
from app.domain.ids import CriterionId, JudgeId
from app.domain.scoring import PanelRule
from app.rounds.performance.facts import (
    MarksPublished,
    PenaltyConfirmed,
    PerformanceEnded,
    PointsDeducted,
)
from app.rounds.performance.panel_facts import JudgesReminded, RevealChosen
from app.rounds.performance.score import overtime_words, result, score, spread
from app.rounds.performance.sheets import JudgeExcused, MarkGiven, SheetSubmitted, SheetUnlocked
from app.rounds.performance.turn import outstanding, turn_of
from app.show.action import HIDDEN
from app.show.facts import ClockStarted
from app.show.round_type import Score
from app.show.scene import Judging, MarkCard, Marks, Performance, RoundTitle, TeamIntro
from tests.stories.evening import (
    CU_JUT,
    DAK_MIL,
    GIA_NGHIA,
    GK1,
    GK2,
    GK3,
    INTRO,
    SKIT,
    Evening,
    contest,
    rounds,
)

T = GIA_NGHIA
CONTENT, FORM = CriterionId("noi-dung"), CriterionId("hinh-thuc")


@pytest.fixture
def evening() -> Evening:
    """Gia Nghĩa has played 400 of 420 seconds; the judges' sheets are blank."""
    return Evening().order().perform(T)


def refused(evening: Evening, fact, text: str, actor: str = "operator") -> None:
    """The fact is refused with exactly these words, is written down so, and changes nothing."""
    before = evening.state
    with pytest.raises(Refused) as no:
        evening.record(fact, actor)
    assert str(no.value) == text
    assert evening.state is before
    assert (evening.last.kind, evening.last.reason, evening.last.actor) == ("refused", text, actor)


@pytest.mark.parametrize(
    ("criterion", "mark", "text"),
    [
        (CONTENT, 625, "6,25 nằm ngoài khung điểm của “Nội dung”: từ 0 đến 6."),
        (CONTENT, -25, "-0,25 nằm ngoài khung điểm của “Nội dung”: từ 0 đến 6."),
        (CONTENT, 510, "5,10 lệch bước 0,25: chọn 5,00 hoặc 5,25."),
        ("mau-sac", 100, "Phiếu không có tiêu chí “mau-sac”."),
    ],
)
def test_a_mark_above_the_maximum_or_off_the_step_is_refused(evening, criterion, mark, text):
    refused(evening, MarkGiven(INTRO, T, GK1, criterion, mark), text, "judge:gk1")


def test_only_judges_of_the_panel_have_sheets(evening):
    stranger = JudgeId("gk9")
    text = "gk9 không có trong Ban Giám khảo."
    refused(evening, MarkGiven(INTRO, T, stranger, CONTENT, 100), text, "judge:gk9")


def test_a_mark_can_be_changed_and_taken_back_until_the_sheet_is_submitted(evening):
    evening.mark(GK1, T, 500, 300).mark(GK1, T, 575)
    assert turn_of(evening.state, INTRO, T).sheets[GK1].marks == {CONTENT: 575, FORM: 300}
    evening.record(MarkGiven(INTRO, T, GK1, FORM, None), "judge:gk1")
    assert turn_of(evening.state, INTRO, T).sheets[GK1].marks == {CONTENT: 575}
    text = "Chưa thể nộp: còn 1 tiêu chí chưa chấm."
    refused(evening, SheetSubmitted(INTRO, T, GK1), text, "judge:gk1")


def test_a_submitted_sheet_is_locked(evening):
    evening.submit(GK1, T, 500, 300)
    text = "Phiếu đã nộp và khóa: muốn sửa phải mở khóa với lý do."
    refused(evening, MarkGiven(INTRO, T, GK1, CONTENT, 550), text, "judge:gk1")
    refused(evening, SheetSubmitted(INTRO, T, GK1), "Phiếu này đã nộp và khóa.", "judge:gk1")


def test_a_sheet_is_unlocked_only_with_a_reason_and_only_when_locked(evening):
    unlock = SheetUnlocked(INTRO, T, GK1, "ghi nhầm cột")
    refused(evening, unlock, "Phiếu chưa nộp nên không cần mở khóa.")
    evening.submit(GK1, T, 500, 300)
    refused(evening, SheetUnlocked(INTRO, T, GK1, " "), "Chưa ghi lý do mở khóa.")
    evening.record(unlock)
    evening.mark(GK1, T, 550)
    assert GK1 in outstanding(evening.state, INTRO, T)


def test_a_sheet_cannot_be_submitted_before_the_performance_ends():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.press("T")
    evening.mark(GK1, T, 500, 300)  # judges write while they watch
    text = "Chưa thể nộp: phần thi của đội chưa kết thúc."
    refused(evening, SheetSubmitted(INTRO, T, GK1), text, "judge:gk1")


def test_a_judge_gives_no_marks_to_a_team_that_has_not_begun():
    evening = Evening().order()
    with pytest.raises(Refused):
        evening.mark(GK1, DAK_MIL, 500)


def test_a_performance_without_a_clock_does_not_end():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    text = "Chưa tính giờ: bấm T khi đội bắt đầu."
    refused(evening, PerformanceEnded(INTRO, T, 0), text)
    evening.press("T")
    evening.wait(100)
    evening.go()
    refused(evening, PerformanceEnded(INTRO, T, 5000), "Phần thi của Gia Nghĩa đã kết thúc.")


def test_the_clock_stays_stopped_once_the_performance_has_ended(evening):
    """ClockStarted promises: "its cue still needs it"."""
    with pytest.raises(Refused):
        evening.record(ClockStarted(evening.time.now()))


def test_judging_begins_when_the_performance_has_ended():
    evening = Evening().order()
    with pytest.raises(Refused, match="Phần thi của đội chưa kết thúc"):
        evening.take("gioi-thieu/1/judging")


def test_no_team_can_be_called_before_the_order_is_known():
    with pytest.raises(Refused, match="Chưa bốc thăm thứ tự đội thi"):
        Evening().take("gioi-thieu/1/play")


def test_publishing_waits_for_every_sheet_and_for_the_penalty():
    evening = Evening().order().perform(T, seconds=430)
    publish = MarksPublished(INTRO, T)
    evening.submit(GK1, T, 500, 300).submit(GK2, T, 500, 300)
    refused(evening, publish, "Chưa thể công bố: còn 1 giám khảo chưa nộp phiếu.")
    evening.submit(GK3, T, 500, 300)
    refused(evening, publish, "Chưa thể công bố: chưa xác nhận điểm trừ quá giờ (phím P).")
    evening.record(PenaltyConfirmed(INTRO, T, 25))
    evening.record(publish)
    assert score(evening.state, INTRO, T) == Score(775, published=True, penalty=25)


def test_marks_of_a_team_that_has_not_played_are_not_published():
    evening = Evening().order()
    text = "Chưa thể công bố: phần thi của đội chưa kết thúc."
    refused(evening, MarksPublished(INTRO, T), text)


def test_without_overtime_there_is_nothing_to_confirm(evening):
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, T, 500, 300)
    evening.record(MarksPublished(INTRO, T))
    assert score(evening.state, INTRO, T).points == 800


@pytest.mark.parametrize(
    ("seconds", "penalty"),
    [(420, 0), (420.999, 0), (421, 25), (479.999, 25), (480, 50), (600, 50)],
)
def test_overtime_costs_what_the_part_says(seconds, penalty):
    evening = Evening().order().perform(T, seconds=seconds)
    assert turn_of(evening.state, INTRO, T).overtime == (None if penalty else 0)
    if penalty:
        refused(
            evening, PenaltyConfirmed(INTRO, T, 75, "tự nghĩ ra"),
            f"Quy định trừ 0,{penalty} điểm, không phải 0,75.",
        )  # fmt: skip
        evening.record(PenaltyConfirmed(INTRO, T, penalty))
        assert turn_of(evening.state, INTRO, T).overtime == penalty


def test_a_penalty_is_confirmed_after_the_performance():
    evening = Evening().order()
    refused(evening, PenaltyConfirmed(INTRO, T, 0, "x"), "Phần thi chưa kết thúc.")


@pytest.mark.parametrize(
    ("points", "why", "text"),
    [
        (0, "thừa người", "Điểm trừ phải lớn hơn 0."),
        (-100, "thưởng", "Điểm trừ phải lớn hơn 0."),
        (100, "  ", "Chưa ghi lý do trừ điểm."),
    ],
)
def test_points_by_hand_need_a_number_and_a_reason(evening, points, why, text):
    refused(evening, PointsDeducted(INTRO, T, points, why), text)


def test_deductions_add_up_and_never_go_below_zero(evening):
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, T, 100, 50)
    evening.record(PointsDeducted(INTRO, T, 100, "thừa người"))
    assert score(evening.state, INTRO, T) == Score(50, penalty=100)
    evening.record(PointsDeducted(INTRO, T, 100, "đạo cụ nguy hiểm"))
    assert score(evening.state, INTRO, T) == Score(0, penalty=150)


def test_an_excused_judge_shrinks_the_panel(evening):
    evening.submit(GK1, T, 600, 300).submit(GK3, T, 500, 300)
    evening.record(JudgeExcused(INTRO, T, GK2, "đã tập cho đội"))
    found = result(evening.state, INTRO, T)
    assert (found.totals, found.panel) == (((GK1, 900), (GK3, 800)), 850)
    text = "Bà Lê Hai không chấm lượt này: đã tập cho đội."
    refused(evening, MarkGiven(INTRO, T, GK2, CONTENT, 100), text, "judge:gk2")
    assert outstanding(evening.state, INTRO, CU_JUT) == (GK1, GK2, GK3), "only for this turn"


def test_nobody_is_excused_without_a_reason_or_after_submitting_or_as_the_last(evening):
    refused(evening, JudgeExcused(INTRO, T, GK1, ""), "Chưa ghi lý do miễn chấm.")
    evening.submit(GK1, T, 600, 300)
    refused(evening, JudgeExcused(INTRO, T, GK1, "ốm"), "Giám khảo này đã nộp phiếu.")
    evening = Evening(contest(judges=contest().judges[:1])).order().perform(T)
    text = "Phải còn ít nhất một giám khảo chấm lượt này."
    refused(evening, JudgeExcused(INTRO, T, GK1, "ốm"), text)


def test_without_judges_there_is_no_result_and_nothing_to_publish():
    evening = Evening(contest(judges=())).order().perform(T)
    assert score(evening.state, INTRO, T) == Score(missing="Giới thiệu không có giám khảo")
    text = "Chưa thể công bố: không có giám khảo nào chấm lượt này."
    refused(evening, MarksPublished(INTRO, T), text)


@pytest.mark.parametrize(
    "fact",
    [
        MarkGiven(INTRO, T, GK1, CONTENT, 100),
        SheetUnlocked(INTRO, T, GK1, "sửa"),
        JudgeExcused(INTRO, T, GK1, "ốm"),
        PenaltyConfirmed(INTRO, T, 0),
        PointsDeducted(INTRO, T, 100, "thừa người"),
        MarksPublished(INTRO, T),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_published_marks_stand(fact):
    evening = Evening().order().judged(T, 900, 900, 900)
    text = "Điểm của Gia Nghĩa đã công bố. Hoàn tác công bố trước."
    refused(evening, fact, text)


def test_what_is_missing_is_said_step_by_step():
    evening = Evening().order()
    said = [score(evening.state, INTRO, T).missing]
    evening.perform(T, seconds=500)
    said.append(score(evening.state, INTRO, T).missing)
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, T, 600, 300)
    said.append(score(evening.state, INTRO, T).missing)
    assert said == [
        "chưa thi Giới thiệu",
        "Giới thiệu còn 3 phiếu chưa nộp",
        "Giới thiệu chưa xác nhận điểm trừ quá giờ",
    ]


@pytest.mark.parametrize(
    ("kind", "settings", "points", "notes"),
    [
        ("mean", {}, "8,33", ["", "", ""]),
        ("sum", {}, "25,00", ["", "", ""]),
        ("trim", {}, "8,33", ["", "", ""]),  # defined from four sheets on
        ("outliers", {"spread": 70}, "8,75", ["", "", "không tính"]),
    ],
)
def test_the_hall_sees_the_rules_result_and_which_sheet_it_left_out(kind, settings, points, notes):
    changed = {"gioi_thieu": {"panel": {"kind": kind, **settings}}}
    evening = Evening(contest(rounds=rounds(**changed))).order().judged(T, 850, 900, 750)
    picture = evening.scene
    assert isinstance(picture, Marks)
    assert picture.cards == tuple(
        MarkCard(f"Giám khảo {n}", mark, note)
        for n, (mark, note) in enumerate(zip(["8,50", "9,00", "7,50"], notes, strict=True), 1)
    )
    assert picture.result == ("Điểm Giới thiệu", points)
    assert PanelRule(kind, **settings) == evening.state.program.settings(INTRO).panel


def test_the_hall_sees_the_time_behind_a_penalty():
    evening = Evening().order().perform(T, seconds=438)
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, T, 600, 300)
    evening.record(PenaltyConfirmed(INTRO, T, 25))
    evening.take("gioi-thieu/1/judging")
    assert isinstance(evening.scene, Judging)
    evening.go()
    assert evening.scene.panel == ("Kết quả chấm", "9,00")
    assert evening.scene.penalty == ("Trừ quá giờ 00:18", "0,25")
    assert evening.scene.result == ("Điểm Giới thiệu", "8,75")


@pytest.mark.parametrize(
    ("totals", "flag"), [((600, 700, 750), None), ((600, 700, 760), (GK1, GK3))]
)
def test_sheets_too_far_apart_are_flagged(totals, flag):
    changed = {"gioi_thieu": {"spread": 150, "step": 10}}
    evening = Evening(contest(rounds=rounds(**changed))).order().perform(T)
    for judge, total in zip((GK1, GK2, GK3), totals, strict=True):
        evening.submit(judge, T, 600, total - 600)
    assert spread(evening.state, INTRO, T) == flag


def test_no_flag_without_a_limit(evening):
    evening.submit(GK1, T, 600, 400).submit(GK2, T, 0, 0)
    assert spread(evening.state, INTRO, T) is None


def test_the_pictures_follow_the_steps():
    evening = Evening().order()
    evening.take("tieu-pham/title")
    assert isinstance(evening.scene, RoundTitle)
    evening.go()
    assert isinstance(evening.scene, Performance)
    assert (evening.scene.title, evening.scene.notes) == (
        "Chuyện ở Gia Nghĩa",
        (("people", "4 người tham gia diễn"),),
    )
    evening.take("gioi-thieu/2/play")
    assert isinstance(evening.scene, TeamIntro)
    assert (evening.scene.name, evening.scene.turn) == ("Cư Jút", "2")
    assert evening.scene.members[0].note == "(đội trưởng)"


def test_the_mc_has_words_for_every_step():
    evening = Evening().order()
    said = []

    def listen():
        cue = evening.state.cue
        said.append(evening.state.program.player(cue).speech(evening.state, cue))

    evening.take("gioi-thieu/title")
    listen()
    evening.perform(T)
    listen()
    evening.go()
    listen()
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, T, 600, 300)
    evening.go()
    listen()
    evening.take("gioi-thieu/2/play")
    listen()
    evening.take("gioi-thieu/standings")
    listen()
    assert said == [
        "Sau đây, xin mời quý vị cùng đến với phần thi Giới thiệu.",
        "Xin cảm ơn phần thi của Đội thi Gia Nghĩa.",
        "Trong lúc Ban Giám khảo chấm điểm, xin quý vị dành cho Đội thi Gia Nghĩa một tràng pháo tay.",
        "Đội thi Gia Nghĩa đạt 9,00 điểm.",
        "Xin mời Đội thi Cư Jút bước vào phần thi. Thời gian tối đa dành cho đội là 7 phút.",
        "Sau phần thi Giới thiệu, kết quả tạm thời của các đội như sau.",
    ]


def test_nothing_is_drawn_and_nobody_scores_alone_in_a_judged_part(evening):
    kind = evening.state.program.type_of(INTRO)
    assert kind.lots(evening.state, evening.state.cue) == ()
    assert kind.secret(evening.state, evening.state.cue) == ""
    assert kind.persons(evening.state, evening.state.plan(INTRO)) == {}
    with pytest.raises(ValueError, match="01"):
        kind.drawn(evening.state, evening.state.cue, "01")


def test_the_run_sheet_tells_time_and_published_points_only(evening):
    kind = evening.state.program.type_of(INTRO)
    play, judging = (evening.state.program.cue(f"gioi-thieu/1/{s}") for s in ("play", "judging"))
    assert kind.outcome(evening.state, play) == "06:40"
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, T, 600, 300)
    assert kind.outcome(evening.state, judging) == ""
    evening.record(MarksPublished(INTRO, T))
    assert kind.outcome(evening.state, judging) == "9,00"


def test_words_name_judge_team_and_reason_but_never_a_mark(evening):
    facts = [
        MarkGiven(INTRO, T, GK1, CONTENT, 575),
        SheetSubmitted(INTRO, T, GK1),
        SheetUnlocked(INTRO, T, GK1, "nhầm"),
        JudgeExcused(INTRO, T, GK2, "ốm"),
        PerformanceEnded(INTRO, T, 400_000),
        PenaltyConfirmed(INTRO, T, 25),
        PointsDeducted(INTRO, T, 50, "thừa người"),
        MarksPublished(INTRO, T),
    ]
    assert [fact.words(evening.state) for fact in facts] == [
        "Ông Phan Một chấm một tiêu chí của Gia Nghĩa",
        "Ông Phan Một nộp phiếu chấm Gia Nghĩa",
        "Mở khóa phiếu của Ông Phan Một chấm Gia Nghĩa",
        "Bà Lê Hai không chấm Gia Nghĩa: ốm",
        "Kết thúc phần thi của Gia Nghĩa ở 06:40",
        "Xác nhận trừ 0,25 điểm quá giờ của Gia Nghĩa",
        "Trừ 0,50 điểm của Gia Nghĩa: thừa người",
        "Công bố điểm của Gia Nghĩa",
    ]


def test_the_buttons_of_a_late_team_stand_in_the_order_of_work():
    evening = Evening().order().perform(T, seconds=450)
    evening.go()
    assert [one.key for one in evening.buttons() if one.name.startswith("performance.")] == [
        "Enter", "P", "E", "1", "2", "W", "D", "J",
    ]  # fmt: skip
    evening.press("W", reason="micro hỏng")
    assert [one.chosen for one in evening.buttons() if one.key in "PW"] == [False, True]
    evening.press("D", picked=["50"], reason="thừa người")
    evening.press("J", picked=[GK3], reason="đã tập cho đội")
    turn = turn_of(evening.state, INTRO, T)
    assert (turn.overtime, turn.deductions[0].points, turn.excused) == (
        0, 50, {GK3: "đã tập cho đội"},
    )  # fmt: skip
    with pytest.raises(Refused, match="Chưa chọn mục nào"):
        evening.press("D", reason="quên chọn")
    evening.submit(GK1, T, 600, 300).submit(GK2, T, 600, 300)
    with pytest.raises(Refused, match="Mọi giám khảo đã nộp phiếu"):
        evening.press("J", picked=[GK1], reason="muộn")


def test_a_mark_in_one_part_is_no_mark_in_another(evening):
    evening.submit(GK1, T, 600, 300)
    assert turn_of(evening.state, INTRO, T).sheets[GK1].submitted
    assert turn_of(evening.state, SKIT, T).sheets == {}


# ------------------------------------------------------------------- while the panel is judging


def complete(reveal: str = "sheets", seconds: float = 400) -> Evening:
    """Gia Nghĩa is judged; nothing is published. The part tells the hall what `reveal` says."""
    content = contest(rounds=rounds(gioi_thieu={"reveal": reveal}))
    evening = Evening(content).order().perform(T, seconds=seconds)
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, T, 600, 300)
    evening.take("gioi-thieu/1/judging")
    return evening


def test_a_reminder_is_written_down_and_changes_nothing(evening):
    evening.go()
    before = evening.state
    evening.press("E")
    assert evening.last.kind == "judges_reminded"
    assert evening.state is before
    assert JudgesReminded(INTRO, T).words(before) == "Nhắc giám khảo nộp phiếu chấm Gia Nghĩa"


def test_nobody_is_reminded_before_the_end_nor_after_the_last_sheet():
    playing = Evening().order()
    playing.take("gioi-thieu/1/play")
    refused(playing, JudgesReminded(INTRO, T), "Phần thi chưa kết thúc.")
    evening = complete()
    refused(evening, JudgesReminded(INTRO, T), "Mọi giám khảo đã nộp phiếu.")
    assert evening.button("E").idle == "Mọi giám khảo đã nộp phiếu."


@pytest.mark.parametrize(
    ("setting", "key", "cards", "label"),
    [
        ("sheets", "", 3, "Công bố điểm từng phiếu của Gia Nghĩa"),
        ("result", "", 0, "Công bố kết quả của Gia Nghĩa"),
        ("sheets", "2", 0, "Công bố kết quả của Gia Nghĩa"),
        ("result", "1", 3, "Công bố điểm từng phiếu của Gia Nghĩa"),
    ],
)
def test_the_hall_is_told_every_sheet_or_the_result_alone(setting, key, cards, label):
    evening = complete(setting)
    if key:
        evening.press(key)
        assert [one.chosen for one in evening.buttons() if one.key == key] == [True]
    go = evening.button("Enter")
    assert (go.label, go.publishes) == (label, True)
    assert isinstance(evening.scene, Judging)
    evening.go()
    assert isinstance(evening.scene, Marks)
    assert len(evening.scene.cards) == cards
    assert evening.scene.result == ("Điểm Giới thiệu", "9,00")


def test_what_was_told_stays_told_in_a_journal_that_is_read_again():
    evening = complete()
    evening.press("2")
    evening.go()
    assert evening.last.body["reveal"] == "result"
    assert evening.scene.cards == ()
    assert stage(evening.reopened().state) == evening.scene


def test_marks_with_every_sheet_are_written_as_they_always_were():
    evening = complete()
    evening.go()
    assert evening.last.body == {"round": INTRO, "team": T}


def test_how_to_publish_is_not_chosen_after_publishing():
    evening = complete()
    evening.go()
    text = "Điểm của Gia Nghĩa đã công bố. Hoàn tác công bố trước."
    refused(evening, RevealChosen(INTRO, T, "result"), text)


def test_the_words_before_publishing_hide_the_points():
    go = complete().button("Enter")
    assert go.words == f"Đội thi Gia Nghĩa đạt {HIDDEN} điểm."


@pytest.mark.parametrize(
    ("rule", "seconds", "words"),
    [
        ({"kind": "steps", "under_minute": 25}, 420.9, ""),
        ({"kind": "steps", "under_minute": 25}, 421, "Quá dưới 1 phút"),
        ({"kind": "steps", "under_minute": 25}, 480, "Quá từ 1 phút"),
        ({"kind": "per_minute", "each": 100}, 479, "Quá dưới 1 phút"),
        ({"kind": "per_minute", "each": 100}, 540, "Quá 2 phút tròn"),
        ({"kind": "none"}, 540, ""),
    ],
)
def test_the_line_of_the_rule_is_named(rule, seconds, words):
    content = contest(rounds=rounds(gioi_thieu={"overtime": rule}))
    assert overtime_words(Evening(content).state, INTRO, round(seconds * 1000)) == words


def test_a_performance_in_the_middle_is_ended_before_it_is_left():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.press("T")
    evening.wait(180)
    evening.press("T")
    with pytest.raises(Refused, match="Phần thi của đội chưa kết thúc"):
        evening.take("gioi-thieu/title")
    evening.go()
    evening.take("gioi-thieu/title")
