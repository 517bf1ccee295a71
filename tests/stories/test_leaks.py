"""Nothing the hall must not know yet is in any scene of twenty rehearsed evenings.

The scenes are searched as the text that would travel to the projector, so that a secret is found
in whatever field it might hide. The last two tests turn it round: what is secret is exchanged for
something else, and the scene must not notice.
"""

import re
from collections.abc import Iterator
from random import Random

import msgspec
import pytest
from msgspec.structs import replace

from app.desk.stage import stage
from app.domain.marks import format_mark, parse_mark
from app.domain.prizes import Prize
from app.rounds import ROUND_TYPES
from app.rounds.ceremony.turn import CeremonyState, prize_of
from app.rounds.performance.score import result
from app.rounds.performance.turn import PerformanceState
from app.rounds.performance.turn import Turn as PerformanceTurn
from app.rounds.quiz.turn import QuizState, asked_of
from app.show.program import Program
from app.show.results import results
from app.show.state import State
from tests.stories.rehearsed import Rehearsed

DECIMALS = re.compile(r"\d,\d")
"""A mark with decimals, as no title, name or time is written."""
NUMBERED = ("marks", "standings", "award_winner", "award_list", "question")
"""Kinds of scenes that show marks at all; a question shows its own points."""

Frame = tuple[State, dict, str]


def frames(evening: Rehearsed, *kinds: str) -> Iterator[Frame]:
    """State, scene and its text, for the scenes of these kinds (all without kinds)."""
    for state, raw in evening.frames:
        scene = msgspec.json.decode(raw)
        if not kinds or scene["kind"] in kinds:
            yield state, scene, raw.decode()


def test_the_evenings_differ_and_show_every_kind_of_scene(evenings):
    """Else the search below would search nothing."""
    orders = {evening.last.order for evening in evenings}
    assert len(orders) > 10
    seen = {scene["kind"] for _state, scene, _text in frames(evenings[0])}
    assert seen >= {
        "backdrop", "message", "order", "round_title", "team", "judging", "marks", "standings",
        "lots", "question", "performance", "award_tier", "award_winner", "award_list",
    }  # fmt: skip


def test_the_seed_and_the_pins_are_never_shown(evenings):
    for evening in evenings:
        seed = evening.journal.show.seed
        pins = [one.pin for one in evening.last.contest.judges]
        secrets = [seed.hex(), seed.hex().upper(), *pins, *(pin.split("$")[1] for pin in pins)]
        assert all(len(secret) > 8 for secret in secrets)
        for _state, scene, text in frames(evening):
            assert not any(secret in text for secret in secrets), scene


def test_the_seed_enters_the_journal_only_after_closing(evenings):
    for evening in evenings:
        seed = evening.journal.show.seed.hex()
        holds = [entry.kind for entry in evening.journal.entries() if seed in str(entry.body)]
        assert holds == ["seed_opened"]
        kinds = [entry.kind for entry in evening.journal.entries()]
        assert kinds.index("show_closed") < kinds.index("seed_opened")


def test_no_explanation_and_no_source_is_ever_shown(evenings):
    content = evenings[0].last.contest
    explanations = [one.explanation for one in content.questions if one.explanation]
    assert len(explanations) > 100
    for evening in evenings:
        for _state, scene, text in frames(evening):
            assert scene["kind"] != "question" or not any(one in text for one in explanations)
            assert not any(word in scene for word in ("key", "explanation", "secret", "answer"))


def test_no_key_is_shown_before_its_reveal(evenings):
    open_ones = 0
    for evening in evenings:
        for state, scene, text in frames(evening, "question"):
            cue = state.cue
            asked = asked_of(state, cue.round, state.team_at(cue), cue.item)
            if asked.revealed:
                continue
            open_ones += 1
            looks = {option["look"] for option in scene["options"]}
            assert looks <= ({"plain", "chosen"} if asked.locked else {"plain"}), scene
            assert {option["word"] for option in scene["options"]} <= {"", "CHỌN"}
            assert scene["points"] is None
            for word in ("ĐÚNG", "SAI", "Đúng", "Chưa đúng", "Đáp án"):
                assert word not in text, scene
            chosen = [one["letter"] for one in scene["options"] if one["look"] == "chosen"]
            assert chosen == ([asked.noted] if asked.locked and asked.noted else [])
    assert open_ones > 1000


def unpublished(state: State) -> Iterator[tuple[str, str, PerformanceTurn]]:
    """Every turn with sheets whose marks the hall has not heard: part, team, turn."""
    for part, played in state.rounds.items():
        if isinstance(played, PerformanceState):
            for team, turn in played.turns.items():
                if turn.sheets and not turn.published:
                    yield part, team, turn


