"""What the minutes say: who was there, how the evening went, points, places, prizes.

Knows values only. Kết quả are named as open while they are open.
"""

from msgspec import Struct

from app.domain.language import _
from app.domain.marks import format_mark
from app.domain.people import Team
from app.domain.ranking import Place
from app.reports.minutes.course import Stage, course, incidents
from app.reports.paper.awarded import Target, cells, prize_money
from app.reports.paper.evening import Evening
from app.reports.paper.signers import DOTS, head_judge, named, officer
from app.reports.paper.standing import gaps, running_order, scored_rounds, why
from app.reports.paper.written import count, day, hour, money, money_words, open_day
from app.show.entry import ADDENDUM
from app.show.results import Results, TeamLine, results

TOP = 10
"""How many individuals the minutes list."""


class Row(Struct, frozen=True):
    """A line of a ranking: place, who, of which team, points (parts, then the sum), and why."""

    place: str
    name: str
    unit: str
    points: tuple[str, ...]
    remark: str


class Minutes(Struct, frozen=True):
    """The whole paper, in the order of Mẫu 1.9."""

    began: str
    venue: str
    present: tuple[str, ...]
    chair: str
    secretary: str
    bases: tuple[str, ...]
    stages: tuple[Stage, ...]
    incidents: tuple[str, ...]
    part_names: tuple[str, ...]
    teams: tuple[Row, ...]
    ties: str
    persons: tuple[Row, ...]
    prizes: tuple[tuple[str, tuple[str, ...]], ...]
    money: str
    complaints: tuple[str, ...]
    ended: str
    recipients: tuple[str, ...]


def minutes(evening: Evening) -> Minutes:
    """The minutes of the evening as it stands."""
    contest = evening.state.contest
    found = results(evening.state)
    rounds = scored_rounds(evening, found)
    return Minutes(
        began=_moment(evening.began, contest.heading.date),
        venue=contest.heading.venue,
        present=_present(evening),
        chair=named(contest, "chair", _("Trưởng Ban Tổ chức")),
        secretary=named(contest, "secretary", _("Tổ Thư ký")),
        bases=contest.heading.bases,
        stages=course(evening),
        incidents=incidents(evening),
        part_names=tuple(plan.title for plan in rounds),
        teams=_teams(evening, found),
        ties=_ties(found),
        persons=_persons(evening, found),
        prizes=_prizes(evening),
        money=_money(evening),
        complaints=_complaints(evening),
        ended=_("Hội thi kết thúc vào {moment}./.").format(
            moment=_moment(evening.ended, contest.heading.date)
        ),
        recipients=(
            _("- Như thành phần tham dự;"),
            _("- Ban Tổ chức (để báo cáo);"),
            _("- Lưu: VT, Hồ sơ."),
        ),
    )


def _moment(at: str, date: str) -> str:
    if not at:
        return _("… giờ … phút, {day}").format(day=open_day(date))
    return _("{hour}, {day}").format(hour=hour(at), day=day(at))


def _present(evening: Evening) -> tuple[str, ...]:
    contest = evening.state.contest
    members = sum(len(team.members) for team in contest.teams)
    lines = [
        _("Ban Tổ chức: {names}.").format(names=named(contest, "chair", _("Trưởng Ban Tổ chức"))),
        _("Ban Giám khảo ({n} người): {names}.").format(
            n=count(len(contest.judges)),
            names="; ".join(
                _("{name} (Trưởng Ban)").format(name=one.name)
                if one.name == head_judge(contest)
                else one.name
                for one in contest.judges
            )
            or "–",
        ),
        _("Tổ Thư ký: {names}.").format(names=officer(contest, "secretary") or DOTS),
        _("Các đội thi ({n} đội, {members} thành viên đăng ký): {names}.").format(
            n=count(len(contest.teams)),
            members=count(members),
            names="; ".join(_registered(evening, team) for team in contest.teams) or "–",
        ),
    ]
    return tuple(lines)


