"""From the errors of SQLite and the operating system to words with advice.

Knows what a disk can say. Does not know what was being done; nothing half-written stays, since
every write is one transaction.
"""

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.errors import Trouble
from app.domain.language import _

BACKUPS = "backups"


@contextmanager
def spoken(path: Path) -> Generator[None]:
    """Turn what SQLite or the system says about `path` (contest.db) into Trouble."""
    try:
        yield
    except DBAPIError as error:
        _speak(error.orig, path)
        raise
    except (sqlite3.Error, OSError) as error:
        _speak(error, path)
        raise


def _speak(error: BaseException | None, path: Path) -> None:
    """Raise Trouble when the error is one a user can meet; a bug stays what it is."""
    found = None
    if isinstance(error, sqlite3.Error):
        # Python has no code for text that is not UTF-8: somebody wrote past the program.
        undecodable = "SQLITE_CORRUPT" if "decode" in str(error) else ""
        found = _of_sqlite(getattr(error, "sqlite_errorname", undecodable), path)
    elif isinstance(error, OSError):
        found = _of_system(error, path)
    if found:
        raise found from error


def _of_sqlite(name: str, path: Path) -> Trouble | None:
    kind = name.removeprefix("SQLITE_").partition("_")[0]
    if kind == "FULL":
        return full()
    if kind in ("BUSY", "LOCKED"):
        return Trouble(
            _("Một chương trình khác đang giữ contest.db nên chưa ghi được."),
            _("Đóng phần mềm xem SQLite hoặc đồng bộ đám mây đang mở tệp ấy rồi làm lại."),
        )
    if kind in ("READONLY", "PERM", "AUTH"):
        return read_only(path)
    if kind in ("CORRUPT", "NOTADB"):
        return damaged(path)
    if kind in ("IOERR", "CANTOPEN", "PROTOCOL"):
        return unreachable(path)
    return None


def _of_system(error: OSError, path: Path) -> Trouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return full()
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path)
    return unreachable(path)


def full() -> Trouble:
    """The disk has no room left."""
    return Trouble(
        _("Ổ đĩa đã đầy: việc vừa làm chưa được ghi, mọi việc trước đó còn nguyên."),
        _("Xóa bớt tệp trên ổ đĩa ấy rồi làm lại việc vừa rồi."),
    )


def read_only(path: Path) -> Trouble:
    """Nothing may be written there."""
    return Trouble(
        _("Thư mục hội thi “{name}” chỉ cho đọc.").format(name=path.parent.name),
        _("Chép cả thư mục vào ổ đĩa của máy này, hoặc bỏ chế độ chỉ đọc, rồi mở lại."),
    )


def unreachable(path: Path) -> Trouble:
    """The disk does not answer."""
    return Trouble(
        _("Không đọc ghi được “{path}”.").format(path=path),
        _("Kiểm tra ổ đĩa hoặc USB còn cắm chắc không, rồi làm lại."),
    )


def damaged(path: Path) -> Trouble:
    """The file is no database, or only a part of one."""
    return Trouble(
        _("contest.db trong “{name}” bị hỏng hoặc chép chưa xong.").format(name=path.parent.name),
        _copy_again(path),
    )


def empty(path: Path) -> Trouble:
    """The file was begun and never filled."""
    return Trouble(
        _("contest.db trong “{name}” rỗng: thư mục chép chưa xong.").format(name=path.parent.name),
        _copy_again(path),
    )


def _copy_again(path: Path) -> str:
    """Where a good copy may be found; names the newest backup when there is one."""
    kept = sorted(one.name for one in (path.parent / BACKUPS).glob("*.db"))
    if not kept:
        return _("Chép lại cả thư mục từ nơi còn bản đúng.")
    return _(
        "Chép lại cả thư mục từ nơi còn bản đúng, hoặc chép backups/{backup} thành contest.db."
    ).format(backup=kept[-1])


def no_folder(folder: Path) -> Trouble:
    """There is nothing at that place."""
    return Trouble(
        _("Không tìm thấy thư mục hội thi “{path}”.").format(path=folder),
        _("Kiểm tra USB hoặc ổ đĩa đã cắm chưa, rồi chọn lại thư mục."),
    )


def no_database(path: Path) -> Trouble:
    """The folder is not a contest's, or not whole."""
    return Trouble(
        _("Thư mục “{name}” không có contest.db.").format(name=path.parent.name),
        _("Chọn đúng thư mục hội thi, hoặc chép lại cho đủ. ") + _copy_again(path),
    )


def no_contest(path: Path) -> Trouble:
    """A database, but not of this program."""
    return Trouble(
        _("contest.db trong “{name}” không phải của Hội thi.").format(name=path.parent.name),
        _("Chọn đúng thư mục hội thi, hoặc tạo hội thi mới."),
    )


def newer(path: Path) -> Trouble:
    """Written by a program that knows more than this one."""
    return Trouble(
        _("“{name}” được ghi bằng bản Hội thi mới hơn bản này.").format(name=path.parent.name),
        _("Mở bằng bản mới hơn; bản này không đổi gì trong thư mục."),
    )


def in_use(folder: Path) -> Trouble:
    """Another running copy has the folder."""
    return Trouble(
        _("Hội thi “{name}” đang mở trong một cửa sổ Hội thi khác.").format(name=folder.name),
        _("Chuyển sang cửa sổ ấy, hoặc đóng nó rồi mở lại ở đây."),
    )


def occupied(folder: Path) -> Trouble:
    """A new contest wants an empty place."""
    return Trouble(
        _("Thư mục “{name}” đã có tệp bên trong.").format(name=folder.name),
        _("Chọn một tên thư mục mới; không tệp nào bị ghi đè."),
    )
