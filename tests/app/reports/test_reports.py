"""The door of the papers, how they write, and the letters they write with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import Refused, Trouble
from app.domain.ranking import Candidate, TieKey, rank
from app.reports import REPORTS, evening_of, write
from app.reports.paper import written
from app.reports.paper.fonts import REGULAR, load_letters
from app.reports.paper.head import balanced
from app.reports.paper.standing import why
from tests.app.reports.evenings import VERSION, desk_of

ROOT = Path(__file__).resolve().parents[3]


def test_a_paper_nobody_knows_is_refused_with_the_list(tmp_path: Path) -> None:
    evening = evening_of(desk_of()[0], VERSION)
    with pytest.raises(Refused, match=r"“thiep”.*tally.*minutes.*winners.*draw_record"):
        write("thiep", evening, tmp_path / "x.pdf")


def test_every_paper_has_a_name() -> None:
    assert [one.title() for one in REPORTS.values()] == [
        "Bảng tổng hợp điểm",
        "Biên bản kết quả",
        "Danh sách đạt giải",
        "Biên bản bốc thăm",
    ]


def test_a_file_that_cannot_be_written_is_trouble_with_advice(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(Trouble, match="Không ghi được"):
        write("winners", evening_of(desk_of()[0], VERSION), tmp_path / "taken" / "x.pdf")


def test_knowing_the_papers_is_cheap() -> None:
    """ReportLab is loaded when a paper is made, not before."""
    program = "import sys, app.reports; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2023-10-05", "ngày 05 tháng 10 năm 2023"),
        ("2024-02-29T08:00:00+07:00", "ngày 29 tháng 02 năm 2024"),
        ("2024-01-01", "ngày 01 tháng 01 năm 2024"),
        ("2024-03-09", "ngày 09 tháng 3 năm 2024"),
    ],
)
def test_days_are_written_as_the_decree_says(iso: str, said: str) -> None:
    assert written.day(iso) == said


@pytest.mark.parametrize(
    ("value", "figures", "words"),
    [
        (1_000_000, "1.000.000 đồng", "Một triệu đồng"),
        (7_100_000, "7.100.000 đồng", "Bảy triệu một trăm nghìn đồng"),
        (24_000_000, "24.000.000 đồng", "Hai mươi bốn triệu đồng"),
        (300_000, "300.000 đồng", "Ba trăm nghìn đồng"),
    ],
)
def test_money_in_figures_and_words(value: int, figures: str, words: str) -> None:
    assert written.money(value) == figures
    assert written.money_words(value) == words


def test_typed_text_is_only_text() -> None:
    assert written.markup("Tổ <b>A</b> & B") == "Tổ &lt;b&gt;A&lt;/b&gt; &amp; B"
    assert written.markup("Đê\u0323") == "Đệ"


def test_issuers_break_where_people_would() -> None:
    load_letters()
    lines = balanced("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", REGULAR, 13, 170)
    assert lines == ["SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG"]


def test_many_equals_are_explained_by_their_neighbours() -> None:
    keys = (TieKey("round", "tieu-pham", "điểm Tiểu phẩm"),)
    ranking = rank([Candidate(f"{n}", f"Đội {n}", 5000, (n,)) for n in range(1, 6)], keys)
    assert [why(place, ranking) for place in ranking] == [
        "xếp trên Đội 4 nhờ điểm Tiểu phẩm (0,05 so với 0,04)",
        "xếp trên Đội 3 nhờ điểm Tiểu phẩm (0,04 so với 0,03)",
        "xếp trên Đội 2 nhờ điểm Tiểu phẩm (0,03 so với 0,02)",
        "xếp trên Đội 1 nhờ điểm Tiểu phẩm (0,02 so với 0,01)",
        "xếp sau Đội 2 vì điểm Tiểu phẩm (0,01 so với 0,02)",
    ]


def test_those_who_share_a_place_are_named() -> None:
    ranking = rank([Candidate(n, n, 5000) for n in ("Cư Jút", "Tuy Đức")], ())
    assert why(ranking[0], ranking) == "đồng hạng với Tuy Đức"
