"""Words for what the API tells about a key."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offhand.domain.account import KeyInfo

CENT = Decimal("0.01")


def list_key_facts(info: KeyInfo) -> list[tuple[str, str]]:
    """List names and values, the ones that matter first."""
    facts: list[tuple[str, str]] = []
    if info.label:
        facts.append(("Label", info.label))
    facts.append(("Limit", "None" if info.limit is None else word_amount(info.limit)))
    if info.limit_remaining is not None:
        facts.append(("Left", word_amount(info.limit_remaining)))
    facts.append(("Used", word_amount(info.usage)))
    facts.append(("Free tier", "Yes: no credit was bought yet" if info.is_free_tier else "No"))
    if info.expires_at:
        facts.append(("Expires", info.expires_at.replace("T", " ").removesuffix("Z")))
    return facts


def word_key(info: KeyInfo) -> str:
    """Say in one sentence that a key works, and how far it goes."""
    left, limit = info.limit_remaining, info.limit
    if left is not None and left <= 0:
        return "The key works, but nothing is left of its limit."
    if info.is_free_tier:
        return "The key works; no credit was bought yet."
    if left is None:
        return "The key works."
    of_limit = f" of {word_amount(limit)}" if limit is not None else ""
    return f"The key works: {word_amount(left)}{of_limit} left."


def word_amount(amount: Decimal) -> str:
    """Write US dollars to the cent, and what is less than a cent as exactly as it is."""
    if 0 < abs(amount) < CENT:
        return f"${amount.normalize():f}"
    sign = "−" if amount < 0 else ""
    return f"{sign}${abs(amount):,.2f}"
