"""One program per contest folder: a lock of the operating system, gone with its process.

After kill -9 or a power cut there is nothing to clean up: the file stays, the lock does not.
"""

import sys
from pathlib import Path
from typing import IO

from app.storage.trouble import in_use, spoken

LOCK = "contest.lock"


class FolderLock:
    """Holds a folder until `release`, or until the process ends in whatever way."""

    def __init__(self, folder: Path) -> None:
        """Take it; Trouble when another program has it, or when nothing may be written there."""
        self._file: IO[bytes] | None = None
        path = folder / LOCK
        with spoken(path):
            file = path.open("ab")
        try:
            _take(file)
        except OSError:
            file.close()
            raise in_use(folder) from None
        self._file = file

    def release(self) -> None:
        """Let others in; a second time does nothing."""
        if self._file:
            self._file.close()
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
