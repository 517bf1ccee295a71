"""The run sheet by keyboard: adding, dropping, putting off, absent teams, and what is in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.show.insert import Insert
from app.show.sheet_facts import CueAdded
from app.show.team_facts import TeamAbsent, TeamPostponed
from tests.ui.console.conftest import CALLED, DRAW, RUNNING, START, on
from ui.console.script_row import spoken
from ui.palette import look

K = Qt.Key
ENTER = K.Key_Return
TITLE = on("gioi-thieu/title", "take.")


def write(window, text: str) -> None:
    """Type, or let the input method commit what no key can say."""
    if text.isascii():
        QTest.keyClicks(window.focusWidget(), text)
    else:
        window.focusWidget().insert(text)


def last(window) -> str:
    return window.bridge.desk.journal.entries()[-1].kind


def line(window, cue: str):
    return next(one for one in window.face.script.lines if one.cue == cue and one.depth)


def in_sight(window, state: str) -> bool:
    """Whether the cue's line with this state lies inside the list."""
    listed, rows = window.face.script._list, window.face.script.lines
    row = next(n for n, one in enumerate(rows) if one.state == state and one.cue and not one.open)
    return QRect(listed.viewport().rect()).contains(listed.visualItemRect(listed.item(row)))


# ------------------------------------------------------------------ adding and dropping


def test_a_message_is_added_by_keyboard_and_comes_next(console, press) -> None:
    window = console(TITLE)
    press(window, K.Key_I)
    assert window.face.form.question.verb == "Tiếp tục"
    press(window, K.Key_1, ENTER)
    write(window, "Xin mời giao lưu")
    press(window, K.Key_Tab)
    write(window, "Đội văn nghệ xã")
    press(window, ENTER)
    assert not window.face.form.isVisible()
    assert last(window) == "cue_added"
    assert window.renderer.coming.cue == "them/1"
    assert line(window, "them/1").note == "thêm"
    press(window, K.Key_Space)
    assert window.bridge.desk.scene.lines == ("Đội văn nghệ xã",)


def test_a_break_is_asked_for_its_minutes(console, press) -> None:
    window = console(TITLE)
    press(window, K.Key_I, K.Key_4, ENTER, K.Key_Tab)
    write(window, "999")
    press(window, ENTER)
    assert window.face.form.why == "Số phút: gõ một số từ 1 đến 120."
    press(window, K.Key_Tab, K.Key_Tab, K.Key_Tab)
    assert window.focusWidget() is window.face.form._lines.edits[1]
    write(window, "20")
    press(window, ENTER)
    assert window.bridge.state.program.cue("them/1").insert.minutes == 20


def test_letters_have_no_place_in_a_number(console, press) -> None:
    window = console(TITLE)
    press(window, K.Key_I, K.Key_4, ENTER, K.Key_Tab)
    write(window, "1x2")
    assert window.face.form.typed["minutes"] == "12"


def test_a_picture_is_picked_from_the_media_folder(console, press) -> None:
    window = console(TITLE)
    window.renderer.media = lambda: ("ban-do.png", "chao.mp4", "san-khau.jpg")
    press(window, K.Key_I, K.Key_2, ENTER)
    assert [text for _key, text in window.face.form.question.options] == [
        "ban-do.png", "san-khau.jpg",
    ]  # fmt: skip
    press(window, K.Key_2, K.Key_Tab)
    write(window, "Sân khấu")
    press(window, ENTER)
    added = window.bridge.state.program.cue("them/1").insert
    assert (added.media, added.title) == ("san-khau.jpg", "Sân khấu")


def test_without_pictures_the_form_says_so_and_enter_does_nothing(console, press) -> None:
    window = console(TITLE)
    press(window, K.Key_I, K.Key_2, ENTER, ENTER)
    assert window.face.form.isVisible()
    assert window.face.form.why.startswith("Thư mục media chưa có tệp nào")
    press(window, K.Key_Escape)
    assert window.bridge.state.added == 0


def test_tab_goes_round_through_options_and_lines_both_ways(console, press) -> None:
    window = console(TITLE)
    window.renderer.media = lambda: ("ban-do.png",)
    press(window, K.Key_I, K.Key_2, ENTER)
    form = window.face.form
    assert window.focusWidget() is form
    press(window, K.Key_Tab)
    assert window.focusWidget() is form.line
    press(window, K.Key_Backtab)
    assert window.focusWidget() is form
    press(window, K.Key_Backtab)
    assert window.focusWidget() is form.line


def test_before_the_first_cue_something_can_be_added_too(console, press) -> None:
    window = console(START)
    press(window, K.Key_I, K.Key_4, ENTER, ENTER)
    assert window.bridge.state.program.cues[0].id == "them/1"


def test_delete_drops_what_was_added_when_it_comes_next(console, press) -> None:
    window = console(TITLE)
    press(window, K.Key_Delete)
    assert window.face.controls.refusal.startswith("Chọn mục đã thêm")
    press(window, K.Key_I, K.Key_4, ENTER, ENTER)
    button = window.face.script._made["sheet.drop"]
    assert button.isVisible()
    press(window, K.Key_Delete)
    assert window.face.form.question.title == "Bỏ “Giải lao” khỏi kịch bản?"
    press(window, ENTER)
    assert last(window) == "cue_dropped"
    assert not button.isVisible()


