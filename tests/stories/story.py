"""A small language for evenings: who does what, and what the hall sees then.

    operator: Space                 | backdrop
    operator: L [Trần Thị Thu Hà]   | lots, Gia Nghĩa
    time: 12 s                      | =
    gk1: marks 6 3,75               | judging, not 9,75
    operator: Enter                 | refused: còn 2 giám khảo chưa nộp phiếu

Left of the bar: a person and a deed. The operator presses keys, with what is picked in brackets,
what is typed into named lines in braces and a reason in quotes; or `goes to CUE`, `Ctrl+Z`, `Ctrl+Y`, `replaces the lock by B`. Judges
`marks …`, `submits`, `unlocks "why"`, `takes back`. Time passes by itself: `time: 7:05`.

Right of the bar: the kind of scene, then texts that must be in it, or with `not` must not; `=` is
"the hall sees no change"; `refused: …` is a refusal with these words that changes nothing.
Everything goes through the keys and facts that the faces use; after every line the evening is
read again out of its journal and must stand where it stood.
"""

import re
from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from app.desk.ports import Journal, ShowRecord
from app.desk.stage import stage
from app.desk.standing import runs
from app.domain.errors import Refused
from app.domain.ids import JudgeId
from app.domain.marks import parse_mark
from app.rounds.performance.sheets import MarkGiven, SheetSubmitted, SheetUnlocked
from app.rounds.performance.turn import settings_of
from app.rounds.quiz.facts import AnswerLocked
from app.show.action import Ask
from app.show.entry import Entry
from app.show.scene import Scene
from app.show.state import State
from tests.stories.evening import Evening


class Store(Protocol):
    """Where a journal is kept: it can be opened again, and read without being touched."""

    def opened(self) -> Journal:
        """The journal as somebody finds it who starts the program now."""
        ...

    def read(self) -> tuple[ShowRecord, Sequence[Entry], int | None]:
        """Show, lines and pulse as they are kept."""
        ...


class Line(Struct, frozen=True):
    """A line of a story, with its number."""

    number: int
    who: str
    deed: str
    hall: str


_LINE = re.compile(r"(?P<who>\w+): (?P<deed>.*?) *\| *(?P<hall>.+)")
_PRESS = re.compile(
    r'(?P<key>\S+)(?: \[(?P<picked>[^]]*)\])?(?: \{(?P<typed>[^}]*)\})?(?: "(?P<reason>[^"]*)")?'
)


def lines_of(text: str) -> list[Line]:
    """The story's lines; blank ones and those that begin with # are left out."""
    found: list[Line] = []
    for number, raw in enumerate(text.strip("\n").splitlines(), 1):
        written = raw.strip()
        if not written or written.startswith("#"):
            continue
        match = _LINE.fullmatch(written)
        assert match, f"line {number} is no story line: {written}"
        found.append(Line(number, match["who"], match["deed"].strip(), match["hall"].strip()))
    return found


