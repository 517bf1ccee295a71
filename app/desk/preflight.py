"""Is everything ready? One list of what would stop the show or embarrass it, each with its fix.

Knows the content of a contest. Screens, sound and disks are looked at by the faces.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Literal

from msgspec import Struct

from app.domain.contest import Contest
from app.domain.language import _
from app.domain.questions import LETTERS
from app.rounds import ROUND_TYPES
from app.rounds.performance.settings import PerformanceSettings
from app.rounds.quiz.settings import QuizSettings
from app.show.program import Program
from app.show.reel import kind_of_file

QUESTION_LENGTH = 170
"""Letters of a question that four lines at 60 px hold (design language §3)."""
NAME_LENGTH = 40
"""Letters of a team's name the hall can show (design language §9)."""


class Finding(Struct, frozen=True):
    """Something found: "must" blocks the show, "should" can be lived with."""

    weight: Literal["must", "should"]
    text: str
    fix: str


def check(contest: Contest, files: Collection[str] | None = None) -> tuple[Finding, ...]:
    """Everything that is not ready; Trouble when the parts themselves cannot be read.

    `files` are the names in the contest's media folder; None when nobody looked there.
    """
    program = Program(contest, ROUND_TYPES)
    return (
        *_people(contest),
        *_questions(contest),
        *(found for plan in contest.rounds for found in _round(program, contest, plan.id)),
        *_prizes(contest),
        *(() if files is None else _media(program, contest, frozenset(files))),
    )


def _people(contest: Contest) -> Iterator[Finding]:
    if not contest.teams:
        yield Finding("must", _("Chưa có đội thi nào."), _("Nhập danh sách đội."))
    for team in contest.teams:
        if not team.members:
            yield Finding(
                "must",
                _("{team} chưa có thành viên.").format(team=team.name),
                _("Nhập danh sách đăng ký của đội."),
            )
        if team.cast > len(team.members):
            yield Finding(
                "should",
                _("{team} đăng ký {n} người diễn nhưng chỉ có {m} thành viên.").format(
                    team=team.name, n=team.cast, m=len(team.members)
                ),
                _("Sửa số người diễn hoặc bổ sung danh sách đăng ký."),
            )
        if len(team.name) > NAME_LENGTH:
            yield Finding(
                "should",
                _("Tên đội “{team}” dài quá {n} ký tự.").format(team=team.name, n=NAME_LENGTH),
                _("Đặt tên ngắn cho màn hình."),
            )
    names = Counter(judge.name for judge in contest.judges)
    for name, times in names.items():
        if times > 1:
            yield Finding(
                "must", _("Giám khảo {name} có hai lần.").format(name=name), _("Xóa một dòng.")
            )
    for judge in contest.judges:
        if not judge.pin:
            yield Finding(
                "must",
                _("Giám khảo {name} chưa có mã PIN.").format(name=judge.name),
                _("Đặt mã PIN bốn chữ số."),
            )


def _questions(contest: Contest) -> Iterator[Finding]:
    keys: Counter[str] = Counter()
    texts: Counter[str] = Counter(question.text.casefold() for question in contest.questions)
    for question in contest.questions:
        keys[question.key] += 1
        if question.key not in question.letters or not question.key:
            yield Finding(
                "must",
                _("Câu {id} có đáp án “{key}” không nằm trong các phương án.").format(
                    id=question.id, key=question.key
                ),
                _("Chọn lại đáp án."),
            )
        if not 3 <= len(question.options) <= len(LETTERS):
            yield Finding(
                "must",
                _("Câu {id} có {n} phương án.").format(id=question.id, n=len(question.options)),
                _("Mỗi câu cần 3 hoặc 4 phương án."),
            )
        if len(question.text) > QUESTION_LENGTH:
            yield Finding(
                "should",
                _("Câu {id} dài {n} ký tự.").format(id=question.id, n=len(question.text)),
                _("Rút gọn để vừa bốn dòng trên màn hình."),
            )
        if texts[question.text.casefold()] > 1:
            yield Finding("must", _("Câu {id} bị trùng.").format(id=question.id), _("Xóa một câu."))
        if not question.source:
            yield Finding(
                "should",
                _("Câu {id} chưa ghi nguồn.").format(id=question.id),
                _("Ghi văn bản nguồn."),
            )
    if len(contest.questions) >= 20 and max(keys.values()) > len(contest.questions) // 2:
        yield Finding(
            "should", _("Hơn một nửa số câu có cùng một đáp án."), _("Đảo thứ tự phương án.")
        )


