"""How a window ends."""

from __future__ import annotations

from enum import Enum


class Ending(Enum):
    """Say what follows after the window has closed."""

    QUIT = "quit"
    DEMO = "demo"
    REAL = "real"
