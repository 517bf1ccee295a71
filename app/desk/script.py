"""What the MC needs at a glance: where we are, what to say, what comes, how to read the names.

Every text is finished, and none tells more than the hall may know: a screen at the foot of the
stage is read by others too. What is hidden is asked for apart, while a key is held. Knows no
screen; a clock is a value, its face is the window's.
"""

from collections.abc import Sequence

from msgspec import Struct

from app.desk import controls, timing
from app.desk.coming import after, going, secret, speech
from app.desk.stage import stage
from app.domain.ids import CueId
from app.domain.language import _
from app.domain.people import Team
from app.show.action import Action, Moment
from app.show.pictures import part_title
from app.show.scene import Face, Judging, Marks, Pause, QuestionView, Scene
from app.show.state import State


class McView(Struct, frozen=True):
    """The MC's page at one moment; "" and None where there is nothing."""

    part: str
    """The part: "Vòng 2 · Tìm hiểu kiến thức"."""
    team: str
    turn: str
    """Which turn of how many: "lượt 3/8"."""
    step: str
    """The cue on air: "Câu 4"."""
    now: str
    """What to say now."""
    again: str
    """The question the hall sees, should it be read once more; "" while it is what is said."""
    coming: str
    """What the next press does: "Chốt phương án B của Đắk Song"."""
    then: str
    """What to say after it."""
    why: str
    """Why nobody may read those words yet."""
    clock: Face | None
    """The contest's clock as the hall has it under whatever covers it."""
    pause: Face | None
    """The countdown of a technical pause."""
    kept: str
    """The contest time that a pause keeps."""
    cover: str
    """What covers the hall: "Màn đen"."""
    hall: str
    """What the hall sees, in one line."""
    readings: tuple[str, ...]
    """How to read names aloud: those of the team on stage, and those said now or next."""
    hides: bool
    """There is something a held key would show."""
    plan: str
    """How far behind the plan."""
    ends: str
    """When the evening will end."""


class Held(Struct, frozen=True):
    """What a held key shows: the answer and why, or a winner; and how to read the name."""

    text: str = ""
    readings: tuple[str, ...] = ()


def mc_view(state: State, moment: Moment, wall: str, chosen: CueId | None = None) -> McView:
    """The page. `wall` is the time of day; `chosen` the cue the operator put next, if any."""
    cue, team = state.cue, _team(state)
    pause = stage(state) if state.overlay and state.overlay.clock else None
    now = _now(state)
    coming, then, why = _next(state, moment, chosen)
    late = timing.lag(state, wall)
    ends = timing.ends(state, wall)
    return McView(
        part=_part(state),
        team=team.name if team else "",
        turn=_turn(state) if team else "",
        step=cue.title if cue else _("Chưa bắt đầu"),
        now=now,
        again=_again(state, now),
        coming=coming,
        then=then,
        why=why,
        clock=_clock(state),
        pause=pause.clock if isinstance(pause, Pause) else None,
        kept=pause.kept if isinstance(pause, Pause) else "",
        cover=_cover(state),
        hall=_("Hội trường: {picture}").format(picture=_hall(state)),
        readings=readings(state, now, then),
        hides=bool(secret(state)),
        plan=timing.words(late) if late else "",
        ends=_("Kết thúc khoảng {time}").format(time=ends) if ends else "",
    )


def held(state: State) -> Held:
    """What is hidden now: for the eyes of whoever holds the key."""
    text = secret(state)
    return Held(text, readings(state, text)) if text else Held()


def readings(state: State, *said: str) -> tuple[str, ...]:
    """How to read names aloud: of the team on stage, and of everybody named in what is said."""
    here = _team(state)
    found: list[str] = []
    for team in state.contest.teams:
        on_stage = team is here
        if on_stage or _named(said, team.name, team.full_name):
            found.append(team.reading)
        found += [one.reading for one in team.members if on_stage or _named(said, one.name)]
    return tuple(dict.fromkeys(aid for aid in found if aid))


def _named(said: Sequence[str], *names: str) -> bool:
    """Whether one of the names stands in what is said; no name stands nowhere."""
    return any(name and name in text for text in said for name in names)


def _team(state: State) -> Team | None:
    team = state.team_at(state.cue) if state.cue else None
    return state.contest.team(team) if team else None


def _part(state: State) -> str:
    if state.cue is None:
        return state.contest.heading.full_title
    plan = state.plan(state.cue.round)
    return part_title(plan)


def _turn(state: State) -> str:
    turn = state.cue.turn if state.cue else 0
    return _("lượt {n}/{all}").format(n=turn, all=len(state.contest.teams))


def _now(state: State) -> str:
    if state.overlay and state.overlay.clock:
        return _(
            "Xin phép quý vị cho chương trình tạm dừng ít phút. Kính mong quý vị đại biểu và khán giả ngồi tại chỗ."
        )
    if state.closed:
        return speech(state) or _("Hội thi đã khóa.")
    return speech(state) if state.cue else _("Chương trình chưa bắt đầu.")


def _again(state: State, now: str) -> str:
    """The question on air with its options, as the hall reads them."""
    picture = None if state.overlay else _picture(state)
    if not isinstance(picture, QuestionView) or picture.points or picture.text in now:
        return ""
    options = [f"{one.letter}: {one.text}" for one in picture.options]
    return "\n".join([picture.text, *options])


def _next(state: State, moment: Moment, chosen: CueId | None) -> tuple[str, str, str]:
    """What the next press does, the words after it, and why they are kept back."""
    if state.closed:
        return "", "", ""
    action = going(state, chosen)
    if action is None:
        return _("Hết kịch bản"), "", ""
    if action.unseen or action.publishes:
        return action.label, "", _waits(state, action, moment)
    then = after(state, action, moment)
    if then is None:
        return action.label, "", ""
    if then.cue_id != state.cue_id and then.clock and secret(then):
        return action.label, "", _("Câu hỏi hiện khi phát")
    return action.label, speech(then), ""


def _waits(state: State, action: Action, moment: Moment) -> str:
    """What a step that tells something waits for; outside a turn a refusal may name winners."""
    refusal = controls.button(state, action, moment).refusal if action.publishes else ""
    if refusal and _team(state):
        return refusal
    if refusal:
        return _("Chờ Ban Tổ chức chốt kết quả")
    return _("Hiện sau khi công bố") if action.publishes else _("Hiện sau khi bốc thăm")


def _picture(state: State) -> Scene | None:
    """The picture of the cue, whatever covers it now."""
    cue = state.cue
    if cue is None or state.away(cue):
        return None
    return state.program.player(cue).scene(state, cue)


def _clock(state: State) -> Face | None:
    return getattr(_picture(state), "clock", None) if state.clock else None


def _cover(state: State) -> str:
    panic = next((one for one in controls.panics(state) if one.chosen), None)
    return panic.label if panic else ""


def _hall(state: State) -> str:
    """The picture in a few words; whatever covers it comes first."""
    if state.overlay:
        return _cover(state)
    if state.cue is None:
        return _("Phông nền")
    picture, title = stage(state), state.cue.title
    clock = getattr(picture, "clock", None)
    if isinstance(clock, Face):
        return f"{title}, {_ticking(clock)}"
    if isinstance(picture, QuestionView):
        return _("{step}, đã công bố đáp án").format(step=title)
    if isinstance(picture, Judging):
        return picture.message
    if isinstance(picture, Marks):
        return _("Điểm đã công bố")
    return title


def _ticking(clock: Face) -> str:
    if clock.running_since is not None:
        return _("đồng hồ chạy")
    return _("đồng hồ dừng") if clock.spent else _("đồng hồ chờ")