def _round(program: Program, contest: Contest, round_id: str) -> Iterator[Finding]:
    plan = next(one for one in contest.rounds if one.id == round_id)
    settings = program.settings(plan.id)
    if isinstance(settings, QuizSettings):
        yield from _quiz(contest, plan.title, settings)
    if isinstance(settings, PerformanceSettings):
        if not contest.judges:
            yield Finding(
                "must",
                _("{part} chưa có giám khảo.").format(part=plan.title),
                _("Nhập Ban Giám khảo."),
            )
        if not settings.criteria:
            yield Finding(
                "must",
                _("{part} chưa có tiêu chí chấm.").format(part=plan.title),
                _("Nhập tiêu chí và điểm tối đa."),
            )


def _quiz(contest: Contest, title: str, settings: QuizSettings) -> Iterator[Finding]:
    size = len(settings.points)
    known = {question.id for question in contest.questions}
    if len(contest.packages) < len(contest.teams):
        yield Finding(
            "must",
            _("{part}: {n} gói câu hỏi cho {m} đội.").format(
                part=title, n=len(contest.packages), m=len(contest.teams)
            ),
            _("Chia thêm gói từ ngân hàng câu hỏi."),
        )
    packed = Counter(one for package in contest.packages for one in package.questions)
    for package in contest.packages:
        if len(package.questions) != size or not known.issuperset(package.questions):
            yield Finding(
                "must",
                _("Gói {lot} không đủ {n} câu có trong ngân hàng.").format(lot=package.lot, n=size),
                _("Chia lại gói."),
            )
    for question, times in packed.items():
        if times > 1:
            yield Finding(
                "must", _("Câu {id} nằm trong hai gói.").format(id=question), _("Chia lại gói.")
            )
    if contest.packages and len(known) <= len(packed):
        yield Finding("should", _("Không còn câu dự phòng."), _("Bổ sung câu hỏi để thay khi cần."))


def _prizes(contest: Contest) -> Iterator[Finding]:
    if not contest.prizes:
        yield Finding("should", _("Chưa có cơ cấu giải."), _("Nhập các giải."))
    teams = sum(prize.count for prize in contest.prizes if prize.target == "team")
    if contest.teams and teams > len(contest.teams):
        yield Finding(
            "should",
            _("{n} giải tập thể cho {m} đội.").format(n=teams, m=len(contest.teams)),
            _("Giảm số giải hoặc để trống có lý do."),
        )


def _media(program: Program, contest: Contest, files: frozenset[str]) -> Iterator[Finding]:
    wanted = [
        *((one.media, _("Đội {team}").format(team=one.name)) for one in contest.teams),
        *((one.media, _("Câu {id}").format(id=one.id)) for one in contest.questions),
        *((one.insert.media, f"“{one.title}”") for one in program.cues if one.insert),
    ]
    for file, whose in wanted:
        if file and kind_of_file(file) is None:
            yield Finding(
                "must",
                _("{whose}: “{file}” không phải ảnh, phim hay tiếng.").format(
                    whose=whose, file=file
                ),
                _("Đổi sang PNG, JPG, MP4 (H.264, AAC), MP3."),
            )
        elif file and file not in files:
            yield Finding(
                "must",
                _("{whose}: thiếu tệp “{file}”.").format(whose=whose, file=file),
                _("Chép tệp ấy vào thư mục media của hội thi."),
            )
