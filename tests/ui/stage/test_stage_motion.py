"""Movements mean something, end in the still picture, and may be cut short at any moment."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec.structs import replace

from app.show.scene import AwardList, Scene, StandingRow, Standings
from tests.pictures.compare import difference, same
from tests.ui.stage import samples
from tests.ui.stage.live import SHORT, Clock, fading, frames, front, named, rested, seen, settled
from tests.ui.stage.samples import LIST, SAMPLES
from tests.ui.stage.texts import written
from ui.stage.picture import Painter
from ui.stage.view import Stage

SIZE = (960, 540)
BEFORE = SAMPLES["backdrop"][0]
JUDGING = SAMPLES["judging"][0]
ONE = replace(LIST, rows=LIST.rows[2:])
TWO = replace(LIST, rows=LIST.rows[1:])

MOVES: dict[str, tuple[Scene, Scene]] = {
    "cross-fade": (BEFORE, samples.READING),
    "band fades with the scene": (JUDGING, SAMPLES["award_tier"][0]),
    "reveal": (samples.LOCKED, samples.WRONG),
    "lot": (SAMPLES["lots_before"][0], samples.LOTS),
    "marks": (JUDGING, SAMPLES["marks_three"][0]),
    "standings": (BEFORE, samples.STANDINGS),
    "winner": (SAMPLES["award_tier"][0], samples.WINNER),
    "first of a list": (SAMPLES["award_tier"][0], ONE),
    "next of a list": (ONE, TWO),
    "order": (
        replace(
            samples.ORDER,
            rows=tuple((turn, "" if turn == "3" else team) for turn, team in samples.ORDER.rows),
            fresh=0,
        ),
        samples.ORDER,
    ),
}
"""What moves: (the scene before, the scene that begins the movement)."""


@pytest.fixture(params=MOVES)
def move(request: pytest.FixtureRequest) -> tuple[Scene, Scene]:
    return MOVES[request.param]


def still(painter: Callable[[str], Painter], scene: Scene):
    return painter("navy").paint(scene, SIZE)


def test_a_movement_ends_in_the_still_picture_and_costs_nothing_afterwards(
    qtbot, stage: Stage, painter, move: tuple[Scene, Scene]
) -> None:
    before, scene = move
    stage.show(before, cut=True)
    rested(qtbot, stage, SHORT)
    stage.show(scene)
    assert not same(seen(stage), still(painter, scene)), "nothing moved"
    rested(qtbot, stage)
    # Where pieces overlap, pictures drawn piece by piece differ by a hair of smoothing.
    share, mean = difference(seen(stage), still(painter, scene))
    assert (share < 0.001, mean < 0.1) == (True, True), (share, mean)


def test_an_interrupted_movement_leaves_no_trace(
    qtbot, stage: Stage, painter, move: tuple[Scene, Scene]
) -> None:
    before, scene = move
    other = SAMPLES["round_title"][0]
    stage.show(before, cut=True)
    stage.show(scene)
    assert frames(qtbot, stage)
    stage.show(other)
    settled(qtbot, stage)
    assert same(seen(stage), still(painter, other))


def test_reduced_motion_is_one_changed_picture(
    qtbot, stage: Stage, painter, move: tuple[Scene, Scene]
) -> None:
    before, scene = move
    stage.set_reduced(True)
    stage.show(before)
    rested(qtbot, stage, SHORT)
    swapped: list[bool] = []
    stage.view.frameSwapped.connect(lambda: swapped.append(True))
    stage.show(scene)
    rested(qtbot, stage)
    # Texts that are laid out again may ask for a second frame; it shows the same.
    assert 1 <= len(swapped) <= 2
    stage.show(before)
    stage.show(scene)
    assert same(seen(stage), still(painter, scene))


@pytest.mark.parametrize("cover", ["black", "pause", "backdrop"])
@pytest.mark.parametrize("name", ["marks", "award_winner", "standings"])
def test_what_was_covered_comes_back_as_it_ended(
    qtbot, stage: Stage, painter, name: str, cover: str
) -> None:
    """After a black screen the hall is not shown the drum roll again."""
    scene = SAMPLES[name][0]
    stage.show(scene, cut=True)
    stage.show(SAMPLES[cover][0])
    settled(qtbot, stage)
    stage.show(scene)
    qtbot.waitUntil(lambda: not fading(stage))
    assert same(seen(stage), still(painter, scene))
    stage.show(JUDGING, cut=True)
    stage.show(scene, cut=True)
    assert not same(seen(stage), still(painter, scene))


def test_marks_turn_over_one_after_another_then_comes_the_result(qtbot, stage: Stage) -> None:
    stage.show(samples.MARKS, cut=True)
    telling = [*(card.mark for card in samples.MARKS.cards), samples.MARKS.panel[1]]
    telling += [samples.MARKS.penalty[1], samples.MARKS.result[1]]
    for mark, later in pairwise(telling):
        qtbot.waitUntil(lambda mark=mark: mark in words(stage), timeout=2000)
        assert later not in words(stage)
    qtbot.waitUntil(lambda: telling[-1] in words(stage), timeout=2000)


def words(stage: Stage) -> set[str]:
    return {one.text for one in written(stage)}


def test_only_the_winner_just_named_appears(stage: Stage) -> None:
    """The others keep their places: no row moves when the next one is named."""
    stage.show(ONE, cut=True)
    stage.set_reduced(True)
    places = {}
    for scene in (ONE, TWO, LIST):
        stage.show(scene, cut=True)
        for one in written(stage):
            assert places.setdefault(one.text, one.ink.center()) == one.ink.center(), one.text


def test_a_full_list_shows_more_rows_closer_together(stage: Stage) -> None:
    stage.set_reduced(True)
    six: AwardList = replace(LIST, rows=(*LIST.rows, *LIST.rows), slots=6, page=3)
    stage.show(LIST, cut=True)
    before = front(stage)
    stage.show(six, cut=True)
    assert front(stage) is not before
    assert len([one for one in written(stage) if one.text == LIST.rows[0].name]) == 2


# -------------------------------------------------------------------------- standings


def table(*rows: tuple[str, int | None], first: int = 1) -> Standings:
    """Teams by place and what they moved."""
    return replace(
        samples.STANDINGS,
        rows=tuple(
            StandingRow(place, f"Đội {n}", move, ("1", "2"), "3,00", False)
            for n, (place, move) in enumerate(rows, first)
        ),
    )


@pytest.mark.parametrize(
    ("scene", "stood"),
    [
        (table(("1", 2), ("2", -1), ("3", -1)), [2, 0, 1]),
        (table(("1", None), ("2", None)), [0, 1]),
        # A shared first place before: two rows never start on one another.
        (table(("1", 0), ("2", -1), ("3", 0)), [0, 1, 2]),
        (table(("1", 2), ("1", 0), ("3", -1)), [2, 0, 1]),
        # The second page: one came down from the first page, one climbed from the third.
        (table(("9", -3), ("10", -1), ("11", 20), first=9), [-1, 0, -1]),
    ],
)
def test_rows_start_where_the_teams_stood(stage: Stage, scene: Standings, stood) -> None:
    stage.show(scene, cut=True)
    assert front(stage).property("before").toVariant() == stood


def test_rows_first_stand_in_the_order_the_hall_knows(qtbot, stage: Stage) -> None:
    scene = table(("1", 1), ("2", -1))
    stage.show(scene, cut=True)
    assert [one.text for one in rows(stage)] == ["Đội 2", "Đội 1"]
    qtbot.waitUntil(lambda: [one.text for one in rows(stage)] == ["Đội 1", "Đội 2"], timeout=3000)


def rows(stage: Stage):
    teams = [one for one in written(stage) if one.text.startswith("Đội ")]
    return sorted(teams, key=lambda one: one.ink.top())


# -------------------------------------------------------------------------- stillness


@pytest.mark.parametrize("name", ["question_running", "performance", "pause"])
def test_only_the_clock_moves_while_the_hall_reads(
    qtbot, stage: Stage, clock: Clock, name: str
) -> None:
    stage.show(SAMPLES[name][0], cut=True)
    settled(qtbot, stage)
    before = {one.text: one.ink.getCoords() for one in written(stage)}
    clock.time += 1000
    assert frames(qtbot, stage)
    after = {one.text: one.ink.getCoords() for one in written(stage)}
    changed = set(before.items()) ^ set(after.items())
    assert 0 < len(changed) <= 2
    assert all(text.replace(":", "").isdigit() for text, _place in changed)


def test_a_drawn_envelope_is_cut_short_by_the_next_lot(qtbot, stage: Stage, painter) -> None:
    drawn = replace(samples.LOTS, drawn="6", drawn_label="Gói số 6")
    stage.show(SAMPLES["lots_before"][0], cut=True)
    stage.show(samples.LOTS)
    assert named(stage, "big").scale() < 0.5
    stage.show(drawn, cut=True)
    rested(qtbot, stage)
    assert difference(seen(stage), still(painter, drawn))[0] < 0.001
