import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ranking import Candidate, TieKey, rank, tie_name

KEYS = (TieKey("round", "tieu-pham", "điểm Tiểu phẩm"), TieKey("penalties"), TieKey("time"))
numbers = st.integers(-3, 3)
candidates = st.lists(
    st.tuples(st.sampled_from("ABC"), st.integers(0, 2), st.tuples(numbers, numbers, numbers)),
    max_size=8,
).map(
    lambda rows: [
        Candidate(f"id{n}", name, total, ties) for n, (name, total, ties) in enumerate(rows)
    ]
)


def one(name: str, total: int, *ties: int) -> Candidate:
    return Candidate(name.lower(), name, total, ties or (0, 0, 0))


def test_the_greater_total_stands_before_and_says_only_its_points():
    places = rank([one("A", 4560), one("B", 4575)], KEYS)
    assert [(p.name, p.place, p.reason) for p in places] == [
        ("B", 1, "45,75 điểm"),
        ("A", 2, "45,60 điểm"),
    ]


@pytest.mark.parametrize(
    ("mine", "theirs", "why"),
    [
        ((5000, 0, 0), (4975, 9, 9), "điểm Tiểu phẩm (50,00 so với 49,75)"),
        ((1, -25, 0), (1, -50, 0), "điểm trừ (0,25 so với 0,50)"),
        ((1, 0, -12_340), (1, 0, -12_350), "thời gian trả lời (12,34 giây so với 12,35 giây)"),
    ],
)
def test_between_equal_totals_the_first_key_that_differs_decides_and_is_named(mine, theirs, why):
    first, second = rank([one("Sau", 90, *theirs), one("Trước", 90, *mine)], KEYS)
    assert (first.name, first.place, second.place) == ("Trước", 1, 2)
    assert first.reason == f"0,90 điểm; xếp trên Sau nhờ {why}"
    left, right = why.split("(")[1].rstrip(")").split(" so với ")
    turned = f"{why.split('(')[0]}({right} so với {left})"
    assert second.reason == f"0,90 điểm; xếp sau Trước vì {turned}"


def test_the_committee_is_named_without_numbers():
    first, second = rank([one("B", 90, 0), one("A", 90, 0)], (TieKey("committee"),), ["ab"])
    assert first.reason == "0,90 điểm; xếp trên B nhờ quyết định của Ban Tổ chức"
    assert second.reason == "0,90 điểm; xếp sau A vì quyết định của Ban Tổ chức"


def test_equals_share_a_place_by_name_and_the_next_place_is_left_out():
    places = rank([one("C", 80), one("B", 90), one("A", 90), one("D", 70)], KEYS)
    assert [(p.name, p.place, p.shared) for p in places] == [
        ("A", 1, True),
        ("B", 1, True),
        ("C", 3, False),
        ("D", 4, False),
    ]
    assert places[0].reason == "0,90 điểm; đồng hạng với B"


def test_nobody_to_rank_gives_no_places():
    assert rank([], KEYS) == ()


@given(candidates)
def test_everybody_has_one_place_and_places_count_those_who_are_better(found):
    by_id = {candidate.id: candidate for candidate in found}
    places = rank(found, KEYS)
    assert sorted(place.id for place in places) == sorted(by_id)
    for place in places:
        mine = (by_id[place.id].total, *by_id[place.id].ties)
        better = [other for other in found if (other.total, *other.ties) > mine]
        equal = [other for other in found if (other.total, *other.ties) == mine]
        assert place.place == len(better) + 1
        assert place.shared == (len(equal) > 1)


@given(candidates, st.randoms())
def test_the_order_of_asking_does_not_matter(found, chance):
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert rank(shuffled, KEYS) == rank(found, KEYS)


@given(candidates)
def test_the_reason_names_the_first_key_that_differs_from_each_rival(found):
    by_id = {candidate.id: candidate for candidate in found}
    for place in rank(found, KEYS):
        mine = by_id[place.id]
        rivals = [other for other in found if other.total == mine.total and other is not mine]
        if place.shared or not rivals:
            continue
        for rival in rivals:
            pairs = zip(KEYS, mine.ties, rival.ties, strict=True)
            key, ahead = next((key, a > b) for key, a, b in pairs if a != b)
            word = "xếp trên {} nhờ {} (" if ahead else "xếp sau {} vì {} ("
            assert word.format(rival.name, key.name or tie_name(key.kind)) in place.reason


def test_every_kind_of_key_has_a_name_of_its_own():
    kinds = ("round", "penalties", "time", "team_total", "committee")
    assert all(a != b for a, b in itertools.combinations(map(tie_name, kinds), 2))
