"""No two things that can be done in the same state share a key, whatever the evening brings."""

from collections import Counter

import pytest
from msgspec.structs import replace

from app.desk import controls, sheet_actions
from app.desk.incidents import Incidents
from app.desk.rehearsal import Rehearsal
from app.desk.templates import demo
from app.show.action import Action
from app.show.cover_facts import OverlayShown
from app.show.state import State
from tests.stories.evening import MEDIA
from tests.stories.rehearsed import desk_of

CONSOLE = ("Up", "Down", "Left", "Esc", "K", "M", "N", "F1", "F2", "F3", "F5")
"""What the console means by itself in every state (design language §8); Space and Enter are the bar's."""


def doubles(state: State) -> list[str]:
    """The keys that would mean two things; a letter that picks an option is a key too."""
    following = state.following(state.cue_id)
    found: list[Action] = [
        *controls.actions(state),
        *controls.panics(state),
        *sheet_actions.around(state, following.id if following else None, lambda: MEDIA),
    ]
    keys = [one.key for one in found if one.key]
    keys += [one.label for one in found if len(one.label) == 1 and one.label != one.key]
    return [key for key, count in Counter([*CONSOLE, *keys]).items() if count > 1]


@pytest.mark.parametrize("file", ["", "phim.mp4", "tieng.mp3", "hinh.png"])
def test_every_key_means_one_thing(file):
    content = demo()
    content = replace(
        content,
        teams=tuple(replace(one, media=file) for one in content.teams),
        questions=tuple(replace(one, media=file) for one in content.questions),
    )
    desk, time = desk_of(content, 4)
    seen: dict[str, list[str]] = {}

    def look(state: State) -> None:
        for one in (state, OverlayShown("pause", 0).apply(state)):
            if wrong := doubles(one):
                seen[f"{state.cue_id} {state.overlay}"] = wrong

    desk.listen(look)
    Rehearsal(desk, time, 4, Incidents(content, 4)).play()
    assert seen == {}
