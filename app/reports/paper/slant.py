"""An upright TrueType face leaned over, for a family whose own italics lack Vietnamese letters.

Knows the tables `glyf`, `loca`, `hmtx` and `head`. Hints are dropped, since they were made for
the upright letters. Does not know which face it leans.
"""

import struct
from collections.abc import Iterator
from itertools import pairwise

LEAN = 0.2
"""How far a point moves to the right for its height: about 11 degrees."""

_SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 0x02, 0x04, 0x08, 0x10, 0x20
_KEPT_FLAGS = 0x41
_WORDS, _OFFSETS, _SCALE, _MORE, _SCALE_XY, _MATRIX, _HINTED = 1, 2, 8, 0x20, 0x40, 0x80, 0x100


def slanted(face: bytes) -> bytes:
    """The same font, leaning; ValueError when the file is not a plain TrueType font."""
    tables = _tables(face)
    if not {"glyf", "loca", "head", "hmtx", "hhea", "maxp"} <= tables.keys():
        raise ValueError("not a TrueType font with outlines")
    glyphs = [_lean(glyph) for glyph in _glyphs(tables)]
    tables["hmtx"] = _metrics(tables, [shift for _glyph, shift in glyphs])
    places = [0]
    for glyph, _shift in glyphs:
        places.append(places[-1] + len(glyph))
    tables["glyf"] = b"".join(glyph for glyph, _shift in glyphs)
    tables["loca"] = struct.pack(f">{len(places)}I", *places)
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]
    return _font(face[:4], tables)


def _tables(face: bytes) -> dict[str, bytes]:
    count: int = struct.unpack_from(">H", face, 4)[0]
    found: dict[str, bytes] = {}
    for number in range(count):
        tag, _sum, start, size = struct.unpack_from(">4sIII", face, 12 + 16 * number)
        found[tag.decode("latin-1")] = face[start : start + size]
    return found


def _font(version: bytes, tables: dict[str, bytes]) -> bytes:
    kept = {tag: data for tag, data in tables.items() if tag not in ("fpgm", "prep", "cvt ")}
    power = len(kept).bit_length() - 1
    reach = 16 << power
    head = version + struct.pack(">4H", len(kept), reach, power, 16 * len(kept) - reach)
    start = len(head) + 16 * len(kept)
    listed, bodies = b"", b""
    for tag in sorted(kept):
        data = kept[tag]
        listed += struct.pack(">4sIII", tag.encode("latin-1"), 0, start + len(bodies), len(data))
        bodies += data + b"\0" * (-len(data) % 4)
    return head + listed + bodies


def _glyphs(tables: dict[str, bytes]) -> Iterator[bytes]:
    """The outlines one by one, as `loca` cuts them out of `glyf`."""
    count: int = struct.unpack_from(">H", tables["maxp"], 4)[0]
    long: int = struct.unpack_from(">h", tables["head"], 50)[0]
    places = struct.unpack_from(f">{count + 1}{'I' if long else 'H'}", tables["loca"])
    for start, end in pairwise(places):
        yield tables["glyf"][start:end] if long else tables["glyf"][2 * start : 2 * end]


def _metrics(tables: dict[str, bytes], shifts: list[int]) -> bytes:
    """The left bearings follow the outlines, or readers would move these back."""
    full: int = struct.unpack_from(">H", tables["hhea"], 34)[0]
    data = bytearray(tables["hmtx"])
    for number, shift in enumerate(shifts):
        spot = 4 * number + 2 if number < full else 4 * full + 2 * (number - full)
        if spot + 2 <= len(data):
            bearing: int = struct.unpack_from(">h", data, spot)[0]
            struct.pack_into(">h", data, spot, bearing + shift)
    return bytes(data)


def _lean(glyph: bytes) -> tuple[bytes, int]:
    """The leaning outline, padded, and how far its left edge moved."""
    if not glyph:
        return b"", 0
    contours, left, low, right, high = struct.unpack_from(">5h", glyph)
    if contours < 0:
        shift = round(low * LEAN)
        box = (contours, left + shift, low, right + round(high * LEAN), high)
        leaned = struct.pack(">5h", *box) + _components(glyph)
    else:
        leaned, shift = _outline(glyph, contours, left)
    return leaned + b"\0" * (-len(leaned) % 4), shift


def _components(glyph: bytes) -> bytes:
    """A letter made of letters: only their offsets lean, the parts lean by themselves."""
    spot, parts, flags = 10, b"", _MORE
    while flags & _MORE:
        flags, index = struct.unpack_from(">HH", glyph, spot)
        wide = flags & _WORDS
        x, y = struct.unpack_from(">hh" if wide else ">bb", glyph, spot + 4)
        spot += 8 if wide else 6
        size = 2 if flags & _SCALE else 4 if flags & _SCALE_XY else 8 if flags & _MATRIX else 0
        if flags & _OFFSETS:
            x += round(y * LEAN)
        kept = (flags | _WORDS) & ~_HINTED
        parts += struct.pack(">HHhh", kept, index, x, y) + glyph[spot : spot + size]
        spot += size
    return parts


def _outline(glyph: bytes, contours: int, left: int) -> tuple[bytes, int]:
    """A plain outline, written again with whole words for every step."""
    ends = struct.unpack_from(f">{contours}H", glyph, 10)
    spot = 10 + 2 * contours
    spot += 2 + struct.unpack_from(">H", glyph, spot)[0]
    count = ends[-1] + 1 if ends else 0
    flags: list[int] = []
    while len(flags) < count:
        flag = glyph[spot]
        spot += 1
        flags.append(flag)
        if flag & _REPEAT:
            flags += [flag] * glyph[spot]
            spot += 1
    xs, spot = _steps(glyph, spot, flags, _SHORT_X, _SAME_X)
    ys, spot = _steps(glyph, spot, flags, _SHORT_Y, _SAME_Y)
    xs = [x + round(y * LEAN) for x, y in zip(xs, ys, strict=True)]
    box = (contours, min(xs, default=0), min(ys, default=0), max(xs, default=0), max(ys, default=0))
    written = struct.pack(f">5h{contours}HH", *box, *ends, 0)
    written += bytes(flag & _KEPT_FLAGS for flag in flags)
    for line in (xs, ys):
        steps = [here - before for before, here in pairwise([0, *line])]
        written += struct.pack(f">{len(steps)}h", *steps)
    return written, box[1] - left


def _steps(
    glyph: bytes, spot: int, flags: list[int], short: int, same: int
) -> tuple[list[int], int]:
    """One coordinate of every point, from the steps between them."""
    line: list[int] = []
    here = 0
    for flag in flags:
        if flag & short:
            here += glyph[spot] if flag & same else -glyph[spot]
            spot += 1
        elif not flag & same:
            here += struct.unpack_from(">h", glyph, spot)[0]
            spot += 2
        line.append(here)
    return line, spot
