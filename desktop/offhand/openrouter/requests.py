"""The body of ``POST /chat/completions``: what is asked, as bytes.

Pure: the same request gives the same bytes, and a longer history begins with the bytes of the
shorter one, which is what a provider's cache goes by (OPENROUTER "Caching"). The model's card
decides what is sent; without a card, or on a card that tells nothing, whatever the user set goes
out. Large pictures make this slow (base64), so it belongs in a thread.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec.structs import replace

from offhand.domain.message import ReasoningPart
from offhand.domain.models import ANSWER_LIMITS
from offhand.domain.searching import bound_search
from offhand.domain.servers import Dialect
from offhand.domain.thinking import bound_thinking, has_effort, write_effort
from offhand.openrouter.messages import IMAGE_NOT_REPEATED, write_messages
from offhand.openrouter.routing import write_routing, write_web_search

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard
    from offhand.domain.request import ChatRequest, Sampling, ToolSpec

LONGEST_SESSION_ID = 256
LONGEST_NAME = 64
MOST_STOPS = 4
SHORT_CONTEXT = 8192
"""Tokens; models that read no more have their chats cut by default."""

PLAIN_PARAMETERS = ("temperature", "top_p", "top_k", "min_p", "top_a", "seed")
PENALTIES = ("repetition_penalty", "frequency_penalty", "presence_penalty")
DRAWING = ("image", "text")
"""What is asked for where a model draws: by itself it answers in words (OPENROUTER section 2)."""
OURS = frozenset({"session_id", "stream_options", "plugins"})
"""Fields of the body that no setting of the user's stands behind."""
ADDITIONS = frozenset({"session_id", "provider", "models"})
"""Fields of the body that no server but OpenRouter knows; ``domain.gating`` tells the user so."""
TIER_NAMES = {"fast": "priority"}
"""Of OpenRouter's, those that other servers know by another name."""


def build_body(
    request: ChatRequest, *, stream: bool, dialect: Dialect = Dialect.OPENROUTER, limit: str = ""
) -> bytes:
    """Write a request as JSON (OPENROUTER section 2).

    ``limit`` is what the server was found out to call the longest answer, empty for its usual name.
    """
    return encode(compose_body(request, stream=stream, dialect=dialect, limit=limit))


def compose_body(request: ChatRequest, *, stream: bool, dialect: Dialect, limit: str = "") -> dict[str, Any]:
    """Return the fields of a request in the order of the wire; ``limit`` is that of ``build_body``."""
    if dialect is Dialect.BARE:
        request = drop_reasoning_details(request)
    card = request.card
    tools = request.tools if _supports(card, "tools") else ()
    answer_format, instruction = _write_format(request, card)
    can_search = request.web_search is not None and _supports(card, "tools")
    body: dict[str, Any] = {
        "model": request.model,
        "messages": write_messages(request, with_tools=bool(tools), instruction=instruction),
    }
    if tools or can_search:
        body["tools"] = [_write_tool(tool) for tool in tools]
    if can_search and request.web_search is not None:
        search = bound_search(request.web_search, request.model, *request.routing.fallback_models)
        body["tools"].append(write_web_search(search))
    body |= _write_sampling(request.sampling, card) | _write_reasoning(request.sampling, card)
    body |= _write_limit(request, limit) | answer_format
    body |= _write_routing(request, body.get("provider", {}))
    if dialect is Dialect.OPENROUTER and request.may_draw and card is not None and card.makes_images:
        body["modalities"] = [kind for kind in DRAWING if kind in card.output_modalities]
    if dialect is Dialect.OPENROUTER and is_compressed_unasked(card):
        body["plugins"] = [{"id": "context-compression", "enabled": False}]
    if request.session_id:
        body["session_id"] = request.session_id[:LONGEST_SESSION_ID]
    body["stream"] = stream
    if stream and dialect is not Dialect.BARE:
        body["stream_options"] = {"include_usage": True}
    if dialect is Dialect.OPENROUTER:
        return body
    if dialect is Dialect.STRICT:
        return {name: value for name, value in body.items() if name not in OURS}
    return _translate(body)


def simplify(dialect: Dialect, request: ChatRequest) -> Dialect:
    """Say how to ask a server once more that refuses a field of those that it was thought to know.

    What the user asked for is not left out in silence: where that is refused too, the server says so.
    """
    has_wishes = (
        bool(write_routing(request.routing, request.model).keys() - {"service_tier"})
        or request.web_search is not None
        or request.sampling.reasoning_tokens is not None
    )
    return Dialect.STRICT if dialect is Dialect.OPENROUTER and has_wishes else Dialect.BARE


def is_compressed_unasked(card: ModelCard | None) -> bool:
    """Say whether OpenRouter would cut the middle out of a long chat by itself (OPENROUTER "transforms").

    What is left out is the user's to decide, and shown.
    """
    length = card.context_length if card is not None else None
    return length is not None and length <= SHORT_CONTEXT


def _translate(body: dict[str, Any]) -> dict[str, Any]:
    """Say the same without OpenRouter's additions."""
    plain = {name: value for name, value in body.items() if name not in ADDITIONS}
    tools = [tool for tool in body.get("tools", ()) if tool["type"] == "function"]
    if "tools" in plain:
        plain["tools"] = tools
        if not tools:
            del plain["tools"]
    if (tier := plain.get("service_tier")) in TIER_NAMES:
        plain["service_tier"] = TIER_NAMES[tier]
    reasoning = plain.pop("reasoning", None)
    if reasoning is not None and "effort" in reasoning:
        plain["reasoning_effort"] = reasoning["effort"]
    plain["messages"] = [drop_images(message) for message in body["messages"]]
    return plain


