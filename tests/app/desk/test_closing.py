import hashlib
import json

import pytest
from msgspec.structs import replace

from app.desk import closing
from app.domain.errors import Refused
from app.domain.ids import LotCode, PrizeId
from app.rounds.ceremony.facts import PrizeRevealed, ResultsConfirmed
from app.rounds.performance.facts import PointsDeducted
from app.rounds.performance.sheets import MarkGiven
from app.rounds.quiz.facts import QuestionVoided
from app.show.cover_facts import OverlayCleared, OverlayShown
from app.show.draw_facts import LotEntered, SaltGiven, SeedOpened
from app.show.fact import Fact
from app.show.facts import ClockExtended, ClockReset, ClockStarted, CueTaken, ShowClosed, TieDecided
from app.show.results import digest, results
from tests.stories.evening import (
    AWARDS,
    CU_JUT,
    DAK_MIL,
    GIA_NGHIA,
    GK1,
    INTRO,
    QUIZ,
    SEED,
    Evening,
    person,
)


@pytest.fixture
def evening() -> Evening:
    return Evening().played()


@pytest.fixture
def closed(evening) -> Evening:
    while evening.desk.go():
        evening.go()
    closing.close(evening.desk)
    return evening


def test_closing_freezes_the_results_and_opens_the_seed(closed):
    kinds = [entry.kind for entry in closed.journal.entries()][-2:]
    assert kinds == ["show_closed", "seed_opened"]
    frozen = closed.journal.kept_results()
    seal = hashlib.sha256(frozen.encode()).hexdigest()
    assert closed.journal.entries()[-2].body == {"results": seal}
    assert closed.last.body == {"seed": SEED.hex()}
    assert (closed.state.closed, closed.state.seed) == (True, SEED.hex())


def test_the_results_file_says_totals_places_reasons_and_prizes(closed):
    kept = json.loads(closed.journal.kept_results())
    assert kept["show_id"] == "thu-1"
    assert kept["teams"][0] == {
        "id": GIA_NGHIA, "name": "Gia Nghĩa", "place": 1, "total": 2500,
        "reason": "25,00 điểm", "prize": "Giải Nhất",
        "parts": {"gioi-thieu": 900, "kien-thuc": 700, "tieu-pham": 900},
    }  # fmt: skip
    assert [(one["id"], one["place"], one["prize"]) for one in kept["teams"]] == [
        (GIA_NGHIA, 1, "Giải Nhất"), (CU_JUT, 2, "Giải Nhì"), (DAK_MIL, 3, ""),
    ]  # fmt: skip
    assert kept["individuals"][0]["prize"] == "Giải Nhất"
    assert [one["id"] for one in kept["prizes"]] == [
        "doi-nhat",
        "doi-nhi",
        "nguoi-nhat",
        "nguoi-ba",
    ]
    assert kept["prizes"][3]["winners"] == [person(GIA_NGHIA, 2), person(CU_JUT, 1)]


def test_the_same_evening_gives_the_same_results_file(evening):
    assert closing.results_json(evening.state) == closing.results_json(Evening().played().state)


def test_what_is_missing_or_tied_or_running_keeps_the_show_open():
    evening = Evening().order()
    assert closing.why_not(evening.state) == "Chưa thể khóa: Gia Nghĩa: chưa thi Giới thiệu."
    with pytest.raises(Refused, match="Chưa thể khóa"):
        closing.close(evening.desk)
    assert not evening.state.closed
    evening = Evening().played()
    assert closing.why_not(evening.state) == ""
    running = replace(
        evening.state, clock=Evening().order().asked(GIA_NGHIA).state.clock.started(0)
    )
    assert closing.why_not(running) == "Chưa thể khóa: đồng hồ đang chạy."


def test_a_tie_keeps_the_show_open():
    evening = Evening().order()
    for team in (GIA_NGHIA, CU_JUT, DAK_MIL):
        evening.judged(team, 900, 900, 900)
    for lot, team in enumerate((GIA_NGHIA, CU_JUT, DAK_MIL), 1):
        evening.quizzed(team, f"{lot:02d}", "right", "right")
    for team in (GIA_NGHIA, CU_JUT, DAK_MIL):
        evening.judged(team, 900, 900, 900, part="tieu-pham")
    assert closing.why_not(evening.state).startswith("Chưa thể khóa. Giải Nhất: Cư Jút, Gia Nghĩa")


def test_a_show_is_closed_once(closed):
    assert closing.why_not(closed.state) == "Hội thi đã khóa rồi."
    with pytest.raises(Refused, match="Hội thi đã khóa rồi"):
        closed.record(ShowClosed("x"))


def test_the_seed_is_not_opened_before_closing(evening):
    with pytest.raises(Refused, match="Chỉ mở mầm bốc thăm sau khi khóa hội thi"):
        evening.record(SeedOpened(SEED.hex()))
    assert SEED.hex() not in str(
        [one for one in evening.journal.entries() if one.kind != "refused"]
    )


def drawing() -> Evening:
    evening = Evening().order()
    evening.take("kien-thuc/1/draw")
    return evening


