"""What is asked of a model, in our own terms; ``openrouter.requests`` puts it on the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from offhand.domain.message import Message
    from offhand.domain.models import ModelCard


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what the user set; None means not set, and is not sent."""

    temperature: float | None = None
    top_p: float | None = None
    top_k: int | None = None
    min_p: float | None = None
    top_a: float | None = None
    repetition_penalty: float | None = None
    frequency_penalty: float | None = None
    presence_penalty: float | None = None
    seed: int | None = None
    max_tokens: int | None = None
    stop: tuple[str, ...] = ()
    reasoning_effort: str | None = None
    reasoning_tokens: int | None = None
    """The most that may be thought; an effort leaves no room for it."""


class Routing(msgspec.Struct, frozen=True, kw_only=True):
    """Say who may serve a request (OPENROUTER section 2, "provider object")."""

    fallback_models: tuple[str, ...] = ()
    """Asked in turn where the model itself fails."""
    sort: str = ""
    """``price``, ``throughput``, ``latency``, or empty."""
    order: tuple[str, ...] = ()
    """Slugs of providers, as in ``only`` and ``ignore``."""
    only: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    allows_fallbacks: bool = True
    denies_collection: bool = False
    needs_zero_retention: bool = False
    max_prompt_price: float | None = None
    """USD for a million tokens."""
    max_completion_price: float | None = None
    service_tier: str = ""


class WebSearch(msgspec.Struct, frozen=True, kw_only=True):
    """Let the model search the web; domains that are allowed leave no room for excluded ones."""

    allowed: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """Say how one question is to be answered, other than its chat would have it."""

    model: str = ""
    """Who answers, empty for whoever answers in the chat."""
    schema: dict[str, Any] | None = None
    """A JSON Schema that the answer must follow."""


class ToolSpec(msgspec.Struct, frozen=True, kw_only=True):
    """Describe a function that the model may call."""

    name: str
    description: str = ""
    parameters: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])


class ChatRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Ask for one answer.

    ``card`` decides what is sent: without one (an unknown server) everything that the user set
    goes out, and pictures too.
    """

    model: str
    messages: tuple[Message, ...]
    card: ModelCard | None = None
    system: str = ""
    sampling: Sampling = Sampling()
    schema: dict[str, Any] | None = None
    """A JSON Schema that the answer must follow."""
    wants_json: bool = False
    """The answer must be some JSON object; a schema says more."""
    routing: Routing = Routing()
    web_search: WebSearch | None = None
    tools: tuple[ToolSpec, ...] = ()
    may_draw: bool = False
    """The answer may hold pictures, where the model makes them."""
    session_id: str = ""
    """Random and per chat: it keeps the provider, and with it the cache, the same."""
    blobs: Mapping[str, bytes] = msgspec.field(default_factory=dict[str, bytes])
    """Content of every blob that the messages name, by SHA-256."""


class Endpoint(msgspec.Struct, frozen=True):
    """Say where requests go."""

    base_url: str = "https://openrouter.ai/api/v1"
    proxy: str = ""
    """An http, https or socks5 address; empty means what the environment says."""
