"""The journal as it lies on the disk, and whether anybody has touched it.

Reads the stored bytes, not what a library makes of them: a space more in a body is a break too.
Does not know what lines mean.
"""

import json
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection

from app.desk.ports import ShowRecord
from app.show.entry import Entry, first_hash, sealed
from app.storage.journal import canonical

_SELECT = """
SELECT seq, typeof(seq), retracts, typeof(retracts),
       CAST(at AS BLOB), typeof(at), CAST(actor AS BLOB), typeof(actor),
       CAST(kind AS BLOB), typeof(kind), CAST(body AS BLOB), typeof(body),
       CAST(reason AS BLOB), typeof(reason), CAST(hash AS BLOB), typeof(hash)
FROM entry WHERE show_id = ? ORDER BY seq
"""


class Chain(Struct, frozen=True):
    """The lines up to the first break; `broken` is its number, `missing` if it is not there."""

    entries: tuple[Entry, ...]
    broken: int | None = None
    missing: bool = False


def read_chain(connection: Connection, show: ShowRecord) -> Chain:
    """Follow the chain of a show from its frozen contest as far as it holds."""
    previous = first_hash(show.contest_json)
    held: list[Entry] = []
    for row in connection.exec_driver_sql(_SELECT, (show.id,)):
        seq = len(held) + 1
        if row[0] != seq:
            return Chain(tuple(held), seq, missing=True)
        entry = _entry(show.id, tuple(row))
        if entry is None or not sealed(entry, previous):
            return Chain(tuple(held), seq)
        held.append(entry)
        previous = entry.hash
    return Chain(tuple(held))


def strays(connection: Connection) -> list[int]:
    """The numbers of lines that belong to no show: the show's name in them was changed."""
    found = connection.exec_driver_sql(
        "SELECT CAST(seq AS INTEGER) FROM entry WHERE show_id NOT IN (SELECT id FROM show) "
        "ORDER BY seq"
    )
    return [int(row[0]) for row in found]


def _entry(show_id: str, row: tuple[Any, ...]) -> Entry | None:
    """The line, or None when a column is not what the program writes there."""
    seq, seq_type, retracts, retracts_type, *texts = row
    if seq_type != "integer" or retracts_type not in ("integer", "null"):
        return None
    if any(kind != "text" for kind in texts[1::2]):
        return None
    try:
        at, actor, kind, body, reason, seal = (bytes(raw).decode() for raw in texts[::2])
        parsed = msgspec.convert(json.loads(body), dict[str, Any])
        if canonical(parsed) != body:
            return None
    except (ValueError, RecursionError):
        return None
    return Entry(show_id, seq, at, actor, kind, parsed, reason, retracts, seal)
