"""What an answer costs by the catalogue: its parts, each with the price that applies to it.

Pure arithmetic on ``Decimal``, for what may come (the band before Send) and for what came (receipts).
Which prices hold depends on the length of the whole prompt, strictly above a tier's limit, and on the
UTC time (``domain.pricing``). A price that is missing falls back to the one it is a special case of.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec.structs import replace

from offhand.domain.pricing import (
    AUDIO,
    AUDIO_CACHE,
    AUDIO_OUTPUT,
    CACHE_READ,
    CACHE_WRITE,
    CACHE_WRITE_HOUR,
    COMPLETION,
    DAY,
    IMAGE,
    IMAGE_OUTPUT,
    IMAGE_TOKEN,
    PROMPT,
    REASONING,
    REQUEST,
    WEB_SEARCH,
    is_of_token,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from offhand.domain.message import Usage
    from offhand.domain.pricing import PriceOverride, Pricing

NOTHING = Decimal(0)
MINUTE = 60
BYOK_SHARE = Decimal("0.05")
"""What OpenRouter takes of the list price where the provider bills an own key."""
FALLBACKS = {
    CACHE_READ: (PROMPT,),
    CACHE_WRITE: (PROMPT,),
    CACHE_WRITE_HOUR: (CACHE_WRITE, PROMPT),
    IMAGE_TOKEN: (PROMPT,),
    AUDIO: (PROMPT,),
    AUDIO_CACHE: (CACHE_READ, AUDIO, PROMPT),
    REASONING: (COMPLETION,),
    AUDIO_OUTPUT: (COMPLETION,),
}
"""What a price is where the list has none of its own."""
ZERO_IS_NONE = frozenset({REASONING, WEB_SEARCH})
"""Lists say 0 for these where there is no price of its own: neither is free."""
FEES = frozenset({REQUEST, WEB_SEARCH, IMAGE, IMAGE_OUTPUT})
"""For a thing, not for a token: where nothing is listed nothing is charged, but for a search."""


class Quantities(msgspec.Struct, frozen=True, kw_only=True):
    """Count what is billed of one answer."""

    prompt_tokens: int = 0
    """All of the prompt: what was cached, written to the cache, pictures and sound are among them."""
    cached_tokens: int = 0
    cache_write_tokens: int = 0
    """Written to the cache for some minutes."""
    cache_write_hour_tokens: int = 0
    """Written to the cache for an hour."""
    image_tokens: int = 0
    """Of the pictures in the prompt."""
    audio_tokens: int = 0
    completion_tokens: int = 0
    """All of the answer: thinking, sound and pictures are among them."""
    reasoning_tokens: int = 0
    audio_output_tokens: int = 0
    image_output_tokens: int = 0
    """Of the pictures in the answer."""
    images: int = 0
    """Pictures in the prompt."""
    output_images: int = 0
    """Pictures in the answer; one at least where there are tokens of them."""
    requests: int = 1
    searches: int = 0


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """Be one line of a bill."""

    name: str
    """The catalogue's own name of the price, or one of ours for what is no price of the model."""
    units: int
    price: Decimal
    """USD a unit."""

    @property
    def amount(self) -> Decimal:
        """Return USD."""
        return self.price * self.units


class Bill(msgspec.Struct, frozen=True, kw_only=True):
    """List what an answer costs."""

    lines: tuple[Line, ...] = ()
    unpriced: tuple[str, ...] = ()
    """What there was of which the price is not known."""
    applied: tuple[PriceOverride, ...] = ()
    """What replaced base prices."""

    @property
    def total(self) -> Decimal:
        """Return USD, as far as prices are known."""
        return sum((line.amount for line in self.lines), NOTHING)

    @property
    def is_complete(self) -> bool:
        """Say whether everything has a price."""
        return not self.unpriced

    def amount_of(self, *names: str) -> Decimal:
        """Return USD of the lines of these names."""
        return sum((line.amount for line in self.lines if line.name in names), NOTHING)

    def add(self, lines: Iterable[Line]) -> Bill:
        """Return the bill with more lines, for instance of fees that are no price of the model."""
        return replace(self, lines=(*self.lines, *(line for line in lines if line.units)))

    def split_byok(self, share: Decimal = BYOK_SHARE) -> tuple[Decimal, Decimal]:
        """Return USD charged to the account and USD billed by the provider, with an own provider key.

        The account is charged a share of the list price, and searches in full.
        """
        searches = self.amount_of(WEB_SEARCH)
        inference = self.total - searches
        return inference * share + searches, inference


