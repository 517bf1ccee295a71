"""The program's doors on the command line; each is one function of `ui.commands` or the window.

Knows arguments and exit codes. Troubles become sentences here, never tracebacks.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import Refused, Trouble
from app.domain.language import _, use_language
from ui import commands

COMMANDS = ("demo", "new", "check", "rehearse", "report", "card", "verify", "open")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; 0 when all is well, 1 for findings, 2 for trouble."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    chosen, rest = _language().parse_known_args(words)
    use_language(chosen.language)
    options = _parser().parse_args(_with_open(rest))
    try:
        return options.run(options)
    except Trouble as trouble:
        print(trouble.text, trouble.advice, sep="\n", file=sys.stderr)
    except Refused as no:
        print(no, file=sys.stderr)
    return 2


def _language() -> argparse.ArgumentParser:
    """Read before all else, since the help itself is written in the language chosen."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--language", default="vi", choices=("vi", "en"))
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hoithi", description=_("Chạy hội thi trên một máy tính."), parents=[_language()]
    )
    doors = parser.add_subparsers(metavar=_("LỆNH"))
    parser.set_defaults(run=commands.window, folder=None)
    _door(doors, "open", commands.window, _("mở cửa sổ với một thư mục hội thi"), "folder")
    demo = _door(doors, "demo", commands.demo, _("chạy hội thi mẫu Đắk Nông 2023"))
    demo.add_argument("--into", type=Path, help=_("chỉ tạo thư mục hội thi mẫu ở đây"))
    new = _door(doors, "new", commands.new, _("tạo hội thi mới từ mẫu"), "folder")
    new.add_argument("--template", required=True)
    _door(doors, "check", commands.check, _("kiểm tra đã sẵn sàng chưa"), "folder")
    rehearse = _door(doors, "rehearse", commands.rehearse, _("tổng duyệt cả buổi thi"), "folder")
    rehearse.add_argument("--out", type=Path, required=True)
    rehearse.add_argument("--seed", type=int, default=1)
    rehearse.add_argument("--pictures", action="store_true")
    rehearse.add_argument(
        "--incidents",
        action="store_true",
        help=_("thêm tình huống: một đội hoãn lượt, một đội vắng mặt, hai mục thêm"),
    )
    report = _door(doors, "report", commands.report, _("in một văn bản ra PDF"), "folder")
    report.add_argument("paper")
    report.add_argument("--out", type=Path, required=True)
    card = _door(doors, "card", commands.card, _("in thẻ phím của bàn điều khiển"))
    card.add_argument("--out", type=Path, required=True)
    _door(doors, "verify", commands.verify, _("kiểm chứng nhật ký, bốc thăm, kết quả"), "folder")
    return parser


def _door(
    doors: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: object,
    text: str,
    *paths: str,
) -> argparse.ArgumentParser:
    door = doors.add_parser(name, help=text, description=text)
    for path in paths:
        door.add_argument(path, type=Path, metavar=path.upper())
    door.set_defaults(run=run)
    return door


def _with_open(words: list[str]) -> list[str]:
    """`hoithi FOLDER` means `hoithi open FOLDER`."""
    for place, word in enumerate(words):
        if not word.startswith("-"):
            return words if word in COMMANDS else [*words[:place], "open", *words[place:]]
    return words


if __name__ == "__main__":
    sys.exit(main())
