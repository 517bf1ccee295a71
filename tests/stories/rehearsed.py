"""A whole rehearsed evening in memory, with every state and every scene the hall was sent."""

from collections.abc import Callable

import msgspec
from msgspec import Struct

from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.desk.rehearsal import PlayedTime, Rehearsal, show_record
from app.desk.stage import stage
from app.domain.contest import Contest
from app.show.state import State


class Rehearsed(Struct, frozen=True):
    """What is left of it. `frames` holds each state and, as JSON, the scene the hall got from it."""

    seed: int
    journal: MemoryJournal
    frames: tuple[tuple[State, bytes], ...]

    @property
    def last(self) -> State:
        return self.frames[-1][0]


def desk_of(content: Contest, seed: int) -> tuple[Desk, PlayedTime]:
    """The desk a rehearsal with this seed plays on, before its first step."""
    time = PlayedTime(content.heading.date)
    return Desk(MemoryJournal(show_record(content, seed, "thử")), time), time


def rehearsed(content: Contest, seed: int, step: Callable[[Desk], None] | None = None) -> Rehearsed:
    """Play it; `step` is called on the desk after every change."""
    desk, time = desk_of(content, seed)
    frames = [(desk.state, msgspec.json.encode(desk.scene))]

    def listen(state: State) -> None:
        frames.append((state, msgspec.json.encode(stage(state))))
        if step:
            step(desk)

    desk.listen(listen)
    Rehearsal(desk, time, seed).play()
    journal = desk.journal
    assert isinstance(journal, MemoryJournal)
    return Rehearsed(seed, journal, tuple(frames))
