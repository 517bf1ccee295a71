"""Which sound belongs to a change of the hall's picture, and when a clock is heard.

Pure: knows scenes only. Does not know facts, undo, panic keys, devices or loudness.
"""

from app.show.clock import Clock
from app.show.scene import (
    AwardList,
    AwardTier,
    AwardWinner,
    Backdrop,
    Black,
    Face,
    Lots,
    MediaView,
    Pause,
    Performance,
    QuestionView,
    RunningOrder,
    Scene,
    ScreenCard,
    TeamIntro,
)

NAMES = ("tick", "last", "time_up", "lock", "right", "wrong", "lot", "drum_roll", "fanfare")
"""Every sound there is; the files are resources/sounds/NAME.wav."""
HELD = ("drum_roll", "fanfare")
"""Sounds that belong to a picture, and fade when it goes."""
SECOND = 1_000
TICKED = 10
"""At most so many last seconds are ticked, however early a clock warns."""


def covers(scene: Scene) -> bool:
    """Whether this picture may lie over another one: no sound comes with it, nor on its going."""
    return isinstance(scene, Black | Backdrop | Pause | ScreenCard)


def sound_of(before: Scene | None, after: Scene) -> str:
    """The sound of this change; "" for none. `before` is what the hall last saw uncovered.

    Nothing sounds when the program has just begun (`before` is None) or when a step is taken back.
    """
    match before, after:
        case None, _:
            return ""
        case QuestionView(), QuestionView():
            return _of_question(before, after)
        case Lots(), Lots():
            more = before.team == after.team and _opened(after) > _opened(before)
            return "lot" if more and after.drawn else ""
        case RunningOrder(), RunningOrder():
            return "lot" if _filled(after) > _filled(before) else ""
        case _, AwardTier():
            silent = before == after or covers(before) or _same_prize(after, before)
            return "" if silent else "drum_roll"
        case ((AwardTier() | AwardList()), (AwardWinner() | AwardList())):
            return "fanfare" if _named(before, after) else ""
        case _:
            return ""


def _of_question(before: QuestionView, after: QuestionView) -> str:
    """What a question is heard to do; a question that follows another begins in silence."""
    same = (before.team, before.number, before.text) == (after.team, after.number, after.text)
    if not same or before.points is not None:
        return ""
    if after.points is not None:
        return "right" if after.points.earned else "wrong"
    chosen = _chosen(after)
    return "lock" if chosen and chosen != _chosen(before) else ""


def _chosen(question: QuestionView) -> str:
    return next((one.letter for one in question.options if one.look == "chosen"), "")


def _opened(wall: Lots) -> int:
    return sum(one.look != "free" for one in wall.lots)


def _filled(order: RunningOrder) -> int:
    return sum(bool(team) for _turn, team in order.rows)


def _named(before: AwardTier | AwardList, after: AwardWinner | AwardList) -> bool:
    """Whether somebody is named now who was not: the newest stands first in a list."""
    if isinstance(before, AwardTier):
        return _same_prize(before, after)
    if isinstance(after, AwardWinner) or (before.title, before.subtitle) != (
        after.title,
        after.subtitle,
    ):
        return False
    return bool(after.rows) and after.rows[0] not in before.rows


def _same_prize(tier: AwardTier, told: Scene) -> bool:
    """Whether `told` names a winner of the prize that `tier` calls."""
    if isinstance(told, AwardWinner):
        words = told.tier
    elif isinstance(told, AwardList):
        words = f"{told.title} {told.subtitle}"
    else:
        return False
    words = words.casefold()
    return tier.title.casefold() in words and tier.target.casefold() in words


# ------------------------------------------------------------------------------------- clocks


def face_of(scene: Scene) -> Face | None:
    """The clock that can be heard in this picture."""
    timed = isinstance(scene, QuestionView | TeamIntro | Performance | MediaView)
    return scene.clock if timed else None


def next_tick(face: Face, now: int) -> tuple[int, str] | None:
    """Milliseconds from `now` until this clock is heard next, and the sound; None for never.

    A question's last seconds are ticked and its end is struck; a long clock, which goes on past its
    limit, is heard once, at the limit. A clock that stands is silent.
    """
    if face.running_since is None:
        return None
    left = Clock(face.limit, face.spent, face.running_since).left(now)
    if left <= 0:
        return None
    ticks = 0 if face.counts_over else min(face.warning // SECOND, TICKED)
    second = min((left - 1) // SECOND, ticks)
    until_start = max(0, face.running_since - now)
    wait = until_start + left - second * SECOND
    return wait, ("time_up", "last")[second] if second < 2 else "tick"
