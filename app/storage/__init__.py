"""What keeps: the contest folder, its SQLite database, the journal on disk, backups, verifying.

SQLAlchemy and Alembic live here only and are slow to import: this package imports nothing by
itself. Begin with `app.storage.folder`.
"""
