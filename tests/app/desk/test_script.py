"""What the MC reads in each situation; and that a screen at the stage never tells a secret."""

from __future__ import annotations

import re
from random import Random

import msgspec
import pytest
from msgspec.structs import replace

from app.desk import controls
from app.desk.coming import coming
from app.desk.script import Held, McView, held, mc_view, readings
from app.desk.templates import demo
from app.domain.ids import CueId, TeamId
from app.domain.marks import format_mark
from app.domain.ranking import TieKey
from app.rounds import ROUND_TYPES
from app.rounds.ceremony.turn import CeremonyState, prize_of
from app.rounds.performance.score import result
from app.rounds.performance.turn import PerformanceState
from app.rounds.quiz.turn import QuizState, asked_of
from app.show.action import Moment
from app.show.facts import OverlayShown
from app.show.program import Program
from app.show.results import results
from app.show.state import State
from tests.stories.evening import CU_JUT, DAK_MIL, GIA_NGHIA, GK1, GK2, GK3, Evening, contest
from tests.stories.rehearsed import Rehearsed, rehearsed

DECIMALS = re.compile(r"\d,\d")


def never(_pool):
    raise AssertionError("the MC's page must not draw a lot")


def page(state: State, wall: str = "", chosen: str = "") -> McView:
    return mc_view(state, Moment(0, never), wall, CueId(chosen) if chosen else None)


def reading() -> Evening:
    """The first team's first question is on air."""
    return Evening().order().asked(GIA_NGHIA)


# ------------------------------------------------------------------------------ what is read


def test_before_the_evening_the_first_words_are_ready() -> None:
    view = page(Evening().state)
    assert view.part == "Hội thi “Chuyển đổi số”"
    assert (view.team, view.turn, view.step) == ("", "", "Chưa bắt đầu")
    assert view.now == "Chương trình chưa bắt đầu."
    assert view.coming == "Khai mạc Hội thi"
    assert view.hall == "Hội trường: Phông nền"
    assert not view.hides


def test_a_question_says_where_we_are_and_is_read_line_by_line() -> None:
    view = page(reading().state)
    assert view.part == "Vòng 2 · Kiến thức"
    assert (view.team, view.turn, view.step) == ("Gia Nghĩa", "lượt 1/3", "Câu 1")
    assert view.now.split("\n")[1] == "A: Phương án A của 01"
    assert view.again == ""
    assert view.clock.waiting == "Chờ tính giờ"
    assert view.hall == "Hội trường: Câu 1, đồng hồ chờ"
    assert view.hides


def test_while_the_clock_runs_the_question_can_be_read_again() -> None:
    evening = reading()
    evening.press("T")
    evening.wait(5)
    view = page(evening.state)
    assert view.now.startswith("Thời gian 15 giây bắt đầu!")
    assert view.again.startswith("Câu hỏi số 01 hỏi điều gì?\nA: Phương án A")
    assert view.hall == "Hội trường: Câu 1, đồng hồ chạy"
    evening.press("2")
    assert page(evening.state).coming == "Chốt phương án B của Gia Nghĩa"
    assert page(evening.state).then.startswith("Phương án của đội Gia Nghĩa đã chốt.")
    evening.go()
    assert page(evening.state).hall == "Hội trường: Câu 1, đồng hồ dừng"
    assert page(evening.state).why == "Hiện sau khi công bố"
    evening.go()
    after = page(evening.state)
    assert after.again == ""
    assert after.clock is None
    assert after.hall == "Hội trường: Câu 1, đã công bố đáp án"


def test_the_next_question_is_named_and_not_read_before_it_is_asked() -> None:
    evening = reading().answer("B")
    evening.go()
    view = page(evening.state)
    assert view.coming == "Gia Nghĩa · Câu 2"
    assert (view.then, view.why) == ("", "Câu hỏi hiện khi phát")
    assert coming(evening.desk, None).speech.startswith("Câu 2. "), "the console's own screen may"


