"""The table of one part: its columns of marks and a line for each team."""

from msgspec import Struct


class Line(Struct, frozen=True):
    """A team's line: one text for each column of marks, then the sums."""

    team: str
    marks: tuple[str, ...]
    sums: tuple[str, ...]
    remark: str


class Part(Struct, frozen=True):
    """A part. `marks` and `sums` are the titles of its columns, `rule` says how points come."""

    title: str
    rule: str
    marks: tuple[str, ...]
    sums: tuple[str, ...]
    lines: tuple[Line, ...]
