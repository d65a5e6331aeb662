"""Words for what the API tells about a key."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from offhand.words import tr, write_number

if TYPE_CHECKING:
    from offhand.domain.account import KeyInfo

CENT = Decimal("0.01")


def list_key_facts(info: KeyInfo) -> list[tuple[str, str]]:
    """List names and values, the ones that matter first."""
    facts: list[tuple[str, str]] = []
    if tr(info.label):
        facts.append((tr("Label"), tr(info.label)))
    facts.append((tr("Limit"), tr("None") if info.limit is None else word_amount(info.limit)))
    if info.limit_remaining is not None:
        facts.append((tr("Left"), word_amount(info.limit_remaining)))
    facts.append((tr("Used"), word_amount(info.usage)))
    facts.append((tr("Free tier"), tr("Yes: no credit was bought yet") if info.is_free_tier else tr("No")))
    if info.expires_at:
        facts.append((tr("Expires"), info.expires_at.replace("T", " ").removesuffix("Z")))
    return facts


def word_key(info: KeyInfo) -> str:
    """Say in one sentence that a key works, and how far it goes."""
    left, limit = info.limit_remaining, info.limit
    if left is not None and left <= 0:
        return tr("The key works, but nothing is left of its limit.")
    if info.is_free_tier:
        return tr("The key works; no credit was bought yet.")
    if left is None:
        return tr("The key works.")
    if limit is None:
        return tr("The key works: {left} left.", left=word_amount(left))
    return tr("The key works: {left} of {limit} left.", left=word_amount(left), limit=word_amount(limit))


def word_amount(amount: Decimal) -> str:
    """Write US dollars to the cent, and what is less than a cent as exactly as it is."""
    if 0 < abs(amount) < CENT:
        return tr("${amount}", amount=write_number(amount.normalize(), "f"))
    sign = "−" if amount < 0 else ""
    return sign + tr("${amount}", amount=write_number(abs(amount), ",.2f"))
