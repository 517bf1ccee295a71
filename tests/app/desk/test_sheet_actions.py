"""Putting something on the run sheet: what is asked, and what comes of the answers."""

import pytest

from app.desk import controls, sheet_actions
from app.domain.errors import Refused
from app.domain.ids import CueId
from app.show.action import Line, Moment
from app.show.insert import Insert
from tests.stories.evening import MEDIA, Evening

KINDS = ("message", "picture", "video", "break")


def added(evening: Evening) -> Insert:
    return evening.state.program.cue(CueId(f"them/{evening.state.added}")).insert


def test_four_kinds_are_offered_under_one_key():
    action = sheet_actions.add(Evening().state, lambda: MEDIA)
    assert (action.key, action.label) == ("I", "Thêm mục…")
    assert [key for key, _text in action.ask.options] == list(KINDS)
    assert action.ask.title == "Thêm gì vào đầu kịch bản?"
    evening = Evening()
    evening.go()
    assert sheet_actions.add(evening.state, tuple).ask.title == "Thêm gì vào sau mục đang phát?"


def test_what_is_asked_next_depends_on_the_kind():
    ask = sheet_actions.add(Evening().state, lambda: MEDIA).ask
    assert [line.name for line in ask.then(("message",)).lines] == [
        "title", "line-1", "line-2", "line-3",
    ]  # fmt: skip
    assert ask.then(("picture",)).options == (("buon-lang.jpg", "buon-lang.jpg"),)
    assert ask.then(("video",)).options == (("loi-chao.mp4", "loi-chao.mp4"),)
    minutes = next(line for line in ask.then(("break",)).lines if line.name == "minutes")
    assert (minutes.text, minutes.number) == ("15", (1, 120))
    assert ask.then(()) is None


@pytest.mark.parametrize("kind", ["picture", "video"])
def test_without_a_file_the_form_says_so_and_cannot_be_confirmed(kind):
    ask = sheet_actions.add(Evening().state, tuple).ask.then((kind,))
    assert ask.options == ask.lines == ()
    assert ask.refusal.startswith("Thư mục media chưa có tệp nào")


def test_empty_lines_are_left_away():
    evening = Evening()
    evening.press("I", picked=["message"], title=" Xin đón khách ", **{"line-2": "Đoàn tỉnh"})
    assert added(evening) == Insert("message", "Xin đón khách", ("Đoàn tỉnh",))


def test_a_picture_without_a_title_is_called_after_its_file():
    evening = Evening()
    evening.press("I", picked=["picture", "buon-lang.jpg"])
    assert added(evening) == Insert("picture", "buon-lang", media="buon-lang.jpg")
    evening.press("I", picked=["video", "loi-chao.mp4"], title="Lời chào")
    assert added(evening) == Insert("video", "Lời chào", media="loi-chao.mp4")


def test_a_break_has_its_minutes_and_its_note():
    evening = Evening()
    evening.press("I", picked=["break"])
    assert added(evening) == Insert("break", "Giải lao", minutes=15)
    evening.press("I", picked=["break"], title="Nghỉ", minutes="20", note="Sảnh tầng 1")
    assert added(evening) == Insert("break", "Nghỉ", ("Sảnh tầng 1",), minutes=20)


@pytest.mark.parametrize("minutes", ["0", "121", "", "mười", "-5", "1,5"])
def test_a_number_that_is_none_is_refused_in_words(minutes):
    evening = Evening()
    with pytest.raises(Refused, match="Số phút: gõ một số từ 1 đến 120"):
        evening.press("I", picked=["break"], minutes=minutes)
    assert evening.state.added == 0


def test_nothing_picked_is_refused_in_words():
    evening = Evening()
    with pytest.raises(Refused, match="Chưa chọn loại mục"):
        evening.press("I")
    with pytest.raises(Refused, match="Chưa chọn tệp"):
        evening.press("I", picked=["picture"], title="Hình")


def test_the_newest_stands_directly_behind_what_is_on_air():
    evening = Evening()
    evening.go()
    for title in ("Một", "Hai"):
        evening.press("I", picked=["message"], title=title)
    assert evening.state.following(evening.state.cue_id).title == "Hai"


def test_only_what_was_added_and_comes_next_can_be_dropped():
    evening = Evening()
    drop = sheet_actions.drop(evening.state, CueId("mo-dau/order-2"))
    assert drop.idle.startswith("Chọn mục đã thêm làm mục kế tiếp")
    evening.press("I", picked=["message"], title="Xin đón khách")
    drop = sheet_actions.drop(evening.state, CueId("them/1"))
    assert drop.idle == ""
    assert drop.ask.title == "Bỏ “Xin đón khách” khỏi kịch bản?"
    evening.press("Del")
    assert evening.state.program.cue(CueId("them/1")) is None


def test_neither_is_off_for_want_of_an_answer():
    evening = Evening()
    evening.press("I", picked=["message"], title="Xin đón khách")
    for one in sheet_actions.around(evening.state, CueId("them/1")):
        assert controls.button(evening.state, one, evening.desk.moment()).refusal == ""


def test_a_moment_knows_what_was_typed_into_each_line():
    line, count = Line("title", "Tiêu đề", "Giải lao"), Line("n", "Số", "3", (1, 5))
    moment = Moment(0, lambda _pool: (1, ""), typed={"title": " Nghỉ ", "n": "5"})
    assert (moment.said(line), moment.number(count)) == ("Nghỉ", 5)
    assert (Moment(0, moment.pick).said(line), Moment(0, moment.pick).number(count)) == (
        "Giải lao",
        3,
    )
