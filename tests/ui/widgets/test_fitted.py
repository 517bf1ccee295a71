"""Words in a box: as large as they may be, never cut, in pages where nothing else is left."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ui.widgets.fitted import Fitted

LONG = "Chương trình Chuyển đổi số quốc gia xác định chuyển đổi số gồm ba trụ cột nào? " * 30


@pytest.fixture
def fitted(qtbot) -> Fitted:
    made = Fitted()
    qtbot.addWidget(made)
    made.resize(800, 200)
    made.sizes(44, 20)
    made.show()
    return made


def words(part: Fitted) -> list[str]:
    return [word for page in part._lines for line in page for word in line.split()]


def test_a_short_text_has_the_largest_letters(fitted) -> None:
    fitted.say("Xin mời")
    assert (fitted._size, fitted.pages) == (44, 1)
    assert fitted.accessibleName() == "Xin mời"


def test_a_longer_text_steps_down_until_it_fits(fitted) -> None:
    fitted.say(LONG[:400])
    assert 20 <= fitted._size < 44
    assert fitted.pages == 1
    assert fitted.height_at(800, fitted._size) <= 201


def test_a_text_that_never_fits_comes_in_pages_and_no_word_is_lost(fitted) -> None:
    fitted.say(LONG)
    assert fitted._size == 20
    assert fitted.pages > 1
    assert words(fitted) == LONG.split()


def test_pages_turn_by_themselves_and_begin_anew(fitted, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("ui.widgets.fitted.READ", 0)
    fitted.say(LONG)
    seen = {fitted.page}
    qtbot.waitUntil(lambda: seen.add(fitted.page) or len(seen) == fitted.pages)
    fitted.say("Xin mời")
    assert (fitted.page, fitted.pages) == (0, 1)
    assert not fitted._turn.isActive()


def test_a_new_line_begins_where_the_words_say_so(fitted) -> None:
    fitted.say("Câu 1.\nA: Một\nB: Hai")
    assert fitted._lines == (["Câu 1.", "A: Một", "B: Hai"],)


def test_a_wider_box_gives_larger_letters(fitted) -> None:
    fitted.say(LONG[:400])
    before = fitted._size
    fitted.resize(1600, 300)
    assert fitted._size > before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    text=st.lists(st.sampled_from(["Đắk", "R’lấp", "chuyển", "đổi", "số", "\n"]), max_size=120),
    width=st.integers(120, 1900),
    height=st.integers(30, 600),
)
def test_no_word_is_ever_lost(fitted, text, width, height) -> None:
    fitted.resize(width, height)
    fitted.say(" ".join(text))
    assert words(fitted) == " ".join(text).split()
    assert fitted.pages == 1 or fitted._size == 20


def test_a_number_stays_with_what_it_counts(fitted) -> None:
    for width in range(200, 800, 40):
        fitted.resize(width, 200)
        fitted.say("Xin mời Đội thi huyện Đắk R’lấp. Thời gian của đội là 10 phút.")
        lines = [line for page in fitted._lines for line in page]
        assert not any(line.endswith("10") for line in lines), width
