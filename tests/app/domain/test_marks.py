from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.marks import format_mark, mean, parse_mark, round_half_up

marks = st.integers(min_value=-1_000_000, max_value=1_000_000)


@pytest.mark.parametrize(
    ("given_marks", "average"),
    [
        ([1925], 1925),
        ([1900, 1925], 1913),  # 1912,5: a half goes up
        ([1900, 1900, 1901], 1900),
        ([1900, 1901, 1901], 1901),
        ([0, 1], 1),
        ([0, -1], -1),  # a half goes away from zero, below it too
        ([0, 0, 0], 0),
        ([33, 33, 34], 33),
    ],
)
def test_the_mean_is_rounded_half_up_to_hundredths(given_marks, average):
    assert mean(given_marks) == average


def test_the_mean_of_no_marks_is_not_zero():
    with pytest.raises(ValueError, match="no marks"):
        mean([])


@given(st.lists(marks, min_size=1, max_size=9))
def test_the_mean_is_the_one_done_with_decimals(given_marks):
    exact = Decimal(sum(given_marks)) / Decimal(len(given_marks))
    assert mean(given_marks) == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@given(st.fractions())
def test_a_rounded_number_is_at_most_half_away_and_a_half_goes_away_from_zero(exact):
    rounded = round_half_up(exact)
    assert abs(rounded - exact) <= Fraction(1, 2)
    if abs(rounded - exact) == Fraction(1, 2):
        assert abs(rounded) > abs(exact)


@given(st.lists(marks, min_size=1, max_size=9), st.randoms())
def test_the_mean_does_not_depend_on_the_order_of_the_sheets(given_marks, chance):
    shuffled = list(given_marks)
    chance.shuffle(shuffled)
    assert mean(shuffled) == mean(given_marks)


@pytest.mark.parametrize(
    ("mark", "long", "short"),
    [
        (4560, "45,60", "45,6"),
        (2400, "24,00", "24"),
        (1000, "10,00", "10"),
        (5, "0,05", "0,05"),
        (0, "0,00", "0"),
        (-25, "-0,25", "-0,25"),
        (-1000, "-10,00", "-10"),
        (None, "–", "–"),
    ],
)
def test_a_mark_is_written_with_a_comma_and_a_missing_one_as_a_dash(mark, long, short):
    assert (format_mark(mark), format_mark(mark, short=True)) == (long, short)


@given(marks, st.booleans())
def test_what_is_written_is_read_again(mark, short):
    assert parse_mark(format_mark(mark, short=short)) == mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [("13,5", 1350), ("13.5", 1350), (" 7 ", 700), ("0,25", 25), ("+2", 200), ("-0,5", -50)],
)
def test_marks_are_read_with_comma_or_point(text, mark):
    assert parse_mark(text) == mark


@pytest.mark.parametrize("text", ["", "mười", "1,234", "1.000,5", "1e3", "13,", ",5", "–", "nan"])
def test_what_is_not_a_mark_is_refused_with_an_example(text):
    with pytest.raises(Refused, match=r"không phải là điểm\. Gõ số như 13,25"):
        parse_mark(text)
