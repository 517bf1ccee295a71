"""A bug must not stop the evening: it is written down, shown to copy, and the show goes on.

The journal already has the last fact, and the hall keeps its last picture.
"""

import logging
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

log = logging.getLogger(__name__)


def watch(folder: Path, tell: Callable[[str, Path], None], version: str) -> Callable[[], None]:
    """From now on an unexpected error becomes a report in `folder` and a call of `tell`.

    An error that comes again (a timer meets it every second) is logged, not told again. `tell`
    may be called in any thread. Call what is returned to stop watching.
    """
    before = sys.excepthook
    told: set[str] = set()

    def caught(kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        text = "".join(traceback.format_exception(kind, error, at))
        log.error("unexpected error\n%s", text)
        if text not in told:
            told.add(text)
            tell(text, write_report(folder, version, text))

    def stop() -> None:
        if sys.excepthook is caught:
            sys.excepthook = before

    sys.excepthook = caught
    return stop


def write_report(folder: Path, version: str, text: str) -> Path:
    """Write an error's report into `folder` with the version and the time; its path."""
    moment = datetime.now().astimezone()
    path = folder / f"error-{moment:%Y%m%d-%H%M%S-%f}.txt"
    try:
        path.write_text(f"hoithi {version}\n{sys.version}\n{moment.isoformat()}\n\n{text}", "utf-8")
    except OSError:
        log.exception("the report could not be written to %s", path)
    return path
