"""An evening in windows: console, judges' panel, projector, MC's screen, all over one bridge.

Knows which window asks for what. The parts are strangers to each other; only here they meet.
"""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Self

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication

from app.desk.stage import stage
from app.domain.language import _
from app.show.clock import written_left
from app.show.state import State
from ui import compose, crash, notices
from ui.awake import Awake
from ui.bridge import Bridge
from ui.console.keyboard import PANIC, named
from ui.console.times import Times
from ui.console.window import ConsoleWindow
from ui.displays import Displays
from ui.health import Health
from ui.judges.panel import JudgesPanel
from ui.mc.screen import McScreen
from ui.palette import look
from ui.prints import Prints
from ui.projector.screens import Screens
from ui.projector.window import Projector
from ui.reels import Reels
from ui.settings import Memory
from ui.sound.player import Sounds
from ui.stage.dress import worn
from ui.stage.picture import Painter
from ui.stage.renderer import choose_renderer

log = logging.getLogger(__name__)

MakeSounds = Callable[[Callable[[], int]], Sounds]
"""From the desk's monotonic time to the sounds, with the volume this laptop remembers."""
SOUND_AFTER = 600
"""Milliseconds from the start until the sounds are read: the windows stand, nothing moves yet."""


def application() -> QApplication:
    """The application, with the renderer that works on every laptop (ADR 0007)."""
    choose_renderer()
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("hoithi")
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
        sounds: MakeSounds | None = None,
        memory: Memory | None = None,
    ) -> None:
        """Make the windows; nothing is shown before `start`. Without `memory` none is kept."""
        super().__init__()
        self.evening = evening
        self.memory = memory or Memory(None)
        self.bridge = Bridge(evening.desk)
        standing = screens or Screens(self._operators_screen)
        now, kept, media = evening.desk.time.now, self.memory.settings, evening.media
        self.projector = Projector(now, screens=standing, remembered=kept.projector, media=media)
        make = sounds or partial(Sounds, volume=kept.volume, muted=kept.muted)
        self.sounds = make(now)
        self.sounds.setParent(self)
        self.bridge.changed.connect(self._to_hall)
        look().set_theme(kept.theme)
        look().set_text(kept.text)
        wear = worn(self.bridge.state.contest.look, media)
        self._said = list(self.projector.stage.dress(*wear))
        painter = Painter(now, *wear, media=media)
        self.console = ConsoleWindow(self.bridge, painter, times=times, keys=kept.keys)
        self.displays = Displays(self.console, self.projector, standing, self.memory)
        self.health = Health(evening.folder)
        self.judges = JudgesPanel(self.bridge)
        self.judges.setParent(self.console.face)
        self.judges.hide()
        self.mc = _mc_screen(self, standing)
        self._awake = Awake()
        self.prints = Prints(self.console, evening.folder)
        self._unwatch = lambda: None
        self._connect()

    def _connect(self) -> None:
        self.console.judges_wanted.connect(self.seat_judges)
        self._remember()
        self.health.changed.connect(self.console.set_health)
        self.prints.troubled.connect(self._trouble)
        self.prints.broken.connect(self._bug)
        self.console.cover_wanted.connect(self.projector.cover)
        self.console.renderer.media = partial(compose.media_files, self.evening.folder)
        self.console.papers_wanted.connect(self.prints.print_papers)
        self.console.card_wanted.connect(self.prints.print_card)
        self.console.mc_wanted.connect(self.mc.toggle)
        self.mc.told.connect(self.console.tell)
        self.console.quit_wanted.connect(self.stop)
        self.console.mute_wanted.connect(self.sounds.toggle_mute)
        self.console.volume_step_wanted.connect(self.sounds.step)
        self.console.sound_trial_wanted.connect(self._try_sound)
        self.sounds.changed.connect(self.console.set_sound)
        self._reels = Reels(self.bridge, self.projector.stage)
        self._reels.attend(self.console, self.sounds)
        self.console.set_sound(self.sounds.volume, self.sounds.muted, self.sounds.why)
        self.console.face.installEventFilter(self)
        self.projector.stage.view.installEventFilter(self)
        self.judges.left.connect(self.unseat_judges)
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
        sounds: MakeSounds | None = None,
        memory: Memory | None = None,
    ) -> "Iterator[Self]":
        """The windows of the folder's evening; Trouble when it cannot be opened."""
        with compose.live_evening(folder) as evening:
            show = cls(evening, screens=screens, times=times, sounds=sounds, memory=memory)
            try:
                yield show
            finally:
                show.stop()
                show.console.deleteLater()

    def start(self) -> None:
        """Show the console, then the hall; keep the laptop awake."""
        first = stage(self.bridge.state)
        self.displays.seat_console()
        self.projector.open(first)
        self.sounds.follow(first)
        self.console.activateWindow()
        self._later(0, self._look_after)
        self._later(SOUND_AFTER, self._prepare_sounds)
        self._unwatch = crash.watch(self.evening.folder, self._bug_found.emit, compose.VERSION)
        self.memory.tell_by(self._said.append)
        if self.bridge.desk.resumed:
            self._said.append(_resumed(self.bridge.state))
        if self._said:
            self.console.tell(" ".join(self._said))
        self.memory.tell_by(self.console.tell)

    def _later(self, after: int, deed: Callable[[], None]) -> None:
        """Do it in so many milliseconds, unless the evening ends before."""
        timer = QTimer(self, singleShot=True, interval=after)
        timer.timeout.connect(deed)
        timer.start()

    def _look_after(self) -> None:
        """After the windows stand: asking the system takes its time."""
        if self.console.isVisible():
            self.console.face.strip.set_sleepy(not self._awake.hold())
            self.health.begin()

    def _remember(self) -> None:
        """What the operator chose is there again at the next start."""
        change = self.memory.change
        self.console.look_chosen.connect(lambda: change(theme=look().theme, text=look().text))
        self.console.keys_changed.connect(lambda keys: change(keys=keys))
        self.mc.found.connect(lambda screen: change(mc_screen=screen))
        self.sounds.changed.connect(lambda volume, muted, _why: change(volume=volume, muted=muted))

    def _prepare_sounds(self) -> None:
        """After the windows stand: the first sound must not be late, and nor must the windows."""
        if self.console.isVisible():
            self.sounds.prepare()

    def _try_sound(self) -> None:
        self.console.tell(self.sounds.trial())

    def stop(self) -> None:
        """Close the windows; the journal has everything already."""
        for timer in self.findChildren(QTimer):
            timer.stop()
        self.sounds.stop()
        self.prints.cancel()
        self._awake.release()
        self.health.end()
        self.displays.close()
        self._unwatch()
        self.bridge.close()
        self.console.end()
        for watched in (self.console.face, self.projector.stage.view):
            watched.removeEventFilter(self)
        self.mc.close()
        self.projector.close()
        self.console.hide()
        QApplication.quit()

    def _operators_screen(self) -> QScreen:
        """Where the console stands; a window not yet shown would say any screen at all."""
        shown = self.console.isVisible()
        return self.console.screen() if shown else QGuiApplication.primaryScreen()

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
        self.console.face.strip.stand_out()
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

    # ----------------------------------------------------------------------------- trouble

    def _trouble(self, text: str, advice: str) -> None:
        log.info("trouble: %s", text)
        notices.trouble(self.console, text, advice)

    def _bug(self, text: str, report: Path) -> None:
        notices.bug(self.console, text, report)


