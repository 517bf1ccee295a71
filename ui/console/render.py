"""From the desk to the parts of the console: every text and picture, one part after another.

Asks the desk, fills the face. Presses nothing.
"""

from collections.abc import Collection

from msgspec.structs import replace

from app.desk import controls, sheet_actions
from app.desk.coming import Coming, coming, secret, speech
from app.desk.controls import Button
from app.desk.desk import Desk
from app.desk.run_sheet import SheetLine, progress, run_sheet, stands
from app.desk.script import readings
from app.domain.ids import CueId
from app.domain.language import _
from app.show.action import HIDDEN
from app.show.clock import written
from app.show.pictures import part_label
from app.show.scene import Scene
from app.show.state import State
from ui.console import brief, outcome, sheets, texts, view
from ui.console.face import Face
from ui.console.keymap import Keymap
from ui.console.pictures import Pictures


class Renderer:
    """What is shown, and what the operator chose to show next."""

    def __init__(self, desk: Desk, face: Face, pictures: Pictures, keymap: Keymap) -> None:
        """Nothing is chosen; the projector is taken to be well."""
        self._desk, self._face, self._pictures = desk, face, pictures
        self._keymap = keymap
        self.chosen: CueId | None = None
        self.coming = Coming()
        self.buttons: tuple[Button, ...] = ()
        self.panics: tuple[Button, ...] = ()
        self.card: Button | None = None
        """The screen card; None before the first rendering."""
        self.edits: tuple[Button, ...] = ()
        self.media: sheet_actions.Media = tuple
        """Asked for the names in the media folder when one can be put on the run sheet."""
        self.makeshift: tuple[str, Scene | None] = ("", None)
        """The panic action that covers the hall although it could not be written, and its scene."""
        self.opened = False
        """Whether that scene is the open hall: a cover that is written was lifted."""
        self.peeking = False
        self.search = ""
        self.copy = ""
        self.disk = ""
        """What is wrong with the disk; "" when all is well."""
        self.pace = ""
        self.alone = False
        """One screen only: the stage is a window beside the console."""
        self.projector, self.without = True, False
        self._projector_text: tuple[str, ...] = ()
        self.seated = False
        self._lost_since = 0
        self._brief: brief.Brief | None = None

    @property
    def blocked(self) -> bool:
        """The hall sees nothing, and nobody said to go on all the same."""
        return not self.projector and not self.without

    def set_projector(self, ok: bool, text: str, details: tuple[str, ...], at: str) -> None:
        """Remember how the projector is; `at` is the time of day."""
        if ok or self.projector:
            self.without = False
        if not ok and self.projector:
            clock, now = self._desk.state.clock, self._desk.time.now()
            self._face.lost.tell(at, texts.clock_text(clock, now) if clock else "")
            self._lost_since = now
        self.projector = ok
        self._projector_text = (text, *details) if text else details

    def render(self, undo: str, replaced: str = "") -> None:
        """Everything; `undo` and `replaced` name what those buttons would change."""
        state, face = self._desk.state, self._face
        self.buttons = self._desk.buttons(controls.actions(state))
        self.card = self._desk.buttons((controls.card(state),))[0]
        self.panics = tuple(self._lit(one) for one in self._desk.buttons(controls.panics(state)))
        face.strip.render_state(state)
        self._brief = brief.brief(state)
        self._render_projector()
        self.render_next()
        sides = (*sheets.sides(self._desk), *outcome.outcome(self._desk))
        beside = {one.action for one in sides}
        face.side.render_sides(sides, [one for one in self.buttons if one.action.name in beside])
        own = [one for one in self.buttons if one.action.name not in beside]
        face.controls.render_buttons(self._brief, own)
        hidden = self.coming.cue is None and bool(secret(state))
        face.controls.offer_peek(hidden)
        face.bottom.render_panics(self.panics)
        seated = _("Giám khảo đang ngồi ở máy này.") if self.seated else ""
        face.bottom.undo.name_target(undo, seated)
        face.bottom.offer_replacing(replaced, seated)
        self._render_journal()

    def render_pace(self, text: str) -> None:
        """How the hall's picture keeps pace."""
        self.pace = text
        self._render_projector()

    def pass_time(self) -> None:
        """What grows with the time alone: how long the hall has seen nothing."""
        if not self.projector:
            self._render_projector()

    def _lit(self, one: Button) -> Button:
        """A panic key that is down, or up, without its being written is so all the same."""
        if one.action.name != self.makeshift[0]:
            return one
        return replace(one, action=replace(one.action, chosen=not self.opened))

    def _render_projector(self) -> None:
        face, well = self._face, self.projector
        strong = _("Chưa có máy chiếu") if self.alone else _("Máy chiếu tốt")
        if not well:
            ago = written(self._desk.time.now() - self._lost_since)
            strong = _("Mất máy chiếu {time}").format(time=ago)
            face.lost.show_age(ago)
        pace = (self.pace,) if well and self.pace else ()
        face.bottom.projector.say(strong, (*self._projector_text, *pace), well=well)
        face.strip.set_alarm("" if well else _("MẤT MÁY CHIẾU – hội trường không thấy hình"))
        face.air.set_lost(not well)
        face.lost.setVisible(self.blocked)
        face.controls.setVisible(not self.blocked)

    def _render_journal(self) -> None:
        if self.makeshift[0]:
            kept = [_("Hội trường vẫn được che"), _("bấm lại phím đó để mở hình")]
            if self.opened:
                kept = [_("Hội trường đã mở hình"), _("bấm lại phím đó để che hình")]
            self._face.bottom.journal.say(_("Nhật ký không ghi được"), kept, well=False)
            return
        entries = self._desk.journal.entries()
        at = entries[-1].at[11:19] if entries else ""
        count = f"{len(entries):,}".replace(",", ".")
        lines = [one for one in (self.disk, self.copy) if one]
        lines.append(_("Nhật ký: {count} dòng").format(count=count))
        self._face.bottom.journal.say(_("Đã lưu {at}").format(at=at), lines, well=not self.disk)

    @staticmethod
    def _title(state: State) -> str:
        return view.cue_name(state, state.cue_id) if state.cue_id else _("Phông nền")

    def render_next(self) -> None:
        """NEXT, the bar, the run sheet and the speech: all that the choice changes."""
        state, face = self._desk.state, self._face
        self.coming = coming(self._desk, self.chosen)
        button = self.coming.button
        if self.blocked and button is not None:
            button = Button(button.action, _("Chưa thể phát: chưa có màn hình khán giả"))
        if state.closed:
            end = (_("Hội thi đã khóa"), _("kết quả và nhật ký không đổi được nữa"))
        else:
            end = (_("Hết kịch bản"), _("còn một việc: khóa hội thi"))
        face.go.render_button(button, end)
        self._render_monitors(state)
        self.render_script()
        following = self.coming.speech
        if button is not None and not following and button.action.publishes:
            following = button.action.words or _("(hiện sau khi công bố)")
        now = speech(state) if state.cue else _("Chương trình chưa bắt đầu.")
        if self.blocked:
            now, following = texts.without_picture(state)
        aids = readings(state, now, following)
        if HIDDEN in following:
            aids = (*aids[:2], _("Phần tô kín hiện ra khi đã công bố."))
        face.speech.render_speech(now, following, aids)
        publishes = button is not None and button.action.publishes and not button.refusal
        roomy = self._brief is None or self._brief.timing is None
        face.controls.note(self._warning() if publishes and roomy else "")

    @staticmethod
    def _warning() -> str:
        return _("Hội trường thấy ngay, lời MC không rút lại được. Phím cách không có tác dụng.")

    def _render_monitors(self, state: State) -> None:
        face, following = self._face, self.coming
        covers = (one.action for one in (*self.panics, self.card) if one)
        over = next((one.label for one in covers if one.chosen), "")
        face.air.caption(over or self._title(state), self._part(state) if not over else "")
        label = following.button.action.label if following.button else _("Hết kịch bản")
        face.next.caption(label)
        scene = following.scene
        peek = _("Giữ {key} để xem riêng").format(key=self._keymap.key_of("peek"))
        peek = peek if secret(state) else ""
        if scene is not None and following.masked and not self.peeking:
            face.next.hide_picture(_("Đã che"), peek or _("Hiện khi đã công bố"), "hidden")
            scene = None
        elif scene is None:
            unseen = following.button.action.unseen if following.button else ""
            icon = "hidden" if unseen else "lock" if following.button else "check"
            words = (unseen, peek) if unseen and peek else (label, view.plain(following.hidden))
            face.next.hide_picture(*words, icon)
        self._pictures.want(self.makeshift[1] or self._desk.scene, scene)

    @staticmethod
    def _part(state: State) -> str:
        cue = state.cue
        plan = state.plan(cue.round) if cue else None
        return part_label(plan) if plan and plan.number else ""

    # --------------------------------------------------------------- run sheet

    def render_script(self) -> None:
        """The run sheet, or what the finder found."""
        state = self._desk.state
        lines = run_sheet(state, self.coming.cue)
        if self.search.strip():
            lines = tuple(self._found(state, one) for one in view.found(state, self.search))
        self._face.script.render_lines(lines, progress(state))
        self.edits = self._desk.buttons(sheet_actions.around(state, self.coming.cue, self._media))
        self._face.script.render_edits(self.edits)

    def _media(self) -> Collection[str]:
        return self.media()

    def _found(self, state: State, cue_id: CueId) -> SheetLine:
        cue = state.program.cue(cue_id)
        plan = state.plan(cue.round) if cue else None
        part = part_label(plan) if plan and plan.number else ""
        where = stands(state, cue, self.coming.cue) if cue else "waiting"
        return SheetLine(view.cue_name(state, cue_id), 1, where, cue=cue_id, outcome=part)

    def keep_choice(self, state: State) -> None:
        """What was chosen stays so only while it can come: dropped, undone or absent it cannot."""
        cue = state.program.cue(self.chosen) if self.chosen else None
        if cue is None or state.away(cue):
            self.chosen = None

    def choose(self, step: int) -> None:
        """NEXT is the cue one place further up or down; the hall does not change."""
        state = self._desk.state
        if state.closed:
            return
        following = state.following(state.cue_id)
        usual = following.id if following else None
        start = self.chosen or self.coming.cue
        if start is None:
            self._choose(usual if step > 0 else self._before(state), usual)
            return
        place = state.program.place(start) + step
        while 0 <= place < len(state.program.cues) and self._passed_over(place):
            place += step
        if 0 <= place < len(state.program.cues):
            self._choose(state.program.cues[place].id, usual)

    def _passed_over(self, place: int) -> bool:
        """What is on air comes next only by a step of its own; a team that is absent never."""
        state = self._desk.state
        cue = state.program.cues[place]
        if cue.id == state.cue_id:
            return not self._goes_on
        return state.away(cue)

    @property
    def _goes_on(self) -> bool:
        """Whether the cue on air has a step of its own: it is then one of the places to choose."""
        own = controls.go(self._desk.state)
        return own is not None and not own.name.startswith("take.")

    def choose_previous(self) -> None:
        """NEXT is the cue before the one on air."""
        before = self._before(self._desk.state)
        if before is not None:
            self._choose(before, None)

    def _choose(self, cue: CueId | None, usual: CueId | None) -> None:
        by_itself = self._desk.state.cue_id if self._goes_on else usual
        self.chosen = None if cue == by_itself else cue
        self.render_next()

    @staticmethod
    def _before(state: State) -> CueId | None:
        place = state.program.place(state.cue_id) if state.cue_id else 0
        here = (one.id for one in reversed(state.program.cues[:place]) if not state.away(one))
        return next(here, None)
