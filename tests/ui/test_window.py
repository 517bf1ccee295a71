"""The whole program over a real folder: an operator and five judges at one laptop, by keyboard."""

from __future__ import annotations

import gc
import shutil
import sys
import weakref
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMessageBox, QProgressDialog

from app.desk.stage import stage
from app.desk.templates import demo
from app.domain.contest import Look
from app.domain.errors import Trouble
from app.rounds.performance.turn import turn_of
from app.show.scene import Backdrop, Black, ScreenCard
from app.storage.folder import create, open_folder
from tests.ui.projector.conftest import EPSON, FIRST, LAPTOP, SECOND, TELEVISION, Desk
from tests.ui.stage.films import FILM
from ui import compose
from ui.console.times import Times
from ui.console.window import ConsoleWindow
from ui.health import Condition, Power
from ui.palette import look
from ui.settings import Memory
from ui.stage.theme import load_theme
from ui.window import Show

K = Qt.Key
ENTER = K.Key_Return
QUICK = Times(hold=60, lock=0, notice=60, refusal=80, apart=0, bounce=0, tick=50)
MARKS = ("5,5", "7,25", "3,5", "1,75")


class People:
    """Hands on the keyboard of one running show."""

    def __init__(self, show: Show, screens: Desk) -> None:
        self.show, self.screens = show, screens
        self.console, self.judges = show.console, show.judges

    @property
    def state(self):
        return self.show.bridge.state

    @property
    def hall(self):
        """The scene the hall's stage shows."""
        return self.show.projector.stage.scene

    @property
    def facts(self) -> int:
        return len(self.show.bridge.desk.recorded)

    @property
    def boxes(self) -> list[QMessageBox]:
        found = self.console.findChildren(QMessageBox)
        return [one for one in found if one.isVisible()]

    def strike(self, *strokes: str | Qt.Key, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for stroke in strokes:
            for one in stroke if isinstance(stroke, str) else (stroke,):
                QTest.keyClick(self.console.focusWidget() or self.console, one, held)

    def hold_enter(self, qtbot, fact: str) -> None:
        """Keep Enter down until this fact is written."""
        QTest.keyPress(self.console.focusWidget() or self.console, ENTER)
        qtbot.waitUntil(lambda: self.last == fact)
        QTest.keyRelease(self.console.focusWidget() or self.console, ENTER)

    @property
    def last(self) -> str:
        return self.show.bridge.desk.journal.entries()[-1].kind

    @property
    def coming(self) -> str:
        """The name of the action on the big bar."""
        button = self.show.bridge.desk.go()
        return button.action.name if button else ""

    def space_to(self, cue: str, action: str = "") -> None:
        """Space, until this cue is on air and this is its next step."""
        while not (self.state.cue_id == cue and self.coming.startswith(action)):
            before = self.facts
            self.strike(K.Key_Space)
            assert self.facts == before + 1, self.console.face.go.words

    def play(self, turn: int = 1) -> None:
        """A team presents itself; its clock runs."""
        self.space_to(f"gioi-thieu/{turn}/play")
        self.strike(K.Key_T)
        assert self.state.clock.running

    def to_judging(self, turn: int = 1) -> None:
        """A team has presented itself, the judges are asked."""
        self.play(turn)
        self.space_to(f"gioi-thieu/{turn}/judging")

    def judge(self, number: int, marks: tuple[str, ...] = MARKS) -> None:
        """A judge shows the PIN, marks line by line, submits."""
        self.judges.select.choose(number - 1)
        self.strike(str(number) * 4)
        assert self.judges.seated, self.judges.select.pane.reason.text
        for mark in marks:
            self.strike(mark, ENTER)
        self.strike(ENTER, ctrl=True)

    def sheets(self, turn: int = 1):
        team = self.state.order[turn - 1]
        return turn_of(self.state, "gioi-thieu", team).sheets


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("show") / "demo.hoithi"
    compose.new_demo(folder)
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "demo.hoithi"))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """Where this laptop remembers; looks are put back afterwards."""
    yield tmp_path / "settings.json"
    look().set_theme("dark")
    look().set_text(100)


@pytest.fixture
def begin(folder: Path, qtbot) -> Iterator[Callable[..., People]]:
    """Opens the folder's evening; `end` ends it before the test does."""
    with ExitStack() as open_ones:

        def start(*screens, memory: Memory | None = None) -> People:
            desk = Desk(*(screens or (LAPTOP, EPSON)))
            show = open_ones.enter_context(
                Show.opened(folder, screens=desk, times=QUICK, memory=memory)
            )
            open_ones.callback(show.console.deleteLater)
            show.start()
            qtbot.waitExposed(show.console)
            show.console.setFocus()
            return People(show, desk)

        start.end = open_ones.close
        yield start


