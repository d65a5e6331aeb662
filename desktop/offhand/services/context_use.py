"""What the context is used by, and whether a question fits into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from offhand.services.weighing import Survey, Weight

USUAL_RESERVE = 1000
"""Tokens that are left for an answer that nothing limits."""


class ContextUse(msgspec.Struct, frozen=True, kw_only=True):
    """Say what the context is used by, in tokens as the model will likely count them."""

    limit: int | None
    """Tokens that the model reads and writes, None where nobody tells."""
    system: float = 0.0
    history: float = 0.0
    images: float = 0.0
    draft: float = 0.0
    reserve: int = 0
    """Tokens that the answer wants."""
    left_out: int = 0
    """Messages that are not sent."""
    longest: int | None = None
    """Tokens that the answer may take, None where nothing limits it."""
    factor: float = 1.0
    """Tokens for each that was guessed."""

    @property
    def total(self) -> float:
        """Return the tokens of the prompt."""
        return self.system + self.history + self.images + self.draft

    @property
    def fits(self) -> bool:
        """Say whether the prompt leaves room for an answer."""
        return self.limit is None or self.total + self.reserve <= self.limit


def measure_use(survey: Survey, draft: Weight, prompt: float, *, limit: int | None) -> ContextUse:
    """Share a prompt of so many tokens out among what it is made of."""
    drafted = draft.words(survey.model, sees=survey.sees)
    images = survey.pictures + (draft.pictures if survey.sees else 0)
    guessed = survey.system + survey.words + images + drafted
    factor = prompt / guessed if guessed else 0.0
    usual = min(USUAL_RESERVE, (limit or USUAL_RESERVE) // 8)
    return ContextUse(
        limit=limit,
        system=survey.system * factor + (prompt if not guessed else 0),
        history=survey.words * factor,
        images=images * factor,
        draft=drafted * factor,
        # An answer that may fill the context is given half of it: no more is asked for than there is room.
        reserve=usual if survey.longest is None else min(survey.longest, (limit or 2 * survey.longest) // 2),
        left_out=survey.start,
        longest=survey.longest,
        factor=factor,
    )
