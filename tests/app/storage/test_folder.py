import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import msgspec
import pytest

from app.domain.contest import Contest
from app.domain.errors import Trouble
from app.storage import schema
from app.storage.folder import ContestFolder, create, open_folder
from tests.app.storage.samples import AT, CONTEST, SEED, draft, play

Person = Callable[[], AbstractContextManager[None]]


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# -------------------------------------------------------------------------------------- creating


def test_a_new_folder_has_its_rooms(folder: ContestFolder) -> None:
    assert folder.media.is_dir()
    assert folder.backups.is_dir()
    assert folder.papers.is_dir()
    assert not list(folder.path.glob("*.part*"))


def test_a_folder_with_files_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    with pytest.raises(Trouble, match="đã có tệp"):
        create(tmp_path, CONTEST)
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_failed_creation_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_database: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(schema, "upgrade", full)
        with pytest.raises(Trouble, match="đầy"):
            create(tmp_path / "x", CONTEST)
    create(tmp_path / "x", CONTEST).close()


# --------------------------------------------------------------------------------------- opening


def test_it_is_as_durable_as_sqlite_can_be(folder: ContestFolder) -> None:
    with folder.database().reading() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    full = 2
    assert asked == {
        "journal_mode": "wal", "synchronous": full, "foreign_keys": 1, "busy_timeout": 2000,
    }  # fmt: skip