# --------------------------------------------------------------------------------- the hall


def test_space_takes_the_next_cue_and_the_hall_sees_exactly_its_scene(begin) -> None:
    people = begin()
    seen = [people.hall]
    for cue in people.state.program.cues[:3]:
        people.strike(K.Key_Space)
        assert people.state.cue_id == cue.id
        assert people.hall == stage(people.state)
        seen.append(people.hall)
    assert len(set(map(repr, seen))) >= 3, "the scenes differ"


def test_undo_gives_the_hall_the_scene_before(begin) -> None:
    people = begin()
    people.strike(K.Key_Space, K.Key_Space)
    before = people.hall
    people.strike(K.Key_Space)
    assert people.hall != before
    people.strike(K.Key_Z, ctrl=True)
    assert people.hall == before


def test_what_next_shows_is_what_the_hall_gets(begin) -> None:
    people = begin()
    promised = people.console.renderer.coming.scene
    people.strike(K.Key_Space)
    assert people.hall == promised


def test_hall_and_console_wear_what_the_contest_brings_and_what_is_missing_is_said(
    folder: Path, begin, monkeypatch
) -> None:
    shutil.rmtree(folder)
    with create(folder, replace(demo(), look=Look("lacquer", "logo.png", "nen.jpg"))) as opened:
        opened.media.mkdir(exist_ok=True)
        logo = QImage(200, 100, QImage.Format.Format_RGB32)
        logo.fill(0xFFFFD34D)
        assert logo.save(str(opened.media / "logo.png"))
    said: list[str] = []
    monkeypatch.setattr(ConsoleWindow, "tell", lambda _self, text: said.append(text))
    people = begin()
    ground = people.show.projector.stage.view.rootObject().property("color").name()
    assert ground == load_theme("lacquer").bg1.lower()
    monitor = people.console.pictures._painter.paint(people.hall, (960, 540))
    assert monitor.pixelColor(480, 49).name() == "#ffd34d", "the logo over the organiser"
    assert said == ["Chưa thể dùng ảnh nền: không thấy tệp “nen.jpg”."]


def test_the_halls_window_stands_on_the_projector_and_the_health_line_names_it(begin) -> None:
    people = begin()
    assert people.show.projector.stage.view.geometry() == QRect(*EPSON.geometry)
    assert "HDMI-1 · 1920×1080" in people.console.face.bottom.projector.text


def test_a_full_disk_leaves_the_panic_keys_even_over_its_own_box(begin, monkeypatch) -> None:
    """Nothing can be written, a box says so, and the hall is covered and uncovered all the same."""

    def full(_draft):
        raise Trouble("Đĩa đã đầy.", "Xóa bớt tệp.")

    people = begin()
    people.strike(K.Key_Space)
    before = people.hall
    monkeypatch.setattr(people.show.evening.journal, "append", full)
    people.strike(K.Key_F9)
    assert people.hall == Black()
    assert [box.text() for box in people.boxes] == ["Đĩa đã đầy."]
    people.boxes[0].setFocus()
    QTest.keyClick(people.boxes[0], K.Key_F9)
    assert people.hall == before
    QTest.keyClick(people.boxes[0], K.Key_F6)
    assert isinstance(people.hall, Backdrop)
    people.strike(K.Key_F6)
    assert people.hall == before


def test_files_of_the_media_folder_are_offered_for_the_run_sheet(begin, folder) -> None:
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media" / "san-khau.png").touch()
    people = begin()
    people.strike(K.Key_I, K.Key_2, ENTER)
    options = people.console.face.form.question.options
    assert options == (("san-khau.png", "san-khau.png"),)


# ------------------------------------------------------------------------------- the judges


def test_f2_lays_the_judges_panel_over_the_console_but_not_over_its_bottom_bar(begin) -> None:
    people = begin()
    people.strike(K.Key_F2)
    face = people.console.face
    assert people.judges.isVisible()
    assert people.judges.geometry() == QRect(0, 0, face.width(), face.bottom.y())
    people.console.resize(1500, 900)
    assert people.judges.geometry() == QRect(0, 0, face.width(), face.bottom.y())