def drop_images(message: dict[str, Any]) -> dict[str, Any]:
    """Return a message of the wire without the pictures that only OpenRouter takes back."""
    if "images" not in message:
        return message
    kept = {name: value for name, value in message.items() if name != "images"}
    return kept | {"content": kept["content"] or IMAGE_NOT_REPEATED}


def drop_reasoning_details(request: ChatRequest) -> ChatRequest:
    """Return the request without the details that a provider could not decrypt (trap 11)."""
    messages = tuple(
        replace(message, parts=tuple(p for p in message.parts if not isinstance(p, ReasoningPart)))
        for message in request.messages
    )
    return replace(request, messages=messages)


def _supports(card: ModelCard | None, parameter: str) -> bool:
    return card is None or card.supports(parameter)


def _write_sampling(sampling: Sampling, card: ModelCard | None) -> dict[str, Any]:
    """Pick what the user set and the model knows (OPENROUTER section 0, rule 7)."""
    chosen: dict[str, Any] = {}
    for name in PLAIN_PARAMETERS:
        value = getattr(sampling, name)
        if value is not None and _supports(card, name):
            chosen[name] = value
    for name in PENALTIES:
        # Reasoning Groks refuse penalties even where they are 0.
        if getattr(sampling, name) and _supports(card, name):
            chosen[name] = getattr(sampling, name)
    stops = [text for text in sampling.stop if text][:MOST_STOPS]
    if stops and _supports(card, "stop"):
        chosen["stop"] = stops
    return chosen


def _write_reasoning(sampling: Sampling, card: ModelCard | None) -> dict[str, Any]:
    """Say how the model is to think."""
    effort = sampling.reasoning_effort
    if effort and has_effort(sampling, card):
        return {"reasoning": write_effort(effort, card)}
    tokens = bound_thinking(sampling, card)
    return {"reasoning": {"max_tokens": tokens}} if tokens is not None else {}


def name_limit(request: ChatRequest, known: str = "") -> str:
    """Name the field by which a request limits its answer, empty where it does not."""
    card, longest = request.card, request.sampling.max_tokens
    if longest is None or (card is not None and card.bound_answer(longest) is None):
        return ""
    return known or (card.answer_limit if card is not None else ANSWER_LIMITS[0])


def _write_limit(request: ChatRequest, known: str) -> dict[str, Any]:
    name, card, longest = name_limit(request, known), request.card, request.sampling.max_tokens
    if not name:
        return {}
    return {name: card.bound_answer(longest) if card is not None else longest}


def _write_routing(request: ChatRequest, insisted: dict[str, Any]) -> dict[str, Any]:
    """Join what the user wants of providers with what the form of the answer asks of them."""
    routing = write_routing(request.routing, request.model)
    provider = routing.get("provider", {}) | insisted
    return routing | ({"provider": provider} if provider else {})


def _write_tool(tool: ToolSpec) -> dict[str, Any]:
    function: dict[str, Any] = {"name": tool.name}
    if tool.description:
        function["description"] = tool.description
    function["parameters"] = tool.parameters or {"type": "object", "properties": {}}
    return {"type": "function", "function": function}


def _write_format(request: ChatRequest, card: ModelCard | None) -> tuple[dict[str, Any], str]:
    """Return what makes the answer follow a schema, and what to say where that is not enough.

    ``require_parameters`` keeps away endpoints that would ignore the format in silence; servers
    that tell nothing about their models may not know that field.
    """
    schema = request.schema
    if schema is None:
        return _write_json(card) if request.wants_json else ({}, "")
    strict = {"type": "json_schema", "json_schema": _name_schema(schema)}
    if card is None or not card.parameters_known:
        return {"response_format": strict}, ""
    insist = {"provider": {"require_parameters": True}}
    if card.supports("structured_outputs"):
        return {"response_format": strict} | insist, ""
    instruction = (
        "Answer with one JSON value and nothing else: no code fence, no words around it. "
        "It must follow this JSON Schema:\n" + encode(schema).decode()
    )
    if card.supports("response_format"):
        return {"response_format": {"type": "json_object"}} | insist, instruction
    return {}, instruction


def _write_json(card: ModelCard | None) -> tuple[dict[str, Any], str]:
    """Return what makes the answer some JSON object; several providers want the word said as well."""
    instruction = "Answer with one JSON object and nothing else: no code fence, no words around it."
    if card is not None and not card.supports("response_format"):
        return {}, instruction
    return {"response_format": {"type": "json_object"}}, instruction


def _name_schema(schema: dict[str, Any]) -> dict[str, Any]:
    title = schema.get("title")
    name = re.sub(r"[^A-Za-z0-9_-]+", "_", title).strip("_") if isinstance(title, str) else ""
    return {"name": name[:LONGEST_NAME] or "answer", "strict": True, "schema": schema}


def encode(value: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """Write JSON; what UTF-8 cannot hold is replaced."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        # Half a surrogate pair, cut out of an emoji by an editor; UTF-8 has no bytes for it.
        return msgspec.json.encode(_mend(value))


def _mend(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_mend(key): _mend(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list | tuple):
        return [_mend(item) for item in cast("list[Any]", value)]
    return value
