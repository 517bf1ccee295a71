"""What outsiders rely on (design §5), checked with nothing of ours: sqlite3, hashlib, hmac, json."""

import hashlib
import hmac
import json
import sqlite3
from pathlib import Path

import pytest

from ui.__main__ import main


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one rehearsal leaves behind."""
    room = tmp_path_factory.mktemp("outside")
    assert main(["demo", "--into", str(room / "demo.hoithi")]) == 0
    assert main(["rehearse", str(room / "demo.hoithi"), "--out", str(room / "out")]) == 0
    return room / "out"


@pytest.fixture(scope="module")
def rows(left: Path) -> tuple[sqlite3.Row, list[sqlite3.Row]]:
    """The show and its entries as they stand in contest.db."""
    database = sqlite3.connect(left / "contest.hoithi" / "contest.db")
    database.row_factory = sqlite3.Row
    (show,) = database.execute("select * from show").fetchall()
    entries = database.execute("select * from entry order by seq").fetchall()
    database.close()
    return show, entries


def test_every_row_continues_the_chain_from_the_frozen_contest(
    rows: tuple[sqlite3.Row, list[sqlite3.Row]],
) -> None:
    show, entries = rows
    previous = hashlib.sha256(show["contest_json"].encode()).hexdigest()
    for number, row in enumerate(entries, 1):
        assert row["seq"] == number
        value = {
            name: row[name]
            for name in ("show_id", "seq", "at", "actor", "kind", "reason", "retracts")
        }
        value["body"] = json.loads(row["body"])
        text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        previous = hashlib.sha256((previous + text).encode()).hexdigest()
        assert row["hash"] == previous
    assert len(entries) > 500


def test_every_draw_can_be_recomputed_from_the_opened_seed(
    rows: tuple[sqlite3.Row, list[sqlite3.Row]],
) -> None:
    show, entries = rows
    bodies = [(row["kind"], json.loads(row["body"])) for row in entries]
    seed = bytes.fromhex(next(body["seed"] for kind, body in bodies if kind == "seed_opened"))
    sealed = next(body["commitment"] for kind, body in bodies if kind == "seed_sealed")
    assert hashlib.sha256(seed).hexdigest() == sealed

    drawn = [body for kind, body in bodies if kind == "lot_drawn"]
    assert [body["k"] for body in drawn] == list(range(1, len(drawn) + 1))
    for body in drawn:
        assert set(body) == {"k", "pool", "lot"}
        pool = body["pool"]
        assert pool == sorted(pool)
        limit = (1 << 256) // len(pool) * len(pool)
        for t in range(1000):
            message = f"{show['id']}|{body['k']}||{','.join(pool)}|{t}"
            number = int.from_bytes(hmac.digest(seed, message.encode(), "sha256"), "big")
            if number < limit:
                break
        assert pool[number % len(pool)] == body["lot"]


def test_rows_cannot_be_changed_or_removed(left: Path, tmp_path: Path) -> None:
    copy = tmp_path / "contest.db"
    copy.write_bytes((left / "contest.hoithi" / "contest.db").read_bytes())
    database = sqlite3.connect(copy)
    for statement in (
        "update entry set actor = 'x' where seq = 5",
        "delete from entry where seq = 5",
        "update show set contest_json = '{}'",
    ):
        with pytest.raises(sqlite3.DatabaseError):
            database.execute(statement)
    database.close()


def test_one_changed_byte_is_found_and_named(
    left: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "contest.hoithi"
    folder.mkdir()
    copy = folder / "contest.db"
    copy.write_bytes((left / "contest.hoithi" / "contest.db").read_bytes())
    database = sqlite3.connect(copy)
    for (name,) in database.execute(
        "select name from sqlite_master where type = 'trigger'"
    ).fetchall():
        database.execute(f'drop trigger "{name}"')
    changed = database.execute("update entry set actor = 'x' where seq = 100").rowcount
    database.commit()
    database.close()

    assert changed == 1
    assert main(["verify", str(folder)]) == 1
    assert "100" in capsys.readouterr().out


def test_scenes_come_in_order_with_their_line_of_the_journal(left: Path) -> None:
    lines = [json.loads(line) for line in (left / "scenes.jsonl").read_text("utf-8").splitlines()]
    assert all(set(line) == {"seq", "scene"} and line["scene"]["kind"] for line in lines)
    assert [line["seq"] for line in lines] == sorted(line["seq"] for line in lines)
    assert {line["scene"]["kind"] for line in lines} >= {
        "backdrop", "order", "team", "lots", "question", "performance", "judging", "marks",
        "standings", "award_tier", "award_winner", "award_list",
    }  # fmt: skip


def test_results_add_up_and_say_why(left: Path) -> None:
    results = json.loads((left / "results.json").read_text("utf-8"))
    for team in results["teams"]:
        assert team["total"] == sum(team["parts"].values())
        assert team["reason"]
    places = [team["place"] for team in results["teams"]]
    assert places == sorted(places)
    assert [prize["name"] for prize in results["prizes"] if prize["target"] == "team"] == [
        "Giải Nhất", "Giải Nhì", "Giải Ba",
    ]  # fmt: skip
    assert results["prizes"][0]["winners"] == [results["teams"][0]["id"]]


def test_every_paper_is_there(left: Path) -> None:
    papers = sorted(path.name for path in (left / "papers").iterdir())
    assert len(papers) >= 4
    for name in papers:
        assert (left / "papers" / name).read_bytes().startswith(b"%PDF")


def test_the_same_seed_gives_the_same_evening(left: Path, tmp_path: Path) -> None:
    demo = left.parent / "demo.hoithi"
    assert main(["rehearse", str(demo), "--out", str(tmp_path / "again"), "--seed", "1"]) == 0
    assert main(["rehearse", str(demo), "--out", str(tmp_path / "other"), "--seed", "2"]) == 0
    for name in ("results.json", "scenes.jsonl"):
        first = (left / name).read_bytes()
        assert (tmp_path / "again" / name).read_bytes() == first
        assert (tmp_path / "other" / name).read_bytes() != first


def test_rehearsing_changes_nothing_in_the_contest(left: Path, tmp_path: Path) -> None:
    demo = left.parent / "demo.hoithi"
    before = {path: path.read_bytes() for path in demo.rglob("*") if path.is_file()}
    assert main(["rehearse", str(demo), "--out", str(tmp_path / "out")]) == 0
    assert {path: path.read_bytes() for path in demo.rglob("*") if path.is_file()} == before