def test_a_judge_enters_the_pin_marks_and_submits_by_keyboard(begin) -> None:
    people = begin()
    people.to_judging()
    people.strike(K.Key_F2)
    people.judge(1)
    sheet = people.sheets()["gk1"]
    assert sheet.submitted
    assert list(sheet.marks.values()) == [550, 725, 350, 175]
    assert people.show.bridge.desk.recorded[-1].entry.actor == "judge:gk1"
    assert not people.judges.seated


@pytest.mark.parametrize("seated_first", [True, False])
def test_a_lost_projector_is_told_over_the_judges_panel(begin, seated_first: bool) -> None:
    people = begin()
    deeds = [lambda: people.strike(K.Key_F2), lambda: people.screens.unplug(EPSON)]
    for deed in deeds if seated_first else reversed(deeds):
        deed()
    face = people.console.face
    middle = face.strip.geometry().center()
    assert people.judges.isVisible()
    assert face.strip.isAncestorOf(face.childAt(middle)), "the banner lies on top"
    people.screens.plug(EPSON)
    people.show.projector.place()
    assert face.strip.alarm == ""
    assert people.judges.isAncestorOf(face.childAt(middle)) or face.childAt(middle) is people.judges


def test_panic_keys_work_while_a_judge_is_writing(begin) -> None:
    people = begin()
    people.to_judging()
    people.strike(K.Key_F2, "1111", "5,5")
    people.strike(K.Key_F9)
    assert people.state.overlay.what == "black"
    assert people.hall == stage(people.state)
    assert people.judges.seated, "the judge goes on"
    people.strike(K.Key_9, ctrl=True)
    assert people.state.overlay is None
    people.strike(ENTER)
    assert list(people.sheets()["gk1"].marks.values()) == [550]


def test_while_seated_neither_undo_nor_go_nor_a_click_takes_anything(begin, qtbot) -> None:
    people = begin()
    people.to_judging()
    people.strike(K.Key_F2)
    before = people.facts
    people.strike(K.Key_Z, ctrl=True)
    people.strike(K.Key_Space)
    qtbot.mouseClick(people.console.face.bottom.undo, Qt.MouseButton.LeftButton)
    assert people.facts == before
    assert people.console.face.bottom.undo.refusal == "Giám khảo đang ngồi ở máy này."


def test_f2_again_returns_to_the_console_and_its_keys(begin) -> None:
    people = begin()
    people.strike(K.Key_F2, K.Key_F2)
    assert not people.judges.isVisible()
    people.strike(K.Key_Space)
    assert people.state.cue_id == people.state.program.cues[0].id


def test_f2_on_an_open_sheet_keeps_the_mark_and_leaves_nothing_on_the_screen(begin) -> None:
    people = begin()
    people.to_judging()
    people.strike(K.Key_F2, "1111", "5,5", K.Key_F2)
    assert not people.judges.isVisible()
    assert not people.judges.seated
    assert list(people.sheets()["gk1"].marks.values()) == [550]


def test_the_button_back_returns_too(begin, qtbot) -> None:
    people = begin()
    people.strike(K.Key_F2)
    qtbot.mouseClick(people.judges.header.back, Qt.MouseButton.LeftButton)
    assert not people.judges.isVisible()
    assert people.console.face.bottom.undo.refusal != "Giám khảo đang ngồi ở máy này."


# ------------------------------------------------------------------------------- an evening


def test_a_small_evening_by_keyboard_alone(begin, qtbot) -> None:
    people = begin()
    people.space_to("gioi-thieu/title")
    assert len(people.state.order) == 8, "every team has its lot"
    people.to_judging()
    people.strike(K.Key_F2)
    for number in range(1, 6):
        people.judge(number)
        people.strike(ENTER)
    people.strike(K.Key_F2)
    assert people.coming == "performance.publish"
    people.hold_enter(qtbot, "marks_published")
    assert people.hall == stage(people.state)
    assert "18,00" in repr(people.hall)

    ask_and_answer(people, qtbot)


def ask_and_answer(people: People, qtbot) -> None:
    """The first team's package is drawn, its first question answered and revealed."""
    people.strike(K.Key_F3, "i c", ENTER)  # "Bốc thăm gói câu hỏi" is the first with these letters
    assert people.console.face.form.question.title.endswith("Bốc thăm gói câu hỏi”?")
    people.strike(ENTER)
    assert people.state.cue_id == "kien-thuc/1/draw"
    people.strike(K.Key_L, "1", ENTER)
    people.space_to("kien-thuc/1/question/1", "quiz.lock")
    people.strike(K.Key_T)
    assert people.state.clock.running
    people.strike("2")
    people.space_to("kien-thuc/1/question/1", "quiz.reveal")
    assert not {one.word for one in people.hall.options} & {"ĐÚNG", "SAI"}
    people.hold_enter(qtbot, "answer_revealed")
    assert people.hall == stage(people.state)
    assert "ĐÚNG" in {one.word for one in people.hall.options}


