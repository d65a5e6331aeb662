"""What pictures cost, once, and what a price that varies does to a bill."""

from __future__ import annotations

from decimal import Decimal

import pytest

from offhand.domain.billing import Quantities, make_bill, read_quantities
from offhand.domain.message import Usage
from offhand.domain.pricing import Pricing

D = Decimal
NOON = 12 * 3600.0


def total(pricing: Pricing, **counts: int) -> Decimal:
    return make_bill(pricing, Quantities(**counts), NOON).total


@pytest.mark.parametrize(
    ("prices", "expected"),
    [
        ({}, 2000),  # pictures are tokens like others
        ({"image": D(50)}, 2000),  # their 1,500 tokens cost more than three times 50
        ({"image": D(600)}, 500 + 3 * 600),
        ({"image_token": D(3)}, 500 + 1500 * 3),
        ({"image": D(50), "image_token": D(3)}, 500 + 1500 * 3),
        ({"image": D(1600), "image_token": D(3)}, 500 + 3 * 1600),
        ({"image": D(0), "image_token": D(0)}, 500),
    ],
)
def test_pictures_cost_by_the_piece_or_by_their_tokens_never_both(
    prices: dict[str, Decimal], expected: int
) -> None:
    pricing = Pricing(prices={"prompt": D(1), **prices})
    assert total(pricing, prompt_tokens=2000, image_tokens=1500, images=3) == expected


def test_pictures_of_which_no_tokens_are_told_cost_by_the_piece() -> None:
    pricing = Pricing(prices={"prompt": D(1), "image": D(50)})
    assert total(pricing, prompt_tokens=2000, images=3) == 2000 + 3 * 50


def test_the_tokens_that_a_server_tells_of_pictures_beat_a_guess() -> None:
    usage = Usage(prompt_tokens=2000, received={"prompt_tokens_details": {"image_tokens": 700}})
    assert read_quantities(usage, images=1, image_tokens=5).image_tokens == 700
    assert read_quantities(Usage(prompt_tokens=2000), images=1, image_tokens=5).image_tokens == 5


@pytest.mark.parametrize(
    ("variable", "counts", "unpriced"),
    [
        ({"prompt", "completion"}, {"prompt_tokens": 9, "cached_tokens": 4}, ("prompt", "input_cache_read")),
        ({"input_cache_read"}, {"prompt_tokens": 9, "cached_tokens": 4}, ("input_cache_read",)),
        ({"request"}, {"prompt_tokens": 9}, ("request",)),
        ({"image"}, {"prompt_tokens": 9, "images": 0}, ()),
        ({"web_search"}, {"searches": 2}, ("web_search",)),
    ],
)
def test_what_varies_is_never_free_nor_priced_as_something_else(
    variable: set[str], counts: dict[str, int], unpriced: tuple[str, ...]
) -> None:
    known = {"prompt": D(1), "completion": D(2), "request": D(0)}
    prices = {name: price for name, price in known.items() if name not in variable}
    bill = make_bill(Pricing(prices=prices, variable=frozenset(variable)), Quantities(**counts), NOON)
    assert bill.unpriced == unpriced
