"""Contests and evenings for the tests of storage: one to read, and any number by hypothesis."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from app.domain.contest import Contest, Heading, Look, RoundPlan
from app.domain.draw import commitment, pick
from app.domain.ids import JudgeId, LotCode, PersonId, PrizeId, QuestionId, RoundId, TeamId
from app.domain.people import Judge, Officer, Person, Team
from app.domain.prizes import Prize
from app.domain.questions import Package, Question, Topic
from app.domain.ranking import TieKey
from app.show.entry import Draft, Entry
from app.storage.folder import ContestFolder
from app.storage.journal import SqliteJournal, results_hash

AT = "2023-10-10T19:30:05+07:00"
SEED = bytes(range(32))

CONTEST = Contest(
    Heading(
        "UBND TỈNH", "SỞ TT&TT", "HỘI THI", "Chuyển đổi số", "Nhận thức và hành động",
        "Hội thi “Chuyển đổi số”", "Đắk Nông", "Hội trường lớn", "2023-10-10",
        bases=("Kế hoạch 221/KH-UBND", "Thể lệ"), paper_code="BTC",
    ),
    (
        RoundPlan(RoundId("gioi-thieu"), "performance", "Giới thiệu", {"limit": 300, "step": 25}, 1),
        RoundPlan(RoundId("kien-thuc"), "quiz", "Kiến thức", {"list": [1, {"a": None}]}, 2),
    ),
    (
        Team(TeamId("t2"), "Đắk Mil", "Đội huyện Đắk Mil", (Person(PersonId("p1"), "Y Niê", "captain"),)),
        Team(TeamId("t1"), "Cư Jút", "Đội huyện Cư Jút", cast=12),
    ),
    (Judge(JudgeId("j1"), "Lê Thị Hoa", head=True), Judge(JudgeId("j0"), "Trần Văn Nam")),
    (Officer("chair", "Nguyễn Văn An", "Giám đốc"),),
    (Topic("cds", "Chuyển đổi số"),),
    (
        Question(QuestionId("q2"), "cds", "Hai?", ("a", "b", "c"), "C"),
        Question(QuestionId("q1"), "cds", "Một?", ("a", "b", "c", "d"), "A", difficulty=3),
    ),
    (Package(LotCode("02"), (QuestionId("q2"), QuestionId("q1"))), Package(LotCode("01"), ())),
    (Prize(PrizeId("n"), "team", "first", "Giải Nhất", 1, 5_000_000, "Giấy khen"),),
    (TieKey("round", "kien-thuc"), TieKey("committee")),
    (TieKey("time"),),
    sample=True,
    sample_numbers=("thời gian phần 1",),
    look=Look("lacquer", "logo.png"),
    stopping=("pause", "black"),
)  # fmt: skip


def draft(
    kind: str = "cue_taken", reason: str = "", retracts: int | None = None, **body: Any
) -> Draft:
    return Draft(AT, "operator", kind, body, reason, retracts)


def play(folder: ContestFolder, *, close: bool = True) -> SqliteJournal:
    """A short evening with a salt, two draws, one of them taken back and drawn again, and an end."""
    journal = folder.open_show("live", AT, "0.1.0", seed=SEED)
    journal.append(draft("seed_sealed", commitment=commitment(SEED)))
    journal.append(draft("salt_given", salt="nhầm"))
    journal.append(draft("salt_given", retracts=2, salt="Đắk Nông"))
    journal.append(draft(cue="draw"))
    lot = draw(journal, 1, ("01", "02", "03"), "Đắk Nông")
    journal.append(draft("retraction", reason="bấm nhầm", retracts=lot.seq))
    draw(journal, 1, ("01", "02", "03"), "Đắk Nông")
    draw(journal, 2, ("01", "03"), "Đắk Nông")
    journal.append(draft("refused", reason="Đồng hồ chưa chạy.", wanted="clock_stopped"))
    journal.keep_pulse(1500)
    if close:
        results = json.dumps({"teams": ["t1", "t2"]})
        journal.append(draft("show_closed", results=results_hash(results)))
        journal.keep_results(results)
        journal.append(draft("seed_opened", seed=SEED.hex()))
    return journal


def draw(journal: SqliteJournal, k: int, pool: tuple[str, ...], salt: str) -> Entry:
    lots = tuple(LotCode(lot) for lot in pool)
    lot = pick(journal.show.seed, journal.show.id, k, salt, lots)
    return journal.append(draft("lot_drawn", k=k, pool=list(pool), lot=lot))


def tamper(folder: Path, *statements: str, values: tuple[Any, ...] = ()) -> None:
    """What somebody with a database tool can do, who knows how to put the guards aside."""
    with closing(sqlite3.connect(folder / "contest.db", isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'")
        kept = guards.fetchall()
        connection.execute("PRAGMA ignore_check_constraints=ON")
        for name, _sql in kept:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement, values)
        for _name, sql in kept:
            connection.execute(sql)


# ------------------------------------------------------------------------- contests by hypothesis

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBER = st.integers(-(2**63), 2**63 - 1)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBER | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


def texts(cls: Any, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A Struct whose other fields are texts."""
    names = [name for name in cls.__struct_fields__ if name not in fields]
    return st.builds(cls, **dict.fromkeys(names, TEXT), **fields)


def several(one: st.SearchStrategy[Any], *, unique: bool = False) -> st.SearchStrategy[Any]:
    by = (lambda thing: thing.id) if unique else None
    return st.lists(one, max_size=4, unique_by=by).map(tuple)


def ties() -> st.SearchStrategy[Any]:
    kinds = st.sampled_from(["round", "penalties", "time", "team_total", "committee"])
    return several(texts(TieKey, kind=kinds))


def contests() -> st.SearchStrategy[Contest]:
    roles = st.sampled_from(["captain", "official", "reserve", "supporter"])
    tiers = st.sampled_from(["first", "second", "third", "consolation", "special"])
    targets = st.sampled_from(["team", "person"])
    people = several(texts(Person, role=roles))
    plan = texts(RoundPlan, settings=st.dictionaries(TEXT, JSON, max_size=4), number=NUMBER)
    return st.builds(
        Contest,
        heading=texts(Heading, bases=several(TEXT)),
        rounds=several(plan, unique=True),
        teams=several(texts(Team, members=people, cast=NUMBER), unique=True),
        judges=several(texts(Judge, head=st.booleans()), unique=True),
        officers=several(texts(Officer)),
        topics=several(texts(Topic)),
        questions=several(texts(Question, options=several(TEXT), difficulty=NUMBER), unique=True),
        packages=several(texts(Package, questions=several(TEXT))),
        prizes=several(texts(Prize, target=targets, tier=tiers, count=NUMBER, value=NUMBER)),
        team_ties=ties(),
        person_ties=ties(),
        sample=st.booleans(),
        sample_numbers=several(TEXT),
        look=texts(Look),
        stopping=several(st.sampled_from(["black", "backdrop", "freeze", "pause"])),
    )
