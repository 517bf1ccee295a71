"""Rehearsed evenings, played once for all who look at them."""

import pytest

from app.desk.templates import demo
from tests.stories.rehearsed import Rehearsed, rehearsed

SEEDS = range(1, 21)


@pytest.fixture(scope="session")
def evenings() -> tuple[Rehearsed, ...]:
    """Twenty evenings of the demo contest with different seeds."""
    content = demo()
    return tuple(rehearsed(content, seed) for seed in SEEDS)
