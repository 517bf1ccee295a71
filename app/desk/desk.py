"""The desk: the only door through which facts come in.

Records, takes back, replaces; tells those who listen that the state has changed. Knows the
journal and the time only as ports, and no screen.
"""

from collections.abc import Callable, Mapping

import msgspec

from app.desk import controls
from app.desk.ports import Journal, Time
from app.desk.replay import Recorded, effective, kinds_of, replay
from app.desk.stage import stage
from app.domain.contest import Contest
from app.domain.draw import commitment, pick
from app.domain.errors import Refused
from app.domain.ids import LotCode
from app.domain.language import _
from app.rounds import ALL_FACTS, ROUND_TYPES
from app.show.action import Action, Moment
from app.show.draw_facts import SeedSealed
from app.show.entry import REFUSED, RETRACTION, Draft, Entry, write
from app.show.fact import Fact, body_of, kind_of
from app.show.facts import ClockStopped
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

        A clock that was running is stopped at its last known second, and the journal says so.
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
        if not self._state.commitment:
            self.record(SeedSealed(commitment(journal.show.seed)), PROGRAM)
        self._stop_lost_clock()

    def _stop_lost_clock(self) -> None:
        clock = self._state.clock
        if clock is None or not clock.running:
            return
        spent = max(clock.spent, self._journal.pulse() or 0)
        self.record(ClockStopped(spent), PROGRAM, _("Chương trình dừng đột ngột khi đồng hồ chạy"))

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

    def moment(self, reason: str = "", picked: tuple[str, ...] = ()) -> Moment:
        """The present as an action needs it; chance comes from the sealed seed."""
        return Moment(self._time.now(), self._pick, reason, picked)

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
    ) -> Entry:
        """Record the fact that this action makes now. Refused when a rule says no."""
        if action.idle:
            raise Refused(action.idle)
        return self.record(action.make(self.moment(reason, picked)), actor, reason)

    def record(self, fact: Fact, actor: str = OPERATOR, reason: str = "") -> Entry:
        """Let a fact in: asked, written durably, applied. A refusal is written too."""
        try:
            fact.check(self._state)
        except Refused as no:
            self._refuse(fact, actor, no)
            raise
        entry = self._write(kind_of(fact), body_of(fact), actor, reason)
        self._recorded.append(Recorded(entry, fact))
        self._become(fact.apply(self._state))
        return entry

    def undoable(self, actor: str = OPERATOR) -> Recorded | None:
        """The last fact of this face that can be taken back; None when there is none."""
        mine = (one for one in reversed(self._recorded) if one.entry.actor == actor)
        last = next(mine, None)
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
        place = self._place(seq)
        rest = [*self._recorded[:place], *self._recorded[place + 1 :]]
        try:
            state = replay(self._start, rest, checked_from=place)
        except Refused as no:
            self._refuse(self._recorded[place].fact, actor, no)
            raise
        entry = self._write(RETRACTION, {}, actor, reason, seq)
        self._recorded = rest
        self._become(state)
        return entry

    def redoable(self, actor: str = OPERATOR) -> Entry | None:
        """The retraction this face wrote last, when it has recorded nothing since."""
        mine = [
            one for one in self._journal.entries() if one.actor == actor and one.kind != REFUSED
        ]
        last = mine[-1] if mine else None
        return last if last and last.kind == RETRACTION else None

    def redo(self, actor: str = OPERATOR) -> Entry:
        """Take back the last retraction: the fact counts again, where it stood."""
        last = self.redoable(actor)
        if last is None:
            raise Refused(_("Không có gì để làm lại."))
        draft = Draft(self._time.stamp(), actor, RETRACTION, {}, retracts=last.seq)
        entries = self._journal.entries()
        imagined = write(last.show_id, len(entries) + 1, draft, entries[-1].hash)
        after = effective([*entries, imagined], KINDS)
        state = replay(self._start, after, checked_from=0)
        entry = self._journal.append(draft)
        self._recorded = after
        self._become(state)
        return entry

    def replace(self, seq: int, fact: Fact, actor: str = OPERATOR, reason: str = "") -> Entry:
        """Put the intended fact where a wrong one stood; everything after must still be true."""
        place = self._place(seq)
        before = replay(self._start, self._recorded[:place], checked_from=place)
        try:
            fact.check(before)
            replay(fact.apply(before), self._recorded[place + 1 :])
        except Refused as no:
            self._refuse(fact, actor, no)
            raise
        entry = self._write(kind_of(fact), body_of(fact), actor, reason, seq)
        self._recorded[place] = Recorded(entry, fact)
        self._become(replay(self._start, self._recorded, checked_from=len(self._recorded)))
        return entry

    def keep_pulse(self) -> None:
        """Remember the running clock's second, for the case that the power goes now."""
        clock = self._state.clock
        if clock and clock.running:
            self._journal.keep_pulse(clock.spent_at(self._time.now()))

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
            fact.check(self._state)
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
