"""A small contest and an evening of it in memory, with valid defaults for whatever a test leaves out.

Three teams, three judges, an introduction, two questions a team, a skit, and the awards. The
tests of rules and the stories share it, so that one change of a Struct is made in one place.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import replace

from app.desk import controls, sheet_actions
from app.desk.desk import OPERATOR, Desk
from app.desk.memory import MemoryJournal
from app.desk.ports import Journal, ShowRecord
from app.desk.rehearsal import PlayedTime
from app.domain.contest import Contest, Heading, RoundPlan
from app.domain.ids import CueId, JudgeId, LotCode, PersonId, PrizeId, QuestionId, RoundId, TeamId
from app.domain.people import Judge, Person, Team
from app.domain.prizes import Prize
from app.domain.questions import Package, Question, Topic
from app.domain.ranking import TieKey
from app.rounds.performance.sheets import MarkGiven, SheetSubmitted
from app.rounds.performance.turn import settings_of
from app.show.action import Action
from app.show.draw_facts import LotEntered
from app.show.entry import Entry
from app.show.fact import Fact
from app.show.facts import CueTaken

GIA_NGHIA, CU_JUT, DAK_MIL = TeamId("gia-nghia"), TeamId("cu-jut"), TeamId("dak-mil")
INTRO, QUIZ, SKIT = RoundId("gioi-thieu"), RoundId("kien-thuc"), RoundId("tieu-pham")
OPENING, AWARDS = RoundId("mo-dau"), RoundId("trao-giai")
GK1, GK2, GK3 = JudgeId("gk1"), JudgeId("gk2"), JudgeId("gk3")
ORDER_CUE, CONFIRM_CUE = CueId("mo-dau/order-2"), CueId("trao-giai/confirm-1")
SEED = bytes(range(32))
MEDIA = ("buon-lang.jpg", "loi-chao.mp4", "trong.mp3")
"""What lies in the media folder."""

_NAMES = {
    GIA_NGHIA: ("Gia Nghĩa", ("Trần Thị Thu Hà", "Nguyễn Minh Quân", "Phạm Gia Bảo", "Lê Ngọc Diệp")),
    CU_JUT: ("Cư Jút", ("Y Bhiông Niê", "H’Loan Byă", "Nông Văn Hải", "Lý Thị Mai")),
    DAK_MIL: ("Đắk Mil", ("Điểu K’Lý", "Thị Ngơn", "Hoàng Đức Tài", "Vũ Thị Sen")),
}  # fmt: skip


def person(team: TeamId, number: int) -> PersonId:
    """The id of a team's member, counted from 1."""
    return PersonId(f"{team}-{number}")


def teams() -> tuple[Team, ...]:
    return tuple(
        Team(
            team,
            name,
            f"Đội thi {name}",
            tuple(
                Person(person(team, n), member, "captain" if n == 1 else "official")
                for n, member in enumerate(members, 1)
            ),
            solution=f"Giải pháp của {name}",
            skit=f"Chuyện ở {name}",
            cast=4,
        )
        for team, (name, members) in _NAMES.items()
    )


def many_teams(count: int) -> tuple[Team, ...]:
    """So many teams of one person each, named by their numbers."""
    return tuple(
        Team(
            TeamId(f"doi-{n:02d}"),
            f"Đội {n:02d}",
            f"Đội thi số {n:02d}",
            (Person(PersonId(f"doi-{n:02d}-1"), f"Đội trưởng {n:02d}", "captain"),),
        )
        for n in range(1, count + 1)
    )


def questions(count: int = 12) -> tuple[Question, ...]:
    """Keys go round A, B, C, D; every text names its number, every explanation is unmistakable."""
    return tuple(
        Question(
            QuestionId(f"q{n:02d}"),
            "so" if n % 2 else "kinh-te",
            f"Câu hỏi số {n:02d} hỏi điều gì?",
            tuple(f"Phương án {letter} của {n:02d}" for letter in ("ABCD" if n % 3 else "ABC")),
            "ABC"[n % 3],
            f"Giải thích bí mật {n:02d}",
            "Nguồn",
        )
        for n in range(1, count + 1)
    )


_CRITERIA = [
    {"id": "noi-dung", "name": "Nội dung", "most": 600},
    {"id": "hinh-thuc", "name": "Hình thức", "most": 400},
]
_OVERTIME = {"kind": "steps", "under_minute": 25, "from_minute": 50}


