"""A contest is a folder: contest.db, media, backups, papers; one program has it at a time.

Knows how a folder is made, opened and read aside. Does not know what happens in a show.
"""

import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from sqlalchemy import func, insert, select

from app.desk.ports import ShowRecord
from app.domain.contest import Contest, frozen
from app.domain.draw import SEED_BYTES
from app.storage import backup, contests, schema, tables
from app.storage.database import DATABASE, Database, connect, present, reading_copy
from app.storage.journal import SqliteJournal, show_of
from app.storage.lock import FolderLock
from app.storage.trouble import BACKUPS, no_folder, occupied, spoken

MEDIA = "media"
PAPERS = "papers"
PART = f"{DATABASE}.part"


class ContestFolder:
    """An open contest folder; `close` it, or use it in a `with`."""

    def __init__(self, path: Path, database: Database, lock: FolderLock | None) -> None:
        """Use `create` or `open_folder`. Without a lock the folder is only read."""
        self.path = path
        self.media = path / MEDIA
        self.backups = path / BACKUPS
        self.papers = path / PAPERS
        self.read_only = lock is None
        self._database = database
        self._light = connect(database.path, synchronous="NORMAL") if lock else database
        self._lock = lock
        self._journals: dict[str, SqliteJournal] = {}

    def load_contest(self) -> Contest:
        """The contest as it was last saved."""
        with self._database.reading() as connection:
            return contests.load(connection)

    def save_contest(self, contest: Contest) -> None:
        """Put this content in the place of the saved one; shows keep what they were opened with."""
        with self._database.writing() as connection:
            contests.save(connection, contest)

    def shows(self) -> list[ShowRecord]:
        """Every show and rehearsal, in the order of opening."""
        statement = select(tables.show).order_by(tables.show.c.number)
        with self._database.reading() as connection:
            return [show_of(row) for row in connection.execute(statement)]

    def last_show(self, kind: Literal["live", "rehearsal"] | None = None) -> ShowRecord | None:
        """The show opened last (of this kind, when one is given), or None."""
        found = [show for show in self.shows() if kind in (None, show.kind)]
        return found[-1] if found else None

    def open_show(
        self,
        kind: Literal["live", "rehearsal"],
        opened_at: str,
        app_version: str,
        *,
        seed: bytes | None = None,
        show_id: str | None = None,
    ) -> SqliteJournal:
        """Freeze the saved contest and begin a show; seed and id are by chance unless given."""
        show = ShowRecord(
            show_id or f"{opened_at[:10]}-{secrets.token_hex(3)}",
            kind,
            opened_at,
            frozen(self.load_contest()),
            seed or secrets.token_bytes(SEED_BYTES),
            app_version,
        )
        with self._database.writing() as connection:
            last = connection.execute(select(func.max(tables.show.c.number))).scalar() or 0
            connection.execute(
                insert(tables.show).values(
                    id=show.id,
                    number=last + 1,
                    kind=show.kind,
                    opened_at=show.opened_at,
                    contest_json=show.contest_json,
                    seed=show.seed,
                    app_version=show.app_version,
                )
            )
        return self.journal(show.id)

    def journal(self, show_id: str) -> SqliteJournal:
        """The journal of a show, the same one each time; KeyError when there is no such show."""
        if show_id not in self._journals:
            show = {one.id: one for one in self.shows()}[show_id]
            self._journals[show_id] = SqliteJournal(show, self._database, self._light)
        return self._journals[show_id]

    def back_up(self, reason: str, at: datetime | None = None) -> Path:
        """Copy contest.db into `backups/`, named by reason and time."""
        return backup.back_up(self._database, reason, at or datetime.now().astimezone())

    def database(self) -> Database:
        """The database itself, for `app.storage.verify`."""
        return self._database

    def close(self) -> None:
        """Give everything back; contest.db is then one whole file."""
        self._light.close()
        self._database.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


def create(folder: Path, contest: Contest) -> ContestFolder:
    """Make a folder for this contest and open it; Trouble when something is in it already."""
    path = folder / DATABASE
    with spoken(path):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise occupied(folder)
        try:
            for name in (MEDIA, BACKUPS, PAPERS):
                (folder / name).mkdir(parents=True, exist_ok=True)
            _fill(path.with_name(PART), contest)
            path.with_name(PART).replace(path)
        except BaseException:
            _clear(folder)
            raise
    return open_folder(folder)


def _clear(folder: Path) -> None:
    """Take away what a failed `create` began, so that it can be tried again."""
    for left in folder.glob(f"{PART}*"):
        left.unlink(missing_ok=True)
    for name in (MEDIA, BACKUPS, PAPERS):
        with suppress(OSError):
            (folder / name).rmdir()


def _fill(part: Path, contest: Contest) -> None:
    """Everything under another name first: contest.db is whole or not there."""
    part.touch()
    database = connect(part, foreign_keys=False)
    try:
        schema.upgrade(database)
        with database.writing() as connection:
            contests.save(connection, contest)
    finally:
        database.close()


def open_folder(folder: Path, *, read_only: bool = False) -> ContestFolder:
    """Open a contest folder; Trouble says in words why it cannot be.

    `read_only` reads one moment into memory and touches nothing: for papers, checks, verifying
    and rehearsals, also beside a running show or on a locked USB stick.
    """
    if not folder.is_dir():
        raise no_folder(folder)
    path = folder / DATABASE
    present(path)
    if read_only:
        return ContestFolder(folder, _read_aside(path), None)
    lock = FolderLock(folder)
    try:
        return ContestFolder(folder, _open(path), lock)
    except BaseException:
        lock.release()
        raise


def _read_aside(path: Path) -> Database:
    database = reading_copy(path)
    try:
        database.check()
        if not schema.is_current(database):
            schema.upgrade(database)
        with database.reading() as connection:
            connection.exec_driver_sql("PRAGMA query_only=ON")
    except BaseException:
        database.close()
        raise
    return database


def _open(path: Path) -> Database:
    with spoken(path), path.open("rb+"):
        database = connect(path)
    try:
        database.check()
        current = schema.is_current(database)
        if not current:
            backup.back_up(database, "before-upgrade", datetime.now().astimezone())
    except BaseException:
        database.close()
        raise
    if current:
        return database
    database.close()
    return _upgraded(path)


def _upgraded(path: Path) -> Database:
    database = connect(path, foreign_keys=False)
    try:
        schema.upgrade(database)
    finally:
        database.close()
    return connect(path)
