"""The tally: sums that add up again, and dashes where nothing was scored."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from app.desk import templates
from app.domain.ids import RoundId
from app.domain.marks import format_mark, mean
from app.reports import Evening, evening_of
from app.rounds.performance.facts import PointsDeducted
from app.rounds.performance.sheets import JudgeExcused, SheetSubmitted
from app.rounds.performance.turn import turn_of
from app.show.results import results
from tests.app.reports.evenings import VERSION, played, played_until
from tests.app.reports.printed import Printed

NUMBER = r"(\d+,\d\d)"


def hundredths(text: str) -> int:
    return int(Fraction(text.replace(",", ".")) * 100)


@pytest.fixture(scope="module")
def evening() -> Evening:
    return played(seed=5)


@pytest.fixture(scope="module")
def paper(evening: Evening, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    return Printed("tally", evening, tmp_path_factory.mktemp("tally"))


def test_totals_are_the_sums_of_their_parts(evening: Evening, paper: Printed) -> None:
    flat = " ".join(paper.pages[-1].split())
    for place in results(evening.state).teams:
        name = evening.state.contest.team(place.id).full_name
        found = re.search(rf"{name} {NUMBER} {NUMBER} {NUMBER} {NUMBER} (\d+)", flat)
        assert found, name
        *parts, total = [hundredths(one) for one in found.groups()[:4]]
        assert sum(parts) == total == place.total
        assert found.group(5) == str(place.place)


def test_points_of_a_judged_part_follow_from_its_sheets(evening: Evening, paper: Printed) -> None:
    for page in (paper.pages[0], paper.pages[2]):
        flat = " ".join(page.split())
        for team in evening.state.contest.teams:
            found = re.search(rf"{team.full_name} {' '.join([NUMBER] * 8)}", flat)
            assert found, team.full_name
            *sheets, panel, penalty, points = [hundredths(one) for one in found.groups()]
            assert panel == mean(sheets)
            assert points == panel - penalty


def test_points_of_a_quiz_are_those_of_its_questions(evening: Evening, paper: Printed) -> None:
    flat = " ".join(paper.pages[1].split())
    for team in evening.state.contest.teams:
        found = re.search(rf"{team.full_name} \d\d {' '.join([NUMBER] * 7)}", flat)
        assert found, team.full_name
        *answers, points = [hundredths(one) for one in found.groups()]
        assert points == sum(answers)


def test_three_offices_sign(paper: Printed) -> None:
    last = paper.pages[-1]
    spots = [last.index(one) for one in ("TỔ THƯ KÝ", "TRƯỞNG BAN GIÁM KHẢO", "TRƯỞNG BAN TỔ CHỨC")]
    assert spots == sorted(spots)
    assert "Nguyễn Thu Trang" in last
    assert "Trần Đức Minh" in last


def test_sheets_that_are_not_in_are_dashes_and_said(tmp_path: Path) -> None:
    """Two of five sheets are in: the others, the mean and the total are dashes, nothing is 0."""
    desk = played_until(
        lambda desk: sum(one.kind == "sheet_submitted" for one in desk.journal.entries()) == 2
    )
    paper = Printed("tally", evening_of(desk, VERSION), tmp_path)
    first = desk.state.contest.team(desk.state.order[0])
    row = " ".join(paper.pages[0].split()).split(first.full_name, 1)[1][:80]
    marks = [
        format_mark(sheet.total)
        for sheet in turn_of(desk.state, RoundId("gioi-thieu"), first.id).sheets.values()
        if sheet.submitted
    ]
    assert row.strip().startswith(f"{marks[0]} {marks[1]} – – – – – – chưa đủ phiếu (còn 3)")
    assert paper.flat.count("chưa đủ phiếu") == 2  # in the part and in the totals
    assert "chưa dùng để xếp hạng" in paper.pages[-1]
    assert not re.search(r"\b0(,00)?\b", " ".join(paper.text.split()).replace("0.1.0", ""))


def test_a_draft_sheet_is_nobodys_business(tmp_path: Path) -> None:
    """Marks are given but not submitted: none of them is printed."""
    desk = played_until(
        lambda desk: sum(one.kind == "mark_given" for one in desk.journal.entries()) == 3
    )
    paper = Printed("tally", evening_of(desk, VERSION), tmp_path)
    assert not re.search(r"\d,\d\d\b", paper.text)


def test_excused_judges_and_deductions_are_explained(tmp_path: Path) -> None:
    part = RoundId("gioi-thieu")
    desk = played_until(lambda desk: desk.journal.entries()[-1].kind == "performance_ended")
    team, judges = desk.state.order[0], desk.state.contest.judges
    desk.record(JudgeExcused(part, team, judges[1].id, "tập huấn cho đội"))
    desk.record(PointsDeducted(part, team, 100, "dùng đạo cụ cấm"))
    paper = Printed("tally", evening_of(desk, VERSION), tmp_path)
    assert "– miễn – – –" in " ".join(paper.pages[0].split())
    assert "GK2 không chấm: tập huấn cho đội" in paper.flat
    assert "trừ 1,00: dùng đạo cụ cấm" in paper.flat


def test_a_sheet_unlocked_is_missing_again(tmp_path: Path) -> None:
    demo = templates.demo()
    assert demo.judges
    desk = played_until(
        lambda desk: sum(one.kind == "sheet_submitted" for one in desk.journal.entries()) == 2
    )
    last = desk.recorded[-1]
    assert isinstance(last.fact, SheetSubmitted)
    desk.undo(last.entry.actor)
    paper = Printed("tally", evening_of(desk, VERSION), tmp_path)
    assert "chưa đủ phiếu (còn 4)" in paper.flat
