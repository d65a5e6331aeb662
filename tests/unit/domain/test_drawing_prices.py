"""Pictures that a model makes have a price of their own, of a token or of a picture."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.billing import Quantities, make_bill, read_quantities
from offhand.domain.message import Usage
from offhand.domain.pricing import Pricing

NOON = 12 * 3600.0
D = Decimal


@pytest.mark.parametrize(
    ("price", "made", "lines"),
    [
        ("0.00003", 1, {"completion": 110, "image_output": 1_290}),  # of a token
        ("0.00003", 0, {"completion": 110, "image_output": 1_290}),
        ("0.04", 2, {"completion": 110, "image_output": 2}),  # of a picture
        ("0.04", 0, {"completion": 110, "image_output": 1}),
        ("0", 1, {"completion": 1_400}),
        (None, 1, {"completion": 1_400}),
    ],
)
def test_pictures_that_were_made_have_a_line_of_their_own(
    price: str | None, made: int, lines: dict[str, int]
) -> None:
    usage = Usage(
        prompt_tokens=10,
        completion_tokens=1_400,
        received={"completion_tokens_details": {"image_tokens": 1_290}},
    )
    prices = {"prompt": D(0), "completion": D("0.0000025")} | ({"image_output": D(price)} if price else {})
    bill = make_bill(Pricing(prices=prices), read_quantities(usage, output_images=made), NOON)
    assert {line.name: line.units for line in bill.lines if line.name != "prompt"} == lines
    assert all(line.price == prices[line.name] for line in bill.lines)
    assert bill.is_complete


def test_a_price_of_pictures_that_varies_is_not_known() -> None:
    pricing = Pricing(prices={"completion": D(1)}, variable=frozenset({"image_output"}))
    taken = Quantities(completion_tokens=1_400, image_output_tokens=1_290, requests=0)
    assert make_bill(pricing, taken, NOON).unpriced == ("image_output",)
