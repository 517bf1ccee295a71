"""The lines of F1 and of the printed card: every key, what it does, whether it acts now.

Knows wording; which keys there are is the keymap's, which buttons there are the desk's.
"""

from collections.abc import Callable, Container, Sequence

from msgspec import Struct

from app.desk import mending
from app.desk.coming import secret
from app.desk.controls import Button
from app.desk.desk import Desk
from app.domain.language import _
from ui.console.keymap import GROUPS, WISHES, Keymap
from ui.widgets.keycap import key_name


class KeyLine(Struct, frozen=True):
    """A key and what it does. `wish` is "" when the key belongs to a button of the cue on air."""

    key: str
    text: str
    works: bool = True
    wish: str = ""


class KeyGroup(Struct, frozen=True):
    """Lines under a heading."""

    heading: str
    lines: tuple[KeyLine, ...]


def groups(
    keymap: Keymap,
    known: Container[str],
    works: Callable[[str], bool],
    buttons: Sequence[Button],
) -> list[KeyGroup]:
    """The wishes somebody fulfils, under their headings; then the buttons of the cue on air."""
    found: list[KeyGroup] = []
    for group, heading in GROUPS.items():
        lines = tuple(
            KeyLine(
                keymap.key_of(one.name),
                _beside(one.text(), one.twin),
                works(one.name),
                "" if one.fixed else one.name,
            )
            for one in WISHES
            if one.group == group and (one.name in known or one.name.startswith("panic."))
        )
        if lines:
            found.append(KeyGroup(heading(), lines))
    own = tuple(
        KeyLine(one.action.key, _named(one.action.label), not one.refusal)
        for one in buttons
        if one.action.key and not keymap.wish_of(one.action.key)
    )
    return [*found, KeyGroup(_("Mục đang phát"), own)] if own else found


def _spelled(key: str) -> str:
    """The key's name where no arrow can be drawn."""
    held, plus, bare = key.rpartition("+")
    names = {"Up": _("Lên"), "Down": _("Xuống"), "Left": _("Trái"), "Right": _("Phải")}
    return f"{held}{plus}{names[bare]}" if bare in names else key_name(key)


def works(wish: str, face: str, desk: Desk) -> bool:
    """Whether a wish does something now; `face` is how the big bar stands."""
    if wish in ("go", "publish"):
        return face == wish
    possible: dict[str, Callable[[], object]] = {
        "peek": lambda: secret(desk.state),
        "undo": desk.undoable,
        "redo": desk.redoable,
        "replace": lambda: mending.replaceable(desk),
        "up": lambda: not desk.state.closed,
        "down": lambda: not desk.state.closed,
        "close": lambda: not desk.state.closed,
    }
    return bool(possible[wish]()) if wish in possible else True


def _named(label: str) -> str:
    """A button that is only a letter is the team's option."""
    return _("Phương án {letter}").format(letter=label) if len(label) == 1 else label


def _beside(text: str, twin: str) -> str:
    """The words with the second key, if there is one."""
    clicker = _("bút trình chiếu")
    return f"{text} ({clicker if twin.startswith('Page') else twin})" if twin else text


def card(keymap: Keymap, known: Container[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """All keys for the printed card: (heading, [(key, what it does)])."""
    lines = groups(keymap, known, lambda _wish: True, ())
    always = [
        ("1–4", _("Phương án A–D của đội")),
        ("0", _("Đội không trả lời")),
        ("T", _("Tính giờ, dừng giờ")),
        ("+", _("Cộng 5 giây")),
        ("R", _("Đặt lại đồng hồ")),
    ]
    told = [(one.heading, [(_spelled(line.key), line.text) for line in one.lines]) for one in lines]
    return [*told, (_("Trong phần thi"), always)]


def columns(groups: Sequence[KeyGroup], most: int, room: int) -> list[list[KeyGroup]]:
    """The groups in at most `most` columns: as few as `room` lines let, none longer than needed.

    A group stays whole unless it is longer than a whole column.
    """
    for count in range(min(3, most), most + 1):
        tall = 3
        while len(found := _packed(groups, tall)) > count:
            tall += 1
        if tall <= room:
            return found
    return found


def _packed(groups: Sequence[KeyGroup], tall: int) -> list[list[KeyGroup]]:
    found: list[list[KeyGroup]] = [[]]
    used = 0
    for group in groups:
        lines, heading = group.lines, group.heading
        while lines:
            if used and len(lines) + bool(heading) > tall - used:
                found.append([])
                used = 0
            take = lines[: tall - used - bool(heading)]
            found[-1].append(KeyGroup(heading, take))
            used += len(take) + bool(heading)
            lines, heading = lines[len(take) :], ""
    return found
