"""The draw that the hall can check: a sealed seed, an optional word from the audience, HMAC.

Knows how one lot follows from the seed. Does not know what the lots are for, nor who keeps the
seed. The recipe is design §3; anybody with a calculator can repeat it after the seed is opened.
"""

import hashlib
import hmac
from collections.abc import Iterable

from app.domain.ids import LotCode

SEED_BYTES = 32


def commitment(seed: bytes) -> str:
    """The seal shown before the first lot: SHA-256 of the seed in hex."""
    return hashlib.sha256(seed).hexdigest()


def short_seal(sealed: str) -> str:
    """The first eight digits of the seal, as people compare them: "7F3A-92C1"."""
    return f"{sealed[:4]}-{sealed[4:8]}".upper()


def pick(seed: bytes, show_id: str, k: int, salt: str, pool: Iterable[LotCode]) -> LotCode:
    """The k-th lot of a show (k from 1) out of `pool`; ValueError when the pool is empty.

    Numbers above the largest multiple of the pool's size are thrown away, so that no lot is
    likelier than another.
    """
    lots = sorted(pool)
    if not lots:
        raise ValueError("a draw needs at least one lot")
    bound = (1 << 256) - (1 << 256) % len(lots)
    t = 0
    while (number := _number(seed, f"{show_id}|{k}|{salt}|{','.join(lots)}|{t}")) >= bound:
        t += 1
    return lots[number % len(lots)]


def _number(seed: bytes, message: str) -> int:
    return int.from_bytes(hmac.new(seed, message.encode(), hashlib.sha256).digest(), "big")
