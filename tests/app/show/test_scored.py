"""The frame of every part with points: title before the turns, standings behind them."""

import pytest

from app.domain.contest import RoundPlan
from app.domain.errors import Refused
from app.domain.ids import RoundId
from app.show.cue import cue
from app.show.scene import RoundTitle, Standings
from app.show.scored import frame_scene, frame_speech, framed, team_on
from tests.stories.evening import INTRO, Evening

PLAN = RoundPlan(RoundId("tieu-pham"), "performance", "Tiểu phẩm", number=3)
TURN = cue(PLAN.id, "play", "Trình bày", turn=1)


def test_the_title_comes_first_and_the_standings_last() -> None:
    assert [one.step for one in framed(PLAN, [TURN], ranked=True)] == ["title", "play", "standings"]


def test_a_part_without_standings_ends_with_its_last_turn() -> None:
    assert [one.step for one in framed(PLAN, [TURN], ranked=False)] == ["title", "play"]


def test_the_frame_has_pictures_and_a_turn_has_none_of_them() -> None:
    state = Evening().order().state
    title, turn, ranked = (
        cue(INTRO, step, "", turn=number)
        for step, number in (("title", 0), ("play", 1), ("standings", 0))
    )
    assert isinstance(frame_scene(state, title, ()), RoundTitle)
    assert isinstance(frame_scene(state, ranked, ()), Standings)
    assert frame_scene(state, turn, ()) is None
    assert frame_speech(state, turn) == ""


def test_before_the_order_is_drawn_a_turn_has_no_team_and_says_so() -> None:
    state = Evening().state
    turn = cue(INTRO, "play", "", turn=1)
    assert frame_speech(state, turn) == "Chưa bốc thăm thứ tự đội thi."
    with pytest.raises(Refused, match="Chưa bốc thăm thứ tự"):
        team_on(state, turn)
