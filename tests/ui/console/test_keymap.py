"""The table of keys: no two wishes on one key, and the keys that save an evening never move."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk import controls, rehearsal, templates
from app.desk.desk import Desk
from app.desk.memory import MemoryJournal
from ui.console.keymap import BUTTONS, GROUPS, WISHES, Keymap


def keys_in_use(keymap: Keymap) -> list[str]:
    own = [keymap.key_of(one.name) for one in WISHES]
    return own + [one.twin for one in WISHES if one.twin]


def test_every_wish_has_words_a_group_and_a_key_of_its_own() -> None:
    keys = keys_in_use(Keymap())
    assert len(set(keys)) == len(keys)
    assert not set(keys) & BUTTONS
    assert all(one.text() and one.group in GROUPS for one in WISHES)


def test_a_whole_evening_uses_no_button_key_that_is_not_reserved() -> None:
    contest = templates.demo()
    time = rehearsal.PlayedTime(contest.heading.date)
    desk = Desk(MemoryJournal(rehearsal.show_record(contest, 1, "0.1.0")), time)
    play, found = rehearsal.Rehearsal(desk, time, 1), set()
    while play.step():
        found |= {one.key for one in controls.actions(desk.state) if one.key}
    assert {one for one in found if not one.isdigit()} - {"Enter", "Space"} <= BUTTONS


def test_a_wish_is_found_by_its_new_key_only() -> None:
    keymap = Keymap()
    assert keymap.change("peek", "Z") == ""
    assert (keymap.wish_of("Z"), keymap.wish_of("K")) == ("peek", "")
    assert keymap.changes == {"peek": "Z"}
    keymap.reset()
    assert (keymap.wish_of("K"), keymap.changes) == ("peek", {})


def test_back_to_the_usual_key_is_no_change_any_more() -> None:
    keymap = Keymap({"peek": "Z"})
    assert keymap.change("peek", "K") == ""
    assert keymap.changes == {}


@pytest.mark.parametrize(
    ("wish", "key", "why"),
    [
        ("peek", "M", "phím này đang dùng cho “Lời MC chữ to”"),
        ("peek", "F6", "phím này đang dùng cho “Phông nền”"),
        ("peek", "Ctrl+9", "phím số dành cho"),
        ("peek", "Space", "phím này dành cho phát và công bố"),
        ("peek", "Ctrl+Enter", "phím này dành cho phát và công bố"),
        ("peek", "PageDown", "phím này dành cho phát và công bố"),
        ("peek", "7", "phím số dành cho"),
        ("peek", "T", "phím này là phím của nút"),
        ("peek", "+", "phím này là phím của nút"),
        ("peek", "F4", "hệ điều hành dùng phím này"),
        ("peek", "F12", "hệ điều hành dùng phím này"),
        ("peek", "Esc", "theo phản xạ"),
        ("peek", "Backspace", "bộ gõ tiếng Việt"),
        ("peek", "Tab", "chuyển chỗ bàn phím"),
        ("peek", "é", "chỉ dùng được chữ cái"),
        ("peek", "", "chỉ dùng được chữ cái"),
        ("go", "Z", "giữ cố định"),
        ("publish", "Z", "giữ cố định"),
        ("panic.black", "Z", "giữ cố định"),
        ("keys", "Z", "giữ cố định"),
    ],
)
def test_a_key_that_may_not_be_is_refused_with_the_reason(wish, key, why) -> None:
    keymap = Keymap()
    assert why in keymap.change(wish, key)
    assert keymap.changes == {}


_KEYS = st.sampled_from(
    [
        "A",
        "K",
        "M",
        "Z",
        "Z",
        "F4",
        "F5",
        "F6",
        "Ctrl+6",
        "Ctrl+Z",
        "Ctrl+E",
        "Space",
        "1",
        "Esc",
        "",
    ]
)


@given(st.lists(st.tuples(st.sampled_from([one.name for one in WISHES]), _KEYS), max_size=12))
def test_whatever_is_changed_no_key_ever_means_two_wishes(changes) -> None:
    keymap = Keymap()
    for wish, key in changes:
        keymap.change(wish, key)
    keys = keys_in_use(keymap)
    assert len(set(keys)) == len(keys)
    fixed = {one.name: one.key for one in WISHES if one.fixed}
    assert {name: keymap.key_of(name) for name in fixed} == fixed
    assert Keymap(keymap.changes).changes == keymap.changes


def test_two_wishes_that_swapped_keys_are_kept() -> None:
    keymap = Keymap()
    keymap.change("peek", "Z")
    keymap.change("speech", "K")
    keymap.change("peek", "M")
    assert Keymap(keymap.changes).changes == {"peek": "M", "speech": "K"}


def test_kept_changes_of_another_version_are_left_out() -> None:
    keymap = Keymap({"telepathy": "Z", "peek": "F6", "find": "Z"})
    assert keymap.changes == {"find": "Z"}
