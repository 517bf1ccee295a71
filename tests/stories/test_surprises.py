"""Evenings that do not go to plan: a team is late, another never comes, the chair wants a break."""

import msgspec
import pytest

from app.desk import closing
from app.desk.history import history
from app.desk.incidents import Incidents
from app.desk.rehearsal import Rehearsal
from app.desk.templates import demo
from app.domain.errors import Refused
from app.show.cover_facts import OverlayShown
from app.show.cue import added_number
from app.show.results import results
from app.show.sheet_facts import CueAdded, CueDropped
from tests.stories.evening import CU_JUT, DAK_MIL, GIA_NGHIA, INTRO, QUIZ, contest
from tests.stories.rehearsed import desk_of, rehearsed
from tests.stories.story import Teller
from tests.stories.test_stories import ORDER, journal_factory

__all__ = ["journal_factory"]


@pytest.fixture
def teller(journal_factory) -> Teller:
    return Teller(journal_factory(contest()))


def test_a_team_that_is_late_plays_last(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: Space         | round_title, Giới thiệu
        operator: Space         | team, Gia Nghĩa
        operator: O [Gia Nghĩa] "kẹt đường" | team, Cư Jút, not Gia Nghĩa
        operator: T             | team, "running_since":
        time: 6:00              | =
        operator: Space         | team, not "running_since":1
        operator: goes to gioi-thieu/2/play | team, Đắk Mil, "turn":"2"
        operator: goes to gioi-thieu/3/play | team, Gia Nghĩa, "turn":"3"
        # Only this part is played in another order.
        operator: goes to kien-thuc/1/draw  | lots, Gia Nghĩa
    """
    )
    assert evening.state.order_in(INTRO) == (CU_JUT, DAK_MIL, GIA_NGHIA)
    assert evening.state.order_in(QUIZ) == (GIA_NGHIA, CU_JUT, DAK_MIL)


def test_putting_off_is_taken_back_like_anything_else(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: goes to gioi-thieu/1/play | team, Gia Nghĩa
        operator: O [Gia Nghĩa] | team, Cư Jút
        operator: Ctrl+Z        | team, Gia Nghĩa
        operator: Ctrl+Y        | team, Cư Jút
    """
    )
    assert evening.state.order_in(INTRO) == (CU_JUT, DAK_MIL, GIA_NGHIA)


def test_a_team_that_never_comes_is_passed_over(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: goes to gioi-thieu/title  | round_title
        operator: Q [Cư Jút]    | refused: Chưa ghi lý do vắng mặt.
        operator: Q [Cư Jút] "xe hỏng"      | round_title
        operator: Space         | team, Gia Nghĩa
        operator: T             | team
        time: 6:00              | =
        operator: Space         | team
        operator: goes to gioi-thieu/1/judging | judging
        gk1: marks 5 3          | =
        gk1: submits            | =
        gk2: marks 5 3          | =
        gk2: submits            | =
        gk3: marks 5 3          | =
        gk3: submits            | =
        operator: Enter         | marks, 8,00
        operator: goes to gioi-thieu/2/play | refused: Đội Cư Jút vắng mặt: xe hỏng.
        operator: Space         | team, Đắk Mil, "turn":"3"
        operator: goes to gioi-thieu/standings | standings, Gia Nghĩa, Đắk Mil, not Cư Jút
    """
    )
    assert CU_JUT not in [place.id for place in results(evening.state).teams]


def test_a_team_called_in_vain_and_there_after_all(teller):
    teller.tell(
        ORDER
        + """
        operator: goes to gioi-thieu/2/play | team, Cư Jút
        operator: Q [Cư Jút] "chưa thấy"    | backdrop
        operator: E [Cư Jút]    | team, Cư Jút, "spent":0
        operator: T             | team, "running_since":
    """
    )


def test_the_chair_wants_a_break(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: I [Giải lao] {title=Mời dùng trà; minutes=20; note=Sảnh tầng 1} | =
        operator: Space         | pause, Mời dùng trà, Sảnh tầng 1, "limit":1200000, Chương trình sắp tiếp tục
        operator: T             | pause, "running_since":
        time: 21:00             | =
        # The countdown has ended, and no clock of the contest stands in the way.
        operator: Space         | round_title, Giới thiệu
        operator: Ctrl+Z        | pause, Mời dùng trà
    """
    )
    assert evening.state.cue.insert.minutes == 20


