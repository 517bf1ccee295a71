"""A panic key covers the hall, or opens it, even when the journal cannot write it down.

Then the state does not know of it: it counts in the hall until the same key is struck again, another
panic key takes its place, the next cue goes on air, or the journal writes a panic key again.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.ids import CueId
from app.show.action import Action
from app.show.state import State
from ui.bridge import Bridge

if TYPE_CHECKING:
    from app.show.scene import Scene


class Makeshift(QObject):
    """The cover, or the open hall, that only this program knows of."""

    covered = Signal(str, object, bool)
    """(name of the panic action, the `Scene` it shows, whether that is the open hall), or
    ("", None, False) when the hall shows what is written."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        """Nothing is covered."""
        super().__init__(parent)
        self._bridge = bridge
        self._name = ""
        self._cue: CueId | None = bridge.state.cue_id
        bridge.changed.connect(self._follow)

    def press(self, action: Action) -> None:
        """A panic key: written if at all possible, obeyed in any case."""
        if action.name == self._name or self._bridge.press(action):
            self._lay("", None)
        else:
            self._lay(action.name, self._bridge.desk.preview(action), opens=action.chosen)

    def _follow(self, state: State) -> None:
        """A new cue on air takes every cover away."""
        if state.cue_id != self._cue:
            self._cue = state.cue_id
            self._lay("", None)

    def _lay(self, name: str, scene: "Scene | None", *, opens: bool = False) -> None:
        if not name and not self._name:
            return
        self._name = name
        self.covered.emit(name, scene, opens)
