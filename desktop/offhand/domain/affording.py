"""How long an answer a small remainder pays for.

Credit is set aside for the prompt and the longest answer that may come, which is the model's longest where
none is asked for (OPENROUTER section 0, rule 9). A key with little left is refused then, although the
answer itself would have cost next to nothing.
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from offhand.domain.billing import Quantities, find_price, make_bill, utc_minute
from offhand.domain.pricing import COMPLETION

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard

SHORTEST_ANSWER = 16
"""Tokens; some providers refuse a limit below (OPENROUTER section 2)."""
MISCOUNT = Decimal("1.25")
"""How many times as much as was guessed a prompt may cost."""
USUAL_LONGEST = 128_000
"""Tokens of the longest answer, where nobody tells."""


def find_affordable(card: ModelCard, prompt_tokens: int, remainder: Decimal, at: float) -> int | None:
    """Return how many tokens an answer may take for a remainder (USD) to cover it.

    None where it covers the longest answer that can come, where prices are not known, and where not even
    a short one is covered: then nothing is gained by asking for less. ``at`` is Unix seconds.
    """
    tokens = _count_affordable(card, prompt_tokens, remainder, at)
    return tokens if tokens is not None and SHORTEST_ANSWER <= tokens < _find_longest(card) else None


def covers_longest(card: ModelCard, prompt_tokens: int, remainder: Decimal, at: float) -> bool:
    """Say whether a remainder covers the longest answer to such a prompt, or nobody can tell."""
    tokens = _count_affordable(card, prompt_tokens, remainder, at)
    return tokens is None or tokens >= _find_longest(card)


def find_dearest(card: ModelCard, prompt_tokens: int, longest: int | None, at: float) -> Decimal:
    """Return USD that an answer of so many tokens may cost at most, or the longest one that can come.

    As far as prices are known.
    """
    tokens = min(longest or _find_longest(card), _find_longest(card))
    prompt = make_bill(card.pricing, Quantities(prompt_tokens=prompt_tokens), at).total
    both = Quantities(prompt_tokens=prompt_tokens, completion_tokens=tokens)
    return make_bill(card.pricing, both, at).total + prompt * (MISCOUNT - 1)


def _count_affordable(card: ModelCard, prompt_tokens: int, remainder: Decimal, at: float) -> int | None:
    bill = make_bill(card.pricing, Quantities(prompt_tokens=prompt_tokens), at)
    prices = card.pricing.prices_for(prompt_tokens, utc_minute(at))
    price = find_price(prices, COMPLETION)
    if not bill.is_complete or not price or not card.answer_limit:
        return None
    return int(((remainder - bill.total * MISCOUNT) / price).to_integral_value(ROUND_FLOOR))


def _find_longest(card: ModelCard) -> int:
    return card.longest_answer or card.context or USUAL_LONGEST
