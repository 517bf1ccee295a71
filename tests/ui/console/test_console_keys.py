"""The operator's keys: what each does, and what none of them may do by accident."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.show.action import HIDDEN
from tests.ui.console.conftest import (
    DRAW,
    LOCKED,
    PLAYING,
    QUICK,
    READING,
    REVEALED,
    RUNNING,
    START,
    award,
    over,
)
from ui.console.times import Times
from ui.console.view import holds
from ui.screens import ScreenInfo

K = Qt.Key
ENTER = K.Key_Return


def recorded(window) -> int:
    return len(window.bridge.desk.recorded)


def last(window) -> str:
    return window.bridge.desk.journal.entries()[-1].kind


# ------------------------------------------------------------------------------------------ GO


def test_space_takes_the_next_cue(console, press) -> None:
    window = console(START)
    press(window, K.Key_Space)
    assert window.bridge.state.cue_id == window.bridge.state.program.cues[0].id
    assert window.face.air.accessibleName().startswith("ĐANG PHÁT")


def test_a_second_space_within_the_lock_is_ignored_and_says_so(console, press, qtbot) -> None:
    window = console(START, times=Times(lock=60_000, notice=60, bounce=0))
    press(window, K.Key_Space, K.Key_Space)
    assert window.bridge.state.cue_id == window.bridge.state.program.cues[0].id
    assert window.face.go.words.startswith("Đã bỏ qua lần bấm thứ hai")
    qtbot.waitUntil(lambda: window.face.go.words.startswith("PHÁT"))


def test_a_key_held_down_goes_once(console, qtbot) -> None:
    window = console(START)
    for repeated in (False, True, True):
        QApplication.sendEvent(
            window,
            QKeyEvent(
                QKeyEvent.Type.KeyPress, K.Key_Space, Qt.KeyboardModifier.NoModifier, " ", repeated
            ),
        )
    assert window.bridge.state.cue_id == window.bridge.state.program.cues[0].id


def test_space_never_publishes(console, press, qtbot) -> None:
    window = console(LOCKED)
    before = recorded(window)
    press(window, K.Key_Space)
    assert recorded(window) == before
    assert window.face.go.words.startswith("Bước này cần giữ Enter")
    qtbot.waitUntil(lambda: window.face.go.words.startswith("CÔNG BỐ"))


def test_enter_held_reveals(console, qtbot) -> None:
    window = console(LOCKED)
    qtbot.keyPress(window, ENTER)
    qtbot.waitUntil(lambda: last(window) == "answer_revealed")
    qtbot.keyRelease(window, ENTER)
    assert window.face.go.face == "go"


def test_enter_that_stays_down_after_publishing_says_nothing(console, qtbot) -> None:
    """A keyboard repeats a held key as releases and presses, not always marked as such."""
    window = console(LOCKED, times=Times(hold=60, lock=60_000, bounce=0))
    qtbot.keyPress(window, ENTER)
    qtbot.waitUntil(lambda: last(window) == "answer_revealed")
    qtbot.keyRelease(window, ENTER)
    qtbot.keyPress(window, ENTER)
    assert window.face.go.words.startswith("PHÁT")


def test_enter_released_early_reveals_nothing(console, qtbot) -> None:
    window = console(LOCKED, times=Times(hold=60_000))
    before = recorded(window)
    qtbot.keyPress(window, ENTER)
    assert window.face.go.holding
    qtbot.keyRelease(window, ENTER)
    assert not window.face.go.holding
    assert recorded(window) == before


def test_enter_is_no_second_space(console, press) -> None:
    window = console(START)
    press(window, ENTER)
    assert window.bridge.state.cue_id is None
    assert window.face.go.words.startswith("Bước này dùng phím cách")


def test_go_that_cannot_be_says_why(console, press) -> None:
    window = console(READING)
    assert window.face.go.face == "off"
    assert window.face.go.words.startswith("Chưa thể phát: chưa ghi phương án của đội")
    press(window, K.Key_Space)
    assert last(window) == "refused"


def test_a_hold_is_dropped_when_the_step_changes(console, qtbot) -> None:
    window = console(LOCKED, times=Times(hold=60_000))
    qtbot.keyPress(window, ENTER)
    window.bridge.undo()
    assert not window.face.go.holding


# --------------------------------------------------------------------------------------- actions


def test_digits_and_letters_choose_an_option(console, press) -> None:
    window = console(RUNNING)
    press(window, K.Key_2)
    assert window.face.controls.button("quiz.option.B").chosen
    press(window, K.Key_C)
    assert window.face.controls.button("quiz.option.C").chosen
    assert window.face.go.words == "PHÁT Chốt phương án C của Đắk R’lấp"
    press(window, K.Key_0)
    assert window.face.controls.button("quiz.option.none").chosen


def test_a_letter_with_a_vietnamese_mark_is_still_that_letter(console, qtbot) -> None:
    window = console(RUNNING)
    for text in ("â", "đ"):
        QApplication.sendEvent(
            window, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
        )
    assert window.face.controls.button("quiz.option.D").chosen


def test_t_starts_and_stops_the_clock(console, press) -> None:
    window = console(READING)
    press(window, K.Key_T)
    assert window.bridge.state.clock.running
    press(window, K.Key_T, K.Key_Plus)
    assert not window.bridge.state.clock.running
    assert window.bridge.state.clock.limit == 20_000


def test_a_refusal_stands_beside_the_controls_for_a_while(console, press, qtbot) -> None:
    window = console(RUNNING)
    press(window, K.Key_R)
    assert "dừng đồng hồ trước khi đặt lại" in window.face.controls.refusal
    qtbot.waitUntil(lambda: "dừng đồng hồ trước" not in window.face.controls.refusal)
    assert window.face.controls.refusal.endswith("đồng hồ đang chạy.")


def test_with_the_clock_running_time_is_drawn(console, qtbot) -> None:
    window = console(PLAYING)
    before, pictures = window.face.controls.clock, window.pictures.count
    window.played.time.wait(5_000)
    qtbot.waitUntil(lambda: window.face.controls.clock != before)
    qtbot.waitUntil(lambda: window.pictures.count > pictures)


def test_with_no_clock_running_nothing_is_painted_twice(console, qtbot) -> None:
    window = console(REVEALED)
    qtbot.waitUntil(lambda: window.pictures.settled)
    painted = window.pictures.count
    window.refresh(window.bridge.state)
    qtbot.waitUntil(lambda: window.pictures.settled)
    assert window.pictures.count == painted


def test_panic_keys_cover_the_hall_and_uncover_it(console, press) -> None:
    window = console(RUNNING)
    press(window, K.Key_F9)
    assert window.bridge.state.overlay.what == "black"
    assert window.face.bottom.panic("panic.black").text() == "ĐANG HIỆN"
    press(window, K.Key_F9)
    assert window.bridge.state.overlay is None
    press(window, K.Key_6, ctrl=True)
    assert window.bridge.state.overlay.what == "backdrop"


def test_panic_keys_work_while_a_form_is_open(console, press) -> None:
    window = console(DRAW)
    press(window, K.Key_L, K.Key_F9)
    assert window.bridge.state.overlay.what == "black"
    assert window.face.form.isVisible()


# ------------------------------------------------------------------------------------------ peek


def test_k_shows_the_key_only_while_held(console, qtbot, caplog) -> None:
    window = console(LOCKED)
    assert window.face.speech.following == f"Đáp án là {HIDDEN}."
    assert window.face.next.cover == "Đã che"
    with caplog.at_level(logging.INFO, "ui.console.hands"):
        qtbot.keyPress(window, K.Key_K)
    assert window.face.controls.peek.startswith("Đáp án")
    assert "peek" in caplog.text
    qtbot.keyRelease(window, K.Key_K)
    assert window.face.controls.peek == ""
    assert window.face.next.cover == "Đã che"


def test_the_winner_is_told_to_the_operator_only_while_k_is_held(console, qtbot) -> None:
    window = console(award)
    desk = window.bridge.desk
    winner = desk.state.program.player(desk.state.cue).secret(desk.state, desk.state.cue)
    texts = (window.face.speech.following, window.face.next.cover, window.face.go.words)
    assert winner not in " ".join(texts)
    qtbot.keyPress(window, K.Key_K)
    assert window.face.controls.peek == winner


@pytest.mark.parametrize("stop", [LOCKED, award], ids=["answer", "winner"])
def test_what_k_shows_cuts_no_line_in_two(stop, console, qtbot) -> None:
    window = console(stop)
    qtbot.keyPress(window, K.Key_K)
    panel = window.face.controls
    shown = panel._peek.geometry()
    for line in (panel._advice, panel._kept, panel._refusal):
        if line.isVisible() and shown.intersects(line.geometry()):
            assert shown.top() <= line.y()


def test_with_nothing_hidden_k_shows_nothing(console, qtbot) -> None:
    window = console(START)
    qtbot.keyPress(window, K.Key_K)
    assert window.face.controls.peek == ""


# ------------------------------------------------------------------------------------------ undo


def test_undo_names_what_it_undoes(console, press) -> None:
    window = console(RUNNING)
    press(window, K.Key_2)
    assert window.face.bottom.undo.target == "Ghi phương án B"
    press(window, K.Key_Z, ctrl=True)
    assert not window.face.controls.button("quiz.option.B").chosen
    press(window, K.Key_Y, ctrl=True)
    assert window.face.controls.button("quiz.option.B").chosen


def test_undo_before_the_window_opened_is_named_too(console) -> None:
    assert console(RUNNING).face.bottom.undo.target == "Bắt đầu tính giờ"


def test_undoing_what_the_hall_has_seen_asks_first(console, press) -> None:
    window = console(REVEALED)
    before = recorded(window)
    press(window, K.Key_Z, ctrl=True)
    assert window.face.form.question.title == "Hoàn tác “Công bố đáp án câu 3”?"
    assert recorded(window) == before
    press(window, ENTER)
    assert recorded(window) == before - 1


def test_with_nothing_to_undo_the_button_says_so(console, press) -> None:
    window = console(START)
    press(window, K.Key_Z, ctrl=True)
    assert window.face.bottom.undo.why == "Không còn gì để hoàn tác."


# ------------------------------------------------------------------------------------- run sheet


def test_down_chooses_another_next_and_the_hall_does_not_change(console, press) -> None:
    window = console(START)
    cues = window.bridge.state.program.cues
    press(window, K.Key_Down)
    assert window.bridge.state.cue_id is None
    assert window.face.go.words == f"PHÁT {cues[1].title}"
    press(window, K.Key_Up)
    assert window.face.go.words == f"PHÁT {cues[0].title}"


def test_down_from_a_running_step_offers_the_next_cue_and_up_goes_back(console, press) -> None:
    window = console(LOCKED)
    press(window, K.Key_Down)
    assert window.renderer.coming.cue == "kien-thuc/3/question/4"
    assert window.face.go.face == "off"
    press(window, K.Key_Left)
    assert window.renderer.coming.cue == "kien-thuc/3/question/2"


@pytest.mark.parametrize("stop", [PLAYING, READING, LOCKED], ids=["play", "read", "lock"])
@pytest.mark.parametrize("there", [K.Key_Down, K.Key_Up, K.Key_Left])
def test_an_arrow_struck_by_mistake_leads_back_to_the_step_on_air(
    stop, there, console, press
) -> None:
    """Else the performance could not be ended, nor the answer published, for the rest of the cue."""
    window = console(stop)
    usual = window.face.go.words
    press(window, there)
    assert window.face.go.words != usual
    press(window, K.Key_Up if there == K.Key_Down else K.Key_Down)
    assert window.renderer.chosen is None
    assert window.face.go.words == usual
    press(window, K.Key_Down, K.Key_Down, K.Key_Up, K.Key_Up)
    assert window.face.go.words == usual


def test_f3_finds_a_cue_and_enter_asks_before_going_there(console, press, qtbot) -> None:
    window = console(REVEALED)
    press(window, K.Key_F3)
    qtbot.keyClicks(window.focusWidget(), "song")
    assert {line.cue.split("/")[1] for line in window.face.script.lines} == {"4"}
    press(window, ENTER)
    assert window.face.form.question.title == "Chuyển tới “Đắk Song · Trình bày”?"
    assert window.bridge.state.cue_id == "kien-thuc/3/question/3"
    press(window, ENTER)
    assert window.bridge.state.cue_id == "gioi-thieu/4/play"


@pytest.mark.parametrize("typed", ["dak song", "Đắk Song", "ĐAK", "đắk song"])
def test_a_search_typed_without_marks_means_any(typed) -> None:
    wanted = "Đắk Song · Trình bày"
    assert holds(wanted, typed) == (typed != "ĐAK"), "who types some marks means these"
    assert not holds("Đăk Sông", "đắk song")


def test_letters_typed_into_the_finder_press_nothing(console, press, qtbot) -> None:
    window = console(RUNNING)
    before = recorded(window)
    press(window, K.Key_F3)
    qtbot.keyClicks(window.focusWidget(), "t b 2")
    assert recorded(window) == before
    press(window, K.Key_Escape, K.Key_2)
    assert recorded(window) == before + 1


# -------------------------------------------------------------------------------- the end, others


def test_the_end_of_the_run_sheet_leads_to_closing(console, press) -> None:
    window = console(over)
    assert window.face.go.words.startswith("Hết kịch bản")
    press(window, K.Key_L, ctrl=True)
    assert window.face.form.question.refusal == ""
    press(window, ENTER)
    assert window.bridge.state.closed
    assert window.face.go.words.startswith("Hội thi đã khóa")


def test_closing_too_early_says_what_is_missing(console, press) -> None:
    window = console(READING)
    press(window, K.Key_L, ctrl=True)
    assert window.face.form.why.startswith("Chưa thể khóa")
    press(window, ENTER)
    assert not window.bridge.state.closed


def test_an_open_show_is_not_left_without_a_question(console, press, qtbot) -> None:
    window = console(START)
    window.close()
    assert window.isVisible()
    with qtbot.waitSignal(window.quit_wanted):
        press(window, ENTER)
    assert not window.isVisible()


def test_f2_and_f5_are_told_to_the_house(console, press, qtbot) -> None:
    window = console(START)
    with qtbot.waitSignals([window.judges_wanted, window.projector_wanted]):
        press(window, K.Key_F2, K.Key_F5)


def test_while_a_judge_sits_here_only_panic_keys_act(console, press) -> None:
    window = console(READING)
    window.set_seated(True)
    before = recorded(window)
    press(window, K.Key_Space, K.Key_2, K.Key_T)
    assert recorded(window) == before
    assert window.face.bottom.undo.refusal == "Giám khảo đang ngồi ở máy này."
    press(window, K.Key_F9)
    assert window.bridge.state.overlay is not None
    window.set_seated(False)
    assert window.face.bottom.undo.refusal == ""


def test_f5_finds_the_projector_whatever_lies_on_the_console(console, press, qtbot) -> None:
    window = console(DRAW)
    for lay in (
        lambda: press(window, K.Key_L),
        lambda: press(window, K.Key_Escape, K.Key_F3),
        lambda: window.set_seated(True),
        lambda: window.menu.pop_up(),
    ):
        lay()
        focus = QApplication.activePopupWidget() or window.focusWidget() or window
        with qtbot.waitSignal(window.projector_wanted):
            qtbot.keyClick(focus, K.Key_F5)
    assert not window.menu.isVisible(), "the menu makes room"


def test_the_menu_opens_below_its_button_on_the_consoles_own_screen(console) -> None:
    window = console(START)
    window.menu.pop_up()
    assert window.menu.windowHandle().transientParent() is window.windowHandle()
    assert window.menu.screen() is window.screen()
    window.menu.close()


@pytest.mark.parametrize("count", [1, 2])
def test_the_menu_offers_to_choose_a_screen_only_where_there_are_two(console, count) -> None:
    window = console(START)
    screens = [
        ScreenInfo(f"S{n}", "", (1920 * n, 0, 1920, 1080), primary=not n) for n in range(count)
    ]
    window.set_screens(screens, screens[-1] if count > 1 else None)
    window.menu.pop_up()
    shown = [one.text() for one in window.menu.actions() if one.isVisible()]
    window.menu.close()
    assert ("Chọn màn hình khán giả…\tCtrl+G" in shown) is (count > 1)


def test_the_form_names_every_screen_and_answers_with_the_one_picked(console, press, qtbot) -> None:
    window = console(START)
    mine = ScreenInfo("eDP-1", "", (0, 0, 1366, 768), primary=True)
    hall = ScreenInfo("HDMI-1", "X", (1366, 0, 1920, 1080), primary=False)
    more = ScreenInfo("DP-2", "", (3286, 0, 1280, 720), primary=False)
    window.set_screens((mine, hall, more), hall)
    press(window, K.Key_G, ctrl=True)
    options = [text for _key, text in window.face.form.question.options]
    assert options == [
        "eDP-1 · 1366×768 – bàn điều khiển",
        "HDMI-1 · 1920×1080",
        "DP-2 · 1280×720",
    ]
    assert window.face.form.picked == ("2",)
    with qtbot.waitSignal(window.screen_chosen) as told:
        press(window, K.Key_3, ENTER)
    assert told.args == [more]
    assert not window.face.form.isVisible()


def test_the_keys_the_words_and_the_history_open_and_close(console, press) -> None:
    window = console(READING, times=QUICK)
    cover = window.face.cover
    press(window, K.Key_F1)
    assert cover.showing == "keys"
    press(window, K.Key_M)
    assert cover.showing == "large"
    press(window, K.Key_M)
    assert not cover.isVisible()
    window.hands.cover("history")
    assert cover.isVisible()
    press(window, K.Key_Escape)
    assert not cover.isVisible()
