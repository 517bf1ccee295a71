"""Names of things, so that a team is never mistaken for a judge by the type checker."""

from typing import NewType

TeamId = NewType("TeamId", str)
PersonId = NewType("PersonId", str)
JudgeId = NewType("JudgeId", str)
RoundId = NewType("RoundId", str)
CriterionId = NewType("CriterionId", str)
QuestionId = NewType("QuestionId", str)
PrizeId = NewType("PrizeId", str)
CueId = NewType("CueId", str)
LotCode = NewType("LotCode", str)
"""What is written on a lot (lá thăm); lots are sorted by code point, so numbers are padded: "01"."""
