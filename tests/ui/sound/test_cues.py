"""Which sound belongs to which change, and when a clock is heard."""

from __future__ import annotations

from collections import Counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.desk.templates import demo
from app.show.scene import AwardTier, Backdrop, Black, Pause, Scene, ScreenCard
from tests.stories.rehearsed import rehearsed
from tests.ui.stage import samples
from tests.ui.stage.samples import LIST, NOW, SAMPLES, long_clock, short_clock
from ui.sound.cues import NAMES, covers, face_of, next_tick, sound_of

SCENES = {name: scene for name, (scene, _theme) in SAMPLES.items()}
CHOSE_D = replace(
    samples.LOCKED,
    options=tuple(
        replace(one, look="chosen" if one.letter == "D" else "plain")
        for one in samples.READING.options
    ),
)
NOBODY = replace(LIST, rows=LIST.rows[2:])
TWO = replace(LIST, rows=LIST.rows[1:])
SINGLE = AwardTier(samples.AWARDS, "", "Giải Khuyến khích", "Cá nhân")
NOT_DRAWN = replace(samples.ORDER, rows=samples.ORDER.rows[:2], fresh=0)

CHANGES = {
    "an answer is locked": ("question_running", "question_locked", "lock"),
    "another answer is locked instead": ("question_locked", CHOSE_D, "lock"),
    "a right answer": ("question_locked", "question_right", "right"),
    "a wrong answer": ("question_locked", "question_wrong", "wrong"),
    "an unlocked question is opened": ("question_over", "question_wrong", "wrong"),
    "a lock is taken back": ("question_locked", "question_running", ""),
    "a reveal is taken back": ("question_right", "question_locked", ""),
    "an open answer is valued anew": ("question_wrong", "question_right", ""),
    "the clock starts": ("question_reading", "question_running", ""),
    "the next question": ("question_locked", "question_long", ""),
    "a question that was open long ago": ("question_three", "question_right", ""),
    "a question shown again": ("team", "question_right", ""),
    "a lot is drawn": ("lots_before", "lots", "lot"),
    "a lot is taken back": ("lots", "lots_before", ""),
    "another team's wall": (replace(samples.LOTS, team="Đội Cư Jút", drawn=""), "lots", ""),
    "a turn is drawn": (NOT_DRAWN, "order", "lot"),
    "a turn is taken back": ("order", NOT_DRAWN, ""),
    "a prize is called": ("message", "award_tier", "drum_roll"),
    "the next prize is called": ("award_winner", SINGLE, "drum_roll"),
    "a winner is named": ("award_tier", "award_winner", "fanfare"),
    "a winner is taken back": ("award_winner", "award_tier", ""),
    "a prize told long ago is shown again": (SINGLE, "award_winner", ""),
    "the first of a list": (SINGLE, NOBODY, "fanfare"),
    "the second of a list": (NOBODY, TWO, "fanfare"),
    "one of a list is taken back": (TWO, NOBODY, ""),
    "the first of a list is taken back": (NOBODY, SINGLE, ""),
    "marks": ("judging", "marks", ""),
    "standings": ("marks", "standings", ""),
}


def scene_of(one: str | Scene) -> Scene:
    return SCENES[one] if isinstance(one, str) else one


@pytest.mark.parametrize("change", CHANGES)
def test_the_sound_of_a_change(change: str) -> None:
    before, after, sound = CHANGES[change]
    assert sound_of(scene_of(before), scene_of(after)) == sound


@pytest.mark.parametrize("name", SCENES)
def test_a_picture_alone_is_silent(name: str) -> None:
    """At the start, when it is shown again, when a cover comes over it and when the cover goes."""
    scene = SCENES[name]
    assert sound_of(None, scene) == ""
    assert sound_of(scene, scene) == ""
    for cover in (one for one in SCENES.values() if covers(one)):
        assert sound_of(scene, cover) == ""
        assert sound_of(cover, scene) == ""


def test_covers_are_what_a_panic_key_shows() -> None:
    kinds = {type(scene) for scene in SCENES.values() if covers(scene)}
    assert {Black, Backdrop, Pause} <= kinds <= {Black, Backdrop, Pause, ScreenCard}


