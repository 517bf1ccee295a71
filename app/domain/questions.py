"""Questions and the packages they are drawn in.

Knows the key of every question: nothing of this module may be put on a scene as it is.
"""

from msgspec import Struct

from app.domain.ids import LotCode, QuestionId

LETTERS = "ABCD"


class Topic(Struct, frozen=True):
    """A field of knowledge the plan names (plan, II.2)."""

    id: str
    name: str


class Question(Struct, frozen=True):
    """One multiple-choice question: 3 or 4 options, exactly one right (`key` is its letter)."""

    id: QuestionId
    topic: str
    text: str
    options: tuple[str, ...]
    key: str
    explanation: str = ""
    source: str = ""
    difficulty: int = 1
    media: str = ""
    """A picture, sound or clip the question is about, a file in the contest's media folder."""

    @property
    def letters(self) -> str:
        """The letters of the options there are: "ABC" or "ABCD"."""
        return LETTERS[: len(self.options)]


class Package(Struct, frozen=True):
    """An envelope (gói câu hỏi): the lot that is drawn and the questions inside, in order.

    A single drawn question is a package of one.
    """

    lot: LotCode
    questions: tuple[QuestionId, ...]


def deal(questions: tuple[Question, ...], packages: int, size: int) -> tuple[Package, ...]:
    """Deal `packages` envelopes of `size` questions, topics taken in turn, in the given order.

    What is not dealt are the spares. Raises ValueError when there are too few questions.
    """
    if packages * size > len(questions):
        raise ValueError("too few questions for the packages")
    by_topic: dict[str, list[QuestionId]] = {}
    for question in questions:
        by_topic.setdefault(question.topic, []).append(question.id)
    turn = _in_turn(list(by_topic.values()))
    return tuple(
        Package(LotCode(f"{number:02d}"), tuple(turn[(number - 1) * size : number * size]))
        for number in range(1, packages + 1)
    )


def _in_turn(heaps: list[list[QuestionId]]) -> list[QuestionId]:
    """One from each heap after the other until all are empty."""
    longest = max((len(heap) for heap in heaps), default=0)
    return [heap[row] for row in range(longest) for heap in heaps if row < len(heap)]
