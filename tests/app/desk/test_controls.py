import pytest

from app.desk import controls
from app.desk.stage import stage
from app.show.scene import Backdrop, Black, Pause, QuestionView
from tests.stories.evening import GIA_NGHIA, ORDER_CUE, Evening

T = GIA_NGHIA


def refusal(evening: Evening, key: str) -> str:
    """What the console writes beside the button with this key."""
    (button,) = evening.desk.buttons((evening.button(key),))
    return button.refusal


def test_go_begins_with_the_first_cue_and_ends_with_the_last():
    evening = Evening()
    assert evening.desk.go().action.label == "Khai mạc Hội thi"
    evening.take("trao-giai/backdrop-4")
    assert evening.desk.go() is None


def test_go_is_the_cues_own_next_step_and_then_the_next_cue():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    assert evening.desk.go().action.label == "Kết thúc phần thi của Gia Nghĩa"
    evening.press("T")
    evening.wait(9)
    evening.go()
    assert evening.desk.go().action.label == "Gia Nghĩa · Chấm và công bố điểm"


def test_before_the_show_there_are_only_go_and_the_panic_keys():
    evening = Evening()
    assert controls.actions(evening.state) == ()
    assert [one.key for one in controls.panics(evening.state)] == ["F6", "F7", "F8", "F9"]


@pytest.mark.parametrize(
    ("cue", "key", "reason"),
    [
        ("gioi-thieu/1/play", "Space", "Chưa tính giờ: bấm T khi đội bắt đầu."),
        ("gioi-thieu/1/play", "T", ""),
        ("kien-thuc/1/draw", "Space", ""),
        ("kien-thuc/1/draw", "L", ""),
        ("kien-thuc/1/question/1", "Space", "Chưa ghi phương án của đội (phím 1–4, phím 0 nếu không trả lời)."),
        ("kien-thuc/1/question/1", "2", "Chưa tính giờ: bấm T khi MC đọc xong câu hỏi."),
        ("kien-thuc/1/question/1", "Y", ""),
        ("trao-giai/confirm-1", "Enter", "Chưa thể chốt kết quả: Gia Nghĩa: chưa thi Giới thiệu."),
    ],
)  # fmt: skip
def test_a_button_that_is_off_says_why(cue, key, reason):
    evening = Evening().order()
    if "question" in cue:
        evening.asked(T)
    else:
        evening.take(cue)
    assert refusal(evening, key) == reason


def test_go_into_the_unknown_says_what_is_missing():
    evening = Evening()
    evening.take("gioi-thieu/title")
    assert evening.desk.go().refusal == "Chưa bốc thăm thứ tự đội thi."


def test_asking_for_reasons_changes_and_writes_nothing():
    evening = Evening().order().asked(T)
    before, lines = evening.state, len(evening.journal.entries())
    evening.desk.buttons(evening.buttons())
    for action in evening.buttons():
        evening.desk.preview(action)
    assert evening.state is before
    assert len(evening.journal.entries()) == lines


def test_an_idle_button_gives_its_own_reason():
    evening = Evening().order().perform(T)
    evening.go()
    for judge in ("gk1", "gk2", "gk3"):
        evening.submit(judge, T, 600, 300)
    assert refusal(evening, "J") == "Mọi giám khảo đã nộp phiếu."


def test_t_starts_and_stops_and_says_which():
    evening = Evening().order().asked(T)
    assert evening.button("T").label == "Tính giờ"
    evening.press("T")
    assert evening.button("T").label == "Dừng giờ"
    evening.wait(4)
    evening.press("T")
    assert evening.state.clock.spent == 4_000


def test_any_cue_can_be_taken_by_name():
    evening = Evening().order()
    action = controls.take(evening.state, "kien-thuc/2/draw")
    assert action.label == "Cư Jút · Bốc thăm gói câu hỏi"
    evening.desk.press(action)
    assert evening.state.cue_id == "kien-thuc/2/draw"


# ------------------------------------------------------------------ panic keys


@pytest.mark.parametrize(
    ("key", "picture"), [("F6", Backdrop), ("F7", QuestionView), ("F8", Pause), ("F9", Black)]
)
def test_a_panic_key_covers_the_hall_and_the_same_key_uncovers_it(key, picture):
    evening = Evening().order().asked(T)
    before = evening.scene
    evening.press(key)
    assert isinstance(evening.scene, picture)
    assert [one.key for one in evening.buttons() if one.chosen and one.key in "F6 F7 F8 F9"] == [
        key
    ]
    evening.press(key)
    assert evening.scene == before


def test_another_panic_key_takes_over():
    evening = Evening().order().asked(T)
    evening.press("F8")
    evening.press("F9")
    assert isinstance(evening.scene, Black)
    evening.press("F9")
    assert isinstance(evening.scene, QuestionView)


def test_a_frozen_hall_sees_the_old_picture_while_the_evening_goes_on():
    evening = Evening().order().asked(T)
    evening.press("T")
    evening.wait(3)
    evening.press("F7")
    frozen = evening.scene
    assert (frozen.clock.spent, frozen.clock.running_since) == (3_000, None)
    evening.wait(2)
    evening.press("2")
    evening.go()
    assert evening.scene == frozen
    evening.press("F7")
    assert [one.look for one in evening.scene.options] == ["plain", "chosen", "plain", "plain"]
    assert evening.state.clock.spent == 5_000


@pytest.mark.parametrize(("key", "spent"), [("F6", 7_000), ("F9", 7_000), ("F8", 3_000)])
def test_only_a_technical_pause_stops_the_contest_clock(key, spent):
    evening = Evening().order().asked(T)
    evening.press("T")
    evening.wait(3)
    evening.press(key)
    evening.wait(4)
    assert evening.state.clock.spent_at(evening.time.now()) == spent


def test_a_pause_counts_down_and_says_what_is_kept():
    evening = Evening().order().asked(T)
    evening.press("T")
    evening.wait(3)
    evening.press("F8")
    picture = evening.scene
    assert (picture.title, picture.clock.limit) == ("Tạm dừng kỹ thuật", 300_000)
    assert picture.clock.running_since == evening.time.now()
    assert picture.kept == "Thời gian thi của đội Gia Nghĩa được giữ nguyên: 00:12"


def test_a_pause_before_the_show_keeps_nothing():
    evening = Evening()
    evening.press("F8")
    assert (evening.scene.kept, evening.scene.header.right) == ("", "Đắk Nông 2023")


# ------------------------------------------------------------------ next


def test_what_cannot_be_foreseen_has_no_preview_but_a_reason():
    evening = Evening()
    evening.take(ORDER_CUE)
    draw = evening.button("Space")
    assert evening.desk.preview(draw) is None
    assert draw.unseen == "Chưa bốc thăm nên chưa biết hình kế tiếp"
    assert evening.desk.preview(evening.button("B")) is None, "it asks first"


def test_what_would_be_refused_has_no_preview():
    evening = Evening().order().asked(T)
    assert evening.desk.preview(evening.button("Space")) is None


def test_next_shows_exactly_what_go_gives():
    evening = Evening().order().asked(T)
    evening.press("T")
    evening.wait(4)
    evening.press("2")
    for _step in ("lock", "reveal", "question 2"):
        foreseen = evening.desk.preview(evening.button(evening.desk.go().action.key))
        evening.go()
        assert foreseen == evening.scene == stage(evening.state)