def test_no_unpublished_mark_is_shown(evenings):
    looked = 0
    for evening in evenings:
        for state, scene, text in frames(evening):
            if scene["kind"] == "marks":
                turn = state.rounds[state.cue.round].turns[state.team_at(state.cue)]
                assert turn.published
            if scene["kind"] not in NUMBERED:
                assert not DECIMALS.search(text), scene
            if scene["kind"] == "standings":
                continue
            for part, team, turn in unpublished(state):
                looked += 1
                found = result(state, part, team)
                marks = {sheet.total for sheet in turn.sheets.values() if sheet.submitted}
                if scene["kind"] == "judging":
                    shown = {
                        format_mark(mark) for mark in {*marks, *([found.panel] if found else [])}
                    }
                    assert not any(mark in text for mark in shown), scene
    assert looked > 5_000


def test_standings_add_up_what_was_published_and_nothing_else(evenings):
    seen = 0
    for evening in evenings:
        for state, scene, _text in frames(evening, "standings"):
            seen += 1
            names = {team.name: team.id for team in state.contest.teams}
            lines = {line.team: line for line in results(state).lines}
            for row in scene["rows"]:
                parts = lines[names[row["team"]]].parts
                public = [
                    one.points if one.published else None
                    for one in list(parts.values())[: len(row["columns"])]
                ]
                shown = [None if text == "–" else parse_mark(text) for text in row["columns"]]
                assert shown == public
                assert parse_mark(row["total"]) == sum(one or 0 for one in public)
    assert seen >= 40


def told(state: State, prize: Prize) -> int:
    """How many winners of the prize the hall has heard."""
    part = state.rounds[state.cue.round]
    return part.revealed.get(prize.id, 0) if isinstance(part, CeremonyState) else 0


def test_no_winner_is_named_before_being_told(evenings):
    secrets = 0
    for evening in evenings:
        for state, scene, text in frames(evening, "award_tier", "award_winner", "award_list"):
            found = results(state)
            for prize in state.contest.prizes:
                winners = found.award(prize.id).winners
                count = told(state, prize)
                for winner in winners[: len(winners) - count]:
                    if prize.target == "team" and prize_of(state, state.cue).target == "person":
                        continue  # a team's name stands as the unit of its people
                    secrets += 1
                    assert winner.name not in text, (scene, winner.name)
            if scene["kind"] == "award_tier":
                everybody = [one.name for team in state.contest.teams for one in team.members]
                assert not any(name in text for name in everybody), scene
                assert not DECIMALS.search(text), scene
    assert secrets > 500


def test_winners_are_named_in_as_many_scenes_as_there_are_winners(evenings):
    """The search above finds names at all: each winner is named when told."""
    for evening in evenings:
        text = "".join(t for _s, _scene, t in frames(evening, "award_winner", "award_list"))
        winners = [one.name for given in results(evening.last).awards for one in given.winners]
        assert len(winners) == 10
        assert all(name in text for name in winners)


# ------------------------------------------------------------------ other secrets, same scene


@pytest.mark.parametrize("place", [0, 7])
def test_other_keys_of_open_questions_would_give_the_same_scene(evenings, place):
    """Shift every key, change every explanation: only revealed questions may look different."""
    evening = evenings[place]
    content = evening.last.contest
    shifted = tuple(
        replace(
            one,
            key=one.letters[(one.letters.index(one.key) + 1) % len(one.letters)],
            explanation="khác", source="khác", difficulty=9,
        )
        for one in content.questions
    )  # fmt: skip
    other = Program(replace(content, questions=shifted), ROUND_TYPES)
    compared = 0
    for state, raw in evening.frames:
        cue = state.cue
        if cue is None or not isinstance(state.rounds[cue.round], QuizState):
            continue
        asked = asked_of(state, cue.round, state.team_at(cue), cue.item) if cue.turn else None
        if cue.step == "standings" or (asked and asked.revealed):
            continue
        compared += 1
        assert msgspec.json.encode(stage(replace(state, program=other))) == raw
    assert compared > 100


@pytest.mark.parametrize("place", [0, 7])
def test_other_marks_on_unpublished_sheets_would_give_the_same_scene(evenings, place):
    dice = Random(place)
    compared = 0
    for state, raw in evenings[place].frames:
        other = state
        for part, team, turn in unpublished(state):
            sheets = {
                judge: replace(sheet, marks=dict.fromkeys(sheet.marks, 25 * dice.randint(0, 8)))
                for judge, sheet in turn.sheets.items()
            }
            turns = {**other.rounds[part].turns, team: replace(turn, sheets=sheets)}
            other = other.with_round(part, replace(other.rounds[part], turns=turns))
        if other is not state:
            compared += 1
            assert msgspec.json.encode(stage(other)) == raw
    assert compared > 100