def asking() -> Evening:
    return Evening().order().asked(GIA_NGHIA)


def performed() -> Evening:
    return Evening().order().perform(GIA_NGHIA)


def awarding() -> Evening:
    evening = Evening().played()
    evening.go()
    evening.go()
    return evening


ALL_LOTS = ("01", "02", "03", "04", "05")


@pytest.mark.parametrize(
    ("prepare", "fact"),
    [
        (Evening, CueTaken("mo-dau/message-1")),
        (Evening, SaltGiven("muộn")),
        (Evening, TieDecided((GIA_NGHIA, CU_JUT), "muộn")),
        (drawing, LotEntered(ALL_LOTS, LotCode("04"))),
        (performed, MarkGiven(INTRO, GIA_NGHIA, GK1, "noi-dung", 100)),
        (performed, PointsDeducted(INTRO, GIA_NGHIA, 100, "muộn")),
        (asking, QuestionVoided(QUIZ, GIA_NGHIA, 1, "gift", "muộn")),
        (asking, ClockStarted(0)),
        (asking, ClockExtended(5_000)),
        (asking, ClockReset()),
        (awarding, PrizeRevealed(AWARDS, PrizeId("nguoi-ba"), 1)),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, Fact) else "",
)
def test_after_closing_no_fact_is_let_in(prepare, fact):
    """Closed where the fact would be right, so that only the closing can be why it is refused."""
    evening = prepare()
    fact.check(evening.state)
    evening.desk._become(replace(evening.state, closed=True))
    with pytest.raises(Refused):
        evening.record(fact)


def test_results_are_not_confirmed_again_after_closing(closed):
    with pytest.raises(Refused):
        closed.record(ResultsConfirmed(AWARDS, digest(results(closed.state))))


def test_the_hall_can_still_be_covered_after_closing(closed):
    closed.record(OverlayShown("black", 0))
    closed.record(OverlayCleared())


def test_nothing_is_undone_replaced_or_redone_after_closing(closed):
    assert closed.desk.undoable() is None
    with pytest.raises(Refused, match="Không còn gì để hoàn tác"):
        closed.desk.undo()
    seq = closed.desk.recorded[5].entry.seq
    with pytest.raises(Refused, match="Dòng này không hoàn tác được"):
        closed.desk.retract(seq, "operator")
    with pytest.raises(Refused, match="Dòng này không hoàn tác được"):
        closed.desk.replace(seq, CueTaken("mo-dau/message-1"))


def test_what_another_face_took_back_before_closing_is_not_redone_after_it():
    evening = Evening().order().perform(GIA_NGHIA)
    evening.record(PointsDeducted(INTRO, GIA_NGHIA, 100, "thừa người"), "secretary")
    evening.desk.undo("secretary")
    for judge in ("gk1", "gk2", "gk3"):
        evening.submit(judge, GIA_NGHIA, 600, 300)
    evening.go()
    evening.go()
    for team, total in ((CU_JUT, 800), (DAK_MIL, 700)):
        evening.judged(team, total, total, total)
    for lot, team in enumerate((GIA_NGHIA, CU_JUT, DAK_MIL), 1):
        evening.quizzed(team, f"{lot:02d}", "right", "right")
    for team, total in ((GIA_NGHIA, 900), (CU_JUT, 800), (DAK_MIL, 700)):
        evening.judged(team, total, total, total, part="tieu-pham")
    closing.close(evening.desk)
    before = results(evening.state)
    with pytest.raises(Refused):
        evening.desk.redo("secretary")
    assert results(evening.state) == before


def test_a_correction_after_closing_is_an_addendum_with_a_reason(closed):
    before = closed.state
    closing.addendum(closed.desk, "Tên đúng: Y Bhiông Niê Kdăm", "gõ thiếu họ")
    assert (closed.last.kind, closed.last.body, closed.last.reason) == (
        "addendum", {"text": "Tên đúng: Y Bhiông Niê Kdăm"}, "gõ thiếu họ",
    )  # fmt: skip
    assert closed.state is before
    assert closed.reopened().scene == closed.scene
    for text, reason in (("", "x"), ("x", " ")):
        with pytest.raises(Refused, match="Phụ lục cần nội dung và lý do"):
            closing.addendum(closed.desk, text, reason)


def test_before_closing_there_are_no_addenda(evening):
    with pytest.raises(Refused, match="Hội thi chưa khóa"):
        closing.addendum(evening.desk, "x", "y")


def test_a_closing_that_was_cut_off_is_finished_on_opening(evening):
    evening.record(ShowClosed(digest(results(evening.state))))
    evening.desk = evening.reopened()
    closing.finish(evening.desk)
    assert evening.journal.kept_results() == closing.results_json(evening.state)
    assert (evening.last.kind, evening.last.actor) == ("seed_opened", "program")
    lines = len(evening.journal.entries())
    closing.finish(evening.desk)
    assert len(evening.journal.entries()) == lines


def test_an_open_show_is_not_finished(evening):
    closing.finish(evening.desk)
    assert evening.journal.kept_results() is None
    assert not evening.state.seed
