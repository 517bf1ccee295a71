"""An evening in windows: console, judges' panel, projector, MC's screen, all over one bridge.

Knows which window asks for what. The parts are strangers to each other; only here they meet.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog

from app.desk.stage import stage
from app.domain.errors import Trouble
from app.domain.language import _
from app.show.clock import written_left
from app.show.state import State
from ui import compose, crash, notices
from ui.awake import Awake
from ui.bridge import Bridge
from ui.console.keyboard import PANIC, named
from ui.console.times import Times
from ui.console.window import ConsoleWindow
from ui.judges.panel import JudgesPanel
from ui.mc.screen import McScreen
from ui.papers import CardRun, PaperRun, Run
from ui.projector.screens import Screens
from ui.projector.window import Projector
from ui.sound.player import Sounds
from ui.stage.picture import Painter

log = logging.getLogger(__name__)

MakeSounds = Callable[[Callable[[], int]], Sounds]
"""From the desk's monotonic time to the sounds, with the volume this laptop remembers."""
SOUND_AFTER = 600
"""Milliseconds from the start until the sounds are read: the windows stand, nothing moves yet."""


def application() -> QApplication:
    """The application, with the renderer that works on every laptop (ADR 0007)."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("hoithi")
    app.setApplicationDisplayName(_("Hội thi"))
    app.setQuitOnLastWindowClosed(False)
    return app


class Show(QObject):
    """The windows of one evening."""

    _bug_found = Signal(str, object)
    """(report, where it was written): from whatever thread to the one with the windows."""

    def __init__(
        self,
        evening: compose.Evening,
        *,
        screens: Screens | None = None,
        times: Times | None = None,
        sounds: MakeSounds = Sounds,
    ) -> None:
        """Make the windows; nothing is shown before `start`."""
        super().__init__()
        self.evening = evening
        self.bridge = Bridge(evening.desk)
        standing = screens or Screens(self._operators_screen)
        self.projector = Projector(evening.desk.time.now, screens=standing)
        self.sounds = sounds(evening.desk.time.now)
        self.sounds.setParent(self)
        self.bridge.changed.connect(self._to_hall)
        self.console = ConsoleWindow(self.bridge, Painter(evening.desk.time.now), times=times)
        self.judges = JudgesPanel(self.bridge)
        self.judges.setParent(self.console.face)
        self.judges.hide()
        self.mc = _mc_screen(self.bridge, standing, self.projector, self.console)
        self._awake = Awake()
        self._papers: Run | None = None
        self._unwatch = lambda: None
        self._connect()

    def _connect(self) -> None:
        self.console.judges_wanted.connect(self.seat_judges)
        self.console.projector_wanted.connect(self.projector.attach_again)
        self.console.papers_wanted.connect(self.print_papers)
        self.console.card_wanted.connect(self.print_card)
        self.console.mc_wanted.connect(self.mc.toggle)
        self.mc.told.connect(self.console.tell)
        self.console.quit_wanted.connect(self.stop)
        self.console.mute_wanted.connect(self.sounds.toggle_mute)
        self.console.volume_step_wanted.connect(self.sounds.step)
        self.console.sound_trial_wanted.connect(lambda: self.console.tell(self.sounds.trial()))
        self.sounds.changed.connect(self.console.set_sound)
        self.console.set_sound(self.sounds.volume, self.sounds.muted, self.sounds.why)
        self.console.face.installEventFilter(self)
        self.projector.stage.view.installEventFilter(self)
        self.judges.left.connect(self.unseat_judges)
        self.projector.changed.connect(self.console.set_projector)
        self.projector.changed.connect(self.mc.follow_hall)
        self.bridge.troubled.connect(self._trouble)
        self._bug_found.connect(self._bug)

    @classmethod
    @contextmanager
    def opened(
        cls,
        folder: Path,
        *,
        screens: Screens | None = None,
        times: Times | None = None,
        sounds: MakeSounds = Sounds,
    ) -> "Iterator[Self]":
        """The windows of the folder's evening; Trouble when it cannot be opened."""
        with compose.live_evening(folder) as evening:
            show = cls(evening, screens=screens, times=times, sounds=sounds)
            try:
                yield show
            finally:
                show.stop()

    def start(self) -> None:
        """Show the console, then the hall; keep the laptop awake."""
        first = stage(self.bridge.state)
        self.projector.open(first)
        self.sounds.follow(first)
        self.console.move(QGuiApplication.primaryScreen().availableGeometry().topLeft())
        self.console.showMaximized()
        self.console.raise_()
        self.console.activateWindow()
        QTimer.singleShot(0, self, self._stay_awake)
        QTimer.singleShot(SOUND_AFTER, self, self._prepare_sounds)
        self._unwatch = crash.watch(self.evening.folder, self._bug_found.emit, compose.VERSION)
        if self.bridge.desk.resumed:
            self.console.tell(_resumed(self.bridge.state))

    def _stay_awake(self) -> None:
        """After the windows stand: asking the system takes its time."""
        if self.console.isVisible():
            self._awake.hold()

    def _prepare_sounds(self) -> None:
        """After the windows stand: the first sound must not be late, and nor must the windows."""
        if self.console.isVisible():
            self.sounds.prepare()

    def stop(self) -> None:
        """Close the windows; the journal has everything already."""
        self.sounds.stop()
        if self._papers is not None:
            self._papers.cancel()
        self._awake.release()
        self._unwatch()
        for watched in (self.console.face, self.projector.stage.view):
            watched.removeEventFilter(self)
        self.mc.close()
        self.projector.close()
        self.console.hide()
        QApplication.quit()

    def _operators_screen(self) -> QScreen:
        return self.console.screen()

    def _to_hall(self, state: State) -> None:
        scene = stage(state)
        self.projector.show(scene)
        self.sounds.follow(scene)

    # ------------------------------------------------------------------------------ judges

    def seat_judges(self) -> None:
        """Cover the console above its bottom bar with the judges' panel."""
        self._place_judges()
        self.judges.show()
        self.judges.raise_()
        self.console.set_seated(True)
        self.judges.setFocus()

    def unseat_judges(self) -> None:
        """Back to the console."""
        self.judges.hide()
        self.console.set_seated(False)
        self.console.setFocus()

    def _place_judges(self) -> None:
        face = self.console.face
        self.judges.setGeometry(0, 0, face.width(), face.height() - face.bottom.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.console.face:
            if event.type() == QEvent.Type.Resize and self.judges.isVisible():
                self._place_judges()
        elif isinstance(event, QKeyEvent):
            return _hand_over(self.console, event)
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------------------------ papers

    def print_papers(self) -> None:
        """Write every paper beside the show, then say where they are."""
        if self._papers is not None and self._papers.running():
            return
        run = PaperRun(self.evening.folder, self.evening.folder / "papers")
        progress = notices.progress(self.console, _("Đang in văn bản…"))
        run.progress.connect(lambda done, whole, title: _report(progress, done, whole, title))
        run.done.connect(self._printed)
        run.failed.connect(self._trouble)
        run.broken.connect(self._paper_bug)
        run.finished.connect(progress.deleteLater)
        self._papers = run
        run.start()

    def print_card(self) -> None:
        """Write the card of the keys in use beside the papers, then say where it is."""
        if self._papers is not None and self._papers.running():
            return
        run = CardRun(self.console.card, self.evening.folder / "papers" / "keys_card.pdf")
        run.done.connect(
            lambda file: notices.told(self.console, _("Đã in {out}.").format(out=file))
        )
        run.failed.connect(self._trouble)
        run.broken.connect(self._paper_bug)
        self._papers = run
        run.start()

    def _paper_bug(self, text: str) -> None:
        folder = self.evening.folder
        self._bug(text, crash.write_report(folder, compose.VERSION, text))

    def _printed(self, folder: str) -> None:
        """Tell it; a window of another program may cover the console only after the show."""
        if self.bridge.state.closed:
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        else:
            notices.told(self.console, _("Đã in {out}.").format(out=folder))

    # ----------------------------------------------------------------------------- trouble

    def _trouble(self, text: str, advice: str) -> None:
        log.info("trouble: %s", text)
        notices.trouble(self.console, text, advice)

    def _bug(self, text: str, report: Path) -> None:
        notices.bug(self.console, text, report)


def _mc_screen(
    bridge: Bridge, screens: Screens, projector: Projector, console: ConsoleWindow
) -> McScreen:
    """The MC's screen; of the keys struck there only the panic keys are the console's."""
    return McScreen(
        bridge,
        screens,
        hall=lambda: projector.screen,
        chosen=lambda: console.renderer.chosen,
        panic=lambda event: named(event) in PANIC and _hand_over(console, event),
    )


def _hand_over(console: ConsoleWindow, event: QKeyEvent) -> bool:
    """A key struck on another window (the stage's on a single screen) is the console's."""
    return QApplication.sendEvent(console.focusWidget() or console, event)


def _report(progress: QProgressDialog, done: int, whole: int, title: str) -> None:
    progress.setMaximum(whole)
    progress.setValue(done)
    progress.setLabelText(_("Đang in: {title}").format(title=title))


def run(folder: Path) -> int:
    """Open the evening of a folder and stay until the operator leaves."""
    app = application()
    try:
        with Show.opened(folder) as show:
            show.start()
            return app.exec()
    except Trouble as trouble:
        box = QMessageBox(QMessageBox.Icon.Warning, _("Hội thi"), trouble.text)
        box.setInformativeText(trouble.advice)
        box.exec()
        raise


def _resumed(state: State) -> str:
    """What the operator hears when an evening goes on after the program was closed."""
    clock = state.clock
    if clock is None or clock.done or not clock.spent:
        return _("Buổi thi tiếp tục đúng chỗ đã dừng.")
    return _(
        "Buổi thi tiếp tục đúng chỗ đã dừng; đồng hồ đứng ở {time}, bấm T để chạy tiếp."
    ).format(time=written_left(clock.limit - clock.spent))
