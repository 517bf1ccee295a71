import msgspec
import pytest

from app.domain.contest import Contest
from app.domain.ids import JudgeId, PersonId, QuestionId, RoundId, TeamId
from tests.stories.evening import DAK_MIL, GK2, QUIZ, contest, person


def test_everything_is_found_by_its_id():
    content = contest()
    assert content.team(DAK_MIL).name == "Đắk Mil"
    assert content.question(QuestionId("q07")).text.startswith("Câu hỏi số 07")
    assert content.round(QUIZ).title == "Kiến thức"
    assert content.judge(GK2).name == "Bà Lê Hai"
    assert content.topic("so") == "Chính quyền số"
    assert content.team(DAK_MIL).member(person(DAK_MIL, 2)).name == "Thị Ngơn"


def test_what_is_not_there_is_not_found():
    content = contest()
    assert content.judge(JudgeId("gk9")) is None
    assert content.topic("khong-co") == "khong-co"
    assert content.team(DAK_MIL).member(PersonId("gia-nghia-1")) is None
    for missing in (
        lambda: content.team(TeamId("x")),
        lambda: content.question(QuestionId("x")),
        lambda: content.round(RoundId("x")),
    ):
        with pytest.raises(KeyError):
            missing()


def test_a_contest_survives_its_frozen_text():
    content = contest()
    assert msgspec.json.decode(msgspec.json.encode(content), type=Contest) == content
