"""The programme of a show: the frozen contest, the types of its rounds, and its run sheet.

An immutable value: it follows from the contest, and a cue that is added on the evening makes the
next one. Knows nothing else that happened.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import ValidationError, convert

from app.domain.contest import Contest, RoundPlan
from app.domain.errors import Trouble
from app.domain.ids import CueId, RoundId
from app.domain.language import _
from app.show.cue import Cue
from app.show.round_type import RoundType

INTERLUDE = "interlude"
"""The kind of round that plays what is put between the steps of another."""


class Program:
    """A contest that can be played. Trouble when a part is of an unknown kind or unreadable."""

    def __init__(
        self,
        contest: Contest,
        types: Mapping[str, RoundType],
        cues: tuple[Cue, ...] | None = None,
    ) -> None:
        """Read every part's settings; `cues` is another run sheet than the contest's own."""
        self.contest = contest
        self._all = types
        self._types = {plan.id: _type_of(plan, types) for plan in contest.rounds}
        self._settings = {plan.id: _read(plan, self._types[plan.id]) for plan in contest.rounds}
        self.cues = self._written() if cues is None else cues
        self._places = {cue.id: place for place, cue in enumerate(self.cues)}

    def _written(self) -> tuple[Cue, ...]:
        """The run sheet that follows from the contest."""
        return tuple(
            cue
            for plan in self.contest.rounds
            for cue in self._types[plan.id].cues(plan, self._settings[plan.id], self.contest)
        )

    def as_written(self) -> "Program":
        """The programme before anything was added on the evening."""
        return Program(self.contest, self._all)

    def with_cue(self, cue: Cue, after: CueId | None) -> "Program":
        """The same programme with one more cue behind `after` (None: before all others)."""
        place = 0 if after is None else self._places[after] + 1
        cues = (*self.cues[:place], cue, *self.cues[place:])
        return Program(self.contest, self._all, cues)

    def without_cue(self, cue_id: CueId) -> "Program":
        """The same programme without a cue."""
        cues = tuple(one for one in self.cues if one.id != cue_id)
        return Program(self.contest, self._all, cues)

    def type_of(self, round_id: RoundId) -> RoundType:
        """The type of a part."""
        return self._types[round_id]

    def player(self, cue: Cue) -> RoundType:
        """Who answers for a cue: its part's type, or the interlude for what was put between."""
        return self._all[INTERLUDE] if cue.insert is not None else self._types[cue.round]

    def settings(self, round_id: RoundId) -> Any:
        """The part's settings, of its type's own class."""
        return self._settings[round_id]

    def cue(self, cue_id: CueId) -> Cue | None:
        """The cue with this id, or None."""
        place = self._places.get(cue_id)
        return None if place is None else self.cues[place]

    def place(self, cue_id: CueId) -> int:
        """Where the cue stands on the run sheet, from 0."""
        return self._places[cue_id]

    def after(self, cue_id: CueId | None) -> tuple[Cue, ...]:
        """The cues behind this one (all of them when None)."""
        place = 0 if cue_id is None else self._places[cue_id] + 1
        return self.cues[place:]


def _type_of(plan: RoundPlan, types: Mapping[str, RoundType]) -> RoundType:
    if plan.kind not in types:
        raise Trouble(
            _("Phần “{title}” thuộc loại “{kind}” mà bản này chưa biết.").format(
                title=plan.title, kind=plan.kind
            ),
            _("Hãy dùng bản Hội thi mới hơn."),
        )
    return types[plan.kind]


def _read(plan: RoundPlan, kind: RoundType) -> Any:
    try:
        return convert(plan.settings, kind.settings)
    except ValidationError as error:
        raise Trouble(
            _("Thiết lập của phần “{title}” không đọc được: {error}.").format(
                title=plan.title, error=error
            ),
            _("Hãy sửa thiết lập của phần này rồi mở lại."),
        ) from error
