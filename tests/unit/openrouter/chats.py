"""Histories of every kind, for the tests of what is sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from offhand.domain.message import (
    Blob,
    FilePart,
    ImagePart,
    Message,
    Part,
    ReasoningPart,
    Role,
    TextPart,
    ToolCallPart,
    ToolResultPart,
)
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request import ChatRequest, Routing, Sampling, ToolSpec
from offhand.openrouter.requests import build_body

if TYPE_CHECKING:
    from collections.abc import Mapping

MODEL = "x-ai/grok-4"
PICTURE = ImagePart(blob=Blob(sha256="a" * 64, media_type="image/png", size=3, width=1, height=1))
NOTES = FilePart(blob=Blob(sha256="b" * 64, media_type="text/plain", size=5), name="notes.txt")
BLOBS = {"a" * 64: b"PNG", "b" * 64: b"hello"}
READ_FILE = ToolSpec(
    name="read_file",
    description="Read a file.",
    parameters={"type": "object", "properties": {"path": {"type": "string"}}},
)
CALL = ToolCallPart(id="call_1", name="read_file", arguments='{"path":"a.txt"}')

GROK = ModelCard(
    id=MODEL,
    input_modalities=("text", "image"),
    supported_parameters=frozenset(
        {"max_tokens", "reasoning", "response_format", "seed", "structured_outputs", "temperature", "tools"}
        | {"top_p"}
    ),
    reasoning=ReasoningSupport(mandatory=True),
)
TEXT_ONLY = ModelCard(id="demo/text", supported_parameters=frozenset({"temperature", "stop"}))
UNKNOWN = ModelCard(id="llama", inputs_known=False, parameters_known=False)


class Fields(TypedDict, total=False):
    """Name what of a request a test may set."""

    model: str
    card: ModelCard | None
    system: str
    sampling: Sampling
    routing: Routing
    schema: dict[str, Any] | None
    tools: tuple[ToolSpec, ...]
    may_draw: bool
    session_id: str
    blobs: Mapping[str, bytes]


def say(role: Role, *parts: Part | str, name: str = "m") -> Message:
    """Make a message of parts, and of text where a string is given."""
    return Message(
        id=name,
        role=role,
        parts=tuple(TextPart(text=part) if isinstance(part, str) else part for part in parts),
    )


def ask(*parts: Part | str) -> Message:
    """Make a question."""
    return say(Role.USER, *parts)


def answer(*parts: Part | str) -> Message:
    """Make an answer."""
    return say(Role.ASSISTANT, *parts)


def result(call_id: str, content: str = "done") -> Message:
    """Make the result of a call."""
    return say(Role.TOOL, ToolResultPart(call_id=call_id, content=content))


def think(*details: dict[str, Any], model: str = MODEL, text: str = "hm") -> ReasoningPart:
    """Make a piece of thinking with details."""
    return ReasoningPart(text=text, details=tuple(details), model=model)


def request(*messages: Message, **fields: Unpack[Fields]) -> ChatRequest:
    """Make a request to Grok 4, unless the fields say otherwise."""
    usual: Fields = {"model": MODEL, "card": GROK, "blobs": BLOBS}
    usual.update(fields)
    return ChatRequest(messages=messages, **usual)


def body(*messages: Message, stream: bool = True, **fields: Unpack[Fields]) -> dict[str, Any]:
    """Return what such a request sends."""
    return json.loads(build_body(request(*messages, **fields), stream=stream))


def sent(*messages: Message, **fields: Unpack[Fields]) -> list[dict[str, Any]]:
    """Return the messages that such a request sends."""
    return body(*messages, **fields)["messages"]