def test_every_pair_of_pictures_has_a_sound_that_exists_or_none() -> None:
    heard = {sound_of(one, other) for one in SCENES.values() for other in SCENES.values()}
    assert heard <= {"", *NAMES}


def test_a_whole_evening_is_heard_once_at_every_moment() -> None:
    evening = rehearsed(demo(), 7)
    scenes = [msgspec.json.decode(raw, type=Scene) for _state, raw in evening.frames]
    heard: Counter[str] = Counter()
    before = None
    for scene in scenes:
        if covers(scene):
            continue
        heard[sound_of(before, scene)] += 1
        before = scene
    contest = evening.last.contest
    kinds = Counter(entry.kind for entry in evening.journal.entries())
    assert heard["lock"] <= kinds["answer_locked"]
    assert heard["right"] + heard["wrong"] == kinds["answer_revealed"]
    assert min(heard["right"], heard["wrong"]) > 0
    assert heard["lot"] == evening.last.draws == 2 * len(contest.teams)
    assert heard["drum_roll"] == len(contest.prizes)
    assert heard["fanfare"] == kinds["prize_revealed"] > len(contest.prizes)
    assert set(heard) <= {"", "lock", "right", "wrong", "lot", "drum_roll", "fanfare"}


# ------------------------------------------------------------------------------------- clocks

faces = st.builds(
    short_clock,
    limit=st.integers(0, 700_000),
    spent=st.integers(0, 700_000),
    running_since=st.integers(NOW - 700_000, NOW + 5_000),
    warning=st.integers(0, 90_000),
    counts_over=st.booleans(),
)


@given(face=faces, wait=st.integers(0, 700_000))
def test_the_next_sound_of_a_clock_is_in_the_future(face, wait: int) -> None:
    coming = next_tick(face, NOW + wait)
    if coming is not None:
        assert coming[0] > 0
        assert coming[1] in ("tick", "last", "time_up")


@given(face=faces, wait=st.integers(0, 700_000))
def test_a_clock_that_stands_is_silent(face, wait: int) -> None:
    assert next_tick(replace(face, running_since=None), NOW + wait) is None


def heard(face, begin: int = NOW) -> list[tuple[int, str]]:
    """All that this clock lets hear from `begin` on: (milliseconds left, sound)."""
    found, moment = [], begin
    while (coming := next_tick(face, moment)) is not None:
        moment += coming[0]
        left = face.limit - face.spent - max(0, moment - face.running_since)
        found.append((left, coming[1]))
    return found


@given(face=faces)
def test_a_clock_is_heard_at_whole_seconds_of_its_warning_and_ends_with_a_gong(face) -> None:
    found = heard(face)
    at_once = face.limit - face.spent - max(0, NOW - face.running_since) <= 0
    assert [left for left, _sound in found] == sorted({left for left, _ in found}, reverse=True)
    assert all(left % 1_000 == 0 and left <= max(0, face.warning) for left, _sound in found)
    assert at_once is (not found)
    assert [sound for left, sound in found if left == 0] == ["time_up"] * bool(found)
    if face.counts_over:
        assert [sound for _left, sound in found] == ["time_up"] * bool(found)


def test_fifteen_seconds_of_a_question() -> None:
    face = short_clock(running_since=NOW)
    assert heard(face) == [
        (5_000, "tick"),
        (4_000, "tick"),
        (3_000, "tick"),
        (2_000, "tick"),
        (1_000, "last"),
        (0, "time_up"),
    ]


def test_ten_minutes_of_a_skit() -> None:
    face = long_clock(600, 600)
    assert heard(face) == [(0, "time_up")]
    assert next_tick(face, NOW) == (600_000, "time_up")


@pytest.mark.parametrize("name", SCENES)
def test_a_clock_is_heard_where_it_is_seen_but_not_on_a_cover(name: str) -> None:
    scene = SCENES[name]
    seen = None if covers(scene) else getattr(scene, "clock", None)
    assert face_of(scene) == seen
