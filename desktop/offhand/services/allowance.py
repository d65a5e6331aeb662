"""How long an answer the credit left pays for, as a refusal said it a while ago, or as the key's limit tells.

Without a limit the API sets credit aside for the longest answer that a model can give, and refuses where a
small balance does not cover that (OPENROUTER section 0, rule 9). So the questions that follow a refusal ask
for no more than it named, until the user goes to add credit or some minutes have passed. Where the key's
remainder is known to be small, no question has to be refused first (``domain.affording``).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.domain.affording import SHORTEST_ANSWER

if TYPE_CHECKING:
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
        self._aside: dict[str, Decimal | None] = {}
        """USD that answers on their way may cost, None where that is not weighed yet."""

    def note(self, model: str, tokens: int | None, now: float) -> None:
        """Hear how many tokens a refusal named; ``now`` is Unix seconds."""
        if tokens is not None and tokens >= SHORTEST_ANSWER:
            self._known[model] = tokens, now

    def find(self, model: str, now: float) -> int | None:
        """Return how many tokens an answer may take, None where nothing limits it."""
        tokens, since = self._known.get(model, (None, 0.0))
        return tokens if tokens is not None and 0 <= now - since < LASTING else None

    def begin(self, answer: str) -> None:
        """Hear that an answer is about to be asked for: it has its share of what is left."""
        self._aside[answer] = None

    def set_aside(self, answer: str, cost: Decimal) -> None:
        """Count what an answer on its way may cost (USD), where it is one that was begun.

        One that may cost more than its share is refused, and takes nothing from the others.
        """
        if answer in self._aside:
            share = self.find_share(answer)
            self._aside[answer] = cost if share is None else min(cost, share)

    def release(self, answer: str) -> None:
        """Hear that an answer is over, however it ended."""
        self._aside.pop(answer, None)

    def find_share(self, answer: str) -> Decimal | None:
        """Return USD that an answer may cost, None where nothing limits it or nobody tells.

        What others may cost that are on their way is gone; of the rest all that are not weighed yet have
        equal shares, as those that are asked side by side.
        """
        if self.remainder is None:
            return None
        others = [cost for key, cost in self._aside.items() if key != answer]
        known = [cost for cost in others if cost is not None]
        rest = self.remainder - sum(known, Decimal(0))
        return max(Decimal(0), rest) / (1 + len(others) - len(known))

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
