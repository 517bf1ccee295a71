"""Which key means which wish: the console's own actions by name, their keys, and who may change.

Data and look-up (design language §8). Knows names of keys; what a wish does is told elsewhere.
"""

from collections.abc import Callable, Mapping

from msgspec import Struct

from app.domain.language import _


class Wish(Struct, frozen=True):
    """Something the operator can ask of the console. A `fixed` one keeps its key for ever."""

    name: str
    text: Callable[[], str]
    group: str
    key: str
    fixed: bool = False
    twin: str = ""
    """A second key for the same wish."""


GROUPS: dict[str, Callable[[], str]] = {
    "play": lambda: _("Phát"),
    "mend": lambda: _("Sửa và xem lại"),
    "rescue": lambda: _("Khẩn cấp"),
    "desk": lambda: _("Bàn điều khiển"),
    "screens": lambda: _("Màn hình"),
    "sound": lambda: _("Âm thanh"),
}

WISHES: tuple[Wish, ...] = (
    Wish("go", lambda: _("Phát bước kế tiếp"), "play", "Space", True, "PageDown"),
    Wish("publish", lambda: _("Công bố"), "play", "Enter", True),
    Wish("up", lambda: _("Chọn mục kế tiếp: lên một dòng"), "play", "Up"),
    Wish("down", lambda: _("Chọn mục kế tiếp: xuống một dòng"), "play", "Down"),
    Wish("previous", lambda: _("Chọn mục trước"), "play", "Left", twin="PageUp"),
    Wish("peek", lambda: _("Giữ để xem điều đang che"), "play", "K"),
    Wish("speech", lambda: _("Lời MC chữ to"), "play", "M"),
    Wish("undo", lambda: _("Hoàn tác"), "mend", "Ctrl+Z"),
    Wish("redo", lambda: _("Làm lại"), "mend", "Ctrl+Y"),
    Wish("replace", lambda: _("Thay thao tác vừa rồi…"), "mend", "Ctrl+H"),
    Wish("history", lambda: _("Lịch sử"), "mend", "Ctrl+J"),
    Wish("find", lambda: _("Tìm trong kịch bản"), "mend", "F3"),
    Wish("panic.backdrop", lambda: _("Phông nền"), "rescue", "F6", True, "Ctrl+6"),
    Wish("panic.freeze", lambda: _("Đứng hình"), "rescue", "F7", True, "Ctrl+7"),
    Wish("panic.pause", lambda: _("Tạm dừng kỹ thuật"), "rescue", "F8", True, "Ctrl+8"),
    Wish("panic.black", lambda: _("Màn đen"), "rescue", "F9", True, "Ctrl+9"),
    Wish("keys", lambda: _("Phím tắt"), "desk", "F1", True),
    Wish("judges", lambda: _("Bảng chấm điểm"), "desk", "F2"),
    Wish("menu", lambda: _("Menu"), "desk", "Ctrl+B"),
    Wish("papers", lambda: _("In giấy tờ…"), "desk", "Ctrl+P"),
    Wish("close", lambda: _("Khóa hội thi…"), "desk", "Ctrl+L"),
    Wish("leave", lambda: _("Đóng bảng đang mở"), "desk", "Esc", True),
    Wish("projector", lambda: _("Nối lại máy chiếu"), "rescue", "F5", True),
    Wish("choose_screen", lambda: _("Chọn màn hình khán giả…"), "screens", "Ctrl+G"),
    Wish("identify", lambda: _("Nhận diện màn hình"), "screens", "Ctrl+I"),
    Wish("test_card", lambda: _("Hình kiểm tra màn hình"), "screens", "Ctrl+T"),
    Wish("mc", lambda: _("Màn hình MC"), "screens", "Ctrl+M"),
    Wish("mute", lambda: _("Tắt, bật tiếng"), "sound", "N"),
    Wish("louder", lambda: _("Tăng âm lượng"), "sound", "Ctrl+Up"),
    Wish("quieter", lambda: _("Giảm âm lượng"), "sound", "Ctrl+Down"),
)