def test_an_added_cue_further_down_is_chosen_with_the_arrows_and_dropped(console, press) -> None:
    window = console(CALLED)
    desk = window.bridge.desk
    desk.record(CueAdded("gioi-thieu/3/judging", 1, Insert("message", "Xin chờ")))
    press(window, K.Key_Down, K.Key_Down)
    assert window.renderer.coming.cue == "them/1"
    press(window, K.Key_Delete, ENTER)
    assert desk.state.program.cue("them/1") is None
    assert window.renderer.chosen is None
    assert "kịch bản không có mục" not in window.face.go.words
    press(window, K.Key_Down)
    assert window.renderer.chosen is not None


def test_what_can_no_longer_come_is_no_longer_chosen(console, press) -> None:
    window = console(TITLE)
    desk = window.bridge.desk
    desk.record(CueAdded("gioi-thieu/1/judging", 1, Insert("message", "Xin chờ")))
    press(window, K.Key_Down, K.Key_Down)
    assert window.renderer.chosen == "them/1"
    desk.undo()
    assert window.renderer.chosen is None
    press(window, K.Key_Down)
    assert window.renderer.chosen == "gioi-thieu/1/judging"
    desk.record(TeamAbsent(desk.state.order[0], "xe hỏng"))
    assert window.renderer.chosen is None
    assert window.renderer.coming.cue == "gioi-thieu/2/play"


def test_back_passes_over_a_team_that_is_absent(console, press) -> None:
    window = console(TITLE)
    desk = window.bridge.desk
    desk.record(TeamAbsent(desk.state.order[0], "xe hỏng"))
    press(window, K.Key_Space, K.Key_Left)
    assert desk.state.cue_id == "gioi-thieu/2/play"
    assert window.renderer.chosen == "gioi-thieu/title"


# ------------------------------------------------------------------ teams


def test_a_late_team_is_put_off_by_keyboard(console, press) -> None:
    window = console(CALLED)
    late, following = window.bridge.state.order[2:4]
    press(window, K.Key_O, ENTER)
    assert window.bridge.state.order_in("gioi-thieu")[-1] == late
    assert window.bridge.state.team_at(window.bridge.state.cue) == following
    assert line(window, "gioi-thieu/8/play").note == "hoãn"


def test_an_absent_team_needs_a_reason_and_go_passes_it_over(console, press) -> None:
    window = console(CALLED)
    press(window, K.Key_Q, ENTER)
    assert window.face.form.why == "Chưa ghi lý do vắng mặt."
    press(window, K.Key_Tab)
    write(window, "xe hong")
    press(window, ENTER)
    assert window.face.speech.now.endswith(" vắng mặt.")
    assert window.renderer.coming.cue == "gioi-thieu/4/play"
    assert "vắng, đang phát" in spoken(
        next(one for one in window.face.script.lines if one.note == "vắng")
    )
    press(window, K.Key_E, ENTER)
    assert window.bridge.state.absent == {}


def test_arrows_pass_over_an_absent_team(console, press) -> None:
    window = console(TITLE)
    desk = window.bridge.desk
    desk.record(TeamAbsent(desk.state.order[0], "xe hỏng"))
    assert window.renderer.coming.cue == "gioi-thieu/2/play"
    press(window, K.Key_Down, K.Key_Up, K.Key_Up)
    assert window.renderer.coming.cue not in ("gioi-thieu/1/play", "gioi-thieu/1/judging")


# ------------------------------------------------------------------ in sight


@pytest.mark.parametrize("text", [100, 150])
@pytest.mark.parametrize("size", [(1366, 768), (1280, 720)])
def test_what_is_on_air_stays_in_sight(size, text, console, press) -> None:
    window = console(RUNNING)
    look().set_text(text)
    window.resize(*size)
    QApplication.processEvents()
    window.refresh(window.bridge.state)
    desk = window.bridge.desk
    for number in range(1, 13):
        desk.record(CueAdded("kien-thuc/3/draw", number, Insert("message", f"Lời {number}")))
    assert in_sight(window, "air")


def test_what_the_arrows_chose_stays_in_sight_too(console, press) -> None:
    window = console(DRAW)
    for _step in range(40):
        press(window, K.Key_Down)
        assert in_sight(window, "next"), window.renderer.coming.cue


def test_a_calm_list_is_not_built_anew(console) -> None:
    window = console(DRAW)
    item = window.face.script._list.item(0)
    window.refresh(window.bridge.state)
    assert window.face.script._list.item(0) is item


def test_the_head_says_how_much_is_done_without_the_absent(console) -> None:
    window = console(TITLE)
    desk = window.bridge.desk
    whole = len(desk.state.program.cues)
    desk.record(TeamAbsent(desk.state.order[4], "ốm"))
    desk.record(TeamPostponed("gioi-thieu", desk.state.order[0]))
    note = window.face.script._note.text()
    assert note == f"{whole - 11} mục · xong {len(desk.state.done)}"
