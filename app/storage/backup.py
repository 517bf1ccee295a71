"""Copies of contest.db taken while it is in use: one file each, whole, the newest twenty kept.

Knows SQLite's backup interface. Does not know media; those are files the organiser has elsewhere.
"""

import os
import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import cast

from app.storage.database import Database
from app.storage.trouble import BACKUPS, spoken

KEEP = 20


def back_up(database: Database, reason: str, at: datetime) -> Path:
    """Copy the database into `backups/` as "20231010-193005-123-<reason>.db"; older ones go.

    `reason` is a short word such as "opening"; what a file name cannot hold becomes a dash.
    """
    folder = database.path.parent / BACKUPS
    word = re.sub(r"[^\w]+", "-", reason).strip("-") or "copy"
    stem = f"{at:%Y%m%d-%H%M%S}-{at.microsecond // 1000:03d}-{word}"
    part = folder / f"{stem}.part"
    with spoken(database.path):
        folder.mkdir(exist_ok=True)
        try:
            _copy(database, part)
            target = _free(folder, stem)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _forget_old(folder)
    return target


def _copy(database: Database, part: Path) -> None:
    """The whole database as one file without side files, on the disk when this returns."""
    part.unlink(missing_ok=True)
    held = database.engine.raw_connection()
    try:
        source = cast("sqlite3.Connection", held.driver_connection)
        with closing(sqlite3.connect(part)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        held.close()
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _free(folder: Path, stem: str) -> Path:
    """A name nothing has yet: two copies may fall into one thousandth of a second."""
    names = (folder / f"{stem}{'' if n == 1 else f'-{n}'}.db" for n in range(1, 1000))
    return next(name for name in names if not name.exists())


def kept(folder: Path) -> list[Path]:
    """The copies of a contest folder, oldest first."""
    return sorted((folder / BACKUPS).glob("*.db"))


def _forget_old(folder: Path) -> None:
    for old in kept(folder.parent)[:-KEEP]:
        old.unlink(missing_ok=True)
