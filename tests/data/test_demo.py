"""The demo contest and its template: complete, even, and as the plan of Đắk Nông 2023 fixes it."""

import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from itertools import combinations

import pytest

from app.desk.templates import demo, names, template
from app.domain.errors import Trouble
from app.rounds import ROUND_TYPES
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.quiz.settings import QuizSettings
from app.show.program import Program

DEMO = demo()
FOUR = [question for question in DEMO.questions if len(question.options) == 4]
THREE = [question for question in DEMO.questions if len(question.options) == 3]


def settings(round_id: str) -> PerformanceSettings | QuizSettings:
    program = Program(DEMO, ROUND_TYPES)
    return program.settings(next(one.id for one in DEMO.rounds if one.id == round_id))


def test_the_plan_has_three_scored_parts() -> None:
    assert [plan.title for plan in DEMO.rounds if plan.number] == [
        "Giới thiệu đội", "Tìm hiểu kiến thức", "Tiểu phẩm",
    ]  # fmt: skip


def test_at_most_three_answer() -> None:
    assert settings("kien-thuc").answerers == 3


@pytest.mark.parametrize(("target", "counts"), [("team", [1, 1, 1]), ("person", [1, 1, 2, 3])])
def test_prizes_are_those_of_the_plan(target: str, counts: list[int]) -> None:
    assert [prize.count for prize in DEMO.prizes if prize.target == target] == counts


def test_the_five_topics_of_the_plan() -> None:
    assert {topic.name for topic in DEMO.topics} == {
        "Chính quyền điện tử", "Chính quyền số", "Kinh tế số", "Dịch vụ công trực tuyến",
        "Chuyển đổi số",
    }  # fmt: skip


@pytest.mark.parametrize(("part", "points"), [("gioi-thieu", 2000), ("tieu-pham", 6000)])
def test_criteria_add_up_to_the_points_of_the_part(part: str, points: int) -> None:
    assert settings(part).most == points


def test_quiz_points_add_up_to_twenty() -> None:
    assert sum(settings("kien-thuc").points) == 2000


def test_the_eight_units_of_2023_with_registered_casts() -> None:
    assert [team.name for team in DEMO.teams] == [
        "Gia Nghĩa", "Cư Jút", "Đắk Glong", "Đắk Mil", "Đắk R’lấp", "Đắk Song", "Krông Nô",
        "Tuy Đức",
    ]  # fmt: skip
    for team in DEMO.teams:
        assert 0 < team.cast <= len(team.members)


def test_people_are_marked_as_samples() -> None:
    assert DEMO.sample
    assert DEMO.sample_numbers


def test_there_are_enough_questions_on_every_topic() -> None:
    assert len(DEMO.questions) >= 120
    by_topic = Counter(question.topic for question in DEMO.questions)
    assert set(by_topic) == {topic.id for topic in DEMO.topics}
    assert min(by_topic.values()) >= 20


def test_every_question_has_one_key_a_reason_and_a_source() -> None:
    for question in DEMO.questions:
        assert question.key in question.letters, question.id
        assert len(set(question.options)) == len(question.options) in (3, 4), question.id
        assert question.explanation, question.id
        assert question.source, question.id
        for text in (question.text, *question.options, question.explanation, question.source):
            assert unicodedata.is_normalized("NFC", text), question.id


@pytest.mark.parametrize(("bank", "slack"), [(FOUR, 3), (THREE, 3)])
def test_keys_are_spread_evenly(bank: list, slack: int) -> None:
    counts = Counter(question.key for question in bank)
    assert max(counts.values()) - min(counts.values()) <= slack


def test_no_two_questions_are_alike() -> None:
    for one, other in combinations(DEMO.questions, 2):
        matcher = SequenceMatcher(None, one.text, other.text)
        if matcher.real_quick_ratio() >= 0.8 and matcher.quick_ratio() >= 0.8:
            assert matcher.ratio() < 0.8, (one.id, other.id)


def test_an_unknown_template_names_those_there_are() -> None:
    assert "dak-nong-2023" in names()
    with pytest.raises(Trouble, match="dak-nong-2023"):
        template("khong-co")
