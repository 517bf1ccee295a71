"""The list of winners and the minutes: who, what for, and how it ended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.desk import closing, templates
from app.domain.marks import format_mark
from app.domain.ranking import TieKey
from app.reports import Evening, evening_of
from app.show.cover_facts import OverlayShown
from app.show.facts import TieDecided
from app.show.results import results
from tests.app.reports.evenings import VERSION, desk_of, played, played_until
from tests.app.reports.printed import Printed


@pytest.fixture(scope="module")
def evening() -> Evening:
    return played(seed=2)


@pytest.mark.parametrize("paper", ["winners", "minutes"])
def test_every_winner_stands_there_with_points(
    evening: Evening, tmp_path: Path, paper: str
) -> None:
    made = Printed(paper, evening, tmp_path)
    for given in results(evening.state).awards:
        for winner in given.winners:
            team = next((t for t in evening.state.contest.teams if t.id == winner.id), None)
            name = team.full_name if team else winner.name
            after = [made.flat[one.end() : one.end() + 90] for one in re.finditer(name, made.flat)]
            assert given.prize.name in made.flat
            assert any(format_mark(winner.total) in text for text in after)


def test_the_first_prize_comes_first(evening: Evening, tmp_path: Path) -> None:
    made = Printed("winners", evening, tmp_path)
    best = results(evening.state).teams[0]
    name = evening.state.contest.team(best.id).full_name
    assert re.search(rf"\b1 {name} {best.name} Giải Nhất {format_mark(best.total)}", made.flat)


def test_prizes_with_a_value_are_told_in_figures_and_words(tmp_path: Path) -> None:
    demo = templates.demo()
    values = (3_000_000, 2_000_000, 1_000_000, 1_000_000, 800_000, 500_000, 300_000)
    prizes = tuple(replace(one, value=v) for one, v in zip(demo.prizes, values, strict=True))
    made = Printed("winners", played(replace(demo, prizes=prizes)), tmp_path)
    total = sum(one.value * one.count for one in prizes)
    assert total == 9_700_000
    assert "3.000.000 đồng (Ba triệu đồng)" in made.flat
    assert "9.700.000 đồng (bằng chữ: Chín triệu bảy trăm nghìn đồng)" in made.flat


def test_nobody_has_won_while_points_are_missing(tmp_path: Path) -> None:
    desk = played_until(lambda desk: len(desk.journal.entries()) > 500)
    made = Printed("winners", evening_of(desk, VERSION), tmp_path)
    names = [team.full_name for team in desk.state.contest.teams]
    people = [one.name for team in desk.state.contest.teams for one in team.members]
    assert [
        name for name in names + people if name in made.flat.replace("Nguyễn Thu Trang", "")
    ] == []
    assert "chưa có kết quả" in made.flat


def test_a_tie_at_the_cut_names_nobody_until_it_is_decided(tmp_path: Path) -> None:
    """Individuals of equal points, told apart by the committee alone."""
    contest = replace(templates.demo(), person_ties=(TieKey("committee"),))
    desk = played_until(lambda desk: not results(desk.state).missing, contest, seed=2)
    found = results(desk.state)
    tied = next(one for one in found.conflicts if one.prize == "ca-nhan-nhat")
    made = Printed("winners", evening_of(desk, VERSION), tmp_path)
    assert "chưa phân định giữa những người bằng điểm" in made.flat
    named = [one.name for one in found.persons if one.id in tied.between and one.name in made.flat]
    assert set(named) <= {one.name for one in desk.state.contest.officers}
    desk.record(TieDecided(tied.between, "biểu quyết 5/5"))
    made = Printed("minutes", evening_of(desk, VERSION), tmp_path)
    first = next(one.name for one in found.persons if one.id == tied.between[0])
    assert f"Ban Tổ chức phân định đồng hạng ({first}, " in made.flat
    assert "biểu quyết 5/5" in made.flat
    assert f"Giải Nhất: {first}" in made.flat


def test_an_empty_cell_says_why(tmp_path: Path) -> None:
    demo = templates.demo()
    prizes = (replace(demo.prizes[0], count=10), *demo.prizes[1:])
    made = Printed("winners", played(replace(demo, prizes=prizes)), tmp_path)
    assert made.flat.count("không trao: không còn ai trong bảng xếp hạng") == 4


def test_the_minutes_follow_the_form(evening: Evening, tmp_path: Path) -> None:
    """Mẫu 1.9: everything in its order, no place-date line at the head."""
    made = Printed("minutes", evening, tmp_path)
    order = [
        "Số: /BB-BTC",
        "BIÊN BẢN",
        "Thời gian bắt đầu: 07 giờ 30 phút, ngày 10 tháng 10 năm 2023",
        "Địa điểm:",
        "Thành phần tham dự:",
        "Chủ trì (chủ tọa):",
        "Thư ký",
        "Nội dung:",
        "I. Căn cứ",
        "II. Diễn biến",
        "III. Kết quả",
        "IV. Giải thưởng",
        "V. Kiến nghị, khiếu nại",
        "Hội thi kết thúc vào",
        "THƯ KÝ",
        "CHỦ TỌA",
        "Nơi nhận:",
        "Lưu: VT, Hồ sơ.",
    ]
    spot = 0
    for one in order:
        spot = made.flat.find(one, spot)
        assert spot >= 0, one
    assert "Đắk Nông, ngày" not in made.pages[0]


def test_the_minutes_tell_the_order_the_packages_and_the_ends(
    evening: Evening, tmp_path: Path
) -> None:
    made = Printed("minutes", evening, tmp_path)
    first = evening.state.contest.team(evening.state.order[0]).name
    assert f"Thứ tự dự thi (bốc thăm bằng chương trình): 1. {first};" in made.flat
    assert re.search(rf"{first} gói \d\d", made.flat)
    ended = evening.ended[11:16].split(":")
    assert f"kết thúc vào {ended[0]} giờ {ended[1]} phút, ngày 10 tháng 10 năm 2023./." in made.flat


def test_an_open_evening_leaves_its_end_to_the_pen(tmp_path: Path) -> None:
    desk, _play = desk_of()
    made = Printed("minutes", evening_of(desk, VERSION), tmp_path)
    assert "kết thúc vào … giờ … phút, ngày … tháng … năm 2023" in made.flat


def test_a_pause_and_a_correction_are_on_record(tmp_path: Path) -> None:
    desk, play = desk_of()
    play.step()
    desk.record(OverlayShown("pause", 0), reason="mất điện")
    play.play()
    closing.addendum(desk, "Tên đúng là Y Bhăm Niê", "ghi sai tên")
    made = Printed("minutes", evening_of(desk, VERSION), tmp_path)
    assert "Tạm dừng kỹ thuật: mất điện" in made.flat
    assert "Tên đúng là Y Bhăm Niê (lý do: ghi sai tên)" in made.flat


def test_equal_totals_are_explained(tmp_path: Path) -> None:
    """Among the individuals many have equal points: each line names one neighbour only."""
    evening = played(seed=1)
    made = Printed("minutes", evening, tmp_path)
    first, second = results(evening.state).persons[:2]
    assert first.total == second.total
    assert f"xếp trên {second.name} nhờ thời gian trả lời các câu đúng" in made.flat
    assert len(made.pages) <= 4
