"""Colours of the hall, read from resources/themes.

Knows the token names of the design language; does not know where a colour is used.
"""

from importlib.resources import files

import msgspec

THEMES = ("navy", "lacquer", "daylight")


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One set of colours; every token is "#RRGGBB"."""

    bg0: str
    bg1: str
    bg_hi: str
    card: str
    card_hi: str
    line: str
    line_soft: str
    ink: str
    ink2: str
    dim: str
    gold: str
    gold_ink: str
    jade: str
    jade_ink: str
    coral: str
    coral_fill: str
    coral_ink: str
    motif: str


def load_theme(name: str) -> Theme:
    """The theme called `name` (one of THEMES)."""
    text = files("resources").joinpath("themes", f"{name}.toml").read_text(encoding="utf-8")
    return msgspec.toml.decode(text, type=Theme)


def qml_name(token: str) -> str:
    """How a token is called in QML: "gold_ink" becomes "goldInk"."""
    head, *rest = token.split("_")
    return head + "".join(part.capitalize() for part in rest)
