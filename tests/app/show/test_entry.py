"""The chain of hashes, computed again here from the words of design §5 alone."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.show.entry import Draft, first_hash, sealed, write
from tests.stories.evening import Evening

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
drafts = st.builds(
    Draft,
    at=st.text(max_size=25), actor=st.text(max_size=9), kind=st.text(max_size=9),
    body=st.dictionaries(st.text(max_size=6), plain, max_size=4),
    reason=st.text(max_size=12), retracts=st.none() | st.integers(1, 999),
)  # fmt: skip


def by_the_design(previous_hash: str, entry) -> str:
    row = {
        "show_id": entry.show_id, "seq": entry.seq, "at": entry.at, "actor": entry.actor,
        "kind": entry.kind, "body": entry.body, "reason": entry.reason, "retracts": entry.retracts,
    }  # fmt: skip
    canonical = json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256((previous_hash + canonical).encode()).hexdigest()


@given(drafts, st.integers(1, 9999))
def test_a_line_is_hashed_as_the_design_says(draft, seq):
    previous = "ab" * 32
    entry = write("thu-1", seq, draft, previous)
    assert entry.hash == by_the_design(previous, entry)
    assert sealed(entry, previous)


def test_a_whole_evening_is_one_chain_from_the_frozen_contest():
    evening = Evening().played()
    evening.desk.undo()
    contest_json = evening.journal.show.contest_json
    previous = hashlib.sha256(contest_json.encode()).hexdigest()
    assert previous == first_hash(contest_json)
    for number, entry in enumerate(evening.journal.entries(), 1):
        assert entry.seq == number
        assert entry.hash == by_the_design(previous, entry)
        previous = entry.hash


@pytest.mark.parametrize(
    "change",
    [
        {"show_id": "thu-2"}, {"seq": 8}, {"at": "x"}, {"actor": "judge:gk1"}, {"kind": "y"},
        {"body": {"lot": "02"}}, {"reason": "."}, {"retracts": 1}, {"hash": "00" * 32},
    ],
    ids=lambda change: next(iter(change)),
)  # fmt: skip
def test_whoever_changes_anything_breaks_the_seal(change):
    entry = write("thu-1", 7, Draft("now", "operator", "lot_entered", {"lot": "01"}), "00" * 32)
    assert sealed(entry, "00" * 32)
    assert not sealed(replace(entry, **change), "00" * 32)
    assert not sealed(entry, "11" * 32)
