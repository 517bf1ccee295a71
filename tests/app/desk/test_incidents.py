"""What does not go to plan on a rehearsed evening follows from the seed."""

import pytest

from app.desk.incidents import Incidents
from app.desk.rehearsal import Rehearsal
from app.show.fact import kind_of
from tests.stories.evening import contest, teams
from tests.stories.rehearsed import desk_of

KINDS = ("team_absent", "team_postponed", "cue_added")


def happened(content, seed: int) -> list[str]:
    desk, time = desk_of(content, seed)
    Rehearsal(desk, time, seed, Incidents(content, seed)).play()
    assert desk.state.closed
    return sorted(kind for one in desk.recorded if (kind := kind_of(one.fact)) in KINDS)


@pytest.mark.parametrize("seed", range(12))
def test_each_thing_happens_once(seed):
    assert happened(contest(), seed) == [
        "cue_added", "cue_added", "team_absent", "team_postponed",
    ]  # fmt: skip


def test_the_only_team_is_neither_absent_nor_late():
    assert happened(contest(teams=teams()[:1]), 1) == ["cue_added", "cue_added"]


def test_nothing_happens_where_no_part_has_points():
    desk, _time = desk_of(contest(rounds=contest().rounds[:1]), 1)
    desk.press(desk.go().action)
    assert Incidents(desk.state.contest, 1).deed(desk.state) is None
