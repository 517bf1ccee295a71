"""What the hall may see: one frozen value per picture, with every text finished.

Knows only what is public. The key of an open question, unpublished marks and unannounced prizes
have no field here to be in: a secret is absent, not hidden. Does not know colours or fonts.
"""

from typing import Literal

from msgspec import Struct

OptionLook = Literal["plain", "chosen", "right", "wrong", "off"]
Tone = Literal["plain", "quiet", "strong", "right", "wrong"]


class Header(Struct, frozen=True):
    """The quiet line on top: the contest on the left, the part on the right."""

    left: str
    right: str


class Face(Struct, frozen=True):
    """A clock in milliseconds of the desk's monotonic time, with a caption for each phase.

    `warning` is what is left when it warns; with `counts_over` it goes on past zero (skit).
    """

    limit: int
    spent: int
    running_since: int | None
    warning: int
    counts_over: bool
    waiting: str
    running: str
    warned: str
    stopped: str
    over: str
    limit_text: str = ""


class Points(Struct, frozen=True):
    """The disc that takes the clock's place after the reveal: "+4" filled or "0" outlined."""

    text: str
    caption: str
    earned: bool


class Span(Struct, frozen=True):
    """A piece of a line and how strong it is."""

    text: str
    tone: Tone = "plain"


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


class Judging(Struct, frozen=True, tag_field="kind", tag="judging"):
    """The judges are at work: no clock, no number."""

    header: Header
    turn: str
    team: str
    title: str
    message: str


class MarkCard(Struct, frozen=True):
    """One judge's published total; `note` says when the rule left it out."""

    label: str
    mark: str
    note: str = ""


class Marks(Struct, frozen=True, tag_field="kind", tag="marks"):
    """Published marks: cards, then the sum line (label, number) and the result."""

    header: Header
    team: str
    title: str
    cards: tuple[MarkCard, ...]
    panel: tuple[str, str]
    penalty: tuple[str, str]
    result: tuple[str, str]


class StandingRow(Struct, frozen=True):
    """A team's row. `move` is places won (positive) or lost against the last standings."""

    place: str
    team: str
    move: int | None
    columns: tuple[str, ...]
    total: str
    leader: bool


class Standings(Struct, frozen=True, tag_field="kind", tag="standings"):
    """Published totals so far, at most eight rows a page; `heads` has one text per column."""

    header: Header
    title: str
    heads: tuple[str, ...]
    rows: tuple[StandingRow, ...]
    page: str


class AwardTier(Struct, frozen=True, tag_field="kind", tag="award_tier"):
    """A tier is called; nobody is named yet."""

    header: Header
    number: str
    title: str
    target: str


class AwardWinner(Struct, frozen=True, tag_field="kind", tag="award_winner"):
    """One winner, named."""

    header: Header
    number: str
    tier: str
    name: str
    full_name: str
    total_label: str
    total: str


class WinnerRow(Struct, frozen=True):
    """One line of a list of winners."""

    name: str
    unit: str
    total: str


class AwardList(Struct, frozen=True, tag_field="kind", tag="award_list"):
    """Several winners of one tier, at most three rows a page; unnamed ones are absent."""

    header: Header
    number: str
    title: str
    subtitle: str
    rows: tuple[WinnerRow, ...]


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


Scene = (
    Black
    | Backdrop
    | RoundTitle
    | TeamIntro
    | Lots
    | RunningOrder
    | QuestionView
    | Performance
    | Judging
    | Marks
    | Standings
    | AwardTier
    | AwardWinner
    | AwardList
    | Message
    | Pause
)
