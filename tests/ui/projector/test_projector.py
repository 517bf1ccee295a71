"""Screens come and go: the hall keeps its picture, the operator keeps the only screen."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.projector.conftest import (
    EPSON,
    FIRST,
    LAPTOP,
    LEFT_OF_IT,
    SECOND,
    SMALLER,
    TELEVISION,
    TWIN,
    TWIN_THERE,
)
from tests.ui.stage.samples import SAMPLES
from ui.projector.screens import Screens

QUESTION = SAMPLES["question_running"][0]
MARKS = SAMPLES["marks"][0]
FRAMELESS = Qt.WindowType.FramelessWindowHint
ON_TOP = Qt.WindowType.WindowStaysOnTopHint
NO_FOCUS = Qt.WindowType.WindowDoesNotAcceptFocus


# --------------------------------------------------------------------------- where it stands


@pytest.mark.parametrize(
    ("screens", "where"),
    [
        pytest.param((LAPTOP, EPSON), EPSON, id="projector last"),
        pytest.param((EPSON, LAPTOP), EPSON, id="projector first"),
        pytest.param((LAPTOP, LEFT_OF_IT), LEFT_OF_IT, id="projector at the left"),
        pytest.param((FIRST, SECOND), SECOND, id="the console stands on the projector"),
        pytest.param((LAPTOP, EPSON, TELEVISION), TELEVISION, id="three screens"),
    ],
)
def test_the_stage_covers_the_halls_screen_and_says_which(hall, screens, where) -> None:
    shown = hall(*screens)
    assert shown.fills(where)
    assert shown.heard == [(True, f"{where.name} · {where.geometry[2]}×{where.geometry[3]}")]


def test_on_the_halls_screen_it_has_no_frame_no_focus_and_no_pointer(hall) -> None:
    view = hall(LAPTOP, EPSON).view
    assert view.flags() & FRAMELESS
    assert view.flags() & NO_FOCUS
    assert view.flags() & ON_TOP
    assert view.cursor().shape() == Qt.CursorShape.BlankCursor
    assert view.visibility() == view.Visibility.Windowed


def test_on_a_single_screen_it_is_a_small_window_on_top_that_never_takes_the_keyboard(hall) -> None:
    shown = hall(LAPTOP)
    view, (_x, _y, width, height) = shown.view, LAPTOP.geometry
    assert view.isVisible()
    assert view.flags() & (ON_TOP | NO_FOCUS) == ON_TOP | NO_FOCUS
    assert not view.flags() & FRAMELESS, "it can be moved and enlarged"
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert view.width() * view.height() < width * height / 16
    assert view.geometry().bottom() < height - 138, "panic keys and the judges' button stay free"
    assert shown.heard == [(True, "Một màn hình: màn hình khán giả ở trong cửa sổ")]


def test_on_a_single_screen_its_cross_puts_it_away_until_f5(hall, qtbot) -> None:
    shown = hall(LAPTOP, scene=QUESTION)
    QApplication.sendEvent(shown.view, QCloseEvent())
    assert not shown.view.isVisible()
    assert shown.heard[-1] == (True, "Một màn hình: bấm F5 để mở màn hình khán giả")
    shown.screens.become(LAPTOP)
    qtbot.waitUntil(lambda: not shown.settling)
    assert not shown.view.isVisible(), "it does not come back by itself"
    shown.projector.attach_again()
    assert shown.view.isVisible()
    assert shown.scene == QUESTION


def test_a_window_the_operator_moved_stays_where_it_was_put(hall, qtbot) -> None:
    shown = hall(LAPTOP)
    shown.view.setGeometry(10, 40, 700, 400)
    shown.screens.become(LAPTOP)
    qtbot.waitUntil(lambda: not shown.settling)
    assert shown.view.geometry().getRect() == (10, 40, 700, 400)


# -------------------------------------------------------------------------- coming and going


def test_unplugged_it_hides_at_once_and_says_so_once(hall) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.screens.unplug(EPSON)
    assert not shown.view.isVisible()
    assert shown.heard[1:] == [(False, "Không thấy HDMI-1")]


def test_unplugged_it_stays_hidden_when_the_screens_have_settled(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.screens.unplug(EPSON)
    qtbot.waitUntil(lambda: not shown.settling)
    assert not shown.view.isVisible()
    assert all(not ok for ok, _text in shown.heard[1:])


@pytest.mark.parametrize(
    ("back", "first"),
    [
        pytest.param(EPSON, False, id="as it was"),
        pytest.param(EPSON, True, id="as the first in the list"),
        pytest.param(SMALLER, False, id="with another resolution"),
        pytest.param(LEFT_OF_IT, False, id="at the other side"),
        pytest.param(TELEVISION, False, id="another screen on another port"),
    ],
)
def test_a_screen_that_comes_back_shows_the_same_scene_without_a_key(
    hall, qtbot, back, first
) -> None:
    shown = hall(LAPTOP, EPSON, scene=QUESTION)
    shown.screens.unplug(EPSON)
    shown.screens.plug(back, first=first)
    qtbot.waitUntil(lambda: shown.fills(back))
    assert shown.scene == QUESTION
    assert shown.heard[-1][0]


def test_what_was_shown_meanwhile_is_what_the_hall_sees_on_return(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON, scene=QUESTION)
    shown.screens.unplug(EPSON)
    shown.projector.show(MARKS)
    assert not shown.view.isVisible()
    shown.screens.plug(EPSON)
    qtbot.waitUntil(lambda: shown.fills(EPSON))
    assert shown.scene == MARKS


def test_five_times_unplugged_and_returned(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON, scene=QUESTION)
    for _time in range(5):
        shown.screens.unplug(EPSON)
        assert not shown.view.isVisible()
        shown.screens.plug(EPSON)
        qtbot.waitUntil(lambda: shown.fills(EPSON))
    told = [ok for ok, _text in shown.heard]
    assert told == [True, *[False, True] * 5]


def test_another_resolution_is_followed(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.screens.become(LAPTOP, SMALLER)
    qtbot.waitUntil(lambda: shown.fills(SMALLER))
    assert shown.heard[-1] == (True, "HDMI-1 · 1280×720")


def test_the_operators_screen_moving_does_not_move_the_hall(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.screens.become(EPSON, LAPTOP)
    qtbot.waitUntil(lambda: not shown.settling)
    assert shown.fills(EPSON)


def test_a_projector_that_comes_late_takes_the_stage_from_its_window(hall, qtbot) -> None:
    shown = hall(LAPTOP, scene=QUESTION)
    shown.screens.plug(EPSON)
    qtbot.waitUntil(lambda: shown.fills(EPSON))
    assert shown.view.flags() & FRAMELESS
    assert shown.scene == QUESTION


def test_the_projector_comes_back_even_if_another_screen_stood_in(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.screens.plug(TELEVISION)
    qtbot.waitUntil(lambda: not shown.settling)
    assert shown.fills(EPSON)
    shown.screens.unplug(EPSON)
    assert not shown.view.isVisible()
    qtbot.waitUntil(lambda: shown.fills(TELEVISION))
    shown.screens.plug(EPSON)
    qtbot.waitUntil(lambda: shown.fills(EPSON))


def test_another_screen_going_away_does_not_touch_the_hall(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.screens.plug(TELEVISION)
    shown.screens.unplug(TELEVISION)
    assert shown.fills(EPSON)
    qtbot.waitUntil(lambda: not shown.settling)
    assert shown.fills(EPSON)
    assert all(ok for ok, _text in shown.heard)


def test_when_the_operators_screen_dies_the_stage_leaves_the_only_one_left(hall, qtbot) -> None:
    """The console is moved there by the system: the stage must not lie over it."""
    shown = hall(FIRST, SECOND)
    shown.screens.unplug(FIRST)
    assert not shown.view.isVisible()
    shown.screens.become(LAPTOP)
    qtbot.waitUntil(lambda: not shown.settling)
    assert not shown.view.isVisible()


@pytest.mark.parametrize("serials", [("", ""), ("A1", "B2")])
@pytest.mark.parametrize("first", [True, False])
def test_of_two_projectors_of_one_model_the_one_that_goes_is_told_apart(
    hall, qtbot, serials, first
) -> None:
    twins = [
        msgspec.structs.replace(one, serial=serial)
        for one, serial in zip((TWIN, TWIN_THERE), serials, strict=True)
    ]
    ours, other = twins if first else reversed(twins)
    shown = hall(LAPTOP, *twins, remembered=ours)
    assert shown.fills(ours)
    shown.screens.unplug(other)
    assert shown.fills(ours)
    shown.screens.plug(other)
    shown.screens.unplug(ours)
    assert not shown.view.isVisible()
    qtbot.waitUntil(lambda: shown.fills(other))
    shown.screens.plug(ours)
    qtbot.waitUntil(lambda: not shown.settling)
    assert shown.fills(ours if all(serials) else other), "without serials nobody can tell"


def test_a_screen_that_comes_for_the_mc_does_not_take_the_picture(hall, qtbot) -> None:
    """Another day's projector is remembered; today's stands where the hall looks."""
    shown = hall(LAPTOP, TELEVISION, remembered=EPSON)
    shown.screens.plug(TWIN)
    qtbot.waitUntil(lambda: not shown.settling)
    assert shown.fills(TELEVISION)


def test_when_the_console_comes_to_the_halls_screen_the_picture_makes_room(hall, qtbot) -> None:
    shown = hall(FIRST, SECOND)
    assert shown.fills(SECOND)
    shown.screens.screens = [
        msgspec.structs.replace(one, primary=not one.primary) for one in (FIRST, SECOND)
    ]
    shown.projector.settle()
    qtbot.waitUntil(lambda: shown.view.geometry() == QRect(*FIRST.geometry))


# -------------------------------------------------------------------------------- remembered


@pytest.mark.parametrize("order", [(LAPTOP, EPSON, TELEVISION), (TELEVISION, EPSON, LAPTOP)])
def test_another_days_projector_is_found_again(hall, order) -> None:
    shown = hall(*order, remembered=EPSON)
    assert shown.fills(EPSON)
    assert shown.found == [EPSON]


def test_where_the_hall_saw_its_picture_is_told_to_be_remembered(hall, qtbot) -> None:
    shown = hall(LAPTOP)
    assert shown.found == []
    shown.screens.plug(EPSON)
    qtbot.waitUntil(lambda: shown.fills(EPSON))
    shown.screens.become(LAPTOP, SMALLER)
    qtbot.waitUntil(lambda: shown.fills(SMALLER))
    assert shown.found == [EPSON, SMALLER]


def test_with_one_screen_a_remembered_projector_is_no_loss(hall) -> None:
    """Practising at home must not begin with a red banner."""
    shown = hall(LAPTOP, remembered=EPSON)
    assert shown.view.isVisible()
    assert [ok for ok, _text in shown.heard] == [True]


def test_a_lost_projector_is_called_by_its_own_name(hall) -> None:
    shown = hall(LAPTOP, TELEVISION, remembered=EPSON)
    shown.screens.unplug(TELEVISION)
    assert shown.heard[-1] == (False, "Không thấy DP-2")


# --------------------------------------------------------------------------------- by hand


def test_the_screen_chosen_by_hand_is_taken_and_comes_back_after_a_loss(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON, TELEVISION, scene=QUESTION)
    assert shown.fills(TELEVISION)
    shown.projector.take(EPSON)
    assert shown.fills(EPSON)
    assert shown.found[-1] == EPSON
    shown.screens.unplug(EPSON)
    qtbot.waitUntil(lambda: shown.fills(TELEVISION))
    shown.screens.plug(EPSON)
    qtbot.waitUntil(lambda: shown.fills(EPSON))
    assert shown.scene == QUESTION


def test_f5_with_one_screen_opens_a_window_with_the_same_scene(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON, scene=QUESTION)
    shown.screens.unplug(EPSON)
    shown.projector.attach_again()
    assert shown.view.isVisible()
    assert not shown.view.flags() & FRAMELESS
    assert shown.heard[-1][0]
    shown.screens.plug(EPSON)
    qtbot.waitUntil(lambda: shown.fills(EPSON))
    assert shown.scene == QUESTION


def test_f5_with_all_well_changes_nothing(hall) -> None:
    shown = hall(LAPTOP, EPSON, TELEVISION)
    shown.projector.attach_again()
    assert shown.fills(TELEVISION)


def test_nobody_closes_the_halls_window_during_the_show(hall) -> None:
    shown = hall(LAPTOP, EPSON)
    event = QCloseEvent()
    QApplication.sendEvent(shown.view, event)
    assert not event.isAccepted()
    assert shown.view.isVisible()


def test_after_the_show_it_is_closed_and_no_screen_opens_it_again(hall, qtbot) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.projector.close()
    assert not shown.view.isVisible()
    shown.screens.plug(TELEVISION)
    qtbot.waitUntil(lambda: not shown.settling)
    assert not shown.view.isVisible()


def test_before_the_show_a_new_screen_shows_nothing(qtbot) -> None:
    from tests.ui.projector.conftest import Desk, Hall

    early = Hall(Desk(LAPTOP))
    early.screens.plug(EPSON)
    qtbot.waitUntil(lambda: not early.settling)
    assert not early.view.isVisible()


# ------------------------------------------------------------------------- the system's own


def test_the_systems_screens_are_told_as_values(qapp) -> None:
    real = qapp.primaryScreen()
    (only,) = Screens().all()
    assert (only.name, only.primary) == (real.name(), True)
    assert only.geometry == real.geometry().getRect()


def test_the_operators_screen_is_where_the_console_stands(qapp) -> None:
    (only,) = Screens(lambda: None).all()
    assert not only.primary


def test_the_systems_words_are_passed_on(qapp, qtbot) -> None:
    screens, real = Screens(), qapp.primaryScreen()
    with qtbot.waitSignal(screens.added):
        qapp.screenAdded.emit(real)
    with qtbot.waitSignal(screens.removed) as gone:
        qapp.screenRemoved.emit(real)
    assert gone.args[0].name == real.name()
    with qtbot.waitSignal(screens.changed):
        real.geometryChanged.emit(real.geometry())
    with qtbot.waitSignal(screens.changed):
        qapp.primaryScreenChanged.emit(real)


def test_a_window_is_put_over_a_real_screen(qapp, hall) -> None:
    screens, shown = Screens(), hall(LAPTOP, EPSON)
    screens.put(shown.view, screens.all()[0])
    assert shown.view.geometry() == qapp.primaryScreen().geometry()
    assert shown.view.screen() is qapp.primaryScreen()


def test_a_desk_is_seated_on_a_real_screen(qapp, qtbot) -> None:
    screens, desk = Screens(), QWidget()
    qtbot.addWidget(desk)
    (only,) = screens.all()
    for _time in range(2):
        screens.seat(desk, only)
        assert desk.isMaximized()
        assert desk.screen() is qapp.primaryScreen()


# --------------------------------------------------------------------------- an emergency cover


def test_a_cover_lies_over_whatever_comes_until_it_is_taken_away(hall) -> None:
    shown = hall(LAPTOP, EPSON)
    shown.projector.cover(MARKS)
    assert shown.projector.stage.scene == MARKS
    shown.projector.show(QUESTION)
    assert shown.projector.stage.scene == MARKS
    shown.projector.cover(None)
    assert shown.projector.stage.scene == QUESTION


def test_taking_away_a_cover_that_is_not_there_changes_nothing(hall) -> None:
    shown = hall(LAPTOP, EPSON)
    before = shown.projector.stage.scene
    shown.projector.cover(None)
    assert shown.projector.stage.scene == before
