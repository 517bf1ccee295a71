"""Saving and loading a contest's content: Struct to rows and back, exactly, in its order.

Knows which field stands in which table. Does not judge the content: a contest is saved while it
is still being written, and preflight says what is missing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Table, delete, insert, select

from app.domain.contest import Contest
from app.domain.errors import Trouble
from app.domain.language import _
from app.storage import tables

Row = dict[str, Any]


def save(connection: Connection, contest: Contest) -> None:
    """Put this contest in the place of the saved one."""
    for table in reversed(tables.CONTENT):
        connection.execute(delete(table))
    for table, rows in _rows(contest):
        if rows:
            connection.execute(insert(table), rows)


def _rows(contest: Contest) -> list[tuple[Table, list[Row]]]:
    """Every table with its rows, owners before what they own."""
    return [
        (tables.contest, [_contest_row(contest)]),
        (tables.round_, _numbered(contest.rounds)),
        (tables.team, _numbered(contest.teams, without="members")),
        (tables.person, [
            {"team_id": team.id, **row} for team in contest.teams for row in _numbered(team.members)
        ]),
        (tables.judge, _numbered(contest.judges)),
        (tables.officer, _numbered(contest.officers)),
        (tables.topic, _numbered(contest.topics)),
        (tables.question, _numbered(contest.questions, without="options")),
        (tables.option, [
            {"question_id": question.id, "position": position, "text": text}
            for question in contest.questions
            for position, text in enumerate(question.options)
        ]),
        (tables.package, _numbered(contest.packages, without="questions")),
        (tables.package_question, [
            {"package": number, "position": position, "question_id": question}
            for number, package in enumerate(contest.packages)
            for position, question in enumerate(package.questions)
        ]),
        (tables.prize, _numbered(contest.prizes)),
        (tables.tie_key, [
            {"target": target, **row}
            for target, keys in (("team", contest.team_ties), ("person", contest.person_ties))
            for row in _numbered(keys)
        ]),
    ]  # fmt: skip


def _contest_row(contest: Contest) -> Row:
    return {
        "id": 1,
        **msgspec.structs.asdict(contest.heading),
        "sample": contest.sample,
        "sample_numbers": contest.sample_numbers,
        "look": msgspec.to_builtins(contest.look),
        "stopping": contest.stopping,
    }


def _numbered(things: Iterable[Struct], *, without: str = "") -> list[Row]:
    """One row for each, with its place; `without` names what stands in a table of its own."""
    rows: list[Row] = []
    for position, thing in enumerate(things):
        row = msgspec.structs.asdict(thing)
        row.pop(without, None)
        row["position"] = position
        rows.append(row)
    return rows


def load(connection: Connection) -> Contest:
    """The saved contest; Trouble when somebody wrote into the tables what no contest can hold."""
    heads = _read(connection, tables.contest)
    if not heads:
        raise _unreadable("contest")
    ties = _grouped(_read(connection, tables.tie_key), "target", "position")
    raw = {
        "heading": heads[0],
        "rounds": _read(connection, tables.round_),
        "teams": _with_members(connection),
        "judges": _read(connection, tables.judge),
        "officers": _read(connection, tables.officer),
        "topics": _read(connection, tables.topic),
        "questions": _with_options(connection),
        "packages": _with_questions(connection),
        "prizes": _read(connection, tables.prize),
        "team_ties": ties["team"],
        "person_ties": ties["person"],
        "sample": heads[0]["sample"],
        "sample_numbers": heads[0]["sample_numbers"],
        "look": heads[0]["look"],
        "stopping": heads[0]["stopping"],
    }
    try:
        return msgspec.convert(raw, Contest)
    except msgspec.ValidationError as error:
        raise _unreadable(str(error)) from error


def _unreadable(what: str) -> Trouble:
    return Trouble(
        _("Nội dung hội thi trong contest.db không đọc được ({what}).").format(what=what),
        _("Mở một bản trong backups/, hoặc sửa lại chỗ ấy."),
    )


def _read(connection: Connection, table: Table) -> list[Row]:
    """The rows by their place (and, before it, the owner where the place is within one)."""
    place = table.c.position if "position" in table.c else table.c.id
    found = connection.execute(select(table).order_by(place))
    names = [str(name) for name in found.keys()]  # noqa: SIM118 - keys of a result, not a dict
    return [dict(zip(names, row, strict=True)) for row in found]


def _grouped(rows: Sequence[Row], owner: str, only: str) -> defaultdict[Any, list[Any]]:
    """The rows of each owner; `only` picks one column, "position" stands for the whole row."""
    groups: defaultdict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row[owner]].append(row if only == "position" else row[only])
    return groups


def _with_members(connection: Connection) -> list[Row]:
    members = _grouped(_read(connection, tables.person), "team_id", "position")
    return [{**team, "members": members[team["id"]]} for team in _read(connection, tables.team)]


def _with_options(connection: Connection) -> list[Row]:
    texts = _grouped(_read(connection, tables.option), "question_id", "text")
    questions = _read(connection, tables.question)
    return [{**question, "options": texts[question["id"]]} for question in questions]


def _with_questions(connection: Connection) -> list[Row]:
    inside = _grouped(_read(connection, tables.package_question), "package", "question_id")
    packages = _read(connection, tables.package)
    return [{**package, "questions": inside[package["position"]]} for package in packages]