# --------------------------------------------------------------------------- kill and reopen


def test_reopened_the_evening_shows_the_same_scene_with_the_clock_stopped(begin, qtbot) -> None:
    people = begin()
    people.play()
    qtbot.waitUntil(lambda: people.show.bridge.desk.time.now() > people.state.clock.running_since)
    cue, order = people.state.cue_id, people.state.order
    begin.end()
    again = begin()
    assert again.state.cue_id == cue
    assert again.state.order == order
    assert not again.state.clock.running
    assert again.hall == stage(again.state)
    assert type(again.hall) is type(people.hall)
    assert again.last == "clock_lost"
    again.strike(K.Key_T)
    assert again.state.clock.running, "and goes on when the operator says so"


def test_reopened_every_sheet_is_still_there(begin) -> None:
    people = begin()
    people.to_judging()
    people.strike(K.Key_F2)
    people.judge(1)
    people.strike(ENTER, "2222", "4")
    begin.end()
    again = begin()
    assert again.sheets()["gk1"].submitted
    assert list(again.sheets()["gk2"].marks.values()) == [400]


def test_two_programs_never_open_the_same_evening(begin, folder: Path) -> None:
    begin()
    with pytest.raises(Trouble, match="đang mở trong một cửa sổ"), Show.opened(folder):
        pass


# ----------------------------------------------------------------------------------- papers


@pytest.fixture
def opened_places(monkeypatch) -> list[str]:
    """The places handed to the system's file manager instead of being opened."""
    places: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: places.append(url.toLocalFile()) or True
    )
    return places


def test_papers_are_printed_while_the_show_goes_on(begin, folder, qtbot, opened_places) -> None:
    people = begin()
    people.space_to("gioi-thieu/1/play")
    people.console.papers_wanted.emit()
    assert people.show.prints._run.running()
    people.strike(K.Key_T)
    assert people.state.clock.running
    qtbot.waitUntil(lambda: bool(people.boxes), timeout=60_000)
    made = sorted(one.name for one in (folder / "papers").iterdir())
    assert made == ["draw_record.pdf", "minutes.pdf", "tally.pdf", "winners.pdf"]
    assert str(folder / "papers") in people.boxes[0].text()
    assert opened_places == [], "no other program's window covers the console during the show"


def test_after_printing_no_progress_window_remains(begin, qtbot, opened_places) -> None:
    people = begin()
    people.show.prints.print_papers()
    qtbot.waitUntil(lambda: bool(people.boxes), timeout=60_000)
    qtbot.waitUntil(lambda: not people.console.findChildren(QProgressDialog))


def test_the_card_of_the_keys_in_use_lies_beside_the_papers(begin, folder, qtbot) -> None:
    people = begin()
    people.console.keymap.change("peek", "Z")
    people.console.card_wanted.emit()
    qtbot.waitUntil(lambda: bool(people.boxes), timeout=60_000)
    card = folder / "papers" / "keys_card.pdf"
    assert str(card) in people.boxes[0].text()
    words = " ".join(PdfReader(card).pages[0].extract_text().split())
    assert "Z Giữ để xem điều đang che" in words


def test_a_changed_key_is_kept_by_the_laptop(begin) -> None:
    people = begin()
    people.console.keys_changed.emit({"peek": "Z"})
    assert people.show.memory.settings.keys == {"peek": "Z"}


def test_asking_twice_prints_once(begin, qtbot, opened_places) -> None:
    people = begin()
    people.show.prints.print_papers()
    first = people.show.prints._run
    people.show.prints.print_papers()
    assert people.show.prints._run is first
    qtbot.waitUntil(lambda: bool(people.boxes), timeout=60_000)


def test_papers_that_cannot_be_written_become_a_box_and_the_show_goes_on(
    begin, folder: Path, qtbot
) -> None:
    people = begin()
    shutil.rmtree(folder / "papers")
    (folder / "papers").write_text("not a folder", "utf-8")
    people.show.prints.print_papers()
    qtbot.waitUntil(lambda: bool(people.boxes), timeout=60_000)
    (box,) = people.boxes
    assert box.text().startswith("Không in được văn bản")
    assert "papers" in box.text()
    people.strike(K.Key_Space)
    assert people.state.cue_id == people.state.program.cues[0].id


