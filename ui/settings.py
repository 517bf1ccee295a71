"""What this laptop remembers between two starts: screens, looks, sound, keys. Never the contest.

Knows one small file of the user's own. A file that cannot be read is set aside and told; a place
that cannot be written is told once and is no error, since the show does not need it.
"""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from app.domain.language import _
from ui.screens import ScreenInfo

log = logging.getLogger(__name__)

PLACE = "HOITHI_SETTINGS"
"""Environment: another file than the user's own, such as one on a stick that goes with the show."""


class Settings(Struct, frozen=True, omit_defaults=True):
    """Everything remembered; what a file does not name has its default."""

    projector: ScreenInfo | None = None
    """Where the hall last saw its picture."""
    mc_screen: ScreenInfo | None = None
    theme: Literal["dark", "light"] = "dark"
    """The console's colours."""
    text: Annotated[int, Meta(ge=100, le=150)] = 100
    """The console's letters, percent."""
    volume: Annotated[int, Meta(ge=0, le=100)] = 70
    """Percent."""
    muted: bool = False
    reduced_motion: bool = False
    keys: dict[str, str] = {}
    """Name of a wish → the key that was chosen for it."""


def place() -> Path:
    """The file of this user on this laptop."""
    given = os.environ.get(PLACE)
    if given:
        return Path(given)
    from platformdirs import user_config_path

    return user_config_path("hoithi", appauthor=False) / "settings.json"


class Memory:
    """The settings and the file they live in; `change` writes at once."""

    def __init__(self, path: Path | None) -> None:
        """Read `path`; without a file everything has its default. None: only for this start."""
        self._path = path
        self._tell: Callable[[str], None] | None = None
        self._untold: list[str] = []
        self._complained = False
        self.settings = Settings() if path is None else self._read(path)

    def tell_by(self, tell: Callable[[str], None]) -> None:
        """Say to the operator what went wrong, by `tell`; what is not yet told comes at once."""
        self._tell = tell
        for text in self._untold:
            tell(text)
        self._untold.clear()

    def change(self, **fields: object) -> None:
        """Remember these fields; a value that cannot be read again would be a bug and raises."""
        changed = msgspec.structs.replace(self.settings, **fields)
        text = msgspec.json.format(msgspec.json.encode(changed), indent=2)
        if msgspec.json.decode(text, type=Settings) == self.settings:
            return
        self.settings = changed
        if self._path is None:
            return
        try:
            _write(self._path, text)
        except OSError as error:
            log.info("settings cannot be written to %s: %s", self._path, error)
            if not self._complained:
                self._complained = True
                self._say(
                    _(
                        "Không ghi được cài đặt của máy này: lần mở sau phải chọn lại. Nhật ký vẫn ghi."
                    )
                )

    def _read(self, path: Path) -> Settings:
        try:
            return msgspec.json.decode(path.read_bytes(), type=Settings)
        except (FileNotFoundError, NotADirectoryError):
            return Settings()
        except (OSError, msgspec.DecodeError) as error:
            log.info("settings in %s cannot be read: %s", path, error)
            _set_aside(path)
            self._say(
                _("Không đọc được cài đặt của máy này: tệp cũ đã cất riêng, đang dùng mặc định.")
            )
            return Settings()

    def _say(self, text: str) -> None:
        if self._tell is None:
            self._untold.append(text)
        else:
            self._tell(text)


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{path.name}.broken"))
    except OSError as error:
        log.info("settings in %s cannot be set aside: %s", path, error)


def _write(path: Path, text: bytes) -> None:
    """The old file or the new one, never half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
