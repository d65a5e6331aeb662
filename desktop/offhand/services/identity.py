"""Names for chats and messages: UUIDs that sort by the time they were made."""

from __future__ import annotations

import hashlib
import os
import time
import uuid

TIME_BITS = 48
RANDOM_A_BITS = 12
RANDOM_B_BITS = 62
LAST_SECOND = 253_402_300_799.0
"""The end of the year 9999."""


def new_id() -> str:
    """Return a fresh UUIDv7 as text (RFC 9562, section 5.7)."""
    random = int.from_bytes(os.urandom(10), "big")
    return _compose(time.time_ns() // 1_000_000, random >> RANDOM_B_BITS, random)


def derive_id(seed: str, seconds: float) -> str:
    """Return a UUIDv7 that is always the same for the same seed and time (Unix seconds).

    What is imported twice gets the same name twice.
    """
    digest = int.from_bytes(hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()[:10], "big")
    milliseconds = int(max(0.0, min(seconds, LAST_SECOND)) * 1000)
    return _compose(milliseconds, digest >> RANDOM_B_BITS, digest)


def _compose(milliseconds: int, random_a: int, random_b: int) -> str:
    value = (milliseconds & (1 << TIME_BITS) - 1) << 80
    value |= 0x7 << 76
    value |= (random_a & (1 << RANDOM_A_BITS) - 1) << 64
    value |= 0b10 << 62
    value |= random_b & (1 << RANDOM_B_BITS) - 1
    return str(uuid.UUID(int=value))
