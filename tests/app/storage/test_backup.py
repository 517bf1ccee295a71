import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.domain.errors import Trouble
from app.storage import backup
from app.storage.folder import ContestFolder, open_folder
from tests.app.storage.samples import draft, play

AT = datetime(2023, 10, 10, 19, 30, 5, 123_000, timezone(timedelta(hours=7)))


def test_a_copy_is_named_by_time_and_reason(folder: ContestFolder) -> None:
    assert folder.back_up("trước giờ mở màn", AT).name == (
        "20231010-193005-123-trước-giờ-mở-màn.db"
    )


def test_a_copy_holds_the_evening_so_far_in_one_file(folder: ContestFolder, tmp_path: Path) -> None:
    journal = play(folder, close=False)
    before = journal.entries()
    copy = folder.back_up("turn", AT)
    journal.append(draft())
    assert [path.name for path in folder.backups.iterdir()] == [copy.name]
    elsewhere = tmp_path / "restored"
    elsewhere.mkdir()
    shutil.copyfile(copy, elsewhere / "contest.db")
    with open_folder(elsewhere) as opened:
        assert opened.journal(journal.show.id).entries() == before


def test_two_copies_at_once_are_two_files(folder: ContestFolder) -> None:
    assert folder.back_up("turn", AT) != folder.back_up("turn", AT)
    assert len(backup.kept(folder.path)) == 2


def test_the_newest_twenty_are_kept(folder: ContestFolder) -> None:
    made = [folder.back_up("turn", AT + timedelta(minutes=n)) for n in range(25)]
    assert backup.kept(folder.path) == made[5:]


def test_a_copy_that_cannot_be_written_leaves_no_half_file(
    folder: ContestFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup.os, "fsync", full)
    with pytest.raises(Trouble, match="đầy"):
        folder.back_up("turn", AT)
    assert list(folder.backups.iterdir()) == []