class NextTier(msgspec.Struct, frozen=True, kw_only=True):
    """Tell where other prices begin."""

    limit: int
    """Tokens of a prompt above which they hold."""
    left: int
    """Tokens that the prompt may still grow by at the present prices."""
    ratio: Decimal | None
    """Their price of a prompt token, as a multiple of the present one; None where that is 0."""
    prices: Mapping[str, Decimal]


def make_bill(pricing: Pricing, quantities: Quantities, at: float) -> Bill:
    """Price an answer that is asked for at a time (Unix seconds)."""
    minute = utc_minute(at)
    prices = pricing.prices_for(quantities.prompt_tokens, minute)
    factor = 1 - pricing.discount if pricing.discount and 0 < pricing.discount <= 1 else Decimal(1)
    lines: list[Line] = []
    unpriced: list[str] = []
    for name, units in _list_units(quantities, prices):
        if not units:
            continue
        price = find_price(prices, name, pricing.variable)
        if price is not None:
            lines.append(Line(name=name, units=units, price=price * factor))
        elif name not in FEES or name == WEB_SEARCH or name in pricing.variable:
            unpriced.append(name)
    return Bill(
        lines=tuple(lines),
        unpriced=tuple(unpriced),
        applied=pricing.applying(quantities.prompt_tokens, minute),
    )


def find_price(prices: Mapping[str, Decimal], name: str, variable: Collection[str] = ()) -> Decimal | None:
    """Return a price, or where there is none that of which it is a special case.

    One that varies is not known, whatever it is a special case of.
    """
    for each in (name, *FALLBACKS.get(name, ())):
        price = prices.get(each)
        if price is not None and (price or each not in ZERO_IS_NONE):
            return price
        if price is None and each in variable:
            return None
    return None


def _list_units(quantities: Quantities, prices: Mapping[str, Decimal]) -> list[tuple[str, int]]:
    """Share the tokens out, so that each is counted once."""
    prompt, answer = max(0, quantities.prompt_tokens), max(0, quantities.completion_tokens)
    seen, pieces = _share_pictures(quantities, prices)
    parts: list[tuple[str, int]] = []
    for name, units in (
        (CACHE_READ, quantities.cached_tokens),
        (CACHE_WRITE_HOUR, quantities.cache_write_hour_tokens),
        (CACHE_WRITE, quantities.cache_write_tokens),
        (AUDIO, quantities.audio_tokens),
        (IMAGE_TOKEN, seen),
    ):
        taken = min(prompt, max(0, units))
        prompt -= taken
        if not (name == IMAGE_TOKEN and pieces):
            parts.append((name, taken))
    thinking = min(answer, max(0, quantities.reasoning_tokens))
    sound = min(answer - thinking, max(0, quantities.audio_output_tokens))
    drawn, drawings = _share_drawings(quantities, prices, answer - thinking - sound)
    if not prices.get(REASONING):
        thinking = 0  # counted with the answer, as one line
    return [
        (PROMPT, prompt),
        *parts,
        (COMPLETION, answer - thinking - sound - drawn),
        (REASONING, thinking),
        (AUDIO_OUTPUT, sound),
        (IMAGE, pieces),
        (IMAGE_OUTPUT, drawings),
        (REQUEST, quantities.requests),
        (WEB_SEARCH, quantities.searches),
    ]


def _share_drawings(quantities: Quantities, prices: Mapping[str, Decimal], answer: int) -> tuple[int, int]:
    """Return how many tokens of the answer are pictures with a price of their own, and of how many units."""
    tokens = min(answer, max(0, quantities.image_output_tokens))
    price = prices.get(IMAGE_OUTPUT)
    if price is not None and is_of_token(IMAGE_OUTPUT, price):
        # Lists say 0 where there is no price of their own.
        return (tokens, tokens) if price else (0, 0)
    pieces = max(quantities.output_images, 1 if tokens else 0)
    return (tokens if price is not None else 0), pieces


