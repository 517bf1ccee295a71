"""Every kind of fact goes through the journal unchanged, and its kind and body are the agreed ones."""

import json
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.replay import kinds_of
from app.domain.ids import JudgeId
from app.rounds import ALL_FACTS
from app.show.draw_facts import LotDrawn, LotEntered, SaltGiven, SeedOpened, SeedSealed
from app.show.fact import body_of, fact_from, kind_of

texts = st.text(max_size=20)


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Whatever a field of this type may hold."""
    supertype = getattr(kind, "__supertype__", None)
    if supertype is not None:
        return values(supertype)
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([values(one) for one in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0]), max_size=4).map(tuple)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return fact_of(kind)
    return {str: texts, int: st.integers(-(2**53), 2**53), NoneType: st.none()}[kind]


def fact_of(kind: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    fields = {name: values(hints[name]) for name in kind.__struct_fields__}
    return st.builds(kind, **fields)


@pytest.mark.parametrize("kind", ALL_FACTS, ids=kind_of)
@given(data=st.data())
def test_a_fact_comes_back_from_its_body(kind, data):
    fact = data.draw(fact_of(kind))
    kept = json.loads(json.dumps(body_of(fact), ensure_ascii=False))
    assert fact_from(kinds_of(ALL_FACTS)[kind_of(fact)], kept) == fact
    assert "kind" not in kept


def test_no_two_facts_have_the_same_kind():
    assert len(kinds_of(ALL_FACTS)) == len(ALL_FACTS)


@pytest.mark.parametrize("kind", ALL_FACTS, ids=kind_of)
def test_a_body_that_lacks_a_field_is_no_fact(kind):
    needed = [
        field.name for field in msgspec.structs.fields(kind) if field.default is msgspec.NODEFAULT
    ]
    if not needed:
        assert fact_from(kind, {}) == kind()
        return
    with pytest.raises(msgspec.ValidationError, match=needed[0]):
        fact_from(kind, {})


@pytest.mark.parametrize(
    ("fact", "kind", "body"),
    [
        (SeedSealed("7f"), "seed_sealed", {"commitment": "7f"}),
        (SaltGiven("Ê Đê"), "salt_given", {"salt": "Ê Đê"}),
        (
            LotDrawn(2, ("01", "03"), "03"),
            "lot_drawn",
            {"k": 2, "pool": ["01", "03"], "lot": "03"},
        ),
        (LotEntered(("01", "03"), "01"), "lot_entered", {"pool": ["01", "03"], "lot": "01"}),
        (SeedOpened("00ff"), "seed_opened", {"seed": "00ff"}),
    ],
)
def test_facts_of_the_draw_are_those_outsiders_read(fact, kind, body):
    """Design §5, "What outsiders may rely on"."""
    assert (kind_of(fact), json.loads(json.dumps(body_of(fact)))) == (kind, body)


def test_a_judges_mark_that_was_taken_back_is_null_and_not_zero():
    mark = kinds_of(ALL_FACTS)["mark_given"]("r", "t", JudgeId("gk1"), "c", None)
    assert body_of(mark)["mark"] is None


def test_only_seals_the_halls_word_and_closing_can_never_be_undone():
    assert {kind_of(one) for one in ALL_FACTS if one.permanent} == {
        "seed_sealed", "salt_given", "seed_opened", "show_closed",
    }  # fmt: skip


def test_what_the_hall_cannot_unhear_is_marked_as_publishing():
    assert {kind_of(one) for one in ALL_FACTS if one.publishes} == {
        "answer_revealed", "marks_published", "prize_revealed",
    }  # fmt: skip
