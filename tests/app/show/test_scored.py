"""The frame of every part with points: title before the turns, standings behind them."""

import pytest

from app.domain.contest import RoundPlan
from app.domain.errors import Refused
from app.domain.ids import RoundId
from app.show.cue import cue
from app.show.scene import RoundTitle, Standings
from app.show.scored import frame_scene, frame_speech, framed, team_on
from app.show.team_facts import TeamAbsent
from tests.stories.evening import INTRO, Evening, contest, many_teams

PLAN = RoundPlan(RoundId("tieu-pham"), "performance", "Tiểu phẩm", number=3)
TURN = cue(PLAN.id, "play", "Trình bày", turn=1)


def test_the_title_comes_first_and_the_standings_last() -> None:
    assert [one.step for one in framed(PLAN, [TURN], contest(), ranked=True)] == [
        "title",
        "play",
        "standings",
    ]


def test_a_part_without_standings_ends_with_its_last_turn() -> None:
    assert [one.step for one in framed(PLAN, [TURN], contest(), ranked=False)] == ["title", "play"]


@pytest.mark.parametrize(("teams", "pages"), [(8, 1), (9, 2), (16, 2), (17, 3)])
def test_standings_of_many_teams_are_one_cue_a_page(teams: int, pages: int) -> None:
    cues = framed(PLAN, [TURN], contest(teams=many_teams(teams)), ranked=True)[2:]
    assert [one.item for one in cues] == ([0] if pages == 1 else list(range(1, pages + 1)))
    assert len({one.id for one in cues}) == pages
    assert cues[-1].title.endswith(f"Trang {pages}/{pages}" if pages > 1 else "Tiểu phẩm")


def test_every_team_is_on_exactly_one_page_of_the_standings() -> None:
    evening = Evening(contest(teams=many_teams(10)))
    pages = [
        frame_scene(evening.state, cue(INTRO, "standings", "", item=page), ()) for page in (1, 2)
    ]
    assert [len(page.rows) for page in pages if isinstance(page, Standings)] == [8, 2]
    assert [page.page for page in pages if isinstance(page, Standings)] == [
        "Trang 1/2",
        "Trang 2/2",
    ]
    shown = [row.team for page in pages if isinstance(page, Standings) for row in page.rows]
    assert sorted(shown) == sorted(team.name for team in many_teams(10))
    speech = frame_speech(evening.state, cue(INTRO, "standings", "", item=2))
    assert speech == "Tiếp theo là các đội từ vị trí thứ 9."


def test_absent_teams_never_leave_an_empty_table_in_the_hall() -> None:
    """Nine teams have two pages of cues; one stays away, and eight fit on one."""
    evening = Evening(contest(teams=many_teams(9)))
    evening.record(TeamAbsent(many_teams(9)[0].id, "không đến"))
    last = cue(INTRO, "standings", "", item=2)
    picture = frame_scene(evening.state, last, ())
    assert isinstance(picture, Standings)
    assert (len(picture.rows), picture.page) == (8, "")
    assert "vị trí thứ 9" not in frame_speech(evening.state, last)


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
    assert (
        frame_speech(state, turn)
        == "Xin quý vị chờ trong ít phút, Ban Tổ chức sẽ bốc thăm thứ tự dự thi."
    )
    with pytest.raises(Refused, match="Chưa bốc thăm thứ tự"):
        team_on(state, turn)
