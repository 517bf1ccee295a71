"""One line of the journal and the chain of hashes that seals it (design §5).

Knows the exact bytes that are hashed, since outsiders rely on them. Does not know where lines
are kept, nor what a kind means.
"""

import hashlib
import json
from typing import Any

from msgspec import Struct

RETRACTION = "retraction"
"""Takes back the line it names; retracting a retraction is a redo."""
REFUSED = "refused"
"""Somebody tried, a rule said no; nothing changed."""
ADDENDUM = "addendum"
"""A correction after closing: its own line and paper, never a silent edit."""


class Draft(Struct, frozen=True):
    """What is to be written: the journal adds number and hash."""

    at: str
    """ISO 8601 wall-clock time with its zone."""
    actor: str
    kind: str
    body: dict[str, Any]
    reason: str = ""
    retracts: int | None = None


class Entry(Struct, frozen=True):
    """A written line; `seq` counts from 1 in its show."""

    show_id: str
    seq: int
    at: str
    actor: str
    kind: str
    body: dict[str, Any]
    reason: str
    retracts: int | None
    hash: str


def first_hash(contest_json: str) -> str:
    """What stands before the first line: the seal of the frozen contest."""
    return hashlib.sha256(contest_json.encode()).hexdigest()


def write(show_id: str, seq: int, draft: Draft, previous: str) -> Entry:
    """The line that follows the line with hash `previous`."""
    return Entry(
        show_id,
        seq,
        draft.at,
        draft.actor,
        draft.kind,
        draft.body,
        draft.reason,
        draft.retracts,
        _hash(show_id, seq, draft, previous),
    )


def sealed(entry: Entry, previous: str) -> bool:
    """Whether the line is the one that was written after `previous`."""
    draft = Draft(entry.at, entry.actor, entry.kind, entry.body, entry.reason, entry.retracts)
    return entry.hash == _hash(entry.show_id, entry.seq, draft, previous)


def _hash(show_id: str, seq: int, draft: Draft, previous: str) -> str:
    row = {
        "show_id": show_id,
        "seq": seq,
        "at": draft.at,
        "actor": draft.actor,
        "kind": draft.kind,
        "body": draft.body,
        "reason": draft.reason,
        "retracts": draft.retracts,
    }
    canonical = json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256((previous + canonical).encode()).hexdigest()
