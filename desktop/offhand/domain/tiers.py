"""Tiers of service: slower and cheaper, or faster and dearer, than what is usual.

OpenRouter has an endpoint of its own for each tier of a provider, with prices of its own, and bills the tier
that served, which the answer names. One that is dear and busy falls back to the usual one; the cheap one
does not, but where a model has none at all the usual one serves (docs "Service Tiers"). The price of a model
on the list is that of the usual tier.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.billing import make_bill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from offhand.domain.billing import Quantities
    from offhand.domain.message import Reply
    from offhand.domain.pricing import Pricing

FLEX, PRIORITY, SCALE, DEFAULT, AUTO = "flex", "priority", "scale", "default", "auto"
OTHER_NAMES = {"fast": PRIORITY, "standard": DEFAULT, "on_demand": DEFAULT, "performance": PRIORITY}
"""Of the same tiers."""
USUAL_FACTORS = {
    FLEX: (0.5, 0.5, 0.5, 1.0, 1.0),
    PRIORITY: (1.0, 1.0, 2.0, 2.5, 6.0),
    SCALE: (1.0, 1.0, 1.0, 1.5, 2.0),
}
"""Times the usual price, where nobody tells it beforehand and no answer has."""
SURE = 5
TIER_FIELD = "service_tier"


def name_tier(name: str) -> str:
    """Return the usual name of a tier, empty where none is named or any will do."""
    folded = name.strip().casefold()
    found = OTHER_NAMES.get(folded, folded)
    return "" if found == AUTO else found


def find_dear(name: str) -> str:
    """Return a tier that has prices of its own, empty for the usual one."""
    found = name_tier(name)
    return "" if found == DEFAULT else found


def find_asked(reply: Reply) -> str:
    """Return the tier that was asked for, empty where none was."""
    asked = reply.sent.fields.get(TIER_FIELD) if reply.sent is not None else None
    return name_tier(asked) if isinstance(asked, str) else ""


def find_served(reply: Reply) -> str:
    """Return the tier that served, empty where nobody told."""
    told = reply.usage.received.get(TIER_FIELD) if reply.usage is not None else None
    return name_tier(told) if isinstance(told, str) else ""


def is_other_tier(reply: Reply) -> bool:
    """Say whether another tier served than was asked for; where none was, none is another one."""
    asked, served = find_asked(reply), find_served(reply)
    return bool(asked and served) and asked != served


def find_tier(tag: str) -> str:
    """Return the tier that the tag of an endpoint names, as ``openai/flex`` does, empty for the usual one."""
    return next((tier for tier in map(find_dear, tag.split("/")[1:]) if tier in USUAL_FACTORS), "")


def list_factors(
    tier: str, prices: Sequence[Pricing] | None, base: Decimal, quantities: Quantities, at: float
) -> tuple[float, ...]:
    """Return what a tier may cost, in times of the usual price of the same answer (``base``, USD).

    ``prices`` are those that providers list for it, empty where none has it, None where nobody knows.
    """
    if not tier:
        return (1.0,) * SURE
    if prices is None or not base:
        return USUAL_FACTORS.get(tier, USUAL_FACTORS[PRIORITY])
    bills = [make_bill(each, quantities, at) for each in prices]
    ratios = sorted(float(bill.total / base) for bill in bills if bill.is_complete)
    if not ratios:
        return (1.0,) * SURE
    least = ratios[0] if tier == FLEX else min(1.0, ratios[0])
    middle = ratios[len(ratios) // 2]
    return (least, least, middle, ratios[-1], ratios[-1])
