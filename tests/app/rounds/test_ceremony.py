"""The rules of a ceremony: the running order, confirming, the awards from the lowest up."""

import pytest

from app.domain.errors import Refused
from app.domain.ids import LotCode, PrizeId
from app.rounds.ceremony.facts import PrizeRevealed, ResultsConfirmed
from app.rounds.quiz.facts import QuestionVoided
from app.show.draw_facts import LotDrawn, LotEntered, SaltGiven
from app.show.facts import TieDecided
from app.show.results import digest, results
from app.show.scene import AwardList, AwardTier, AwardWinner, Backdrop, Message, RunningOrder
from app.show.team_facts import TeamAbsent
from tests.stories.evening import (
    AWARDS,
    CU_JUT,
    DAK_MIL,
    GIA_NGHIA,
    INTRO,
    OPENING,
    ORDER_CUE,
    QUIZ,
    Evening,
    contest,
    many_teams,
    prizes,
    rounds,
)

LOWEST = "trao-giai/awards-2/4"  # Giải Ba cá nhân, two winners


@pytest.fixture
def drawing() -> Evening:
    evening = Evening()
    evening.take(ORDER_CUE)
    return evening


@pytest.fixture
def evening() -> Evening:
    """Everything is played, nothing confirmed."""
    return Evening().played()


@pytest.fixture
def awarding(evening) -> Evening:
    """Confirmed, and the lowest prize called."""
    evening.go()
    evening.go()
    return evening


def refused(evening: Evening, fact, text: str) -> None:
    before = evening.state
    with pytest.raises(Refused) as no:
        evening.record(fact)
    assert str(no.value) == text
    assert evening.state is before
    assert (evening.last.kind, evening.last.reason) == ("refused", text)


# ------------------------------------------------------------------ the running order


def test_teams_draw_their_place_one_after_the_other(drawing):
    assert drawing.scene.note == "Mời đội Gia Nghĩa bốc thăm"
    for lot in ("03", "01"):
        drawing.press("B", picked=[lot])
    assert isinstance(drawing.scene, RunningOrder)
    assert drawing.scene.rows == (("1", "Cư Jút"), ("2", ""), ("3", "Gia Nghĩa"))
    assert (drawing.scene.fresh, drawing.scene.note) == (0, "Mời đội Đắk Mil bốc thăm")
    assert drawing.state.order == (), "the order is known with the last lot"
    drawing.press("B", picked=["02"])
    assert drawing.state.order == (CU_JUT, DAK_MIL, GIA_NGHIA)
    assert drawing.state.order.index(GIA_NGHIA) + 1 == 3
    assert drawing.scene.note == ""


def test_a_place_is_drawn_once(drawing):
    drawing.press("B", picked=["03"])
    text = "Thăm 03 đã dùng hoặc không có. Còn: 01, 02."
    refused(drawing, LotEntered(("01", "02"), LotCode("03")), text)


def test_lots_from_the_seed_are_numbered_and_leave_the_pool(drawing):
    for k in (1, 2, 3):
        drawing.go()
        assert (drawing.last.kind, drawing.last.body["k"]) == ("lot_drawn", k)
        assert len(drawing.last.body["pool"]) == 4 - k
    assert sorted(drawing.state.order) == sorted((GIA_NGHIA, CU_JUT, DAK_MIL))
    assert not drawing.state.by_paper


def test_a_draw_out_of_number_is_refused(drawing):
    pool = ("01", "02", "03")
    text = "Lượt bốc thăm số 2 không nối tiếp lượt trước."
    refused(drawing, LotDrawn(2, pool, LotCode("01")), text)


def test_nothing_is_drawn_where_nothing_is_to_draw(drawing):
    drawing.take("mo-dau/message-1")
    text = "Mục đang phát không còn lượt bốc thăm nào."
    refused(drawing, LotEntered(("01",), LotCode("01")), text)


def test_the_halls_word_comes_before_the_first_lot(drawing):
    refused(drawing, SaltGiven("  "), "Chưa gõ chữ của khán giả.")
    drawing.press("C", reason="Buôn Đôn 77")
    assert drawing.state.salt == "Buôn Đôn 77"
    drawing.go()
    assert [one.key for one in drawing.buttons() if one.name == "draw.salt"] == []
    text = "Đã bốc lá thăm đầu tiên: không thêm chữ của khán giả được nữa."
    refused(drawing, SaltGiven("muộn"), text)


