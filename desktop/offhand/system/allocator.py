"""The heap of the C library, kept from growing by memory that nobody uses."""

from __future__ import annotations

import ctypes
import sys

ARENAS = 2
"""Of GNU's library, which else opens one for each thread, up to eight for each core.

What is let go in an arena is of no use to the threads of the others. One for the screen and one for
everybody else is as quick, since most of what they do waits for the interpreter's lock; after a thousand
answers the program is a seventh smaller.
"""
_ARENA_MAX = -8
"""``M_ARENA_MAX`` of malloc.h."""


def share_arenas() -> None:
    """Have all threads that come from now on share a few arenas; other libraries have nothing like it."""
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt is not None:
            mallopt(_ARENA_MAX, ARENAS)
