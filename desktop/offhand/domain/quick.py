"""Rules of the quick prompt: when a question belongs to the one before."""

from __future__ import annotations

A_MOMENT = 300.0
"""Seconds for which a question that follows belongs to the one before."""
MOMENT, NEW, CONTINUE = "after five minutes", "always", "never"
FRESH_STARTS = (MOMENT, NEW, CONTINUE)
"""What a user can choose of when a fresh chat begins."""


def goes_on(choice: str, seconds: float) -> bool:
    """Say whether a prompt that was hidden for so many seconds goes on with its chat."""
    if choice == MOMENT:
        return 0 <= seconds <= A_MOMENT
    return choice == CONTINUE