def test_a_first_lot_that_was_taken_back_cannot_be_drawn_otherwise_with_a_new_word(drawing):
    """Else whoever dislikes a lot undoes it, adds a word and draws again."""
    drawing.go()
    drawing.desk.undo()
    with pytest.raises(Refused):
        drawing.record(SaltGiven("bốc lại cho đẹp"))


# ------------------------------------------------------------------ confirming


def test_results_are_confirmed_only_when_complete():
    evening = Evening().order().judged(GIA_NGHIA, 900, 900, 900)
    evening.take("trao-giai/confirm-1")
    found = digest(results(evening.state))
    text = "Chưa thể chốt kết quả: Gia Nghĩa: chưa thi Kiến thức."
    refused(evening, ResultsConfirmed(AWARDS, found), text)


def test_exactly_the_results_that_were_seen_are_confirmed(evening):
    text = "Kết quả vừa thay đổi: xem lại rồi chốt."
    refused(evening, ResultsConfirmed(AWARDS, "khác"), text)
    evening.go()
    assert evening.last.body["results"] == digest(results(evening.state))


def test_an_open_tie_at_a_cut_stops_the_confirmation():
    evening = tied()
    text = "Chưa thể chốt kết quả. Giải Nhất: Cư Jút, Gia Nghĩa bằng nhau, chưa phân định được."
    refused(evening, ResultsConfirmed(AWARDS, digest(results(evening.state))), text)
    evening.press("1", reason="Tiểu phẩm sáng tạo", picked=[GIA_NGHIA])
    assert evening.state.decided == ((GIA_NGHIA, CU_JUT),)
    evening.go()


def tied() -> Evening:
    """Gia Nghĩa and Cư Jút are equal in everything; each person differs by time."""
    evening = Evening().order()
    for team in (GIA_NGHIA, CU_JUT, DAK_MIL):
        evening.judged(team, *[900 if team != DAK_MIL else 800] * 3)
    for lot, team in enumerate((GIA_NGHIA, CU_JUT, DAK_MIL), 1):
        evening.quizzed(team, f"{lot:02d}", "right", "right")
    for team in (GIA_NGHIA, CU_JUT, DAK_MIL):
        evening.judged(team, *[900 if team != DAK_MIL else 800] * 3, part="tieu-pham")
    evening.take("trao-giai/confirm-1")
    return evening


def test_a_committee_that_picks_nobody_or_gives_no_reason_decides_nothing():
    evening = tied()
    with pytest.raises(Refused, match="Chưa chọn ai xếp trên"):
        evening.press("1", reason="vì thế")
    with pytest.raises(Refused, match="Chưa ghi lý do Ban Tổ chức phân định"):
        evening.press("1", reason=" ", picked=[GIA_NGHIA])
    refused(
        evening, TieDecided((CU_JUT, CU_JUT), "x"), "Cần ít nhất hai đội hoặc thí sinh khác nhau."
    )
    refused(evening, TieDecided((CU_JUT,), "x"), "Cần ít nhất hai đội hoặc thí sinh khác nhau.")


def test_one_tie_is_one_button():
    ties = [one for one in tied().buttons() if one.name.startswith("ceremony.tie")]
    assert [one.label for one in ties] == ["Phân định: Cư Jút, Gia Nghĩa…"]


# ------------------------------------------------------------------ awards


def test_no_award_before_the_results_are_confirmed(evening):
    text = "Chưa thể trao giải: Ban Tổ chức chưa chốt kết quả."
    with pytest.raises(Refused) as no:
        evening.take(LOWEST)
    assert str(no.value) == text
    refused(evening, PrizeRevealed(AWARDS, PrizeId("nguoi-ba"), 1), text)


def test_no_award_when_the_results_changed_after_they_were_confirmed(awarding):
    awarding.record(QuestionVoided(QUIZ, DAK_MIL, 1, "gift", "in sai"))
    text = "Kết quả đã thay đổi sau khi chốt: phải chốt lại trước khi trao giải."
    refused(awarding, PrizeRevealed(AWARDS, PrizeId("nguoi-ba"), 1), text)
    with pytest.raises(Refused, match="phải chốt lại"):
        awarding.take("trao-giai/awards-3/2")
    awarding.take("trao-giai/confirm-1")
    awarding.go()
    awarding.take(LOWEST)
    awarding.go()


def test_an_award_that_was_begun_does_not_trap_when_the_results_change(awarding):
    """Neither the next winner nor the next cue is possible: the way back to confirming must be."""
    awarding.go()
    awarding.record(QuestionVoided(QUIZ, DAK_MIL, 1, "gift", "in sai"))
    awarding.take("trao-giai/confirm-1")


