import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from app.domain.errors import Trouble
from app.storage import schema
from app.storage.backup import kept
from app.storage.folder import ContestFolder, open_folder
from app.storage.tables import metadata
from app.storage.triggers import guards
from tests.app.storage.samples import CONTEST

ADDED = '''"""A later version, as a later program would bring it."""

import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("team") as team:
        team.add_column(sa.Column("colour", sa.Text(), nullable=False, server_default="red"))
    {more}
'''


def later_version(monkeypatch: pytest.MonkeyPatch, place: Path, more: str = "pass") -> None:
    """Let this program know a version that the folders made so far do not have."""
    scripts = place / "100% migrations"
    shutil.copytree(schema.SCRIPTS, scripts)
    later = ADDED.format(head=schema.HEAD, more=more)
    (scripts / "versions" / "9000_later.py").write_text(later)
    monkeypatch.setattr(schema, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "HEAD", "9000")


def columns_of_team(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "contest.db")) as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(team)")]


def test_migrations_lead_to_exactly_the_tables(folder: ContestFolder) -> None:
    with folder.database().reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_migrations_make_exactly_the_guards(folder: ContestFolder) -> None:
    with folder.database().reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type='trigger'"
        )
        assert {row[0]: row[1] for row in found} == guards()


def test_checks_stand_in_the_database_as_in_the_tables(folder: ContestFolder) -> None:
    declared = {
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.constraints
    }
    with folder.database().reading() as connection:
        found = connection.exec_driver_sql("SELECT group_concat(sql) FROM sqlite_master").scalar()
    assert [name for name in declared if name not in str(found)] == []


def test_the_newest_script_is_the_version_this_program_writes() -> None:
    config = Config()
    config.set_main_option("script_location", str(schema.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_an_older_folder_is_backed_up_and_brought_up_to_date(
    folder: ContestFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder.close()
    later_version(monkeypatch, tmp_path)
    with open_folder(folder.path) as opened:
        assert opened.load_contest() == CONTEST
    assert "colour" in columns_of_team(folder.path)
    assert [copy.stem.endswith("before-upgrade") for copy in kept(folder.path)] == [True]
    with open_folder(folder.path):
        assert len(kept(folder.path)) == 1


def test_reading_an_older_folder_leaves_it_old(
    folder: ContestFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder.close()
    later_version(monkeypatch, tmp_path)
    with open_folder(folder.path, read_only=True) as opened:
        assert opened.load_contest() == CONTEST
    assert "colour" not in columns_of_team(folder.path)
    assert kept(folder.path) == []


def test_an_upgrade_that_fails_leaves_the_folder_as_it_was(
    folder: ContestFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder.close()
    with monkeypatch.context() as later:
        later_version(later, tmp_path, more='raise RuntimeError("a bug of a later version")')
        with pytest.raises(RuntimeError, match="a bug of a later version"):
            open_folder(folder.path)
    assert "colour" not in columns_of_team(folder.path)
    with open_folder(folder.path) as opened:
        assert opened.load_contest() == CONTEST


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_folder_is_left_alone(folder: ContestFolder, read_only: bool) -> None:
    folder.close()
    with closing(sqlite3.connect(folder.path / "contest.db", isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Trouble, match="mới hơn"):
        open_folder(folder.path, read_only=read_only)


def test_a_database_of_another_program_is_told_apart(folder: ContestFolder) -> None:
    folder.close()
    (folder.path / "contest.db").unlink()
    with closing(sqlite3.connect(folder.path / "contest.db")) as connection:
        connection.execute("CREATE TABLE music (title TEXT)")
    with pytest.raises(Trouble, match="không phải của Hội thi"):
        open_folder(folder.path)


def test_the_package_itself_is_cheap_to_import() -> None:
    program = "import sys, app.storage; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