def test_the_cue_the_operator_chose_is_what_comes_next() -> None:
    view = page(reading().state, chosen="kien-thuc/standings")
    assert view.coming == "Xếp hạng sau Kiến thức"
    assert page(reading().state, chosen="kien-thuc/2/draw").coming.startswith("Cư Jút · ")


def test_a_draw_tells_no_lot_beforehand() -> None:
    evening = Evening()
    evening.take("mo-dau/order-2")
    view = page(evening.state)
    assert (view.coming, view.then, view.why) == ("Bốc thăm", "", "Hiện sau khi bốc thăm")


def test_waiting_for_judges_says_how_many_are_waited_for() -> None:
    evening = Evening().order().perform(GIA_NGHIA)
    evening.submit(GK1, GIA_NGHIA, 500, 300)
    evening.take("gioi-thieu/1/judging")
    assert page(evening.state).why == "Chưa thể công bố: còn 2 giám khảo chưa nộp phiếu."
    assert page(evening.state).hall == "Hội trường: Ban Giám khảo đang chấm điểm"
    evening.submit(GK2, GIA_NGHIA, 500, 300)
    evening.submit(GK3, GIA_NGHIA, 500, 300)
    assert page(evening.state).why == "Hiện sau khi công bố"
    evening.go()
    assert page(evening.state).hall == "Hội trường: Điểm đã công bố"
    assert page(evening.state).now.endswith("đạt 8,00 điểm.")


def test_results_that_cannot_be_confirmed_name_nobody() -> None:
    equals = replace(contest(), team_ties=(TieKey("committee"),))
    evening = Evening(equals).played(gia_nghia=800, cu_jut=700, dak_mil=950)
    view = page(evening.state)
    assert controls.button(
        evening.state, controls.go(evening.state), evening.desk.moment()
    ).refusal, "two are equal"
    assert view.why == "Chờ Ban Tổ chức chốt kết quả"


def test_a_pause_has_its_countdown_its_words_and_the_time_it_keeps() -> None:
    evening = reading()
    evening.press("T")
    evening.wait(6)
    evening.record(OverlayShown("pause", evening.time.now()))
    view = page(evening.state)
    assert view.pause.limit == 300_000
    assert view.clock.running_since is None
    assert view.now.startswith("Xin phép quý vị cho chương trình tạm dừng ít phút.")
    assert view.again == ""
    assert view.kept == "Thời gian thi của đội Gia Nghĩa được giữ nguyên: 00:09"
    assert (view.cover, view.hall) == ("Tạm dừng kỹ thuật", "Hội trường: Tạm dừng kỹ thuật")


@pytest.mark.parametrize(
    ("what", "named"),
    [("black", "Màn đen"), ("backdrop", "Phông nền"), ("freeze", "Đứng hình")],
)
def test_what_covers_the_hall_is_named_and_the_words_stay(what, named) -> None:
    evening = reading()
    before = page(evening.state)
    evening.record(OverlayShown(what, evening.time.now()))
    view = page(evening.state)
    assert (view.cover, view.hall) == (named, f"Hội trường: {named}")
    assert (view.now, view.pause) == (before.now, None)


def test_at_the_end_nothing_comes_next() -> None:
    evening = Evening()
    last = evening.state.program.cues[-1]
    over = replace(evening.state, cue_id=last.id)
    assert page(over).coming == "Hết kịch bản"
    closed = replace(over, closed=True)
    assert (page(closed).coming, page(closed).now) == ("", "Hội thi đã khóa.")


def test_the_plan_is_told_where_there_is_one() -> None:
    assert page(Evening().state, "08:00").plan == ""
    late = Evening(demo()).state
    assert page(late, "07:36").plan == "Chậm 6 phút so với kịch bản"
    assert re.fullmatch(r"Kết thúc khoảng \d\d:\d\d", page(late, "07:36").ends)


# ------------------------------------------------------------------------ names read aloud