def test_winners_are_told_one_by_one_from_the_lowest_up(awarding):
    assert isinstance(awarding.scene, AwardTier)
    assert (awarding.scene.title, awarding.scene.target) == ("Giải Ba", "Cá nhân")
    awarding.go()
    assert isinstance(awarding.scene, AwardList)
    assert [row.name for row in awarding.scene.rows] == ["Y Bhiông Niê"]
    with pytest.raises(Refused, match="Giải Ba còn 1 người chưa công bố"):
        awarding.take("trao-giai/awards-2/3")
    awarding.go()
    assert [row.name for row in awarding.scene.rows] == ["Nguyễn Minh Quân", "Y Bhiông Niê"]
    assert awarding.scene.subtitle == "Cá nhân · 2 giải"
    refused(awarding, PrizeRevealed(AWARDS, PrizeId("nguoi-ba"), 3), "Giải này đã công bố đủ.")
    awarding.go()
    assert isinstance(awarding.scene, AwardTier)
    awarding.go()
    assert isinstance(awarding.scene, AwardWinner)
    assert (awarding.scene.name, awarding.scene.full_name, awarding.scene.total) == (
        "Trần Thị Thu Hà", "Đội thi Gia Nghĩa", "10",
    )  # fmt: skip
    named = []
    for _prize in ("second", "first"):
        awarding.go()
        awarding.go()
        named.append((awarding.scene.tier, awarding.scene.name, awarding.scene.total))
    assert named == [
        ("Giải Nhì tập thể", "Cư Jút", "19,00"),
        ("Giải Nhất tập thể", "Gia Nghĩa", "25,00"),
    ]
    awarding.go()
    assert isinstance(awarding.scene, Backdrop)


@pytest.mark.parametrize(
    ("winners", "pages"),
    [
        (2, ["1: 2", "1: 1 2"]),
        (4, ["1: 4", "1: 3 4", "1: 2 3 4", "3: 1 2 3 4"]),
        (6, ["1: 6", "1: 5 6", "1: 4 5 6", "2: 3", "2: 2 3", "3: 1 2 3 4 5 6"]),
        (7, ["1: 7", "1: 6 7", "1: 5 6 7", "2: 4", "2: 3 4", "2: 2 3 4", "3: 1"]),
    ],
)
def test_a_long_list_of_winners_turns_its_pages(winners: int, pages: list[str]) -> None:
    """The one just named is always on the picture, and all of them at the end if six fit."""
    evening = crowned(winners)
    seen = []
    for told in range(1, winners + 1):
        evening.go()
        picture = evening.scene
        assert isinstance(picture, AwardList)
        assert len(picture.rows) <= picture.slots
        assert picture.subtitle.endswith(
            f"· {told}/{winners} giải" if winners > 3 else f"· {winners} giải"
        )
        names = " ".join(str(int(row.name[-2:])) for row in picture.rows)
        seen.append(f"{picture.page}: {names}")
    assert seen == pages


def crowned(winners: int) -> Evening:
    """So many teams, each better than the next, and one prize for all of them called."""
    prize = type(prizes()[0])(PrizeId("doi-kk"), "team", "consolation", "Khuyến khích", winners)
    evening = Evening(
        contest(
            teams=many_teams(winners),
            prizes=(prize,),
            rounds=tuple(one for one in rounds() if one.id in (INTRO, OPENING, AWARDS)),
        )
    ).order()
    for place, team in enumerate(evening.state.contest.teams):
        evening.judged(team.id, *[900 - 25 * place] * 3)
    evening.take("trao-giai/confirm-1")
    evening.go()
    evening.take("trao-giai/awards-3/1")
    return evening


@pytest.mark.parametrize("count", [0, 2, 3])
def test_no_winner_is_skipped(awarding, count):
    with pytest.raises(Refused):
        awarding.record(PrizeRevealed(AWARDS, PrizeId("nguoi-ba"), count))


def test_a_prize_that_does_not_exist_is_refused(awarding):
    text = "Cơ cấu giải không có “giai-mo”."
    refused(awarding, PrizeRevealed(AWARDS, PrizeId("giai-mo"), 1), text)