def _mc_screen(show: Show, screens: Screens) -> McScreen:
    """The MC's screen; it asks the console which keys are the console's."""
    projector, console = show.projector, show.console
    return McScreen(
        show.bridge,
        screens,
        hall=lambda: projector.screen,
        chosen=lambda: console.renderer.chosen,
        panic=lambda event: _is_for_console(console, event) and _hand_over(console, event),
        key=lambda: console.keymap.key_of("mc"),
        remembered=show.memory.settings.mc_screen,
    )


def _is_for_console(console: ConsoleWindow, event: QKeyEvent) -> bool:
    """Of the keys struck on the MC's window: the panic keys, and the one that closes it."""
    key = named(event)
    return key in PANIC or console.keymap.wish_of(key) == "mc"


def _hand_over(console: ConsoleWindow, event: QKeyEvent) -> bool:
    """A key struck on another window (the stage's on a single screen) is the console's."""
    return QApplication.sendEvent(console.focusWidget() or console, event)


def _resumed(state: State) -> str:
    """What the operator hears when an evening goes on after the program was closed."""
    clock = state.clock
    if clock is None or clock.done or not clock.spent:
        return _("Buổi thi tiếp tục đúng chỗ đã dừng.")
    return _(
        "Buổi thi tiếp tục đúng chỗ đã dừng; đồng hồ đứng ở {time}, bấm T để chạy tiếp."
    ).format(time=written_left(clock.limit - clock.spent))
