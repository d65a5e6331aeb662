"""What can go wrong with the screen, and with a picture of it."""

from __future__ import annotations

from offhand.domain.errors import AppError


class ScreenProblem(AppError):
    """Group what can go wrong with the screen."""


class DisplayLost(ScreenProblem):
    """Report that the display went away while the program ran."""


class ScreenUnseen(ScreenProblem):
    """Report a desktop that has no way to a picture of its screens."""

    reason: str
    """A clause such as ``the portal of this desktop takes no screenshots``."""


class ScreenRefused(ScreenProblem):
    """Report a desktop that has a way and refuses to go it."""

    detail: str = ""
    """What it said."""


class ScreenGarbled(ScreenProblem):
    """Report something that the desktop handed over for a picture and that is none."""

    reason: str
    """A clause such as ``its file is gone``."""
