"""Who may serve a request, and the tools that the server runs itself, as they stand in its body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from offhand.domain.searching import WEB_SEARCH_TOOL

if TYPE_CHECKING:
    from offhand.domain.request import Routing, WebSearch


def write_routing(routing: Routing, model: str) -> dict[str, Any]:
    """Return the fields of the body that say who may serve; what was not set is not sent.

    The model itself stands first among those that are tried (OPENROUTER section 2, ``models``).
    """
    body: dict[str, Any] = {}
    others = [name for name in dict.fromkeys(routing.fallback_models) if name and name != model]
    if others:
        body["models"] = [model, *others]
    provider = _write_provider(routing)
    if provider:
        body["provider"] = provider
    if routing.service_tier:
        body["service_tier"] = routing.service_tier
    return body


def write_web_search(search: WebSearch) -> dict[str, Any]:
    """Return the tool by which the model searches; allowed and excluded domains exclude each other."""
    tool: dict[str, Any] = {"type": WEB_SEARCH_TOOL}
    if search.allowed:
        tool["parameters"] = {"allowed_domains": list(search.allowed)}
    elif search.excluded:
        tool["parameters"] = {"excluded_domains": list(search.excluded)}
    return tool


def _write_provider(routing: Routing) -> dict[str, Any]:
    lists = {"order": routing.order, "only": routing.only, "ignore": routing.ignore}
    provider: dict[str, Any] = {name: list(slugs) for name, slugs in lists.items() if slugs}
    if routing.sort:
        provider["sort"] = routing.sort
    if not routing.allows_fallbacks:
        provider["allow_fallbacks"] = False
    if routing.denies_collection:
        provider["data_collection"] = "deny"
    if routing.needs_zero_retention:
        provider["zdr"] = True
    limits = {"prompt": routing.max_prompt_price, "completion": routing.max_completion_price}
    # The schema wants amounts as text.
    prices = {name: f"{usd:f}".rstrip("0").rstrip(".") for name, usd in limits.items() if usd is not None}
    if prices:
        provider["max_price"] = prices
    return provider
