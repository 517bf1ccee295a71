"""Closing a show: results frozen, seed opened; later corrections are addenda.

What is written at closing follows from the state, so a closing that was cut off is finished
when the show is opened again.
"""

import hashlib

import msgspec

from app.desk.desk import OPERATOR, PROGRAM, Desk
from app.domain.errors import Refused
from app.domain.language import _, source_language
from app.domain.marks import Hundredths
from app.show.draw_facts import SeedOpened
from app.show.entry import ADDENDUM, Draft, Entry
from app.show.facts import ShowClosed
from app.show.results import Results, results
from app.show.state import State


def why_not(state: State) -> str:
    """Why the show cannot be closed now; "" when it can."""
    found = results(state)
    if state.closed:
        return _("Hội thi đã khóa rồi.")
    if found.missing:
        return _("Chưa thể khóa: {missing}.").format(missing=found.missing[0])
    if found.conflicts:
        return _("Chưa thể khóa. {conflict}").format(conflict=found.conflicts[0].text)
    if state.clock and state.clock.running:
        return _("Chưa thể khóa: đồng hồ đang chạy.")
    return ""


def close(desk: Desk, actor: str = OPERATOR) -> None:
    """Freeze the results and open the seed. Refused while something is missing or tied."""
    reason = why_not(desk.state)
    if reason:
        raise Refused(reason)
    frozen = results_json(desk.state)
    desk.record(ShowClosed(hashlib.sha256(frozen.encode()).hexdigest()), actor)
    finish(desk)


def finish(desk: Desk) -> None:
    """Write what a closed show must have: its results, and its seed in the journal."""
    if not desk.state.closed:
        return
    if desk.journal.kept_results() is None:
        desk.journal.keep_results(results_json(desk.state))
    if not desk.state.seed:
        desk.record(SeedOpened(desk.journal.show.seed.hex()), PROGRAM)


def addendum(desk: Desk, text: str, reason: str, actor: str = OPERATOR) -> Entry:
    """A correction after closing: a line of its own, with a reason. Refused before closing."""
    if not desk.state.closed:
        raise Refused(_("Hội thi chưa khóa: sửa trực tiếp, không cần phụ lục."))
    if not text.strip() or not reason.strip():
        raise Refused(_("Phụ lục cần nội dung và lý do."))
    draft = Draft(desk.time.stamp(), actor, ADDENDUM, {"text": text}, reason)
    return desk.journal.append(draft)


class _Line(msgspec.Struct, frozen=True):
    """A team or a person in the results file; `total` in hundredths."""

    id: str
    name: str
    place: int
    total: Hundredths
    reason: str
    prize: str
    parts: dict[str, Hundredths | None] = {}


class _Prize(msgspec.Struct, frozen=True):
    """A prize and the ids of its winners, best first."""

    id: str
    name: str
    target: str
    winners: tuple[str, ...]


class _Absent(msgspec.Struct, frozen=True):
    """A team without a place, and why."""

    id: str
    name: str
    why: str


class ResultsFile(msgspec.Struct, frozen=True, omit_defaults=True):
    """What `results.json` says; outsiders rely on it (design §5). `absent` only stands when needed."""

    show_id: str
    teams: tuple[_Line, ...]
    individuals: tuple[_Line, ...]
    prizes: tuple[_Prize, ...]
    absent: tuple[_Absent, ...] = ()


def results_json(state: State) -> str:
    """The results as text: the same state always gives the same bytes, in any language."""
    with source_language():
        return _results_json(state, results(state))


def _results_json(state: State, found: Results) -> str:
    won = {one.id: given.prize.name for given in found.awards for one in given.winners}
    parts = {line.team: line.parts for line in found.lines}
    file = ResultsFile(
        show_id=state.show_id,
        teams=tuple(
            _Line(
                one.id,
                one.name,
                one.place,
                one.total,
                one.reason,
                won.get(one.id, ""),
                {part: score.points for part, score in parts[one.id].items()},  # type: ignore[index]
            )
            for one in found.teams
        ),
        individuals=tuple(
            _Line(one.id, one.name, one.place, one.total, one.reason, won.get(one.id, ""))
            for one in found.persons
        ),
        prizes=tuple(
            _Prize(
                given.prize.id,
                given.prize.name,
                given.prize.target,
                tuple(one.id for one in given.winners),
            )
            for given in found.awards
        ),
        absent=tuple(
            _Absent(line.team, state.contest.team(line.team).name, line.absent)
            for line in found.absent
        ),
    )
    return msgspec.json.encode(file, order="deterministic").decode()
