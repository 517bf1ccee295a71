"""The console's window: it listens to the bridge, renders the state, and turns keys into presses.

Renders values and holds no rule: what can be done comes from the desk.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent

from app.desk import timing
from app.desk.script import Held
from app.desk.standing import runs
from app.domain.ids import CueId
from app.domain.language import _
from app.show.scene import Scene
from app.show.state import State
from ui.bridge import Bridge
from ui.console import covers, key_lines, texts, waits
from ui.console.face import Face
from ui.console.hands import Hands
from ui.console.keyboard import Fingers, Keyboard
from ui.console.keymap import Keymap
from ui.console.listening import Listening
from ui.console.makeshift import Makeshift
from ui.console.menu import Menu
from ui.console.pictures import Paints, Pictures
from ui.console.presses import Presses
from ui.console.render import Renderer
from ui.console.times import Times
from ui.health import Condition
from ui.palette import look
from ui.screens import ScreenInfo

LEAST = (1180, 680)
SECOND = 1000
"""Milliseconds between two looks at the wall clock while nothing else moves."""


def _wall() -> str:
    return datetime.now().astimezone().strftime("%H:%M:%S")


def _moving(state: State) -> bool:
    """Whether a clock or a film runs that the pictures show."""
    pausing = state.overlay is not None and state.overlay.clock is not None
    return pausing or runs(state)


class ConsoleWindow(Listening):
    """The operator's desk."""

    judges_wanted = Signal()
    """F2: show the judges' panel."""
    projector_wanted = Signal()
    """F5: find the projector again."""
    papers_wanted = Signal()
    """From the menu."""
    card_wanted = Signal()
    """From F1: a card with `card` is to be printed."""
    keys_changed = Signal(dict)
    """The operator changed keys: {wish: key}, to be kept."""
    mute_wanted = Signal()
    """N: silence the hall, or let it be heard again."""
    volume_step_wanted = Signal(int)
    """By how many percent louder; negative for softer."""
    sound_trial_wanted = Signal()
    """From the menu: let the operator hear whether there is sound."""
    mc_wanted = Signal()
    """Show the MC's screen, or take it away."""
    screen_chosen = Signal(object)
    """The operator wants the hall's picture on this `ScreenInfo`."""
    identify_wanted = Signal()
    """Ctrl+I: number every screen."""
    motion_chosen = Signal(bool)
    """From the menu: in the hall every change is to be a cut, or to move."""
    look_chosen = Signal()
    """Another theme or text size was chosen."""
    cover_wanted = Signal(object)
    """A `Scene` to lay over the hall although nothing was written, or None to take it away."""
    quit_wanted = Signal()
    """The operator wants to leave, and is sure."""

    screens: tuple[ScreenInfo, ...] = ()
    hall: ScreenInfo | None = None

    def __init__(
        self,
        bridge: Bridge,
        painter: Paints,
        *,
        times: Times | None = None,
        wall: Callable[[], str] = _wall,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        """`painter` paints scenes (its own Painter, not the hall's); `wall` tells the time of day;
        `keys` are the changed keys that were kept, {wish: key}.
        """
        super().__init__()
        self._times = times or Times()
        self.bridge, self._wall = bridge, wall
        self.keymap = Keymap(keys)
        self.face = Face(self._times)
        self.setCentralWidget(self.face)
        self.setMinimumSize(*LEAST)
        self.setWindowTitle(_("Hội thi – bàn điều khiển"))
        self.pictures = Pictures(painter, self.face.air, self.face.next)
        self.presses = Presses(bridge, self.face.form, self.face.controls, self.face.bottom)
        for part in (self.pictures, self.presses):
            part.setParent(self)
        self.renderer = Renderer(bridge.desk, self.face, self.pictures, self.keymap)
        self.makeshift = Makeshift(bridge, self)
        self.hands = Hands(self)
        self.menu = Menu(self)
        self.hear(Keyboard(self.hands, Fingers(self._times)))
        self.face.show_keys(self.keymap.key_of)
        self._sure, self._cue = False, CueId("")
        self._lengths: dict[str, int] = {}
        look().dress(self)
        self._connect()
        self._tick = QTimer(self, interval=self._times.tick)
        self._tick.timeout.connect(self._pass_time)
        self._tick.start()
        self.resize(1366, 768)
        self.refresh(bridge.state)
        self.setFocus()

    def _connect(self) -> None:
        face = self.face
        self.bridge.changed.connect(self.refresh)
        face.strip.menu_wanted.connect(self.menu.pop_up)
        face.strip.volume.mute_toggled.connect(self.mute_wanted)
        face.strip.volume.volume_wanted.connect(self.volume_step_wanted)
        face.script.jump_wanted.connect(self.hands.jump)
        face.script.searched.connect(self._search)
        face.go.wanted.connect(self.hands.go)
        face.controls.pressed.connect(self.hands.press_named)
        face.controls.back_wanted.connect(self.renderer.choose_previous)
        face.bottom.pressed.connect(self.hands.press_named)
        face.script.pressed.connect(self.hands.press_named)
        self.makeshift.covered.connect(self._cover)
        face.bottom.undo_wanted.connect(self.presses.undo)
        face.bottom.replace_wanted.connect(self.presses.replace)
        face.form.closed.connect(self.face.cover.take_keys)
        face.side.pressed.connect(self.hands.press_named)
        face.side.judges_wanted.connect(self.judges_wanted)
        face.lost.attach_wanted.connect(self.projector_wanted)
        face.lost.without_wanted.connect(
            lambda: self.presses.sure(texts.without_projector(), self._go_without)
        )

    # ----------------------------------------------------------------- outsiders

    def set_projector(self, ok: bool, text: str = "", *details: str) -> None:
        """The hall sees a picture, or not; `text` names the projector, or what is wrong."""
        if not ok and self.renderer.projector:
            self.hands.stop_what_runs(_("Mất máy chiếu"))
        self.renderer.set_projector(ok, text, details, self._wall())
        self.refresh(self.bridge.state)

    def set_pace(self, text: str) -> None:
        """How the hall's picture keeps pace, for the projector's health line."""
        self.renderer.render_pace(text)

    def set_health(self, condition: Condition) -> None:
        """Mains or battery, and the disk when there is little room left."""
        self.face.strip.set_power(condition.power)
        self.renderer.disk = texts.disk(condition)
        self.refresh(self.bridge.state)

    def set_screens(self, screens: Sequence[ScreenInfo], hall: ScreenInfo | None) -> None:
        """Which screens there are, and which of them the hall sees."""
        self.screens, self.hall = tuple(screens), hall
        self.renderer.alone = len(self.screens) == 1 and hall is None

    def choose_screen(self) -> None:
        """Ask which screen is the hall's; the answer is told by `screen_chosen`."""
        names = {str(number): one for number, one in enumerate(self.screens, 1)}

        def done(_reason: str, picked: tuple[str, ...]) -> bool:
            if picked:
                self.screen_chosen.emit(names[picked[0]])
            return bool(picked)

        self.face.form.ask(texts.screens(self.screens, self.hall), done)

    def set_seated(self, seated: bool) -> None:
        """A judge sits at this laptop: only panic keys and the projector's key act."""
        self.hands.judge_seated = self.renderer.seated = seated
        self.refresh(self.bridge.state)

    def tell(self, text: str) -> None:
        """Say something beside the controls for a while, without taking the keys."""
        self.face.controls.explain(text)

    @property
    def card(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """What stands on the printed card: (heading, [(key, what it does)])."""
        return key_lines.card(self.keymap, self.hands.deeds)

    def set_sound(self, volume: int, muted: bool, why: str = "") -> None:
        """How loud the hall is, in percent; `why` says that nothing can be heard."""
        self.face.strip.volume.render_sound(volume, muted, why)

    def set_film_length(self, file: str, length: int) -> None:
        """How long a film or sound is, in milliseconds; only who reads it knows."""
        self._lengths[file] = length
        self._show_time()

    def set_mirror(self, text: str) -> None:
        """How the second place (USB stick) is, for the health line."""
        self.renderer.copy = text
        self.refresh(self.bridge.state)

    # ------------------------------------------------------------------- render

    def refresh(self, state: State) -> None:
        """Show the state."""
        if state.cue_id != self._cue:
            self._cue = state.cue_id
            self.renderer.chosen = None
            self.face.controls.show_secret("")
            self.face.cover.show_held(Held())
        self.renderer.keep_choice(state)
        self.renderer.render(self.presses.undo_words(), self.presses.replaced_words())
        self.hands.follow_history()
        self._tick.setInterval(self._times.tick if _moving(state) else SECOND)
        self._show_time()
        if self.face.cover.showing == covers.LARGE:
            self.face.cover.follow(self.hands.words())

    def _cover(self, name: str, scene: Scene | None, opens: bool) -> None:
        self.renderer.makeshift, self.renderer.opened = (name, scene), opens
        self.cover_wanted.emit(scene)
        self.refresh(self.bridge.state)

    def _go_without(self) -> None:
        self.renderer.without = True
        self.refresh(self.bridge.state)

    def _pass_time(self) -> None:
        if _moving(self.bridge.state):
            self.renderer.render_next()
            self.pictures.refresh()
        self.renderer.pass_time()
        self._show_time()

    def _show_time(self) -> None:
        state, now = self.bridge.state, self.bridge.desk.time.now()
        self.face.controls.show_clock(texts.clock_text(state.clock, now) if state.clock else "")
        length = self._lengths.get(state.reel.file, 0) if state.reel else 0
        self.face.controls.show_film(texts.film_text(state.reel, length, now))
        desk = self.bridge.desk
        self.face.bottom.show_time(self._wall(), waits.passing(desk), waits.owed(state))
        late = timing.lag(state, self._wall())
        self.face.strip.tell_plan(timing.words(late) if late else "")

    def _search(self, text: str) -> None:
        self.renderer.search = text
        self.renderer.render_script()

    # ------------------------------------------------------------------- window

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes through the work."""
        return self.face.tab(onward=onward) or super().focusNextPrevChild(onward)

    def went_away(self) -> None:
        """Nothing that is held counts any more."""
        self.face.go.release()
        self.hands.peek(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look().fit(self.width())
        self.renderer.render_next()

    def end(self) -> None:
        """Nothing ticks any more."""
        self._tick.stop()

    def ask_to_quit(self) -> None:
        """Leave; an open show asks first."""
        if self.bridge.state.closed:
            self._leave()
        else:
            self.presses.sure(texts.quitting(), self._leave)

    def _leave(self) -> None:
        self._sure = True
        self.quit_wanted.emit()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._sure:
            event.accept()
            return
        event.ignore()
        self.ask_to_quit()
