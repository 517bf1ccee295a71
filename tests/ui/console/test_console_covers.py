"""The sheets over the desk by keyboard: keys, history, and what is put right from them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.errors import Refused
from app.show.facts import CueTaken
from tests.ui.console.conftest import DRAW, LOCKED, READING, REVEALED, RUNNING
from ui.console.key_lines import KeyGroup, KeyLine, columns

K = Qt.Key
ENTER = K.Key_Return


def sheet(window):
    return window.face.cover.sheet


def entries(window):
    return window.bridge.desk.journal.entries()


# ------------------------------------------------------------------------------------- keys


def test_f1_lists_every_key_and_which_act_now(console, press) -> None:
    window = console(RUNNING)
    press(window, K.Key_F1)
    lines = {line.key: line for group in sheet(window)._groups for line in group.lines}
    assert {"Space", "Enter", "Ctrl+Z", "Ctrl+H", "F6", "F9", "1", "T", "+"} <= set(lines)
    assert not lines["Enter"].works
    assert lines["Ctrl+Z"].works
    assert "Ctrl+E" not in lines
    assert "bút trình chiếu" in lines["Space"].text


def test_another_key_is_given_by_pressing_it(console, press, qtbot) -> None:
    window = console(LOCKED)
    press(window, K.Key_F1, K.Key_Down, K.Key_Down, K.Key_Down)
    assert sheet(window).at == "peek"
    press(window, ENTER)
    assert sheet(window).listening
    with qtbot.waitSignal(window.keys_changed) as told:
        press(window, K.Key_Z)
    assert told.args == [{"peek": "Z"}]
    assert sheet(window).at == "peek"
    window.refresh(window.bridge.state)
    assert window.face.next.accessibleDescription() == "Đã che Giữ Z để xem riêng"
    with qtbot.waitSignal(window.keys_changed) as told:
        press(window, K.Key_Delete)
    assert told.args == [{}]


def test_a_key_that_is_taken_is_refused_beside_the_list(console, press) -> None:
    window = console(RUNNING)
    press(window, K.Key_F1, ENTER, K.Key_M)
    assert "đang dùng cho “Lời MC chữ to”" in sheet(window).why.text
    assert sheet(window).listening
    press(window, K.Key_Escape)
    assert not sheet(window).listening
    assert window.keymap.changes == {}
    press(window, K.Key_Escape)
    assert sheet(window) is None


def test_nothing_goes_out_from_beneath_a_sheet(console, press) -> None:
    window = console(RUNNING)
    press(window, K.Key_2, K.Key_F1)
    before = len(entries(window))
    press(window, K.Key_Space, K.Key_T, K.Key_3)
    assert len(entries(window)) == before
    assert "Esc để đóng" in sheet(window).why.text
    press(window, K.Key_F9)
    assert window.bridge.state.overlay.what == "black"


def test_p_asks_for_the_printed_card(console, press, qtbot) -> None:
    window = console(RUNNING)
    press(window, K.Key_F1)
    with qtbot.waitSignal(window.card_wanted):
        press(window, K.Key_P)
    headings = [heading for heading, _rows in window.card]
    assert headings[0] == "Phát"
    assert headings[-1] == "Trong phần thi"


def test_kept_keys_are_on_the_caps_from_the_start(console) -> None:
    window = console(READING)
    window.keymap.change("undo", "Ctrl+E")
    window.face.show_keys(window.keymap.key_of)
    assert window.face.bottom.undo.key == "Ctrl+E"


@pytest.mark.parametrize("count", [1, 3, 10, 40])
def test_columns_hold_every_line_once_and_no_heading_alone(count) -> None:
    groups = [
        KeyGroup(f"G{n}", tuple(KeyLine(f"{n}-{m}", "") for m in range(count))) for n in range(5)
    ]
    found = columns(groups, 4, 22)
    assert len(found) <= 4
    lines = [line for column in found for group in column for line in group.lines]
    assert lines == [line for group in groups for line in group.lines]
    assert all(group.lines for column in found for group in column)


# ---------------------------------------------------------------------------------- history


def test_history_filters_by_digits_and_finds_by_words(console, press, qtbot) -> None:
    window = console(READING)
    press(window, K.Key_Space)
    press(window, K.Key_J, ctrl=True)
    shown = sheet(window)
    assert len(shown.lines) == len(entries(window))
    assert shown.lines[0].refused
    press(window, K.Key_2)
    assert shown.lines
    assert all(one.refused for one in shown.lines)
    press(window, K.Key_3)
    assert {one.who for one in shown.lines} == {"judge"}
    press(window, K.Key_1, K.Key_F3)
    window.focusWidget().insert("bốc thăm")
    assert shown.lines
    assert all("bốc thăm" in one.text.casefold() for one in shown.lines)
    press(window, K.Key_Escape)
    assert len(shown.lines) == len(entries(window))
    press(window, K.Key_Escape)
    assert sheet(window) is None


def test_history_moves_by_keys_and_tells_the_line(console, press) -> None:
    window = console(READING)
    press(window, K.Key_J, ctrl=True)
    last = len(entries(window))
    assert sheet(window)._details.text().startswith(f"Dòng {last} · 10/10/2023")
    press(window, K.Key_Down, K.Key_Down)
    assert sheet(window)._details.text().startswith(f"Dòng {last - 2} ")
    press(window, K.Key_Home, K.Key_PageDown)
    assert not sheet(window)._details.text().startswith(f"Dòng {last} ")


def test_a_chosen_line_is_taken_back_after_a_question(console, press, qtbot) -> None:
    window = console(RUNNING)
    press(window, K.Key_2)
    press(window, K.Key_J, ctrl=True)
    seq = entries(window)[-1].seq
    press(window, ENTER)
    assert window.face.form.question.title == f"Hoàn tác dòng {seq}: “Ghi phương án B”?"
    window.focusWidget().insert("nghe nhầm")
    press(window, ENTER)
    assert (entries(window)[-1].retracts, entries(window)[-1].reason) == (seq, "nghe nhầm")
    assert sheet(window).lines[0].text == "Hoàn tác: Ghi phương án B"
    assert sheet(window)._details.text().endswith("Đã hoàn tác hoặc đã thay.")


def test_a_line_that_others_need_is_kept_and_the_question_says_which(console, press) -> None:
    window = console(LOCKED)
    desk = window.bridge.desk
    taken = next(one for one in reversed(desk.recorded) if isinstance(one.fact, CueTaken))
    window.presses.retract(taken.entry.seq)
    press(window, ENTER)
    assert "sẽ không còn đúng" in window.face.form.why
    assert window.face.form.isVisible()
    assert taken in desk.recorded


def test_a_judges_line_is_not_the_operators(console, press) -> None:
    window = console(READING)
    press(window, K.Key_J, ctrl=True)
    press(window, K.Key_3, ENTER)
    assert not window.face.form.isVisible()
    assert sheet(window).why.text.endswith("không do bàn điều khiển ghi.")


# -------------------------------------------------------------------------------- replacing


def letter(window) -> tuple[str, int]:
    state = window.bridge.state
    asked = state.rounds["kien-thuc"].turns[state.team_at(state.cue)].asked[2]
    return asked.noted, asked.spent


def test_a_wrong_lock_is_put_right_with_the_key_of_the_letter(console, press) -> None:
    window = console(LOCKED)
    before, spent = letter(window)
    wanted = "B" if before != "B" else "A"
    window.played.time.wait(9_000)
    press(window, K.Key_H, ctrl=True)
    assert window.face.form.question.title.startswith(f"Thay “Chốt phương án {before}")
    press(window, K.Key_2 if wanted == "B" else K.Key_1, ENTER)
    assert letter(window) == (wanted, spent)
    assert not window.face.form.isVisible()
    assert window.face.bottom.undo.target.startswith(f"Thay “Chốt phương án {before}")
    press(window, K.Key_Z, ctrl=True)
    assert letter(window) == (before, spent)


def test_after_the_reveal_the_question_warns_and_the_points_follow(console, press) -> None:
    window = console(REVEALED)
    press(window, K.Key_H, ctrl=True)
    question = window.face.form.question
    assert question.warns
    assert question.text.startswith("Hội trường đã thấy")
    points = window.bridge.desk.scene.points.text
    press(window, K.Key_0, ENTER)
    assert letter(window)[0] == ""
    assert window.bridge.desk.scene.points.text != points


def test_without_a_choice_replacing_stays_open_and_says_so(console, press) -> None:
    window = console(LOCKED)
    press(window, K.Key_H, ctrl=True)
    press(window, ENTER)
    assert window.face.form.why == "Chưa chọn thao tác đúng."


def test_with_nothing_to_replace_the_undo_button_says_so(console, press) -> None:
    window = console(DRAW)
    press(window, K.Key_H, ctrl=True)
    assert not window.face.form.isVisible()
    assert window.face.bottom.undo.why.startswith("Mục đang phát chưa có thao tác nào")


def test_a_replacement_that_fails_stays_in_the_form(console, press, monkeypatch) -> None:
    window = console(LOCKED)

    def no(*_args, **_kwargs):
        raise Refused("Không được.")

    press(window, K.Key_H, ctrl=True)
    monkeypatch.setattr(type(window.bridge.desk), "replace", no)
    press(window, K.Key_0, ENTER)
    assert window.face.form.why == "Không được."
