"""The English catalogue: complete, true to its placeholders, and able to carry an evening."""

import re
from collections.abc import Iterator
from string import Formatter

import msgspec
import pytest

from app.desk.templates import demo
from app.domain.language import _, use_language
from tests.stories.rehearsed import Rehearsed, rehearsed
from ui import i18n

FORMULAS = {
    "BIÊN BẢN",
    "BAN TỔ CHỨC {event}",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ĐOÀN TNCS HỒ CHÍ MINH",
    "TM. BAN TỔ CHỨC\nTRƯỞNG BAN",
    "Nơi nhận:",
    "- Lưu: VT, Hồ sơ.",
    "Số:        {number}",
    "ngày {day} tháng {month} năm {year}",
    "ngày … tháng … năm {year}",
    "{words} đồng",
}
"""What Nghị định 30/2020 fixes on papers, and amounts in words: the same in both languages."""
NAMES = ("Hội thi", "Đắk Nông")
VIETNAMESE = re.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("vi")


@pytest.fixture(scope="module")
def evening() -> Rehearsed:
    use_language("en")
    try:
        return rehearsed(demo(), 7)
    finally:
        use_language("vi")


def pairs() -> list[tuple[str, str]]:
    return [(str(one.id), str(one.string)) for one in i18n.catalogue() if one.id]


def fields(text: str) -> list[tuple[str, str | None, str | None]]:
    return sorted(
        (name, spec, how) for _text, name, spec, how in Formatter().parse(text) if name is not None
    )


def test_every_text_of_the_program_has_its_english(capsys) -> None:
    assert i18n.main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_what_the_program_reads_is_what_is_written_down(english) -> None:
    assert [(text, _(text)) for text, _english in pairs()] == pairs()


def test_placeholders_match() -> None:
    assert [text for text, said in pairs() if fields(text) != fields(said)] == []


@pytest.mark.parametrize("sign", ["“", "”", "–", "…", "·", "\n", "\u00a0"])
def test_typography_is_kept(sign: str) -> None:
    assert [text for text, said in pairs() if text.count(sign) != said.count(sign)] == []


def test_texts_that_are_joined_keep_their_spaces() -> None:
    ends = [(text, said) for text, said in pairs() if text != text.strip()]
    assert all(text[:1].isspace() == said[:1].isspace() for text, said in ends)
    assert all(text[-1:].isspace() == said[-1:].isspace() for text, said in ends)


def test_only_names_and_formulas_of_papers_stay_vietnamese() -> None:
    def rest(said: str) -> str:
        for name in NAMES:
            said = said.replace(name, "")
        return said

    left = {text for text, said in pairs() if VIETNAMESE.search(rest(said))}
    assert left <= FORMULAS
    assert {said for text, said in pairs() if text in left} == left


def test_refusals_begin_with_the_words_the_console_looks_for() -> None:
    """The console takes "Chưa thể …:" off a reason; the English must begin alike."""
    cannot = dict(pairs())["Chưa thể"]
    found = [(text, said) for text, said in pairs() if text.startswith("Chưa thể")]
    assert all(said.startswith(cannot) for _text, said in found)
    assert all((": " in text) == (": " in said) for text, said in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Vòng {number}", "Round {number}"),
        ("Ban Giám khảo", "Judging panel"),
        ("Tổ Thư ký", "Secretariat"),
        ("Khóa hội thi", "Close the contest"),
        ("Nộp và khóa phiếu", "Submit and lock the sheet"),
        ("Gói số {lot}", "Package {lot}"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
def test_key_texts_come_out_in_english_and_back_in_vietnamese(text: str, said: str) -> None:
    use_language("en")
    try:
        assert _(text) == said
    finally:
        use_language("vi")
    assert _(text) == text


def test_an_english_evening_runs_to_its_end(evening: Rehearsed) -> None:
    assert evening.last.closed
    assert "refused" not in {entry.kind for entry in evening.journal.entries()}


def test_headers_of_an_english_evening_are_english(evening: Rehearsed) -> None:
    scenes = [msgspec.json.decode(raw) for _state, raw in evening.frames]
    rights = {scene["header"]["right"] for scene in scenes if "header" in scene}
    assert any(right.startswith("Round 2 · ") for right in rights)
    assert "Provisional results" in rights
    assert not [right for right in rights if "Vòng" in right or "Kết quả" in right]


def test_the_program_speaks_no_vietnamese_on_an_english_stage(evening: Rehearsed) -> None:
    """What is Vietnamese in a scene is the contest's own: none of the catalogue's texts."""
    plain = {text for text, said in pairs() if text != said and "{" not in text and len(text) > 9}
    shown = {value for _state, raw in evening.frames for value in _texts(msgspec.json.decode(raw))}
    own = set(_texts(msgspec.to_builtins(demo())))
    assert shown & (plain - own) == set()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
