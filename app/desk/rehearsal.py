"""A whole evening played by the program through the real desk: judges, teams, operator.

The same seed gives the same evening, place by place: chance, time and ids all come from it.
Knows no screen and no disk; who wants pictures listens to the desk.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from app.desk import closing
from app.desk.desk import OPERATOR, Desk
from app.desk.incidents import Incidents
from app.desk.ports import ShowRecord
from app.domain.contest import Contest, frozen
from app.domain.errors import Refused
from app.show.action import Deed
from app.show.facts import ClockStopped

PRESS_WAIT = 4_000
"""Milliseconds a calm operator lets pass before GO."""
ZONE = "+07:00"


class PlayedTime:
    """Time that passes only when the rehearsal lets it."""

    def __init__(self, date: str) -> None:
        """Begin at half past seven in the morning of the contest's day."""
        self._begin = datetime.fromisoformat(f"{date}T07:30:00{ZONE}")
        self._passed = 0

    def now(self) -> int:
        """Milliseconds since the beginning."""
        return self._passed

    def stamp(self) -> str:
        """The played wall-clock time."""
        return (self._begin + timedelta(milliseconds=self._passed)).isoformat(timespec="seconds")

    def wait(self, milliseconds: int) -> None:
        """Let time pass."""
        self._passed += milliseconds


def show_record(contest: Contest, seed: int, version: str) -> ShowRecord:
    """The show of a rehearsed evening: its id and its draw seed follow from `seed`."""
    root = hashlib.sha256(f"hoithi rehearsal {seed}".encode()).digest()
    return ShowRecord(
        id=root.hex()[:12],
        kind="rehearsal",
        opened_at=PlayedTime(contest.heading.date).stamp(),
        contest_json=frozen(contest),
        seed=hashlib.sha256(root).digest(),
        app_version=version,
    )


class Rehearsal:
    """Plays an evening on a desk until the run sheet ends, then closes it."""

    def __init__(
        self, desk: Desk, time: PlayedTime, seed: int, incidents: Incidents | None = None
    ) -> None:
        """`desk` must have been made with `time`. Without `incidents` all goes to plan."""
        self._desk = desk
        self._time = time
        self._incidents = incidents
        self._dice = Random(seed)  # noqa: S311 - a play, not a draw: lots come from the sealed seed

    def play(self, progress: Callable[[float], None] = lambda _share: None) -> None:
        """Play to the end; `progress` hears the share of the run sheet that is done (0 to 1)."""
        while self.step():
            program = self._desk.state.program
            cue = self._desk.state.cue_id
            progress((program.place(cue) + 1) / len(program.cues) if cue else 0.0)
        closing.close(self._desk)

    def step(self) -> bool:
        """One thing somebody does; False when the evening is over."""
        deed = self._deed()
        if deed is not None:
            self._time.wait(deed.wait)
            self._desk.record(deed.make(self._desk.moment()), deed.actor)
            return True
        self._time.wait(PRESS_WAIT)
        button = self._desk.go()
        if button is None:
            return False
        if button.refusal:
            raise Refused(button.refusal)
        self._desk.press(button.action, actor=OPERATOR)
        return True

    def _deed(self) -> Deed | None:
        """What the people of the cue do; a clock still running after them is stopped."""
        state = self._desk.state
        cue = state.cue
        if cue is None:
            return None
        surprise = self._incidents.deed(state) if self._incidents else None
        if surprise is not None:
            return surprise
        deed = state.program.player(cue).rehearse(state, cue, self._dice)
        own = state.program.player(cue).go(state, cue)
        if deed is None and own is None and state.clock and state.clock.running:
            clock = state.clock
            return Deed(OPERATOR, lambda moment: ClockStopped(clock.spent_at(moment.now)))
        return deed
