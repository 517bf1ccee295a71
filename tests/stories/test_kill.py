"""The power goes at any moment: no acknowledged fact is lost, and the hall sees the same scene."""

import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.desk.rehearsal import PlayedTime, Rehearsal, show_record
from app.desk.stage import stage
from app.desk.templates import demo
from app.show.scene import Scene
from app.storage.folder import create, open_folder

SEED = 7
KILLS = 50
CONTEST = demo()
RECORD = show_record(CONTEST, SEED, "test")


@pytest.fixture(scope="module")
def undisturbed() -> tuple[list[str], list[Scene]]:
    """The hashes and scenes of the same evening played to its end, by line of the journal."""
    clock = PlayedTime(CONTEST.heading.date)
    desk = Desk(MemoryJournal(RECORD), clock)
    scenes = [desk.scene]
    desk.listen(lambda state: scenes.append(stage(state)))
    Rehearsal(desk, clock, SEED).play()
    return [entry.hash for entry in desk.journal.entries()], scenes


def play_until_killed(folder: Path, wire: int) -> None:
    """In the child: play the evening on disk; tell each line's number once it is written."""
    with create(folder, CONTEST) as opened:
        journal = opened.open_show(
            "rehearsal", RECORD.opened_at, "test", seed=RECORD.seed, show_id=RECORD.id
        )
        clock = PlayedTime(CONTEST.heading.date)
        desk = Desk(journal, clock)
        desk.listen(lambda _state: os.write(wire, f"{len(journal.entries())}\n".encode()))
        Rehearsal(desk, clock, SEED).play()


def acknowledged(folder: Path, kill_at: int) -> int:
    """Run the child, kill it -9 after line `kill_at`; the last line it acknowledged."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            play_until_killed(folder, write)
        finally:
            os._exit(0)
    os.close(write)
    last = 0
    with os.fdopen(read) as lines:
        for line in lines:
            last = int(line)
            if last == kill_at:
                os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return last


def standing(scene: Scene) -> dict[str, object]:
    """The scene with its clock standing: after a restart no contest clock runs by itself."""
    plain: dict[str, object] = msgspec.to_builtins(scene)
    clock = plain.get("clock")
    if isinstance(clock, dict):
        plain["clock"] = {**clock, "running_since": None, "spent": None}
    return plain


def kill_points() -> Iterator[int]:
    dice = random.Random(2023)
    yield from sorted(dice.sample(range(2, 820), KILLS))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked child")
@pytest.mark.parametrize("kill_at", list(kill_points()))
def test_a_killed_evening_comes_back_where_it_was(
    kill_at: int, tmp_path: Path, undisturbed: tuple[list[str], list[Scene]]
) -> None:
    hashes, scenes = undisturbed
    folder = tmp_path / "evening.hoithi"
    told = acknowledged(folder, kill_at)

    with open_folder(folder) as opened:
        journal = opened.journal(RECORD.id)
        kept = [entry.hash for entry in journal.entries()]
        desk = Desk(journal, PlayedTime(CONTEST.heading.date))

        assert len(kept) >= told >= kill_at
        assert kept == hashes[: len(kept)]
        assert standing(desk.scene) == standing(scenes[len(kept) - 1])
        assert desk.state.clock is None or not desk.state.clock.running
