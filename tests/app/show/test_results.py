import pytest
from msgspec.structs import replace

from app.domain.ids import PrizeId
from app.domain.ranking import TieKey
from app.rounds.performance.facts import PenaltyConfirmed
from app.rounds.quiz.facts import QuestionVoided
from app.show.facts import TieDecided
from app.show.results import digest, person_scores, results
from tests.stories.evening import (
    CU_JUT,
    DAK_MIL,
    GIA_NGHIA,
    INTRO,
    QUIZ,
    SKIT,
    Evening,
    contest,
    person,
    rounds,
)


@pytest.fixture
def evening() -> Evening:
    return Evening().played()


def places(evening: Evening) -> list[tuple[str, int, int]]:
    return [(one.id, one.place, one.total) for one in results(evening.state).teams]


def test_a_teams_total_is_the_sum_of_its_parts(evening):
    line = results(evening.state).lines[0]
    assert line.team == GIA_NGHIA
    assert {part: score.points for part, score in line.parts.items()} == {
        INTRO: 900,
        QUIZ: 700,
        SKIT: 900,
    }
    assert (line.total, line.complete) == (2500, True)
    assert places(evening) == [(GIA_NGHIA, 1, 2500), (CU_JUT, 2, 1900), (DAK_MIL, 3, 1800)]


def test_prizes_follow_the_rankings_of_their_own_target(evening):
    found = results(evening.state)
    given = {one.prize.id: [winner.id for winner in one.winners] for one in found.awards}
    assert given == {
        "doi-nhat": [GIA_NGHIA],
        "doi-nhi": [CU_JUT],
        "nguoi-nhat": [person(GIA_NGHIA, 1)],
        "nguoi-ba": [person(GIA_NGHIA, 2), person(CU_JUT, 1)],
    }
    assert found.award("doi-nhat").winners[0].name == "Gia Nghĩa"
    assert found.award(PrizeId("khong-co")) is None


def test_an_answerers_points_and_time_come_from_the_right_answers_alone(evening):
    scores = person_scores(evening.state)
    assert (scores[person(GIA_NGHIA, 1)].points, scores[person(GIA_NGHIA, 1)].time) == (1000, 6000)
    assert (scores[person(DAK_MIL, 1)].points, scores[person(DAK_MIL, 1)].time) == (0, 0)
    assert person(GIA_NGHIA, 4) not in scores  # not an answerer


def test_what_is_not_scored_is_named_and_is_not_zero():
    evening = Evening().order()
    evening.perform(GIA_NGHIA).submit("gk1", GIA_NGHIA, 600, 300)
    found = results(evening.state)
    assert found.lines[0].parts[INTRO].points is None
    assert not found.lines[0].complete
    assert found.missing[0] == "Gia Nghĩa: Giới thiệu còn 2 phiếu chưa nộp"
    assert "Gia Nghĩa: chưa thi Kiến thức" in found.missing
    assert "Cư Jút: chưa thi Giới thiệu" in found.missing
    assert len(found.missing) == 9


def test_the_digest_names_exactly_these_results(evening):
    before = digest(results(evening.state))
    assert before == digest(results(Evening().played().state))
    evening.record(QuestionVoided(QUIZ, DAK_MIL, 1, "gift", "in sai"))
    assert digest(results(evening.state)) != before


def equals(*ties: TieKey, **settings) -> Evening:
    """Gia Nghĩa and Cư Jút end with 25,00 each; the skit is worth more to Cư Jút."""
    evening = Evening(contest(team_ties=ties, rounds=rounds(**settings))).order()
    for team, total in ((GIA_NGHIA, 950), (CU_JUT, 900), (DAK_MIL, 800)):
        evening.judged(team, total, total, total)
    for lot, team in enumerate((GIA_NGHIA, CU_JUT, DAK_MIL), 1):
        evening.quizzed(team, f"{lot:02d}", "right", "right")
    for team, total in ((GIA_NGHIA, 850), (CU_JUT, 900), (DAK_MIL, 800)):
        evening.judged(team, total, total, total, part=SKIT)
    return evening


