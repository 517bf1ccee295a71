import pytest
from msgspec.structs import replace

from app.domain.contest import RoundPlan
from app.domain.errors import Trouble
from app.domain.ids import CueId, RoundId
from app.rounds import ROUND_TYPES
from app.show.program import Program
from tests.stories.evening import INTRO, QUIZ, contest, rounds


@pytest.fixture(scope="module")
def program() -> Program:
    return Program(contest(), ROUND_TYPES)


def test_the_run_sheet_follows_from_the_contest(program):
    assert [cue.id for cue in program.cues if cue.round in ("mo-dau", "trao-giai")] == [
        "mo-dau/message-1",
        "mo-dau/order-2",
        "trao-giai/confirm-1",
        "trao-giai/awards-2/4",  # the lowest prize first
        "trao-giai/awards-2/3",
        "trao-giai/awards-3/2",
        "trao-giai/awards-3/1",
        "trao-giai/backdrop-4",
    ]
    assert [cue.id for cue in program.cues if cue.round == INTRO] == [
        "gioi-thieu/title",
        "gioi-thieu/1/play", "gioi-thieu/1/judging",
        "gioi-thieu/2/play", "gioi-thieu/2/judging",
        "gioi-thieu/3/play", "gioi-thieu/3/judging",
        "gioi-thieu/standings",
    ]  # fmt: skip
    assert [cue.id for cue in program.cues if cue.round == QUIZ and cue.turn == 2] == [
        "kien-thuc/2/draw", "kien-thuc/2/question/1", "kien-thuc/2/question/2",
    ]  # fmt: skip


def test_ids_are_unique_and_the_same_every_time(program):
    ids = [cue.id for cue in program.cues]
    assert len(set(ids)) == len(ids)
    assert [cue.id for cue in Program(contest(), ROUND_TYPES).cues] == ids


def test_cues_follow_one_another_to_the_end(program):
    walked, behind = [], program.after(None)
    while behind:
        cue = behind[0]
        assert program.place(cue.id) == len(walked)
        assert program.cue(cue.id) is cue
        walked.append(cue)
        behind = program.after(cue.id)
    assert tuple(walked) == program.cues
    assert program.cue(CueId("khong-co")) is None


def test_a_part_of_an_unknown_kind_is_trouble_in_words():
    buzzer = RoundPlan(RoundId("chuong"), "buzzer", "Rung chuông vàng")
    content = contest()
    with pytest.raises(Trouble) as trouble:
        Program(replace(content, rounds=(*content.rounds, buzzer)), ROUND_TYPES)
    assert trouble.value.text == (
        "Phần “Rung chuông vàng” thuộc loại “buzzer” mà bản này chưa biết."
    )
    assert trouble.value.advice == "Hãy dùng bản Hội thi mới hơn."


@pytest.mark.parametrize(
    "wrong",
    [
        {"gioi_thieu": {"limit": "bảy phút"}},
        {"gioi_thieu": {"picture": "video"}},
        {"gioi_thieu": {"criteria": [{"name": "thiếu mã"}]}},
        {"kien_thuc": {"points": 20}},
        {"mo_dau": {"steps": [{"kind": "dance", "title": "Múa"}]}},
    ],
    ids=str,
)
def test_settings_that_cannot_be_read_are_trouble_that_names_the_part(wrong):
    title = {"gioi_thieu": "Giới thiệu", "kien_thuc": "Kiến thức", "mo_dau": "Khai mạc"}
    with pytest.raises(Trouble) as trouble:
        Program(contest(rounds=rounds(**wrong)), ROUND_TYPES)
    assert trouble.value.text.startswith(
        f"Thiết lập của phần “{title[next(iter(wrong))]}” không đọc được: "
    )
    assert trouble.value.advice == "Hãy sửa thiết lập của phần này rồi mở lại."
