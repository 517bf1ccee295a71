"""Facts that change the run sheet on the evening: a cue is added behind another, or dropped again.

Knows what an insert must be so that the hall can be shown it. Whether its file is there is not a
rule of the evening: a journal is read on laptops without the media.
"""

from msgspec.structs import replace

from app.domain.errors import Refused
from app.domain.ids import CueId
from app.domain.language import _
from app.show.cue import Cue, added_id, added_number
from app.show.fact import Fact
from app.show.insert import Insert
from app.show.reel import kind_of_file
from app.show.state import State

MOST_LINES = 3
MOST_MINUTES = 120
TITLE, LINE = 60, 100
"""Letters that a title and a line of a message may have, or the hall could not read them."""


class CueAdded(Fact, frozen=True):
    """Something is put on the run sheet behind a cue (None: before all others)."""

    after: CueId | None
    number: int
    insert: Insert

    def check(self, state: State) -> None:
        """The place exists, the number is free, and the hall can be shown what it holds."""
        if self.after is not None and state.program.cue(self.after) is None:
            raise Refused(_("Mục đứng trước không còn trong kịch bản."))
        if self.number <= state.added:
            raise Refused(_("Mục thêm số {n} đã có.").format(n=self.number))
        _check_words(self.insert)
        _check_kind(self.insert)

    def apply(self, state: State) -> State:
        """Put it there, in the part and turn of the cue before it."""
        before = state.program.cue(self.after) if self.after else None
        place = before.round if before else state.contest.rounds[0].id
        turn = before.turn if before else 0
        new = Cue(
            added_id(self.number),
            place,
            self.insert.kind,
            self.insert.title,
            turn,
            insert=self.insert,
        )
        program = state.program.with_cue(new, self.after)
        return replace(state, program=program, added=self.number)

    def words(self, state: State) -> str:
        """Name it."""
        return _("Thêm “{title}” vào kịch bản").format(title=self.insert.title)


def _check_words(insert: Insert) -> None:
    """Few enough words for the last row."""
    if not insert.title.strip():
        raise Refused(_("Chưa ghi tiêu đề."))
    if len(insert.title) > TITLE:
        raise Refused(_("Tiêu đề dài quá {most} ký tự: rút gọn.").format(most=TITLE))
    if len(insert.lines) > MOST_LINES:
        raise Refused(_("Tối đa {most} dòng chữ.").format(most=MOST_LINES))
    if any(len(line) > LINE for line in insert.lines):
        raise Refused(_("Có dòng dài quá {most} ký tự: rút gọn.").format(most=LINE))


def _check_kind(insert: Insert) -> None:
    """A picture is a picture, a film is a film, a break has a length, and nothing else has."""
    if insert.kind in ("picture", "video"):
        if not insert.media:
            raise Refused(_("Chưa chọn tệp trong thư mục media."))
        if "/" in insert.media or "\\" in insert.media:
            raise Refused(_("Chỉ dùng tệp nằm ngay trong thư mục media."))
        if kind_of_file(insert.media) != insert.kind:
            wanted = _("ảnh") if insert.kind == "picture" else _("phim")
            raise Refused(
                _("“{file}” không phải tệp {kind}.").format(file=insert.media, kind=wanted)
            )
    elif insert.media:
        raise Refused(_("Lời nhắn và giải lao không kèm tệp."))
    if insert.kind == "break" and not 1 <= insert.minutes <= MOST_MINUTES:
        raise Refused(_("Giải lao từ 1 đến {most} phút.").format(most=MOST_MINUTES))
    if insert.kind != "break" and insert.minutes:
        raise Refused(_("Chỉ giải lao mới có số phút."))


class CueDropped(Fact, frozen=True):
    """An added cue leaves the run sheet again."""

    cue: CueId

    def check(self, state: State) -> None:
        """It was added on the evening and is not on air."""
        if not added_number(self.cue):
            raise Refused(_("Chỉ bỏ được mục đã thêm trong buổi thi."))
        if state.program.cue(self.cue) is None:
            raise Refused(_("Mục này không còn trong kịch bản."))
        if state.cue_id == self.cue:
            raise Refused(_("Mục đang phát: chuyển sang mục khác trước khi bỏ."))

    def apply(self, state: State) -> State:
        """Take it out."""
        program = state.program.without_cue(self.cue)
        return replace(state, program=program, done=state.done - {self.cue})

    def words(self, state: State) -> str:
        """Name it."""
        cue = state.program.cue(self.cue)
        number = _("mục thêm số {n}").format(n=added_number(self.cue))
        return _("Bỏ “{title}” khỏi kịch bản").format(title=cue.title if cue else number)


SHEET_FACTS: tuple[type[Fact], ...] = (CueAdded, CueDropped)
