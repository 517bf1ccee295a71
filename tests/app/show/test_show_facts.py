"""The facts of the evening as a whole: what they refuse, and the words undo and history use."""

import pytest
from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import CueId, LotCode
from app.show.cover_facts import OverlayCleared, OverlayShown
from app.show.cue import cue
from app.show.draw_facts import LotDrawn, LotEntered, SaltGiven, SeedOpened, SeedSealed
from app.show.fact import Fact
from app.show.facts import (
    ClockExtended,
    ClockLost,
    ClockReset,
    ClockStarted,
    ClockStopped,
    CueTaken,
    ShowClosed,
    TieDecided,
)
from tests.stories.evening import CU_JUT, GIA_NGHIA, INTRO, ORDER_CUE, QUIZ, Evening


def test_every_fact_has_its_words():
    state = Evening().state
    facts = {
        SeedSealed("7f"): "Niêm phong mầm bốc thăm",
        SaltGiven("Buôn Đôn"): "Thêm chữ của khán giả “Buôn Đôn”",
        LotDrawn(1, ("01",), LotCode("01")): "Bốc thăm: 01",
        LotEntered(("01",), LotCode("01")): "Nhập thăm giấy: 01",
        SeedOpened("7f"): "Mở mầm bốc thăm",
        CueTaken(ORDER_CUE): "Phát “Bốc thăm thứ tự”",
        CueTaken(CueId("mất")): "Phát “mất”",
        ClockStarted(5): "Bắt đầu tính giờ",
        ClockStopped(65_000): "Dừng đồng hồ ở 01:05",
        ClockLost(65_000): "Đồng hồ dừng ở 01:05 vì chương trình đã đóng",
        ClockExtended(5_000): "Cộng 5 giây",
        ClockReset(): "Đặt lại đồng hồ",
        OverlayShown("black", 0): "Màn đen",
        OverlayShown("backdrop", 0): "Phông nền",
        OverlayShown("freeze", 0): "Đứng hình",
        OverlayShown("pause", 0): "Tạm dừng kỹ thuật",
        OverlayCleared(): "Mở lại hình",
        TieDecided((GIA_NGHIA, CU_JUT), "họp"): "Ban Tổ chức phân định đồng hạng",
        ShowClosed("7f"): "Khóa hội thi",
    }
    assert {fact: fact.words(state) for fact in facts} == facts


def test_a_fact_that_forgets_what_it_does_is_a_bug_and_not_a_refusal():
    class Nothing(Fact, frozen=True):
        """A kind somebody began to write."""

    state = Evening().state
    for forgotten in (Nothing().apply, Nothing().words):
        with pytest.raises(AssertionError, match="Nothing"):
            forgotten(state)


def test_a_seed_is_sealed_once_and_before_any_draw():
    evening = Evening()
    evening.take(ORDER_CUE)
    with pytest.raises(Refused, match="Mầm bốc thăm đã niêm phong rồi"):
        evening.record(SeedSealed("7f"))
    unsealed = replace(evening.state, commitment="")
    with pytest.raises(Refused, match="Chưa niêm phong mầm bốc thăm"):
        LotDrawn(1, ("01", "02", "03"), LotCode("01")).check(unsealed)


def test_nothing_is_drawn_before_the_show_has_begun():
    with pytest.raises(Refused, match="không còn lượt bốc thăm nào"):
        Evening().record(LotEntered(("01",), LotCode("01")))


def test_an_open_hall_cannot_be_uncovered():
    with pytest.raises(Refused, match="Hội trường không bị che"):
        Evening().record(OverlayCleared())


@pytest.mark.parametrize("fact", [ClockStopped(1), ClockExtended(1), ClockReset()], ids=str)
def test_without_a_clock_nothing_is_timed(fact):
    with pytest.raises(Refused, match="Mục đang phát không có đồng hồ"):
        Evening().record(fact)


def test_what_was_let_through_unchecked_is_a_bug():
    state = Evening().state
    with pytest.raises(ValueError, match="khong-co"):
        CueTaken(CueId("khong-co")).apply(state)
    with pytest.raises(ValueError, match="without a cue"):
        LotEntered(("01",), LotCode("01")).apply(state)


def test_taking_a_cue_ends_the_one_before_and_opens_it_again_when_taken_again():
    evening = Evening()
    evening.take("mo-dau/message-1")
    assert evening.state.done == frozenset()
    evening.take(ORDER_CUE)
    assert evening.state.done == {"mo-dau/message-1"}
    evening.take("mo-dau/message-1")
    assert evening.state.done == {ORDER_CUE}


def test_whose_turn_it_is_follows_from_the_order():
    evening = Evening()
    first = evening.state.program.cue(CueId(f"{INTRO}/1/play"))
    title = evening.state.program.cue(CueId(f"{INTRO}/title"))
    assert (evening.state.team_at(first), evening.state.turn_of(CU_JUT, INTRO)) == (None, 0)
    evening.order("03", "01", "02")
    assert (evening.state.team_at(first), evening.state.turn_of(GIA_NGHIA, INTRO)) == (CU_JUT, 3)
    assert evening.state.team_at(title) is None


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (cue(QUIZ, "question", "Câu 2", turn=3, item=2), "kien-thuc/3/question/2"),
        (cue(QUIZ, "title", "Kiến thức"), "kien-thuc/title"),
        (cue(QUIZ, "draw", "Bốc thăm", turn=1), "kien-thuc/1/draw"),
    ],
)
def test_a_cues_id_says_where_it_stands(made, name):
    assert made.id == name


def test_before_the_order_is_known_every_turn_says_so():
    """A cue can be looked at (by the run sheet, by a preview) before its team is known."""
    state = Evening().state
    for round_id in ("gioi-thieu", QUIZ):
        kind = state.program.type_of(round_id)
        (first, *_rest) = [one for one in state.program.cues if one.round == round_id and one.turn]
        assert kind.speech(state, first) == "Chưa bốc thăm thứ tự đội thi."
        assert (kind.outcome(state, first), kind.secret(state, first)) == ("", "")
        assert kind.actions(state, first) == ()
        assert kind.go(state, first) is None
        assert kind.clock(state, first) is None
        with pytest.raises(Refused, match="Chưa bốc thăm thứ tự đội thi"):
            kind.scene(state, first)
