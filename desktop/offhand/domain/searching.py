"""How many domains a search of the web takes: a model that searches by itself takes few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.models import GROK_AUTHOR

if TYPE_CHECKING:
    from offhand.domain.request import WebSearch

MOST_OF_GROK = 5
"""Domains that xAI's own search takes; its models use that one (OPENROUTER section 2, "Plugins")."""


def find_most_domains(model: str) -> int | None:
    """Return how many domains a model's own search takes, None where nothing limits them."""
    return MOST_OF_GROK if model.removeprefix("~").startswith(GROK_AUTHOR) else None


def bound_search(search: WebSearch, model: str) -> WebSearch:
    """Return a search with no more domains than the model's own takes, the first ones."""
    most = find_most_domains(model)
    return replace(search, allowed=search.allowed[:most], excluded=search.excluded[:most])


def list_cut(search: WebSearch | None, model: str) -> tuple[str, ...]:
    """List the domains that count and are more than the model's own search takes."""
    most = find_most_domains(model)
    if search is None or most is None:
        return ()
    return (search.allowed or search.excluded)[most:]
