"""Times of day and waits, read from the journal."""

from app.desk import when
from app.rounds.performance.sheets import SheetSubmitted
from app.show.facts import CueTaken
from app.show.results import digest, results
from tests.stories.evening import GIA_NGHIA, GK1, GK2, INTRO, QUIZ, SKIT, Evening


def test_the_last_fact_that_counts_is_found() -> None:
    evening = Evening().order().perform(GIA_NGHIA)
    taken = when.last(evening.desk, lambda fact: isinstance(fact, CueTaken))
    assert taken.body["cue"] == "gioi-thieu/1/play"
    assert when.last(evening.desk, lambda fact: isinstance(fact, SheetSubmitted)) is None
    assert when.minute(taken) == taken.at[11:16]
    assert when.minute(None) == ""


def test_what_was_taken_back_did_not_happen() -> None:
    evening = Evening().order()
    evening.take("gioi-thieu/1/play")
    evening.desk.undo()
    taken = when.last(evening.desk, lambda fact: isinstance(fact, CueTaken))
    assert taken.body["cue"] == "mo-dau/order-2"


def test_a_cue_is_on_air_since_it_was_taken_last() -> None:
    evening = Evening()
    assert when.seconds_on_air(evening.desk) is None
    evening.order()
    evening.wait(90)
    assert when.seconds_on_air(evening.desk) == 90
    evening.take("mo-dau/message-1")
    evening.wait(20)
    evening.take("mo-dau/order-2")
    evening.wait(7)
    assert when.seconds_on_air(evening.desk) == 7


def test_a_parts_last_sheet_is_the_one_handed_in_last() -> None:
    evening = Evening().order().perform(GIA_NGHIA)
    evening.submit(GK1, GIA_NGHIA, 600, 300)
    evening.wait(65)
    evening.submit(GK2, GIA_NGHIA, 600, 300)
    assert when.handed_in(evening.desk, INTRO) == evening.last
    assert when.handed_in(evening.desk, SKIT) is None
    assert when.handed_in(evening.desk, QUIZ) is None


def test_a_confirmation_counts_for_the_results_it_names() -> None:
    evening = Evening().played()
    seal = digest(results(evening.state))
    assert when.confirmed(evening.desk, seal) is None
    evening.go()
    assert when.confirmed(evening.desk, seal) == evening.last
    assert when.confirmed(evening.desk, "0" * 64) is None
