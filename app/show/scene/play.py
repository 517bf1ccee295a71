"""Pictures of the evening as it runs: the backdrop, a part, a team, lots, questions, pauses."""

from typing import Literal

from msgspec import Struct

from app.show.scene.parts import Face, Header, Points, ReelView, Span

OptionLook = Literal["plain", "chosen", "right", "wrong", "off"]


class Black(Struct, frozen=True, tag_field="kind", tag="black"):
    """Nothing."""


class Backdrop(Struct, frozen=True, tag_field="kind", tag="backdrop"):
    """The picture of the contest: before, between, after."""

    superior: str
    organizer: str
    event: str
    title: str
    subtitle: str
    region: str
    place_date: str


class RoundTitle(Struct, frozen=True, tag_field="kind", tag="round_title"):
    """A part begins: its number in the ring and up to four facts (icon name, strong, quiet)."""

    header: Header
    label: str
    number: str
    title: str
    facts: tuple[tuple[str, str, str], ...]


class MemberLine(Struct, frozen=True):
    """A name on the team's picture; `note` such as "(đội trưởng)"."""

    name: str
    note: str = ""


class TeamIntro(Struct, frozen=True, tag_field="kind", tag="team"):
    """A team introduces itself: plate with its turn, what it proposes, who it is, the clock."""

    header: Header
    turn_label: str
    turn: str
    name: str
    full_name: str
    topic_label: str
    topic: str
    members_label: str
    members: tuple[MemberLine, ...]
    clock: Face


class Envelope(Struct, frozen=True):
    """One lot on the wall."""

    code: str
    look: Literal["free", "used", "drawn"]


class Lots(Struct, frozen=True, tag_field="kind", tag="lots"):
    """Lots to draw from; `drawn` is the code just drawn or empty."""

    header: Header
    title: str
    team: str
    lots: tuple[Envelope, ...]
    drawn: str
    drawn_label: str
    note: str
    left: str
    seal: str


class RunningOrder(Struct, frozen=True, tag_field="kind", tag="order"):
    """The order of the teams: (turn, team or ""); `fresh` is the row just drawn, -1 for none."""

    header: Header
    title: str
    note: str
    rows: tuple[tuple[str, str], ...]
    fresh: int
    seal: str


class OptionView(Struct, frozen=True):
    """One option as the hall sees it; `word` is what the mark says ("CHỌN", "ĐÚNG", "SAI")."""

    letter: str
    text: str
    look: OptionLook = "plain"
    word: str = ""


class QuestionView(Struct, frozen=True, tag_field="kind", tag="question"):
    """A question in any of its states; either a clock or, after the reveal, the points."""

    header: Header
    number: str
    meta: tuple[str, ...]
    text: str
    options: tuple[OptionView, ...]
    clock: Face | None
    points: Points | None
    team: str
    line: tuple[Span, ...]
    people: tuple[str, ...]
    tally: tuple[Span, ...]
    media: ReelView | None = None
    """A picture, sound or clip that belongs to the question."""


class Performance(Struct, frozen=True, tag_field="kind", tag="performance"):
    """A skit or another timed piece: its title is the focal point."""

    header: Header
    turn: str
    team: str
    round_title: str
    title: str
    notes: tuple[tuple[str, str], ...]
    """(icon name, text)."""
    clock: Face


class Message(Struct, frozen=True, tag_field="kind", tag="message"):
    """A title and up to three lines: rules, guests, thanks."""

    header: Header
    title: str
    lines: tuple[str, ...]


class Pause(Struct, frozen=True, tag_field="kind", tag="pause"):
    """Technical pause with its countdown and what is kept."""

    header: Header
    title: str
    lead: str
    clock: Face
    kept: str
    note: str
    over: str = ""
    """What stands instead of the lead when the countdown has ended."""


class MediaView(Struct, frozen=True, tag_field="kind", tag="media"):
    """A picture or a video fills the hall; a sound shows its title. `clock` of the turn, if any."""

    header: Header
    title: str
    reel: ReelView
    clock: Face | None = None


class ScreenCard(Struct, frozen=True, tag_field="kind", tag="test_card"):
    """For setting up the projector: focus, colours, safe area. `lines` are read for sharpness."""

    title: str
    lines: tuple[str, ...]
    colors: tuple[tuple[str, str], ...]
    """(token of the theme, what it is called)."""
