"""The draw record: recomputed here from the printed text alone, with the standard library."""

from __future__ import annotations

import hashlib
import hmac
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.desk.replay import Recorded
from app.domain.ids import LotCode
from app.reports import Evening, evening_of
from app.show.draw_facts import LotDrawn, LotEntered, SaltGiven
from tests.app.reports.evenings import VERSION, desk_of, played
from tests.app.reports.printed import Printed

LINE = re.compile(r"(\d+) \d\d:\d\d:\d\d ([^\d]+): [^\d]+ ((?:\d\d, )*\d\d) (\d\d) khớp")


def salted(word: str) -> Evening:
    """An evening whose audience gave a word before the first lot."""
    desk, play = desk_of(seed=4)
    play.step()
    desk.record(SaltGiven(word))
    play.play()
    return evening_of(desk, VERSION)


@pytest.mark.parametrize("word", ["", "Đắk Nông 2023"])
def test_anybody_can_recompute_every_lot_from_the_paper(tmp_path: Path, word: str) -> None:
    evening = salted(word) if word else played(seed=4)
    paper = Printed("draw_record", evening, tmp_path)
    sealed, seed = re.findall(r"\b[0-9a-f]{64}\b", paper.flat)[:2]
    show = re.search(r"Mã buổi thi: (\w+)", paper.flat)
    assert show
    assert hashlib.sha256(bytes.fromhex(seed)).hexdigest() == sealed
    lines = LINE.findall(paper.flat)
    assert [int(number) for number, *_rest in lines] == list(range(1, 17))
    for number, _team, pool, lot in lines:
        lots = pool.split(", ")
        message = f"{show.group(1)}|{number}|{word}|{','.join(lots)}|0"
        mac = hmac.new(bytes.fromhex(seed), message.encode(), hashlib.sha256).digest()
        assert lots[int.from_bytes(mac, "big") % len(lots)] == lot
    assert "16 lượt khớp, 0 lượt không khớp" in paper.flat


def test_the_example_is_the_first_draw(tmp_path: Path) -> None:
    evening = played(seed=4)
    paper = Printed("draw_record", evening, tmp_path)
    message = f"{evening.state.show_id}|1||01,02,03,04,05,06,07,08|0"
    mac = hmac.new(bytes.fromhex(evening.state.seed), message.encode(), hashlib.sha256).hexdigest()
    assert message in paper.flat
    assert mac in paper.flat
    lot = LINE.findall(paper.flat)[0][3]
    index = int(mac, 16) % 8
    assert f"r chia 8 dư {index}: thăm đứng thứ {index} khi đếm từ 0 là thăm {lot}." in paper.flat


def test_a_lot_that_was_changed_is_found_out(tmp_path: Path) -> None:
    evening = played(seed=4)
    spot = next(n for n, one in enumerate(evening.recorded) if isinstance(one.fact, LotDrawn))
    first = evening.recorded[spot].fact
    assert isinstance(first, LotDrawn)
    other = next(lot for lot in first.pool if lot != first.lot)
    changed = Recorded(evening.recorded[spot].entry, replace(first, lot=other))
    told = (*evening.recorded[:spot], changed)
    paper = Printed("draw_record", replace(evening, recorded=told), tmp_path)
    assert f"KHÔNG KHỚP ({first.lot})" in paper.flat
    assert "1 lượt không khớp" in paper.flat


def test_the_seed_stays_secret_until_the_show_is_closed(tmp_path: Path) -> None:
    desk, play = desk_of(seed=4)
    for _step in range(9):
        play.step()
    paper = Printed("draw_record", evening_of(desk, VERSION), tmp_path)
    assert desk.journal.show.seed.hex() not in paper.flat
    assert "chờ mở mầm" in paper.flat
    assert desk.state.commitment in paper.flat


def test_paper_lots_and_lots_taken_back_are_called_so(tmp_path: Path) -> None:
    desk, play = desk_of(seed=4)
    for _step in range(5):
        play.step()
    assert desk.recorded[-1].entry.kind == "lot_drawn"
    desk.undo(reason="bấm nhầm")
    lots = tuple(LotCode(f"{n:02d}") for n in range(1, 9))
    desk.record(LotEntered(lots, LotCode("05")))
    play.play()
    paper = Printed("draw_record", evening_of(desk, VERSION), tmp_path)
    assert "thăm giấy, nhập tay" in paper.flat
    assert "1 lượt thăm giấy không tính lại được" in paper.flat
    assert re.search(r"Dòng 6, .*: thăm \d\d, hoàn tác lúc .* \(bấm nhầm\)", paper.flat)
    assert "nhập từ thăm giấy" in Printed("minutes", evening_of(desk, VERSION), tmp_path).flat


def test_the_record_says_what_it_does_not_prove(tmp_path: Path) -> None:
    paper = Printed("draw_record", played(seed=4), tmp_path)
    assert paper.flat.count("Không chứng minh:") == 2
    assert "- Chứng minh:" in paper.flat
