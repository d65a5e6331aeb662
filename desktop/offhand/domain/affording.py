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
    bill = make_bill(card.pricing, Quantities(prompt_tokens=prompt_tokens), at)
    prices = card.pricing.prices_for(prompt_tokens, utc_minute(at))
    price = find_price(prices, COMPLETION)
    if not bill.is_complete or not price or not card.answer_limit:
        return None
    left = remainder - bill.total * MISCOUNT
    tokens = int((left / price).to_integral_value(ROUND_FLOOR))
    longest = card.longest_answer or card.context or USUAL_LONGEST
    return tokens if SHORTEST_ANSWER <= tokens < longest else None