def rounds(**settings: dict[str, Any]) -> tuple[RoundPlan, ...]:
    """The five parts; settings by the part's name with `_` for `-` change single values."""

    def part(round_id: RoundId, kind: str, title: str, number: int, **own: Any) -> RoundPlan:
        changed = settings.get(round_id.replace("-", "_"), {})
        return RoundPlan(round_id, kind, title, {**own, **changed}, number)

    judged: dict[str, Any] = {"criteria": _CRITERIA, "overtime": _OVERTIME, "warning": 60}
    return (
        part(
            OPENING, "ceremony", "Khai mạc", 0,
            steps=[
                {"kind": "message", "title": "Khai mạc Hội thi", "lines": ["Chào cờ"]},
                {"kind": "order", "title": "Bốc thăm thứ tự"},
            ],
        ),
        part(INTRO, "performance", "Giới thiệu", 1, picture="team", limit=420, **judged),
        part(QUIZ, "quiz", "Kiến thức", 2, points=[300, 400], person_points=1000),
        part(
            SKIT, "performance", "Tiểu phẩm", 3,
            picture="piece", limit=600, standings=False, **judged,
        ),
        part(
            AWARDS, "ceremony", "Trao giải", 0,
            steps=[
                {"kind": "confirm", "title": "Tổng hợp kết quả"},
                {"kind": "awards", "title": "Giải cá nhân", "target": "person"},
                {"kind": "awards", "title": "Giải tập thể", "target": "team"},
                {"kind": "backdrop", "title": "Bế mạc"},
            ],
        ),
    )  # fmt: skip


def prizes() -> tuple[Prize, ...]:
    return (
        Prize(PrizeId("doi-nhat"), "team", "first", "Giải Nhất", 1),
        Prize(PrizeId("doi-nhi"), "team", "second", "Giải Nhì", 1),
        Prize(PrizeId("nguoi-nhat"), "person", "first", "Giải Nhất", 1),
        Prize(PrizeId("nguoi-ba"), "person", "third", "Giải Ba", 2),
    )


def contest(**changes: Any) -> Contest:
    """The whole contest; `changes` replace fields of it."""
    plain = Contest(
        heading=Heading(
            superior="UBND TỈNH ĐẮK NÔNG", organizer="SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
            event="HỘI THI", title="CHUYỂN ĐỔI SỐ", subtitle="Nhận thức và hành động",
            full_title="Hội thi “Chuyển đổi số”", place="Đắk Nông", venue="Hội trường tỉnh",
            date="2023-10-10", region="TỈNH ĐẮK NÔNG NĂM 2023", code="Đắk Nông 2023",
        ),
        rounds=rounds(),
        teams=teams(),
        judges=tuple(
            Judge(JudgeId(f"gk{n}"), name, head=n == 1, pin=f"00ff{n}$5ecre7{n}")
            for n, name in enumerate(("Ông Phan Một", "Bà Lê Hai", "Ông Võ Ba"), 1)
        ),
        topics=(Topic("so", "Chính quyền số"), Topic("kinh-te", "Kinh tế số")),
        questions=questions(),
        packages=tuple(
            Package(LotCode(f"{n:02d}"), (QuestionId(f"q{2 * n - 1:02d}"), QuestionId(f"q{2 * n:02d}")))
            for n in range(1, 6)
        ),
        prizes=prizes(),
        team_ties=(
            TieKey("round", SKIT, "điểm Tiểu phẩm"), TieKey("penalties"), TieKey("committee"),
        ),
        person_ties=(TieKey("time"), TieKey("team_total"), TieKey("committee")),
    )  # fmt: skip
    return replace(plain, **changes)


def show_record(content: Contest, show_id: str = "thu-1", seed: bytes = SEED) -> ShowRecord:
    """The record of a live show of this contest."""
    frozen = msgspec.json.encode(content, order="sorted").decode()
    return ShowRecord(show_id, "live", "2023-10-10T07:30:00+07:00", frozen, seed, "thử")


def memory_journal(content: Contest | None = None) -> MemoryJournal:
    return MemoryJournal(show_record(content or contest()))


