"""What each door of the command line does: new, demo, check, rehearse, report, verify, window.

Prints sentences for people; exit code 1 means "not ready" or "broken". No Qt until a picture, a
window or the loudspeaker is asked for.
"""

import json
import os
import sys
from argparse import Namespace
from pathlib import Path

from app.desk import preflight
from app.domain.language import _
from ui import compose

HIDDEN_PLATFORMS = ("offscreen", "minimal")


def say(text: str) -> None:
    """A line for the person at the terminal."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def new(options: Namespace) -> int:
    """A new contest from a template."""
    compose.new_contest(options.template, options.folder)
    say(_("Đã tạo {folder}.").format(folder=options.folder))
    return 0


def demo(options: Namespace) -> int:
    """The demo evening: in the window, or rehearsed into `out/` where there is no screen."""
    if options.into:
        compose.new_demo(options.into)
        say(_("Đã tạo hội thi mẫu {folder}.").format(folder=options.into))
        return 0
    folder = demo_folder(Path("out"))
    if not folder.exists():
        compose.new_demo(folder)
    if has_screen():
        return window(Namespace(folder=folder))
    say(_("Không có màn hình: tổng duyệt buổi thi mẫu vào thư mục out/rehearsal."))
    return rehearse(
        Namespace(
            folder=folder, out=Path("out") / "rehearsal", seed=1, pictures=True, incidents=False
        )
    )


def demo_folder(out: Path) -> Path:
    """The demo evening that still goes on, else the next one: a closed evening stays as it is."""
    folder, number = out / "demo.hoithi", 1
    while folder.exists() and compose.finished(folder):
        number += 1
        folder = out / f"demo-{number}.hoithi"
    return folder


def has_screen() -> bool:
    """Whether a window could be seen."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in HIDDEN_PLATFORMS:
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def check(options: Namespace) -> int:
    """What is not ready; 1 when something blocks the show."""
    contest = compose.load_contest(options.folder)
    from ui.sound.readiness import findings

    found = (*preflight.check(contest, compose.media_files(options.folder)), *findings())
    names = {"must": _("PHẢI LÀM"), "should": _("NÊN LÀM")}
    for one in found:
        say(f"{names[one.weight]}: {one.text} {one.fix}")
    must = sum(one.weight == "must" for one in found)
    if must:
        say(_("Chưa sẵn sàng: {n} việc phải làm.").format(n=must))
        return 1
    say(_("Đã sẵn sàng."))
    return 0


def rehearse(options: Namespace) -> int:
    """A whole evening through the real desk, with its papers and, if asked, its pictures."""
    from ui.rehearse import rehearse_into

    count = rehearse_into(
        options.folder,
        options.out,
        options.seed,
        pictures=options.pictures,
        incidents=options.incidents,
    )
    say(_("Đã tổng duyệt: {n} hình, văn bản và nhật ký ở {out}.").format(n=count, out=options.out))
    return 0


def report(options: Namespace) -> int:
    """One paper as a PDF, or all of them into a folder."""
    from app.reports import evening_of, write, write_all

    with compose.read_evening(options.folder) as evening:
        frozen = evening_of(evening.desk, compose.VERSION)
        if options.paper == "all":
            write_all(frozen, options.out, lambda n, of, title: say(f"{n}/{of} {title}"))
        else:
            write(options.paper, frozen, options.out)
    say(_("Đã in {out}.").format(out=options.out))
    return 0


def card(options: Namespace) -> int:
    """The card of the console's keys; the rows come as JSON from whoever knows the keys in use."""
    from app.reports import write_keys_card

    write_keys_card(json.load(sys.stdin), options.out)
    say(_("Đã in {out}.").format(out=options.out))
    return 0


def verify(options: Namespace) -> int:
    """Chain, draws, results; 1 names the first break."""
    found, broken = compose.verify(options.folder)
    for line in found:
        say(line)
    if broken:
        say(_("KHÔNG NGUYÊN VẸN: {what}").format(what=broken))
        return 1
    say(_("Nguyên vẹn."))
    return 0


def window(options: Namespace) -> int:
    """The window: the given contest, or one that is chosen first."""
    from ui.start import run
    from ui.window import application

    folder = options.folder
    if folder is None:
        from ui.choosing import choose_folder

        application()
        folder = choose_folder()
    return run(folder) if folder else 0
