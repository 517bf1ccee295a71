"""The two ways to a lot, for every kind of draw: out of the sealed seed, or from paper."""

from app.domain.ids import LotCode
from app.domain.language import _
from app.show.action import Action, Ask, Moment
from app.show.draw_facts import LotDrawn, LotEntered


def draw(lots: tuple[LotCode, ...]) -> Action:
    """Draw the next lot; which one is known only when the key is pressed."""

    def make(moment: Moment) -> LotDrawn:
        number, lot = moment.pick(lots)
        return LotDrawn(number, lots, lot)

    return Action(
        name="draw",
        label=_("Bốc thăm"),
        key="Space",
        icon="draw",
        unseen=_("Chưa bốc thăm nên chưa biết hình kế tiếp"),
        make=make,
    )


def enter_lot(lots: tuple[LotCode, ...], group: str) -> Action:
    """Type in a lot that was drawn on paper."""

    def make(moment: Moment) -> LotEntered:
        return LotEntered(lots, LotCode(moment.one(_("Chưa chọn lá thăm."))))

    return Action(
        name="draw.paper",
        label=_("Nhập thăm giấy…"),
        key="B",
        icon="paper",
        group=group,
        ask=Ask(_("Lá thăm nào đã bốc bằng giấy?"), tuple((lot, lot) for lot in lots)),
        make=make,
    )