def test_what_was_added_is_dropped_again_but_never_from_under_the_hall(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: I [Lời nhắn] {title=Xin đón khách}      | =
        operator: Del           | =
        operator: I [Ảnh, buon-lang.jpg]             | =
        operator: Space         | media, buon-lang.jpg
    """
    )
    with pytest.raises(Refused, match="Mục đang phát: chuyển sang mục khác"):
        evening.record(CueDropped(evening.state.cue_id))


def test_taking_back_what_was_added_is_refused_while_it_is_on_air(teller):
    evening = teller.tell(
        ORDER
        + """
        operator: I [Lời nhắn] {title=Xin đón khách; line-1=Đoàn đại biểu tỉnh} | =
        operator: Space         | message, Xin đón khách, Đoàn đại biểu tỉnh
        operator: Ctrl+Z        | order
        operator: Ctrl+Y        | message, Xin đón khách
    """
    )
    added = next(one for one in evening.desk.recorded if isinstance(one.fact, CueAdded))
    with pytest.raises(Refused, match="Phát “mục thêm số 1”"):
        evening.desk.replace(added.entry.seq, OverlayShown("black", 0))
    told = [line.text for line in history(evening.desk)]
    assert "Thêm “Xin đón khách” vào kịch bản" in told
    assert "Phát “Xin đón khách”" in told


def test_a_pause_that_takes_longer_says_why(teller):
    teller.tell(
        ORDER
        + """
        operator: F8            | pause, "limit":300000, Kính mong quý vị
        time: 4:00              | =
        operator: S [10 phút] "Đang khắc phục âm thanh" | pause, "limit":840000, Đang khắc phục âm thanh, not Kính mong
        time: 12:00             | =
        # Over for two minutes: five more count from now.
        operator: U             | pause, "limit":1260000, Đang khắc phục âm thanh
        operator: F8            | order
    """
    )


def test_a_frozen_hall_keeps_even_a_cover(teller):
    teller.tell(
        ORDER
        + """
        operator: F9            | black
        operator: F7            | black
        operator: F7            | order
        operator: goes to gioi-thieu/1/play | team
        operator: T             | team, "running_since":
        time: 3 s               | =
        operator: F7            | team, "spent":3000, "running_since":null
        time: 9 s               | =
        operator: F7            | team, "running_since":
    """
    )


# ------------------------------------------------------------------ whole evenings


@pytest.mark.parametrize("seed", range(1, 9))
def test_an_evening_with_incidents_closes_and_is_the_same_again(seed):
    content = demo()
    desk, time = desk_of(content, seed)
    Rehearsal(desk, time, seed, Incidents(content, seed)).play()
    again, clock = desk_of(content, seed)
    Rehearsal(again, clock, seed, Incidents(content, seed)).play()
    state = desk.state
    assert state.closed
    assert len(state.absent) == 1
    assert len(state.orders) == 1
    assert [added_number(one.id) for one in state.program.cues if one.insert] in ([1, 2], [2, 1])
    assert desk.journal.entries()[-1].hash == again.journal.entries()[-1].hash
    file = msgspec.json.decode(closing.results_json(state))
    assert [one["id"] for one in file["absent"]] == list(state.absent)
    winners = {one for prize in file["prizes"] for one in prize["winners"]}
    away = state.contest.team(next(iter(state.absent)))
    assert not winners & {away.id, *(one.id for one in away.members)}


def test_an_evening_to_plan_says_nothing_of_absence():
    evening = rehearsed(demo(), 1)
    assert "absent" not in msgspec.json.decode(closing.results_json(evening.last))
