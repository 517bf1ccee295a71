import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.desk.memory import MemoryJournal
from app.desk.ports import Journal
from app.domain.errors import Refused, Trouble
from app.show.entry import Draft
from app.storage.folder import ContestFolder, create, open_folder
from tests.app.storage.samples import AT, CONTEST, JSON, SEED, TEXT, draft, play

DRAFTS = st.lists(
    st.builds(Draft, at=TEXT, actor=TEXT, kind=TEXT, body=st.dictionaries(TEXT, JSON), reason=TEXT),
    max_size=5,
)


def new_show(folder: ContestFolder) -> Journal:
    return folder.open_show("live", AT, "0.1.0", seed=SEED)


@settings(max_examples=30)
@given(DRAFTS)
def test_it_writes_what_the_journal_in_memory_writes(drafts: list[Draft]) -> None:
    with TemporaryDirectory() as place:
        with create(Path(place, "x"), CONTEST) as folder:
            journal = new_show(folder)
            memory = MemoryJournal(journal.show)
            written = [journal.append(one) for one in drafts]
            assert written == [memory.append(one) for one in drafts]
        with open_folder(Path(place, "x")) as folder:
            assert list(folder.journal(journal.show.id).entries()) == written


def test_an_outsider_recomputes_every_hash_from_the_stored_columns(closed: Path) -> None:
    with closing(sqlite3.connect(closed / "contest.db")) as connection:
        connection.row_factory = sqlite3.Row
        show = connection.execute("SELECT * FROM show").fetchone()
        rows = connection.execute("SELECT * FROM entry ORDER BY seq").fetchall()
    previous = hashlib.sha256(show["contest_json"].encode()).hexdigest()
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        columns = {name: row[name] for name in row.keys() if name != "hash"}  # noqa: SIM118
        columns["body"] = json.loads(row["body"])
        text = json.dumps(columns, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        previous = hashlib.sha256((previous + text).encode()).hexdigest()
        assert previous == row["hash"]


def test_bodies_are_stored_as_they_are_hashed(folder: ContestFolder) -> None:
    new_show(folder).append(draft("x", z=1, a="Đắk"))
    with folder.database().reading() as connection:
        assert connection.exec_driver_sql("SELECT body FROM entry").scalar() == '{"a":"Đắk","z":1}'


def test_a_full_disk_is_said_and_nothing_is_lost(folder: ContestFolder) -> None:
    journal = play(folder, close=False)
    before = journal.entries()
    with folder.database().reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Trouble, match="đầy"):
        journal.append(draft("x", long="x" * 100_000))
    assert journal.entries() == before
    with folder.database().reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    again = journal.append(draft("x", long="x" * 100_000))
    assert again.seq == len(before) + 1
    folder.close()
    with open_folder(folder.path) as opened:
        assert opened.journal(journal.show.id).entries() == (*before, again)


def test_a_foreign_program_that_holds_the_file_is_said(
    folder: ContestFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = new_show(folder)
    with folder.database().reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    with closing(sqlite3.connect(folder.path / "contest.db", isolation_level=None)) as foreign:
        foreign.execute("BEGIN IMMEDIATE")
        with pytest.raises(Trouble, match="chương trình khác"):
            journal.append(draft())
    assert journal.entries() == ()
    assert journal.append(draft()).seq == 1


def test_a_pulse_says_behind_which_line_it_was_kept(folder: ContestFolder) -> None:
    journal = new_show(folder)
    assert journal.pulse() is None
    journal.keep_pulse(100)
    journal.append(draft())
    assert journal.pulse() == (0, 100)
    journal.keep_pulse(1000)
    journal.keep_pulse(2000)
    assert journal.pulse() == (1, 2000)


def test_a_pulse_is_there_after_opening_again(folder: ContestFolder) -> None:
    journal = new_show(folder)
    journal.append(draft())
    journal.keep_pulse(2000)
    folder.close()
    with open_folder(folder.path) as opened:
        assert opened.journal(journal.show.id).pulse() == (1, 2000)


def test_a_pulse_that_cannot_be_kept_disturbs_nobody(
    folder: ContestFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = folder.open_show("live", AT, "0.1.0")
    with journal._light.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=1")
    with closing(sqlite3.connect(folder.path / "contest.db", isolation_level=None)) as foreign:
        foreign.execute("BEGIN IMMEDIATE")
        journal.keep_pulse(2000)
    assert journal.pulse() == (0, 2000)


def test_results_are_kept_once(folder: ContestFolder) -> None:
    journal = new_show(folder)
    assert journal.kept_results() is None
    journal.keep_results("{}")
    journal.keep_results("{}")
    with pytest.raises(Refused, match="đã khóa"):
        journal.keep_results("[]")
    folder.close()
    with open_folder(folder.path) as opened:
        assert opened.journal(journal.show.id).kept_results() == "{}"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET actor = 'somebody' WHERE seq = 1",
        "DELETE FROM entry WHERE seq = 1",
        "DELETE FROM entry",
        (
            "REPLACE INTO entry SELECT show_id, seq, at, 'somebody', kind, body, reason, retracts, hash"
            " FROM entry WHERE seq = 1"
        ),
        (
            "INSERT INTO entry SELECT show_id, 99, at, actor, kind, body, reason, retracts, hash"
            " FROM entry WHERE seq = 1"
        ),
        "INSERT INTO entry SELECT * FROM entry WHERE seq = 1 ON CONFLICT DO UPDATE SET actor = 'x'",
        "UPDATE result SET results_json = '{}'",
        "DELETE FROM result",
        "REPLACE INTO result SELECT show_id, at, '{}', hash FROM result",
        "UPDATE show SET contest_json = '{}'",
        "DELETE FROM show",
        "REPLACE INTO show SELECT id, 2, kind, opened_at, '{}', seed, app_version FROM show",
    ],
)
def test_the_database_itself_refuses_to_change_what_was_written(
    closed: Path, statement: str
) -> None:
    with (
        closing(sqlite3.connect(closed / "contest.db", isolation_level=None)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(statement)