def test_a_closed_folder_is_one_whole_file(closed: Path) -> None:
    assert sorted(path.name for path in closed.iterdir() if path.is_file()) == [
        "contest.db",
        "contest.lock",
    ]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_folder_is_said(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(Trouble, match="Không tìm thấy") as said:
        open_folder(tmp_path / "none", read_only=read_only)
    assert said.value.advice


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_database_is_said_and_never_made_up(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(Trouble, match=r"không có contest\.db"):
        open_folder(tmp_path, read_only=read_only)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("read_only", [False, True])
def test_an_empty_file_is_a_copy_that_never_finished(closed: Path, read_only: bool) -> None:
    (closed / "contest.db").write_bytes(b"")
    with pytest.raises(Trouble, match="rỗng"):
        open_folder(closed, read_only=read_only)
    assert (closed / "contest.db").read_bytes() == b""


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("left", [50, 5_000, 0.5, 0.95])
def test_a_cut_file_is_a_copy_that_never_finished(
    closed: Path, left: float, read_only: bool
) -> None:
    content = (closed / "contest.db").read_bytes()
    (closed / "contest.db").write_bytes(content[: int(left if left > 1 else left * len(content))])
    with pytest.raises(Trouble, match="hỏng hoặc chép chưa xong"):
        open_folder(closed, read_only=read_only)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_database_is_said(closed: Path, read_only: bool) -> None:
    (closed / "contest.db").write_bytes(b"PK\x03\x04" * 5_000)
    with pytest.raises(Trouble, match="hỏng"):
        open_folder(closed, read_only=read_only)


def test_damage_names_the_newest_backup(folder: ContestFolder) -> None:
    kept = folder.back_up("opening")
    folder.close()
    (folder.path / "contest.db").write_bytes(b"nothing" * 1000)
    with pytest.raises(Trouble) as said:
        open_folder(folder.path)
    assert kept.name in said.value.advice
    shutil.copyfile(kept, folder.path / "contest.db")
    with open_folder(folder.path) as opened:
        assert opened.load_contest() == CONTEST


def test_a_second_program_is_told(folder: ContestFolder) -> None:
    with pytest.raises(Trouble, match="đang mở"):
        open_folder(folder.path)
    folder.close()
    open_folder(folder.path).close()


def test_a_refused_opening_gives_the_lock_back(closed: Path) -> None:
    good = (closed / "contest.db").read_bytes()
    (closed / "contest.db").write_bytes(b"nothing" * 1000)
    with pytest.raises(Trouble):
        open_folder(closed)
    (closed / "contest.db").write_bytes(good)
    open_folder(closed).close()


def test_a_read_only_folder_is_said(public_place: Path, ordinary_user: Person) -> None:
    path = public_place / "x.hoithi"
    create(path, CONTEST).close()
    path.chmod(0o555)
    with ordinary_user(), pytest.raises(Trouble, match="chỉ cho đọc"):
        open_folder(path)


def test_a_read_only_file_is_said(public_place: Path, ordinary_user: Person) -> None:
    path = public_place / "x.hoithi"
    create(path, CONTEST).close()
    path.chmod(0o777)
    (path / "contest.lock").unlink()
    (path / "contest.db").chmod(0o444)
    with ordinary_user(), pytest.raises(Trouble, match="chỉ cho đọc"):
        open_folder(path)


# --------------------------------------------------------------------------------- reading aside


def test_reading_touches_nothing(closed: Path) -> None:
    before = fingerprint(closed)
    with open_folder(closed, read_only=True) as opened:
        assert opened.load_contest() == CONTEST
        assert len(opened.shows()) == 1
    assert fingerprint(closed) == before


def test_reading_sees_the_show_that_is_running(folder: ContestFolder) -> None:
    journal = play(folder, close=False)
    with open_folder(folder.path, read_only=True) as aside:
        assert aside.journal(journal.show.id).entries() == journal.entries()
    assert journal.append(draft()).seq == len(journal.entries())


def test_what_is_read_aside_cannot_be_written(closed: Path) -> None:
    with open_folder(closed, read_only=True) as opened:
        show = opened.last_show()
        assert show is not None
        with pytest.raises(Trouble, match="chỉ cho đọc"):
            opened.journal(show.id).append(draft())
        with pytest.raises(Trouble, match="chỉ cho đọc"):
            opened.open_show("rehearsal", AT, "0.1.0")


def test_a_killed_show_is_read_from_a_disk_that_cannot_be_written(
    folder: ContestFolder, public_place: Path, ordinary_user: Person
) -> None:
    journal = play(folder, close=False)
    path = public_place / "x.hoithi"
    path.mkdir()
    for name in ("contest.db", "contest.db-wal"):
        shutil.copyfile(folder.path / name, path / name)
    path.chmod(0o555)
    with ordinary_user(), open_folder(path, read_only=True) as aside:
        assert aside.journal(journal.show.id).entries() == journal.entries()


# ----------------------------------------------------------------------------------------- shows


def test_opening_a_show_freezes_the_contest(folder: ContestFolder) -> None:
    journal = folder.open_show("live", AT, "0.1.0")
    folder.save_contest(Contest(CONTEST.heading, ()))
    assert msgspec.json.decode(journal.show.contest_json, type=Contest) == CONTEST
    folder.close()
    with open_folder(folder.path) as opened:
        assert opened.last_show() == journal.show


def test_every_show_has_its_own_seed_and_name(folder: ContestFolder) -> None:
    shows = [folder.open_show("rehearsal", AT, "0.1.0").show for _ in range(5)]
    assert len({show.seed for show in shows}) == 5
    assert len({show.id for show in shows}) == 5
    assert {len(show.seed) for show in shows} == {32}


def test_seed_and_name_can_be_given(folder: ContestFolder) -> None:
    show = folder.open_show("rehearsal", AT, "0.1.0", seed=SEED, show_id="tap-1").show
    assert (show.seed, show.id) == (SEED, "tap-1")


def test_shows_are_listed_in_the_order_of_opening(folder: ContestFolder) -> None:
    names = ["c", "a", "b"]
    for name in names:
        kind = "live" if name == "a" else "rehearsal"
        folder.open_show(kind, AT, "0.1.0", show_id=name)
    assert [show.id for show in folder.shows()] == names
    last, live = folder.last_show(), folder.last_show("live")
    assert last is not None
    assert live is not None
    assert (last.id, live.id) == ("b", "a")


def test_a_folder_without_a_show_has_no_last_one(folder: ContestFolder) -> None:
    assert folder.last_show() is None
    with pytest.raises(KeyError):
        folder.journal("none")


def test_a_show_has_one_journal(folder: ContestFolder) -> None:
    journal = folder.open_show("live", AT, "0.1.0")
    assert folder.journal(journal.show.id) is journal


def test_a_line_that_cannot_be_read_is_named(closed: Path) -> None:
    with closing(sqlite3.connect(closed / "contest.db", isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER entry_no_update")
        connection.execute("UPDATE entry SET body = '{' WHERE seq = 4")
    with open_folder(closed) as opened:
        show = opened.last_show()
        assert show is not None
        with pytest.raises(Trouble, match="Dòng 4"):
            opened.journal(show.id)
