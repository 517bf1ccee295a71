"""What the controls tell beside their buttons: the cue, the time against its rule, a prize's steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.desk.controls import Button
from app.show.action import Action
from app.show.facts import ClockReset
from tests.stories.evening import CU_JUT, GIA_NGHIA, GK1, GK2, GK3, INTRO
from tests.stories.evening import Evening as Small
from tests.ui.console.conftest import DRAW, RUNNING, START, award, judged, late, on
from ui.console.brief import Step, brief
from ui.console.controls import standing
from ui.console.plates import StepStrip, TimePlate
from ui.console.view import grouped
from ui.console.waits import owed, passing
from ui.palette import look
from ui.widgets.action_button import ActionButton

K = Qt.Key


def settled(desk) -> bool:
    """The same team is completely judged and nothing speaks against publishing."""
    state = desk.state
    plate = brief(state).timing if state.cue else None
    free = on(state.cue_id or "", "performance.publish", ready=True)(desk)
    return free and plate is not None and bool(plate.over)


def seen(parent, kind):
    """The one widget of this kind that is to be seen; those of earlier states are on their way."""
    (found,) = [one for one in parent.findChildren(kind) if one.isVisible()]
    return found


def shown(state) -> tuple[tuple[str, str], ...]:
    return tuple((one.text, one.state) for one in brief(state).steps)


@pytest.mark.parametrize(
    ("stop", "title", "note"),
    [
        (START, "Chưa bắt đầu", "Hội trường Trung tâm Hội nghị tỉnh Đắk Nông"),
        (DRAW, "Đắk R’lấp · Bốc thăm gói câu hỏi", "Vòng 2 · Tìm hiểu kiến thức"),
        (RUNNING, "Câu 3 · Kinh tế số", "gói 1 · 3 điểm"),
        (judged, "Đắk R’lấp · Chấm và công bố điểm", "“Một phút mất trăm triệu”"),
        (award, "Giải Nhất tập thể", "công bố từ giải thấp đến giải cao"),
    ],
)
def test_the_cue_is_told_in_one_line(evening, stop, title, note) -> None:
    told = brief(evening(stop).desk.state)
    assert (told.title, told.note) == (title, note)


# ------------------------------------------------------------------------------------- the time


def timing(seconds: float):
    """The plate of a team that played so long, as it stands when asked."""
    evening = Small().order().perform(GIA_NGHIA, seconds=seconds)
    evening.take("gioi-thieu/1/judging")
    return evening, lambda: brief(evening.state).timing


def test_in_time_nothing_is_left_to_confirm() -> None:
    _evening, told = timing(400)
    plate = told()
    assert (plate.spent, plate.limit, plate.over) == ("06:40", "quy định 07:00", "")
    assert (plate.points, plate.settled) == ("không trừ điểm", True)


def test_overtime_says_how_much_what_it_costs_and_what_was_decided() -> None:
    evening, told = timing(458)
    plate = told()
    assert (plate.spent, plate.over, plate.rule) == ("07:38", "quá giờ 00:38", "Quá dưới 1 phút")
    assert (plate.points, plate.settled) == ("trừ 0,25 điểm", False)
    evening.press("P")
    assert (told().points, told().settled) == ("đã trừ 0,25 điểm", True)
    evening.press("W", reason="mất điện giữa chừng")
    assert (told().points, told().settled) == ("đã quyết định không trừ", True)


def test_no_time_is_told_before_the_end_nor_of_another_kind_of_round(evening) -> None:
    playing = Small().order()
    playing.take("gioi-thieu/1/play")
    assert brief(playing.state).timing is None
    assert brief(evening(RUNNING).desk.state).timing is None


def test_the_penalty_is_confirmed_in_the_row_of_the_time(console, press) -> None:
    window = console(late)
    plate = seen(window.face.controls, TimePlate)
    button = window.face.controls.button("performance.penalty")
    assert plate.isAncestorOf(button)
    press(window, K.Key_P)
    assert window.face.controls.button("performance.penalty").chosen


# ------------------------------------------------------------------------------------ the steps


def test_a_prize_of_one_has_its_tier_its_winner_and_what_follows(evening) -> None:
    desk = evening(award).desk
    assert shown(desk.state) == (
        ("Hạng giải", "air"), ("Đội đạt giải", "next"), ("Bế mạc", "waiting"),
    )  # fmt: skip
    assert brief(desk.state).kept
    desk.press(desk.go().action)
    assert shown(desk.state) == (
        ("Hạng giải", "done"), ("Đội đạt giải", "air"), ("Bế mạc", "next"),
    )  # fmt: skip
    assert not brief(desk.state).kept


def test_each_of_a_few_winners_has_a_step() -> None:
    small = Small().played()
    small.go()
    small.go()
    steps = ("Hạng giải", "Công bố 1/2", "Công bố 2/2", "Giải Nhất cá nhân")
    for place in range(3):
        assert tuple(one.text for one in brief(small.state).steps) == steps
        states = [one.state for one in brief(small.state).steps]
        assert states.index("air") == place
        assert states[place + 1] == "next"
        assert states[:place] == ["done"] * place
        small.go()


def test_no_steps_elsewhere(evening) -> None:
    assert brief(evening(RUNNING).desk.state).steps == ()


def test_the_steps_can_be_heard(qtbot) -> None:
    strip = StepStrip([Step("Hạng giải", "air"), Step("Đội đạt giải", "next")])
    qtbot.addWidget(strip)
    assert strip.accessibleName() == ("Bước 1 Hạng giải: đang phát, Bước 2 Đội đạt giải: kế tiếp")


def test_the_cue_before_can_be_chosen_with_a_button(console) -> None:
    window = console(award)
    made = window.face.controls.findChildren(ActionButton)
    (back,) = [one for one in made if one.isVisible() and one.key == "Left"]
    back.click()
    assert window.renderer.coming.button.action.label == "Giải Nhì tập thể"


# ------------------------------------------------------------------------------------ the waits


def test_the_bar_tells_how_long_sheets_are_waited_for() -> None:
    evening = Small().order().perform(GIA_NGHIA)
    evening.take("gioi-thieu/1/judging")
    evening.wait(80)
    assert (passing(evening.desk), owed(evening.state)) == (
        "Chờ phiếu: 01:20", "Còn 3 phiếu chưa nộp",
    )  # fmt: skip
    for judge in (GK1, GK2, GK3):
        evening.submit(judge, GIA_NGHIA, 600, 300)
    assert (passing(evening.desk), owed(evening.state)) == ("Mục này: 01:20", "")


def test_a_turn_that_was_left_unjudged_is_not_forgotten() -> None:
    evening = Small().order().perform(GIA_NGHIA)
    evening.submit(GK1, GIA_NGHIA, 600, 300)
    evening.take(f"{INTRO}/{evening.state.turn_of(CU_JUT, INTRO)}/play")
    assert owed(evening.state) == "Còn 2 phiếu chưa nộp"
    assert passing(evening.desk).startswith("Phần thi")


def test_before_the_first_cue_no_time_passes() -> None:
    assert passing(Small().desk) == "Không có đồng hồ"


# ---------------------------------------------------------------------------------- without scroll


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize(
    "stop", [judged, late, settled, award, RUNNING], ids=lambda stop: stop.__name__
)
def test_everything_is_to_be_seen_without_scrolling(console, stop, theme) -> None:
    look().set_theme(theme)
    window = console(stop)
    QApplication.processEvents()
    assert not window.face.controls._scroll.verticalScrollBar().isVisible()
    assert window.face.side.sizeHint().height() <= window.face.side.height()


@pytest.mark.parametrize("text", [125, 150])
def test_large_letters_cut_nothing_off_sideways(console, text) -> None:
    look().set_text(text)
    window = console(late)
    QApplication.processEvents()
    plate = seen(window.face.controls, TimePlate)
    button = window.face.controls.button("performance.penalty")
    assert plate.width() <= window.face.controls._scroll.viewport().width()
    assert button.geometry().right() <= plate.width()


def off(name: str, why: str) -> Button:
    return Button(Action(name, name, "", lambda _m: ClockReset()), why)


def test_a_reason_is_told_without_what_the_bar_says_already() -> None:
    buttons = [
        off("Công bố", "Chưa thể công bố: phương án chưa chốt."),
        off("Hủy", "Đồng hồ chạy: dừng."),
    ]
    assert standing(buttons) == "Công bố: phương án chưa chốt.\nHủy: đồng hồ chạy."


def test_groups_below_the_time_are_numbered_after_it() -> None:
    buttons = [Button(Action("a", "a", "", lambda _m: ClockReset(), "4. Khi cần"))]
    assert [heading for heading, _group in grouped(buttons, first=2)] == ["2. Khi cần"]
