from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest

from offhand.domain.message import Role, ToolCallPart
from offhand.domain.models import ModelCard, ReasoningSupport
from offhand.domain.request import Sampling
from offhand.domain.servers import Dialect
from offhand.openrouter.requests import build_body
from tests.unit.openrouter.chats import (
    CALL,
    NOTES,
    PICTURE,
    READ_FILE,
    TEXT_ONLY,
    UNKNOWN,
    Fields,
    answer,
    ask,
    request,
    result,
    say,
    think,
)

SPECIFICATION = Path(__file__).parents[3].parent / "shared" / "openrouter-openapi.yaml"

pytestmark = pytest.mark.skipif(not SPECIFICATION.exists(), reason="the API's specification is not at hand")

DETAILS: tuple[dict[str, Any], ...] = (
    {"type": "reasoning.summary", "summary": "s", "format": "xai-responses-v1", "index": 0},
    {"type": "reasoning.encrypted", "data": "x", "id": "rs_1", "format": "xai-responses-v1", "index": 0},
    {"type": "reasoning.text", "text": "t", "signature": None, "format": None, "id": None},
)
PAINTER = ModelCard(id="p", input_modalities=("text", "image"), output_modalities=("text", "image"))
JSON_ONLY = ModelCard(id="j", supported_parameters=frozenset({"response_format"}))
ALL = Sampling(
    temperature=0.5,
    top_p=0.9,
    top_k=40,
    min_p=0.1,
    top_a=0.1,
    repetition_penalty=1.1,
    frequency_penalty=0.1,
    presence_penalty=-0.1,
    seed=7,
    max_tokens=64,
    stop=("A", "B", "C", "D", "E"),
    reasoning_effort="xhigh",
)
HISTORY = (
    ask("Look at this", PICTURE, NOTES),
    answer(think(*DETAILS), "A cat."),
    ask("Read a file", ""),
    answer(think(), CALL, ToolCallPart(id="call_2", name="read_file", arguments="{")),
    result("call_1", ""),
    answer("Done.", PICTURE),
    say(Role.ASSISTANT),
    ask("And now?"),
)
KINDS: dict[str, Fields] = {
    "plain": {},
    "unknown server": {"card": None, "sampling": ALL, "schema": {"type": "object"}, "session_id": "s" * 400},
    "unknown model": {"card": UNKNOWN, "sampling": ALL, "tools": (READ_FILE,)},
    "text only": {"card": TEXT_ONLY, "sampling": ALL},
    "painter": {"card": PAINTER, "system": "Be brief.", "may_draw": True},
    "tools": {"tools": (READ_FILE,), "session_id": "chat"},
    "other model": {"model": "other/model", "tools": (READ_FILE,)},
    "schema": {"schema": {"title": "x" * 99, "type": "object", "properties": {}}},
    "json": {"schema": {"type": "object"}, "card": JSON_ONLY},
    "no format": {"schema": {"type": "object"}, "card": TEXT_ONLY},
    "lost blobs": {"blobs": {}},
    "efforts": {
        "card": ModelCard(id="m", reasoning=ReasoningSupport()),
        "sampling": Sampling(reasoning_effort="none"),
    },
}


@cache
def validator() -> Any:  # noqa: ANN401 - the library has no types
    """Return a validator of ``ChatRequest`` that finds what its schema refers to."""
    import yaml  # noqa: PLC0415 - only where the specification is at hand
    from openapi_schema_validator import OAS31Validator  # noqa: PLC0415 - the same
    from referencing import Registry, Resource  # noqa: PLC0415 - the same
    from referencing.jsonschema import DRAFT202012  # noqa: PLC0415 - the same

    with SPECIFICATION.open("rb") as file:
        specification: Any = yaml.load(file, Loader=yaml.CSafeLoader)
    schemas: dict[str, Any] = specification["components"]["schemas"]
    needed = {"components": {"schemas": {name: schemas[name] for name in reachable(schemas, "ChatRequest")}}}
    resource: Any = Resource(contents=needed, specification=DRAFT202012)
    registry = cast("Any", Registry)().with_resource("urn:api", resource)
    return OAS31Validator({"$ref": "urn:api#/components/schemas/ChatRequest"}, registry=registry)


def reachable(schemas: dict[str, Any], start: str) -> set[str]:
    """Name the schemas that one refers to, directly or not."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += re.findall(r"#/components/schemas/(\w+)", json.dumps(schemas[name], default=str))
    return found


def complain(sent: bytes) -> list[str]:
    """List what the specification has against a body."""

    body: object = json.loads(sent)
    return [error.message for error in validator().iter_errors(body)]


@pytest.mark.parametrize("dialect", Dialect)
@pytest.mark.parametrize("stream", [True, False])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_body_is_what_the_specification_allows(
    kind: str, stream: bool, dialect: Dialect
) -> None:
    assert complain(build_body(request(*HISTORY, **KINDS[kind]), stream=stream, dialect=dialect)) == []


def test_the_specification_notices_a_wrong_body() -> None:
    assert complain(b'{"messages": [{"role": "nobody", "content": 1}]}')
    assert complain(b'{"model": "m"}')
    assert complain(b'{"messages": [], "session_id": "' + b"s" * 300 + b'"}')
