"""Pictures of what was published: judges at work, marks, standings, awards."""

from msgspec import Struct

from app.show.scene.parts import Header


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
    """Several winners of one tier, the one just named on top; unnamed ones are absent.

    `slots` is how many winners this page will hold, filled from the last one up.
    """

    header: Header
    number: str
    title: str
    subtitle: str
    rows: tuple[WinnerRow, ...]
    slots: int = 3
    page: int = 1
