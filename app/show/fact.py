"""A fact says what happened, with chance and time already inside.

`check` may refuse; `apply` never fails on what `check` let through and always gives the same
state. Does not know how facts are kept or shown.
"""

import re
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec import Struct, convert, to_builtins

from app.domain.errors import Refused
from app.domain.language import _

if TYPE_CHECKING:
    from app.show.state import State


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name.rsplit(".", 1)[-1]).lower()


class Fact(Struct, frozen=True, tag_field="kind", tag=_snake):
    """Something that happened on the evening."""

    publishes: ClassVar[bool] = False
    """It tells the hall something that cannot be taken back by silence."""
    permanent: ClassVar[bool] = False
    """It can be followed by another fact, never undone."""
    after_closing: ClassVar[bool] = False
    """It may still happen when the results are final."""
    varies: ClassVar[bool] = False
    """A wrong press may have meant another of its kind: `others` says which."""

    def admit(self, state: "State") -> None:
        """Raise Refused, in words, when the show is closed or a rule says no."""
        if state.closed and not self.after_closing:
            raise Refused(_("Hội thi đã khóa: chỉ còn lập phụ lục đính chính."))
        self.check(state)

    def check(self, state: "State") -> None:
        """Raise Refused, in words, when a rule of this fact says no."""

    def apply(self, state: "State") -> "State":
        """The state after this fact."""
        raise AssertionError(type(self).__name__)

    def others(self, state: "State") -> "tuple[Fact, ...]":
        """What may have been meant instead in the state it met: same time, other value."""
        return ()

    def digit(self, state: "State") -> str:
        """The digit key people know for this value; "" when there is none."""
        return ""

    def words(self, state: "State") -> str:
        """What happened, as undo and history name it: verb and object."""
        raise AssertionError(type(self).__name__)


def kind_of(fact: Fact | type[Fact]) -> str:
    """The name of the kind in the journal, e.g. "lot_drawn"."""
    return str(fact.__struct_config__.tag)


def body_of(fact: Fact) -> dict[str, Any]:
    """The fact as plain JSON values, without its kind."""
    plain: dict[str, Any] = to_builtins(fact)
    return {name: value for name, value in plain.items() if name != "kind"}


def fact_from(kind: type[Fact], body: dict[str, Any]) -> Fact:
    """The fact again; msgspec.ValidationError when the body is not of that kind."""
    return convert({"kind": kind_of(kind), **body}, kind)
