"""The journal on disk: each line one transaction, on the platter before `append` returns.

Knows one show. Keeps its lines in memory too, and puts a line there only after the disk has it.
"""

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Literal, cast

from msgspec.structs import replace
from sqlalchemy import Connection, Row, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.desk.ports import ShowRecord
from app.domain.errors import Refused, Trouble
from app.domain.language import _
from app.show.entry import Draft, Entry, first_hash, write
from app.storage import tables
from app.storage.database import Database


def canonical(body: dict[str, Any]) -> str:
    """The text of a body as it is stored, so that outsiders hash exactly what they read."""
    return json.dumps(
        body, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def show_of(row: Row[Any]) -> ShowRecord:
    """A row of `show` as the record the desk knows."""
    return ShowRecord(
        str(row.id),
        cast("Literal['live', 'rehearsal']", row.kind),
        str(row.opened_at),
        str(row.contest_json),
        bytes(row.seed),
        str(row.app_version),
    )


class SqliteJournal:
    """The port `app.desk.ports.Journal` on contest.db.

    `light` is the same file with less patience for the disk, for pulses: they may be lost with
    the last second, lines never.
    """

    def __init__(self, show: ShowRecord, database: Database, light: Database | None = None) -> None:
        """Read what the show has so far."""
        self.show = show
        self._database = database
        self._light = light or database
        with database.reading() as connection:
            self._entries = _read_entries(connection, show.id)
            self._pulse = _read_pulse(connection, show.id)
            self._results = _read_results(connection, show.id)

    def entries(self) -> Sequence[Entry]:
        """Every line from the first; nothing is read again."""
        return tuple(self._entries)

    def append(self, draft: Draft) -> Entry:
        """Write one line durably; Trouble, and nothing changed, when the disk does not take it."""
        body = canonical(draft.body)
        last = self._entries[-1].hash if self._entries else first_hash(self.show.contest_json)
        plain = replace(draft, body=json.loads(body))
        entry = write(self.show.id, len(self._entries) + 1, plain, last)
        row = {
            "show_id": entry.show_id,
            "seq": entry.seq,
            "at": entry.at,
            "actor": entry.actor,
            "kind": entry.kind,
            "body": body,
            "reason": entry.reason,
            "retracts": entry.retracts,
            "hash": entry.hash,
        }
        with self._database.writing() as connection:
            connection.execute(insert(tables.entry), row)
        self._entries.append(entry)
        return entry

    def keep_pulse(self, now: int) -> None:
        """Remember this moment; a disk that does not take it is heard at the next line."""
        pulse = {"seq": len(self._entries), "moment": now}
        self._pulse = (pulse["seq"], now)
        statement = upsert(tables.pulse).values(show_id=self.show.id, **pulse)
        with suppress(Trouble), self._light.writing() as connection:
            connection.execute(statement.on_conflict_do_update(["show_id"], set_=pulse))

    def pulse(self) -> tuple[int, int] | None:
        """The last pulse: (number of the line it was kept after, monotonic time), or None."""
        return self._pulse

    def keep_results(self, results_json: str) -> None:
        """Freeze the results; the same ones again are no change, others are Refused."""
        if self._results == results_json:
            return
        if self._results is not None:
            raise Refused(_("Kết quả đã khóa: chỉ còn lập phụ lục đính chính."))
        row = {
            "show_id": self.show.id,
            "at": self._entries[-1].at if self._entries else self.show.opened_at,
            "results_json": results_json,
            "hash": results_hash(results_json),
        }
        with self._database.writing() as connection:
            connection.execute(insert(tables.result), row)
        self._results = results_json

    def kept_results(self) -> str | None:
        """The frozen results, or None while the show is open."""
        return self._results


def results_hash(results_json: str) -> str:
    """The seal of the frozen results: SHA-256 of their text, in hex."""
    return hashlib.sha256(results_json.encode()).hexdigest()


def _read_entries(connection: Connection, show_id: str) -> list[Entry]:
    statement = select(tables.entry).where(tables.entry.c.show_id == show_id)
    return [_entry(row) for row in connection.execute(statement.order_by(tables.entry.c.seq))]


def _entry(row: Row[Any]) -> Entry:
    try:
        body = json.loads(row.body)
    except ValueError as error:
        raise Trouble(
            _("Dòng {seq} của nhật ký không đọc được.").format(seq=row.seq),
            _("Mở bản trong backups/ hoặc bản sao trên USB; “hoithi verify” nói rõ chỗ hỏng."),
        ) from error
    return Entry(
        row.show_id, row.seq, row.at, row.actor, row.kind, body, row.reason, row.retracts, row.hash
    )


def _read_pulse(connection: Connection, show_id: str) -> tuple[int, int] | None:
    statement = select(tables.pulse).where(tables.pulse.c.show_id == show_id)
    row = connection.execute(statement).first()
    return None if row is None else (int(row.seq), int(row.moment))


def _read_results(connection: Connection, show_id: str) -> str | None:
    statement = select(tables.result.c.results_json).where(tables.result.c.show_id == show_id)
    return connection.execute(statement).scalar()