def test_a_bug_in_a_paper_is_reported_and_nothing_hangs(
    begin, folder: Path, qtbot, monkeypatch
) -> None:
    broken = "import sys; sys.stderr.write('ZeroDivisionError: a paper of no length'); sys.exit(1)"
    monkeypatch.setattr("ui.papers.door", lambda: (sys.executable, ["-c", broken]))
    people = begin()
    people.show.prints.print_papers()
    qtbot.waitUntil(lambda: bool(people.boxes), timeout=60_000)
    assert "Chương trình gặp lỗi" in people.boxes[0].text()
    (report,) = folder.glob("error-*.txt")
    assert "a paper of no length" in report.read_text("utf-8")
    qtbot.waitUntil(lambda: not people.console.findChildren(QProgressDialog))


# ---------------------------------------------------------------------------- the projector


def test_a_lost_projector_raises_the_banner_and_stops_the_clock(begin, qtbot) -> None:
    people = begin()
    people.play()
    scene = type(people.hall)
    people.screens.unplug(EPSON)
    assert people.console.face.lost.isVisible()
    assert "MẤT MÁY CHIẾU" in people.console.face.strip.alarm
    assert not people.state.clock.running
    assert people.show.bridge.desk.recorded[-1].entry.reason == "Mất máy chiếu"
    people.screens.plug(EPSON)
    qtbot.waitUntil(lambda: not people.console.face.lost.isVisible())
    assert isinstance(people.hall, scene)
    assert people.hall == stage(people.state)
    assert not people.state.clock.running


def test_f5_attaches_the_hall_again(begin) -> None:
    people = begin()
    people.screens.unplug(EPSON)
    people.strike(K.Key_F5)
    assert not people.console.face.lost.isVisible()
    assert people.show.projector.stage.view.isVisible()


def test_f5_works_while_a_judge_is_writing(begin) -> None:
    people = begin()
    people.to_judging()
    people.strike(K.Key_F2, "1111", "5,5")
    people.screens.unplug(EPSON)
    assert not people.show.projector.stage.view.isVisible()
    people.strike(K.Key_F5)
    assert people.show.projector.stage.view.isVisible()
    assert people.judges.seated, "the judge goes on"
    people.strike(ENTER)
    assert list(people.sheets()["gk1"].marks.values()) == [550]


def test_a_screen_is_chosen_by_its_number_and_remembered(begin, file) -> None:
    people = begin(LAPTOP, EPSON, TELEVISION, memory=Memory(file))
    view = people.show.projector.stage.view
    assert view.geometry() == QRect(*TELEVISION.geometry)
    people.strike(K.Key_G, ctrl=True)
    people.strike("2", ENTER)
    assert view.geometry() == QRect(*EPSON.geometry)
    assert not people.console.face.form.isVisible()
    assert Memory(file).settings.projector == EPSON


def test_another_evening_begins_on_the_remembered_screen(begin, file) -> None:
    Memory(file).change(projector=EPSON)
    people = begin(LAPTOP, EPSON, TELEVISION, memory=Memory(file))
    assert people.show.projector.screen == EPSON
    assert people.show.projector.stage.view.geometry() == QRect(*EPSON.geometry)


def test_where_the_projector_is_the_systems_first_screen_the_console_stands_on_the_other(
    begin, file
) -> None:
    Memory(file).change(projector=EPSON)
    people = begin(FIRST, SECOND, memory=Memory(file))
    assert [one.primary for one in people.screens.all()] == [False, True]
    assert people.show.projector.stage.view.geometry() == QRect(*FIRST.geometry)


def test_choosing_the_consoles_screen_lets_them_change_places(begin) -> None:
    people = begin(FIRST, SECOND)
    view = people.show.projector.stage.view
    assert view.geometry() == QRect(*SECOND.geometry)
    people.strike(K.Key_G, ctrl=True)
    people.strike("1", ENTER)
    assert view.geometry() == QRect(*FIRST.geometry)
    assert [one.primary for one in people.screens.all()] == [False, True]


def test_with_one_screen_there_is_nothing_to_choose(begin) -> None:
    people = begin(LAPTOP)
    people.strike(K.Key_G, ctrl=True)
    assert not people.console.face.form.isVisible()
    assert "chỉ thấy một màn hình" in people.console.face.controls.refusal
    assert "Chưa có máy chiếu" in people.console.face.bottom.projector.text