BUTTONS = frozenset({*"ABCDEGHIJLOPQRSTUVWXY+,.", "Del"})
"""Keys of the buttons of kinds of rounds; they keep them, and a wish may not take one away."""
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_ARROWS = frozenset({"Up", "Down", "Left", "Right", "Home", "End", "Insert"})
_FUNCTION = frozenset(f"F{number}" for number in range(1, 13))


def _unused(key: str) -> str:
    """Why nobody uses this key (design language §8); "" for every other key."""
    bare = key.removeprefix("Ctrl+")
    if key in ("F4", "F10", "F11", "F12"):
        return _("hệ điều hành dùng phím này để đổi màn hình hoặc mở menu")
    if bare == "Esc":
        return _("ai cũng bấm phím này theo phản xạ để thoát hộp thoại")
    if bare == "Backspace":
        return _("bộ gõ tiếng Việt tự gửi phím này khi ghép dấu")
    if bare == "Tab":
        return _("phím này chuyển chỗ bàn phím đang đứng")
    return ""


def _reserved(key: str) -> str:
    """Why this key is never given away; "" for every other key."""
    bare = key.removeprefix("Ctrl+")
    if bare in ("Space", "Enter", "PageDown", "PageUp"):
        return _("phím này dành cho phát và công bố")
    if bare.isdigit():
        return _("phím số dành cho phương án của đội và phím khẩn cấp")
    if key in BUTTONS:
        return _("phím này là phím của nút trong mục thi")
    if not (key in _LETTERS or bare in _ARROWS | _FUNCTION or (bare in _LETTERS and bare != key)):
        return _("chỉ dùng được chữ cái, phím mũi tên, phím F, hoặc Ctrl cùng một phím ấy")
    return ""


def _free(key: str) -> bool:
    return not (_unused(key) or _reserved(key))


class Keymap:
    """The keys in use: the table, and what people changed."""

    def __init__(self, changes: Mapping[str, str] | None = None) -> None:
        """Take kept changes; one that may not be (any more) is left out."""
        self._wishes = {one.name: one for one in WISHES}
        self._changes = {
            wish: key
            for wish, key in (changes or {}).items()
            if wish in self._wishes and not self._wishes[wish].fixed and _free(key)
        }
        while clash := next((one for one in self._changes if self._twice(one)), ""):
            del self._changes[clash]

    def _twice(self, wish: str) -> bool:
        """Whether another wish has the same key."""
        key = self._changes[wish]
        keys = [(self.key_of(one.name), one.twin) for one in WISHES if one.name != wish]
        return any(key in pair for pair in keys)

    @property
    def changes(self) -> dict[str, str]:
        """Wishes whose key is not the usual one."""
        return dict(self._changes)

    def key_of(self, wish: str) -> str:
        """The key of a wish."""
        return self._changes.get(wish, self._wishes[wish].key)

    def wish_of(self, key: str) -> str:
        """The wish of a key; "" when it has none."""
        found = (one.name for one in WISHES if key in (self.key_of(one.name), one.twin) and key)
        return next(found, "")

    def text_of(self, wish: str) -> str:
        """What it does, in words."""
        return self._wishes[wish].text()

    def why_not(self, wish: str, key: str) -> str:
        """Why this wish cannot have this key; "" when it can."""
        if self._wishes[wish].fixed:
            return _("Chưa thể đổi: phím này giữ cố định để ai ngồi vào cũng bấm đúng.")
        why = _unused(key) or _reserved(key)
        taken = self.wish_of(key)
        if not why and taken and taken != wish:
            why = _("phím này đang dùng cho “{other}”").format(other=self.text_of(taken))
        return _("Chưa thể dùng phím {key}: {why}.").format(key=key, why=why) if why else ""

    def change(self, wish: str, key: str) -> str:
        """Give the wish another key. Why not, in words; "" when it was done."""
        why = self.why_not(wish, key)
        if not why:
            self._changes[wish] = key
            if key == self._wishes[wish].key:
                del self._changes[wish]
        return why

    def reset(self) -> None:
        """The usual keys again."""
        self._changes.clear()
