"""What the side panels, NEXT and the projector's loss say; never a mark, never a secret."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.controls import Button
from app.desk.judging import on_air, statuses
from app.desk.script import readings
from app.domain.marks import format_mark
from app.show.action import HIDDEN, Action
from app.show.facts import ClockReset
from app.show.results import digest, results
from tests.ui.console.conftest import (
    LOCKED,
    PLAYING,
    READING,
    REVEALED,
    RUNNING,
    START,
    award,
    judged,
    on,
)
from ui.console import outcome, sheets
from ui.console.brief import brief
from ui.console.view import grouped
from ui.health import Condition, Power
from ui.palette import look
from ui.widgets.action_button import ActionButton

K = Qt.Key


def test_the_judges_panel_tells_who_has_submitted_and_never_a_mark(console) -> None:
    window = console(judged)
    side = window.face.side.sides[0]
    assert (side.title, side.note, side.end) == ("Phiếu chấm", "Đắk R’lấp", "3/5")
    assert [row.quiet for row in side.rows[:3]] == ["Đã nộp 09:36", "Đã nộp 09:37", "Đã nộp 09:37"]
    assert side.rows[3].quiet.startswith("Đang chấm ")
    assert side.rows[4].quiet == "Chưa chấm"
    state = window.bridge.state
    turn = state.rounds["tieu-pham"].turns[state.order[2]]
    totals = {format_mark(sheet.total) for sheet in turn.sheets.values() if sheet.submitted}
    told = " ".join(f"{row.strong} {row.quiet} {row.end}" for row in side.rows)
    assert not [total for total in totals if total in told]


def test_full_sheets_are_not_shown_to_the_operator_before_the_hall(console) -> None:
    window = console(on("tieu-pham/3/judging", "performance.publish", ready=True))
    assert window.face.go.face == "publish"
    assert window.face.next.cover == "Đã che"
    assert window.renderer.coming.speech == ""
    assert window.face.speech.following == f"Đội thi huyện Đắk R’lấp đạt {HIDDEN} điểm."
    assert HIDDEN not in window.face.speech._next.text()
    assert "(đang che)" in window.face.speech._next.accessibleName()


def test_an_excused_judge_is_named_with_the_reason(console, press, qtbot) -> None:
    window = console(judged)
    press(window, K.Key_J, K.Key_1, K.Key_Tab)
    qtbot.keyClicks(window.focusWidget(), "da tap cho doi")
    press(window, K.Key_Return)
    quiet = [row.quiet for row in window.face.side.sides[0].rows]
    assert "Không chấm: da tap cho doi" in quiet
    assert window.face.side.sides[0].end == "3/4"


def test_the_tally_counts_only_what_the_hall_knows(evening) -> None:
    before, after = evening(LOCKED).desk.state, evening(REVEALED).desk.state
    assert sheets.tally(before).end == "16,75 điểm"
    assert [sign for _text, sign in sheets.tally(before).chips[:3]] == ["done", "done", "busy"]
    assert sheets.tally(after).chips[2][1] in ("done", "off")


def test_who_answers_now_is_marked(evening) -> None:
    side = sheets.answerers(evening(READING).desk.state)
    assert side.note == "3 trên tối đa 3"
    assert sum(row.quiet == "đang trả lời" for row in side.rows) == 1


def test_a_reminder_stands_beside_those_it_means(console, press) -> None:
    window = console(judged)
    press(window, K.Key_E)
    quiet = [row.quiet for row in window.face.side.sides[0].rows]
    assert quiet[3:] == ["Đang chấm 1/5 · nhắc 09:37", "Chưa chấm · nhắc 09:37"]
    assert not [text for text in quiet[:3] if "nhắc" in text]


def test_a_large_panel_has_a_line_a_judge(evening) -> None:
    desk = evening(judged).desk
    submitted = sheets._judge(statuses(desk, on_air(desk.state))[0], None, short=True)
    assert (submitted.quiet, submitted.end) == ("", "09:36")


def test_the_note_about_kept_marks_goes_when_they_are_told(console, press, qtbot) -> None:
    window = console(on("tieu-pham/3/judging", "performance.publish", ready=True))
    titles = [side.title for side in window.face.side.sides]
    assert titles[-1] == "Điểm được giữ kín"
    window.bridge.press(window.bridge.desk.go().action)
    assert "Điểm được giữ kín" not in [side.title for side in window.face.side.sides]


def test_the_column_says_when_and_as_what_the_results_were_confirmed(evening) -> None:
    desk = evening(award).desk
    found, handing = outcome.outcome(desk)
    assert found.title == "Kết quả đã chốt"
    assert [row.sign for row in found.rows] == ["locked", "done", "done", "done"]
    code = digest(results(desk.state))[:4].upper()
    assert found.rows[0].quiet == f"lúc 10:37 · mã {code}"
    assert handing.title == "Trao Giải Nhất tập thể"


def test_the_column_of_the_awards_names_no_winner_before_the_hall(evening) -> None:
    desk = evening(award).desk
    prize = desk.state.contest.prizes[desk.state.cue.item - 1]
    (winner,) = results(desk.state).award(prize.id).winners
    assert winner.name not in repr(outcome.outcome(desk)) + repr(brief(desk.state))


def test_an_answerer_is_changed_at_the_foot_of_their_panel(console, qtbot) -> None:
    window = console(RUNNING)
    side = window.face.side
    (button,) = [one for one in side.findChildren(ActionButton) if one.key == "L"]
    assert window.face.controls.button("quiz.answerer") is None
    button.click()
    assert window.face.form.isVisible()


def test_names_of_the_team_on_stage_can_be_read_aloud(evening) -> None:
    state = evening(
        lambda desk: desk.state.cue is not None and desk.state.team_at(desk.state.cue) == "cu-jut"
    ).desk.state
    assert readings(state)
    assert all("đọc là" in aid for aid in readings(state))


def test_the_next_picture_is_hidden_where_it_is_not_known(console) -> None:
    window = console(award)
    assert window.face.next.cover == "Đã che tên người đạt giải"
    assert console(START).face.next.cover == ""


def test_what_the_mc_says_next_is_known_before_the_press(console) -> None:
    window = console(PLAYING)
    assert window.face.speech.now.startswith("Xin mời")
    assert window.face.speech.following.startswith("Xin cảm ơn")


def test_a_lost_projector_is_told_everywhere_and_stops_the_clock(console, press) -> None:
    window = console(RUNNING)
    window.set_projector(False, "EPSON EB-FH52 · HDMI-1")
    assert window.face.strip.alarm == "MẤT MÁY CHIẾU – hội trường không thấy hình"
    assert not window.bridge.state.clock.running
    assert window.bridge.desk.journal.entries()[-1].reason == "Mất máy chiếu"
    assert window.face.go.words == "Chưa thể phát: chưa có màn hình khán giả"
    before = len(window.bridge.desk.recorded)
    press(window, K.Key_2, K.Key_Space)
    assert len(window.bridge.desk.recorded) == before + 1
    assert window.face.speech.now.endswith("Thời gian của đội Đắk R’lấp được giữ nguyên.")
    window.played.time.wait(21_000)
    window._pass_time()
    assert window.face.bottom.projector.text.startswith("Mất máy chiếu 00:21")
    assert window.face.lost._note.text() == "cách đây 00:21"
    window.set_projector(True)
    assert window.face.strip.alarm == ""
    assert window.face.go.face == "go"


def test_the_show_can_go_on_without_a_projector(console, press) -> None:
    window = console(START)
    window.set_projector(False)
    window.face.lost.without_wanted.emit()
    press(window, K.Key_Return, K.Key_Space)
    assert window.bridge.state.cue_id is not None
    assert window.face.strip.alarm


def test_the_strip_says_how_far_behind_the_plan_the_evening_is(console) -> None:
    assert console(RUNNING).face.strip.plan == "Chậm 50 phút so với kịch bản"
    assert console(award).face.strip.plan == "", "the plan ends where the awards begin"


def test_the_mcs_words_in_large_have_now_next_and_names_and_follow(console, press) -> None:
    window = console(READING)
    press(window, K.Key_M)
    words = window.face.cover._inner
    assert words.now.text.startswith("Câu 3. ")
    assert words.next.text.startswith("Tiếp theo: Chốt phương án của Đắk R’lấp")
    press(window, K.Key_T)
    assert words.now.text.startswith("Thời gian 15 giây bắt đầu!")


def test_a_held_k_lays_the_answer_over_the_mcs_words(console, press, qtbot) -> None:
    window = console(READING)
    press(window, K.Key_M)
    words = window.face.cover._inner
    qtbot.keyPress(window, K.Key_K)
    assert words.held.text.startswith("Đáp án ")
    assert not words.now.isVisible()
    qtbot.keyRelease(window, K.Key_K)
    assert words.held.text == words.held.accessibleName() == ""
    assert words.now.isVisible()


def test_ctrl_m_asks_for_the_mcs_screen(console, press, qtbot) -> None:
    window = console(START)
    with qtbot.waitSignal(window.mc_wanted):
        press(window, K.Key_M, ctrl=True)


def test_the_health_line_counts_the_journal(console) -> None:
    window = console(START)
    window.set_mirror("Bản dự phòng USB: tốt")
    assert "Nhật ký: 1 dòng" in window.face.bottom.journal.text
    assert "Bản dự phòng USB: tốt" in window.face.bottom.journal.text


@pytest.mark.parametrize(
    ("power", "said"),
    [
        (Power(True, 96), "Nguồn điện"),
        (Power(True, 12), "Nguồn điện · pin 12 %"),
        (Power(False, 43), "Pin 43 %"),
        (Power(False, 29), "Pin 29 %: cắm điện"),
    ],
)
def test_the_strip_says_where_the_power_comes_from(console, power, said) -> None:
    window = console(START)
    assert not window.face.strip.power.isVisible(), "nothing is known yet"
    window.set_health(Condition(power))
    assert window.face.strip.power.isVisible()
    assert window.face.strip.power.accessibleName() == said


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_a_full_strip_spares_what_can_be_spared_and_keeps_what_warns(console, percent) -> None:
    window = console(RUNNING)
    look().set_text(percent)
    window.resize(1366, 768)
    window.face.strip.set_sleepy(True)
    window.set_health(Condition(Power(False, 12)))
    QApplication.processEvents()
    strip = window.face.strip
    shown = [one for one in strip._row.parentWidget().children() if isinstance(one, QWidget)]
    boxes = sorted((one.geometry() for one in shown if one.isVisible()), key=lambda box: box.x())
    assert all(left.right() < right.left() for left, right in itertools.pairwise(boxes))
    assert boxes[-1].right() < strip.width()
    for one in (strip.sleepy, strip.power, strip.volume, strip._kind):
        assert one.isVisible()


def test_a_rehearsal_says_that_it_is_one(console) -> None:
    assert console(START, kind="rehearsal").face.strip._kind.accessibleName() == "TỔNG DUYỆT"
    assert console(START).face.strip._kind.accessibleName() == "THI THẬT"


def test_every_control_has_a_name(console) -> None:
    window = console(RUNNING)
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    silent = [
        one
        for kind in (QAbstractButton, QLineEdit)
        for one in window.findChildren(kind)
        if one.isVisible() and not one.accessibleName()
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("headings", "shown"),
    [
        (["2. Đồng hồ"], ["Đồng hồ"]),
        (
            ["1. Phương án", "3. Khi cần", "2. Đồng hồ"],
            ["1. Phương án", "2. Đồng hồ", "3. Khi cần"],
        ),
        (["1. Thời gian", "3. Khi cần"], ["1. Thời gian", "2. Khi cần"]),
        (["Phân định"], ["Phân định"]),
    ],
)
def test_headings_are_numbered_as_they_stand(headings: list[str], shown: list[str]) -> None:
    buttons = [Button(Action(name, name, "", lambda _m: ClockReset(), name)) for name in headings]
    assert [heading for heading, _buttons in grouped(buttons)] == shown


@pytest.mark.parametrize(
    ("points", "said"), [(1730, "17,30"), (1675, "16,75"), (1700, "17"), (0, "0"), (None, "–")]
)
def test_points_are_written_as_the_hall_reads_them(points, said) -> None:
    assert sheets._points(points) == said
