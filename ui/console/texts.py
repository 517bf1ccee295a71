"""Sentences of the console: questions before dangerous steps, and clocks.

Knows wording (design language §9); decides nothing.
"""

from collections.abc import Sequence

from app.desk.mending import Meant
from app.domain.language import _
from app.show.action import Action, Ask
from app.show.clock import Clock, written
from app.show.reel import Reel
from app.show.state import State
from ui.console.form import Question
from ui.health import Condition
from ui.screens import ScreenInfo, size_of


def clock_text(clock: Clock, now: int) -> str:
    """What is left as the hall reads it: begun seconds count; overtime has a plus."""
    left = clock.left(now)
    return written(left + 999) if left > 0 else f"+{written(-left)}" if left < 0 else "00:00"


def film_text(reel: Reel | None, length: int, now: int) -> str:
    """Where a film or sound is and how long: "00:12 / 01:40"; "–" while nobody knows."""
    if reel is None or not reel.plays:
        return ""
    at = reel.position_at(now)
    return f"{written(min(at, length) if length else at)} / {written(length) if length else '–'}"


def part_time(state: State, now: int) -> str:
    """The contest's clock in one line, for the bottom bar."""
    if state.overlay and state.overlay.clock:
        return _("Tạm dừng: {time}").format(time=clock_text(state.overlay.clock, now))
    if state.clock is None:
        return _("Không có đồng hồ")
    time = clock_text(state.clock, now)
    if state.clock.running:
        return _("Phần thi: {time}").format(time=time)
    return _("Phần thi: dừng {time}").format(time=time)


def without_picture(state: State) -> tuple[str, str]:
    """What the MC says while the hall sees nothing, and when the picture is back."""
    team = state.team_at(state.cue) if state.cue else None
    wait, on = _("Xin quý vị chờ trong giây lát."), _("Chương trình xin được tiếp tục.")
    if team is None or state.clock is None:
        return wait, on
    kept = _("Thời gian của đội {team} được giữ nguyên.").format(team=state.contest.team(team).name)
    return f"{wait} {kept}", _("Phần thi xin được tiếp tục.")


def jump(name: str, on_air: str, refusal: str) -> Question:
    """Before going to a cue out of order."""
    now = _("Đang phát: “{cue}”. ").format(cue=on_air) if on_air else ""
    return Question(
        title=_("Chuyển tới “{cue}”?").format(cue=name),
        verb=_("Phát “{cue}”").format(cue=name),
        text=now + _("Các mục ở giữa giữ nguyên trạng thái."),
        refusal=refusal,
        warns=True,
    )


def undo_published(what: str) -> Question:
    """Before taking back what the hall has seen."""
    return Question(
        title=_("Hoàn tác “{what}”?").format(what=what),
        verb=_("Hoàn tác bước đã công bố"),
        text=_(
            "Hội trường đã thấy điều này. Hoàn tác đưa hình về trước lúc công bố; "
            "lời MC đã nói không rút lại được. Nhật ký ghi cả hai."
        ),
        warns=True,
    )


def nothing_to_replace() -> str:
    """Why there is no press to put right."""
    return _("Mục đang phát chưa có thao tác nào thay được.")


def replacing(what: str, meant: Sequence[Meant], *, told: bool) -> Question:
    """What was meant instead of the last press."""
    seen = _("Hội trường đã thấy kết quả; thay xong, hình và điểm đổi ngay. ") if told else ""
    return Question(
        title=_("Thay “{what}” bằng:").format(what=what),
        verb=_("Thay bước đã công bố") if told else _("Thay thao tác"),
        options=tuple((str(number), one.words) for number, one in enumerate(meant)),
        digits=tuple(one.digit for one in meant) if all(one.digit for one in meant) else (),
        text=seen + _("Giờ của lần bấm đầu giữ nguyên; nhật ký ghi cả hai."),
        warns=told,
        name="replace",
    )


def retracting(seq: int, what: str, *, told: bool) -> Question:
    """Before an older line is taken back."""
    seen = _("Hội trường đã thấy điều này hoặc điều theo sau. ") if told else ""
    return Question(
        title=_("Hoàn tác dòng {seq}: “{what}”?").format(seq=seq, what=what),
        verb=_("Hoàn tác dòng {seq}").format(seq=seq),
        text=seen
        + _("Mọi dòng sau được xét lại; nếu một dòng không còn đúng thì không hoàn tác được."),
        reason=_("Lý do (không bắt buộc)"),
        warns=told,
        name="retract",
    )


def closing(refusal: str) -> Question:
    """Before the show is closed."""
    return Question(
        title=_("Khóa hội thi?"),
        verb=_("Khóa hội thi"),
        text=_(
            "Kết quả được khóa và mầm bốc thăm được mở. Sau khi khóa, chỉ còn sửa bằng phụ lục đính chính có lý do."
        ),
        refusal=refusal,
        warns=True,
        name="close",
    )


def quitting() -> Question:
    """Before leaving an open show."""
    return Question(
        title=_("Thoát khi hội thi chưa khóa?"),
        verb=_("Thoát chương trình"),
        text=_(
            "Hội trường sẽ mất hình. Mọi việc đã ghi vào nhật ký; "
            "mở lại chương trình là về đúng cảnh này."
        ),
        warns=True,
    )


def without_projector() -> Question:
    """Before going on without a picture in the hall."""
    return Question(
        title=_("Chạy tiếp không máy chiếu?"),
        verb=_("Chạy tiếp không máy chiếu"),
        text=_("Hội trường không thấy hình; MC đọc thay. Lúc nào cũng nối lại được máy chiếu."),
        warns=True,
    )


def screens(found: Sequence[ScreenInfo], hall: ScreenInfo | None) -> Question:
    """Which screen the hall shall see; the one it sees now is picked."""
    now = next((str(n) for n, one in enumerate(found, 1) if one == hall), "")
    return Question(
        title=_("Chọn màn hình khán giả"),
        verb=_("Chiếu lên màn hình này"),
        options=tuple((str(n), _screen(one)) for n, one in enumerate(found, 1)),
        chosen=(now,) if now else (),
        text=_(
            "Bấm Ctrl+I để hiện số trên từng màn hình. "
            "Chọn màn hình đang có bàn điều khiển thì bàn điều khiển chuyển sang màn hình kia."
        ),
    )


def _screen(one: ScreenInfo) -> str:
    words = f"{one.name} · {size_of(one)}"
    return _("{screen} – bàn điều khiển").format(screen=words) if one.primary else words


def disk(condition: Condition) -> str:
    """What is wrong with the disk; "" when there is room."""
    if condition.free is None or not condition.disk_low:
        return ""
    gigabytes = f"{condition.free / 1_000_000_000:.1f}".replace(".", ",")
    return _("Ổ đĩa chỉ còn {n} GB").format(n=gigabytes)


def asked(action: Action, ask: Ask | None) -> Question:
    """What an action must know, at first or after the first answer."""
    verb = _("Tiếp tục") if ask and ask.then else action.label.rstrip("…")
    if ask is None:
        return Question(title=action.label, verb=verb, name=action.name)
    return Question(
        title=ask.title,
        verb=verb,
        options=ask.options,
        most=ask.most,
        chosen=ask.chosen,
        reason=ask.reason,
        before=ask.before,
        lines=ask.lines,
        refusal=ask.refusal,
        name=action.name,
    )
