"""Contests ready to begin from: the templates of the plans, and the demo with its sample people.

Reads only the program's own `data`; files that people bring come in through `app.exchange`.
"""

from importlib.resources import files

import msgspec
from msgspec.structs import replace

from app.domain import pin
from app.domain.contest import Contest
from app.domain.errors import Trouble
from app.domain.language import _
from app.domain.people import Judge, Officer, Team
from app.domain.questions import Question, deal

DEMO = "dak-nong-2023"


class _Packages(msgspec.Struct, frozen=True):
    """How many envelopes are dealt from the bank, and how many questions each holds."""

    count: int
    size: int


class _PackagePlan(msgspec.Struct, frozen=True):
    """The part of a template that is no contest content: how to deal the packages."""

    packages: _Packages


class _People(msgspec.Struct, frozen=True):
    teams: tuple[Team, ...]
    judges: tuple[Judge, ...]
    officers: tuple[Officer, ...]
    sample: bool


class _Bank(msgspec.Struct, frozen=True):
    questions: tuple[Question, ...]


def names() -> tuple[str, ...]:
    """The names of the templates there are."""
    folder = files("data") / "templates"
    found = (one.name for one in folder.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml")))


def template(name: str) -> Contest:
    """The contest of a plan, without people and questions. Trouble when there is no such plan."""
    if name not in names():
        raise Trouble(
            _("Không có mẫu “{name}”.").format(name=name),
            _("Các mẫu có sẵn: {names}.").format(names=", ".join(names())),
        )
    raw = msgspec.toml.decode(_text("templates", f"{name}.toml"))
    raw.pop("packages")
    return msgspec.convert(raw, Contest)


def demo() -> Contest:
    """The demo evening: Đắk Nông 2023 with invented people and the sample bank of questions."""
    people = msgspec.toml.decode(_text("demo", "people.toml"), type=_People)
    bank = msgspec.toml.decode(_text("demo", "questions.toml"), type=_Bank).questions
    plan = msgspec.toml.decode(_text("templates", f"{DEMO}.toml"), type=_PackagePlan).packages
    easy_first = tuple(sorted(bank, key=lambda one: one.difficulty))
    return replace(
        template(DEMO),
        teams=people.teams,
        judges=tuple(_with_pin(judge) for judge in people.judges),
        officers=people.officers,
        sample=people.sample,
        questions=bank,
        packages=deal(easy_first, plan.count, plan.size),
    )


def _with_pin(judge: Judge) -> Judge:
    """Sample digits become a hash; the salt follows from the id so that a demo is always the same."""
    return replace(judge, pin=pin.hashed(judge.pin, judge.id.encode()[:8].ljust(8, b"\0")))


def _text(folder: str, name: str) -> bytes:
    return (files("data") / folder / name).read_bytes()
