"""Finding models by a few letters of their names, and by what they can do.

Every word typed has to be found. It counts most where it is a whole word of the name or id, then where
it begins one, then anywhere, then without regard to hyphens and blanks (``gpt4o`` finds ``gpt-4o``).
Only where nothing is found so may letters be left out (``grk``) or be wrong (``gemeni``).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.models import GROK_AUTHOR

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from offhand.domain.models import ModelCard


WHOLE, START, INSIDE, SQUASHED, SKIPPING, WRONG = range(6)
"""How well a word is found, best first."""
SHORTEST_SKIPPING = 3
SHORTEST_WRONG = 4
"""Letters that a word needs before some may be missing, or one be wrong."""

_BREAKS = re.compile(r"[\s/:_()\[\],~@-]+")
_NO_SIGN = re.compile(r"[\W_]+")


class Wish(Enum):
    """Name what a model is wanted to do, or to be; values are what the command line takes."""

    IMAGES = "images"
    FILES = "files"
    TOOLS = "tools"
    SCHEMAS = "structured"
    REASONING = "reasoning"
    FREE = "free"
    PRIVATE = "private"
    """Somebody runs it without keeping anything of what is sent."""


class ModelQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Say what is looked for."""

    text: str = ""
    wishes: frozenset[Wish] = frozenset()
    smallest_context: int = 0
    """Tokens."""
    private: frozenset[str] = frozenset()
    """What is run without keeping anything: ids or dated slugs."""


class _Words(msgspec.Struct, frozen=True):
    """Hold what one card is found by, folded."""

    text: str
    tokens: tuple[str, ...]
    squashed: str
    titles: tuple[str, ...]
    """What counts as typed in full: the id, its slug, the name, the name without its maker."""


def find_models(cards: Iterable[ModelCard], query: ModelQuery) -> list[tuple[int, ModelCard]]:
    """List the cards that are meant, each with how far it is from what was typed, nearest first.

    Cards that are equally near keep their order.
    """
    fitting = [card for card in cards if fits(card, query)]
    words = query.text.casefold().split()
    if not words:
        return [(0, card) for card in fitting]
    folded = [(card, _fold(card.id, card.name)) for card in fitting]
    found = _match(folded, words, _find_plainly) or _match(folded, words, _find_loosely)
    whole = " ".join(words)
    near = [(-1 if whole in held.titles else distance, card) for distance, card, held in found]
    near.sort(key=lambda pair: pair[0])
    return near


def fits(card: ModelCard, query: ModelQuery) -> bool:
    """Say whether a card does all that is wished for; what is not known is not claimed."""
    if query.smallest_context and (card.context_length or 0) < query.smallest_context:
        return False
    return all(_grants(card, wish, query.private) for wish in query.wishes)


def usual_order(
    cards: Iterable[ModelCard],
    *,
    current: str = "",
    favourites: Collection[str] = (),
    recent: Sequence[str] = (),
) -> list[ModelCard]:
    """Put what the user has and likes first, then what was asked lately, then Groks, then the newest."""
    places = {model: place for place, model in enumerate(recent)}
    last = len(places)
    return sorted(
        cards,
        key=lambda card: (
            card.id != current,
            card.id not in favourites,
            places.get(card.id, last),
            not card.id.removeprefix("~").startswith(GROK_AUTHOR),
            -card.created,
            card.id,
        ),
    )


def is_private(card: ModelCard, private: Collection[str]) -> bool:
    """Say whether somebody runs it without keeping anything; a variant does not inherit that."""
    _base, colon, variant = card.id.partition(":")
    slug = f"{card.canonical_slug}:{variant}" if colon else card.canonical_slug
    return card.id in private or slug in private


def _grants(card: ModelCard, wish: Wish, private: Collection[str]) -> bool:
    match wish:
        case Wish.IMAGES:
            granted = card.sees
        case Wish.FILES:
            granted = card.takes_files
        case Wish.TOOLS:
            granted = card.uses_tools
        case Wish.SCHEMAS:
            granted = card.keeps_schemas
        case Wish.REASONING:
            granted = card.reasons
        case Wish.FREE:
            granted = card.pricing.is_free
        case Wish.PRIVATE:
            granted = is_private(card, private)
    return granted


@lru_cache(maxsize=8192)
def _fold(model_id: str, name: str) -> _Words:
    model_id, name = model_id.casefold(), name.casefold()
    text = f"{name}\n{model_id}"
    tokens = tuple(dict.fromkeys(token for token in _BREAKS.split(text) if token))
    slug, title = model_id.rpartition("/")[2], name.rpartition(": ")[2]
    return _Words(text, tokens, _NO_SIGN.sub("", text), (model_id, slug, name, title))


def _match(
    folded: Sequence[tuple[ModelCard, _Words]],
    words: Sequence[str],
    find: Callable[[str, _Words], int | None],
) -> list[tuple[int, ModelCard, _Words]]:
    found: list[tuple[int, ModelCard, _Words]] = []
    for card, held in folded:
        distance = 0
        for word in words:
            level = find(word, held)
            if level is None:
                break
            distance += level
        else:
            found.append((distance, card, held))
    return found


def _find_plainly(word: str, held: _Words) -> int | None:
    if word in held.text:
        if word in held.tokens:
            return WHOLE
        return START if any(token.startswith(word) for token in held.tokens) else INSIDE
    squashed = _NO_SIGN.sub("", word)
    return SQUASHED if squashed and squashed in held.squashed else None


def _find_loosely(word: str, held: _Words) -> int | None:
    plain = _find_plainly(word, held)
    if plain is not None:
        return plain
    if len(word) >= SHORTEST_SKIPPING and any(_skips(word, token) for token in held.tokens):
        return SKIPPING
    if len(word) >= SHORTEST_WRONG and any(is_nearly(word, token) for token in held.tokens):
        return WRONG
    return None


def _skips(word: str, token: str) -> bool:
    """Say whether the letters of a word stand in a token in their order, beginning where it begins."""
    if token[0] != word[0]:
        return False
    letters = iter(token)
    return all(letter in letters for letter in word)


def is_nearly(word: str, token: str) -> bool:
    """Say whether two words differ by one letter that is missing, too many, wrong or swapped."""
    if abs(len(word) - len(token)) > 1:
        return False
    start = 0
    while start < min(len(word), len(token)) and word[start] == token[start]:
        start += 1
    ours, theirs = word[start:], token[start:]
    return (
        ours[1:] == theirs[1:]
        or ours[1:] == theirs
        or ours == theirs[1:]
        or (ours[1::-1] == theirs[:2] and ours[2:] == theirs[2:])
    )