def readable():
    """The small contest, in which a team and three people have notes."""
    notes = {
        "Y Bhiông Niê": "Niê đọc là “Ni-ê”",
        "Trần Thị Thu Hà": "Hà đọc rõ",
        "Thị Ngơn": "Ngơn đọc là “Ngơn”",
    }
    plain = contest()
    teams = tuple(
        replace(
            team,
            reading="Đắk Mil đọc là “Đắc Min”" if team.id == DAK_MIL else "",
            members=tuple(replace(one, reading=notes.get(one.name, "")) for one in team.members),
        )
        for team in plain.teams
    )
    return Evening(replace(plain, teams=teams))


def test_the_team_on_stage_and_whoever_is_named_are_read_right() -> None:
    evening = readable().order()
    evening.take("gioi-thieu/2/play")
    assert readings(evening.state) == ("Niê đọc là “Ni-ê”",)
    assert page(evening.state).readings == ("Niê đọc là “Ni-ê”",)
    named = readings(evening.state, "Xin mời Đội thi Đắk Mil.", "Mời Thị Ngơn.")
    assert named == ("Niê đọc là “Ni-ê”", "Đắk Mil đọc là “Đắc Min”", "Ngơn đọc là “Ngơn”")


def test_the_next_teams_name_can_be_practised() -> None:
    evening = readable().order()
    evening.judged(CU_JUT, 800, 800, 800)
    assert "Đắk Mil đọc là “Đắc Min”" in page(evening.state).readings


def test_a_winners_note_comes_with_the_winner_and_not_before() -> None:
    evening = readable().played(gia_nghia=700, cu_jut=800, dak_mil=900)
    evening.go()
    evening.take("trao-giai/awards-3/1")
    before = page(evening.state)
    assert before.readings == ()
    assert held(evening.state) == Held("Đắk Mil", ("Đắk Mil đọc là “Đắc Min”",))
    evening.go()
    assert page(evening.state).readings == ("Đắk Mil đọc là “Đắc Min”",)


def test_what_a_held_key_shows_is_the_key_and_why() -> None:
    evening = reading()
    assert held(evening.state).text.startswith(f"Đáp án {evening.key()}. Giải thích bí mật 01")
    evening.take("kien-thuc/standings")
    assert held(evening.state) == Held()


# -------------------------------------------------------------------------------- no secret


@pytest.fixture(scope="module")
def evenings() -> tuple[Rehearsed, ...]:
    """Two rehearsed evenings, with every state."""
    return tuple(rehearsed(demo(), seed) for seed in (3, 8))


def pages(evening: Rehearsed):
    """State, the MC's page as text, for every state of the evening."""
    for state, _scene in evening.frames:
        yield state, msgspec.json.encode(page(state, "10:00")).decode()


def test_no_key_and_no_explanation_before_the_reveal(evenings) -> None:
    looked = 0
    for evening in evenings:
        for state, text in pages(evening):
            team = state.team_at(state.cue) if state.cue else None
            if team is None or not isinstance(state.rounds[state.cue.round], QuizState):
                continue
            asked = asked_of(state, state.cue.round, team, state.cue.item)
            if asked is None or asked.revealed:
                continue
            looked += 1
            question = state.contest.question(asked.question)
            assert not question.explanation or question.explanation not in text
            assert not question.source or question.source not in text
            for word in ("Đáp án", "ĐÚNG", "SAI", '"right"', '"wrong"'):
                assert word not in text
    assert looked > 300


def test_no_question_before_it_is_asked(evenings) -> None:
    """A team at the foot of the stage could read it while the MC still speaks."""
    looked = 0
    for evening in evenings:
        shown: set[str] = set()
        for state, text in pages(evening):
            team = state.team_at(state.cue) if state.cue else None
            if team and isinstance(state.rounds[state.cue.round], QuizState):
                asked = asked_of(state, state.cue.round, team, state.cue.item)
                if asked:
                    shown.add(asked.question)
            for one in state.contest.questions:
                if one.id not in shown:
                    looked += 1
                    assert one.text not in text
    assert looked > 10_000


