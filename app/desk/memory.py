"""A journal in memory, with the same chain as the one on disk: for stories and for trying out."""

from collections.abc import Sequence

from app.desk.ports import ShowRecord
from app.show.entry import Draft, Entry, first_hash, write


class MemoryJournal:
    """Keeps entries as long as the program runs."""

    def __init__(self, show: ShowRecord, entries: Sequence[Entry] = ()) -> None:
        """Begin empty, or with a copy of another journal's lines."""
        self.show = show
        self._entries = list(entries)
        self._pulse: tuple[int, int] | None = None
        self._results: str | None = None

    def entries(self) -> Sequence[Entry]:
        """Every line from the first."""
        return tuple(self._entries)

    def append(self, draft: Draft) -> Entry:
        """Write one line."""
        last = self._entries[-1].hash if self._entries else first_hash(self.show.contest_json)
        entry = write(self.show.id, len(self._entries) + 1, draft, last)
        self._entries.append(entry)
        return entry

    def keep_pulse(self, now: int) -> None:
        """Remember this moment."""
        self._pulse = (len(self._entries), now)

    def pulse(self) -> tuple[int, int] | None:
        """The moment last remembered, and behind which line."""
        return self._pulse

    def keep_results(self, results_json: str) -> None:
        """Keep the frozen results."""
        self._results = results_json

    def kept_results(self) -> str | None:
        """The frozen results."""
        return self._results
