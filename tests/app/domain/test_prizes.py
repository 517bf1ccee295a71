import pytest

from app.domain.ids import PrizeId
from app.domain.prizes import Prize, award, conflicts, tier_number
from app.domain.ranking import Candidate, rank


def prize(tier: str, count: int) -> Prize:
    return Prize(PrizeId(tier), "person", tier, f"Giải {tier}", count)


PRIZES = (prize("first", 1), prize("second", 1), prize("third", 2), prize("consolation", 3))


def ranking(*totals: int):
    """People A, B, C … with these totals."""
    return rank([Candidate(n, n, total) for n, total in zip("ABCDEFGH", totals, strict=False)], ())


def winners(*totals: int) -> list[str]:
    return ["".join(one.id for one in given.winners) for given in award(PRIZES, ranking(*totals))]


@pytest.mark.parametrize(
    ("totals", "given"),
    [
        ((90, 80, 70, 60, 50, 40, 30, 20), ["A", "B", "CD", "EFG"]),
        ((20, 30, 40, 50, 60, 70, 80, 90), ["H", "G", "FE", "DCB"]),
        ((90, 80, 70), ["A", "B", "C", ""]),
        ((), ["", "", "", ""]),
    ],
)
def test_prizes_go_down_the_ranking_and_nobody_gets_two(totals, given):
    assert winners(*totals) == given


def between(*totals: int) -> list[tuple[str, str]]:
    places = ranking(*totals)
    return [(one.prize, "".join(one.between)) for one in conflicts(award(PRIZES, places), places)]


@pytest.mark.parametrize(
    ("totals", "found"),
    [
        ((90, 80, 70, 60, 50, 40, 30, 20), []),
        ((90, 80, 70, 70, 50, 40, 30, 20), []),  # both thirds are equal: nothing is cut
        ((90, 80, 70, 60, 50, 40, 30, 30), [("consolation", "GH")]),  # behind the last prize
        ((90, 80, 70, 60, 60, 40, 30, 20), [("third", "DE")]),
    ],
)
def test_a_tie_that_a_cut_would_split_is_found(totals, found):
    assert between(*totals) == found


def test_a_tie_over_two_prizes_is_one_conflict_at_its_cut():
    """A and B are equal at first and second prize: one cut, one question to the committee."""
    assert between(90, 90, 70, 60, 50, 40, 30, 20) == [("first", "AB")]


def test_a_conflict_names_prize_and_people():
    places = ranking(90, 80, 70, 60, 60)
    found = conflicts(award(PRIZES, places), places)
    assert found[0].text == "Giải third: D, E bằng nhau, chưa phân định được."


@pytest.mark.parametrize(
    ("tier", "number"),
    [("first", "1"), ("second", "2"), ("third", "3"), ("consolation", "★"), ("special", "★")],
)
def test_a_medal_shows_the_number_of_its_tier(tier, number):
    assert tier_number(tier) == number