def test_ctrl_i_numbers_the_screens_and_the_next_key_only_puts_the_numbers_away(begin) -> None:
    people = begin()
    people.strike(K.Key_I, ctrl=True)
    cards = people.show.displays.identify.cards
    assert [(one.number, one.purpose) for one in cards] == [
        (1, "Bàn điều khiển"),
        (2, "Màn hình khán giả"),
    ]
    people.strike(K.Key_Space)
    assert people.show.displays.identify.cards == []
    assert people.state.cue_id is None
    people.strike(K.Key_Space)
    assert people.state.cue_id == people.state.program.cues[0].id


def test_ctrl_t_shows_the_screen_card_and_takes_it_away(begin) -> None:
    people = begin()
    before = people.hall
    people.strike(K.Key_T, ctrl=True)
    assert isinstance(people.hall, ScreenCard)
    assert people.console.face.air.accessibleName() == "ĐANG PHÁT Hình kiểm tra màn hình"
    people.strike(K.Key_T, ctrl=True)
    assert people.hall == before


def test_looks_chosen_in_the_menu_are_worn_again_at_the_next_start(begin, file) -> None:
    people = begin(memory=Memory(file))
    for words in ("Sáng", "125 %"):
        entries = [
            one for menu in people.console.menu.findChildren(QMenu) for one in menu.actions()
        ]
        next(one for one in entries if one.text() == words).trigger()
    assert (Memory(file).settings.theme, Memory(file).settings.text) == ("light", 125)
    begin.end()
    look().set_theme("dark")
    look().set_text(100)
    again = begin(memory=Memory(file))
    assert (look().theme, look().text) == ("light", 125)
    checked = [
        one.text()
        for menu in again.console.menu.findChildren(QMenu)
        for one in menu.actions()
        if one.isChecked()
    ]
    assert checked == ["Sáng", "125 %"]


def test_settings_that_could_not_be_read_are_told_on_the_console(begin, file) -> None:
    file.write_text("{", "utf-8")
    people = begin(memory=Memory(file))
    assert "Không đọc được cài đặt của máy này" in people.console.face.controls.refusal


def test_battery_and_disk_are_told_when_they_need_a_hand(begin) -> None:
    people = begin()
    strip, journal = people.console.face.strip, people.console.face.bottom.journal
    people.show.health.changed.emit(Condition(Power(True, 90), 50_000_000_000))
    assert strip.power.accessibleName() == "Nguồn điện"
    assert "Ổ đĩa" not in journal.text
    people.show.health.changed.emit(Condition(Power(False, 43), 600_000_000))
    assert strip.power.accessibleName() == "Pin 43 %"
    assert "Ổ đĩa chỉ còn 0,6 GB" in journal.text
    people.show.health.changed.emit(Condition(Power(False, 12), 50_000_000_000))
    assert strip.power.accessibleName() == "Pin 12 %: cắm điện"
    people.show.health.changed.emit(Condition(None, None))
    assert not strip.power.isVisible()


@pytest.mark.parametrize("awake", [True, False])
def test_a_laptop_that_may_fall_asleep_is_told(begin, qtbot, monkeypatch, awake) -> None:
    if awake:
        monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    else:
        monkeypatch.delenv("WAKEPY_FAKE_SUCCESS", raising=False)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    people = begin()
    qtbot.waitUntil(lambda: people.show.health.condition.free is not None)
    assert people.console.face.strip.sleepy.isVisible() is not awake
    assert people.show._awake.held is awake


def test_sound_and_the_mcs_screen_are_remembered(begin, file) -> None:
    people = begin(LAPTOP, EPSON, TELEVISION, memory=Memory(file))
    people.strike(K.Key_N)
    people.strike(K.Key_Down, ctrl=True)
    people.strike(K.Key_M, ctrl=True)
    kept = Memory(file).settings
    assert (kept.volume, kept.muted, kept.mc_screen) == (60, True, EPSON)
    people.strike(K.Key_M, ctrl=True)
    begin.end()
    again = begin(LAPTOP, EPSON, TELEVISION, memory=Memory(file))
    assert (again.show.sounds.volume, again.show.sounds.muted) == (60, True)


