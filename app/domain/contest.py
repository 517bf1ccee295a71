"""A contest as it is frozen when a show opens: everything fixed before the evening.

Knows the content. Does not know what happened; a round's own settings are read by its type.
"""

from functools import cached_property
from typing import Any, Literal

import msgspec
from msgspec import Struct

from app.domain.ids import JudgeId, QuestionId, RoundId, TeamId
from app.domain.people import Judge, Officer, Team
from app.domain.prizes import Prize
from app.domain.questions import Package, Question, Topic
from app.domain.ranking import TieKey

CoverKind = Literal["black", "backdrop", "freeze", "pause", "card"]
"""What a panic key lays over the hall; "card" is the screen card for setting up."""


class RoundPlan(Struct, frozen=True):
    """A part of the contest (phần thi). `kind` names its round type, `settings` are that type's."""

    id: RoundId
    kind: str
    title: str
    settings: dict[str, Any] = {}
    number: int = 0
    """Printed number of the part ("Vòng 2"); 0 for parts without points."""
    starts: str = ""
    """When the programme of the day plans it to begin, "08:15"; "" when it does not say."""


class Heading(Struct, frozen=True):
    """What the backdrop and the head of every paper say."""

    superior: str
    """Cơ quan chủ quản, e.g. the provincial committee."""
    organizer: str
    event: str
    """Kind of event in capitals on the backdrop, e.g. "HỘI THI"."""
    title: str
    subtitle: str
    full_title: str
    """The whole name with quotes, as written in papers and the quiet header."""
    place: str
    """Địa danh of papers."""
    venue: str
    date: str
    """ISO date of the evening, "2023-10-10"."""
    region: str = ""
    """Line under the title on the backdrop, e.g. "TỈNH ĐẮK NÔNG NĂM 2023"."""
    code: str = ""
    """Short name of the contest for the console, e.g. "Đắk Nông 2023"."""
    bases: tuple[str, ...] = ()
    """Căn cứ: the documents the contest rests on."""
    paper_code: str = ""
    """Letters after the number of papers, e.g. "BTC"."""


class Look(Struct, frozen=True):
    """How the hall looks. `logo` and `background` are files in the contest's media folder."""

    theme: str = "navy"
    logo: str = ""
    background: str = ""


class Contest(Struct, frozen=True, dict=True):
    """The whole content of a contest. Round, team, judge and question ids are unique in it."""

    heading: Heading
    rounds: tuple[RoundPlan, ...]
    teams: tuple[Team, ...] = ()
    judges: tuple[Judge, ...] = ()
    officers: tuple[Officer, ...] = ()
    topics: tuple[Topic, ...] = ()
    questions: tuple[Question, ...] = ()
    packages: tuple[Package, ...] = ()
    prizes: tuple[Prize, ...] = ()
    team_ties: tuple[TieKey, ...] = ()
    """What decides between teams of equal totals, first key first."""
    person_ties: tuple[TieKey, ...] = ()
    sample: bool = False
    """True when people and numbers are invented: said on the papers and the start page."""
    sample_numbers: tuple[str, ...] = ()
    """Which numbers the plan leaves open and a template filled in, in words."""

    look: Look = Look()
    stopping: tuple[CoverKind, ...] = ("pause",)
    """Which covers stop the clock of the part; under the others it goes on."""

    @cached_property
    def _teams(self) -> dict[TeamId, Team]:
        return {team.id: team for team in self.teams}

    @cached_property
    def _questions(self) -> dict[QuestionId, Question]:
        return {question.id: question for question in self.questions}

    def team(self, team: TeamId) -> Team:
        """The team with this id; KeyError when there is none."""
        return self._teams[team]

    def question(self, question: QuestionId) -> Question:
        """The question with this id; KeyError when there is none."""
        return self._questions[question]

    def judge(self, judge: JudgeId) -> Judge | None:
        """The judge with this id, or None."""
        return next((one for one in self.judges if one.id == judge), None)

    def round(self, round_id: RoundId) -> RoundPlan:
        """The part with this id; KeyError when there is none."""
        return self._rounds[round_id]

    @cached_property
    def _rounds(self) -> dict[RoundId, RoundPlan]:
        return {plan.id: plan for plan in self.rounds}

    def topic(self, topic: str) -> str:
        """The name of a topic; its id when the contest does not name it."""
        return next((one.name for one in self.topics if one.id == topic), topic)


def frozen(contest: Contest) -> str:
    """The contest as the text that a show keeps and hashes: names in order, no idle spaces."""
    return msgspec.json.encode(contest, order="sorted").decode()
