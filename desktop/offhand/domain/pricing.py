"""What a model costs, as the catalogue tells it: base prices, and what replaces them under conditions.

Prices are US dollars for one unit: a token, except ``image`` (one picture), ``request`` and
``web_search`` (one each). A price that varies, which the API writes as -1, is no number to count with
(OPENROUTER section 5; schema ``PricingOverride``).
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PROMPT = "prompt"
COMPLETION = "completion"
CACHE_READ = "input_cache_read"
CACHE_WRITE = "input_cache_write"
CACHE_WRITE_HOUR = "input_cache_write_1h"
REASONING = "internal_reasoning"
IMAGE = "image"
IMAGE_TOKEN = "image_token"  # noqa: S105 - a price's name
IMAGE_OUTPUT = "image_output"
AUDIO = "audio"
AUDIO_OUTPUT = "audio_output"
AUDIO_CACHE = "input_audio_cache"
REQUEST = "request"
WEB_SEARCH = "web_search"
PRICE_NAMES = (
    PROMPT,
    COMPLETION,
    CACHE_READ,
    CACHE_WRITE,
    CACHE_WRITE_HOUR,
    REASONING,
    IMAGE,
    IMAGE_TOKEN,
    IMAGE_OUTPUT,
    AUDIO,
    AUDIO_OUTPUT,
    AUDIO_CACHE,
    REQUEST,
    WEB_SEARCH,
)
"""In the order in which people want to read them."""
PRICES_OF_ONE = frozenset({IMAGE, REQUEST, WEB_SEARCH})
"""Those that are for one thing; all others are for a token, but see ``is_of_token``."""
LEAST_A_PICTURE = Decimal("0.001")
"""USD; a token of a picture that is made costs less, and a whole picture hardly does."""
DAY = 24 * 60


def is_of_token(name: str, price: Decimal) -> bool:
    """Say whether a price is that of a token, not of something whole.

    That of pictures which are made is of one by the schema, and of a token in most lists.
    """
    is_whole = name == IMAGE_OUTPUT and price >= LEAST_A_PICTURE
    return name not in PRICES_OF_ONE and not is_whole


class PriceOverride(msgspec.Struct, frozen=True, kw_only=True):
    """Replace prices where every condition holds; names that are missing keep the base price."""

    min_prompt_tokens: int | None = None
    """Applies to prompts strictly longer than this."""
    utc_start: str | None = None
    """HHMM, inclusive."""
    utc_end: str | None = None
    """HHMM, exclusive; before ``utc_start`` the window goes over midnight."""
    prices: dict[str, Decimal]
    """USD a unit, by the catalogue's own names."""

    @property
    def window(self) -> tuple[int, int] | None:
        """Return the minutes of the UTC day from which and until which it applies, None for all day.

        A window that ends where it begins goes once around the clock.
        """
        start, end = _minutes(self.utc_start), DAY if self.utc_end is None else _minutes(self.utc_end)
        return None if start % DAY == end % DAY else (start, end)

    def applies(self, prompt_tokens: int, utc_minute: int) -> bool:
        """Say whether it holds for a prompt of this length at this minute of the UTC day."""
        if self.min_prompt_tokens is not None and prompt_tokens <= self.min_prompt_tokens:
            return False
        if self.window is None:
            return True
        start, end = self.window
        if start < end:
            return start <= utc_minute < end
        return utc_minute >= start or utc_minute < end


class Pricing(msgspec.Struct, frozen=True, kw_only=True):
    """Hold prices by the catalogue's own names; those that vary are left out of ``prices``."""

    prices: dict[str, Decimal]
    overrides: tuple[PriceOverride, ...] = ()
    """In the order of the list: among those that apply, a later one wins for each name."""
    variable: frozenset[str] = frozenset()
    """Names of the prices that the API says vary, as those of a router do."""
    discount: Decimal | None = None
    """The part of the price that is taken off, as told."""

    @property
    def prompt(self) -> Decimal | None:
        """Tell the base price of a prompt token, None where it varies or is not known."""
        return self.prices.get(PROMPT)

    @property
    def completion(self) -> Decimal | None:
        """Tell the base price of an answer token, None where it varies or is not known."""
        return self.prices.get(COMPLETION)

    @property
    def is_variable(self) -> bool:
        """Say whether what a token costs is only known afterwards."""
        return PROMPT in self.variable or COMPLETION in self.variable

    @property
    def is_free(self) -> bool:
        """Say whether neither a request nor its tokens cost anything, under any condition."""
        every = (self.prices, *(override.prices for override in self.overrides))
        return (
            self.prompt == 0
            and self.completion == 0
            and not self.is_variable
            and not any(prices.get(name) for prices in every for name in (PROMPT, COMPLETION, REQUEST))
        )

    def applying(self, prompt_tokens: int, utc_minute: int) -> tuple[PriceOverride, ...]:
        """List the overrides that hold for a prompt of this length at this minute of the UTC day."""
        return tuple(each for each in self.overrides if each.applies(prompt_tokens, utc_minute))

    def prices_for(self, prompt_tokens: int, utc_minute: int) -> Mapping[str, Decimal]:
        """Return the prices that hold for a prompt of this length at this minute of the UTC day."""
        prices = dict(self.prices)
        for override in self.applying(prompt_tokens, utc_minute):
            prices.update(override.prices)
        return prices

    @property
    def tiers(self) -> tuple[int, ...]:
        """List the prompt lengths beyond which other prices may hold, shortest first."""
        lengths = {each.min_prompt_tokens for each in self.overrides if each.min_prompt_tokens is not None}
        return tuple(sorted(lengths))


UNPRICED = Pricing(prices={})
"""Nothing is known."""


def sort_price_names(names: Iterable[str]) -> list[str]:
    """Put price names into the order in which people read them, new ones last."""
    order = {name: place for place, name in enumerate(PRICE_NAMES)}
    return sorted(names, key=lambda name: (order.get(name, len(order)), name))


def _minutes(clock: str | None) -> int:
    return int(clock[:-2] or 0) * 60 + int(clock[-2:]) if clock else 0