def test_fewer_movements_are_chosen_in_the_menu_and_remembered(begin, file, qtbot) -> None:
    def moves(people) -> bool:
        view = people.show.projector.stage.view
        qtbot.waitUntil(view.isExposed)
        people.strike(K.Key_Space)
        return view.rootObject().property("moving")

    people = begin(memory=Memory(file))
    people.space_to("khai-mac/backdrop-1")
    assert not people.console.menu.reduced.isChecked()
    assert moves(people)
    people.console.menu.reduced.trigger()
    assert Memory(file).settings.reduced_motion
    begin.end()
    again = begin(memory=Memory(file))
    assert again.console.menu.reduced.isChecked()
    assert not moves(again)


def test_the_pace_of_the_picture_stands_on_the_health_line(begin) -> None:
    people = begin()
    people.show.projector.pace.changed.emit("60 hình/giây · trễ 0,02 giây")
    assert people.console.face.bottom.projector.text.splitlines() == [
        "Máy chiếu tốt",
        "HDMI-1 · 1920×1080",
        "60 hình/giây · trễ 0,02 giây",
    ]
    people.screens.unplug(EPSON)
    assert "hình/giây" not in people.console.face.bottom.projector.text


def test_keys_struck_on_the_stages_own_window_are_the_consoles(begin) -> None:
    people = begin(LAPTOP)
    view = people.show.projector.stage.view
    QTest.keyClick(view, K.Key_Space)
    assert people.state.cue_id == people.state.program.cues[0].id
    QTest.keyClick(view, K.Key_F9)
    assert people.state.overlay.what == "black"


# --------------------------------------------------------------------------- the MC's screen


def test_ctrl_m_opens_the_mcs_window_and_closes_it_and_the_console_keeps_the_keys(begin) -> None:
    people = begin()
    people.strike(K.Key_M, ctrl=True)
    mc = people.show.mc
    assert mc.visible
    people.strike(K.Key_Space)
    assert mc.window.page.now.text.startswith("Kính mời quý vị đại biểu")
    people.strike(K.Key_M, ctrl=True)
    assert not mc.visible


def test_the_mcs_window_takes_the_third_screen_and_leaves_it_when_it_goes(begin) -> None:
    people = begin(LAPTOP, EPSON, TELEVISION)
    hall = people.show.projector.screen
    people.strike(K.Key_M, ctrl=True)
    third = EPSON if hall == TELEVISION else TELEVISION
    assert people.show.mc.window.geometry() == QRect(*third.geometry)
    people.screens.unplug(third)
    assert not people.show.mc.visible
    assert "Mất màn hình của MC" in people.console.face.controls._refusal.text


