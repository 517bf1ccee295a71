"""What is fixed for a ceremony: its prepared steps, in order."""

from typing import Literal

from msgspec import Struct

StepKind = Literal["backdrop", "message", "order", "confirm", "awards"]


class Step(Struct, frozen=True):
    """One step. "awards" becomes a cue for each prize of `target`, lowest first."""

    kind: StepKind
    title: str
    lines: tuple[str, ...] = ()
    """What the hall reads under the title of a message."""
    speech: str = ""
    target: Literal["team", "person"] = "team"


class CeremonySettings(Struct, frozen=True):
    """The steps of a ceremony."""

    steps: tuple[Step, ...]
