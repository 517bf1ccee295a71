"""What is fixed for a performance part before the show.

Times in seconds, marks in hundredths. Sources: the contest's own rules (Thể lệ); the plan of
Đắk Nông 2023 names the parts (II.3a) and leaves the numbers open.
"""

from typing import Literal

from msgspec import Struct

from app.domain.ids import CriterionId
from app.domain.marks import Hundredths
from app.domain.scoring import Criterion, OvertimeRule, PanelRule

Reveal = Literal["sheets", "result"]


class PerformanceSettings(Struct, frozen=True):
    """The part's numbers. `picture` chooses what the hall sees: the team, or the title of a piece."""

    picture: Literal["team", "piece"]
    limit: int
    criteria: tuple[Criterion, ...]
    warning: int = 60
    step: Hundredths = 25
    panel: PanelRule = PanelRule()
    overtime: OvertimeRule = OvertimeRule()
    spread: Hundredths = 0
    """Sheets farther apart than this are flagged; 0 = no flag."""
    standings: bool = True
    """Show published standings when all teams have played."""
    facts: tuple[tuple[str, str, str], ...] = ()
    """What the title picture says: (icon, strong, quiet)."""
    reveal: Reveal = "sheets"
    """What the hall is told unless the operator chooses: every sheet's total, or the result alone."""

    @property
    def most(self) -> Hundredths:
        """The greatest total of one sheet."""
        return sum(criterion.most for criterion in self.criteria)

    def criterion(self, criterion_id: CriterionId) -> Criterion | None:
        """The criterion with this id, or None."""
        return next((one for one in self.criteria if one.id == criterion_id), None)
