"""The film of a cue: what is refused and in which words, and that replaying gives the same state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.errors import Refused
from app.show.fact import Fact, body_of, fact_from
from app.show.facts import OverlayShown
from app.show.reel import Reel
from app.show.reel_facts import (
    REEL_FACTS,
    ReelCovered,
    ReelEnded,
    ReelLost,
    ReelMoved,
    ReelShown,
    ReelStarted,
    ReelStopped,
)
from app.show.state import State
from tests.stories.evening import Evening

BEGUN = Evening().state
COVERED = OverlayShown("black", 0).apply(BEGUN)
FILM, PHOTO = Reel("phim.mp4"), Reel("doi.png")
SHOWN, PLAYING = Reel("phim.mp4", shown=True), Reel("phim.mp4", shown=True, running_since=100)


def having(reel: Reel | None, state: State = BEGUN) -> State:
    return replace(state, reel=reel)


@pytest.mark.parametrize(
    ("fact", "state", "words"),
    [
        (ReelShown(), having(None), "không có ảnh, phim hay tiếng"),
        (ReelShown(), having(SHOWN), "đang xem rồi"),
        (ReelShown(), having(FILM, COVERED), "Hội trường đang bị che"),
        (ReelCovered(5), having(None), "không có ảnh, phim hay tiếng"),
        (ReelCovered(5), having(FILM), "không xem ảnh hay phim nào"),
        (ReelStarted(5), having(None), "không có ảnh, phim hay tiếng"),
        (ReelStarted(5), having(PHOTO), "chỉ có ảnh"),
        (ReelStarted(5), having(PLAYING), "Phim đang chạy"),
        (ReelStarted(5), having(FILM, COVERED), "Hội trường đang bị che"),
        (ReelStopped(5), having(FILM), "Phim chưa chạy"),
        (ReelStopped(5), having(PHOTO), "chỉ có ảnh"),
        (ReelMoved(5, 9), having(None), "không có ảnh, phim hay tiếng"),
        (ReelMoved(5, 9), having(PHOTO), "chỉ có ảnh"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(fact: Fact, state: State, words: str) -> None:
    with pytest.raises(Refused, match=words):
        fact.check(state)


@pytest.mark.parametrize(
    ("fact", "before", "after"),
    [
        (ReelShown(), PHOTO, Reel("doi.png", shown=True)),
        (ReelCovered(400), PLAYING, Reel("phim.mp4", position=300)),
        (ReelStarted(100), FILM, PLAYING),
        (ReelStopped(300), PLAYING, Reel("phim.mp4", shown=True, position=300)),
        (ReelMoved(50, 300), PLAYING, Reel("phim.mp4", shown=True, position=50, running_since=300)),
        (ReelMoved(50, 300), SHOWN, Reel("phim.mp4", shown=True, position=50)),
        (ReelEnded(900), PLAYING, Reel("phim.mp4", shown=True, position=900, ended=True)),
        (ReelEnded(900), SHOWN, SHOWN),
        (ReelLost(300), PLAYING, Reel("phim.mp4", shown=True, position=300)),
        (ReelLost(300), None, None),
    ],
)
def test_what_each_fact_does(fact: Fact, before: Reel | None, after: Reel | None) -> None:
    fact.check(having(before))
    assert fact.apply(having(before)).reel == after


def test_every_fact_has_its_words() -> None:
    facts = {
        ReelShown(): "Chiếu “phim.mp4”",
        ReelCovered(5): "Cất “phim.mp4”",
        ReelStarted(5): "Chạy “phim.mp4”",
        ReelStopped(65_000): "Dừng phim ở 01:05",
        ReelMoved(65_000, 5): "Tua phim tới 01:05",
        ReelEnded(65_000): "Phim hết ở 01:05",
        ReelLost(65_000): "Phim dừng ở 01:05 vì chương trình đã đóng",
    }
    assert {fact: fact.words(having(SHOWN)) for fact in facts} == facts
    assert {type(fact) for fact in facts} == set(REEL_FACTS)
    assert [fact.words(having(None)) for fact in (ReelShown(), ReelCovered(5), ReelStarted(5))] == [
        "Chiếu “”",
        "Cất “”",
        "Chạy “”",
    ]


WHEN = st.integers(0, 600_000)
ANY = st.one_of(
    st.just(ReelShown()),
    WHEN.map(ReelCovered),
    WHEN.map(ReelStarted),
    WHEN.map(ReelStopped),
    st.builds(ReelMoved, WHEN, WHEN),
    WHEN.map(ReelEnded),
    WHEN.map(ReelLost),
)


@given(st.sampled_from([FILM, PHOTO, replace(FILM, inset=True)]), st.lists(ANY, max_size=30))
def test_replaying_what_was_admitted_gives_the_same_state(reel: Reel, facts: list[Fact]) -> None:
    state, admitted = having(reel), []
    for fact in facts:
        try:
            fact.admit(state)
        except Refused:
            continue
        admitted.append(fact)
        state = fact.apply(state)
        assert state.reel is not None
        assert state.reel.position >= 0
        assert state.reel.inset or state.reel.shown or not state.reel.running
    again = having(reel)
    for fact in admitted:
        again = fact_from(type(fact), body_of(fact)).apply(again)
    assert again == state
