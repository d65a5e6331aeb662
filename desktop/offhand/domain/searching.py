"""Searches of the web: how many domains they take, and which answers made some.

A model that searches by itself takes few domains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.billing import read_quantities
from offhand.domain.message import CitationPart
from offhand.domain.models import GROK_AUTHOR

if TYPE_CHECKING:
    from offhand.domain.message import Message
    from offhand.domain.request import WebSearch

WEB_SEARCH_TOOL = "openrouter:web_search"
"""The way of today; a plugin and a suffix of the model's name are the ways of old (OPENROUTER section 2)."""
MOST_OF_GROK = 5
"""Domains that xAI's own search takes; its models use that one (OPENROUTER section 2, "Plugins")."""


def find_most_domains(*models: str) -> int | None:
    """Return how many domains the own search of any of these models takes, None where nothing limits them."""
    is_bound = any(model.removeprefix("~").startswith(GROK_AUTHOR) for model in models)
    return MOST_OF_GROK if is_bound else None


def bound_search(search: WebSearch, *models: str) -> WebSearch:
    """Return a search with no more domains than each of the models takes that may answer, the first ones."""
    most = find_most_domains(*models)
    return replace(search, allowed=search.allowed[:most], excluded=search.excluded[:most])


def list_cut(search: WebSearch | None, *models: str) -> tuple[str, ...]:
    """List the domains that count and are more than the own search of any of these models takes."""
    most = find_most_domains(*models)
    if search is None or most is None:
        return ()
    return (search.allowed or search.excluded)[most:]


def could_search(message: Message) -> bool:
    """Say whether an answer could search the web, as far as it is known what was sent for it."""
    reply = message.reply
    if reply is None:
        return False
    return count_searches(message) > 0 if reply.sent is None else WEB_SEARCH_TOOL in reply.sent.tool_types


def count_searches(message: Message) -> int:
    """Return how often an answer searched: one that could and that names sources did so once at least."""
    reply = message.reply
    if reply is None:
        return 0
    told = read_quantities(reply.usage).searches if reply.usage is not None else 0
    has_tool = reply.sent is not None and WEB_SEARCH_TOOL in reply.sent.tool_types
    cites = has_tool and any(isinstance(part, CitationPart) for part in message.parts)
    return told or int(cites)
