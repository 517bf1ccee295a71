from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import QuestionId
from app.domain.questions import Question, deal


def bank(**topics: int) -> tuple[Question, ...]:
    return tuple(
        Question(QuestionId(f"{topic}{n}"), topic, "Hỏi gì?", ("Một", "Hai", "Ba"), "A")
        for topic, count in topics.items()
        for n in range(1, count + 1)
    )


def test_envelopes_take_the_topics_in_turn():
    packages = deal(bank(a=3, b=3), packages=2, size=3)
    assert [(one.lot, one.questions) for one in packages] == [
        ("01", ("a1", "b1", "a2")),
        ("02", ("b2", "a3", "b3")),
    ]


def test_too_few_questions_are_not_dealt():
    with pytest.raises(ValueError, match="too few"):
        deal(bank(a=5), packages=2, size=3)


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 8), st.integers(1, 4), st.data())
def test_no_question_is_dealt_twice_and_every_envelope_is_full(a, b, c, size, data):
    questions = bank(a=a, b=b, c=c)
    count = data.draw(st.integers(0, len(questions) // size))
    packages = deal(questions, count, size)
    assert [one.lot for one in packages] == [f"{n:02d}" for n in range(1, count + 1)]
    assert all(len(one.questions) == size for one in packages)
    dealt = Counter(question for one in packages for question in one.questions)
    assert set(dealt) <= {question.id for question in questions}
    assert all(seen == 1 for seen in dealt.values())


@pytest.mark.parametrize(("options", "letters"), [(3, "ABC"), (4, "ABCD")])
def test_a_question_has_as_many_letters_as_options(options, letters):
    asked = Question(QuestionId("q"), "a", "?", tuple("wxyz"[:options]), "A")
    assert asked.letters == letters
