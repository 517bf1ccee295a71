"""What stands between the parts, prepared in a part of its own or added on the evening."""

from random import Random

import pytest
from msgspec import to_builtins

from app.desk.incidents import Incidents
from app.desk.preflight import check
from app.desk.rehearsal import Rehearsal
from app.domain.contest import RoundPlan
from app.domain.errors import Refused
from app.domain.ids import LotCode, RoundId
from app.rounds import ROUND_TYPES
from app.rounds.interlude import InterludeType
from app.show.clock import Clock
from app.show.cue import cue
from app.show.insert import Insert
from app.show.reel import Reel
from app.show.scene import Backdrop, MediaView, Message, Pause
from tests.stories.evening import GIA_NGHIA, Evening, contest, rounds
from tests.stories.rehearsed import desk_of

GUESTS = RoundId("giao-luu")
INSERTS = (
    Insert("message", "Giao lưu", ("Đội văn nghệ xã",), speech="Kính mời quý vị thưởng thức."),
    Insert("picture", "Buôn làng", media="buon-lang.jpg"),
    Insert("video", "Phóng sự", media="phong-su.mp4"),
    Insert("break", "Giải lao", ("Mời dùng trà", "Sảnh tầng 1"), minutes=15),
)


def with_guests() -> Evening:
    """The small contest with an interlude part between the quiz and the skit."""
    parts = rounds()
    plan = RoundPlan(GUESTS, "interlude", "Giao lưu văn nghệ", {"inserts": to_builtins(INSERTS)})
    return Evening(contest(rounds=(*parts[:3], plan, *parts[3:])))


@pytest.fixture
def evening() -> Evening:
    return with_guests()


def test_every_insert_is_a_cue_in_order(evening):
    cues = [one for one in evening.state.program.cues if one.round == GUESTS]
    assert [one.id for one in cues] == [
        "giao-luu/message/1", "giao-luu/picture/2", "giao-luu/video/3", "giao-luu/break/4",
    ]  # fmt: skip
    assert tuple(one.insert for one in cues) == INSERTS


def test_a_message_is_read_by_the_hall_and_spoken_by_the_mc(evening):
    evening.take("giao-luu/message/1")
    assert evening.scene == Message(evening.scene.header, "Giao lưu", ("Đội văn nghệ xã",))
    player = evening.state.program.player(evening.state.cue)
    assert player.speech(evening.state, evening.state.cue) == "Kính mời quý vị thưởng thức."


@pytest.mark.parametrize("name", ["giao-luu/picture/2", "giao-luu/video/3"])
def test_a_picture_or_film_fills_the_hall_at_once(evening, name):
    evening.take(name)
    assert isinstance(evening.scene, MediaView)
    assert evening.state.reel == Reel(evening.state.cue.insert.media, shown=True)
    assert evening.scene.title == evening.state.cue.title


def test_a_film_that_was_put_away_leaves_the_backdrop(evening):
    evening.take("giao-luu/video/3")
    player = evening.state.program.player(evening.state.cue)
    assert isinstance(player.scene(evening.state, evening.state.cue), Backdrop)


def test_a_break_counts_down_and_may_be_left_while_it_runs(evening):
    evening.take("giao-luu/break/4")
    assert evening.state.clock == Clock(900_000, warning=60_000)
    assert isinstance(evening.scene, Pause)
    assert evening.scene.note == "Mời dùng trà · Sảnh tầng 1"
    assert evening.scene.over == "Chương trình sắp tiếp tục"
    evening.press("T")
    evening.wait(1000)
    evening.go()
    assert evening.state.cue_id == "tieu-pham/title"


def test_a_contest_clock_is_still_stopped_first(evening):
    evening.order()
    evening.take("gioi-thieu/1/play")
    evening.press("T")
    with pytest.raises(Refused, match="Đồng hồ đang chạy"):
        evening.take("giao-luu/break/4")


def test_a_break_whose_clock_is_gone_is_a_message():
    insert = cue(GUESTS, "break", "Giải lao", insert=INSERTS[3])
    state = with_guests().state
    assert isinstance(InterludeType().scene(state, insert), Message)


def test_it_answers_everything_a_round_type_is_asked(evening):
    kind = InterludeType()
    plan = evening.state.plan(GUESTS)
    for one in (one for one in evening.state.program.cues if one.round == GUESTS):
        evening.take(one.id)
        state = evening.state
        kind.enter(state, one)
        kind.leave(state, one)
        assert not kind.begun(state, plan, GIA_NGHIA)
        assert kind.go(state, one) is None
        assert kind.actions(state, one) == ()
        assert (kind.outcome(state, one), kind.secret(state, one)) == ("", "")
        assert kind.lots(state, one) == ()
        with pytest.raises(ValueError, match="01"):
            kind.drawn(state, one, LotCode("01"))
        assert (kind.score(state, plan, GIA_NGHIA), kind.persons(state, plan)) == (None, {})
        deed = kind.rehearse(state, one, Random(1))
        assert (deed is not None) is (one.insert.kind == "break")
    assert ROUND_TYPES["interlude"].kind == kind.kind == "interlude"
    assert kind.begin() == evening.state.rounds[GUESTS]
    assert kind.facts == ()


def test_a_cue_without_an_insert_is_a_bug():
    with pytest.raises(ValueError, match="giao-luu/message"):
        InterludeType().clock(with_guests().state, cue(GUESTS, "message", "Giao lưu"))


def test_an_evening_with_guests_is_rehearsed_to_its_end():
    content = with_guests().state.contest
    desk, time = desk_of(content, 3)
    Rehearsal(desk, time, 3, Incidents(content, 3)).play()
    assert desk.state.closed
    assert {one for one in desk.state.done if one.startswith("giao-luu")} == {
        "giao-luu/message/1", "giao-luu/picture/2", "giao-luu/video/3", "giao-luu/break/4",
    }  # fmt: skip


def test_the_preflight_has_nothing_against_it():
    told = [one.text for one in check(with_guests().state.contest)]
    assert not [text for text in told if "Giao lưu" in text]
