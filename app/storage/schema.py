"""The schema's version, and the way from an older one to the newest.

Knows Alembic, which is imported only when there is something to migrate. Does not know backups:
`app.storage.folder` makes one before it calls `upgrade`.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect

from app.storage.database import Database, sqlite_error
from app.storage.trouble import newer, no_contest

HEAD = "0002"
"""The version this program writes."""
SCRIPTS = Path(__file__).parent / "migrations"


def is_current(database: Database) -> bool:
    """Whether the database is of this program's version; Trouble when newer or not a contest's."""
    with database.reading() as connection:
        found = _version(connection)
    if found is None:
        raise no_contest(database.path)
    if found == HEAD:
        return True
    if found not in known_versions():
        raise newer(database.path)
    return False


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def known_versions() -> set[str]:
    """Every version there is a way from."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", _escaped(SCRIPTS))
    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


def upgrade(database: Database) -> None:
    """Bring an empty or older database to the newest version, whole or not at all.

    Open it with `foreign_keys=False`: SQLite alters a table by making it anew.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _escaped(SCRIPTS))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise sqlite_error("foreign keys do not hold after the upgrade")


def _escaped(path: Path) -> str:
    """Alembic's settings take a percent sign for a variable."""
    return str(path).replace("%", "%%")
