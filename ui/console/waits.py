"""How long something has lasted, in one line each for the bottom bar.

A clock comes first; without one, how long the cue has been on air or the sheets are waited for.
"""

from app.desk.desk import Desk
from app.desk.judging import on_air, waited_for
from app.desk.when import seconds_on_air
from app.domain.language import _
from app.rounds.performance.turn import outstanding, turn_of
from app.show.clock import written
from app.show.state import State
from ui.console import texts


def passing(desk: Desk) -> str:
    """The contest's clock, else since when this cue is on air."""
    state = desk.state
    if state.clock is not None or (state.overlay and state.overlay.clock):
        return texts.part_time(state, desk.time.now())
    seconds = seconds_on_air(desk)
    if seconds is None:
        return _("Không có đồng hồ")
    time = written(seconds * 1000)
    return (_("Chờ phiếu: {time}") if _judged(state) else _("Mục này: {time}")).format(time=time)


def owed(state: State) -> str:
    """How many sheets are waited for; "" when none."""
    number = waited_for(state)
    return _("Còn {n} phiếu chưa nộp").format(n=number) if number else ""


def _judged(state: State) -> bool:
    turn = on_air(state)
    if turn is None:
        return False
    played = turn_of(state, turn.round, turn.team)
    return played.spent is not None and bool(outstanding(state, turn.round, turn.team))
