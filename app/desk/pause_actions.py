"""What the operator can do about a technical pause that is down: more time, a word for the hall."""

from app.domain.language import _
from app.show.action import Action, Ask, Moment
from app.show.clock import Clock
from app.show.cover_facts import PauseChanged
from app.show.state import State

MINUTE = 60_000
MINUTES = (1, 2, 5, 10, 15)
"""What is offered: how long from now the hall waits."""
MORE = 5
"""Minutes one press adds."""


def around(state: State) -> tuple[Action, ...]:
    """Nothing unless a pause is down."""
    over = state.overlay
    if over is None or over.clock is None:
        return ()
    return _edit(over.clock, over.message), _extend(over.clock, over.message)


def _edit(clock: Clock, message: str) -> Action:
    def make(moment: Moment) -> PauseChanged:
        minutes = int(moment.one(_("Chưa chọn số phút.")))
        return PauseChanged(clock.spent_at(moment.now) + minutes * MINUTE, moment.reason.strip())

    return Action(
        name="pause.edit",
        label=_("Sửa giờ và lời nhắn…"),
        key="S",
        icon="edit",
        group=_("0. Tạm dừng kỹ thuật"),
        ask=Ask(
            _("Chương trình tiếp tục sau bao lâu, tính từ bây giờ?"),
            tuple((str(one), _("{n} phút").format(n=one)) for one in MINUTES),
            chosen=(str(MORE),),
            reason=_("Lời nhắn cho hội trường, thay câu “Kính mong quý vị…”"),
            before=message,
        ),
        make=make,
    )


def _extend(clock: Clock, message: str) -> Action:
    """Added to what is left; a countdown that has ended begins again with these minutes."""
    return Action(
        name="pause.extend",
        label=_("Kéo dài {n} phút").format(n=MORE),
        key="U",
        icon="clock",
        group=_("0. Tạm dừng kỹ thuật"),
        make=lambda moment: PauseChanged(
            max(clock.limit, clock.spent_at(moment.now)) + MORE * MINUTE, message
        ),
    )
