"""Keeps the English catalogue in step with the texts of the program: `python -m ui.i18n`.

`--update` writes new texts into the catalogue, `--check` fails while one lacks its English;
both compile it. Knows catalogues; no text itself.
"""

import argparse
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n" / "en" / "LC_MESSAGES"
PO, MO = FOLDER / "hoithi.po", FOLDER / "hoithi.mo"


def texts() -> Catalog:
    """Every text that `_()` is given in app and ui."""
    catalog = Catalog(locale="en", domain="hoithi", fuzzy=False)
    for room in ("app", "ui"):
        found = extract_from_dir(ROOT / room, [("**.py", "python")], keywords={"_": None})
        for name, _line, message, _comments, _context in found:
            catalog.add(message, locations=[(f"{room}/{name}", 0)])
    return catalog


def catalogue() -> Catalog:
    """The English catalogue as it is written down."""
    if not PO.exists():
        return Catalog(locale="en", domain="hoithi", fuzzy=False)
    with PO.open("rb") as file:
        return read_po(file, locale="en", domain="hoithi")


def lacking(english: Catalog) -> list[str]:
    """Texts of the program without an English one, and English ones that nothing uses."""
    used = {str(message.id) for message in texts() if message.id}
    there = {str(message.id) for message in english if message.id and message.string}
    return sorted(used - there) + [f"(unused) {one}" for one in sorted(there - used)]


def update() -> None:
    """Bring the catalogue up to the texts, keeping what is translated, and compile it."""
    english = catalogue()
    english.update(texts(), no_fuzzy_matching=True)
    english.obsolete.clear()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, english, sort_output=True, no_location=True, width=96, omit_header=False)
    compile_mo(english)


def compile_mo(english: Catalog) -> None:
    """Write what the program reads."""
    with MO.open("wb") as file:
        write_mo(file, english)


def main(arguments: list[str]) -> int:
    """0 when every text has its English."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args(arguments)
    if options.update:
        update()
    missing = lacking(catalogue())
    for one in missing:
        sys.stdout.write(f"{one}\n")
    return 1 if options.check and missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
