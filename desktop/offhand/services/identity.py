"""Names for chats and messages: UUIDs that sort by the time they were made."""

from __future__ import annotations

import secrets
import time
import uuid

TIME_BITS = 48
RANDOM_A_BITS = 12
RANDOM_B_BITS = 62


def new_id() -> str:
    """Return a fresh UUIDv7 as text (RFC 9562, section 5.7)."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << TIME_BITS) - 1) << 80
    value |= 0x7 << 76
    value |= secrets.randbits(RANDOM_A_BITS) << 64
    value |= 0b10 << 62
    value |= secrets.randbits(RANDOM_B_BITS)
    return str(uuid.UUID(int=value))
