from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings

from app.domain.contest import Contest, frozen
from app.domain.errors import Trouble
from app.storage.folder import ContestFolder, create
from tests.app.storage import samples
from tests.app.storage.samples import CONTEST


def test_a_contest_comes_back_as_it_was_saved(folder: ContestFolder) -> None:
    assert folder.load_contest() == CONTEST


@settings(max_examples=40)
@given(samples.contests())
def test_any_contest_comes_back_in_its_order(contest: Contest) -> None:
    with TemporaryDirectory() as place, create(Path(place, "x"), CONTEST) as folder:
        folder.save_contest(contest)
        assert folder.load_contest() == contest


@given(samples.contests())
def test_a_frozen_contest_thaws_to_the_same(contest: Contest) -> None:
    text = frozen(contest)
    assert msgspec.json.decode(text, type=Contest) == contest
    assert frozen(msgspec.json.decode(text, type=Contest)) == text


def test_saving_again_replaces_everything(folder: ContestFolder) -> None:
    smaller = Contest(CONTEST.heading, CONTEST.rounds[:1])
    folder.save_contest(smaller)
    assert folder.load_contest() == smaller


def test_what_no_contest_can_hold_is_named(folder: ContestFolder) -> None:
    with folder.database().writing() as connection:
        connection.exec_driver_sql("UPDATE person SET role = 'boss'")
    with pytest.raises(Trouble, match="boss"):
        folder.load_contest()


def test_a_save_that_fails_keeps_the_old_contest(folder: ContestFolder) -> None:
    twice = msgspec.structs.replace(CONTEST, teams=(CONTEST.teams[0], CONTEST.teams[0]))
    with pytest.raises(Exception, match="UNIQUE"):
        folder.save_contest(twice)
    assert folder.load_contest() == CONTEST
