"""The look of the desks: colours from resources/themes, the size of text, one style sheet.

Knows the console's tokens (design language §6) and who wears them. Does not know any panel, nor
the colours of the hall.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from string import Template
from typing import Literal
from weakref import WeakSet

import msgspec
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.stage.fonts import FAMILY, load_fonts
from ui.widgets.style import SHEET

ThemeName = Literal["dark", "light"]
TEXT_SIZES = (100, 110, 125, 150)
"""Percent a user can choose."""
WIDE, WIDE_FIT = 1800, 9 / 7
"""From this width on a desk is drawn larger, by this much (14 px become 18)."""
LARGE = 1.05
"""Letters that are so much larger than the design's are large."""
SMALLEST = 13
"""Pixels; no text is smaller."""


class Tokens(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One set of colours; every token is "#RRGGBB"."""

    win: str
    panel: str
    raised: str
    raised2: str
    line: str
    line_hi: str
    ink: str
    ink2: str
    dim: str
    ok: str
    ok_bg: str
    bad: str
    bad_bg: str
    warn: str
    warn_bg: str
    sel: str
    air: str
    air_ink: str
    next: str
    next_ink: str
    go: str
    go_ink: str
    publish: str
    publish_ink: str


@cache
def load_tokens(name: ThemeName) -> Tokens:
    """The colours of the theme called `name`."""
    text = files("resources").joinpath("themes", f"console-{name}.toml").read_text("utf-8")
    return msgspec.toml.decode(text, type=Tokens)


class Look:
    """The colours and the text size in use, and every window that wears them."""

    def __init__(self) -> None:
        """Dark, at the size of the design."""
        load_fonts()
        self.theme: ThemeName = "dark"
        self.text = 100
        self._fit = 1.0
        self._worn: WeakSet[QWidget] = WeakSet()

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return load_tokens(self.theme)

    @property
    def scale(self) -> float:
        """Pixels for one pixel of the design at 1366x768."""
        return self._fit * self.text / 100

    def px(self, design: float) -> int:
        """A length of the design at today's text size."""
        return round(design * self.scale)

    def place(self, design: float) -> int:
        """A length that follows the window but not the chosen text size, such as a column."""
        return round(design * self._fit)

    def room(self, design: float) -> int:
        """The height of something with text in it: it grows half as much as the chosen text."""
        return round(design * self._fit * (1 + (self.scale / self._fit - 1) / 2))

    @property
    def large(self) -> bool:
        """Whether people chose letters that need another arrangement of the desk."""
        return self.scale / self._fit >= LARGE

    def color(self, token: str) -> QColor:
        """The colour of `token`."""
        return QColor(getattr(self.tokens, token))

    def font(self, design: float, weight: int = 400) -> QFont:
        """The desks' letters; never smaller than the floor."""
        font = QFont(FAMILY)
        font.setPixelSize(max(SMALLEST, self.px(design)))
        font.setWeight(QFont.Weight(weight))
        return font

    def dress(self, window: QWidget) -> None:
        """Let `window` and all in it wear this look, now and after every change."""
        self._worn.add(window)
        self._put_on(window)

    def set_theme(self, theme: ThemeName) -> None:
        """Change the colours everywhere."""
        self._change(theme, self.text, self._fit)

    def set_text(self, percent: int) -> None:
        """Change the size of text everywhere; 100 to 150 percent."""
        percent = min(max(percent, TEXT_SIZES[0]), TEXT_SIZES[-1])
        self._change(self.theme, percent, self._fit)

    def fit(self, width: int) -> None:
        """Follow the width of the screen the desks stand on."""
        fit = WIDE_FIT if width >= WIDE else 1.0
        self._change(self.theme, self.text, fit)

    def _change(self, theme: ThemeName, text: int, fit: float) -> None:
        before = self.theme, self.text, self.scale
        self.theme, self.text, self._fit = theme, text, fit
        if (self.theme, self.text, self.scale) == before:
            return
        for window in tuple(self._worn):
            if isValid(window):
                self._put_on(window)

    def _put_on(self, window: QWidget) -> None:
        window.setFont(self.font(14))
        window.setPalette(_palette(self.tokens))
        window.setStyleSheet(_style_sheet(self.theme, self.scale))


@cache
def look() -> Look:
    """The one look of the running program; needs a QApplication."""
    return Look()


def _palette(tokens: Tokens) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, value in (
        (roles.Window, tokens.win),
        (roles.WindowText, tokens.ink),
        (roles.Base, tokens.panel),
        (roles.AlternateBase, tokens.raised),
        (roles.Text, tokens.ink),
        (roles.Button, tokens.raised),
        (roles.ButtonText, tokens.ink),
        (roles.Highlight, tokens.go),
        (roles.HighlightedText, tokens.go_ink),
        (roles.PlaceholderText, tokens.dim),
        (roles.ToolTipBase, tokens.raised2),
        (roles.ToolTipText, tokens.ink),
        (roles.Link, tokens.next),
    ):
        palette.setColor(role, QColor(value))
    return palette


@lru_cache(maxsize=8)
def _style_sheet(theme: ThemeName, scale: float) -> str:
    """The one style sheet, with the colours of `theme` and every "14dp" in pixels."""
    colored = Template(SHEET).substitute(msgspec.structs.asdict(load_tokens(theme)))
    return re.sub(r"(\d+)dp", lambda found: f"{round(int(found[1]) * scale)}px", colored)
