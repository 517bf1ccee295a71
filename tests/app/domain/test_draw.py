"""The draw against its recipe in design §3, done again here with nothing but hmac."""

import hashlib
import hmac
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import draw
from app.domain.draw import commitment, pick, short_seal

seeds = st.binary(min_size=32, max_size=32)
pools = st.sets(st.text("0123456789ABÊĐ", min_size=1, max_size=3), min_size=1, max_size=20)


def by_the_recipe(seed: bytes, show_id: str, k: int, salt: str, pool: list[str]) -> str:
    lots = sorted(pool)
    n = len(lots)
    for t in range(1000):
        message = f"{show_id}|{k}|{salt}|{','.join(lots)}|{t}"
        r = int(hmac.new(seed, message.encode("utf-8"), hashlib.sha256).hexdigest(), 16)
        if r < (2**256 // n) * n:
            return lots[r % n]
    raise AssertionError("no number below the bound")


@given(seeds, st.text(max_size=12), st.integers(1, 99), st.text(max_size=12), pools)
def test_a_lot_is_the_one_of_the_recipe(seed, show_id, k, salt, pool):
    assert pick(seed, show_id, k, salt, pool) == by_the_recipe(seed, show_id, k, salt, list(pool))


# Computed once with Python's hmac alone and printed here, so that a change of the recipe in both
# places at once is found too.
@pytest.mark.parametrize(
    ("k", "salt", "pool", "lot"),
    [
        (1, "", ["01", "02", "03", "04", "05", "06", "07", "08"], "06"),
        (2, "", ["01", "02", "03", "04", "05", "06", "07", "08"], "04"),
        (1, "Đắk Nông 2023", ["01", "02", "03", "04", "05", "06", "07", "08"], "08"),
        (9, "Đắk Nông 2023", ["Ấ", "B", "10", "9"], "Ấ"),
        (3, "", ["07"], "07"),
    ],
)
def test_published_vectors(k, salt, pool, lot):
    assert pick(bytes(range(32)), "thu-1", k, salt, pool) == lot


@given(seeds, pools, st.randoms())
def test_the_order_of_the_pool_does_not_matter(seed, pool, chance):
    shuffled = list(pool)
    chance.shuffle(shuffled)
    assert pick(seed, "s", 1, "", shuffled) == pick(seed, "s", 1, "", sorted(pool))


@given(seeds, st.integers(1, 99), pools)
def test_a_lot_is_always_one_of_the_pool(seed, k, pool):
    assert pick(seed, "s", k, "", pool) in pool


def test_no_lot_is_likelier_than_another():
    """6000 draws among 6: chi-squared with 5 degrees of freedom stays under 20,5 (p = 0,001)."""
    pool = [f"{n:02d}" for n in range(1, 7)]
    counted = Counter(pick(bytes(32), "s", k, "", pool) for k in range(1, 6001))
    assert set(counted) == set(pool)
    assert sum((seen - 1000) ** 2 / 1000 for seen in counted.values()) < 20.5


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"seed": bytes(32)}, "seed"),
        ({"show_id": "thu-2"}, "show"),
        ({"k": 2}, "number"),
        ({"salt": "x"}, "salt"),
        ({"pool": [f"{n:03d}" for n in range(1, 1000)]}, "pool"),
    ],
)
def test_everything_in_the_recipe_has_a_say(changed, what):
    plain = {
        "seed": bytes(range(32)), "show_id": "thu-1", "k": 1, "salt": "",
        "pool": [f"{n:03d}" for n in range(1, 1001)],
    }  # fmt: skip
    assert pick(**plain) != pick(**{**plain, **changed}), what


@pytest.mark.parametrize("size", [3, 7, 1000])
def test_numbers_from_the_largest_multiple_up_are_thrown_away(monkeypatch, size):
    bound = (2**256 // size) * size
    numbers = iter([2**256 - 1, bound, bound - 1])
    asked = []

    def number(_seed, message):
        asked.append(message.rsplit("|", 1)[1])
        return next(numbers)

    monkeypatch.setattr(draw, "_number", number)
    pool = [f"{n:04d}" for n in range(size)]
    assert pick(b"", "s", 1, "", pool) == pool[-1]
    assert asked == ["0", "1", "2"]


def test_a_pool_that_divides_all_numbers_throws_nothing_away(monkeypatch):
    monkeypatch.setattr(draw, "_number", lambda _seed, _message: 2**256 - 1)
    assert pick(b"", "s", 1, "", ["a", "b", "c", "d"]) == "d"


def test_an_empty_pool_has_no_lot():
    with pytest.raises(ValueError, match="at least one lot"):
        pick(b"", "s", 1, "", [])


def test_the_seal_is_the_sha256_of_the_seed_and_its_first_eight_digits_are_shown():
    seal = commitment(b"hoithi")
    assert seal == hashlib.sha256(b"hoithi").hexdigest()
    assert short_seal("7f3a92c1" + "0" * 56) == "7F3A-92C1"
