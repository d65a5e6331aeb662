"""The list has prices, and limits, of every kind: those that vary are no numbers, and none is passed."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from offhand.openrouter.catalogue import read_models
from tests.fakes.catalogues import make_catalogue


def test_a_price_of_anything_may_vary_or_be_none() -> None:
    cards = read_models(msgspec.json.encode({"data": make_catalogue()})).values()
    varying = [card for card in cards if "web_search" in card.pricing.variable]
    assert varying
    assert all("web_search" not in card.pricing.prices for card in varying)
    assert any("request" in card.pricing.variable for card in cards)
    told = {card.pricing.prices.get("web_search") for card in cards}
    assert {None, Decimal(0), Decimal("0.005"), Decimal("0.01"), Decimal("0.025")} <= told
    assert {card.longest_answer for card in cards} >= {None, 500, 8_192, 30_000}
    asked = 1_000_000
    assert all(
        (card.bound_answer(asked) or 0) <= (card.longest_answer or card.context or asked) for card in cards
    )
