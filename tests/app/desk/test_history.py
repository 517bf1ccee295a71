import pytest

from app.desk import closing
from app.desk.history import History, history
from app.domain.errors import Refused
from app.domain.ids import PrizeId
from app.rounds.ceremony.facts import PrizeRevealed
from app.rounds.quiz.facts import AnswerLocked
from app.show.facts import CueTaken
from tests.stories.evening import AWARDS, CU_JUT, GIA_NGHIA, GK1, QUIZ, Evening


def told(evening: Evening, last: int) -> list[tuple[str, str, bool]]:
    return [(one.actor, one.text, one.counts) for one in history(evening.desk)[-last:]]


def test_every_entry_of_an_evening_has_words():
    evening = Evening().played()
    evening.desk.undo()
    evening.desk.redo()
    while evening.desk.go():
        evening.go()
    closing.close(evening.desk)
    closing.addendum(evening.desk, "Sửa tên", "gõ nhầm")
    lines = history(evening.desk)
    assert [one.seq for one in lines] == [one.seq for one in evening.journal.entries()]
    for one in lines:
        assert one.text, one
        assert "_" not in one.text, f"a kind instead of words: {one.text}"
        assert "{" not in one.text, one
    assert lines[0].text == "Niêm phong mầm bốc thăm"
    assert lines[-1].text == "Phụ lục: Sửa tên"
    assert lines[-1].reason == "gõ nhầm"


def test_people_are_named():
    evening = Evening().order().perform(GIA_NGHIA)
    evening.mark(GK1, GIA_NGHIA, 500)
    assert told(evening, 2) == [
        ("Bàn điều khiển", "Kết thúc phần thi của Gia Nghĩa ở 06:40", True),
        ("Ông Phan Một", "Ông Phan Một chấm một tiêu chí của Gia Nghĩa", True),
    ]
    assert history(evening.desk)[0].actor == "Chương trình"


def test_what_was_taken_back_and_brought_again_reads_so():
    evening = Evening()
    evening.take("mo-dau/message-1")
    evening.desk.undo()
    assert told(evening, 2) == [
        ("Bàn điều khiển", "Phát “Khai mạc Hội thi”", False),
        ("Bàn điều khiển", "Hoàn tác: Phát “Khai mạc Hội thi”", True),
    ]
    evening.desk.redo()
    assert told(evening, 3)[:2] == [
        ("Bàn điều khiển", "Phát “Khai mạc Hội thi”", True),
        ("Bàn điều khiển", "Hoàn tác: Phát “Khai mạc Hội thi”", False),
    ]


def test_a_replacement_reads_before_and_after():
    evening = Evening().order().asked(GIA_NGHIA)
    evening.answer("A")
    evening.desk.replace(evening.last.seq, AnswerLocked(QUIZ, GIA_NGHIA, 1, "B", 5_000))
    assert told(evening, 2) == [
        ("Bàn điều khiển", "Chốt phương án A của Gia Nghĩa", False),
        (
            "Bàn điều khiển",
            "Thay “Chốt phương án A của Gia Nghĩa” bằng “Chốt phương án B của Gia Nghĩa”",
            True,
        ),
    ]


def test_a_refusal_reads_with_its_reason_and_does_not_count():
    evening = Evening()
    with pytest.raises(Refused):
        evening.take("gioi-thieu/1/play")
    (line,) = history(evening.desk)[-1:]
    assert (line.text, line.reason, line.counts, line.refused) == (
        "Bị từ chối: Phát “Trình bày”", "Chưa bốc thăm thứ tự đội thi.", False, True,
    )  # fmt: skip


def test_a_refusal_about_what_does_not_exist_still_reads():
    evening = Evening()
    with pytest.raises(Refused):
        evening.take("khong-co")
    assert history(evening.desk)[-1].text == "Bị từ chối: Phát “khong-co”"
    with pytest.raises(Refused):
        evening.record(PrizeRevealed(AWARDS, PrizeId("giai-mo"), 1))
    assert history(evening.desk)[-1].text.startswith("Bị từ chối: ")


def test_no_mark_of_a_judge_is_in_the_history():
    evening = Evening().order().perform(GIA_NGHIA)
    evening.mark(GK1, GIA_NGHIA, 575)
    assert not any("5,75" in one.text or "575" in one.text for one in history(evening.desk))


def test_every_line_knows_its_face():
    evening = Evening().order().perform(GIA_NGHIA)
    evening.mark(GK1, GIA_NGHIA, 500)
    assert [one.who for one in history(evening.desk)][:2] == ["program", "operator"]
    assert history(evening.desk)[-1].who == "judge"


def test_a_history_that_reads_on_says_what_a_fresh_one_says():
    """Through undo, redo and replacing, line by line: each line is read once and reads the same."""
    evening = Evening().order()
    following = History(evening.desk)
    evening.asked(GIA_NGHIA)
    for step in (
        lambda: evening.answer("A"),
        evening.desk.undo,
        evening.desk.undo,
        evening.desk.redo,
        lambda: evening.desk.retract(evening.desk.recorded[-1].entry.seq, "operator"),
        lambda: evening.press("2"),
        evening.go,
        lambda: evening.desk.replace(evening.last.seq, AnswerLocked(QUIZ, GIA_NGHIA, 1, "C", 9)),
        evening.go,
        evening.desk.undo,
    ):
        step()
        assert following.lines() == history(evening.desk)
        assert following.text(evening.last.seq) == following.lines()[-1].text


def test_a_line_is_read_once_even_when_much_was_taken_back(monkeypatch):
    evening = Evening().order()
    for _time in range(40):
        evening.take("mo-dau/message-1")
        evening.desk.undo()
    applied = []
    apply = CueTaken.apply
    monkeypatch.setattr(CueTaken, "apply", lambda *it: (applied.append(1), apply(*it))[1])
    history(evening.desk)
    assert len(applied) <= 2 * 41


def test_an_evening_with_added_cues_and_absent_teams_is_read_from_its_beginning():
    evening = Evening()
    evening.press("I", picked=["message"], title="Xin đón khách")
    evening.go()
    evening.order()
    evening.press("Q", reason="xe hỏng", picked=[CU_JUT])
    assert told(evening, 1) == [("Bàn điều khiển", "Cư Jút vắng mặt: xe hỏng", True)]
    texts = [one.text for one in history(evening.desk)]
    assert texts[1:3] == ["Thêm “Xin đón khách” vào kịch bản", "Phát “Xin đón khách”"]
