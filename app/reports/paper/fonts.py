"""The letters of papers: Times New Roman where the system has it, else a face that can Vietnamese.

Knows where systems keep fonts, and looks there in a fixed order without asking any program.
A family counts only when its four faces lie in one folder and hold every Vietnamese letter:
Liberation Serif holds them from version 2 on, and both versions can be there.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path

from msgspec import Struct
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.domain.errors import Trouble
from app.domain.language import _

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "Paper", "Paper-Bold", "Paper-Italic", "Paper-BoldItalic"
FACES = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)

LETTERS = "".join(chr(code) for code in range(0x1EA0, 0x1EFA)) + "ĂăÂâĐđÊêÔôƠơƯư’“”–…0123456789"
"""What a face must hold."""


class Family(Struct, frozen=True):
    """A family by the file names of its regular, bold, italic and bold italic faces."""

    name: str
    files: tuple[str, str, str, str]


FAMILIES = (
    Family("Times New Roman", ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf")),
    Family(
        "Times New Roman",
        (
            "Times_New_Roman.ttf",
            "Times_New_Roman_Bold.ttf",
            "Times_New_Roman_Italic.ttf",
            "Times_New_Roman_Bold_Italic.ttf",
        ),
    ),
    Family(
        "Times New Roman",
        (
            "Times New Roman.ttf",
            "Times New Roman Bold.ttf",
            "Times New Roman Italic.ttf",
            "Times New Roman Bold Italic.ttf",
        ),
    ),
    Family(
        "Tinos",
        ("Tinos-Regular.ttf", "Tinos-Bold.ttf", "Tinos-Italic.ttf", "Tinos-BoldItalic.ttf"),
    ),
    Family(
        "Liberation Serif",
        (
            "LiberationSerif-Regular.ttf",
            "LiberationSerif-Bold.ttf",
            "LiberationSerif-Italic.ttf",
            "LiberationSerif-BoldItalic.ttf",
        ),
    ),
    Family(
        "FreeSerif",
        ("FreeSerif.ttf", "FreeSerifBold.ttf", "FreeSerifItalic.ttf", "FreeSerifBoldItalic.ttf"),
    ),
)


@cache
def load_letters() -> str:
    """Give ReportLab the four faces under their paper names, once; the family's name.

    Trouble when no face on this machine can write Vietnamese.
    """
    folders = _folders()
    for family in FAMILIES:
        for there in folders:
            paths = [there[file.lower()] for file in family.files if file.lower() in there]
            if _register([str(path) for path in paths]):
                return family.name
    if _register(_packed()):
        return "Source Serif Pro"
    raise Trouble(
        _("Không tìm thấy phông chữ có dấu tiếng Việt để in văn bản."),
        _("Hãy cài phông Times New Roman rồi thử lại."),
    )


def _packed() -> list[str]:
    """The family that comes with the program, upright for italics: those hold no Vietnamese."""
    try:
        pack: dict[str, str] = import_module("font_source_serif_pro").font_files_ttf
        upright = [pack[face] for face in ("SourceSerifPro", "SourceSerifProBold")]
    except (ImportError, KeyError):
        return []
    return upright * 2


def _register(files: Sequence[str]) -> bool:
    """Whether the four files are a whole family, and then it is the family of papers."""
    if len(files) != len(FACES):
        return False
    try:
        fonts = [TTFont(name, file) for name, file in zip(FACES, files, strict=True)]
    except (TTFError, OSError):
        return False
    if not all(ord(letter) in font.face.charToGlyph for font in fonts for letter in LETTERS):
        return False
    for font in fonts:
        pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType]
    addMapping(REGULAR, 0, 0, REGULAR)
    addMapping(REGULAR, 1, 0, BOLD)
    addMapping(REGULAR, 0, 1, ITALIC)
    addMapping(REGULAR, 1, 1, BOLD_ITALIC)
    return True


def _folders() -> list[dict[str, Path]]:
    """Every folder with font files: the files by their name in small letters."""
    found: list[dict[str, Path]] = []
    for root in _roots():
        for folder, folders, files in os.walk(root):
            folders.sort()
            found.append({file.lower(): Path(folder) / file for file in files})
    return found


def _roots() -> Iterator[Path]:
    """Where this kind of system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts/Supplemental"), Path("/Library/Fonts"))
        yield home / "Library/Fonts"
    else:
        yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        yield from (home / ".local/share/fonts", home / ".fonts")
