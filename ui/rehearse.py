"""A rehearsed evening laid down in a folder: journal, scenes, pictures, papers, results.

What it leaves there is what outsiders may rely on (design §5). The contest it came from is only
read.
"""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec

from app.desk import closing
from app.desk.desk import Desk
from app.desk.incidents import Incidents
from app.desk.rehearsal import PlayedTime, Rehearsal, show_record
from app.desk.stage import stage
from app.domain.contest import Contest
from app.domain.errors import Trouble
from app.domain.language import _
from app.show.scene import Scene
from app.show.state import State
from ui import compose

if TYPE_CHECKING:
    from ui.stage.picture import Painter

LEFT = ("contest.hoithi", "papers", "pictures", "scenes.jsonl", "results.json")
"""What a rehearsal leaves; a second one into the same folder takes exactly these away."""


class SceneLog:
    """Every scene the hall is sent, in order, and, with a painter, its picture."""

    def __init__(self, desk: Desk, out: Path, *, pictures: bool, media: Path) -> None:
        """Nothing is written before `begin`. `media`: the folder of the contest's pictures."""
        self._desk = desk
        self._out = out
        self._painter = self._make_painter(media) if pictures else None
        self._lines = (out / "scenes.jsonl").open("wb")
        self._last: Scene | None = None
        self.count = 0

    def begin(self) -> None:
        """From what the hall sees before the first key, on every change."""
        self._desk.listen(self.see)
        self.see(self._desk.state)

    def _make_painter(self, media: Path) -> "Painter":
        from ui.offscreen import application
        from ui.stage.dress import worn
        from ui.stage.picture import Painter

        application()
        (self._out / "pictures").mkdir()
        wear = worn(self._desk.state.contest.look, media)
        return Painter(self._desk.time.now, *wear, media=media, patient=True)

    def see(self, state: State) -> None:
        """Write the scene when the hall sees another one."""
        scene = stage(state)
        if scene == self._last:
            return
        self._last = scene
        self.count += 1
        seq = self._desk.journal.entries()[-1].seq
        self._lines.write(msgspec.json.encode({"seq": seq, "scene": scene}) + b"\n")
        if self._painter:
            kind = msgspec.to_builtins(scene)["kind"]
            name = self._out / "pictures" / f"{self.count:03d}-{kind}.png"
            if not self._painter.paint(scene).save(str(name)):
                raise Trouble(
                    _("Không ghi được hình {name}.").format(name=name),
                    _("Kiểm tra dung lượng đĩa rồi chạy lại."),
                )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        """No more scenes, however the evening ended."""
        self._lines.close()


def rehearse_into(
    folder: Path, out: Path, seed: int, *, pictures: bool, incidents: bool = False
) -> int:
    """Rehearse the contest of `folder` into `out`; the number of scenes the hall was sent.

    With `incidents` a team is put off, one is absent, and two things are added to the run sheet.
    """
    contest = compose.load_contest(folder)
    try:
        _make_room(out)
        surprises = Incidents(contest, seed) if incidents else None
        media = folder / compose.MEDIA
        return _lay_down(contest, out, seed, surprises, pictures=pictures, media=media)
    except OSError as error:
        raise Trouble(
            _("Không đọc ghi được “{path}”.").format(path=out),
            _("Chọn một thư mục trống cho buổi tổng duyệt."),
        ) from error


def _lay_down(
    contest: Contest,
    out: Path,
    seed: int,
    incidents: Incidents | None,
    *,
    pictures: bool,
    media: Path,
) -> int:
    record = show_record(contest, seed, compose.VERSION)
    with compose.rehearsed_evening(contest, out / "contest.hoithi", record) as evening:
        clock = evening.desk.time
        if not isinstance(clock, PlayedTime):
            raise TypeError("a rehearsal plays its own time")
        with SceneLog(evening.desk, out, pictures=pictures, media=media) as log:
            log.begin()
            Rehearsal(evening.desk, clock, seed, incidents).play()
        (out / "results.json").write_text(closing.results_json(evening.desk.state), "utf-8")
        _papers(evening.desk, out / "papers")
    return log.count


def _papers(desk: Desk, folder: Path) -> None:
    from app.reports import REPORTS, evening_of, write

    folder.mkdir()
    made = evening_of(desk, compose.VERSION)
    for name in REPORTS:
        write(name, made, folder / f"{name}.pdf")


def _make_room(out: Path) -> None:
    """An empty folder, or one that holds only an earlier rehearsal, which goes away."""
    if out.exists() and any(one.name not in LEFT for one in out.iterdir()):
        raise Trouble(
            _("Thư mục {out} đang chứa thứ khác.").format(out=out),
            _("Chọn một thư mục trống cho buổi tổng duyệt."),
        )
    out.mkdir(parents=True, exist_ok=True)
    for one in out.iterdir():
        shutil.rmtree(one) if one.is_dir() else one.unlink()
