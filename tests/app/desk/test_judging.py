"""Judging as rules: which sheet is open, what a typed text means, who may enter."""

import pytest

from app.desk import judging, rehearsal, templates
from app.desk.desk import Desk
from app.desk.judging import JudgedTurn, Scale
from app.desk.memory import MemoryJournal
from app.domain.errors import Refused
from app.domain.ids import CueId, JudgeId, RoundId
from app.rounds.performance.facts import MarksPublished
from app.rounds.performance.panel_facts import JudgesReminded
from app.rounds.performance.sheets import JudgeExcused, MarkGiven, SheetSubmitted, SheetUnlocked
from app.show.facts import CueTaken
from app.show.team_facts import TeamAbsent

SKITS = RoundId("tieu-pham")
GK1, GK2, GK5 = JudgeId("gk1"), JudgeId("gk2"), JudgeId("gk5")
MARKS = (("thong-diep", 1800), ("kich-ban", 1325), ("dien-xuat", 0))


@pytest.fixture(scope="module")
def journals() -> dict[str, tuple]:
    """The demo evening's journal when each cue goes on air."""
    contest = templates.demo()
    time = rehearsal.PlayedTime(contest.heading.date)
    journal = MemoryJournal(rehearsal.show_record(contest, 1, "0.1.0"))
    desk = Desk(journal, time)
    play = rehearsal.Rehearsal(desk, time, 1)
    found: dict[str, tuple] = {}
    while play.step():
        if desk.state.cue_id is not None:
            found.setdefault(desk.state.cue_id, tuple(journal.entries()))
        if desk.state.cue_id == "tieu-pham/4/play":
            break
    return found


@pytest.fixture
def time() -> rehearsal.PlayedTime:
    made = rehearsal.PlayedTime("2023-10-10")
    made.wait(4 * 3_600_000)
    return made


@pytest.fixture
def at(journals, time):
    """The desk with a cue on air."""

    def made(cue: str) -> Desk:
        record = rehearsal.show_record(templates.demo(), 1, "0.1.0")
        return Desk(MemoryJournal(record, journals[cue]), time)

    return made


@pytest.fixture
def desk(at) -> Desk:
    return at("tieu-pham/3/judging")


@pytest.fixture
def turn(desk) -> JudgedTurn:
    found = judging.on_air(desk.state)
    assert found is not None
    return found


def write(desk: Desk, turn: JudgedTurn, judge: JudgeId, *, submit: bool = False) -> None:
    """Give every criterion its maximum; submit on request."""
    session = judging.Session(desk, judge, turn)
    for row in session.rows:
        desk.record(session.mark(row.criterion, row.scale.most), session.actor)
    if submit:
        desk.record(session.submission(), session.actor)


# ------------------------------------------------------------------------------ the turn


@pytest.mark.parametrize(
    ("cue", "judged"),
    [
        ("tieu-pham/title", False),
        ("tieu-pham/1/play", True),
        ("tieu-pham/1/judging", True),
        ("kien-thuc/title", False),
        ("gioi-thieu/2/judging", True),
    ],
)
def test_a_turn_is_judged_while_it_is_played_and_while_it_is_judged(at, cue, judged) -> None:
    assert (judging.on_air(at(cue).state) is not None) is judged


def test_the_heading_names_part_turn_team_and_piece(desk, turn) -> None:
    found = judging.heading(desk.state, turn)
    assert (found.part, found.turn) == ("Vòng 3 · Tiểu phẩm", 3)
    assert found.team == desk.state.contest.team(turn.team).name
    assert found.piece.startswith("“")


def test_a_sheet_nobody_submitted_stays_open_after_its_turn_went_off_air(desk, turn) -> None:
    coming = desk.state.following(desk.state.cue_id)
    desk.record(rehearsal_take(coming.id))
    assert judging.open_turns(desk.state, GK1) == (judging.on_air(desk.state), turn)


def rehearsal_take(cue):
    from app.show.facts import CueTaken

    return CueTaken(cue)


def test_a_published_turn_is_open_to_nobody(at) -> None:
    desk = at("tieu-pham/2/play")
    first = JudgedTurn(SKITS, desk.state.order[0])
    assert any(isinstance(one.fact, MarksPublished) for one in desk.recorded)
    assert all(not judging.is_open(desk.state, first, one.id) for one in desk.state.contest.judges)


# ------------------------------------------------------------------------------- the door


def test_the_right_pin_opens_the_judges_own_sheet(desk, turn) -> None:
    session = judging.Door(desk).enter(GK2, "2222")
    assert (session.judge, session.turn, session.actor) == (GK2, turn, "judge:gk2")


