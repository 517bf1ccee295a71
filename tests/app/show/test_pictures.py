from datetime import date

import pytest

from app.show.facts import CueTaken
from app.show.pictures import backdrop, long_date
from app.show.scene import Standings
from tests.stories.evening import CU_JUT, DAK_MIL, GIA_NGHIA, Evening, contest


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        (date(2023, 10, 10), "ngày 10 tháng 10 năm 2023"),
        (date(2024, 1, 1), "ngày 01 tháng 01 năm 2024"),
        (date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
    ],
)
def test_dates_are_written_as_decree_30_says(day, text):
    assert long_date(day) == text


def test_the_backdrop_says_who_what_where_and_when():
    picture = backdrop(contest())
    assert picture.superior == "UBND TỈNH ĐẮK NÔNG"
    assert picture.title == "CHUYỂN ĐỔI SỐ"
    assert picture.place_date == "Đắk Nông, ngày 10 tháng 10 năm 2023"


def rows(evening: Evening) -> list[tuple]:
    picture = evening.scene
    assert isinstance(picture, Standings)
    return [(r.place, r.team, r.move, r.columns, r.total, r.leader) for r in picture.rows]


@pytest.fixture
def after_the_introduction() -> Evening:
    evening = Evening().order()
    for team, total in ((GIA_NGHIA, 700), (CU_JUT, 900), (DAK_MIL, 800)):
        evening.judged(team, total, total, total)
    return evening


def test_standings_show_published_points_best_first(after_the_introduction):
    after_the_introduction.take("gioi-thieu/standings")
    assert rows(after_the_introduction) == [
        ("1", "Cư Jút", None, ("9",), "9,00", True),
        ("2", "Đắk Mil", None, ("8",), "8,00", False),
        ("3", "Gia Nghĩa", None, ("7",), "7,00", False),
    ]


def test_standings_of_a_later_part_say_who_won_and_lost_places(after_the_introduction):
    evening = after_the_introduction
    for lot, (team, *answers) in enumerate(
        [(GIA_NGHIA, "right", "right"), (CU_JUT, "wrong", ""), (DAK_MIL, "right", "")], 1
    ):
        evening.quizzed(team, f"{lot:02d}", *answers)
    evening.take("kien-thuc/standings")
    assert rows(evening) == [
        ("1", "Gia Nghĩa", 2, ("7", "7"), "14,00", True),
        ("2", "Đắk Mil", 0, ("8", "3"), "11,00", False),
        ("3", "Cư Jút", -2, ("9", "0"), "9,00", False),
    ]


def test_equal_totals_share_a_place_in_standings():
    evening = Evening().order()
    for team, total in ((GIA_NGHIA, 900), (CU_JUT, 900), (DAK_MIL, 800)):
        evening.judged(team, total, total, total)
    evening.take("gioi-thieu/standings")
    assert [(place, leader) for place, _t, _m, _c, _all, leader in rows(evening)] == [
        ("1", True),
        ("1", True),
        ("3", False),
    ]


def test_what_is_not_published_is_a_dash_in_standings_and_never_a_zero(after_the_introduction):
    evening = after_the_introduction
    evening.desk.undo()  # the marks of Đắk Mil are not published any more
    evening.record(CueTaken("gioi-thieu/standings"))
    last = rows(evening)[-1]
    assert (last[1], last[3], last[4]) == ("Đắk Mil", ("–",), "–")


@pytest.mark.parametrize("unheard", [700, 775, 1000])
def test_standings_do_not_betray_an_unpublished_mark_by_how_they_are_written(unheard):
    """Neither by a number nor by printing decimals where the published ones need none."""
    evening = Evening().order().judged(GIA_NGHIA, 900, 900, 900).judged(CU_JUT, 800, 800, 800)
    evening.perform(DAK_MIL)
    for judge in ("gk1", "gk2", "gk3"):
        evening.submit(judge, DAK_MIL, min(unheard, 600), unheard - min(unheard, 600))
    evening.take("gioi-thieu/standings")
    assert [row[3] for row in rows(evening)] == [("9",), ("8",), ("–",)]