@pytest.mark.parametrize(
    ("ties", "first", "why"),
    [
        (
            (TieKey("round", SKIT, "điểm Tiểu phẩm"),),
            CU_JUT,
            "25,00 điểm; xếp trên Gia Nghĩa nhờ điểm Tiểu phẩm (9,00 so với 8,50)",
        ),
        (
            (TieKey("round", QUIZ), TieKey("round", INTRO, "điểm Giới thiệu")),
            GIA_NGHIA,
            "25,00 điểm; xếp trên Cư Jút nhờ điểm Giới thiệu (9,50 so với 9,00)",
        ),
        (
            (TieKey("time"),),
            GIA_NGHIA,
            "25,00 điểm; xếp trên Cư Jút nhờ thời gian trả lời (13,00 giây so với 19,00 giây)",
        ),
    ],
)
def test_equal_teams_are_parted_by_the_contests_own_keys(ties, first, why):
    place = results(equals(*ties).state).teams[0]
    assert (place.id, place.place, place.reason) == (first, 1, why)


def test_fewer_penalties_stand_before():
    evening = equals(TieKey("penalties"))
    # The same total, but Cư Jút lost a quarter point of it to overtime.
    part = evening.state.rounds[INTRO]
    turn = part.turns[CU_JUT]
    sheets = {
        j: replace(s, marks={"noi-dung": 600, "hinh-thuc": 325}) for j, s in turn.sheets.items()
    }
    turn = replace(turn, overtime=25, sheets=sheets)
    state = evening.state.with_round(INTRO, replace(part, turns={**part.turns, CU_JUT: turn}))
    first = results(state).teams[0]
    assert first.id == GIA_NGHIA
    assert first.reason == "25,00 điểm; xếp trên Cư Jút nhờ điểm trừ (0,00 so với 0,25)"


def test_equals_that_a_prize_would_split_are_a_conflict_until_the_committee_decides():
    evening = equals(TieKey("committee"))
    found = results(evening.state)
    assert [place.place for place in found.teams] == [1, 1, 3]
    assert found.conflicts[0].between == (CU_JUT, GIA_NGHIA)
    evening.record(TieDecided((GIA_NGHIA, CU_JUT), "Tiểu phẩm sáng tạo hơn"))
    found = results(evening.state)
    assert found.conflicts == ()
    assert [place.id for place in found.teams] == [GIA_NGHIA, CU_JUT, DAK_MIL]


def test_the_later_decision_counts():
    evening = equals(TieKey("committee"))
    evening.record(TieDecided((GIA_NGHIA, CU_JUT), "lần một"))
    evening.record(TieDecided((CU_JUT, GIA_NGHIA), "họp lại"))
    assert results(evening.state).teams[0].id == CU_JUT


def test_a_decision_puts_nobody_behind_whom_it_did_not_name():
    """The committee ordered two of three equals: about the third it has said nothing."""
    evening = Evening(contest(team_ties=(TieKey("committee"),)))
    evening.order()
    for team in (GIA_NGHIA, CU_JUT, DAK_MIL):
        evening.judged(team, 900, 900, 900)
    for lot, team in enumerate((GIA_NGHIA, CU_JUT, DAK_MIL), 1):
        evening.quizzed(team, f"{lot:02d}", "right", "right")
    for team in (GIA_NGHIA, CU_JUT, DAK_MIL):
        evening.judged(team, 900, 900, 900, part=SKIT)
    evening.record(TieDecided((CU_JUT, GIA_NGHIA), "họp"))
    assert results(evening.state).conflicts, "Đắk Mil is still equal to both"


@pytest.mark.parametrize("why", ["", "   "])
def test_a_waived_penalty_needs_a_reason_and_then_takes_nothing_off(why):
    evening = Evening().order().perform(GIA_NGHIA, seconds=421)
    with pytest.raises(Exception, match="Chưa ghi lý do không trừ điểm quá giờ"):
        evening.record(PenaltyConfirmed(INTRO, GIA_NGHIA, 0, why))
    evening.record(PenaltyConfirmed(INTRO, GIA_NGHIA, 0, "micro hỏng"))
    for judge in ("gk1", "gk2", "gk3"):
        evening.submit(judge, GIA_NGHIA, 600, 300)
    score = results(evening.state).lines[0].parts[INTRO]
    assert (score.points, score.penalty, score.published) == (900, 0, False)
