"""The stage while it runs: stillness, clocks, updates in place, interrupted movements."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from app.show.scene import Face, Scene
from tests.pictures.compare import difference
from tests.ui.stage import samples
from tests.ui.stage.live import Clock, fading, frames, front, named, rested, settled
from tests.ui.stage.samples import NOW, SAMPLES
from tests.ui.stage.texts import items, written
from ui.stage.view import SAME, SCENES, Stage


def caption(stage: Stage) -> tuple[str, str]:
    item = named(stage, "clock")
    return item.property("phase"), item.property("caption")


def test_every_kind_of_scene_has_its_qml() -> None:
    kinds = {kind.__struct_config__.tag for kind in get_args(Scene)}
    assert set(SCENES) == kinds
    assert {scene.__struct_config__.tag for scene, _ in SAMPLES.values()} == kinds
    for kind in get_args(Scene):
        fields = SAME.get(kind.__struct_config__.tag, ())
        assert set(fields) <= set(kind.__struct_fields__)


@pytest.mark.parametrize(
    "name",
    [
        "backdrop",
        "question_reading",
        "question_locked",
        "question_over",
        "question_wrong",
        "team_waiting",
        "team_stopped",
        "judging",
        "standings",
    ],
)
def test_a_scene_where_nothing_moves_draws_no_frames(qtbot, stage: Stage, name: str) -> None:
    stage.show(SAMPLES[name][0], cut=True)
    rested(qtbot, stage, 900)
    stage.show(SAMPLES[name][0])
    assert not frames(qtbot, stage)


def test_a_running_ring_moves_and_stops_at_zero(qtbot, stage: Stage, clock: Clock) -> None:
    stage.show(samples.RUNNING, cut=True)
    settled(qtbot, stage)
    clock.time += 100
    assert frames(qtbot, stage)
    clock.time += 20_000
    qtbot.waitUntil(lambda: caption(stage) == ("over", "Hết giờ"))
    qtbot.waitUntil(lambda: not frames(qtbot, stage))
    clock.time += 1000
    assert not frames(qtbot, stage)


@pytest.mark.parametrize(
    ("face", "phase", "words", "digits"),
    [
        (samples.short_clock(), "waiting", "Chờ tính giờ", "15"),
        (samples.short_clock(running_since=NOW - 6000), "running", "Đang tính giờ", "9"),
        (samples.short_clock(running_since=NOW - 9999), "running", "Đang tính giờ", "6"),
        (samples.short_clock(running_since=NOW - 10_000), "warned", "Sắp hết giờ!", "5"),
        (samples.short_clock(spent=9000), "stopped", "Đã dừng", "6"),
        (samples.short_clock(spent=9000, running_since=NOW), "running", "Đang tính giờ", "6"),
        (samples.short_clock(running_since=NOW - 15_000), "over", "Hết giờ", "0"),
        (samples.short_clock(running_since=NOW - 60_000), "over", "Hết giờ", "0"),
    ],
)
def test_phases_of_the_question_clock(
    stage: Stage, face: Face, phase: str, words: str, digits: str
) -> None:
    stage.show(replace(samples.RUNNING, clock=face), cut=True)
    assert caption(stage) == (phase, words)
    assert {digits, words} <= {text for text, *_ in written(stage)}


@pytest.mark.parametrize(
    ("face", "phase", "words", "digits"),
    [
        (samples.long_clock(300, 300, running_since=None), "waiting", "Chờ tính giờ", "05:00"),
        (samples.long_clock(300, 207), "running", "Thời gian còn lại", "03:27"),
        (samples.long_clock(300, 30), "warned", "Sắp hết giờ", "00:30"),
        (samples.long_clock(300, 0), "over", "QUÁ GIỜ", "+0:00"),
        (samples.long_clock(300, -38), "over", "QUÁ GIỜ", "+0:38"),
        (samples.long_clock(300, -38, counts_over=False), "over", "QUÁ GIỜ", "00:00"),
        (samples.long_clock(300, 0, running_since=None, spent=9e4), "stopped", "Đã dừng", "03:30"),
        (samples.long_clock(300, 0, running_since=None, spent=338_000), "over", "QUÁ GIỜ", "+0:38"),
    ],
)
def test_phases_of_the_long_clock(
    stage: Stage, face: Face, phase: str, words: str, digits: str
) -> None:
    stage.show(replace(samples.TEAM, clock=face), cut=True)
    assert caption(stage) == (phase, words)
    assert {digits, words} <= {text for text, *_ in written(stage)}


def test_a_question_goes_on_in_place_and_its_texts_never_move(qtbot, stage: Stage) -> None:
    kept: list[Any] = []
    for scene in (samples.READING, samples.RUNNING, samples.LOCKED, samples.WRONG):
        stage.show(scene, cut=True)
        fixed = {scene.text.replace(" ", ""), scene.header.right, scene.team, scene.number}
        fixed |= {option.text.replace(" ", "") for option in scene.options}
        places = {
            text: (ink.left(), ink.top(), px)
            for text, ink, px, *_ in written(stage)
            if text.replace("\n", "").replace(" ", "") in fixed or text in fixed
        }
        assert len(places) == 8
        kept.append((front(stage), {text: places[text][2] for text in places}, places))
    for item, sizes, places in kept[1:]:
        assert item is kept[0][0]
        assert sizes == kept[0][1]
        for text, (left, top, _) in places.items():
            # A heavier weight moves the ink by a hair, never the text.
            assert left == pytest.approx(kept[0][2][text][0], abs=2), text
            assert top == pytest.approx(kept[0][2][text][1], abs=2), text


def test_a_running_clock_may_give_way_to_the_points_at_once(stage: Stage) -> None:
    for scene in (samples.RUNNING, samples.RIGHT, samples.RUNNING, samples.READING):
        stage.show(scene, cut=True)
    assert stage.troubles == []


def test_another_question_is_another_picture(stage: Stage) -> None:
    stage.show(samples.READING, cut=True)
    before = front(stage)
    stage.show(samples.LONG_QUESTION, cut=True)
    assert front(stage) is not before


def test_scenes_fade_and_an_interrupted_fade_ends_in_the_last_scene(qtbot, stage: Stage) -> None:
    stage.show(SAMPLES["backdrop"][0], cut=True)
    assert not fading(stage)
    stage.show(SAMPLES["judging"][0])
    assert fading(stage)
    stage.show(SAMPLES["marks"][0])
    stage.show(samples.READING)
    settled(qtbot, stage)
    assert samples.READING.number in {text for text, *_ in written(stage)}


def test_a_fade_begins_with_the_picture_the_hall_saw(qtbot, stage: Stage) -> None:
    """Also in the middle of another fade: nothing jumps."""
    stage.show(SAMPLES["backdrop"][0], cut=True)
    settled(qtbot, stage)
    for scene in (SAMPLES["judging"][0], samples.READING):
        before = stage.view.grabWindow()
        stage.show(scene)
        share, mean = difference(before, stage.view.grabWindow())
        assert (share < 0.001, mean < 1) == (True, True), (share, mean)
        qtbot.waitSignal(stage.view.frameSwapped).wait()


def test_the_picture_kept_for_a_fade_is_no_frame_of_the_hall(stage: Stage) -> None:
    stage.show(SAMPLES["backdrop"][0], cut=True)
    stage.view.grabWindow()
    heard = []
    stage.view.afterAnimating.connect(lambda: heard.append(True))
    stage.show(SAMPLES["judging"][0])
    assert fading(stage)
    assert heard == []


def test_a_hall_without_a_screen_is_not_painted_for_a_fade(qtbot, stage: Stage) -> None:
    stage.show(SAMPLES["backdrop"][0], cut=True)
    stage.view.hide()
    qtbot.waitUntil(lambda: not stage.view.isExposed())
    stage.show(SAMPLES["judging"][0])
    assert not fading(stage)


@pytest.mark.parametrize("name", ["black", "pause"])
def test_panic_cuts(stage: Stage, name: str) -> None:
    stage.show(SAMPLES["backdrop"][0], cut=True)
    stage.show(SAMPLES["judging"][0])
    stage.show(SAMPLES[name][0])
    assert not fading(stage)


@pytest.mark.parametrize("name", ["marks", "award_winner", "standings", "question_wrong", "lots"])
def test_reduced_motion_shows_the_final_state_at_once(
    qtbot, stage: Stage, name: str, painter: Callable[[str], Any]
) -> None:
    stage.set_reduced(True)
    stage.show(SAMPLES["lots_before"][0])
    stage.show(SAMPLES[name][0])
    painter("navy").paint(SAMPLES[name][0], (960, 540))
    still = written(painter("navy").stage)
    assert sorted(str(one[:5]) for one in written(stage)) == sorted(str(one[:5]) for one in still)
    settled(qtbot, stage)
    assert not frames(qtbot, stage)


def test_a_drawn_envelope_travels_to_its_place(qtbot, stage: Stage) -> None:
    stage.show(SAMPLES["lots_before"][0], cut=True)
    stage.show(samples.LOTS)
    big = named(stage, "big")
    assert big.scale() < 0.5
    qtbot.waitUntil(lambda: (big.x(), big.y(), big.scale()) == (1224, 240, 1))


def test_themes_change_at_once(stage: Stage) -> None:
    stage.show(samples.READING, cut=True)
    assert stage.dress("daylight") == ()
    colors = {
        item.property("color").name()
        for item in items(front(stage))
        if item.property("text") == samples.READING.number
    }
    assert colors == {"#ffffff"}
