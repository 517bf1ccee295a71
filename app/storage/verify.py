"""`hoithi verify`: whether every evening in a folder is still what was written that night.

Checks chain, guards, draws and frozen results, on a copy in memory: nothing in the folder is
touched. What it cannot know: lines cut off the end of a show that was never closed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct
from sqlalchemy import Connection

from app.desk.ports import Journal, ShowRecord
from app.domain.errors import Refused, Trouble
from app.domain.language import _
from app.storage.chain import Chain, read_chain, strays
from app.storage.draws import check_draws, count_draws
from app.storage.folder import ContestFolder, open_folder
from app.storage.journal import results_hash
from app.storage.triggers import guards

ResultsOf = Callable[[Journal], str | None]
"""Replays a show and tells its results as they would be frozen; None when they cannot be told."""


class Finding(Struct, frozen=True):
    """One thing found out, in words; `show` is "" for the folder, `seq` names the line."""

    severity: Literal["break", "note"]
    text: str
    show: str = ""
    seq: int | None = None


class Report(Struct, frozen=True):
    """Everything found, show by show."""

    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing is broken."""
        return self.first_break is None

    @property
    def first_break(self) -> Finding | None:
        """The first thing that is broken."""
        return next((one for one in self.findings if one.severity == "break"), None)


def verify(folder: Path, results_of: ResultsOf | None = None) -> Report:
    """Check every show of a folder; Trouble when the folder cannot even be read."""
    with open_folder(folder, read_only=True) as opened:
        found: list[Finding] = []
        with opened.database().reading() as connection:
            chains = [(show, read_chain(connection, show)) for show in opened.shows()]
            for show, chain in chains:
                found += _check_show(connection, show, chain)
            found += _check_strays(connection)
            found += _check_guards(connection)
        if results_of:
            for show, chain in chains:
                if chain.broken is None:
                    found += _check_replay(opened, show, results_of)
        return Report(tuple(found))


def _check_show(connection: Connection, show: ShowRecord, chain: Chain) -> list[Finding]:
    found = [
        _check_chain(show, chain),
        *(Finding("break", text, show.id, seq) for seq, text in check_draws(show, chain.entries)),
    ]
    if all(one.severity == "note" for one in found) and (count := count_draws(chain.entries)):
        found.append(
            Finding("note", _("{count} lượt bốc thăm tính lại đúng.").format(count=count), show.id)
        )
    return found + _check_end(connection, show, chain) + _check_results(connection, show, chain)


def _check_chain(show: ShowRecord, chain: Chain) -> Finding:
    if chain.broken is None:
        text = _("{count} dòng nhật ký nguyên vẹn.").format(count=len(chain.entries))
        return Finding("note", text, show.id)
    if chain.missing:
        text = _("Thiếu dòng {seq} của nhật ký.").format(seq=chain.broken)
    elif chain.broken == 1:
        text = _("Dòng 1, hoặc nội dung hội thi đã đóng băng, bị sửa sau khi ghi.")
    else:
        text = _("Dòng {seq} của nhật ký bị sửa sau khi ghi.").format(seq=chain.broken)
    return Finding("break", text, show.id, chain.broken)


def _check_end(connection: Connection, show: ShowRecord, chain: Chain) -> list[Finding]:
    """A pulse names the last line of its moment: a line it names must be there."""
    statement = "SELECT seq FROM pulse WHERE show_id = ?"
    last = connection.exec_driver_sql(statement, (show.id,)).scalar()
    if chain.broken is not None or last is None or last <= len(chain.entries):
        return []
    text = _("Các dòng sau dòng {seq} đã bị cắt bỏ.").format(seq=len(chain.entries))
    return [Finding("break", text, show.id, len(chain.entries) + 1)]


def _check_results(connection: Connection, show: ShowRecord, chain: Chain) -> list[Finding]:
    """The frozen results are those whose seal the closing line carries."""
    statement = "SELECT results_json, hash FROM result WHERE show_id = ?"
    kept = connection.exec_driver_sql(statement, (show.id,)).first()
    closing = next((one for one in chain.entries if one.kind == "show_closed"), None)
    if kept is None:
        if closing is None:
            return []
        text = _("Hội thi đã khóa nhưng không còn kết quả đóng băng.")
        return [Finding("break", text, show.id, closing.seq)]
    if results_hash(str(kept[0])) != kept[1]:
        return [Finding("break", _("Kết quả đóng băng bị sửa sau khi khóa."), show.id)]
    if chain.broken is not None:
        return []
    if closing is None:
        text = _("Có kết quả đóng băng mà nhật ký không có dòng khóa: các dòng cuối đã bị cắt bỏ.")
        return [Finding("break", text, show.id, len(chain.entries) + 1)]
    if closing.body.get("results") != kept[1]:
        text = _("Kết quả đóng băng không phải kết quả đã khóa ở dòng {seq}.")
        return [Finding("break", text.format(seq=closing.seq), show.id, closing.seq)]
    return [Finding("note", _("Kết quả đóng băng khớp với dòng khóa."), show.id)]


def _check_strays(connection: Connection) -> list[Finding]:
    text = _("Dòng {seq} mang tên một hội thi không có.")
    return [Finding("break", text.format(seq=seq), seq=seq) for seq in strays(connection)]


def _check_guards(connection: Connection) -> list[Finding]:
    kept = {
        str(row[0]): str(row[1])
        for row in connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type='trigger'"
        )
    }
    text = _("Khóa chống sửa “{name}” của cơ sở dữ liệu không còn.")
    return [
        Finding("break", text.format(name=name))
        for name, sql in guards().items()
        if kept.get(name) != sql
    ]


def _check_replay(folder: ContestFolder, show: ShowRecord, results_of: ResultsOf) -> list[Finding]:
    """Replay the evening and compare; a replay that fails is a break as well."""
    journal = folder.journal(show.id)
    frozen = journal.kept_results()
    if frozen is None:
        return []
    try:
        again = results_of(journal)
    except (Refused, Trouble) as error:
        text = _("Không diễn lại được hội thi: {why}").format(why=error)
        return [Finding("break", text, show.id)]
    if again is None:
        return []
    if again != frozen:
        return [Finding("break", _("Diễn lại hội thi ra kết quả khác kết quả đã khóa."), show.id)]
    return [Finding("note", _("Diễn lại hội thi ra đúng kết quả đã khóa."), show.id)]
