"""The guards in the database itself: what was written on the evening is neither changed nor lost.

Knows their names and texts as the newest schema has them; migrations create them. A guard stops
accidents and other programs; somebody who removes it is found out by the chain of hashes.
"""

APPEND_ONLY = ("show", "entry", "result")
"""Tables whose rows stay as they were written."""

_TAKEN = {
    "show": (
        "EXISTS (SELECT 1 FROM show WHERE id = NEW.id) OR "
        "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM show)"
    ),
    "entry": (
        "NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry WHERE show_id = NEW.show_id)"
    ),
    "result": "EXISTS (SELECT 1 FROM result WHERE show_id = NEW.show_id)",
}


def guards() -> dict[str, str]:
    """Every guard by its name, as the text SQLite keeps for it."""
    found: dict[str, str] = {}
    for table in APPEND_ONLY:
        for verb in ("update", "delete"):
            found[f"{table}_no_{verb}"] = (
                f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        # INSERT OR REPLACE would delete without asking the guard against DELETE.
        found[f"{table}_next"] = (
            f"CREATE TRIGGER {table}_next BEFORE INSERT ON {table} WHEN {_TAKEN[table]} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only: not the next row'); END"
        )
    return found
