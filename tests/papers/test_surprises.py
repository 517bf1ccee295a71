"""Papers of an evening that did not go to plan: absent teams, turns put off, cues added."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk import rehearsal, templates
from app.desk.incidents import Incidents
from app.domain.people import Team
from app.reports import REPORTS, Evening, evening_of
from app.reports.tally.content import tally
from app.show.results import results
from app.show.team_facts import TeamAbsent
from tests.app.reports.evenings import VERSION, desk_of, played_until
from tests.app.reports.printed import Printed


@pytest.fixture(scope="module", params=[2, 5])
def evening(request) -> Evening:
    content = templates.demo()
    desk, _plain = desk_of(content, request.param)
    incidents = Incidents(content, request.param)
    rehearsal.Rehearsal(desk, desk.time, request.param, incidents).play()
    return evening_of(desk, VERSION)


def away(evening: Evening) -> Team:
    return evening.state.contest.team(next(iter(evening.state.absent)))


def test_every_paper_is_printed(evening: Evening, tmp_path: Path) -> None:
    for name in REPORTS:
        assert Printed(name, evening, tmp_path).pages


def test_the_minutes_say_who_was_absent_who_waited_and_what_was_added(
    evening: Evening, tmp_path: Path
) -> None:
    flat = Printed("minutes", evening, tmp_path).flat
    assert f"{away(evening).full_name} (vắng mặt)" in flat
    assert f"{away(evening).name} vắng mặt: xe hỏng trên đường" in flat
    assert "Hoãn lượt của" in flat
    assert "Thêm “Giải lao” vào kịch bản" in flat
    assert "Thêm “Mời các đội chuẩn bị” vào kịch bản" in flat


def test_an_absent_team_stands_last_without_total_and_place(
    evening: Evening, tmp_path: Path
) -> None:
    made = tally(evening)
    assert made.missing == ()
    last = made.totals[-1]
    assert (last.team, last.total, last.place) == (away(evening).full_name, "–", "–")
    assert last.remark.startswith("vắng mặt: xe hỏng")
    assert [line.place for line in made.totals[:-1]] == [
        str(place.place) for place in results(evening.state).teams
    ]
    assert "vắng mặt" in Printed("tally", evening, tmp_path).flat


def test_the_winners_do_not_name_it(evening: Evening, tmp_path: Path) -> None:
    flat = Printed("winners", evening, tmp_path).flat
    assert away(evening).full_name not in flat


def test_a_part_it_did_not_play_says_so_where_a_reason_was_asked(tmp_path: Path) -> None:
    desk = played_until(lambda desk: desk.state.cue_id == "kien-thuc/title")
    team = desk.state.order[2]
    desk.record(TeamAbsent(team, "về sớm"))
    made = tally(evening_of(desk, VERSION))
    quiz = next(part for part in made.parts if "kiến thức" in part.title)
    line = next(one for one in quiz.lines if one.team == desk.state.contest.team(team).full_name)
    assert line.remark == "vắng mặt"
    intro = made.parts[0].lines[2]
    assert (intro.team, intro.remark) == (line.team, "")
    waiting = next(one for one in made.totals if one.team == line.team)
    assert (waiting.total, waiting.remark) == ("–", "vắng mặt: về sớm")