def _share_pictures(quantities: Quantities, prices: Mapping[str, Decimal]) -> tuple[int, int]:
    """Return how many tokens of the prompt are pictures that are charged otherwise, and how many pieces are.

    Lists may have both a price of a picture and one of its tokens, for the same thing: the dearer one is
    charged, never both. Without a price for them the tokens of pictures are like others.
    """
    tokens = min(max(0, quantities.image_tokens), max(0, quantities.prompt_tokens))
    pieces = max(0, quantities.images)
    by_piece = pieces * prices.get(IMAGE, NOTHING)
    if by_piece > tokens * (find_price(prices, IMAGE_TOKEN) or NOTHING):
        return tokens, pieces
    return (tokens if IMAGE_TOKEN in prices else 0), 0


def find_next_tier(pricing: Pricing, prompt_tokens: int, at: float) -> NextTier | None:
    """Tell which other prices a longer prompt has at this time, None where there are none."""
    minute = utc_minute(at)
    now = pricing.prices_for(prompt_tokens, minute)
    for limit in pricing.tiers:
        if limit < prompt_tokens:
            continue
        prices = pricing.prices_for(limit + 1, minute)
        if prices != now:
            before, after = now.get(PROMPT), prices.get(PROMPT)
            ratio = after / before if before and after is not None else None
            return NextTier(limit=limit, left=limit - prompt_tokens, ratio=ratio, prices=prices)
    return None


def find_next_turn(pricing: Pricing, at: float) -> float | None:
    """Return the Unix seconds at which a daily window begins or ends next, None where there is none."""
    edges = {edge % DAY for each in pricing.overrides if each.window is not None for edge in each.window}
    if not edges:
        return None
    minute = utc_minute(at)
    wait = min((edge - minute - 1) % DAY + 1 for edge in edges)
    return (at // MINUTE + wait) * MINUTE


def utc_minute(at: float) -> int:
    """Return the minute of the UTC day of a time (Unix seconds)."""
    return int(at // MINUTE) % DAY


def read_quantities(
    usage: Usage, *, images: int = 0, image_tokens: int = 0, output_images: int = 0
) -> Quantities:
    """Return what an answer was billed for, from what the API reported of it (OPENROUTER section 3).

    ``images`` is how many pictures went along, ``image_tokens`` a guess of what they took, for servers
    that do not tell, and ``output_images`` how many came. Some servers leave thinking out of the answer's
    tokens; their own total tells.
    """
    prompt = _mapping(usage.received.get("prompt_tokens_details"))
    answer = _mapping(usage.received.get("completion_tokens_details"))
    tools = _mapping(usage.received.get("server_tool_use_details") or usage.received.get("server_tool_use"))
    completion, reasoning = usage.completion_tokens, usage.reasoning_tokens
    if reasoning and _count(usage.received, "total_tokens") == usage.prompt_tokens + completion + reasoning:
        completion += reasoning
    return Quantities(
        prompt_tokens=usage.prompt_tokens,
        cached_tokens=usage.cached_tokens,
        cache_write_tokens=_count(prompt, "cache_write_tokens"),
        image_tokens=_count(prompt, "image_tokens") or image_tokens,
        audio_tokens=_count(prompt, "audio_tokens"),
        completion_tokens=completion,
        reasoning_tokens=reasoning,
        audio_output_tokens=_count(answer, "audio_tokens"),
        image_output_tokens=_count(answer, "image_tokens"),
        images=images,
        output_images=output_images,
        searches=_count(tools, "web_search_requests"),
    )


def find_paid(usage: Usage) -> Decimal | None:
    """Return USD that an answer cost its user, None where it is not known.

    With an own provider key that is the account's fee and the provider's bill together.
    """
    if usage.is_byok and usage.upstream_cost is not None:
        return (usage.cost or NOTHING) + usage.upstream_cost
    return usage.cost


def find_all_paid(usage: Usage) -> Decimal | None:
    """Return what was paid, None where a provider billed beside it and nobody told how much."""
    return None if usage.is_byok and usage.upstream_cost is None else find_paid(usage)


def is_untold(usage: Usage) -> bool:
    """Say whether tokens were told, and not all that they cost."""
    return find_all_paid(usage) is None and bool(usage.prompt_tokens or usage.completion_tokens)


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _count(fields: Mapping[str, Any], name: str) -> int:
    value = fields.get(name)
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and value > 0 else 0
