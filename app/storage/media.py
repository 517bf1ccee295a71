"""Pictures, films and sounds are copied into the contest's media folder under clean names.

Knows names and files; never looks inside one. Nothing that is there already is overwritten.
"""

import re
import shutil
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import Trouble
from app.domain.language import _
from app.show.reel import kind_of_file
from app.storage.trouble import spoken

LARGEST = 2_000_000_000
"""Bytes of a file; longer films are cut or made smaller before the evening."""
NAME_LENGTH = 60
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
_PART = ".part"


def files(media: Path) -> frozenset[str]:
    """The names of the files there are."""
    if not media.is_dir():
        return frozenset()
    return frozenset(one.name for one in media.iterdir() if one.is_file())


def bring(media: Path, source: Path) -> str:
    """Copy `source` into the folder `media`; the name it has there. Trouble in words if it cannot.

    The copy is made under another name first: a name in the folder is a whole file.
    """
    if kind_of_file(source.name) is None:
        raise Trouble(
            _("“{name}” không phải ảnh, phim hay tiếng mà hội trường xem được.").format(
                name=source.name
            ),
            _("Dùng ảnh PNG, JPG, WebP; phim MP4 (H.264, AAC); tiếng MP3, M4A, WAV."),
        )
    with _told(source):
        size = source.stat().st_size
        if size == 0:
            raise Trouble(
                _("“{name}” rỗng.").format(name=source.name), _("Chép lại tệp ấy từ nơi có nó.")
            )
        if size > LARGEST:
            raise Trouble(
                _("“{name}” lớn quá {gb} GB.").format(
                    name=source.name, gb=LARGEST // 1_000_000_000
                ),
                _("Cắt ngắn hoặc nén lại phim rồi chọn lại."),
            )
    with spoken(media / "-"):
        media.mkdir(parents=True, exist_ok=True)
        name = _free(media, clean(source.name))
        part = media / f"{name}{_PART}"
        try:
            shutil.copyfile(source, part)
            part.replace(media / name)
        finally:
            part.unlink(missing_ok=True)
    return name


@contextmanager
def _told(source: Path) -> Generator[None]:
    """What the system says about the file that is brought, in words."""
    try:
        yield
    except OSError as error:
        raise Trouble(
            _("Không đọc được “{name}”.").format(name=source.name),
            _("Kiểm tra USB hoặc ổ đĩa còn cắm chắc không, rồi chọn lại."),
        ) from error


def clean(name: str) -> str:
    """A file name that every system takes: no path, no signs, no reserved word, not too long."""
    stem, dot, suffix = unicodedata.normalize("NFC", name).rpartition(".")
    words = re.sub(r"[^\w-]+", "-", stem).strip("-_")[:NAME_LENGTH].rstrip("-_") or "tep"
    if _RESERVED.fullmatch(words):
        words = f"tep-{words}"
    return f"{words}{dot}{suffix.lower()}"


def _free(media: Path, name: str) -> str:
    """The name, with a number when it is taken; small and capital letters are the same."""
    taken = {one.name.casefold() for one in media.iterdir()}
    stem, _dot, suffix = name.rpartition(".")
    number = 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}.{suffix}"
    return name
