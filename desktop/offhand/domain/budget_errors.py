"""What keeps a question back for its cost: a branch of the tree in ``domain.errors``."""

from __future__ import annotations

from decimal import Decimal  # noqa: TC003 - read back from JSON by these types

from offhand.domain.errors import AppError


class CapReached(AppError):
    """Report that an answer may cost more than a cap of the user leaves; nothing was sent."""

    scope: str
    """One of ``message``, ``chat``, ``day``, ``month``."""
    cap: Decimal
    """USD."""
    left: Decimal
    """USD that may still be spent."""
    cost: Decimal | None = None
    """USD that the answer may cost at most, None where nobody knows."""
    frees_at: float | None = None
    """When the cap begins anew (Unix seconds), None where it never does."""
    day: str = ""
    """The day on which that is, such as ``1 Dec``; empty where it never is."""
    longest: int | None = None
    """Tokens that the answer was to take at most, None where that was left open."""
    is_estimated: bool = False
    """Something of what was spent is estimated by the list, since nobody told it."""
