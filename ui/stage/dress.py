"""What a contest brings to its stage: a theme, perhaps a logo and a picture for the ground.

Knows how to read them and when they cannot be used, in words; does not know where they are shown.
"""

import hashlib
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from app.domain.contest import Look
from app.domain.language import _
from ui.stage.theme import THEMES, Theme, load_theme, luminance

LARGEST = QSize(3840, 2160)
"""A picture with more pixels than the largest hall is read smaller."""
LOGO = QSize(1400, 320)
"""A logo is read so large at most: four times what is shown of it."""
APART = 2.2
"""The least contrast of a logo with the ground; a darker one is put on a plate."""


class Dress(NamedTuple):
    """A theme with its pictures; an image without pixels is none."""

    look: str
    """A name that is different for everything that looks different."""
    theme: Theme
    logo: QImage
    background: QImage


class Fitting(NamedTuple):
    """A dress and what of it could not be used, one sentence each."""

    dress: Dress
    troubles: tuple[str, ...]


def worn(look: Look, media: Path) -> tuple[str, Path | None, Path | None]:
    """(theme, logo, background) of a contest whose files lie in `media`."""
    logo, background = (
        media / Path(name).name if name else None for name in (look.logo, look.background)
    )
    return look.theme, logo, background


def put_on(theme: str, logo: Path | None = None, background: Path | None = None) -> Fitting:
    """The theme with the files it can use; without those that are missing or broken.

    A theme nobody knows is the first one.
    """
    known = theme in THEMES
    name = theme if known else THEMES[0]
    colors = load_theme(name)
    mark, without_logo = _read(logo, LOGO, Qt.AspectRatioMode.KeepAspectRatio)
    under, without_ground = _read(
        background, LARGEST, Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    troubles = (
        *([] if known else [_("Chưa có giao diện “{name}”.").format(name=theme)]),
        *([_("Chưa thể dùng logo: {why}").format(why=without_logo)] if without_logo else []),
        *([_("Chưa thể dùng ảnh nền: {why}").format(why=without_ground)] if without_ground else []),
    )
    if not mark.isNull():
        mark = _legible(mark, colors)
    look = f"{name}-{_print(mark)}-{_print(under)}"
    return Fitting(Dress(look, colors, mark, under), troubles)


def _read(file: Path | None, most: QSize, mode: Qt.AspectRatioMode) -> tuple[QImage, str]:
    """An image of at most `most` pixels, or why there is none."""
    if file is None:
        return QImage(), ""
    if not file.is_file():
        return QImage(), _("không thấy tệp “{name}”.").format(name=file.name)
    # A broken file makes the decoders talk to the log; what matters is told in words here.
    heard = qInstallMessageHandler(lambda *_words: None)
    try:
        reader = QImageReader(str(file))
        reader.setAutoTransform(True)
        size = reader.size()
        drawn = reader.format().data() in (b"svg", b"svgz")
        if size.isValid() and (
            drawn or size.width() > most.width() or size.height() > most.height()
        ):
            reader.setScaledSize(size.scaled(most, mode))
        image = reader.read()
    finally:
        qInstallMessageHandler(heard)
    if image.isNull():
        return image, _("tệp “{name}” không đọc được.").format(name=file.name)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), ""


def _legible(logo: QImage, theme: Theme) -> QImage:
    """The logo, on a plate when it would sink into the ground."""
    bright = _brightness(logo)
    low, high = sorted((bright, luminance(theme.bg_hi)))
    if (high + 0.05) / (low + 0.05) >= APART:
        return logo
    edge = round(logo.height() * 0.14)
    plate = QImage(logo.size() + QSize(2 * edge, 2 * edge), logo.format())
    plate.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plate)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.ink))
    painter.drawRoundedRect(QRectF(plate.rect()), edge, edge)
    painter.drawImage(edge, edge, logo)
    painter.end()
    return plate


def _brightness(image: QImage) -> float:
    """The mean luminance of what is opaque in it."""
    small = image.scaled(32, 32, mode=Qt.TransformationMode.SmoothTransformation)
    seen = [
        color
        for y in range(32)
        for x in range(32)
        if (color := small.pixelColor(x, y)).alpha() > 127
    ]
    return sum(luminance(color.name()) for color in seen) / len(seen) if seen else 1.0


def _print(image: QImage) -> str:
    """A short name for exactly these pixels; "" for none."""
    return hashlib.sha256(bytes(image.constBits())).hexdigest()[:12] if not image.isNull() else ""
