"""Whether who served is who was asked: the same model, and one of the providers that were named.

The list decides. Two entries of their own are two models, however alike their names; what the list calls one
model - its id, its permanent slug, its aliases - is one. Only names that are no entry are read: without their
date, or the suffix of a way to route to them. Lists that only name models, and no list at all, tell no slugs;
there a plain name is taken for the newest of its dated ones, as servers that date their models do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from offhand.domain.message import Reply
    from offhand.domain.models import ModelCard

_DATE = re.compile(r"-(?:\d{4}-\d{2}-\d{2}|\d{2}-\d{2}|\d{8}|\d{6}|\d{4})$")
ALIAS = "~"
"""Begins the name of what follows the newest model of a family."""
ROUTER = "openrouter/"
"""Begins the name of what picks a model of whatever family."""
VARIANTS = frozenset({"nitro", "floor", "exacto", "online", "thinking", "extended", "beta"})
"""Suffixes that are a way to reach a model (OPENROUTER section 2), unless the list has them as models."""
FREE = "free"
"""The suffix that is a promise: what is no longer served for nothing is another model."""
DEFAULT_TAG = "latest"
"""What a name without a tag stands for on servers that tag models as images are tagged."""
NAMES_ONLY: Mapping[str, ModelCard] = {}
NO_SLUGS: Mapping[str, str] = {}


def is_other_model(asked: str, served: str, cards: Mapping[str, ModelCard] = NAMES_ONLY) -> bool:
    """Say whether another model served than was asked for; ``cards`` is the list, by id."""
    asked, served = _drop_preset(asked), served.strip()
    if not served or not asked or _fold(asked) == _fold(served) or asked.startswith(ROUTER):
        return False
    wanted, found = _find_entries(asked, cards), _find_entries(served, cards)
    if wanted & found:
        return False
    if asked.startswith(ALIAS):  # it may have moved on since the list was made, but not to another author
        return "/" in served and _author(served) != _author(asked.removeprefix(ALIAS))
    if wanted and found and any(cards[name].canonical_slug for name in wanted | found):
        return True
    if cards and asked.endswith(f":{FREE}") and not served.endswith(f":{FREE}"):
        return True
    return not _are_alike(asked, served, cards)


def is_other_provider(
    preferences: Mapping[str, Any], served: str, slugs: Mapping[str, str] = NO_SLUGS
) -> bool:
    """Say whether a provider served that was not asked for, by the ``provider`` of a request.

    ``served`` is the provider's name as the answer tells it, ``slugs`` are those of providers by name.
    """
    if not served:
        return False
    asked = _texts(preferences.get("only")) or _texts(preferences.get("order"))
    if asked and not any(_is_provider(slug, served, slugs) for slug in asked):
        return True
    slug = _slug_of(served, slugs)
    return any(_squeeze(_base(each)) == _squeeze(slug) for each in _texts(preferences.get("ignore")))


def find_other_model(reply: Reply, cards: Mapping[str, ModelCard] = NAMES_ONLY) -> bool:
    """Say whether another model wrote an answer: by the list of its day, else by that of today."""
    if reply.listed is not None and reply.listed.is_other_model is not None:
        return reply.listed.is_other_model
    return is_other_model(reply.asked_model, reply.served_model or "", cards)


def find_other_provider(reply: Reply, slugs: Mapping[str, str] = NO_SLUGS) -> bool:
    """Say whether a provider served that the request did not name."""
    return reply.sent is not None and is_other_provider(reply.sent.provider, reply.provider or "", slugs)


def list_billed(asked: str, served: str, *, is_other: bool) -> tuple[str, ...]:
    """Name the models whose prices hold for an answer, the likelier one first.

    Variants share a slug, so that of one model the name that was asked tells more; of what only picks
    another model the one that was picked has the prices.
    """
    if not served:
        return (asked,)
    if is_other:
        return (served,)
    picks = asked.startswith((ALIAS, ROUTER)) or not _drop_preset(asked)
    return (served, asked) if picks else (asked, served)


def _find_entries(name: str, cards: Mapping[str, ModelCard]) -> set[str]:
    """Return the ids of the entries that a name stands for: itself, or all that have it as slug or alias."""
    if name in cards:
        target = cards[name].alias_target
        return {name} if target is None else {name} | _match_entries(target, cards)
    base, colon, variant = name.rpartition(":")
    found = _match_entries(name, cards)
    return _match_entries(base, cards) if not found and colon and variant in VARIANTS else found


def _match_entries(name: str, cards: Mapping[str, ModelCard]) -> set[str]:
    if name in cards:
        return {name}
    folded = _fold(name)
    return {
        card.id
        for card in cards.values()
        if folded == _fold(card.id)
        or (card.alias_target is None and folded == _fold(card.canonical_slug))
        or folded in map(_fold, card.aliases)
    }


def _are_alike(asked: str, served: str, cards: Mapping[str, ModelCard]) -> bool:
    """Say whether two names may be of one model: as they stand, or one with a date and one without."""
    one, other = _read_name(asked, cards), _read_name(served, cards)
    if ("/" in one[0]) is not ("/" in other[0]):  # a proxy leaves the author out, or puts a folder in front
        one, other = (tuple(name.rpartition("/")[2] for name in names) for names in (one, other))
    return one[0] in other or other[0] in one


def _read_name(name: str, cards: Mapping[str, ModelCard]) -> tuple[str, ...]:
    """Return a name and the same without its date; one that the list describes is read as it stands."""
    plain = _fold(name)
    if name in cards and cards[name].canonical_slug:
        return (plain,)
    base, colon, variant = plain.rpartition(":")
    if colon and variant in VARIANTS | {FREE}:
        plain = base
    plain = plain.removesuffix(f"-{DEFAULT_TAG}")
    return plain, _DATE.sub("", plain)


def _fold(name: str) -> str:
    return name.casefold().removesuffix(f":{DEFAULT_TAG}")


def _drop_preset(name: str) -> str:
    return name.strip().partition("@")[0]


def _author(name: str) -> str:
    return name.partition("/")[0].casefold()


def _texts(value: object) -> tuple[str, ...]:
    listed = cast("Iterable[object]", value) if isinstance(value, list | tuple) else ()
    return tuple(item for item in listed if isinstance(item, str) and item.strip())


def _is_provider(slug: str, served: str, slugs: Mapping[str, str]) -> bool:
    """Say whether a slug such as ``google-vertex`` is that of a provider called ``Google``.

    Without the list of providers a name that begins as the slug does is taken for it.
    """
    wanted = _squeeze(_base(slug))
    if _squeeze(served) == wanted:
        return True
    known = _slug_of(served, slugs)
    if known != served:
        return _squeeze(known) == wanted
    told = _squeeze(served)
    return bool(told) and (wanted.startswith(told) or told.startswith(wanted))


def _slug_of(served: str, slugs: Mapping[str, str]) -> str:
    return next((slug for name, slug in slugs.items() if slug and _squeeze(name) == _squeeze(served)), served)


def _base(slug: str) -> str:
    """Return a slug without the part that names one endpoint of a provider, as in ``deepinfra/turbo``."""
    return slug.partition("/")[0]


def _squeeze(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
