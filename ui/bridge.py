"""The desk for Qt: every change becomes a signal, every refusal a sentence beside a control.

Knows the desk and Qt's signals; no panel and no storage.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk.desk import OPERATOR, Desk
from app.desk.standing import runs
from app.domain.errors import Refused, Trouble
from app.show.action import Action
from app.show.entry import Entry
from app.show.fact import Fact
from app.show.state import State

PULSE = 1000
"""Milliseconds between two pulses of a running clock or film."""


class Bridge(QObject):
    """What the panels hold instead of the desk's listeners."""

    changed = Signal(object)
    """The new `State`, after every change."""
    refused = Signal(str, str)
    """(name of the action, why not), to be shown beside its control."""
    troubled = Signal(str, str)
    """(what happened, what to do): disk, file or printer; needs a box on the console."""

    def __init__(self, desk: Desk) -> None:
        """Listen to the desk and keep the pulse of what runs."""
        super().__init__()
        self.desk, self._closed = desk, False
        desk.listen(self.changed.emit)
        self._pulse = QTimer(self)
        self._pulse.setInterval(PULSE)
        self._pulse.timeout.connect(self._beat)
        self.changed.connect(self._follow_runs)
        self._follow_runs(desk.state)

    @property
    def state(self) -> State:
        """What is true now."""
        return self.desk.state

    def press(
        self,
        action: Action,
        *,
        actor: str = OPERATOR,
        reason: str = "",
        picked: tuple[str, ...] = (),
        typed: Mapping[str, str] | None = None,
    ) -> bool:
        """Press an action; False (and a signal) when it was refused or could not be written."""
        return self._try(
            action.name,
            lambda: self.desk.press(action, actor=actor, reason=reason, picked=picked, typed=typed),
        )

    def record(self, name: str, fact: Fact, actor: str, reason: str = "") -> bool:
        """Record a fact a panel made itself (a judge's mark); `name` is told with a refusal."""
        return self._try(name, lambda: self.desk.record(fact, actor, reason))

    def undo(self, actor: str = OPERATOR) -> bool:
        """Take back this face's last fact."""
        return self._try("undo", lambda: self.desk.undo(actor))

    def redo(self, actor: str = OPERATOR) -> bool:
        """Take back the taking back."""
        return self._try("redo", lambda: self.desk.redo(actor))

    def attempt(self, name: str, deed: Callable[[], object]) -> bool:
        """Anything else the desk can refuse, such as closing the show."""
        return self._try(name, deed)

    def close(self) -> None:
        """The evening's folder is closed next: the pulse writes nothing more."""
        self._closed = True
        self._pulse.stop()

    def _try(self, name: str, deed: Callable[[], Entry | object]) -> bool:
        try:
            deed()
        except Refused as no:
            self.refused.emit(name, str(no))
            return False
        except Trouble as trouble:
            self.troubled.emit(trouble.text, trouble.advice)
            return False
        return True

    def _follow_runs(self, state: State) -> None:
        if runs(state) and not self._closed:
            self._pulse.start()
        else:
            self._pulse.stop()

    def _beat(self) -> None:
        self._try("pulse", self.desk.keep_pulse)
