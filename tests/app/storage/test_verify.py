import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.ports import Journal
from app.domain.draw import commitment
from app.domain.errors import Refused, Trouble
from app.show.entry import Draft
from app.storage.folder import ContestFolder, create
from app.storage.verify import Finding, verify
from tests.app.storage.samples import AT, CONTEST, SEED, draft, draw, play, tamper

LINES = 11
TEXTS = ("show_id", "at", "actor", "kind", "body", "reason", "hash")


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed folder that tests copy before they spoil it."""
    with create(tmp_path_factory.mktemp("evening") / "x.hoithi", CONTEST) as folder:
        assert len(play(folder).entries()) == LINES
    return folder.path


def seal() -> Draft:
    return draft("seed_sealed", commitment=commitment(SEED))


def first(folder: Path) -> Finding:
    found = verify(folder).first_break
    assert found is not None
    return found


# ----------------------------------------------------------------------------------------- chain


def test_an_untouched_evening_is_sound(closed: Path) -> None:
    report = verify(closed)
    assert report.sound
    assert [one.text for one in report.findings] == [
        "11 dòng nhật ký nguyên vẹn.",
        "2 lượt bốc thăm tính lại đúng.",
        "Kết quả đóng băng khớp với dòng khóa.",
    ]


def spoil(folder: Path, seq: int, column: str, place: int, flip: int) -> None:
    """Change one byte of one column of one line."""
    with closing(sqlite3.connect(folder / "contest.db")) as connection:
        raw = connection.execute(
            f"SELECT CAST({column} AS BLOB) FROM entry WHERE seq = ?", (seq,)
        ).fetchone()[0]
    spoiled = bytearray(raw or b"\x00")
    spoiled[place % len(spoiled)] ^= flip
    change = f"UPDATE entry SET {column} = CAST(? AS TEXT) WHERE seq = ?"
    tamper(folder, change, values=(bytes(spoiled), seq))


@given(
    seq=st.integers(1, LINES),
    column=st.sampled_from(TEXTS),
    place=st.integers(0, 200),
    flip=st.integers(1, 255),
)
def test_any_changed_byte_of_any_line_is_found_and_its_line_named(
    evening: Path, seq: int, column: str, place: int, flip: int
) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name, "x.hoithi")
        shutil.copytree(evening, folder)
        spoil(folder, seq, column, place, flip)
        assert first(folder).seq == seq


@pytest.mark.parametrize("seq", range(1, LINES + 1))
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("seq", 90),
        ("seq", "'x'"),
        ("retracts", "coalesce(retracts + 1, 1)"),
        ("retracts", "CASE WHEN retracts IS NULL THEN 'x' END"),
        ("at", "CAST(at AS BLOB)"),
        ("body", "body || ' '"),
        ("body", "'[]'"),
        ("reason", "7"),
    ],
)
def test_any_changed_number_or_type_is_found_and_its_line_named(
    evening: Path, tmp_path: Path, seq: int, column: str, value: Any
) -> None:
    folder = tmp_path / "x.hoithi"
    shutil.copytree(evening, folder)
    tamper(folder, f"UPDATE entry SET {column} = {value} WHERE seq = {seq}")
    assert first(folder).seq == seq


@pytest.mark.parametrize("seq", range(1, LINES))
def test_a_line_taken_out_is_named(evening: Path, tmp_path: Path, seq: int) -> None:
    folder = tmp_path / "x.hoithi"
    shutil.copytree(evening, folder)
    tamper(folder, f"DELETE FROM entry WHERE seq = {seq}")
    assert first(folder).text == f"Thiếu dòng {seq} của nhật ký."


def test_a_changed_frozen_contest_is_found(closed: Path) -> None:
    tamper(closed, "UPDATE show SET contest_json = replace(contest_json, 'Cư Jút', 'Cư Kuin')")
    found = first(closed)
    assert found.seq == 1
    assert "đóng băng" in found.text


def test_a_frozen_contest_that_is_no_text_any_more_is_said(closed: Path) -> None:
    tamper(closed, "UPDATE show SET contest_json = CAST(x'FF00FF' AS TEXT)")
    with pytest.raises(Trouble, match="hỏng"):
        verify(closed)


def test_lines_cut_off_before_closing_are_found(closed: Path) -> None:
    tamper(closed, "DELETE FROM entry WHERE seq >= 10")
    assert "cắt bỏ" in first(closed).text


def test_lines_cut_off_under_a_running_clock_are_found(folder: ContestFolder) -> None:
    play(folder, close=False)
    folder.close()
    tamper(folder.path, "DELETE FROM entry WHERE seq = 9")
    assert first(folder.path).seq == 9


@pytest.mark.parametrize(
    "name", ["entry_no_update", "entry_next", "result_no_delete", "show_no_update"]
)
def test_a_missing_guard_is_named(closed: Path, name: str) -> None:
    with closing(sqlite3.connect(closed / "contest.db")) as connection:
        connection.execute(f"DROP TRIGGER {name}")
    assert name in first(closed).text


def test_a_guard_that_does_nothing_is_named(closed: Path) -> None:
    with closing(sqlite3.connect(closed / "contest.db")) as connection:
        connection.execute("DROP TRIGGER entry_no_delete")
        connection.execute(
            "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT 1; END"
        )
    assert "entry_no_delete" in first(closed).text


# ----------------------------------------------------------------------------------------- draws


def test_a_lot_that_does_not_follow_from_the_seed_is_named(folder: ContestFolder) -> None:
    journal = play(folder, close=False)
    right = draw(journal, 3, ("01", "03"), "Đắk Nông").body["lot"]
    wrong = {"01": "03", "03": "01"}[right]
    journal.append(draft("retraction", retracts=10))
    journal.append(draft("lot_drawn", k=3, pool=["01", "03"], lot=wrong))
    found = first(folder.path)
    assert found.seq == 12
    assert right in found.text


def test_a_draw_is_judged_by_the_salt_of_its_moment(folder: ContestFolder) -> None:
    journal = folder.open_show("live", AT, "0.1.0", seed=SEED)
    journal.append(seal())
    draw(journal, 1, ("1", "2", "3", "4", "5", "6", "7", "8", "9"), "")
    journal.append(draft("salt_given", salt="muộn"))
    assert verify(folder.path).sound


def test_a_hidden_draw_is_found(folder: ContestFolder) -> None:
    journal = folder.open_show("live", AT, "0.1.0", seed=SEED)
    journal.append(seal())
    draw(journal, 1, ("1", "2"), "")
    draw(journal, 3, ("1", "2"), "")
    found = first(folder.path)
    assert found.seq == 3
    assert "số 2" in found.text


def test_an_exchanged_seed_is_found(closed: Path) -> None:
    tamper(closed, "UPDATE show SET seed = zeroblob(32)")
    report = verify(closed)
    assert report.first_break is not None
    assert report.first_break.seq == 1
    assert "niêm phong" in report.first_break.text
    assert any("được mở" in one.text and one.seq == LINES for one in report.findings)


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("lot_drawn", {"k": 3, "pool": [], "lot": "01"}, "Tính lại lượt 3"),
        ("lot_drawn", {"k": "3", "pool": ["01"], "lot": "01"}, "không đọc được"),
        ("seed_sealed", {"commitment": ""}, "lần thứ hai"),
        ("seed_opened", {}, "không phải mầm"),
    ],
)
def test_facts_of_the_draw_that_make_no_sense_are_named(
    folder: ContestFolder, kind: str, body: dict[str, Any], said: str
) -> None:
    journal = play(folder, close=False)
    journal.append(draft(kind, **body))
    found = first(folder.path)
    assert found.seq == 10
    assert said in found.text


def test_a_draw_before_the_seal_is_named(folder: ContestFolder) -> None:
    journal = folder.open_show("live", AT, "0.1.0", seed=SEED)
    draw(journal, 1, ("1", "2"), "")
    journal.append(seal())
    assert "trước khi niêm phong" in first(folder.path).text


# --------------------------------------------------------------------------------------- results


def test_changed_results_are_found(closed: Path) -> None:
    tamper(closed, "UPDATE result SET results_json = '{}'")
    assert "sửa sau khi khóa" in first(closed).text


def test_results_exchanged_with_their_seal_are_found(closed: Path) -> None:
    seal = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    tamper(closed, f"UPDATE result SET results_json = '{{}}', hash = '{seal}'")
    assert "đã khóa ở dòng 10" in first(closed).text


def test_results_taken_away_are_found(closed: Path) -> None:
    tamper(closed, "DELETE FROM result")
    assert first(closed).seq == 10


def test_a_replay_that_agrees_is_noted(closed: Path) -> None:
    report = verify(closed, lambda journal: journal.kept_results())
    assert report.sound
    assert report.findings[-1].text == "Diễn lại hội thi ra đúng kết quả đã khóa."


def test_a_replay_that_differs_is_a_break(closed: Path) -> None:
    found = verify(closed, lambda _journal: "{}").first_break
    assert found is not None
    assert "khác" in found.text


def test_a_replay_that_fails_is_a_break(closed: Path) -> None:
    def fail(_journal: Journal) -> str:
        raise Refused("dòng 4 không còn đúng")

    found = verify(closed, fail).first_break
    assert found is not None
    assert "dòng 4 không còn đúng" in found.text


def test_a_show_that_is_not_closed_is_not_replayed(folder: ContestFolder) -> None:
    play(folder, close=False)
    assert verify(folder.path, lambda _journal: "{}").sound


# --------------------------------------------------------------------------------------- all of it


def test_every_show_is_checked_and_the_first_break_named(folder: ContestFolder) -> None:
    play(folder)
    other = play(folder).show.id
    folder.close()
    tamper(folder.path, f"UPDATE entry SET actor = 'x' WHERE seq = 5 AND show_id = '{other}'")
    found = first(folder.path)
    assert (found.show, found.seq) == (other, 5)


def test_verifying_touches_nothing_and_works_beside_a_running_show(folder: ContestFolder) -> None:
    journal = play(folder, close=False)
    before = (folder.path / "contest.db").read_bytes()
    assert verify(folder.path).sound
    assert (folder.path / "contest.db").read_bytes() == before
    assert journal.append(draft()).seq == 10
