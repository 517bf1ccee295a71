"""A judge's PIN as it may be kept: salted and stretched, never the digits."""

import hashlib
import hmac
import secrets

_ROUNDS = 60_000
_SALT_BYTES = 8


def hashed(pin: str, salt: bytes | None = None) -> str:
    """Make "salt$hash" in hex; a fresh random salt unless one is given (for reproducible samples)."""
    salt = salt if salt is not None else secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}${_stretch(pin, salt)}"


def matches(pin: str, kept: str) -> bool:
    """Whether these digits are the PIN that was kept."""
    salt, _dollar, wanted = kept.partition("$")
    return bool(wanted) and hmac.compare_digest(_stretch(pin, bytes.fromhex(salt)), wanted)


def _stretch(pin: str, salt: bytes) -> str:
    return hashlib.pbkdf2_hmac("sha256", pin.encode(), salt, _ROUNDS).hex()
