"""The judges' panel by keyboard: what is recorded, what is refused, what nobody else may see."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.rounds.performance.facts import MarksPublished
from app.rounds.performance.sheets import JudgeExcused, MarkGiven, SheetSubmitted
from app.rounds.performance.turn import Sheet, turn_of
from app.show.facts import CueTaken
from ui.judges.score_box import ScoreBox

ENTER, DELETE, ESC = Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Escape
UP, DOWN, BACK = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace
SUBMIT = (ENTER, Qt.KeyboardModifier.ControlModifier)
ROUND = "tieu-pham"
WHOLE = ("18,75", ENTER, "12,5", ENTER, "13.25", ENTER, "4,25", ENTER, "3,75")
TEXTS = ("18,75", "12,50", "13,25", "4,25", "3,75", "52,50")


def sheet(desk, judge: str) -> Sheet:
    return turn_of(desk.state, ROUND, desk.state.order[2]).sheets.get(judge, Sheet())


def marks(desk, judge: str) -> list[int]:
    return list(sheet(desk, judge).marks.values())


def texts(panel: QWidget) -> str:
    """Everything any widget of the panel says, shown or not, to eyes or to a screen reader."""
    said: list[str] = []
    for one in [panel, *panel.findChildren(QWidget)]:
        said += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        said += [one.text()] if isinstance(one, QLabel) else []
        said += [one.text] if isinstance(one, ScoreBox) else []
    return "\n".join(said)


def line(panel, number: int):
    return panel.sheet.lines[number - 1]


def beside(panel, number: int) -> str:
    return line(panel, number)._state.words.text()


# ---------------------------------------------------------------------------- the way in


def test_the_pin_is_shown_as_dots_and_never_as_digits(panel, keys) -> None:
    keys("98")
    assert panel.select.pane.dots.filled == 2
    assert "98" not in texts(panel)


def test_the_right_pin_opens_the_sheet_at_the_first_criterion(panel, enter) -> None:
    enter("gk2")
    assert panel.seated
    assert line(panel, 1).box.hasFocus()


def test_arrows_choose_the_judge(panel, keys) -> None:
    keys(DOWN, DOWN, "3333")
    assert panel.sheet.session.judge == "gk3"


def test_the_keypad_types_the_pin(panel, qtbot) -> None:
    for key in panel.select.pane.keypad.findChildren(QWidget):
        if key.accessibleName() == "1":
            for _press in range(4):
                qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert panel.seated


def test_five_wrong_pins_lock_for_a_minute(panel, keys, time) -> None:
    keys("9999" * 4)
    assert panel.select.pane.reason.text == "Mã PIN chưa đúng. Còn 1 lần thử."
    keys("9999")
    assert "thử lại sau 60 giây" in panel.select.pane.reason.text
    keys("1111")
    assert not panel.seated
    time.wait(60_000)
    panel.select._second.timeout.emit()
    assert panel.select.pane.reason.text == ""
    keys("1111")
    assert panel.seated


# --------------------------------------------------------------------------------- marks


@pytest.mark.parametrize(("typed", "mark"), [("13,25", 1325), ("13.25", 1325), ("0", 0)])
def test_comma_and_point_both_work(panel, enter, keys, desk, typed, mark) -> None:
    enter("gk1")
    keys(typed, ENTER)
    assert marks(desk, "gk1") == [mark]


def test_every_mark_is_recorded_as_the_judges_own_as_soon_as_it_is_finished(
    panel, enter, keys, desk
) -> None:
    enter("gk1")
    keys("18", ENTER, "12,5", ENTER, UP, DOWN)
    facts = [one for one in desk.recorded[-4:] if isinstance(one.fact, MarkGiven)]
    assert [one.entry.actor for one in facts] == ["judge:gk1"] * 4
    assert [one.fact.mark for one in facts] == [1800, 1250, 25, 0]


def test_a_mark_above_the_maximum_is_refused_beside_its_box_and_nothing_is_recorded(
    panel, enter, keys, desk
) -> None:
    enter("gk1")
    before = desk.recorded
    keys("20,25")
    assert beside(panel, 1) == "tối đa 20"
    keys(ENTER)
    assert beside(panel, 1) == "tối đa 20"
    assert line(panel, 1).box.hasFocus()
    assert desk.recorded == before
    assert desk.journal.entries()[-1].kind == "refused"


def test_a_mark_off_the_step_names_its_neighbours(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys("13,2")
    assert beside(panel, 1) == "Đang nhập"
    keys(ENTER)
    assert beside(panel, 1) == "13,00 hoặc 13,25"
    assert marks(desk, "gk1") == []
    keys("13,25", ENTER)
    assert marks(desk, "gk1") == [1325]


def test_a_refusal_never_reaches_the_console(panel, enter, keys, bridge) -> None:
    heard: list[str] = []
    bridge.refused.connect(lambda _name, why: heard.append(why))
    enter("gk1")
    keys("13,30", ENTER)
    assert heard == []


def test_delete_makes_it_not_scored_not_zero(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys("18", ENTER, UP)
    line(panel, 1).box.setFocus()
    keys(DELETE)
    assert "thong-diep" not in sheet(desk, "gk1").marks
    assert line(panel, 1).box.text == ""
    line(panel, 2).box.setFocus()
    assert beside(panel, 1) == "Chưa chấm"


def test_a_mark_is_kept_when_its_box_is_left_without_enter(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys("18,5")
    line(panel, 3).box.setFocus()
    assert marks(desk, "gk1") == [1850]


def test_a_mark_is_kept_when_the_sheet_is_hidden_in_the_middle(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys("18,5", ESC)
    assert marks(desk, "gk1") == [1850]
    assert not panel.seated


def test_a_digit_begins_a_new_number_and_backspace_corrects_the_old(
    panel, enter, keys, desk
) -> None:
    enter("gk1")
    keys("18,5")
    line(panel, 2).box.setFocus()
    line(panel, 1).box.setFocus()
    keys("1", "7", ENTER)
    line(panel, 1).box.setFocus()
    keys(BACK, BACK, "5", ENTER)
    assert marks(desk, "gk1") == [1750]


def test_the_running_total_counts_what_is_there(panel, enter, keys) -> None:
    enter("gk1")
    keys("18", ENTER, "12,5")
    assert panel.sheet.bar._total.text() == "30,50"
    assert panel.sheet.bar._progress.text() == "Đã chấm 2 trên 5 tiêu chí"
    keys("0", "0", "9")
    assert panel.sheet.bar._total.text() == "30,50"


def test_what_is_being_typed_survives_news_from_others(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys("13,2")
    desk.record(MarkGiven(ROUND, desk.state.order[2], "gk2", "kich-ban", 700), "judge:gk2")
    assert line(panel, 1).box.text == "13,2"
    keys("5", ENTER)
    assert marks(desk, "gk1") == [1325]


# -------------------------------------------------------------------------------- submit


def test_an_incomplete_sheet_says_why_it_cannot_be_submitted(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys("18", ENTER, SUBMIT)
    assert panel.sheet.reasons.text == "Chưa thể nộp: còn 4 tiêu chí chưa chấm."
    assert not sheet(desk, "gk1").submitted


def test_a_wrong_number_in_a_box_holds_the_sheet_back(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys(*WHOLE, ENTER)
    line(panel, 2).box.setFocus()
    keys("99", SUBMIT)
    assert panel.sheet.reasons.text == "Chưa thể nộp: điểm của tiêu chí 2 chưa hợp lệ."
    assert not sheet(desk, "gk1").submitted


def test_control_enter_records_the_last_box_submits_and_locks(panel, enter, keys, desk) -> None:
    enter("gk1")
    keys(*WHOLE, SUBMIT)
    assert marks(desk, "gk1") == [1875, 1250, 1325, 425, 375]
    last = desk.recorded[-1]
    assert isinstance(last.fact, SheetSubmitted)
    assert last.entry.actor == "judge:gk1"


def test_after_submitting_no_number_remains_on_screen(panel, enter, keys) -> None:
    enter("gk1")
    keys(*WHOLE)
    assert all(one in texts(panel) for one in TEXTS)
    keys(SUBMIT)
    QApplication.processEvents()
    said = texts(panel)
    assert [one for one in TEXTS if one in said] == []
    # The step's name on the keys is all that looks like a mark.
    assert set(re.findall(r"\d+,\d\d", said)) <= {"0,25", "0,00"}


def test_hiding_the_panel_clears_everything(panel, enter, keys) -> None:
    enter("gk1")
    keys(*WHOLE)
    panel.hide()
    said = texts(panel)
    assert [one for one in TEXTS if one in said] == []
    assert not panel.seated


def test_the_receipt_gives_way_on_enter_to_the_next_judge(panel, enter, keys) -> None:
    enter("gk1")
    keys(*WHOLE, SUBMIT, ENTER)
    assert panel._pages.currentWidget() is panel.select
    assert panel.select._lines[1]._selected


def test_the_receipt_gives_way_by_itself(panel, enter, keys, qtbot) -> None:
    panel.submitted.timer.setInterval(1)
    enter("gk1")
    keys(*WHOLE, SUBMIT)
    qtbot.waitUntil(lambda: panel._pages.currentWidget() is panel.select)


# --------------------------------------------------------------------------- other people


def test_another_judge_never_sees_my_marks(panel, enter, keys) -> None:
    enter("gk1")
    keys(*WHOLE, SUBMIT, ENTER)
    enter("gk2")
    said = texts(panel)
    assert [one for one in TEXTS if one in said] == []


def test_a_judge_finds_the_own_draft_again(panel, enter, keys) -> None:
    enter("gk1")
    keys("18,75", ENTER, ESC)
    enter("gk1")
    assert line(panel, 1).box.text == "18,75"
    assert line(panel, 2).box.hasFocus()


def test_a_sheet_that_others_close_is_put_away(panel, enter, desk) -> None:
    enter("gk1")
    desk.record(JudgeExcused(ROUND, desk.state.order[2], "gk1", "đã tập cho đội"))
    assert not panel.seated
    assert panel.select.notice.text


def test_an_open_sheet_of_the_turn_before_is_reached_without_a_second_pin(
    panel, enter, keys, desk, qtbot
) -> None:
    earlier = desk.state.order[2]
    enter("gk1")
    keys("18,75", ENTER, ESC)
    desk.record(CueTaken("tieu-pham/4/play"))
    enter("gk1")
    assert panel.sheet.session.turn.team == desk.state.order[3]
    (button,) = [
        one
        for one in panel.sheet.side.own.findChildren(QWidget)
        if "chưa nộp" in one.accessibleName()
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.sheet.session.turn.team == earlier
    assert line(panel, 1).box.text == "18,75"


def test_published_marks_close_the_door(panel, keys, desk, enter) -> None:
    for judge in ("gk1", "gk2", "gk3", "gk4", "gk5"):
        enter(judge)
        keys(*WHOLE, SUBMIT, ENTER)
    team = desk.state.order[2]
    if turn_of(desk.state, ROUND, team).overtime is None:
        pytest.fail("the sample turn should need no penalty")
    desk.record(MarksPublished(ROUND, team))
    assert panel.select.pane.reason.text == "Điểm lượt này đã công bố."


# ---------------------------------------------------------------------------------- keys


def test_f2_goes_back_to_the_console_and_leaves_nothing(panel, enter, keys, qtbot) -> None:
    enter("gk1")
    keys("18,75", ENTER)
    with qtbot.waitSignal(panel.left):
        keys(Qt.Key.Key_F2)
    assert "18,75" not in texts(panel)


@pytest.mark.parametrize(
    ("key", "modifier", "kept"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier, False),
    ],
)
def test_only_the_panic_keys_get_past_a_judge(panel, enter, key, modifier, kept) -> None:
    enter("gk1")
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QApplication.sendEvent(panel, event)
    assert event.isAccepted() is kept
