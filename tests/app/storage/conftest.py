"""A contest folder to open, play and spoil; and a user who may not write everywhere."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from app.storage.folder import ContestFolder, create
from tests.app.storage.samples import CONTEST, play


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[ContestFolder]:
    """A new folder, open."""
    with create(tmp_path / "đắk-nông.hoithi", CONTEST) as opened:
        yield opened


@pytest.fixture
def closed(folder: ContestFolder) -> Path:
    """A folder with a played evening, closed again."""
    play(folder)
    folder.close()
    return folder.path


@pytest.fixture
def public_place() -> Iterator[Path]:
    """A place that every user of the machine can enter."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


NOBODY = 65534


@pytest.fixture
def ordinary_user() -> Callable[[], AbstractContextManager[None]]:
    """Root may write everywhere: let the body run as somebody who may not."""

    @contextmanager
    def person() -> Iterator[None]:
        if os.name != "posix":
            pytest.skip("permissions are another matter there")
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    return person