def test_five_wrong_pins_lock_that_judge_for_a_minute(desk, time) -> None:
    door = judging.Door(desk)
    for left in (4, 3, 2, 1):
        with pytest.raises(Refused, match=f"Còn {left} lần thử"):
            door.enter(GK1, "9999")
    with pytest.raises(Refused, match="thử lại sau 60 giây"):
        door.enter(GK1, "9999")
    with pytest.raises(Refused, match="thử lại sau 60 giây"):
        door.enter(GK1, "1111")
    assert door.enter(GK2, "2222")
    time.wait(59_000)
    assert door.locked_for(GK1) == 1
    time.wait(1_000)
    assert door.enter(GK1, "1111")


def test_the_right_pin_forgets_earlier_slips(desk) -> None:
    door = judging.Door(desk)
    for _round in range(2):
        for _slip in range(4):
            with pytest.raises(Refused):
                door.enter(GK1, "9999")
        assert door.enter(GK1, "1111")


def test_no_pin_reaches_the_journal(desk) -> None:
    before = desk.journal.entries()
    with pytest.raises(Refused):
        judging.Door(desk).enter(GK1, "9876")
    judging.Door(desk).enter(GK1, "1111")
    assert desk.journal.entries() == before


def test_a_judge_whose_sheet_is_locked_hears_why(desk, turn) -> None:
    write(desk, turn, GK1, submit=True)
    with pytest.raises(Refused, match="đã nộp và khóa"):
        judging.Door(desk).enter(GK1, "1111")


def test_an_excused_judge_hears_why(desk, turn) -> None:
    desk.record(JudgeExcused(turn.round, turn.team, GK1, "đã tập cho đội"))
    with pytest.raises(Refused, match="đã tập cho đội"):
        judging.Door(desk).enter(GK1, "1111")


def test_nobody_enters_when_nothing_is_judged(at) -> None:
    with pytest.raises(Refused, match="không có lượt thi nào"):
        judging.Door(at("kien-thuc/title")).enter(GK1, "1111")


# ------------------------------------------------------------------------------ the sheet


def test_a_mark_not_given_is_no_zero_and_a_zero_is_a_mark(desk, turn) -> None:
    session = judging.Session(desk, GK1, turn)
    for criterion, mark in MARKS:
        desk.record(session.mark(criterion, mark), session.actor)
    assert [row.mark for row in session.rows] == [1800, 1325, 0, None, None]
    assert session.tally() == judging.Tally(total=3125, most=6000, done=3, of=5)
    assert session.obstacle == "Chưa thể nộp: còn 2 tiêu chí chưa chấm."


def test_the_running_total_follows_what_stands_in_the_boxes(desk, turn) -> None:
    session = judging.Session(desk, GK1, turn)
    desk.record(session.mark("kich-ban", 1000), session.actor)
    assert session.tally({"kich-ban": None, "lan-toa": 425}).total == 425


def test_a_sheet_cannot_be_submitted_before_the_performance_ends(at) -> None:
    desk = at("tieu-pham/3/play")
    turn = judging.on_air(desk.state)
    write(desk, turn, GK1)
    assert "chưa kết thúc" in judging.Session(desk, GK1, turn).obstacle


def test_a_judge_sees_own_earlier_totals_only(desk, turn) -> None:
    mine = judging.Session(desk, GK1, turn).others
    sums = {
        (one.fact.team, one.fact.criterion): one.fact.mark
        for one in desk.recorded
        if isinstance(one.fact, MarkGiven) and (one.fact.round, one.fact.judge) == (turn.round, GK1)
    }
    assert [one.heading.turn for one in mine] == [1, 2]
    for one in mine:
        assert one.total == sum(v for (team, _c), v in sums.items() if team == one.turn.team)


def test_an_open_earlier_sheet_is_named_without_a_total(desk, turn) -> None:
    coming = desk.state.following(desk.state.cue_id)
    desk.record(rehearsal_take(coming.id))
    session = judging.Door(desk).enter(GK1, "1111")
    open_ones = [one.turn for one in session.others if one.total is None]
    assert open_ones == [turn]
    assert session.at(turn).turn == turn


def test_everybody_sees_how_far_a_judge_is_and_no_mark(desk, turn) -> None:
    session = judging.Session(desk, GK2, turn)
    desk.record(session.mark("kich-ban", 1075), session.actor)
    write(desk, turn, GK1, submit=True)
    desk.record(JudgeExcused(turn.round, turn.team, GK5, "vắng mặt"))
    found = judging.statuses(desk, turn)
    assert [one.state for one in found] == [
        "submitted", "writing", "waiting", "waiting", "excused",
    ]  # fmt: skip
    assert found[0].words == f"Đã nộp {found[0].at[:5]}, đã khóa"
    assert found[1].words == "Đang chấm 1/5 tiêu chí"
    assert found[4].why == "vắng mặt"
    assert "1075" not in repr(found)


