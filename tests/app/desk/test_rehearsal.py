import msgspec
import pytest

from app.desk.rehearsal import PlayedTime, Rehearsal, show_record
from app.desk.templates import demo
from app.domain.errors import Refused
from app.show.entry import first_hash, sealed
from tests.stories.evening import Evening, contest, rounds
from tests.stories.rehearsed import desk_of, rehearsed


@pytest.fixture(scope="module")
def content():
    return demo()


@pytest.fixture(scope="module")
def evening(content):
    return rehearsed(content, 7)


def journal_bytes(evening) -> bytes:
    return msgspec.json.encode(evening.journal.entries())


def test_the_same_seed_gives_the_same_evening_byte_by_byte(content, evening):
    again = rehearsed(content, 7)
    assert journal_bytes(again) == journal_bytes(evening)
    assert again.journal.kept_results() == evening.journal.kept_results()
    assert [raw for _state, raw in again.frames] == [raw for _state, raw in evening.frames]


def test_another_seed_gives_another_evening(content, evening):
    other = rehearsed(content, 8)
    assert other.journal.show.id != evening.journal.show.id
    assert other.journal.show.seed != evening.journal.show.seed
    assert other.last.order != evening.last.order
    assert other.journal.kept_results() != evening.journal.kept_results()


def test_the_evening_is_played_to_the_end_and_closed(evening):
    state = evening.last
    assert state.closed
    assert state.cue_id == state.program.cues[-1].id
    assert {cue.id for cue in state.program.cues} - state.done == {state.cue_id}
    assert state.draws == len(state.contest.teams) * 2  # a place and a package each


def test_nothing_is_refused_and_the_chain_is_whole(evening):
    entries = evening.journal.entries()
    assert "refused" not in {entry.kind for entry in entries}
    previous = first_hash(evening.journal.show.contest_json)
    for entry in entries:
        assert sealed(entry, previous)
        previous = entry.hash


def test_judges_write_as_judges_and_the_operator_as_operator(evening):
    by_kind = {}
    for entry in evening.journal.entries():
        by_kind.setdefault(entry.kind, set()).add(entry.actor.split(":")[0])
    assert by_kind["mark_given"] == by_kind["sheet_submitted"] == {"judge"}
    assert by_kind["marks_published"] == by_kind["answer_locked"] == {"operator"}
    assert by_kind["seed_sealed"] == by_kind["seed_opened"] == {"program"}


def test_the_played_clock_moves_only_by_waiting():
    time = PlayedTime("2023-10-10")
    assert (time.now(), time.stamp()) == (0, "2023-10-10T07:30:00+07:00")
    time.wait(90_500)
    assert (time.now(), time.stamp()) == (90_500, "2023-10-10T07:31:30+07:00")


def test_the_progress_grows_to_the_whole(content):
    desk, time = desk_of(content, 3)
    shares = []
    Rehearsal(desk, time, 3).play(shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_an_evening_without_judges_cannot_be_rehearsed_and_says_why():
    empty = contest(judges=())
    desk, time = desk_of(empty, 1)
    with pytest.raises(Refused, match="không có giám khảo nào chấm lượt này"):
        Rehearsal(desk, time, 1).play()


def test_a_rehearsed_committee_decides_an_open_tie():
    """Three equal teams: the evening still comes to its end."""
    equal = contest(rounds=rounds(gioi_thieu=FLAT, tieu_pham=FLAT, kien_thuc={"points": [0, 0]}))
    evening = rehearsed(equal, 1)
    assert "tie_decided" in {entry.kind for entry in evening.journal.entries()}
    assert evening.last.closed


FLAT = {"criteria": [{"id": "a", "name": "A", "most": 25}], "overtime": {"kind": "none"}}
"""Every rehearsed judge gives the same: nothing of 0,25 that lies on the step but 0."""


def test_show_and_seed_of_a_rehearsal_follow_from_its_number(content):
    one, other = show_record(content, 1, "v"), show_record(content, 2, "v")
    assert one == show_record(content, 1, "v")
    assert (one.kind, len(one.seed)) == ("rehearsal", 32)
    assert one.seed != other.seed
    assert one.contest_json == other.contest_json


def test_next_shows_exactly_what_go_gives_at_every_step_of_an_evening(content):
    """The preview is taken in the same moment as the press; what cannot be seen says so."""
    desk, time = desk_of(content, 5)
    rehearsal = Rehearsal(desk, time, 5)
    foreseen, unseen = 0, set()
    pressed = desk.press

    def press(action, **how):
        nonlocal foreseen
        preview = desk.preview(action)
        entry = pressed(action, **how)
        if action.unseen:
            unseen.add(action.name)
            assert preview is None
        else:
            foreseen += 1
            assert preview == desk.scene, f"{action.name} at {desk.state.cue_id}"
        return entry

    desk.press = press
    rehearsal.play()
    assert foreseen > 150
    assert unseen == {"draw", "ceremony.reveal"}


def test_a_rehearsed_evening_comes_back_from_its_journal_at_any_line(evening):
    """A new desk over the first n lines shows what the hall saw after line n."""
    entries = evening.journal.entries()
    for n in range(2, len(entries) + 1, 53):
        again = Evening(journal=cut(evening, n)).desk
        state, raw = evening.frames[n - 1]
        if state.clock and state.clock.running:
            continue
        assert msgspec.json.encode(again.scene) == raw, f"after line {n}"


def cut(evening, lines: int):
    """The journal as it was after so many lines."""
    journal = type(evening.journal)(evening.journal.show)
    journal._entries = list(evening.journal.entries()[:lines])
    return journal
