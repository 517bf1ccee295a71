from app.desk.run_sheet import progress, run_sheet
from app.domain.ids import CueId
from app.show.insert import Insert
from app.show.sheet_facts import CueAdded
from app.show.team_facts import TeamAbsent, TeamPostponed
from tests.stories.evening import CU_JUT, GIA_NGHIA, INTRO, Evening

MARKS = {"waiting": "·", "air": "▶", "next": "○", "done": "✓", "away": "✗"}


def drawn(evening: Evening) -> list[str]:
    """The run sheet as text: its state, depth by indent, number, title, what came out."""
    coming = evening.state.following(evening.state.cue_id)
    return [
        f"{MARKS[one.state]} {'  ' * one.depth}{one.number + '. ' if one.number else ''}{one.text}"
        f"{' = ' + one.outcome if one.outcome else ''}{' …' if one.open else ''}"
        f"{' (' + one.note + ')' if one.note else ''}"
        for one in run_sheet(evening.state, coming.id if coming else None)
    ]


def test_before_the_show_the_first_part_lies_open():
    assert drawn(Evening()) == [
        "· Khai mạc = 0/2 …",
        "○   Khai mạc Hội thi",
        "·   Bốc thăm thứ tự",
        "· Vòng 1 · Giới thiệu = 0/8",
        "· Vòng 2 · Kiến thức = 0/11",
        "· Vòng 3 · Tiểu phẩm = 0/7",
        "· Trao giải = 0/6",
    ]


def test_the_turn_on_air_lies_open_with_what_came_out():
    evening = Evening().order().judged(GIA_NGHIA, 900, 900, 900)
    evening.perform(CU_JUT, seconds=390)
    assert drawn(evening) == [
        "· Khai mạc = 1/2",
        "▶ Vòng 1 · Giới thiệu = 2/8 …",
        "·   Giới thiệu",
        "✓   1. Gia Nghĩa",
        "▶   2. Cư Jút …",
        "▶     Trình bày = 06:30",
        "○     Chấm và công bố điểm",
        "·   3. Đắk Mil",
        "·   Xếp hạng sau Giới thiệu",
        "· Vòng 2 · Kiến thức = 0/11",
        "· Vòng 3 · Tiểu phẩm = 0/7",
        "· Trao giải = 0/6",
    ]


def test_the_turn_that_comes_shows_its_first_cue():
    evening = Evening().order().judged(GIA_NGHIA, 900, 900, 900)
    assert drawn(evening)[3:8] == [
        "▶   1. Gia Nghĩa …",
        "✓     Trình bày = 06:40",
        "▶     Chấm và công bố điểm = 9,00",
        "·   2. Cư Jút",
        "○     Trình bày",
    ]


def test_teams_without_a_turn_are_said_so():
    evening = Evening()
    evening.take("gioi-thieu/title")
    assert "·   2. chưa bốc thăm" in drawn(evening)


def test_a_quiz_turn_shows_package_and_points():
    evening = Evening().order().quizzed(GIA_NGHIA, "04", "right", "wrong")
    assert drawn(evening)[4:8] == [
        "▶   1. Gia Nghĩa …",
        "✓     Bốc thăm gói câu hỏi = 04",
        "✓     Câu 1 = +3",
        "▶     Câu 2 = 0",
    ]


def test_everything_done_at_the_end():
    evening = Evening().played()
    while evening.desk.go():
        evening.go()
    assert drawn(evening)[-1] == "▶   Bế mạc"
    assert "✓   Giải Nhất tập thể = 1/1" in drawn(evening)


def test_an_absent_team_is_crossed_out_and_not_counted():
    evening = Evening().order().judged(GIA_NGHIA, 900, 900, 900)
    evening.record(TeamAbsent(CU_JUT, "xe hỏng"))
    assert drawn(evening)[1:8] == [
        "▶ Vòng 1 · Giới thiệu = 1/6 …",
        "·   Giới thiệu",
        "▶   1. Gia Nghĩa …",
        "✓     Trình bày = 06:40",
        "▶     Chấm và công bố điểm = 9,00",
        "✗   2. Cư Jút (vắng)",
        "·   3. Đắk Mil",
    ]
    assert progress(evening.state).of == len(evening.state.program.cues) - 7


def test_the_cues_of_an_absent_team_on_air_are_crossed_out():
    evening = Evening().order()
    evening.take("gioi-thieu/2/play")
    evening.record(TeamAbsent(CU_JUT, "xe hỏng"))
    assert drawn(evening)[4:9] == [
        "▶   2. Cư Jút … (vắng)",
        "▶     Trình bày",
        "✗     Chấm và công bố điểm",
        "·   3. Đắk Mil",
        "○     Trình bày",
    ]


def test_a_team_that_was_put_off_is_marked_in_its_part_only():
    evening = Evening().order()
    evening.take("gioi-thieu/title")
    evening.record(TeamPostponed(INTRO, GIA_NGHIA))
    assert drawn(evening)[3:8] == [
        "·   1. Cư Jút",
        "○     Trình bày",
        "·   2. Đắk Mil",
        "·   3. Gia Nghĩa (hoãn)",
        "·   Xếp hạng sau Giới thiệu",
    ]
    evening.take("kien-thuc/title")
    assert "·   1. Gia Nghĩa" in drawn(evening)


def test_what_was_added_stands_where_it_was_put():
    evening = Evening().order()
    evening.record(CueAdded(evening.state.cue_id, 1, Insert("break", "Giải lao", minutes=5)))
    lines = run_sheet(evening.state, evening.state.following(evening.state.cue_id).id)
    added = next(one for one in lines if one.cue == "them/1")
    assert (added.note, added.insert, added.state, added.depth) == ("thêm", "break", "next", 1)
    assert drawn(evening)[:4] == [
        "▶ Khai mạc = 0/3 …",
        "·   Khai mạc Hội thi",
        "▶   Bốc thăm thứ tự",
        "○   Giải lao (thêm)",
    ]


def test_what_comes_next_in_another_part_is_seen_under_its_heading():
    evening = Evening().order()
    lines = run_sheet(evening.state, CueId("tieu-pham/2/play"))
    texts = [(one.text, one.state) for one in lines]
    assert texts[-4:] == [
        ("Vòng 3 · Tiểu phẩm", "waiting"),
        ("Cư Jút", "waiting"),
        ("Trình bày", "next"),
        ("Trao giải", "waiting"),
    ]