def _registered(evening: Evening, team: Team) -> str:
    """A team that was invited; said of one that was not there."""
    if team.id not in evening.state.absent:
        return team.full_name
    return _("{team} (vắng mặt)").format(team=team.full_name)


def _teams(evening: Evening, found: Results) -> tuple[Row, ...]:
    """By place, absent teams last; in running order and without places while points are missing."""
    state = evening.state
    lines = {line.team: line for line in found.lines}
    places = {place.id: place for place in found.teams}
    order = [team.id for team in running_order(state)]
    if not found.missing:
        last = len(order) + 1
        order.sort(key=lambda team: places[team].place if team in places else last)
    return tuple(_team(evening, found, lines[team], places.get(team)) for team in order)


def _team(evening: Evening, found: Results, line: TeamLine, place: Place | None) -> Row:
    """A team's line; an absent one has no place and no total."""
    points = [format_mark(score.points) for score in line.parts.values()]
    points.append(format_mark(line.total) if line.complete and not line.absent else "–")
    name = evening.state.contest.team(line.team).full_name
    if place is None or found.missing:
        return Row("–", name, "", tuple(points), "; ".join(gaps(evening, line)))
    return Row(str(place.place), name, "", tuple(points), why(place, found.teams))


def _ties(found: Results) -> str:
    """How equal totals were told apart, or that there were none."""
    if found.missing:
        return _("Chưa xếp hạng vì còn {n} mục chưa đủ điểm.").format(n=count(len(found.missing)))
    if found.conflicts:
        return " ".join(conflict.text for conflict in found.conflicts)
    totals = [place.total for place in found.teams]
    if len(set(totals)) == len(totals):
        return _("Không có đội nào bằng tổng điểm nhau.")
    equal = [place for place in found.teams if totals.count(place.total) > 1]
    told = "; ".join(
        _("{name} (hạng {place}): {why}").format(
            name=place.name, place=place.place, why=why(place, found.teams)
        )
        for place in equal
    )
    return _("Các đội bằng tổng điểm được phân định theo Thể lệ: {told}.").format(told=told)


def _persons(evening: Evening, found: Results) -> tuple[Row, ...]:
    if found.missing:
        return ()
    teams = {one.id: team.name for team in evening.state.contest.teams for one in team.members}
    return tuple(
        Row(
            str(place.place),
            place.name,
            next((unit for person, unit in teams.items() if person == place.id), ""),
            (format_mark(place.total),),
            why(place, found.persons),
        )
        for place in found.persons[:TOP]
    )


def _prizes(evening: Evening) -> tuple[tuple[str, tuple[str, ...]], ...]:
    targets: tuple[tuple[Target, str], ...] = (
        ("team", _("Giải tập thể")),
        ("person", _("Giải cá nhân")),
    )
    told: list[tuple[str, tuple[str, ...]]] = []
    for target, title in targets:
        lines: list[str] = []
        for cell in cells(evening, target):
            worth = f", {money(cell.prize.value)}" if cell.prize.value else ""
            who = f"{cell.name} ({cell.unit})" if target == "person" and cell.unit else cell.name
            said = (
                _("{who}, {points}\u00a0điểm").format(who=who, points=cell.points)
                if cell.name
                else cell.remark
            )
            lines.append(f"{cell.prize.name}: {said}{worth}")
        if lines:
            told.append((title, tuple(lines)))
    return tuple(told)


def _money(evening: Evening) -> str:
    total = prize_money(evening)
    if not total:
        return ""
    return _("Tổng giá trị giải thưởng: {figures} (bằng chữ: {words}).").format(
        figures=money(total), words=money_words(total)
    )


def _complaints(evening: Evening) -> tuple[str, ...]:
    added = [one for one in evening.entries if one.kind == ADDENDUM]
    if not added:
        return (_("Không có."),)
    return tuple(
        _("Đính chính sau khi khóa, lúc {hour}, {day}: {text} (lý do: {why}).").format(
            hour=hour(one.at), day=day(one.at), text=one.body.get("text", ""), why=one.reason
        )
        for one in added
    )