def test_no_unpublished_mark(evenings) -> None:
    looked = 0
    for evening in evenings:
        for state, text in pages(evening):
            for part, played in state.rounds.items():
                if not isinstance(played, PerformanceState):
                    continue
                for team, turn in played.turns.items():
                    on_air = state.cue.round == part and state.team_at(state.cue) == team
                    if turn.published or not turn.sheets or not on_air:
                        continue
                    looked += 1
                    found = result(state, part, team)
                    secrets = {one.total for one in turn.sheets.values() if one.submitted}
                    secrets |= {found.panel} if found else set()
                    assert not DECIMALS.search(text), text
                    assert not any(format_mark(mark) in text for mark in secrets)
    assert looked > 200


def test_no_winner_before_being_told(evenings) -> None:
    secrets = 0
    for evening in evenings:
        for state, text in pages(evening):
            prize = prize_of(state, state.cue) if state.cue and _awards(state) else None
            if prize is None:
                continue
            winners = results(state).award(prize.id).winners
            count = state.rounds[state.cue.round].revealed.get(prize.id, 0)
            for winner in winners[: len(winners) - count]:
                secrets += 1
                assert winner.name not in text
    assert secrets > 20


def _awards(state: State) -> bool:
    return isinstance(state.rounds[state.cue.round], CeremonyState) and state.cue.item > 0


def test_other_keys_would_give_the_same_page(evenings) -> None:
    content = evenings[0].last.contest
    shifted = tuple(
        replace(
            one,
            key=one.letters[(one.letters.index(one.key) + 1) % len(one.letters)],
            explanation="khác",
            source="khác",
        )
        for one in content.questions
    )
    other = Program(replace(content, questions=shifted), ROUND_TYPES)
    compared = 0
    for state, text in pages(evenings[0]):
        if state.cue is None or not isinstance(state.rounds[state.cue.round], QuizState):
            continue
        team = state.team_at(state.cue)
        asked = asked_of(state, state.cue.round, team, state.cue.item) if team else None
        if state.cue.step == "standings" or (asked and asked.revealed):
            continue
        compared += 1
        changed = msgspec.json.encode(page(replace(state, program=other), "10:00")).decode()
        assert changed == text
    assert compared > 100


def test_other_unpublished_marks_would_give_the_same_page(evenings) -> None:
    """Up to the results: there a refusal may speak of ties, and the page must not."""
    dice = Random(1)
    compared = 0
    for state, text in pages(evenings[0]):
        other = state
        for part, played in state.rounds.items():
            if not isinstance(played, PerformanceState):
                continue
            for team, turn in played.turns.items():
                if turn.sheets and not turn.published:
                    sheets = {
                        judge: replace(
                            sheet, marks=dict.fromkeys(sheet.marks, 25 * dice.randint(0, 8))
                        )
                        for judge, sheet in turn.sheets.items()
                    }
                    turns = {**other.rounds[part].turns, team: replace(turn, sheets=sheets)}
                    other = other.with_round(part, replace(other.rounds[part], turns=turns))
        if other is not state:
            compared += 1
            assert msgspec.json.encode(page(other, "10:00")).decode() == text
    assert compared > 100


def test_a_note_on_a_name_tells_no_winner() -> None:
    """Give everybody a note: on an award's page nobody's stands there before the name does."""
    plain = contest()
    teams = tuple(
        replace(team, reading=f"ghi chú {team.id}", members=team.members) for team in plain.teams
    )
    evening = Evening(replace(plain, teams=teams)).played()
    evening.go()
    evening.take("trao-giai/awards-3/1")
    assert page(evening.state).readings == ()
    assert TeamId("gia-nghia") in {team.id for team in teams}


def test_a_name_nobody_wrote_is_in_no_sentence() -> None:
    teams = tuple(
        replace(
            team, full_name="" if team.id == DAK_MIL else team.full_name, reading=f"đọc {team.id}"
        )
        for team in contest().teams
    )
    evening = Evening(replace(contest(), teams=teams))
    assert readings(evening.state, "Xin chào quý vị") == ()