class Evening:
    """A desk with its time and journal, and the people who use it."""

    def __init__(self, content: Contest | None = None, journal: Journal | None = None) -> None:
        self.journal = journal or memory_journal(content)
        self.time = PlayedTime("2023-10-10")
        self.desk = Desk(self.journal, self.time)

    @property
    def state(self):
        return self.desk.state

    @property
    def scene(self):
        return self.desk.scene

    @property
    def last(self) -> Entry:
        return self.journal.entries()[-1]

    def reopened(self) -> Desk:
        """Another desk on the same journal, as after a restart."""
        return Desk(self.journal, self.time)

    def wait(self, seconds: float) -> None:
        self.time.wait(round(seconds * 1000))

    def record(self, fact: Fact, actor: str = OPERATOR) -> Entry:
        return self.desk.record(fact, actor)

    def take(self, cue: str) -> Entry:
        return self.record(CueTaken(CueId(cue)))

    def go(self) -> Entry:
        action = controls.go(self.state)
        assert action is not None, "the run sheet has ended"
        return self.desk.press(action)

    def buttons(self) -> tuple[Action, ...]:
        """Everything with a key: GO, the cue's own actions, the run sheet's, the panic keys."""
        go = controls.go(self.state)
        own = controls.actions(self.state)
        following = self.state.following(self.state.cue_id)
        coming = following.id if following else None
        sheet = sheet_actions.around(self.state, coming, lambda: MEDIA)
        return (*([go] if go else []), *own, *sheet, *controls.panics(self.state))

    def button(self, key: str) -> Action:
        found = [one for one in self.buttons() if one.key == key]
        assert found, f"no button has the key {key}: {[one.key for one in self.buttons()]}"
        return found[0]

    def press(self, key: str, reason: str = "", picked: Sequence[str] = (), **typed: str) -> Entry:
        return self.desk.press(
            self.button(key), reason=reason, picked=tuple(picked), typed=typed or None
        )

    def order(self, *lots: str) -> "Evening":
        """The running order from paper lots, one a team in the contest's order: 01, 02, 03."""
        self.take(ORDER_CUE)
        everybody = [f"{n:02d}" for n in range(1, len(self.state.contest.teams) + 1)]
        for lot in lots or everybody:
            pool = self.state.program.type_of(OPENING).lots(self.state, self.state.cue)
            self.record(LotEntered(pool, LotCode(lot)))
        return self

    def perform(self, team: TeamId, part: RoundId = INTRO, seconds: float = 400) -> "Evening":
        """The team plays that long; the performance has ended afterwards."""
        self.take(f"{part}/{self.state.turn_of(team, part)}/play")
        self.press("T")
        self.wait(seconds)
        self.go()
        return self

    def mark(self, judge: JudgeId, team: TeamId, *marks: int, part: RoundId = INTRO) -> "Evening":
        """The judge gives these marks in the order of the criteria."""
        criteria = settings_of(self.state, part).criteria
        for criterion, mark in zip(criteria, marks, strict=False):
            self.record(MarkGiven(part, team, judge, criterion.id, mark), f"judge:{judge}")
        return self

    def submit(self, judge: JudgeId, team: TeamId, *marks: int, part: RoundId = INTRO) -> "Evening":
        """The judge gives these marks and submits."""
        self.mark(judge, team, *marks, part=part)
        self.record(SheetSubmitted(part, team, judge), f"judge:{judge}")
        return self

    def judged(
        self, team: TeamId, *totals: int, part: RoundId = INTRO, seconds: float = 400
    ) -> "Evening":
        """The team plays, every judge submits a sheet with this total, the marks are published."""
        self.perform(team, part, seconds)
        for judge, total in zip(self.state.contest.judges, totals, strict=True):
            self.submit(judge.id, team, min(total, 600), max(total - 600, 0), part=part)
        self.take(f"{part}/{self.state.turn_of(team, part)}/judging")
        self.go()
        return self

    def asked(self, team: TeamId, lot: str = "01", answerers: int = 3, item: int = 1) -> "Evening":
        """The team has its answerers and its package; question `item` is on air."""
        turn = self.state.turn_of(team, QUIZ)
        self.take(f"{QUIZ}/{turn}/draw")
        self.press("L", picked=[person(team, n) for n in range(1, answerers + 1)])
        self.press("B", picked=[lot])
        self.take(f"{QUIZ}/{turn}/question/{item}")
        return self

    def answer(self, letter: str, seconds: float = 5) -> "Evening":
        """The clock runs, the team says this letter ("" for nothing), it is locked."""
        self.press("T")
        self.wait(seconds)
        self.press(str("ABCD".index(letter) + 1) if letter else "0")
        self.go()
        return self

    def key(self) -> str:
        """The key of the question on air."""
        part = self.state.rounds[QUIZ].turns[self.state.team_at(self.state.cue)]
        return self.state.contest.question(part.asked[self.state.cue.item - 1].question).key

    def quizzed(self, team: TeamId, lot: str, *answers: str) -> "Evening":
        """The team answers its whole package: "right", "wrong" or "" each."""
        self.asked(team, lot)
        for item, answer in enumerate(answers, 1):
            if item > 1:
                self.go()
            wrong = next(one for one in "ABC" if one != self.key())
            letter = {"right": self.key(), "wrong": wrong, "": ""}[answer]
            self.answer(letter, seconds=2 + item + 3 * int(lot))
            self.go()
        return self

    def played(self, **totals: int) -> "Evening":
        """The whole contest up to the confirmation; `totals` are sheets per team, else different."""
        self.order()
        given = {GIA_NGHIA: 900, CU_JUT: 800, DAK_MIL: 700}
        given |= {TeamId(team.replace("_", "-")): total for team, total in totals.items()}
        judges = len(self.state.contest.judges)
        for team, total in given.items():
            self.judged(team, *[total] * judges)
        for lot, (team, answers) in enumerate(
            {GIA_NGHIA: ("right", "right"), CU_JUT: ("right", ""), DAK_MIL: ("wrong", "right")}.items(), 1
        ):  # fmt: skip
            self.quizzed(team, f"{lot:02d}", *answers)
        for team, total in given.items():
            self.judged(team, *[total] * judges, part=SKIT)
        self.take(CONFIRM_CUE)
        return self
