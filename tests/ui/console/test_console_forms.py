"""Forms inside the console: who answers, which lot, why; refused beside the control."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.console.conftest import DRAW, READING, judged

K = Qt.Key


def test_answerers_are_picked_by_digits(console, press) -> None:
    window = console(DRAW)
    team = window.bridge.state.contest.team(window.bridge.state.order[2])
    for picked in window.face.form.picked:
        window.face.form.toggle(picked)
    press(window, K.Key_L)
    for key in list(window.face.form.picked):
        window.face.form.toggle(key)
    press(window, K.Key_1, K.Key_3, K.Key_Return)
    assert not window.face.form.isVisible()
    named = window.bridge.state.rounds["kien-thuc"].turns[team.id].answerers
    assert named == (team.members[0].id, team.members[2].id)


def test_a_fourth_answerer_is_refused_beside_the_control(console, press) -> None:
    window = console(DRAW)
    press(window, K.Key_L)
    form = window.face.form
    for key in list(form.picked):
        form.toggle(key)
    press(window, K.Key_1, K.Key_2, K.Key_3, K.Key_4)
    assert len(form.picked) == 3
    assert form.why.startswith("Đã đủ 3")
    assert form.isVisible()


def test_numbered_lots_are_typed_as_they_are_written(console, press) -> None:
    window = console(DRAW)
    press(window, K.Key_B, K.Key_1, K.Key_2)
    assert window.face.form.picked == ("12",)
    press(window, K.Key_Return)
    assert window.bridge.desk.journal.entries()[-1].kind == "lot_entered"


def test_a_form_without_a_pick_stays_open_and_says_why(console, press) -> None:
    window = console(DRAW)
    press(window, K.Key_B, K.Key_Return)
    assert window.face.form.isVisible()
    assert window.face.form.why == "Chưa chọn lá thăm."


def test_escape_leaves_a_form_and_nothing_happened(console, press) -> None:
    window = console(DRAW)
    before = len(window.bridge.desk.journal.entries())
    press(window, K.Key_L, K.Key_1, K.Key_Escape)
    assert not window.face.form.isVisible()
    assert len(window.bridge.desk.journal.entries()) == before


def test_space_does_not_go_while_a_form_is_open(console, press) -> None:
    window = console(DRAW)
    before = len(window.bridge.desk.recorded)
    press(window, K.Key_B, K.Key_Space)
    assert len(window.bridge.desk.recorded) == before


def test_digits_in_the_line_for_the_reason_are_text(console, press, qtbot) -> None:
    window = console(READING)
    press(window, K.Key_Y)
    form = window.face.form
    assert window.focusWidget() is form.line
    qtbot.keyClicks(window.focusWidget(), "2 in sai")
    assert form.line.text() == "2 in sai"
    press(window, K.Key_Return)
    assert window.bridge.desk.journal.entries()[-1].reason == "2 in sai"


def test_a_missing_reason_is_asked_for_in_the_form(console, press) -> None:
    window = console(READING)
    press(window, K.Key_Y, K.Key_Return)
    assert window.face.form.isVisible()
    assert window.face.form.why


def test_tab_goes_between_the_options_and_the_reason(console, press) -> None:
    window = console(judged)
    press(window, K.Key_D, K.Key_2)
    form = window.face.form
    assert form.picked == ("50",)
    press(window, K.Key_Tab)
    assert window.focusWidget() is form.line
    press(window, K.Key_Tab)
    assert window.focusWidget() is not form.line
