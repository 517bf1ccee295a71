"""Results as they follow from a state: totals, places with reasons, prizes, what is missing.

Knows every part only through its round type. Whether the hall may see a number is asked of the
part; what is not complete stays None and is named.
"""

import hashlib

import msgspec
from msgspec import Struct

from app.domain.ids import PersonId, RoundId, TeamId
from app.domain.marks import Hundredths
from app.domain.prizes import Award, Conflict, award, conflicts
from app.domain.ranking import Candidate, Place, TieKey, rank
from app.show.round_type import PersonScore, Score
from app.show.state import State


class TeamLine(Struct, frozen=True):
    """A team's points part by part; `total` sums what there is, `complete` says if that is all.

    `absent` says why the team is not there, "" when it is: then nobody waits for what is missing.
    """

    team: TeamId
    parts: dict[RoundId, Score]
    total: Hundredths
    complete: bool
    absent: str = ""


class Results(Struct, frozen=True):
    """Who stands where and who gets what, if the evening ended now.

    A team that is absent has its line and nothing else: no place, no prize, and none for its people.
    """

    lines: tuple[TeamLine, ...]
    teams: tuple[Place, ...]
    persons: tuple[Place, ...]
    awards: tuple[Award, ...]
    conflicts: tuple[Conflict, ...]
    missing: tuple[str, ...]
    """What is not scored yet, in words; empty when the results are complete."""

    @property
    def absent(self) -> tuple[TeamLine, ...]:
        """The lines of the teams that have no place, in the contest's order."""
        return tuple(line for line in self.lines if line.absent)

    def award(self, prize_id: str) -> Award | None:
        """The award of this prize."""
        return next((one for one in self.awards if one.prize.id == prize_id), None)


def team_lines(state: State) -> tuple[TeamLine, ...]:
    """Every team's line, in the contest's order of teams."""
    return tuple(_line(state, team.id) for team in state.contest.teams)


def _line(state: State, team: TeamId) -> TeamLine:
    parts: dict[RoundId, Score] = {}
    for plan in state.contest.rounds:
        score = state.program.type_of(plan.id).score(state, plan, team)
        if score is not None:
            parts[plan.id] = score
    absent = state.absent.get(team, "")
    points = [score.points for score in parts.values()]
    total = sum(one for one in points if one is not None)
    return TeamLine(team, parts, total, all(one is not None for one in points), absent)


def person_scores(state: State) -> dict[PersonId, PersonScore]:
    """Every answerer's points over all parts."""
    sums: dict[PersonId, PersonScore] = {}
    for plan in state.contest.rounds:
        for person, score in state.program.type_of(plan.id).persons(state, plan).items():
            before = sums.get(person, PersonScore(0, 0))
            sums[person] = PersonScore(before.points + score.points, before.time + score.time)
    return sums


def results(state: State) -> Results:
    """The results that follow from the state."""
    lines = team_lines(state)
    here = tuple(line for line in lines if not line.absent)
    teams = _rank_teams(state, here)
    persons = _rank_persons(state, here)
    team_awards = award([one for one in state.contest.prizes if one.target == "team"], teams)
    person_awards = award([one for one in state.contest.prizes if one.target == "person"], persons)
    missing = tuple(
        f"{state.contest.team(line.team).name}: {score.missing}"
        for line in here
        for score in line.parts.values()
        if score.points is None
    )
    found = (*conflicts(team_awards, teams), *conflicts(person_awards, persons))
    return Results(lines, teams, persons, (*team_awards, *person_awards), found, missing)


def digest(found: Results) -> str:
    """A short name for exactly these results in any language: SHA-256 in hex of their numbers."""
    numbers = (
        [(one.id, one.place, one.total) for one in (*found.teams, *found.persons)],
        [(one.prize.id, [winner.id for winner in one.winners]) for one in found.awards],
    )
    return hashlib.sha256(msgspec.json.encode(numbers)).hexdigest()


def _rank_teams(state: State, lines: tuple[TeamLine, ...]) -> tuple[Place, ...]:
    keys = state.contest.team_ties
    return rank(
        [
            Candidate(
                line.team,
                state.contest.team(line.team).name,
                line.total,
                tuple(_team_tie(line, key) for key in keys),
            )
            for line in lines
        ],
        keys,
        state.decided,
    )


def _team_tie(line: TeamLine, key: TieKey) -> int:
    if key.kind == "round":
        score = line.parts.get(RoundId(key.round))
        return (score.points or 0) if score else 0
    if key.kind == "penalties":
        return -sum(score.penalty for score in line.parts.values())
    if key.kind == "time":
        return -sum(score.time for score in line.parts.values())
    return line.total if key.kind == "team_total" else 0


def _rank_persons(state: State, lines: tuple[TeamLine, ...]) -> tuple[Place, ...]:
    keys = state.contest.person_ties
    totals = {line.team: line.total for line in lines}
    names = {one.id: (one.name, team.id) for team in state.contest.teams for one in team.members}
    return rank(
        [
            Candidate(
                person,
                names[person][0],
                score.points,
                tuple(_person_tie(key, score, totals[names[person][1]]) for key in keys),
            )
            for person, score in person_scores(state).items()
            if names[person][1] in totals
        ],
        keys,
        state.decided,
    )


def _person_tie(key: TieKey, score: PersonScore, team_total: Hundredths) -> int:
    if key.kind == "time":
        return -score.time
    return team_total if key.kind == "team_total" else 0
