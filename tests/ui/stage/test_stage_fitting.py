"""Line ends and sizes of texts."""

import pytest

from tests.ui.stage.samples import LONG_TEAM
from ui.stage.fitting import Step, fit
from ui.stage.fonts import load_fonts

QUESTION = (Step(72, 88, 2), Step(68, 82, 3), Step(60, 73, 4))
NAME = (Step(100, 120, 1), Step(85, 102, 1), Step(70, 84, 1), Step(70, 84, 2))


@pytest.fixture(autouse=True)
def _fonts(qapp) -> None:
    load_fonts()


@pytest.mark.parametrize(
    ("words", "px", "lines"), [(5, 72, 1), (9, 72, 2), (14, 68, 3), (22, 60, 4)]
)
def test_a_question_takes_its_size_by_its_lines(words: int, px: int, lines: int) -> None:
    fitted = fit(" ".join(["chuyển"] * words), 1380, 700, QUESTION)
    assert (fitted.px, fitted.lines) == (px, lines)


def test_a_name_shrinks_in_steps_then_takes_two_lines() -> None:
    assert [fit(LONG_TEAM, room, 900, NAME)[1::2] for room in (2400, 1800, 1500, 900)] == [
        (100, 1),
        (85, 1),
        (70, 1),
        (70, 2),
    ]


def test_lines_are_balanced_and_prefer_a_comma() -> None:
    step = (Step(52, 60, 2),)
    assert fit("Hạ tầng số, dữ liệu số, công dân số", 560, 700, step).text == (
        "Hạ tầng số, dữ liệu số,\ncông dân số"
    )


def test_a_no_break_space_holds() -> None:
    text = "một hai ba bốn\u00a0năm\u00a0sáu bảy"
    for room in range(200, 600, 20):
        assert "bốn\u00a0năm\u00a0sáu" in fit(text, room, 400, (Step(52, 60, 9),)).text


def test_a_line_end_typed_by_the_editor_is_kept() -> None:
    assert fit("Chợ phiên\nkhông tiền mặt", 1380, 900, QUESTION).lines == 2


def test_what_is_too_long_shrinks_instead_of_being_cut() -> None:
    fitted = fit("dài " * 200, 1380, 700, QUESTION)
    assert fitted.px < 60
    assert fitted.lines * fitted.line <= 4 * 73 + 1
    assert fitted.text.split() == ["dài"] * 200
