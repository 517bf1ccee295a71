"""Keeps the laptop awake during a show. Without a way to do so the show goes on, and says so."""

import logging
from contextlib import ExitStack

log = logging.getLogger(__name__)


class Awake:
    """No sleep and no screen saver between `hold` and `release`."""

    def __init__(self) -> None:
        """Nothing is held yet."""
        self._stack = ExitStack()
        self.held = False
        """Whether the system keeps awake for us now."""

    def hold(self) -> bool:
        """Ask the system to stay awake; False when it cannot be asked."""
        from wakepy import keep

        mode = self._stack.enter_context(keep.presenting(on_fail="pass"))
        if not mode.active:
            log.info("the system gives no way to stay awake")
        self.held = bool(mode.active)
        return self.held

    def release(self) -> None:
        """The system may sleep again."""
        self._stack.close()
        self.held = False
