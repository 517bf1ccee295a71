"""What the operator can do with the run sheet itself: put something on it, take it off again.

Makes the questions and the facts. What an insert must be is the fact's business; which files lie
in the media folder is told by whoever sees the folder.
"""

from collections.abc import Callable, Collection

from app.domain.errors import Refused
from app.domain.ids import CueId
from app.domain.language import _
from app.show.action import Action, Ask, Line, Moment
from app.show.cue import added_number
from app.show.insert import Insert, InsertKind
from app.show.reel import kind_of_file
from app.show.sheet_facts import MOST_LINES, MOST_MINUTES, CueAdded, CueDropped
from app.show.state import State

Media = Callable[[], Collection[str]]
"""Asks for the names in the media folder; only when somebody wants to pick one."""
BREAK = 15
"""Minutes a break takes unless somebody types another number."""


def around(state: State, coming: CueId | None, media: Media = tuple) -> tuple[Action, ...]:
    """Add behind the cue on air; drop the added cue that NEXT shows."""
    return add(state, media), drop(state, coming)


def _kinds() -> dict[InsertKind, str]:
    return {
        "message": _("Lời nhắn"),
        "picture": _("Ảnh"),
        "video": _("Phim"),
        "break": _("Giải lao"),
    }


def _title(text: str = "") -> Line:
    return Line("title", _("Tiêu đề"), text)


def _minutes() -> Line:
    return Line("minutes", _("Số phút"), str(BREAK), (1, MOST_MINUTES))


def _note() -> Line:
    return Line("note", _("Dòng dưới đồng hồ (có thể bỏ trống)"))


def _rows() -> tuple[Line, ...]:
    return tuple(
        Line(f"line-{n}", _("Dòng {n} (có thể bỏ trống)").format(n=n))
        for n in range(1, MOST_LINES + 1)
    )


def add(state: State, media: Media) -> Action:
    """Ask what kind, then what it says; it stands behind the cue on air."""
    return Action(
        name="sheet.add",
        label=_("Thêm mục…"),
        key="I",
        icon="plus",
        ask=Ask(
            _("Thêm gì vào sau mục đang phát?") if state.cue else _("Thêm gì vào đầu kịch bản?"),
            tuple(_kinds().items()),
            then=lambda picked: _details(picked, media),
        ),
        make=lambda moment: CueAdded(state.cue_id, state.added + 1, _insert(moment)),
    )


def _details(picked: tuple[str, ...], media: Media) -> Ask | None:
    """What must be known about an insert of the kind that was picked."""
    if not picked:
        return None
    if picked[0] == "message":
        return Ask(_("Lời nhắn cho hội trường"), lines=(_title(), *_rows()))
    if picked[0] == "break":
        return Ask(
            _("Giải lao có đồng hồ đếm ngược"),
            lines=(_title(_("Giải lao")), _minutes(), _note()),
        )
    files = tuple((one, one) for one in sorted(media()) if kind_of_file(one) == picked[0])
    title = _("Chọn ảnh") if picked[0] == "picture" else _("Chọn phim")
    if files:
        return Ask(title, files, lines=(Line("title", _("Tiêu đề (trống: tên tệp)")),))
    none = _("Thư mục media chưa có tệp nào thuộc loại này. Chép tệp vào đó rồi chọn lại.")
    return Ask(title, refusal=none)


def _insert(moment: Moment) -> Insert:
    """What was asked for; Refused when nothing was picked or a number is none."""
    wanted = moment.picked[0] if moment.picked else ""
    kind: InsertKind | None = next((one for one in _kinds() if one == wanted), None)
    if kind is None:
        raise Refused(_("Chưa chọn loại mục."))
    if kind == "break":
        note = moment.said(_note())
        return Insert(
            "break",
            moment.said(_title(_("Giải lao"))),
            (note,) if note else (),
            minutes=moment.number(_minutes()),
        )
    if kind == "message":
        said = tuple(moment.said(row) for row in _rows())
        return Insert("message", moment.said(_title()), tuple(one for one in said if one))
    file = moment.picked[1] if len(moment.picked) > 1 else ""
    title = moment.said(_title()) or file.rpartition(".")[0]
    return Insert(kind, title, media=file)


def drop(state: State, coming: CueId | None) -> Action:
    """Take off the added cue that comes next; off when NEXT is none."""
    cue = state.program.cue(coming) if coming and added_number(coming) else None
    return Action(
        name="sheet.drop",
        label=_("Bỏ mục đã thêm…"),
        key="Del",
        icon="cross",
        idle="" if cue else _("Chọn mục đã thêm làm mục kế tiếp (↑ ↓) rồi bỏ."),
        ask=Ask(
            _("Bỏ “{title}” khỏi kịch bản?").format(title=cue.title if cue else ""),
        ),
        make=lambda _moment: CueDropped(coming or CueId("")),
    )
