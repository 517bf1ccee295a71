"""Ready or not: everything that would stop the show or embarrass it is found and has a fix."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from app.desk.preflight import check
from app.desk.templates import demo, template
from app.domain.contest import Contest, RoundPlan
from app.domain.ids import RoundId
from app.domain.people import Team

DEMO = demo()


def with_team(change: Callable[[Team], Team]) -> Contest:
    return replace(DEMO, teams=(change(DEMO.teams[0]), *DEMO.teams[1:]))


def with_question(**change: object) -> Contest:
    return replace(DEMO, questions=(replace(DEMO.questions[0], **change), *DEMO.questions[1:]))


def test_the_demo_has_nothing_to_do() -> None:
    assert check(DEMO) == ()


@pytest.mark.parametrize(
    ("contest", "weight", "words"),
    [
        (template("dak-nong-2023"), "must", "Chưa có đội thi nào"),
        (with_team(lambda team: replace(team, members=())), "must", "chưa có thành viên"),
        (with_team(lambda team: replace(team, cast=40)), "should", "40 người diễn"),
        (with_team(lambda team: replace(team, name="X" * 41)), "should", "dài quá 40"),
        (replace(DEMO, judges=()), "must", "chưa có giám khảo"),
        (replace(DEMO, judges=(*DEMO.judges, DEMO.judges[0])), "must", "hai lần"),
        (
            replace(DEMO, judges=(replace(DEMO.judges[0], pin=""), *DEMO.judges[1:])),
            "must",
            "chưa có mã PIN",
        ),
        (with_question(key="E"), "must", "không nằm trong các phương án"),
        (with_question(key=""), "must", "không nằm trong các phương án"),
        (with_question(options=("một", "hai"), key="A"), "must", "có 2 phương án"),
        (with_question(text="dài " * 60), "should", "dài 240 ký tự"),
        (with_question(text=DEMO.questions[1].text), "must", "bị trùng"),
        (with_question(source=""), "should", "chưa ghi nguồn"),
        (replace(DEMO, packages=DEMO.packages[:7]), "must", "7 gói câu hỏi cho 8 đội"),
        (
            replace(DEMO, packages=(DEMO.packages[0], *DEMO.packages)),
            "must",
            "nằm trong hai gói",
        ),
        (
            replace(
                DEMO,
                packages=(
                    replace(DEMO.packages[0], questions=DEMO.packages[0].questions[:5]),
                    *DEMO.packages[1:],
                ),
            ),
            "must",
            "không đủ 6 câu",
        ),
        (replace(DEMO, prizes=()), "should", "Chưa có cơ cấu giải"),
        (replace(DEMO, teams=DEMO.teams[:2]), "should", "3 giải tập thể cho 2 đội"),
    ],
)
def test_what_is_missing_is_found_and_has_a_fix(contest: Contest, weight: str, words: str) -> None:
    found = [one for one in check(contest) if words in one.text]
    assert found, [one.text for one in check(contest)]
    assert found[0].weight == weight
    assert found[0].fix


@pytest.mark.parametrize(
    ("contest", "words"),
    [
        (with_team(lambda team: replace(team, media="mất.mp4")), "thiếu tệp “mất.mp4”"),
        (with_team(lambda team: replace(team, media="đội.docx")), "không phải ảnh, phim hay tiếng"),
        (with_question(media="mất.png"), "thiếu tệp “mất.png”"),
        (
            replace(
                DEMO,
                rounds=(
                    *DEMO.rounds,
                    RoundPlan(
                        RoundId("xen"),
                        "interlude",
                        "Xen kẽ",
                        {"inserts": [{"kind": "video", "title": "Phóng sự", "media": "xa.mp4"}]},
                    ),
                ),
            ),
            "“Phóng sự”: thiếu tệp “xa.mp4”",
        ),
    ],
)
def test_media_that_cannot_be_shown_block_the_show(contest: Contest, words: str) -> None:
    assert check(contest) == ()
    found = [one for one in check(contest, {"có.png", "đội.docx"}) if words in one.text]
    assert [(one.weight, bool(one.fix)) for one in found] == [("must", True)]


def test_media_that_are_there_are_fine() -> None:
    contest = with_team(lambda team: replace(team, media="có.png"))
    assert check(contest, {"có.png"}) == ()
