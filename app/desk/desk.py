"""The desk: the only door through which facts come in.

Records, takes back, replaces; tells those who listen that the state has changed. Knows the
journal and the time only as ports, and no screen.
"""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from app.desk import controls
from app.desk.ports import Journal, Time
from app.desk.replay import Recorded, effective, kinds_of, replay
from app.desk.stage import stage
from app.desk.standing import last_known, runs, stood
from app.domain.contest import Contest
from app.domain.draw import commitment, pick
from app.domain.errors import Refused
from app.domain.ids import LotCode
from app.domain.language import _
from app.rounds import ALL_FACTS, ROUND_TYPES
from app.show.action import Action, Moment
from app.show.draw_facts import LotDrawn, SaltGiven, SeedSealed
from app.show.entry import REFUSED, RETRACTION, Draft, Entry, write
from app.show.fact import Fact, body_of, fact_from, kind_of
from app.show.program import Program
from app.show.scene import Scene
from app.show.state import State, begin

OPERATOR = "operator"
PROGRAM = "program"

KINDS: Mapping[str, type[Fact]] = kinds_of(ALL_FACTS)


class Desk:
    """One show being led. Everything that changes goes through `record`, `undo` or `replace`."""

    def __init__(self, journal: Journal, time: Time) -> None:
        """Come back to where the journal ends; seal the seed when the show is new.

        What was running is stopped at its last known second, and the journal says so.
        """
        self._journal = journal
        self._time = time
        self._listeners: list[Callable[[State], None]] = []
        contest = msgspec.json.decode(journal.show.contest_json, type=Contest)
        program = Program(contest, ROUND_TYPES)
        self._start = begin(program, journal.show.id, journal.show.kind)
        self._recorded = effective(journal.entries(), KINDS)
        self._state = replay(self._start, self._recorded, checked_from=len(self._recorded))
        self.resumed = bool(self._recorded)
        self._opened_after = len(journal.entries())
        if not self._state.commitment:
            self.record(SeedSealed(commitment(journal.show.seed)), PROGRAM)
        self._stop_what_ran(last_known(self._state, self._recorded, journal.pulse()))

    @property
    def state(self) -> State:
        """What is true now."""
        return self._state

    @property
    def journal(self) -> Journal:
        """The list of facts."""
        return self._journal

    @property
    def recorded(self) -> tuple[Recorded, ...]:
        """The facts that count, in order."""
        return tuple(self._recorded)

    @property
    def time(self) -> Time:
        """The present."""
        return self._time

    @property
    def scene(self) -> Scene:
        """What the hall sees now."""
        return stage(self._state)

    def listen(self, listener: Callable[[State], None]) -> None:
        """Call `listener` with the new state after every change."""
        self._listeners.append(listener)

    def moment(
        self,
        reason: str = "",
        picked: tuple[str, ...] = (),
        typed: Mapping[str, str] | None = None,
    ) -> Moment:
        """The present as an action needs it; chance comes from the sealed seed."""
        return Moment(self._time.now(), self._pick, reason, picked, dict(typed or {}))

    def _pick(self, pool: tuple[LotCode, ...]) -> tuple[int, LotCode]:
        state = self._state
        k = state.draws + 1
        return k, pick(self._journal.show.seed, state.show_id, k, state.salt, pool)

    def press(
        self,
        action: Action,
        *,
        actor: str = OPERATOR,
        reason: str = "",
        picked: tuple[str, ...] = (),
        typed: Mapping[str, str] | None = None,
    ) -> Entry:
        """Record the fact that this action makes now. Refused when a rule says no."""
        if action.idle:
            raise Refused(action.idle)
        return self.record(action.make(self.moment(reason, picked, typed)), actor, reason)

    def record(self, fact: Fact, actor: str = OPERATOR, reason: str = "") -> Entry:
        """Let a fact in: asked, written durably, applied. A refusal is written too."""
        try:
            self._spare_the_draw(fact)
            fact.admit(self._state)
        except Refused as no:
            self._refuse(fact, actor, no)
            raise
        entry = self._write(kind_of(fact), body_of(fact), actor, reason)
        self._recorded.append(Recorded(entry, fact))
        self._become(fact.apply(self._state))
        return entry

    def _spare_the_draw(self, fact: Fact) -> None:
        """No new word after a lot that was taken back, or whoever dislikes it could draw anew."""
        if not isinstance(fact, SaltGiven):
            return
        if any(one.kind == kind_of(LotDrawn) for one in self._journal.entries()):
            raise Refused(_("Đã bốc lá thăm đầu tiên: không thêm chữ của khán giả được nữa."))

    def undoable(self, actor: str = OPERATOR) -> Recorded | None:
        """The last fact of this face that can be taken back; None when there is none."""
        mine = (one for one in self._recorded if one.entry.actor == actor)
        last = max(mine, key=lambda one: one.entry.seq, default=None)
        if last is None or last.fact.permanent or self._state.closed:
            return None
        return last

    def undo(self, actor: str = OPERATOR, reason: str = "") -> Entry:
        """Take back this face's last fact; never another face's."""
        target = self.undoable(actor)
        if target is None:
            raise Refused(_("Không còn gì để hoàn tác."))
        return self.retract(target.entry.seq, actor, reason)

    def retract(self, seq: int, actor: str, reason: str = "") -> Entry:
        """Take back one fact; the rest must still be true without it, else Refused names it."""
        fact = self._recorded[self._place(seq)].fact
        return self._rewrite(Draft(self._time.stamp(), actor, RETRACTION, {}, reason, seq), fact)

    def redoable(self, actor: str = OPERATOR) -> Entry | None:
        """This face's last retraction that still counts; None when it recorded something since."""
        entries = self._journal.entries()
        waiting: list[Entry] = []
        for one in entries:
            if one.actor != actor or one.kind == REFUSED:
                continue
            if one.kind != RETRACTION or one.retracts is None:
                waiting.clear()
            elif entries[one.retracts - 1].kind == RETRACTION:
                waiting = [other for other in waiting if other.seq != one.retracts]
            else:
                waiting.append(one)
        return waiting[-1] if waiting and not self._state.closed else None

    def redo(self, actor: str = OPERATOR) -> Entry:
        """Take back the last retraction: the fact counts again, where it stood."""
        last = self.redoable(actor)
        if last is None or last.retracts is None:
            raise Refused(_("Không có gì để làm lại."))
        undone = self._journal.entries()[last.retracts - 1]
        draft = Draft(self._time.stamp(), actor, RETRACTION, {}, retracts=last.seq)
        return self._rewrite(draft, fact_from(KINDS[undone.kind], undone.body))

    def replace(self, seq: int, fact: Fact, actor: str = OPERATOR, reason: str = "") -> Entry:
        """Put the intended fact where a wrong one stood; everything after must still be true."""
        self._place(seq)
        stamp = self._time.stamp()
        return self._rewrite(Draft(stamp, actor, kind_of(fact), body_of(fact), reason, seq), fact)

    def _rewrite(self, draft: Draft, tried: Fact) -> Entry:
        """Write a line that takes another back, if the evening is still true with it."""
        entries, before = self._journal.entries(), self._state
        imagined = write(self._journal.show.id, len(entries) + 1, draft, entries[-1].hash)
        after = effective([*entries, imagined], KINDS)
        try:
            state = replay(self._start, after, checked_from=_parting(self._recorded, after))
        except Refused as no:
            self._refuse(tried, draft.actor, no)
            raise
        entry = self._journal.append(draft)
        self._recorded = after
        self._become(state)
        self._stop_what_ran(before)
        return entry

    def _stop_what_ran(self, known: State) -> None:
        """What was started before the program was opened stands, as far as it was in `known`."""
        now = self._time.now()
        for fact in stood(self._state, known, self._recorded, self._opened_after, now):
            self.record(fact, PROGRAM)

    def keep_pulse(self) -> None:
        """Remember this moment while something runs, for the case that the power goes now."""
        if runs(self._state):
            self._journal.keep_pulse(self._time.now())

    def go(self) -> controls.Button | None:
        """The big bar as it stands now; None at the end of the run sheet."""
        action = controls.go(self._state)
        return controls.button(self._state, action, self.moment()) if action else None

    def buttons(self, actions: tuple[Action, ...]) -> tuple[controls.Button, ...]:
        """Actions with their reasons, as they stand now."""
        moment = self.moment()
        return tuple(controls.button(self._state, one, moment) for one in actions)

    def preview(self, action: Action) -> Scene | None:
        """The picture a press would bring; None when that is not known or would be refused."""
        if action.unseen or action.ask is not None:
            return None
        try:
            fact = action.make(self.moment())
            fact.admit(self._state)
        except Refused:
            return None
        return stage(fact.apply(self._state))

    def _place(self, seq: int) -> int:
        for place, one in enumerate(self._recorded):
            if one.entry.seq == seq:
                if one.fact.permanent or self._state.closed:
                    raise Refused(_("Dòng này không hoàn tác được."))
                return place
        raise Refused(_("Dòng {seq} không còn hiệu lực.").format(seq=seq))

    def _refuse(self, fact: Fact, actor: str, no: Refused) -> None:
        tried: dict[str, object] = {"kind": kind_of(fact), "body": body_of(fact)}
        self._write(REFUSED, tried, actor, str(no))

    def _write(
        self,
        kind: str,
        body: dict[str, object],
        actor: str,
        reason: str,
        retracts: int | None = None,
    ) -> Entry:
        draft = Draft(self._time.stamp(), actor, kind, body, reason, retracts)
        return self._journal.append(draft)

    def _become(self, state: State) -> None:
        self._state = state
        for listener in self._listeners:
            listener(state)


def _parting(before: Sequence[Recorded], after: Sequence[Recorded]) -> int:
    """The first place where two lists of facts differ."""
    pairs = zip(before, after, strict=False)
    same = (one.entry.seq == other.entry.seq for one, other in pairs)
    return next(
        (place for place, equal in enumerate(same) if not equal), min(len(before), len(after))
    )
