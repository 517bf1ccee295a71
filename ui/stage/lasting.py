"""Keeps the program alive on PySide 6.12.0 with Python 3.11.

Every Qt call that returns nothing takes one reference of None without owning it; after some five
thousand calls None is "deallocated" and Python aborts. Python 3.12 has an immortal None, and
PySide 6.11 counts rightly. Knows only this fault; does nothing where it is absent.
"""

import ctypes
import sys

from PySide6.QtCore import QSize


def keep_none() -> None:
    """Give None references enough for years, if this PySide loses them."""
    size, before = QSize(), sys.getrefcount(None)
    for width in range(16):
        size.setWidth(width)
    if sys.getrefcount(None) <= before - 16:
        ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
