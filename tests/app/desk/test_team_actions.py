"""Where the operator is offered to put a team off, or to note that it is absent."""

import pytest

from app.desk import controls, team_actions
from app.domain.errors import Refused
from app.show.action import Action
from app.show.insert import Insert
from app.show.sheet_facts import CueAdded
from tests.stories.evening import CU_JUT, DAK_MIL, GIA_NGHIA, INTRO, Evening


def offered(evening: Evening) -> dict[str, Action]:
    return {one.key: one for one in team_actions.around(evening.state, evening.state.cue)}


def options(action: Action) -> list[str]:
    return [team for team, _name in action.ask.options]


@pytest.fixture
def evening() -> Evening:
    return Evening().order()


@pytest.mark.parametrize(
    ("cue", "keys"),
    [
        ("mo-dau/order-2", "Q"),
        ("gioi-thieu/title", "OQ"),
        ("gioi-thieu/1/play", "OQ"),
        ("kien-thuc/2/draw", "OQ"),
        ("gioi-thieu/standings", "OQ"),
        ("trao-giai/confirm-1", ""),
    ],
)
def test_offered_where_a_turn_is_about_to_begin(evening, cue, keys):
    evening.take(cue)
    assert "".join(offered(evening)) == keys


def test_not_offered_once_the_turn_has_begun_nor_at_its_later_cues(evening):
    evening.take("gioi-thieu/1/play")
    evening.press("T")
    assert offered(evening) == {}
    evening.wait(300)
    evening.go()
    evening.take("gioi-thieu/1/judging")
    assert offered(evening) == {}


def test_not_offered_at_what_was_put_between(evening):
    evening.take("gioi-thieu/title")
    evening.record(CueAdded(evening.state.cue_id, 1, Insert("message", "Xin đón khách")))
    evening.go()
    assert offered(evening) == {}


def test_the_team_on_stage_is_picked_beforehand(evening):
    evening.take("gioi-thieu/2/play")
    both = offered(evening)
    assert both["Q"].ask.chosen == both["O"].ask.chosen == (CU_JUT,)
    assert options(both["Q"]) == [GIA_NGHIA, CU_JUT, DAK_MIL]
    assert options(both["O"]) == [GIA_NGHIA, CU_JUT]  # nobody is left behind the last one


def test_the_last_team_on_stage_is_not_picked_where_it_cannot_be(evening):
    evening.take("gioi-thieu/3/play")
    assert offered(evening)["O"].ask.chosen == ()
    with pytest.raises(Refused, match="Chưa chọn đội"):
        evening.press("O")


def test_when_nobody_can_change_places_the_button_says_so(evening):
    evening.judged(GIA_NGHIA, 900, 900, 900).judged(CU_JUT, 900, 900, 900)
    evening.take("gioi-thieu/3/play")
    assert offered(evening)["O"].idle == "Không còn đội nào để đổi chỗ."


def test_the_reason_of_putting_off_is_kept_with_the_line(evening):
    evening.take("gioi-thieu/1/play")
    evening.press("O", reason="kẹt đường", picked=[GIA_NGHIA])
    assert (evening.last.kind, evening.last.reason) == ("team_postponed", "kẹt đường")
    assert evening.state.order_in(INTRO) == (CU_JUT, DAK_MIL, GIA_NGHIA)


def test_an_absent_teams_cue_offers_only_what_concerns_teams(evening):
    evening.take("kien-thuc/2/draw")
    evening.press("Q", reason="ốm", picked=[CU_JUT])
    assert [one.key for one in controls.actions(evening.state)] == ["O", "Q", "E"]
    assert controls.go(evening.state).name == "take.kien-thuc/3/draw"
    assert options(offered(evening)["Q"]) == [GIA_NGHIA, DAK_MIL]
    evening.press("E", picked=[CU_JUT])
    assert evening.state.absent == {}


def test_everybody_may_be_absent(evening):
    evening.take("gioi-thieu/title")
    for team in evening.state.order:
        evening.press("Q", reason="bão", picked=[team])
    assert offered(evening)["Q"].idle == "Mọi đội đều đã được ghi vắng mặt."
    assert controls.go(evening.state).name == "take.gioi-thieu/standings"
