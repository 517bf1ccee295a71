"""The buttons of a ceremony."""

from app.domain.errors import Refused
from app.domain.ids import LotCode
from app.domain.language import _
from app.domain.prizes import Conflict, Prize
from app.rounds.ceremony.facts import PrizeRevealed, ResultsConfirmed
from app.rounds.ceremony.turn import award_of, part_of
from app.show.action import HIDDEN, Action, Ask, Deed, Moment
from app.show.cue import Cue
from app.show.draw_facts import SaltGiven
from app.show.draws import enter_lot
from app.show.facts import TieDecided
from app.show.results import Results, digest, results
from app.show.state import State


def reveal(cue: Cue, prize: Prize, count: int) -> Action:
    """The hall hears the next winner."""
    return Action(
        name="ceremony.reveal",
        label=_("Công bố {prize}").format(prize=cue.title),
        key="Enter",
        icon="publish",
        publishes=True,
        unseen=_("Đã che tên người đạt giải"),
        words=_("…{hidden}! Xin nhiệt liệt chúc mừng!").format(hidden=HIDDEN),
        make=lambda _moment: PrizeRevealed(cue.round, prize.id, count),
    )


def confirm(cue: Cue, found: Results) -> Action:
    """The committee has signed: awards may begin."""
    return Action(
        name="ceremony.confirm",
        label=_("Chốt kết quả để trao giải"),
        key="Enter",
        icon="lock",
        publishes=True,
        make=lambda _moment: ResultsConfirmed(cue.round, digest(found)),
    )


def is_confirmed(state: State, cue: Cue) -> bool:
    """Whether exactly these results were confirmed."""
    return part_of(state, cue.round).confirmed == digest(results(state))


def next_winner(state: State, cue: Cue, prize: Prize) -> str:
    """The winner who is told next, for the operator's peek."""
    winners = award_of(state, prize).winners
    told = part_of(state, cue.round).revealed.get(prize.id, 0)
    return winners[len(winners) - told - 1].name if told < len(winners) else ""


def around_order(state: State, lots: tuple[LotCode, ...]) -> tuple[Action, ...]:
    """Before the draw the hall may add its word; paper lots can be typed in."""
    salt = Action(
        name="draw.salt",
        label=_("Thêm chữ của khán giả…"),
        key="C",
        group=_("1. Trước lá thăm đầu tiên"),
        ask=Ask(_("Khán giả đọc một chữ hoặc một số bất kỳ"), reason=_("Chữ của khán giả")),
        make=lambda moment: SaltGiven(moment.reason),
    )
    paper = [enter_lot(lots, _("2. Bốc thăm thứ tự"))] if lots else []
    return (*(() if state.draws else (salt,)), *paper)


def ties(state: State) -> tuple[Action, ...]:
    """One button for each tie that a prize would split."""
    names = {place.id: place.name for place in (*results(state).teams, *results(state).persons)}
    return tuple(
        _decide(conflict, names, number)
        for number, conflict in enumerate(results(state).conflicts, 1)
    )


def _decide(conflict: Conflict, names: dict[str, str], number: int) -> Action:
    def make(moment: Moment) -> TieDecided:
        if not moment.picked:
            raise Refused(_("Chưa chọn ai xếp trên."))
        rest = tuple(one for one in conflict.between if one not in moment.picked)
        return TieDecided((*moment.picked, *rest), moment.reason)

    return Action(
        name=f"ceremony.tie.{number}",
        label=_("Phân định: {names}…").format(
            names=", ".join(names[one] for one in conflict.between)
        ),
        key=str(number),
        group=_("Bằng nhau ở ranh giới giải: Ban Tổ chức quyết định"),
        ask=Ask(
            _("Ai xếp trên? Chọn theo thứ tự."),
            tuple((one, names[one]) for one in conflict.between),
            most=len(conflict.between) - 1,
            reason=_("Căn cứ quyết định"),
        ),
        make=make,
    )


def settle(state: State) -> Deed | None:
    """A rehearsed committee decides the first open tie by the order it stands in."""
    open_ones = results(state).conflicts
    if not open_ones:
        return None
    order = open_ones[0].between
    why = _("Tổng duyệt: quyết định mẫu")
    return Deed("operator", lambda _moment: TieDecided(order, why), 30_000)
