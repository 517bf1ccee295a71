"""How sheets become a result: the panel's rule and the overtime rule, in exact hundredths.

Knows sums. Does not know judges' names, and never takes a missing mark for a zero: callers give
only marks that exist.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from app.domain.errors import Refused
from app.domain.ids import CriterionId
from app.domain.language import _
from app.domain.marks import Hundredths, format_mark, mean

TRIM_FROM = 4
"""Dropping the highest and lowest is defined for panels of this size and above (design §4)."""


class Criterion(Struct, frozen=True):
    """One line of the score sheet; `most` is the maximum in hundredths."""

    id: CriterionId
    name: str
    most: Hundredths
    hint: str = ""


class PanelRule(Struct, frozen=True):
    """How the sheets' totals become the panel's result."""

    kind: Literal["mean", "sum", "trim", "outliers"] = "mean"
    spread: Hundredths = 0
    """For "outliers": farther than this from the mean is dropped."""


class PanelResult(Struct, frozen=True):
    """The panel's result and which sheets (by position) the rule left out."""

    value: Hundredths
    dropped: tuple[int, ...] = ()


def check_mark(mark: Hundredths, criterion: Criterion, step: Hundredths) -> None:
    """Refused when a mark is below zero, above the maximum or off the step."""
    if not 0 <= mark <= criterion.most:
        raise Refused(
            _("{mark} nằm ngoài khung điểm của “{criterion}”: từ 0 đến {most}.").format(
                mark=format_mark(mark, short=True),
                criterion=criterion.name,
                most=format_mark(criterion.most, short=True),
            )
        )
    if mark % step:
        below = mark - mark % step
        raise Refused(
            _("{mark} lệch bước {step}: chọn {below} hoặc {above}.").format(
                mark=format_mark(mark),
                step=format_mark(step),
                below=format_mark(below),
                above=format_mark(min(below + step, criterion.most)),
            )
        )


def panel_result(totals: Sequence[Hundredths], rule: PanelRule) -> PanelResult:
    """The panel's result from the sheets' totals; ValueError when there is no sheet."""
    if rule.kind == "sum":
        if not totals:
            raise ValueError("a panel without sheets has no result")
        return PanelResult(sum(totals))
    dropped = _dropped(totals, rule)
    kept = [total for place, total in enumerate(totals) if place not in dropped]
    return PanelResult(mean(kept), dropped)


def _dropped(totals: Sequence[Hundredths], rule: PanelRule) -> tuple[int, ...]:
    if rule.kind == "trim" and len(totals) >= TRIM_FROM:
        by_size = sorted(range(len(totals)), key=lambda place: totals[place])
        return tuple(sorted((by_size[0], by_size[-1])))
    if rule.kind == "outliers" and totals:
        middle = Fraction(sum(totals), len(totals))
        far = tuple(i for i, one in enumerate(totals) if abs(one - middle) > rule.spread)
        return far if len(far) < len(totals) else ()
    return ()


class OvertimeRule(Struct, frozen=True):
    """What overtime costs.

    "steps": `under_minute` below one minute, `from_minute` from one minute on (Cần Thơ 2023);
    "per_minute": `each` for every full minute, nothing below one (Vĩnh Phúc 2023).
    """

    kind: Literal["none", "steps", "per_minute"] = "none"
    under_minute: Hundredths = 0
    from_minute: Hundredths = 0
    each: Hundredths = 0


def overtime_penalty(limit_ms: int, spent_ms: int, rule: OvertimeRule) -> Hundredths:
    """Points to take off (never negative) for `spent_ms` against `limit_ms` milliseconds.

    Time counts in whole seconds as the hall's clock shows it: 0,9 s over is not over.
    """
    over = (spent_ms - limit_ms) // 1000
    if over <= 0 or rule.kind == "none":
        return 0
    if rule.kind == "steps":
        return rule.under_minute if over < 60 else rule.from_minute
    return rule.each * (over // 60)
