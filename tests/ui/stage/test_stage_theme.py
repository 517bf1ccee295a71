"""Themes: complete, and every pair of text and ground readable from the last row."""

import msgspec
import pytest

from ui.stage.theme import THEMES, load_theme, qml_name

GROUNDS = ("bg0", "foot", "bg_hi")
PLATES = (*GROUNDS, "card", "card_hi")
FOOT = 952 / 1080
"""Where texts end on the way from bg0 to bg1; below is ornament only."""
PAIRS = [
    *((ink, ground) for ink in ("ink", "ink2", "gold") for ground in PLATES),
    *((ink, ground) for ink in ("dim", "jade", "coral") for ground in (*GROUNDS, "card")),
    ("gold_ink", "gold"),
    ("jade_ink", "jade"),
    ("coral_ink", "coral_fill"),
]


def luminance(color: str) -> float:
    """WCAG relative luminance of "#RRGGBB"."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_contrast_is_at_least_seven(name: str, ink: str, ground: str) -> None:
    theme = msgspec.structs.asdict(load_theme(name))
    mixed = (
        round(
            int(theme["bg0"][n : n + 2], 16) * (1 - FOOT) + int(theme["bg1"][n : n + 2], 16) * FOOT
        )
        for n in (1, 3, 5)
    )
    theme["foot"] = "#" + "".join(f"{part:02X}" for part in mixed)
    assert contrast(theme[ink], theme[ground]) >= 7


@pytest.mark.parametrize("name", THEMES)
def test_tokens_are_plain_colours(name: str) -> None:
    for color in msgspec.structs.asdict(load_theme(name)).values():
        assert len(color) == 7
        assert int(color.removeprefix("#"), 16) >= 0


def test_tokens_have_qml_names() -> None:
    assert [qml_name(token) for token in ("bg0", "bg_hi", "coral_fill")] == [
        "bg0",
        "bgHi",
        "coralFill",
    ]
