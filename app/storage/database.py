"""The door to contest.db: how it is opened, how a transaction is made, how it is read aside.

Knows SQLite's settings. Does not know tables. A missing file is never created by opening.
"""

import json
import re
import shutil
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, Pool, QueuePool, StaticPool, create_engine, event

from app.storage.trouble import empty, no_database, spoken

DATABASE = "contest.db"
BUSY_SECONDS = 2.0
"""How long to wait for a foreign program: longer would freeze the console."""
# A value that somebody wrote past the program's checks: the file itself is whole, and
# `app.storage.verify` names the line.
_ABOUT_A_VALUE = re.compile(r"(CHECK constraint failed|[\w-]+ value) in ")


class Database:
    """An open contest.db. Every error of the disk comes out as Trouble."""

    def __init__(self, path: Path, engine: Engine) -> None:
        """Keep the path for the words of Trouble."""
        self.path = path
        self.engine = engine

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A transaction that sees one moment."""
        with spoken(self.path), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """A transaction that is on the disk when it ends, whole or not at all."""
        with spoken(self.path), self.engine.connect() as connection:
            connection.execution_options(writing=True)
            with connection.begin():
                yield connection

    def check(self) -> None:
        """Trouble when the file is damaged or cut short. What a row may hold is not asked here."""
        with self.reading() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check").scalars()
            damage = [str(text) for text in found if not _ABOUT_A_VALUE.match(str(text))]
            if damage and damage != ["ok"]:
                raise sqlite_error(damage[0])

    def close(self) -> None:
        """Give the file back; what the write-ahead log holds goes into contest.db."""
        self.engine.dispose()


def sqlite_error(text: str) -> sqlite3.DatabaseError:
    """The error SQLite itself raises on a damaged file, for damage that a check found."""
    error = sqlite3.DatabaseError(text)
    error.sqlite_errorname = "SQLITE_CORRUPT"
    return error


def present(path: Path) -> None:
    """Trouble when contest.db is not there or was never filled."""
    if not path.is_file():
        raise no_database(path)
    if path.stat().st_size == 0:
        raise empty(path)


def connect(path: Path, *, synchronous: str = "FULL", foreign_keys: bool = True) -> Database:
    """Open an existing file for reading and writing, in WAL mode."""
    settings = {
        "journal_mode": "WAL",
        "synchronous": synchronous,
        "foreign_keys": "ON" if foreign_keys else "OFF",
    }
    creator = partial(_open, path, settings)
    engine = _engine(creator, QueuePool, pool_size=1, max_overflow=4)
    event.listen(engine, "begin", _begin)
    return Database(path, engine)


def _open(path: Path, settings: dict[str, str]) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for name, setting in settings.items():
            connection.execute(f"PRAGMA {name}={setting}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _engine(creator: Callable[[], sqlite3.Connection], pool: type[Pool], **sizes: int) -> Engine:
    return create_engine(
        "sqlite://",
        creator=creator,
        poolclass=pool,
        json_serializer=partial(json.dumps, ensure_ascii=False),
        **sizes,
    )


def _begin(connection: Connection) -> None:
    """Python's own opinion about transactions is switched off; this is ours."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def reading_copy(path: Path) -> Database:
    """One moment of the file as a database in memory: nothing in the folder is touched.

    Works beside a running program, on a read-only disk, and for an older schema, which is then
    brought up to date in memory only.
    """
    with spoken(path):
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            _copy_into(memory, path)
        except BaseException:
            memory.close()
            raise
    return Database(path, _engine(lambda: memory, StaticPool))


def _copy_into(memory: sqlite3.Connection, path: Path) -> None:
    log = path.with_name(f"{path.name}-wal")
    # Without a log nobody has the file open; asking for a lock would leave files behind.
    mode = "mode=ro" if log.exists() else "mode=ro&immutable=1"
    try:
        _pour(f"{path.absolute().as_uri()}?{mode}", memory)
    except sqlite3.OperationalError:
        if not log.exists():
            raise
        # A log is left over from a kill, on a disk where SQLite may not work it in.
        with TemporaryDirectory() as aside:
            for file in (path, log):
                shutil.copyfile(file, Path(aside, file.name))
            _pour(Path(aside, path.name).as_uri(), memory)


def _pour(uri: str, memory: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as source:
        source.backup(memory)
