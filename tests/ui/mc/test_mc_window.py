"""The MC's window: what it shows, what it hides, which keys it has, and how little it repaints."""

from __future__ import annotations

import logging
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.script import held
from app.domain.ids import CueId
from app.show.clock import Clock
from app.show.facts import OverlayShown
from app.show.pictures import face
from tests.ui.console.conftest import LOCKED, PLAYING, READING, RUNNING, START, award
from ui.mc.clock import digits, phase

K = Qt.Key


def texts(window) -> str:
    """Everything a screen reader could say, and everything that is written."""
    parts = [window, *window.findChildren(QWidget)]
    names = [one.accessibleName() + one.accessibleDescription() for one in parts]
    return "\n".join([*names, *(getattr(one, "text", "") for one in parts)])


def test_the_page_follows_the_evening(mc, qtbot) -> None:
    window = mc(START)
    page = window.page
    assert page.now.text == "Chương trình chưa bắt đầu."
    desk = window.played.desk
    desk.press(desk.go().action)
    assert page.now.text.startswith("Kính mời quý vị đại biểu")
    assert page.next_head.text == "TIẾP THEO: Khai mạc Hội thi"
    assert page.part.text == "Khai mạc"


def test_a_question_is_read_in_large_letters(mc) -> None:
    window = mc(READING)
    page = window.page
    assert page.team.text == "Đắk R’lấp · lượt 3/8"
    assert page.step.text == "Câu 3"
    assert page.now._size >= 44
    assert page.next.text == ""
    assert page.clock.shown == ("00:15", "Chờ tính giờ")


# ---------------------------------------------------------------------------- the held key


def test_a_held_k_shows_the_answer_and_its_release_takes_it_away(mc, qtbot, caplog) -> None:
    window = mc(READING)
    question = window.page.now.text
    with caplog.at_level(logging.INFO):
        qtbot.keyPress(window, K.Key_K)
    assert window.page.held_words.text.startswith("Đáp án ")
    assert "peek at what is hidden in cue kien-thuc/3/question/3" in caplog.text
    assert not window.page.now.isVisible()
    qtbot.keyRelease(window, K.Key_K)
    assert "Đáp án" not in texts(window)
    assert window.page.now.isVisible()
    assert window.page.now.text == question


def test_nothing_secret_is_in_any_name_while_k_is_up(mc) -> None:
    window = mc(READING)
    state = window.played.desk.state
    asked = state.rounds["kien-thuc"].turns[state.team_at(state.cue)].asked[2]
    assert state.contest.question(asked.question).explanation not in texts(window)
    window = mc(award)
    assert held(window.played.desk.state).text not in texts(window)


def test_the_answer_goes_when_another_window_becomes_active(mc, qtbot) -> None:
    window = mc(READING)
    qtbot.keyPress(window, K.Key_K)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: "Đáp án" not in texts(window))


def test_the_answer_goes_with_the_window(mc, qtbot) -> None:
    window = mc(READING)
    qtbot.keyPress(window, K.Key_K)
    window.close()
    assert "Đáp án" not in texts(window)


def test_where_nothing_is_hidden_k_shows_nothing(mc, qtbot) -> None:
    window = mc(PLAYING)
    qtbot.keyPress(window, K.Key_K)
    assert window.page.held.text == ""
    assert window.page.now.isVisible()
    assert "Giữ K" not in window.page.hint.text


def test_what_is_held_follows_the_evening(mc, qtbot) -> None:
    window = mc(LOCKED)
    qtbot.keyPress(window, K.Key_K)
    desk = window.played.desk
    desk.press(desk.go().action)
    desk.press(desk.go().action)
    assert desk.state.cue_id == "kien-thuc/3/question/4"
    question = desk.state.rounds["kien-thuc"].turns[desk.state.team_at(desk.state.cue)].asked[3]
    key = desk.state.contest.question(question.question).key
    assert window.page.held_words.text.startswith(f"Đáp án {key}.")


# -------------------------------------------------------------------------------- the keys


def test_plus_and_minus_change_the_letters(mc, qtbot) -> None:
    window = mc(PLAYING)
    before = window.page.now._size
    qtbot.keyClick(window, K.Key_Plus)
    assert window.page.now._size > before
    for _press in range(9):
        qtbot.keyClick(window, K.Key_Minus)
    assert window.page.now._size < before
    assert window.page.percent == 80


def test_esc_closes_it(mc, qtbot) -> None:
    window = mc(START)
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(window, K.Key_Escape)
    assert not window.isVisible()


