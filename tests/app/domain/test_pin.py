import pytest

from app.domain.pin import hashed, matches


def test_the_right_digits_match_and_no_others():
    kept = hashed("2468")
    assert matches("2468", kept)
    assert not matches("2469", kept)
    assert not matches("", kept)


def test_the_digits_are_not_in_what_is_kept_and_every_salt_is_fresh():
    kept, again = hashed("2468"), hashed("2468")
    assert "2468" not in kept.split("$")
    assert kept != again


def test_the_same_salt_gives_the_same_hash():
    assert hashed("1357", b"12345678") == hashed("1357", b"12345678")
    assert hashed("1357", b"12345678").startswith("3132333435363738$")


@pytest.mark.parametrize("kept", ["", "2468", "00ff$"])
def test_a_judge_without_a_pin_cannot_be_guessed(kept):
    assert not matches("2468", kept)
    assert not matches("", kept)
