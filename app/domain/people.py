"""Who takes part: teams with their rosters, judges, and the officers who sign papers.

Knows names and roles. Does not know what anybody did on the evening.
"""

from typing import Literal

from msgspec import Struct

from app.domain.ids import JudgeId, PersonId, TeamId

Role = Literal["captain", "official", "reserve", "supporter"]


class Person(Struct, frozen=True):
    """One registered member of a team. `reading` helps the MC ("Niê đọc là Ni-ê")."""

    id: PersonId
    name: str
    role: Role = "official"
    reading: str = ""


class Team(Struct, frozen=True):
    """A team and its unit. `name` is short (hall), `full_name` is for papers and the name plate."""

    id: TeamId
    name: str
    full_name: str
    members: tuple[Person, ...] = ()
    solution: str = ""
    """What the team proposes in its introduction (plan, II.3a)."""
    skit: str = ""
    """Title of the skit (tiểu phẩm)."""
    cast: int = 0
    """People on stage in the skit; 0 = not told. Never above the registered ones (plan, II.3a)."""
    reading: str = ""
    media: str = ""
    """The picture or video of its introduction, a file in the contest's media folder."""

    def member(self, person: PersonId) -> Person | None:
        """The member with this id, or None when the person is not of this team."""
        return next((one for one in self.members if one.id == person), None)


class Judge(Struct, frozen=True):
    """A member of the panel. `pin` is a salted hash "salt$hex", never the digits."""

    id: JudgeId
    name: str
    post: str = ""
    head: bool = False
    pin: str = ""


class Officer(Struct, frozen=True):
    """Somebody who signs: `task` is "chair", "secretary", "head_judge" …; `post` as printed."""

    task: str
    name: str
    post: str
