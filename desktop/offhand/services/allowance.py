"""How long an answer the credit left pays for, as a refusal said it a while ago, or as the key's limit tells.

Without a limit the API sets credit aside for the longest answer that a model can give, and refuses where a
small balance does not cover that (OPENROUTER section 0, rule 9). So the questions that follow a refusal ask
for no more than it named, until the user goes to add credit or some minutes have passed. Where the key's
remainder is known to be small, no question has to be refused first (``domain.affording``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.affording import SHORTEST_ANSWER

if TYPE_CHECKING:
    from decimal import Decimal

    from offhand.services.key_limit import KeyLimit

LASTING = 600.0
"""Seconds after a refusal, since credit may have been added anywhere."""


class Allowance:
    """Remember what refusals said, by model."""

    def __init__(self) -> None:
        """Know of no refusal."""
        self._known: dict[str, tuple[int, float]] = {}
        self.remainder: Decimal | None = None
        """USD that the key may still spend, None where nothing limits it or nobody tells."""

    def note(self, model: str, tokens: int | None, now: float) -> None:
        """Hear how many tokens a refusal named; ``now`` is Unix seconds."""
        if tokens is not None and tokens >= SHORTEST_ANSWER:
            self._known[model] = tokens, now

    def find(self, model: str, now: float) -> int | None:
        """Return how many tokens an answer may take, None where nothing limits it."""
        tokens, since = self._known.get(model, (None, 0.0))
        return tokens if tokens is not None and 0 <= now - since < LASTING else None

    def follow(self, limit: KeyLimit) -> None:
        """Know what is left on the key, as often as that is told."""

        def note() -> None:
            self.remainder = limit.info.limit_remaining if limit.info is not None else None

        limit.on_change(note)
        note()

    def clear(self) -> None:
        """Forget all of it: credit may have been added."""
        self._known.clear()
        self.remainder = None
