"""Second version: looks, media of teams and questions, planned times, covers, the pulse's moment.

Written out in full and never changed again: later versions have files of their own.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; contests written before look and behave as they did."""
    _add("contest", "look", sa.JSON(), "{}")
    _add("contest", "stopping", sa.JSON(), '["pause"]')
    _add("round", "starts", sa.Text(), "")
    _add("team", "media", sa.Text(), "")
    _add("question", "media", sa.Text(), "")
    op.execute("ALTER TABLE pulse RENAME COLUMN spent TO moment")


def _add(table: str, name: str, kind: sa.JSON | sa.Text, old: str) -> None:
    """A column that every row must fill; rows from before get `old`."""
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column(name, kind, nullable=False, server_default=old))
    with op.batch_alter_table(table) as batch:
        batch.alter_column(name, server_default=None)
