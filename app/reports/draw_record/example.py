"""The first draw of the evening worked out by hand, so that anybody can follow the others.

Repeats design §3 with the standard library alone, apart from `app.domain.draw`: what is printed
is a second way to the same lot.
"""

import hashlib
import hmac
import shlex

from msgspec import Struct

from app.reports.paper.evening import Evening
from app.show.draw_facts import LotDrawn, SaltGiven

FULL = 1 << 256


class Example(Struct, frozen=True):
    """One draw in numbers: the message, its HMAC in hex, and the place in the pool (from 0)."""

    k: int
    message: str
    mac: str
    size: int
    index: int
    lot: str
    commands: tuple[str, ...]


def example(evening: Evening) -> Example | None:
    """The first draw that counts; None before the seed is opened or without any draw."""
    state = evening.state
    salt = ""
    for one in evening.recorded:
        if isinstance(one.fact, SaltGiven):
            salt = one.fact.salt
        if isinstance(one.fact, LotDrawn) and state.seed and one.fact.pool:
            return _worked(bytes.fromhex(state.seed), state.show_id, salt, one.fact)
    return None


def _worked(seed: bytes, show_id: str, salt: str, fact: LotDrawn) -> Example:
    pool = sorted(fact.pool)
    bound = FULL - FULL % len(pool)
    t = 0
    while True:
        message = f"{show_id}|{fact.k}|{salt}|{','.join(pool)}|{t}"
        mac = hmac.new(seed, message.encode(), hashlib.sha256).hexdigest()
        if int(mac, 16) < bound:
            break
        t += 1
    index = int(mac, 16) % len(pool)
    checked = f"printf '%s' {shlex.quote(message)} | openssl dgst -sha256 -mac HMAC"
    commands = (
        f"{checked} -macopt hexkey:{seed.hex()}",
        f'python3 -c "print(0x{mac} % {len(pool)})"',
    )
    return Example(fact.k, message, mac, len(pool), index, pool[index], commands)
