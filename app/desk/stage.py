"""From a state to what the hall sees: the only way to the projector."""

from app.domain.language import _
from app.show.clock import Clock, written_left
from app.show.cue import Cue
from app.show.pictures import backdrop, face, header, media, soon
from app.show.scene import Black, Header, Pause, Scene, ScreenCard
from app.show.state import Overlay, State

FOCUS = "Ắ Ễ Ộ Ữ ợ ỷ"
"""Letters with stacked marks, the first that a projector out of focus runs together."""


def stage(state: State) -> Scene:
    """The scene of this state. The same state always gives the same scene."""
    overlay = state.overlay
    if overlay is None:
        return _scene(state, state.cue)
    if overlay.what == "black":
        return Black()
    if overlay.what == "backdrop":
        return backdrop(state.contest)
    if overlay.what == "card":
        return _card()
    if overlay.what == "freeze" and overlay.held is not None:
        return stage(overlay.held)
    return _pause(state, overlay)


def _scene(state: State, cue: Cue | None) -> Scene:
    if cue is None or state.away(cue):
        return backdrop(state.contest)
    own = state.program.player(cue).scene(state, cue)
    if state.reel is not None and state.reel.shown:
        return media(state, cue, state.reel, own)
    return own


def _pause(state: State, overlay: Overlay) -> Pause:
    """The technical pause: its countdown, and the contest time that is kept."""
    cue = state.cue
    clock = state.clock
    team = state.team_at(cue) if cue else None
    kept = ""
    if clock and clock.spent and not clock.running and team:
        kept = _("Thời gian thi của đội {team} được giữ nguyên: {time}").format(
            team=state.contest.team(team).name, time=written_left(clock.limit - clock.spent)
        )
    top = header(state.contest, state.plan(cue.round)) if cue else _quiet(state)
    return Pause(
        header=top,
        title=_("Tạm dừng kỹ thuật"),
        lead=_("Chương trình tiếp tục sau"),
        clock=face(overlay.clock or Clock(0), counts_over=False),
        kept=kept,
        note=overlay.message or _("Kính mong quý vị đại biểu và khán giả ngồi tại chỗ"),
        over=soon(),
    )


def _quiet(state: State) -> Header:
    return Header(state.contest.heading.full_title, state.contest.heading.code)


def _card() -> ScreenCard:
    """What the projector is set up with: words that show every mark, and the theme's colours.

    Colours are called by what they are for: another theme has others for it.
    """
    return ScreenCard(
        title=_("Hình kiểm tra màn hình"),
        lines=(
            FOCUS,
            _("Dòng trên phải đọc rõ từ hàng ghế cuối"),
            _("Bốn góc và khung viền phải thấy đủ; vòng tròn phải tròn"),
        ),
        colors=(
            ("gold", _("Nhấn mạnh, đang chọn")),
            ("jade", _("Đúng")),
            ("coral", _("Sai")),
            ("ink", _("Chữ")),
        ),
    )
