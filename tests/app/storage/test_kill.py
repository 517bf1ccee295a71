"""Kill -9 in the middle of writing: what was acknowledged is there, and the chain holds."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from app.storage.folder import ContestFolder, open_folder
from app.storage.verify import verify
from tests.app.storage.samples import AT, SEED

ROOT = Path(__file__).resolve().parents[3]
WRITER = """
import sys
from pathlib import Path
from app.show.entry import Draft
from app.storage.folder import open_folder

folder = open_folder(Path(sys.argv[1]))
journal = folder.journal(folder.last_show().id)
while True:
    journal.keep_pulse(len(journal.entries()))
    entry = journal.append(Draft("now", "operator", "cue_taken", {"cue": "x" * 300}))
    print(entry.seq, flush=True)
"""


def acknowledged_before_death(folder: Path, lines: int) -> int:
    """Start a writer, kill it after it told of `lines` entries; the last number it ever told."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        told += writer.stdout.readlines()
    return int([line for line in told if line.endswith("\n")][-1])


@pytest.mark.slow
def test_ten_kills_lose_no_acknowledged_entry(folder: ContestFolder) -> None:
    show = folder.open_show("live", AT, "0.1.0", seed=SEED).show
    folder.close()
    chance = random.Random(20231010)
    for _ in range(10):
        last = acknowledged_before_death(folder.path, chance.randint(1, 80))
        assert verify(folder.path).sound
        with open_folder(folder.path) as opened:
            journal = opened.journal(show.id)
            assert len(journal.entries()) in (last, last + 1)
            line, spent = journal.pulse() or (0, 0)
            assert line == spent <= len(journal.entries())