def test_a_reminder_names_those_who_are_still_waited_for(desk, turn) -> None:
    write(desk, turn, GK1, submit=True)
    assert judging.reminder(desk, turn) is None
    entry = desk.record(JudgesReminded(turn.round, turn.team))
    found = judging.reminder(desk, turn)
    assert (found.at, found.numbers) == (entry.at[11:16], (2, 3, 4, 5))
    assert found.words == f"Nhắc nộp phiếu lúc {entry.at[11:16]}: giám khảo 2, 3, 4, 5"
    write(desk, turn, GK2, submit=True)
    assert judging.reminder(desk, turn).numbers == (3, 4, 5)


def test_the_last_sheet_ends_a_reminder(desk, turn) -> None:
    desk.record(JudgesReminded(turn.round, turn.team))
    for n in range(1, 6):
        write(desk, turn, JudgeId(f"gk{n}"), submit=True)
    assert judging.reminder(desk, turn) is None


def test_sheets_are_owed_by_turns_that_are_over(desk, turn) -> None:
    assert judging.waited_for(desk.state) == 5
    write(desk, turn, GK1, submit=True)
    desk.record(JudgeExcused(turn.round, turn.team, GK5, "vắng mặt"))
    assert judging.waited_for(desk.state) == 3


def test_the_receipt_names_the_last_submission_by_its_seal(desk, turn) -> None:
    write(desk, turn, GK1, submit=True)
    desk.record(SheetUnlocked(turn.round, turn.team, GK1, "ghi nhầm"))
    entry = desk.record(SheetSubmitted(turn.round, turn.team, GK1), "judge:gk1")
    found = judging.receipt(desk, turn, GK1)
    assert found.code == f"V3-03-GK1 · {entry.hash[:4].upper()}"
    assert found.at == entry.at[11:19]


# --------------------------------------------------------------------------- typed marks


@pytest.mark.parametrize(
    ("text", "state", "mark", "reason"),
    [
        ("", "blank", None, ""),
        ("0", "right", 0, ""),
        ("0,00", "right", 0, ""),
        ("13", "right", 1300, ""),
        ("13,", "right", 1300, ""),
        ("13,5", "right", 1350, ""),
        ("13.25", "right", 1325, ""),
        ("15", "right", 1500, ""),
        ("13,2", "begun", None, ""),
        ("13,30", "wrong", 1330, "13,25 hoặc 13,50"),
        ("13,3", "wrong", 1330, "13,25 hoặc 13,50"),
        ("15,25", "wrong", 1525, "tối đa 15"),
        ("16", "wrong", 1600, "tối đa 15"),
        ("99", "wrong", 9900, "tối đa 15"),
        ("-1", "wrong", None, "gõ số như 13,25"),
        ("1,255", "wrong", None, "gõ số như 13,25"),
        ("tám", "wrong", None, "gõ số như 13,25"),
    ],
)
def test_a_text_is_checked_while_it_is_typed(text, state, mark, reason) -> None:
    found = Scale(1500, 25).typed(text)
    assert (found.state, found.mark, found.reason) == (state, mark, reason)


def test_a_begun_text_is_no_mark_when_it_is_left() -> None:
    found = Scale(1500, 25).finished("13,2")
    assert (found.state, found.reason) == ("wrong", "13,00 hoặc 13,25")


@pytest.mark.parametrize(
    ("text", "steps", "mark"),
    [
        ("13,25", 1, 1350),
        ("13,25", -1, 1300),
        ("13,3", 1, 1350),
        ("13,3", -1, 1325),
        ("15", 1, 1500),
        ("99", -1, 1500),
        ("0", -1, 0),
        ("", 1, 25),
        ("", -1, None),
        ("tám", 1, None),
    ],
)
def test_steps_stay_on_the_scale(text, steps, mark) -> None:
    assert Scale(1500, 25).moved(text, steps) == mark


def test_an_absent_team_needs_no_sheets(at):
    desk = at("tieu-pham/3/play")
    team = desk.state.order[2]
    desk.record(TeamAbsent(team, "xe hỏng"))
    assert judging.on_air(desk.state) is None
    assert not judging.is_open(desk.state, JudgedTurn(SKITS, team), GK1)
    assert team not in [turn.team for turn in judging.open_turns(desk.state, GK1)]


def test_a_team_that_left_after_its_turn_has_no_open_sheets(at):
    desk = at("tieu-pham/4/play")
    team = desk.state.order[3]
    desk.record(MarkGiven(SKITS, team, GK1, *MARKS[0]), f"judge:{GK1}")
    assert JudgedTurn(SKITS, team) in judging.open_turns(desk.state, GK1)
    desk.record(CueTaken(CueId("tieu-pham/5/play")))
    desk.record(TeamAbsent(team, "về sớm"))
    assert judging.open_turns(desk.state, GK1) == (JudgedTurn(SKITS, desk.state.order[4]),)
