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


def coarse(picture: QImage, bits: int = 5) -> QImage:
    """Five (or four) bits a channel: the ground's gradient then takes little room in a file."""
    few = QImage.Format.Format_RGB16 if bits == 5 else QImage.Format.Format_RGB444
    return picture.convertToFormat(few).convertToFormat(QImage.Format.Format_RGB888)


def difference(one: QImage, two: QImage, bits: int = 5) -> tuple[float, float]:
    """(share of visibly differing channels, mean difference) of two pictures."""
    if one.size() != two.size():
        return 1.0, 255.0
    both = coarse(one, bits)
    brush = QPainter(both)
    brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    brush.drawImage(0, 0, coarse(two, bits))
    brush.end()
    # Lines are filled up to four bytes with whatever lay there; that is no part of the picture.
    width, line, raw = both.width() * 3, both.bytesPerLine(), bytes(both.constBits())
    rows = b"".join(raw[at * line : at * line + width] for at in range(both.height()))
    return rows.translate(_TABLE).count(1) / len(rows), sum(rows) / len(rows)


def same(one: QImage, two: QImage, bits: int = 5) -> bool:
    """Would the hall see the same picture?"""
    share, mean = difference(one, two, bits)
    return share <= SHARE and mean <= MEAN


def approved(picture: QImage, file: Path, scratch: Path, bits: int = 5) -> bool:
    """Whether it is the approved picture in `file`; if not it is left in `scratch`."""
    if os.environ.get("HOITHI_PICTURES") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        return coarse(picture, bits).save(str(file), "PNG", 0)
    if same(QImage(str(file)), picture, bits):
        return True
    picture.save(str(scratch / file.name))
    return False


def check_approved(picture: QImage, file: Path, scratch: Path, bits: int = 5) -> None:
    """Fail, leaving the picture in `scratch`, unless it is the approved one in `file`."""
    if not approved(picture, file, scratch, bits):
        told = difference(QImage(str(file)), picture, bits)
        pytest.fail(f"{told} differ: {file} and {scratch / file.name}")
