"""What holds for every paper: the page of Nghị định 30/2020, labels, the same bytes each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from reportlab.pdfbase.pdfmetrics import getFont

from app.desk import templates
from app.reports import REPORTS, Evening, evening_of, write
from app.reports.paper.fonts import FACES, LETTERS, load_letters
from tests.app.reports.evenings import LONG, VERSION, crowd, desk_of, played, played_until
from tests.app.reports.printed import MM, Piece, Printed

PAPERS = tuple(REPORTS)
LEFT, RIGHT, TOP, BOTTOM = 30, 15, 20, 20


@pytest.fixture(scope="module")
def evenings() -> dict[str, Evening]:
    valued = templates.demo()
    valued = replace(
        valued,
        sample=False,
        prizes=tuple(replace(one, value=1_500_000, honour="Giấy khen") for one in valued.prizes),
    )
    half = played_until(lambda desk: len(desk.journal.entries()) > 300)
    return {
        "closed": played(),
        "valued": played(valued, seed=3),
        "half": evening_of(half, VERSION),
        "rehearsed": played(kind="rehearsal"),
        "long names": played(crowd(10, 9)),
        "sixty teams": evening_of(desk_of(crowd(60, 9))[0], VERSION),
        "nobody": evening_of(
            desk_of(replace(valued, teams=(), judges=(), officers=()))[0], VERSION
        ),
    }


@pytest.fixture(scope="module")
def printed(
    evenings: dict[str, Evening], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str, str], Printed]:
    kept: dict[tuple[str, str], Printed] = {}
    folder = tmp_path_factory.mktemp("papers")

    def printed(paper: str, evening: str) -> Printed:
        if (paper, evening) not in kept:
            kept[paper, evening] = Printed(paper, evenings[evening], folder / evening)
        return kept[paper, evening]

    return printed


EVENINGS = ("closed", "valued", "half", "rehearsed", "long names", "sixty teams", "nobody")


def in_text_area(piece: Piece, height: float) -> bool:
    return BOTTOM * MM - 1 < piece.base < (height - TOP) * MM + 1


@pytest.mark.parametrize("evening", EVENINGS)
@pytest.mark.parametrize("paper", PAPERS)
def test_text_stays_inside_the_margins(printed: ..., paper: str, evening: str) -> None:
    made = printed(paper, evening)
    outside = []
    for number in range(len(made.pages)):
        width, height = made.size_mm(number)
        for piece in made.pieces(number):
            furniture = not in_text_area(piece, height)
            small = furniture and (piece.base < 12 * MM or piece.base > (height - 13) * MM)
            wide = piece.left < LEFT * MM - 1 or piece.right > (width - RIGHT) * MM + 1
            if wide or (furniture and not small):
                outside.append((number + 1, piece))
    assert outside == []


@pytest.mark.parametrize("paper", PAPERS)
def test_sheets_are_a4(printed: ..., paper: str) -> None:
    made = printed(paper, "closed")
    lying = paper in ("tally", "winners")
    assert {made.size_mm(page) for page in range(len(made.pages))} == {
        (297, 210) if lying else (210, 297)
    }


@pytest.mark.parametrize("paper", PAPERS)
def test_page_numbers_begin_on_page_two_in_the_middle_of_the_top_margin(
    printed: ..., paper: str
) -> None:
    made = printed(paper, "closed")
    for page in range(len(made.pages)):
        width, height = made.size_mm(page)
        numbers = [
            one
            for one in made.pieces(page)
            if one.base > (height - TOP) * MM and one.text == str(page + 1)
        ]
        assert len(numbers) == (1 if page else 0)
        for one in numbers:
            assert (one.left + one.right) / 2 == pytest.approx((width + 15) / 2 * MM, abs=1)
            assert one.size == 13
    assert len(made.pages) > 1


@pytest.mark.parametrize("paper", PAPERS)
def test_the_head_of_the_state_stands_on_one_line_each(printed: ..., paper: str) -> None:
    lines = [piece.text for piece in printed(paper, "closed").pieces(0)]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines
    assert "Độc lập - Tự do - Hạnh phúc" in lines


@pytest.mark.parametrize(
    ("head", "said"), [("party", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("youth", "ĐOÀN TNCS HỒ CHÍ MINH")]
)
def test_party_and_youth_union_have_heads_of_their_own(
    evenings: dict[str, Evening], tmp_path: Path, head: ..., said: str
) -> None:
    made = Printed("minutes", replace(evenings["closed"], head=head), tmp_path)
    assert said in made.text
    assert "CỘNG HÒA" not in made.pages[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_but_the_closed_evening_passes_for_final(printed: ..., paper: str) -> None:
    for page in printed(paper, "half").pages:
        assert page.count("BẢN NHÁP") == 2  # behind the text, and framed in the margin
    for page in printed(paper, "rehearsed").pages:
        assert page.count("TỔNG DUYỆT") == 2
    final = printed(paper, "closed").text
    assert "BẢN NHÁP" not in final
    assert "TỔNG DUYỆT" not in final


@pytest.mark.parametrize("paper", PAPERS)
def test_sample_numbers_are_called_so(printed: ..., paper: str) -> None:
    assert all("Số liệu mẫu" in page for page in printed(paper, "closed").pages)
    assert "Số liệu mẫu" not in printed(paper, "valued").text


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_says_what_it_was_made_from(
    printed: ..., evenings: dict[str, Evening], paper: str
) -> None:
    evening = evenings["closed"]
    for page in printed(paper, "closed").pages:
        assert f"Hội thi {VERSION}" in page
        assert evening.state.show_id in page
        assert evening.last_hash[:12] in page
        assert "10/10/2023" in page


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_evening_gives_the_same_bytes(
    evenings: dict[str, Evening], tmp_path: Path, paper: str
) -> None:
    write(paper, evenings["rehearsed"], tmp_path / "one.pdf")
    write(paper, played(kind="rehearsal"), tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(
    ("paper", "head"), [("tally", ("STT", "Đội thi", "Ghi chú")), ("minutes", ("Hạng", "Đội thi"))]
)
def test_heads_of_tables_repeat_on_every_page(
    printed: ..., paper: str, head: tuple[str, ...]
) -> None:
    """A row of an evening not begun ends in dashes; wherever there are rows there is a head."""
    pages = [page for page in printed(paper, "sixty teams").pages if "–\n–" in page]
    assert len(pages) > 5
    assert [page for page in pages if not all(one in page for one in head)] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_names_of_the_highlands_are_printed_whole(printed: ..., paper: str) -> None:
    if paper == "draw_record":
        assert LONG[:20] in printed(paper, "long names").flat
    else:
        assert LONG[:50] in printed(paper, "long names").flat


def test_every_letter_has_its_glyph() -> None:
    load_letters()
    for name in FACES:
        glyphs = getFont(name).face.charToGlyph
        assert [one for one in LETTERS + LONG if ord(one) not in glyphs] == []


@pytest.mark.parametrize("teams", range(14, 26))
def test_signatures_never_stand_alone(tmp_path: Path, teams: int) -> None:
    evening = evening_of(desk_of(crowd(teams, 3, "Buôn Đôn"))[0], VERSION)
    made = Printed("tally", evening, tmp_path)
    assert "TRƯỞNG BAN TỔ CHỨC" in made.pages[-1]
    assert f"Buôn Đôn {teams}" in made.pages[-1]


def test_letters_are_embedded(printed: ...) -> None:
    fonts = {
        str(font["/BaseFont"]): font["/FontDescriptor"]
        for page in printed("minutes", "closed").reader.pages
        for font in (one.get_object() for one in page["/Resources"]["/Font"].values())
        if "/FontDescriptor" in font
    }
    assert len(fonts) >= 3
    assert all("/FontFile2" in descriptor for descriptor in fonts.values())