class Teller:
    """Plays a story at a desk."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.evening = Evening(journal=store.opened())

    def tell(self, text: str) -> Evening:
        """Play every line; what goes wrong is told at its line."""
        for line in lines_of(text):
            try:
                self._play(line)
                self._come_back()
            except (AssertionError, LookupError) as wrong:
                raise AssertionError(f"{pointed(text, line.number)}\n\n{wrong}") from wrong
        return self.evening

    def _play(self, line: Line) -> None:
        desk = self.evening.desk
        before, scene, lines = desk.state, desk.scene, len(desk.journal.entries())
        refusal = self._refusal(line)
        if line.hall.startswith("refused: "):
            wanted = line.hall.removeprefix("refused: ")
            assert refusal, "was not refused"
            assert wanted in refusal, f"refused in other words: {refusal}"
            assert desk.state is before, "a refusal has changed the state"
            assert len(desk.journal.entries()) == lines + 1, "a refusal was not written down"
            assert desk.journal.entries()[-1].kind == "refused"
            return
        assert not refusal, f"refused: {refusal}"
        if line.hall == "=":
            assert desk.scene == scene, f"the hall sees something new: {shown(desk.scene)}"
        else:
            seen(desk.scene, line.hall)

    def _refusal(self, line: Line) -> str:
        """Do it; what the desk says against it, or nothing."""
        try:
            self._do(line)
        except Refused as no:
            return str(no)
        return ""

    def _do(self, line: Line) -> None:
        if line.who == "time":
            self.evening.wait(seconds(line.deed))
        elif line.who == "operator":
            self._operator(line.deed)
        else:
            self._judge(JudgeId(line.who), line.deed)

    def _operator(self, deed: str) -> None:
        desk = self.evening.desk
        if deed in ("Ctrl+Z", "Ctrl+Y"):
            (desk.undo if deed == "Ctrl+Z" else desk.redo)()
        elif deed.startswith("goes to "):
            self.evening.take(deed.removeprefix("goes to "))
        elif deed.startswith("replaces the lock by "):
            self._replace_lock(deed.removeprefix("replaces the lock by "))
        else:
            self._press(deed)

    def _press(self, deed: str) -> None:
        match = _PRESS.fullmatch(deed)
        assert match, f"the operator does not know how to: {deed}"
        action = self.evening.button(match["key"])
        words = [one.strip() for one in (match["picked"] or "").split(",") if one.strip()]
        typed = [one.split("=") for one in (match["typed"] or "").split(";") if "=" in one]
        self.evening.desk.press(
            action,
            reason=match["reason"] or "",
            picked=picked_in(action.ask, words),
            typed={name.strip(): text.strip() for name, text in typed},
        )

    def _replace_lock(self, letter: str) -> None:
        desk = self.evening.desk
        wrong = next(
            one for one in reversed(desk.recorded) if isinstance(one.fact, AnswerLocked)
        )  # fmt: skip
        desk.replace(wrong.entry.seq, replace(wrong.fact, letter=letter), reason="chốt nhầm")

    def _judge(self, judge: JudgeId, deed: str) -> None:
        state, actor = self.evening.state, f"judge:{judge}"
        verb, _space, rest = deed.partition(" ")
        if deed == "takes back":
            self.evening.desk.undo(actor)
            return
        cue = state.cue
        assert cue, "no part is on air"
        team = state.team_at(cue)
        assert team, "no team is on air"
        if verb == "marks":
            criteria = settings_of(state, cue.round).criteria
            for criterion, mark in zip(criteria, rest.split(), strict=False):
                given = MarkGiven(cue.round, team, judge, criterion.id, parse_mark(mark))
                self.evening.record(given, actor)
        elif verb == "submits":
            self.evening.record(SheetSubmitted(cue.round, team, judge), actor)
        elif verb == "unlocks":
            self.evening.record(SheetUnlocked(cue.round, team, judge, rest.strip('"')), actor)
        else:
            raise LookupError(f"a judge does not know how to: {deed}")

    def _come_back(self) -> None:
        """Restart the program here; while something runs only look how it would come back."""
        desk = self.evening.desk
        state = desk.state
        if not runs(state):
            again = Desk(self.store.opened(), self.evening.time)
            same(again, state)
            self.evening.desk = again
            self.evening.journal = again.journal
            return
        desk.keep_pulse()
        show, entries, pulse = self.store.read()
        copy = MemoryJournal(show)
        copy._entries, copy._pulse = list(entries), pulse
        stood = state.standing(self.evening.time.now())
        same(Desk(copy, self.evening.time), replace(stood, overlay=state.overlay))


def picked_in(ask: Ask | None, words: Sequence[str]) -> tuple[str, ...]:
    """The options with these texts, also those that the first answer leads to."""
    picked: tuple[str, ...] = ()
    while ask is not None:
        options = {text: value for value, text in ask.options}
        count = len(words) if ask.then is None else 1
        picked += tuple(options.get(one, one) for one in words[:count])
        words = words[count:]
        ask = ask.then(picked) if ask.then else None
    return picked


def same(again: Desk, state: State) -> None:
    """The desk that came back stands in this state, on its run sheet, and shows its scene."""
    assert again.state.program.cues == state.program.cues, "after a restart the run sheet differs"
    assert again.scene == stage(state), (
        f"after a restart the hall sees {shown(again.scene)}\ninstead of {shown(stage(state))}"
    )
    assert _plain(again.state) == _plain(state), "after a restart the state is another one"


def _plain(state: State) -> State:
    """Without programmes, which are compared by identity."""
    overlay = state.overlay
    if overlay and overlay.held:
        overlay = replace(overlay, held=_plain(overlay.held))
    return replace(state, program=None, overlay=overlay)


def seconds(written: str) -> float:
    """ "12 s", "1,5 s" or "7:05"."""
    if ":" in written:
        minutes, rest = written.split(":")
        return int(minutes) * 60 + int(rest)
    return float(written.removesuffix("s").strip().replace(",", "."))


def shown(scene: Scene) -> str:
    return msgspec.json.encode(scene).decode()


def seen(scene: Scene, hall: str) -> None:
    """The scene is of this kind and holds these texts, and not those with `not`."""
    kind, *texts = hall.split(", ")
    text = shown(scene)
    assert msgspec.json.decode(text)["kind"] == kind, f"the hall sees {text}"
    for one in texts:
        if one.startswith("not "):
            assert one[4:] not in text, f"“{one[4:]}” is shown: {text}"
        else:
            assert one in text, f"“{one}” is not shown: {text}"


def pointed(text: str, number: int) -> str:
    """The story around its line `number`, with a finger on it."""
    rows = text.strip("\n").splitlines()
    around: Callable[[int], bool] = lambda n: abs(n - number) < 4  # noqa: E731
    return "\n".join(
        f"{'>>>' if n == number else '   '} {n:3} {row.strip()}"
        for n, row in enumerate(rows, 1)
        if around(n)
    )