def test_only_panic_keys_struck_on_the_mcs_window_are_the_consoles(begin) -> None:
    people = begin()
    people.play()
    people.strike(K.Key_M, ctrl=True)
    window, facts = people.show.mc.window, people.facts
    for key in (K.Key_Space, K.Key_T, K.Key_F5, K.Key_F2):
        QTest.keyClick(window, key)
    assert people.facts == facts
    QTest.keyClick(window, K.Key_F9)
    assert people.state.overlay.what == "black"
    QTest.keyClick(window, K.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert people.state.overlay.what == "pause"
    assert window.page.clock.shown[1] == "Tạm dừng kỹ thuật"


def test_the_cue_the_operator_chose_is_next_for_the_mc_too(begin, qtbot) -> None:
    people = begin()
    people.strike(K.Key_Space)
    people.strike(K.Key_M, ctrl=True)
    people.strike(K.Key_Down)
    label = people.console.renderer.coming.button.action.label
    qtbot.waitUntil(lambda: people.show.mc.window.page.next_head.text.endswith(label))


def test_the_mcs_window_ends_with_the_show(begin) -> None:
    people = begin()
    people.strike(K.Key_M, ctrl=True)
    people.show.stop()
    assert not people.show.mc.visible


def test_the_changed_key_of_the_mcs_window_closes_it_from_there_too(begin) -> None:
    people = begin()
    assert people.console.keymap.change("mc", "Ctrl+U") == ""
    people.strike(K.Key_U, ctrl=True)
    window = people.show.mc.window
    assert window.isVisible()
    QTest.keyClick(window, K.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert window.isVisible()
    QTest.keyClick(window, K.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert not people.show.mc.visible


def test_after_the_end_nothing_ticks_and_the_closed_journal_is_left_alone(
    folder: Path, begin, qtbot
) -> None:
    people = begin()
    people.play()
    show = people.show
    begin.end()
    timers = [*show.bridge.findChildren(QTimer), *show.console.findChildren(QTimer)]
    assert not [one for one in timers if one.isActive() and not one.isSingleShot()]
    show.bridge.changed.emit(show.bridge.state)
    assert not show.bridge._pulse.isActive()
    assert sorted(one.name for one in folder.glob("contest.db*")) == ["contest.db"]


def test_nothing_of_an_evening_outlives_it(folder: Path, qtbot) -> None:
    def evening() -> dict[str, weakref.ref]:
        with Show.opened(folder, screens=Desk(LAPTOP, EPSON), times=QUICK) as show:
            show.start()
            parts = {"show": show, "console": show.console, "bridge": show.bridge}
            parts |= {"stage": show.projector.stage, "hall": show.projector, "mc": show.mc}
            return {name: weakref.ref(part) for name, part in parts.items()}

    left = evening()

    def gone() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return not [name for name, part in left.items() if part() is not None]

    qtbot.waitUntil(gone)


# ---------------------------------------------------------------------------------- trouble


class Full:
    """A journal on a disk that is full from now on."""

    def __init__(self, inner) -> None:
        self._inner = inner

    def __getattr__(self, name: str):
        return getattr(self._inner, name)

    def append(self, _draft):
        raise Trouble("Ổ đĩa đã đầy.", "Xóa bớt tệp.")


def test_a_full_disk_becomes_one_box_and_changes_nothing(begin) -> None:
    people = begin()
    desk = people.show.bridge.desk
    before, scene = people.state, people.hall
    desk._journal = Full(desk._journal)
    people.strike(K.Key_Space)
    assert people.state is before
    assert people.hall is scene
    (box,) = people.boxes
    assert (box.text(), box.informativeText()) == ("Ổ đĩa đã đầy.", "Xóa bớt tệp.")
    desk._journal = desk._journal._inner
    people.strike(K.Key_Space)
    assert people.state.cue_id, "and goes on when there is room again"


def test_a_full_disk_while_a_judge_writes_is_told_to_both(begin) -> None:
    people = begin()
    people.to_judging()
    people.strike(K.Key_F2, "1111")
    desk = people.show.bridge.desk
    desk._journal = Full(desk._journal)
    people.strike("5,5", ENTER)
    assert people.boxes[0].text() == "Ổ đĩa đã đầy."
    assert people.judges.seated
    assert not people.sheets()
    desk._journal = desk._journal._inner
    people.strike(ENTER)
    assert list(people.sheets()["gk1"].marks.values()) == [550]


def test_a_bug_becomes_a_box_and_a_report_and_the_show_goes_on(
    begin, folder: Path, qtbot, expected_log
) -> None:
    expected_log("a bug of the evening")
    people = begin()
    try:
        raise ZeroDivisionError("a bug of the evening")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(people.boxes))
    assert "a bug of the evening" in people.boxes[0].detailedText()
    assert "a bug of the evening" in next(folder.glob("error-*.txt")).read_text("utf-8")
    people.strike(K.Key_Space)
    assert people.hall == stage(people.state)


def test_leaving_asks_first_and_then_everything_is_closed(begin) -> None:
    people = begin()
    people.console.close()
    assert people.console.isVisible()
    people.strike(ENTER)
    assert not people.console.isVisible()
    assert not people.show.projector.stage.view.isVisible()


def test_a_team_brings_a_film(begin, folder: Path, qtbot) -> None:
    """It plays in the hall, ON AIR shows its frame, the console its place; at its end it stands."""
    with open_folder(folder) as opened:
        contest = opened.load_contest()
        brought = tuple(replace(one, media="phim.mp4") for one in contest.teams)
        opened.save_contest(replace(contest, teams=brought))
        shutil.copyfile(FILM, opened.media / "phim.mp4")
    people = begin()
    people.space_to("gioi-thieu/1/play")
    people.strike(K.Key_X)
    assert people.hall.reel.file == "phim.mp4"
    films = people.show.projector.stage.films
    qtbot.waitUntil(lambda: films._reached > 500)
    qtbot.waitUntil(lambda: people.console.face.controls.film.endswith(" / 00:03"))
    people.strike(K.Key_Comma)
    qtbot.waitUntil(lambda: people.last == "reel_ended", timeout=10_000)
    assert people.console.face.controls.film == "00:03 / 00:03"
    assert people.console.face.controls.button("reel.start") is not None
    (folder / "media" / "phim.mp4").unlink()
    people.strike(K.Key_V, K.Key_V)
    assert people.boxes == []
