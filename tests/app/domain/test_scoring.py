import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.ids import CriterionId
from app.domain.marks import mean
from app.domain.scoring import (
    Criterion,
    OvertimeRule,
    PanelResult,
    PanelRule,
    check_mark,
    overtime_penalty,
    panel_result,
)

CONTENT = Criterion(CriterionId("noi-dung"), "Nội dung", 600)
STEPS = OvertimeRule("steps", under_minute=25, from_minute=50)
PER_MINUTE = OvertimeRule("per_minute", each=100)
LIMIT = 420_000
totals = st.lists(st.integers(0, 10_000), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("rule", "sheets", "value", "dropped"),
    [
        (PanelRule("mean"), [1800, 1850, 1925], 1858, ()),
        (PanelRule("mean"), [1800], 1800, ()),
        (PanelRule("sum"), [1800, 1850, 1925], 5575, ()),
        # Drop the highest and the lowest from four sheets on, else the mean (design §4).
        (PanelRule("trim"), [1000, 1800, 1900, 2000], 1850, (0, 3)),
        (PanelRule("trim"), [1900, 2000, 1000, 1800, 1850], 1850, (1, 2)),
        (PanelRule("trim"), [1000, 1900, 2000], 1633, ()),
        # Only one of equal extremes goes.
        (PanelRule("trim"), [1800, 1800, 1800, 2000], 1800, (0, 3)),
        # The mean of 1800, 1850, 1900, 1000 is 1637,5; only 1000 lies farther than 300 from it.
        (PanelRule("outliers", spread=300), [1800, 1850, 1900, 1000], 1850, (3,)),
        (PanelRule("outliers", spread=100), [1900, 1800], 1850, ()),
        # Exactly at the spread stays.
        (PanelRule("outliers", spread=50), [1900, 1850, 1800], 1850, ()),
        # When all are outliers there is nobody to prefer.
        (PanelRule("outliers", spread=49), [1900, 1800], 1850, ()),
    ],
)
def test_the_rule_makes_one_result_of_the_sheets(rule, sheets, value, dropped):
    assert panel_result(sheets, rule) == PanelResult(value, dropped)


@pytest.mark.parametrize("kind", ["mean", "sum", "trim", "outliers"])
def test_a_panel_without_sheets_has_no_result(kind):
    with pytest.raises(ValueError, match="no"):
        panel_result([], PanelRule(kind))


@given(totals, st.sampled_from(["mean", "trim", "outliers"]), st.integers(0, 2000))
def test_a_result_is_the_mean_of_the_sheets_that_were_kept(sheets, kind, spread):
    found = panel_result(sheets, PanelRule(kind, spread))
    kept = [one for place, one in enumerate(sheets) if place not in found.dropped]
    assert found.value == mean(kept)
    assert min(sheets) <= found.value <= max(sheets)


@given(st.lists(st.integers(0, 10_000), min_size=4, max_size=9))
def test_trimming_drops_exactly_one_highest_and_one_lowest(sheets):
    low, high = (sheets[place] for place in panel_result(sheets, PanelRule("trim")).dropped)
    assert {low, high} == {min(sheets), max(sheets)}


@pytest.mark.parametrize("mark", [0, 25, 575, 600])
def test_a_mark_on_the_scale_and_the_step_is_let_through(mark):
    check_mark(mark, CONTENT, 25)


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        (625, "6,25 nằm ngoài khung điểm của “Nội dung”: từ 0 đến 6."),
        (601, "6,01 nằm ngoài khung điểm của “Nội dung”: từ 0 đến 6."),
        (-25, "-0,25 nằm ngoài khung điểm của “Nội dung”: từ 0 đến 6."),
        (510, "5,10 lệch bước 0,25: chọn 5,00 hoặc 5,25."),
        (1, "0,01 lệch bước 0,25: chọn 0,00 hoặc 0,25."),
        (599, "5,99 lệch bước 0,25: chọn 5,75 hoặc 6,00."),
    ],
)
def test_a_mark_off_the_scale_or_off_the_step_is_refused_in_words(mark, text):
    with pytest.raises(Refused) as refused:
        check_mark(mark, CONTENT, 25)
    assert str(refused.value) == text


def test_the_marks_that_are_proposed_never_lie_above_the_maximum():
    odd = Criterion(CriterionId("le"), "Lẻ", 610)
    with pytest.raises(Refused, match=r"chọn 6,00 hoặc 6,10"):
        check_mark(605, odd, 25)


@pytest.mark.parametrize(
    ("over_ms", "steps", "per_minute"),
    [
        (-1_000, 0, 0),
        (0, 0, 0),
        (900, 0, 0),  # 0,9 s over is not over: the hall's clock still shows the limit
        (999, 0, 0),
        (1_000, 25, 0),
        (30_000, 25, 0),
        (59_999, 25, 0),
        (60_000, 50, 100),
        (60_001, 50, 100),
        (119_999, 50, 100),
        (120_000, 50, 200),
        (600_000, 50, 1000),
    ],
)
def test_overtime_costs_what_the_rule_says(over_ms, steps, per_minute):
    assert overtime_penalty(LIMIT, LIMIT + over_ms, STEPS) == steps
    assert overtime_penalty(LIMIT, LIMIT + over_ms, PER_MINUTE) == per_minute
    assert overtime_penalty(LIMIT, LIMIT + over_ms, OvertimeRule()) == 0


@given(st.integers(0, 2_000_000), st.integers(0, 100_000), st.sampled_from([STEPS, PER_MINUTE]))
def test_more_time_never_costs_less(spent, more, rule):
    earlier = overtime_penalty(LIMIT, spent, rule)
    assert 0 <= earlier <= overtime_penalty(LIMIT, spent + more, rule)
