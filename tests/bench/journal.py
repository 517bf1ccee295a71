"""Facts on disk: how long one takes, how long a long evening takes to come back."""

import time
from pathlib import Path

from app.desk.desk import Desk
from app.desk.rehearsal import PlayedTime, show_record
from app.desk.templates import demo
from app.show.facts import CueTaken
from app.storage.folder import create, open_folder
from tests.bench.report import Figure, figure

FACTS = 3_000


def measure(room: Path) -> list[Figure]:
    """Record 3,000 facts one by one, then reopen and replay them."""
    contest = demo()
    record = show_record(contest, 1, "bench")
    folder = room / "journal.hoithi"
    with create(folder, contest) as opened:
        journal = opened.open_show("live", record.opened_at, "bench", seed=record.seed)
        desk = Desk(journal, PlayedTime(contest.heading.date))
        cues = [cue.id for cue in desk.state.program.cues[:4]]
        recorded: list[float] = []
        while len(journal.entries()) < FACTS:
            fact = CueTaken(cues[len(journal.entries()) % len(cues)])
            begun = time.perf_counter()
            desk.record(fact)
            recorded.append((time.perf_counter() - begun) * 1000)
        show = journal.show.id
    reopened = []
    for _again in range(5):
        begun = time.perf_counter()
        with open_folder(folder) as opened:
            Desk(opened.journal(show), PlayedTime(contest.heading.date))
            reopened.append((time.perf_counter() - begun) * 1000)
    return [
        figure("record one fact durably", "ms", recorded),
        figure(f"reopen and replay {FACTS} facts", "ms", reopened),
    ]
