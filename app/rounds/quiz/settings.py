"""What is fixed for a quiz part before the show. Times in seconds, points in hundredths."""

from typing import Literal

from msgspec import Struct

from app.domain.marks import Hundredths


class QuizSettings(Struct, frozen=True):
    """The part's numbers. `points` has one entry per question of a package, in order."""

    points: tuple[Hundredths, ...]
    think: int = 15
    """Seconds to think, counted after the MC has read question and options."""
    warning: int = 5
    answerers: int = 3
    """At most so many answer for a team (Đắk Nông 2023, II.3a: không quá 03 người)."""
    by: Literal["person", "group"] = "person"
    """Whether one named answerer answers each question, or the group together."""
    deduction: Hundredths = 0
    """Taken off for a wrong answer."""
    person_points: Hundredths | None = None
    """What a right answer gives an answerer in the individual ranking; None = the question's."""
    standings: bool = True
    facts: tuple[tuple[str, str, str], ...] = ()
    """What the title picture says: (icon, strong, quiet)."""
