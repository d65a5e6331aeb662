"""Which models may take the place of one that is gone, by the live list alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from offhand.domain.models import ModelCard

MOST_SUCCESSORS = 3
FREE = ":free"
"""The variant that is a model of its own; others, such as ``:nitro``, are ways to route to one."""
_WORDS = re.compile(r"[a-z]+")
_NO_FAMILY = frozenset({"latest", "beta", "preview", "exp", "experimental"})


def is_gone(model_id: str, cards: Mapping[str, ModelCard], found: ModelCard | None) -> bool:
    """Say whether a list that tells what models can do no longer has this one.

    ``found`` is the card that answers for the id, if any. Lists that only name models say nothing
    about others; presets and blanks are no models of the list.
    """
    if not model_id or "@" in model_id or not any(card.parameters_known for card in cards.values()):
        return False
    if model_id.endswith(FREE):
        return model_id not in cards
    return found is None


def find_successors(
    model_id: str, cards: Mapping[str, ModelCard], offered: Sequence[str] = ()
) -> tuple[str, ...]:
    """Name who may answer instead, the nearest first: what the API offers, else of the same family.

    ``offered`` are the successors that the API named. A family is told by the words of the ids, so that
    a small model is followed by a small one; an alias that follows the newest goes first, and what is to
    go itself goes last.
    """
    named = tuple(dict.fromkeys(model for model in offered if model and model != model_id))
    if named:
        return named[:MOST_SUCCESSORS]
    author, _, slug = model_id.lstrip("~").partition("/")
    base = model_id.removesuffix(FREE)
    if not slug:
        return ()
    family = _find_family(slug)
    kin = [
        card
        for card in cards.values()
        if card.id.lstrip("~").startswith(f"{author}/")
        and (card.is_chat_model and ":" not in card.id)
        and card.id != model_id
    ]
    kin.sort(
        key=lambda card: (
            card.id != base,
            card.retirement is not None,
            len(family ^ _find_family(card.id.partition("/")[2])),
            card.alias_target is None and not card.id.startswith("~"),
            -card.created,
            card.id,
        )
    )
    return tuple(card.id for card in kin[:MOST_SUCCESSORS])


def _find_family(slug: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(slug.casefold().partition(":")[0])) - _NO_FAMILY