def test_a_prize_nobody_won_is_called_and_passed():
    few = (
        *prizes(),
        type(prizes()[0])(PrizeId("doi-kk"), "team", "consolation", "Khuyến khích", 2),
    )
    evening = Evening(contest(prizes=(*few[:2], few[4], *few[2:4]), teams=contest().teams[:2]))
    evening.order()
    for team, total in ((GIA_NGHIA, 900), (CU_JUT, 800)):
        evening.judged(team, total, total, total)
    for lot, team in enumerate((GIA_NGHIA, CU_JUT), 1):
        evening.quizzed(team, f"{lot:02d}", "right", "right")
    for team, total in ((GIA_NGHIA, 900), (CU_JUT, 800)):
        evening.judged(team, total, total, total, part="tieu-pham")
    evening.take("trao-giai/confirm-1")
    evening.go()
    evening.take("trao-giai/awards-3/3")
    text = "Giải này không có người nhận."
    refused(evening, PrizeRevealed(AWARDS, PrizeId("doi-kk"), 1), text)
    evening.go()
    assert evening.state.cue_id == "trao-giai/awards-3/2"


def test_the_operator_can_peek_at_the_next_winner_and_the_run_sheet_counts(awarding):
    kind = awarding.state.program.type_of(AWARDS)

    def peek():
        state = awarding.state
        return kind.secret(state, state.cue), kind.outcome(state, state.cue)

    assert peek() == ("Y Bhiông Niê", "")
    awarding.go()
    assert peek() == ("Nguyễn Minh Quân", "1/2")
    awarding.go()
    assert peek() == ("", "2/2")


def test_the_mc_reads_the_name_the_unit_and_the_points_and_names_nobody_else(awarding):
    kind = awarding.state.program.type_of(AWARDS)
    said = [kind.speech(awarding.state, awarding.state.cue)]
    awarding.go()
    said.append(kind.speech(awarding.state, awarding.state.cue))
    assert said[0] == "Giải Ba cá nhân của Hội thi thuộc về…"
    assert said[1] == "Y Bhiông Niê, Đội thi Cư Jút, 10 điểm. Xin nhiệt liệt chúc mừng!"


def test_a_winning_team_is_named_once(awarding):
    awarding.take("trao-giai/awards-3/1")
    awarding.go()
    kind = awarding.state.program.player(awarding.state.cue)
    words = kind.speech(awarding.state, awarding.state.cue)
    assert words.startswith("Đội thi Gia Nghĩa, ")
    assert words.count("Gia Nghĩa") == 1


def test_the_order_is_announced(drawing):
    kind = drawing.state.program.type_of("mo-dau")
    said = [kind.speech(drawing.state, drawing.state.cue)]
    for _team in range(3):
        drawing.go()
    said.append(kind.speech(drawing.state, drawing.state.cue))
    assert said == [
        "Xin mời đại diện Đội thi Gia Nghĩa lên bốc thăm thứ tự dự thi.",
        "Thứ tự dự thi đã có. Xin mời các đội chuẩn bị.",
    ]


def test_a_message_shows_its_lines(drawing):
    drawing.take("mo-dau/message-1")
    assert isinstance(drawing.scene, Message)
    assert (drawing.scene.title, drawing.scene.lines) == ("Khai mạc Hội thi", ("Chào cờ",))


def test_a_ceremony_gives_no_points(drawing):
    kind = drawing.state.program.type_of("mo-dau")
    plan = drawing.state.plan("mo-dau")
    assert kind.score(drawing.state, plan, GIA_NGHIA) is None
    assert kind.persons(drawing.state, plan) == {}
    assert kind.clock(drawing.state, drawing.state.cue) is None


def test_more_lots_than_teams_are_never_applied():
    evening = Evening().order()
    kind = evening.state.program.type_of("mo-dau")
    with pytest.raises(ValueError, match="no team needs"):
        kind.drawn(evening.state, evening.state.cue, LotCode("04"))


def test_people_are_called_with_their_unit(awarding):
    awarding.go()
    assert awarding.scene.rows[0].unit in ("Cư Jút", "Đội thi Cư Jút")


def test_after_other_results_are_confirmed_no_winner_is_known_any_more(awarding):
    """The first winner turns out to be absent: the next one must not stand there by GO alone."""
    awarding.take("trao-giai/awards-3/1")
    awarding.go()
    assert awarding.scene.name == "Gia Nghĩa"
    awarding.take("trao-giai/backdrop-4")
    awarding.record(TeamAbsent(GIA_NGHIA, "khai sai thành phần"))
    awarding.take("trao-giai/confirm-1")
    for tie in results(awarding.state).conflicts:
        awarding.record(TieDecided(tie.between, "bốc thăm"))
    awarding.go()
    awarding.take("trao-giai/awards-3/1")
    assert isinstance(awarding.scene, AwardTier)
    assert awarding.desk.go().action.publishes
