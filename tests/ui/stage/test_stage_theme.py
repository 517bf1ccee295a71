"""Themes: complete, and every pair of text and ground readable from the last row."""

import pytest

from ui.stage.theme import LEGIBLE, THEMES, colors, contrast, load_theme, mixed, qml_name

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


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_contrast_is_at_least_seven(name: str, ink: str, ground: str) -> None:
    theme = colors(load_theme(name))
    theme["foot"] = mixed(theme["bg0"], theme["bg1"], FOOT)
    assert contrast(theme[ink], theme[ground]) >= LEGIBLE


@pytest.mark.parametrize("name", THEMES)
def test_tokens_are_plain_colours(name: str) -> None:
    for color in colors(load_theme(name)).values():
        assert len(color) == 7
        assert int(color.removeprefix("#"), 16) >= 0


def test_tokens_have_qml_names() -> None:
    assert [qml_name(token) for token in ("bg0", "bg_hi", "coral_fill")] == [
        "bg0",
        "bgHi",
        "coralFill",
    ]
