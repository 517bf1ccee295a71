"""Colours of the hall and its woven band, read from resources/themes; how far colours contrast.

Knows the token names of the design language; does not know where a colour is used.
"""

from importlib.resources import files
from typing import Literal

import msgspec

THEMES = ("navy", "lacquer", "daylight")
BARE = ("ink", "ink2", "dim", "gold", "jade", "coral")
"""Inks of texts that stand on the bare ground, without a card behind them."""
LEGIBLE = 7.0
"""The least contrast of a text (design language §2)."""
RINGS = 0.32
"""Opacity of the gong's rings where nothing forbids it."""


class Stitch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One figure of the band: points in design pixels from its top left corner.

    `stroke` is the width of its outline; 0 fills it. An open line has `closed` off.
    """

    ink: Literal["gold", "motif"]
    points: tuple[tuple[float, float], ...]
    stroke: float = 0.0
    closed: bool = True


class Weave(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The woven band: figures that come again every `period` pixels, one of them centred."""

    period: float
    stitches: tuple[Stitch, ...]


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One set of colours, every token "#RRGGBB", and the pattern of its band."""

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
    band: Weave


def load_theme(name: str) -> Theme:
    """The theme called `name` (one of THEMES)."""
    text = files("resources").joinpath("themes", f"{name}.toml").read_text(encoding="utf-8")
    return msgspec.toml.decode(text, type=Theme)


def colors(theme: Theme) -> dict[str, str]:
    """Every colour by its token."""
    fields = msgspec.structs.asdict(theme).items()
    return {name: value for name, value in fields if isinstance(value, str)}


def qml_name(token: str) -> str:
    """How a token is called in QML: "gold_ink" becomes "goldInk"."""
    head, *rest = token.split("_")
    return head + "".join(part.capitalize() for part in rest)


def luminance(color: str) -> float:
    """Relative luminance of "#RRGGBB" after WCAG 2, from 0 (black) to 1 (white)."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    """The contrast of two colours after WCAG 2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def mixed(under: str, over: str, share: float) -> str:
    """The colour of `under` with `share` (0 to 1) of `over` on it."""
    parts = zip(*([int(c[n : n + 2], 16) for n in (1, 3, 5)] for c in (under, over)), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def strength(theme: Theme) -> float:
    """The greatest share of a picture in the ground that keeps every bare text legible.

    Whatever the picture shows lies between black and white, so these two decide.
    """
    inks = [colors(theme)[token] for token in BARE]
    share = 0
    while share < 255 and all(
        contrast(ink, mixed(plain(theme), part, (share + 1) / 255)) >= LEGIBLE
        for ink in inks
        for part in ("#000000", "#FFFFFF")
    ):
        share += 1
    return share / 255


def ring_strength(theme: Theme) -> float:
    """How strong the gong's rings may be, at most RINGS, so that texts across them stay legible."""
    share = round(RINGS * 100)
    while share and any(
        contrast(ink, mixed(ground, theme.motif, share / 100)) < LEGIBLE
        for ink in (theme.ink, theme.ink2, theme.gold)
        for ground in (theme.bg0, theme.bg_hi)
    ):
        share -= 1
    return share / 100


def plain(theme: Theme) -> str:
    """The end of the ground's gradient that is farther from the ink: pictures mix with it."""
    return max(theme.bg0, theme.bg1, key=lambda ground: contrast(ground, theme.ink))
