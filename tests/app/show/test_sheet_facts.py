"""What is added to the run sheet on the evening: where it stands, what it must be, how it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.desk import Desk
from app.domain.errors import Refused
from app.domain.ids import CueId
from app.show.facts import CueTaken
from app.show.insert import Insert
from app.show.scene import MediaView, Message
from app.show.sheet_facts import LINE, TITLE, CueAdded, CueDropped
from tests.stories.evening import CU_JUT, INTRO, OPENING, ORDER_CUE, Evening

THANKS = Insert("message", "Cảm ơn", ("Nhà tài trợ",))
FIRST, SECOND = CueId("them/1"), CueId("them/2")


def ids(evening: Evening) -> list[str]:
    return [cue.id for cue in evening.state.program.cues]


def refused(evening: Evening, fact, text: str) -> None:
    before = evening.state
    with pytest.raises(Refused) as no:
        evening.record(fact)
    assert str(no.value) == text
    assert evening.state is before


def test_an_added_cue_stands_in_the_part_and_turn_of_the_one_before_it():
    evening = Evening().order()
    evening.record(CueAdded(CueId("gioi-thieu/2/play"), 1, THANKS))
    cue = evening.state.program.cue(FIRST)
    assert (cue.round, cue.turn, cue.title) == (INTRO, 2, "Cảm ơn")
    assert ids(evening).index("them/1") == ids(evening).index("gioi-thieu/2/play") + 1
    assert evening.last.body["after"] == "gioi-thieu/2/play"


def test_at_the_very_beginning_it_stands_in_the_first_part_without_a_turn():
    evening = Evening()
    evening.record(CueAdded(None, 1, THANKS))
    cue = evening.state.program.cues[0]
    assert (cue.id, cue.round, cue.turn) == (FIRST, OPENING, 0)
    evening.go()
    assert evening.scene == Message(evening.scene.header, "Cảm ơn", ("Nhà tài trợ",))


def test_a_picture_fills_the_hall_under_its_own_title():
    evening = Evening().order()
    evening.record(
        CueAdded(CueId("gioi-thieu/2/play"), 1, Insert("picture", "Buôn", media="b.jpg"))
    )
    evening.take(FIRST)
    assert isinstance(evening.scene, MediaView)
    assert (evening.scene.title, evening.scene.reel.file) == ("Buôn", "b.jpg")


def test_what_was_put_between_waits_for_no_team():
    evening = Evening().order()
    evening.take("gioi-thieu/2/play")
    evening.record(CueAdded(evening.state.cue_id, 1, THANKS))
    evening.press("Q", reason="ốm", picked=[CU_JUT])
    assert evening.state.following(evening.state.cue_id).id == FIRST
    evening.go()
    assert evening.state.cue_id == FIRST
    evening.go()
    assert evening.state.cue_id == "gioi-thieu/3/play"


WRONG = [
    (CueAdded(CueId("mất"), 2, THANKS), "Mục đứng trước không còn trong kịch bản."),
    (CueAdded(None, 1, THANKS), "Mục thêm số 1 đã có."),
    (CueAdded(None, 2, Insert("message", "  ")), "Chưa ghi tiêu đề."),
    (
        CueAdded(None, 2, Insert("message", "a" * (TITLE + 1))),
        "Tiêu đề dài quá 60 ký tự: rút gọn.",
    ),
    (CueAdded(None, 2, Insert("message", "Xin", ("a",) * 4)), "Tối đa 3 dòng chữ."),
    (
        CueAdded(None, 2, Insert("message", "Xin", ("a" * (LINE + 1),))),
        "Có dòng dài quá 100 ký tự: rút gọn.",
    ),
    (CueAdded(None, 2, Insert("picture", "Hình")), "Chưa chọn tệp trong thư mục media."),
    (
        CueAdded(None, 2, Insert("picture", "Hình", media="../a.png")),
        "Chỉ dùng tệp nằm ngay trong thư mục media.",
    ),
    (
        CueAdded(None, 2, Insert("picture", "Hình", media="a.mp4")),
        "“a.mp4” không phải tệp ảnh.",
    ),
    (
        CueAdded(None, 2, Insert("video", "Phim", media="a.mp3")),
        "“a.mp3” không phải tệp phim.",
    ),
    (
        CueAdded(None, 2, Insert("message", "Xin", media="a.png")),
        "Lời nhắn và giải lao không kèm tệp.",
    ),
    (CueAdded(None, 2, Insert("break", "Nghỉ")), "Giải lao từ 1 đến 120 phút."),
    (CueAdded(None, 2, Insert("break", "Nghỉ", minutes=121)), "Giải lao từ 1 đến 120 phút."),
    (CueAdded(None, 2, Insert("message", "Xin", minutes=5)), "Chỉ giải lao mới có số phút."),
    (CueDropped(ORDER_CUE), "Chỉ bỏ được mục đã thêm trong buổi thi."),
    (CueDropped(CueId("them/7")), "Mục này không còn trong kịch bản."),
]


@pytest.mark.parametrize(("fact", "text"), WRONG, ids=range(len(WRONG)))
def test_what_cannot_be_shown_is_refused_in_words(fact, text):
    evening = Evening()
    evening.record(CueAdded(None, 1, THANKS))
    refused(evening, fact, text)


def test_a_dropped_number_is_never_given_again():
    evening = Evening()
    evening.record(CueAdded(None, 1, THANKS))
    evening.record(CueDropped(FIRST))
    refused(evening, CueAdded(None, 1, THANKS), "Mục thêm số 1 đã có.")
    evening.record(CueAdded(None, 2, THANKS))
    assert ids(evening)[0] == SECOND


def test_what_is_on_air_cannot_be_dropped():
    evening = Evening()
    evening.record(CueAdded(None, 1, THANKS))
    evening.take(FIRST)
    refused(evening, CueDropped(FIRST), "Mục đang phát: chuyển sang mục khác trước khi bỏ.")
    evening.take(ORDER_CUE)
    assert FIRST in evening.state.done
    evening.record(CueDropped(FIRST))
    assert FIRST not in evening.state.done
    assert FIRST not in ids(evening)


def test_facts_have_their_words_even_when_the_cue_is_gone():
    evening = Evening()
    state = evening.state
    assert CueAdded(None, 1, THANKS).words(state) == "Thêm “Cảm ơn” vào kịch bản"
    assert CueDropped(FIRST).words(state) == "Bỏ “mục thêm số 1” khỏi kịch bản"
    assert CueTaken(FIRST).words(state) == "Phát “mục thêm số 1”"
    refused(evening, CueTaken(FIRST), "Kịch bản không có mục “mục thêm số 1”.")
    evening.record(CueAdded(None, 1, THANKS))
    assert CueDropped(FIRST).words(evening.state) == "Bỏ “Cảm ơn” khỏi kịch bản"


@given(st.lists(st.one_of(st.none(), st.integers(0, 40)), max_size=8))
def test_whatever_is_added_and_dropped_the_contests_own_cues_keep_their_order(places):
    """A number adds behind the cue at that place; None drops the newest that is left."""
    evening = Evening()
    written = ids(evening)
    for place in places:
        added = [one for one in ids(evening) if one not in written]
        if place is None and added:
            evening.record(CueDropped(CueId(added[-1])))
        elif place is not None:
            after = CueId(ids(evening)[place % len(ids(evening))])
            evening.record(CueAdded(after, evening.state.added + 1, THANKS))
            assert ids(evening)[ids(evening).index(after) + 1] == f"them/{evening.state.added}"
    assert [one for one in ids(evening) if one in written] == written
    again: Desk = evening.reopened()
    assert again.state.program.cues == evening.state.program.cues
    assert again.state.added == evening.state.added
