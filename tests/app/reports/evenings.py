"""Evenings to print: the demo rehearsed, cut off half way, and contests made hard on purpose."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from app.desk import rehearsal, templates
from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.domain.contest import Contest
from app.domain.ids import JudgeId, PersonId, TeamId
from app.domain.people import Judge, Person, Team
from app.domain.questions import deal
from app.reports import Evening, evening_of

VERSION = "0.1.0"
LONG = "H’Nguyệt Êban Niê Kđăm Buôn Đôn Y Blim M’Nông Ê Đê H’Mông Cư"
"""A name of 60 letters with the apostrophes and letters of the province."""


def desk_of(
    contest: Contest | None = None, seed: int = 1, kind: str = "live"
) -> tuple[Desk, rehearsal.Rehearsal]:
    """A desk at the beginning of an evening, and the hand that plays it."""
    contest = contest or templates.demo()
    record = replace(rehearsal.show_record(contest, seed, VERSION), kind=kind)
    time = rehearsal.PlayedTime(contest.heading.date)
    desk = Desk(MemoryJournal(record), time)
    return desk, rehearsal.Rehearsal(desk, time, seed)


def played(contest: Contest | None = None, seed: int = 1, kind: str = "live") -> Evening:
    """A whole evening, closed."""
    desk, play = desk_of(contest, seed, kind)
    play.play()
    return evening_of(desk, VERSION)


def played_until(
    stop: Callable[[Desk], bool], contest: Contest | None = None, seed: int = 1
) -> Desk:
    """An evening that stops as soon as `stop` says so."""
    desk, play = desk_of(contest, seed)
    while not stop(desk) and play.step():
        pass
    return desk


def crowd(teams: int, judges: int, name: str = LONG) -> Contest:
    """A contest of many teams with names of 60 letters, and many judges."""
    demo = templates.demo()
    size = len(demo.packages[0].questions)
    bank = tuple(
        replace(question, id=f"{question.id}-{copy}")
        for copy in range(-(-teams * size // len(demo.questions)))
        for question in demo.questions
    )
    return replace(
        demo,
        teams=tuple(
            Team(
                TeamId(f"doi-{number:02d}"),
                f"{name[:24]} {number}",
                f"{name[:57]} {number}",
                tuple(Person(PersonId(f"doi-{number:02d}-{n}"), name) for n in range(3)),
                cast=3,
            )
            for number in range(1, teams + 1)
        ),
        judges=tuple(
            Judge(JudgeId(f"gk{number}"), f"{name[:57]} {number}", head=number == 1)
            for number in range(1, judges + 1)
        ),
        questions=bank,
        packages=deal(bank, teams, size),
    )
