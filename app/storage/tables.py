"""The tables of contest.db: the contest's content, and the shows with their journals.

Knows names, types and who owns a row. Owners are foreign keys; a mere mention (a question's
topic, a package's question) is not, since a contest is saved while it is still being written:
`app.desk.preflight` names what is missing. The triggers stand in `app.storage.triggers`.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _id(name: str = "id") -> Column[str]:
    return Column(name, Text, primary_key=True)


def _place() -> Column[int]:
    """The order among equals, from 0, where it is not the key."""
    return Column("position", Integer, nullable=False)


def _key_place() -> Column[int]:
    """The order among equals, from 0, as the key or its last part."""
    return Column("position", Integer, primary_key=True, autoincrement=False)


def _owner(name: str, key: str) -> Column[str]:
    return Column(name, Text, ForeignKey(key, ondelete="CASCADE"), primary_key=True)


def _show() -> Column[str]:
    """No cascade: a show is never deleted."""
    return Column("show_id", Text, ForeignKey("show.id"), primary_key=True)


HEADING = (
    *("superior", "organizer", "event", "title", "subtitle", "full_title"),
    *("place", "venue", "date", "region", "code", "paper_code"),
)
"""The texts of a `Heading`, each a column of `contest`; `bases` is a list and stands beside."""

contest = Table(
    "contest",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    *(_text(name) for name in HEADING),
    Column("bases", JSON, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("sample_numbers", JSON, nullable=False),
    Column("look", JSON, nullable=False),
    Column("stopping", JSON, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

round_ = Table(
    "round",
    metadata,
    _id(),
    _place(),
    _text("kind"),
    _text("title"),
    Column("settings", JSON, nullable=False),
    _number("number"),
    _text("starts"),
)

team = Table(
    "team",
    metadata,
    _id(),
    _place(),
    *(_text(name) for name in ("name", "full_name", "solution", "skit", "reading", "media")),
    _number("cast"),
)

person = Table(
    "person",
    metadata,
    _owner("team_id", "team.id"),
    _key_place(),
    *(_text(name) for name in ("id", "name", "role", "reading")),
)

judge = Table(
    "judge",
    metadata,
    _id(),
    _place(),
    *(_text(name) for name in ("name", "post", "pin")),
    Column("head", Boolean, nullable=False),
)

officer = Table(
    "officer", metadata, _key_place(), *(_text(name) for name in ("task", "name", "post"))
)

topic = Table("topic", metadata, _key_place(), _text("id"), _text("name"))

question = Table(
    "question",
    metadata,
    _id(),
    _place(),
    *(_text(name) for name in ("topic", "text", "key", "explanation", "source", "media")),
    _number("difficulty"),
)

option = Table(
    "option", metadata, _owner("question_id", "question.id"), _key_place(), _text("text")
)

package = Table("package", metadata, _key_place(), _text("lot"))

package_question = Table(
    "package_question",
    metadata,
    Column(
        "package",
        Integer,
        ForeignKey("package.position", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    _key_place(),
    _text("question_id"),
)

prize = Table(
    "prize",
    metadata,
    _key_place(),
    *(_text(name) for name in ("id", "target", "tier", "name", "honour")),
    _number("count"),
    _number("value"),
)

tie_key = Table(
    "tie_key",
    metadata,
    Column("target", Text, primary_key=True),
    _key_place(),
    *(_text(name) for name in ("kind", "round", "name")),
    CheckConstraint("target IN ('team', 'person')", name="target"),
)

CONTENT = (
    *(contest, round_, team, person, judge, officer, topic),
    *(question, option, package, package_question, prize, tie_key),
)
"""The tables a contest is saved in, owners before what they own."""

# Without rowid there is no second, hidden key by which REPLACE could take a row away.

show = Table(
    "show",
    metadata,
    _id(),
    Column("number", Integer, nullable=False),
    _text("kind"),
    _text("opened_at"),
    _text("contest_json"),
    Column("seed", LargeBinary, nullable=False),
    _text("app_version"),
    CheckConstraint("kind IN ('live', 'rehearsal')", name="kind"),
    CheckConstraint("length(seed) = 32", name="seed"),
    sqlite_with_rowid=False,
)

entry = Table(
    "entry",
    metadata,
    _show(),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    *(_text(name) for name in ("at", "actor", "kind", "body", "reason")),
    Column("retracts", Integer),
    _text("hash"),
    CheckConstraint("retracts BETWEEN 1 AND seq - 1", name="retracts"),
    sqlite_with_rowid=False,
)

result = Table(
    "result",
    metadata,
    _show(),
    *(_text(name) for name in ("at", "results_json", "hash")),
    sqlite_with_rowid=False,
)

pulse = Table(
    "pulse",
    metadata,
    _show(),
    _number("seq"),
    _number("moment"),
    sqlite_with_rowid=False,
)
