"""Comparing a picture with the one that was looked at and approved.

HOITHI_PICTURES=write stores the present pictures as the approved ones; look at them first.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

VISIBLE, SHARE, MEAN = 32, 0.00015, 0.4
"""A channel differs visibly by more than 32; so many may; and so much on average."""

_TABLE = bytes(1 if value > VISIBLE else 0 for value in range(256))


def coarse(picture: QImage) -> QImage:
    """Five bits a channel: the ground's gradient then takes little room in a file."""
    return picture.convertToFormat(QImage.Format.Format_RGB16).convertToFormat(
        QImage.Format.Format_RGB888
    )


def difference(one: QImage, two: QImage) -> tuple[float, float]:
    """(share of visibly differing channels, mean difference) of two pictures."""
    if one.size() != two.size():
        return 1.0, 255.0
    both = coarse(one)
    brush = QPainter(both)
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    brush.drawImage(0, 0, coarse(two))
    brush.end()
    # Lines are filled up to four bytes with whatever lay there; that is no part of the picture.
    width, line, raw = both.width() * 3, both.bytesPerLine(), bytes(both.constBits())
    bits = b"".join(raw[at * line : at * line + width] for at in range(both.height()))
    return bits.translate(_TABLE).count(1) / len(bits), sum(bits) / len(bits)


def same(one: QImage, two: QImage) -> bool:
    """Would the hall see the same picture?"""
    share, mean = difference(one, two)
    return share <= SHARE and mean <= MEAN


def check_approved(picture: QImage, file: Path, scratch: Path) -> None:
    """Fail, leaving the picture in `scratch`, unless it is the approved one in `file`."""
    if os.environ.get("HOITHI_PICTURES") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        assert coarse(picture).save(str(file), "PNG", 0)
        return
    approved = QImage(str(file))
    if not same(approved, picture):
        picture.save(str(scratch / file.name))
        pytest.fail(f"{difference(approved, picture)} differ: {file} and {scratch / file.name}")
