"""An evening that has come to the judging of the third skit, and a panel over it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from app.desk import rehearsal, templates
from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.domain.contest import Contest
from ui.bridge import Bridge
from ui.judges import JudgesPanel
from ui.palette import look

SIZE = (1366, 690)
PINS = {f"gk{n}": str(n) * 4 for n in range(1, 6)}


@pytest.fixture(scope="session")
def evening() -> tuple[Contest, tuple, str]:
    """The demo contest, its journal up to the judging of turn 3 of the skits, and that cue."""
    contest = templates.demo()
    time = rehearsal.PlayedTime(contest.heading.date)
    journal = MemoryJournal(rehearsal.show_record(contest, 1, "0.1.0"))
    desk = Desk(journal, time)
    play = rehearsal.Rehearsal(desk, time, 1)
    wanted = "tieu-pham/3/judging"
    while desk.state.cue_id != wanted:
        assert play.step()
    return contest, tuple(journal.entries()), wanted


@pytest.fixture
def time(evening) -> rehearsal.PlayedTime:
    time = rehearsal.PlayedTime(evening[0].heading.date)
    time.wait(3 * 3_600_000)
    return time


@pytest.fixture
def desk(evening, time) -> Desk:
    record = rehearsal.show_record(evening[0], 1, "0.1.0")
    return Desk(MemoryJournal(record, evening[1]), time)


@pytest.fixture
def bridge(desk, qapp) -> Bridge:
    return Bridge(desk)


@pytest.fixture(scope="module", autouse=True)
def daylight(qapp) -> Iterator[None]:
    """The look of the C pictures; changed once a module, since every window follows it."""
    look().set_theme("light")
    yield
    look().set_theme("dark")


@pytest.fixture
def panel(bridge, qtbot) -> JudgesPanel:
    made = JudgesPanel(bridge)
    look().dress(made)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.focusWidget() is not None)
    return made


@pytest.fixture
def keys(panel, qtbot) -> Callable[..., None]:
    """Types on whatever has the focus: texts as characters, Qt keys as keys."""

    def press(*strokes: str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        for stroke in strokes:
            target = panel.focusWidget() or panel
            if isinstance(stroke, str):
                for character in stroke:
                    qtbot.keyClick(panel.focusWidget() or panel, character)
            elif isinstance(stroke, tuple):
                qtbot.keyClick(target, *stroke)
            else:
                qtbot.keyClick(target, stroke)

    return press


@pytest.fixture
def enter(panel, keys) -> Callable[[str], None]:
    """Sit a judge down with the sample PIN."""

    def sit(judge: str) -> None:
        lines = panel.select._lines
        place = next(n for n, line in enumerate(lines) if line.status.judge == judge)
        panel.select.choose(place)
        keys(PINS[judge])

    return sit
