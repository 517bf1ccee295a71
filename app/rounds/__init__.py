"""The kinds of round there are. A new kind is one folder and one line here."""

from app.rounds.ceremony import CeremonyType
from app.rounds.interlude import InterludeType
from app.rounds.performance import PerformanceType
from app.rounds.quiz import QuizType
from app.show.fact import Fact
from app.show.facts import SHOW_FACTS
from app.show.round_type import RoundType

ROUND_TYPES: dict[str, RoundType] = {
    one.kind: one for one in (PerformanceType(), QuizType(), CeremonyType(), InterludeType())
}

ALL_FACTS: tuple[type[Fact], ...] = (
    *SHOW_FACTS,
    *(fact for kind in ROUND_TYPES.values() for fact in kind.facts),
)