def test_no_key_of_the_mc_changes_the_evening(mc, qtbot) -> None:
    window = mc(READING)
    before = window.played.desk.recorded
    for key in (K.Key_Space, K.Key_Return, K.Key_T, K.Key_1, K.Key_F8, K.Key_M, K.Key_Z):
        qtbot.keyClick(window, key)
    assert window.played.desk.recorded == before
    assert window.isVisible()


def test_keys_that_are_not_the_mcs_are_offered_first(mc, qtbot) -> None:
    offered: list[int] = []
    window = mc(READING, panic=lambda event: offered.append(event.key()) or True)
    qtbot.keyClick(window, K.Key_F9)
    qtbot.keyClick(window, K.Key_Escape)
    assert offered == [K.Key_F9, K.Key_Escape]
    assert window.isVisible()


# ------------------------------------------------------------------------------- the clock


@pytest.mark.parametrize(
    ("passed", "shown", "found"),
    [
        (0, "10:00", "waiting"),
        (540_000, "01:00", "warned"),
        (599_500, "00:01", "warned"),
        (600_000, "+0:00", "over"),
        (638_000, "+0:38", "over"),
        (1_238_000, "+10:38", "over"),
    ],
)
def test_the_clock_reads_like_the_halls(passed, shown, found) -> None:
    clock = Clock(600_000, warning=60_000)
    running = clock.started(0) if passed else clock
    assert digits(face(running, counts_over=True), passed) == shown
    assert phase(face(running, counts_over=True), passed) == found
    assert digits(face(clock.started(0), counts_over=False), 700_000) == "00:00"


def test_a_running_clock_repaints_only_itself(mc, qtbot) -> None:
    window = mc(RUNNING)
    painted: Counter[str] = Counter()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                painted[watched.objectName()] += 1
            return False

    watch, page = Watch(), window.page
    for name in ("clock", "now", "next", "team", "hall"):
        getattr(page, name).setObjectName(name)
        getattr(page, name).installEventFilter(watch)
    QApplication.processEvents()
    painted.clear()
    before = page.clock.shown[0]
    window.played.time.wait(3_000)
    qtbot.waitUntil(lambda: page.clock.shown[0] != before and painted["clock"] > 0)
    assert set(painted) == {"clock"}


def test_a_clock_that_stands_is_looked_at_once_a_second(mc) -> None:
    assert mc(READING)._tick.interval() == 1000
    assert mc(RUNNING, tick=250)._tick.interval() == 250


# -------------------------------------------------------------------------- hall and plan


def test_the_plan_and_the_time_of_day_are_told(mc) -> None:
    window = mc(START, wall="07:36:00")
    assert window.page.plan.text.startswith("Chậm 6 phút so với kịch bản · Kết thúc khoảng ")
    assert window.page.wall.text == "07:36"


def test_a_covered_hall_and_a_lost_projector_are_told(mc) -> None:
    window = mc(READING)
    desk = window.played.desk
    desk.record(OverlayShown("black", desk.time.now()))
    assert window.page.hall.text == "Hội trường: Màn đen"
    window.set_projector(False)
    assert window.page.hall.text == "Hội trường không thấy hình: máy chiếu mất tín hiệu"
    window.set_projector(True)
    assert window.page.hall.text == "Hội trường: Màn đen"


def test_another_choice_of_the_operators_is_seen(mc, qtbot) -> None:
    wish: list[CueId | None] = [None]
    window = mc(RUNNING, chosen=lambda: wish[0])
    wish[0] = CueId("kien-thuc/standings")
    qtbot.waitUntil(lambda: "Xếp hạng sau" in window.page.next_head.text)


@pytest.mark.parametrize("size", [(640, 360), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize(
    "stop",
    [START, READING, RUNNING, PLAYING, award],
    ids=["start", "reading", "running", "playing", "award"],
)
def test_everything_has_its_room_at_every_size(size, stop, mc) -> None:
    window = mc(stop)
    window.resize(*size)
    QApplication.processEvents()
    parts = [one for one in window.page.findChildren(QWidget) if one.isVisible()]
    boxes = {one: one.geometry() for one in parts if one.geometry().height() > 1}
    for one, box in boxes.items():
        assert window.page.rect().contains(box), (one.accessibleName(), box)
        for other, place in boxes.items():
            assert one is other or not box.intersects(place), (one.text, getattr(other, "text", ""))
    assert {getattr(one, "pages", 1) for one in parts} == {1}
