"""Teams that wait, that never come, that come after all: what moves, and what never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.ids import RoundId, TeamId
from app.show.clock import Clock
from app.show.facts import ClockStarted
from app.show.results import results
from app.show.scene import Backdrop, TeamIntro
from app.show.team_facts import TeamAbsent, TeamPostponed, TeamReturned, postponable, postponed
from tests.stories.evening import (
    CU_JUT,
    DAK_MIL,
    GIA_NGHIA,
    GK1,
    INTRO,
    OPENING,
    QUIZ,
    SKIT,
    Evening,
)

TEAMS = [TeamId(letter) for letter in "abcdefgh"]


def refused(evening: Evening, fact, text: str) -> None:
    before = evening.state
    with pytest.raises(Refused) as no:
        evening.record(fact)
    assert str(no.value) == text
    assert evening.state is before


# ------------------------------------------------------------------ the rule of putting off


@given(st.permutations(TEAMS), st.data())
def test_only_turns_that_have_not_begun_change_hands(order, data):
    waiting = data.draw(st.lists(st.sampled_from(TEAMS), min_size=1, unique=True))
    team = data.draw(st.sampled_from(waiting))
    new = postponed(order, waiting, team)
    assert sorted(new) == sorted(order)
    for place, one in enumerate(order):
        if one not in waiting:
            assert new[place] == one
    queue = [one for one in new if one in waiting]
    assert queue == [*(one for one in order if one in waiting and one != team), team]


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans()), max_size=6))
def test_on_an_evening_begun_turns_never_move_and_nobody_is_lost(steps):
    """Each step puts off one team, or lets the next one play."""
    evening = Evening().order()
    played: dict[int, TeamId] = {}
    for number, plays in steps:
        order = evening.state.order_in(INTRO)
        if plays and len(played) < 3:
            place = len(played)
            evening.perform(order[place])
            played[place] = order[place]
        else:
            team = order[number]
            try:
                evening.record(TeamPostponed(INTRO, team))
            except Refused:
                assert team in played.values() or team == order[-1]
        after = evening.state.order_in(INTRO)
        assert sorted(after) == sorted(evening.state.order)
        assert all(after[place] == team for place, team in played.items())


def test_the_team_called_in_vain_makes_room_for_the_next_one():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.record(TeamPostponed(INTRO, GIA_NGHIA))
    state = evening.state
    assert state.order_in(INTRO) == (CU_JUT, DAK_MIL, GIA_NGHIA)
    assert state.order_in(SKIT) == state.order == (GIA_NGHIA, CU_JUT, DAK_MIL)
    assert state.cue_id == "gioi-thieu/1/play"
    assert isinstance(evening.scene, TeamIntro)
    assert evening.scene.name == "Cư Jút"
    assert [state.put_off(team, INTRO) for team in state.order] == [True, False, False]
    assert not any(state.put_off(team, QUIZ) for team in state.order)


def test_a_turn_that_was_looked_at_and_changed_hands_is_not_done():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.take("gioi-thieu/title")
    assert "gioi-thieu/1/play" in evening.state.done
    evening.record(TeamPostponed(INTRO, GIA_NGHIA))
    assert "gioi-thieu/1/play" not in evening.state.done


def test_who_cannot_be_put_off_is_told_why():
    evening = Evening()
    refused(evening, TeamPostponed(INTRO, GIA_NGHIA), "Chưa bốc thăm thứ tự đội thi.")
    evening.order()
    refused(evening, TeamPostponed(OPENING, GIA_NGHIA), "Phần này không có lượt thi của đội.")
    refused(evening, TeamPostponed(INTRO, DAK_MIL), "Không còn đội nào thi sau Đắk Mil.")
    begun = "Lượt của Gia Nghĩa đã bắt đầu: không hoãn được nữa."
    evening.take("gioi-thieu/1/play")
    evening.record(ClockStarted(0))
    refused(evening, TeamPostponed(INTRO, GIA_NGHIA), begun)
    evening.wait(300)
    evening.go()
    refused(evening, TeamPostponed(INTRO, GIA_NGHIA), begun)
    evening.record(TeamAbsent(DAK_MIL, "ốm"))
    refused(evening, TeamPostponed(INTRO, CU_JUT), "Không còn đội nào thi sau Cư Jút.")
    refused(evening, TeamPostponed(INTRO, DAK_MIL), "Đội Đắk Mil vắng mặt: ốm.")


def test_a_sheet_that_was_begun_holds_the_turn_too():
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.mark(GK1, GIA_NGHIA, 500)
    refused(
        evening,
        TeamPostponed(INTRO, GIA_NGHIA),
        "Lượt của Gia Nghĩa đã bắt đầu: không hoãn được nữa.",
    )


def test_a_quiz_turn_begins_with_its_answerers():
    evening = Evening().order()
    evening.take("kien-thuc/1/draw")
    evening.record(TeamPostponed(QUIZ, GIA_NGHIA))
    evening.press("L", picked=["cu-jut-1"])
    refused(
        evening, TeamPostponed(QUIZ, CU_JUT), "Lượt của Cư Jút đã bắt đầu: không hoãn được nữa."
    )


# ------------------------------------------------------------------ absent, and back


def test_an_absent_team_is_passed_over_and_cannot_be_called():
    evening = Evening().order()
    evening.record(TeamAbsent(CU_JUT, "xe hỏng"))
    evening.perform(GIA_NGHIA)
    evening.take("gioi-thieu/1/judging")
    assert evening.state.following("gioi-thieu/1/judging").id == "gioi-thieu/3/play"
    with pytest.raises(Refused, match="Đội Cư Jút vắng mặt: xe hỏng"):
        evening.take("gioi-thieu/2/play")


def test_called_in_vain_the_hall_sees_the_backdrop_and_nothing_can_run():
    evening = Evening().order()
    evening.take("gioi-thieu/2/play")
    evening.record(TeamAbsent(CU_JUT, "xe hỏng"))
    assert isinstance(evening.scene, Backdrop)
    assert evening.state.clock is None
    refused(evening, ClockStarted(0), "Mục đang phát không có đồng hồ.")
    evening.record(TeamReturned(CU_JUT))
    assert isinstance(evening.scene, TeamIntro)
    assert evening.state.clock == Clock(420_000, warning=60_000)


def test_a_team_in_the_middle_of_its_turn_is_not_absent():
    evening = Evening().order()
    evening.perform(GIA_NGHIA)
    refused(
        evening,
        TeamAbsent(GIA_NGHIA, "về sớm"),
        "Gia Nghĩa đang thi: chuyển sang mục khác rồi mới ghi vắng mặt.",
    )
    evening.take("gioi-thieu/2/play")
    evening.record(TeamAbsent(GIA_NGHIA, "về sớm"))
    assert evening.state.absent == {GIA_NGHIA: "về sớm"}


def test_absence_is_said_once_with_a_reason_and_ends_once():
    evening = Evening()
    refused(evening, TeamAbsent(CU_JUT, " "), "Chưa ghi lý do vắng mặt.")
    refused(evening, TeamReturned(CU_JUT), "Cư Jút không vắng mặt.")
    evening.record(TeamAbsent(CU_JUT, "xe hỏng"))
    refused(evening, TeamAbsent(CU_JUT, "ốm"), "Đội Cư Jút vắng mặt: xe hỏng.")
    evening.record(TeamReturned(CU_JUT))
    assert evening.state.absent == {}


def test_the_chair_draws_for_a_team_that_is_absent_at_the_draw():
    evening = Evening()
    evening.record(TeamAbsent(GIA_NGHIA, "xe hỏng"))
    evening.take("mo-dau/order-2")
    assert evening.scene.note == "Đội Gia Nghĩa vắng mặt, Ban Tổ chức bốc thăm thay"
    evening.order()
    assert evening.state.order == (GIA_NGHIA, CU_JUT, DAK_MIL)
    evening.take("gioi-thieu/title")
    assert evening.state.following("gioi-thieu/title").id == "gioi-thieu/2/play"


def test_nobody_waits_for_an_absent_team_and_it_wins_nothing():
    evening = Evening().played()
    assert results(evening.state).teams[0].id == GIA_NGHIA
    evening.record(TeamAbsent(GIA_NGHIA, "về sớm"))
    found = results(evening.state)
    assert [place.id for place in found.teams] == [CU_JUT, DAK_MIL]
    assert [place.place for place in found.teams] == [1, 2]
    assert [line.team for line in found.lines] == [GIA_NGHIA, CU_JUT, DAK_MIL]
    assert [(line.team, line.absent) for line in found.absent] == [(GIA_NGHIA, "về sớm")]
    winners = {one.id for given in found.awards for one in given.winners}
    assert not any(one.startswith(GIA_NGHIA) for one in winners)


def test_what_an_absent_team_has_not_played_is_not_missing():
    evening = Evening().order().judged(GIA_NGHIA, 900, 900, 900)
    assert any(one.startswith("Đắk Mil") for one in results(evening.state).missing)
    evening.record(TeamAbsent(DAK_MIL, "ốm"))
    assert not any(one.startswith("Đắk Mil") for one in results(evening.state).missing)


def test_every_fact_has_its_words():
    state = Evening().state
    part = RoundId("gioi-thieu")
    assert TeamPostponed(part, CU_JUT).words(state) == "Hoãn lượt của Cư Jút ở phần Giới thiệu"
    assert TeamAbsent(CU_JUT, "ốm").words(state) == "Cư Jút vắng mặt: ốm"
    assert TeamReturned(CU_JUT).words(state) == "Cư Jút đã có mặt"


def test_who_is_offered_to_be_put_off_is_exactly_who_may_be():
    """The first has played, the second is away: the third has nobody behind it."""
    for absent, expected in ((None, {CU_JUT}), (CU_JUT, set())):
        evening = Evening().order().perform(GIA_NGHIA)
        if absent:
            evening.take("mo-dau/message-1")
            evening.record(TeamAbsent(absent, "không đến"))
        may = set()
        for team in evening.state.order:
            try:
                TeamPostponed(INTRO, team).check(evening.state)
            except Refused:
                continue
            may.add(team)
        assert set(postponable(evening.state, INTRO)) == may == expected
