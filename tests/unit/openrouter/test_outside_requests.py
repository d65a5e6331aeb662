"""What other servers are sent: nothing that only OpenRouter knows, and less where they are strict."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from offhand.domain.errors import AppError, BadRequest, CreditExhausted, KeyRejected, ProviderUnavailable
from offhand.domain.events import Retrying
from offhand.domain.models import ReasoningSupport
from offhand.domain.request import ChatRequest, Endpoint, Routing, Sampling, WebSearch
from offhand.domain.servers import Dialect
from offhand.openrouter.http import Channel
from offhand.openrouter.messages import IMAGE_NOT_REPEATED
from offhand.openrouter.requests import build_body
from offhand.openrouter.retries import is_unknown_field
from tests.fakes.asking import hear
from tests.fakes.provider_server import answer_text, json_body
from tests.unit.openrouter.chats import GROK, PICTURE, UNKNOWN, answer, ask, request, think

if TYPE_CHECKING:
    from offhand.domain.models import ModelCard
    from offhand.openrouter.client import OpenRouterClient
    from tests.fakes.provider_server import ProviderServer

JSON = dict[str, Any]
STRICT = {"detail": [{"type": "extra_forbidden", "loc": ["body", "session_id"], "msg": "Extra inputs …"}]}
DRAWING = replace(GROK, output_modalities=("text", "image"))
FULL = request(
    ask("Draw."),
    answer(think({"type": "reasoning.text", "text": "hm"}), PICTURE),
    ask("Again."),
    card=DRAWING,
    sampling=Sampling(reasoning_effort="high", temperature=0.5),
    schema={"type": "object"},
    session_id="chat",
)


def body(asked: ChatRequest, dialect: Dialect) -> JSON:
    return json.loads(build_body(asked, stream=True, dialect=dialect))


def test_openrouter_is_sent_all_of_it() -> None:
    sent = body(FULL, Dialect.OPENROUTER)
    assert {"session_id", "reasoning", "provider", "stream_options"} <= sent.keys()
    assert sent["messages"][1].keys() == {"role", "content", "images", "reasoning_details"}


def test_others_are_sent_the_same_in_the_common_words() -> None:
    sent = body(FULL, Dialect.STANDARD)
    assert sent.keys() == {
        "model",
        "messages",
        "temperature",
        "reasoning_effort",
        "response_format",
        "stream",
        "stream_options",
    }
    assert sent["reasoning_effort"] == "high"
    assert sent["messages"][1]["content"] == IMAGE_NOT_REPEATED
    assert sent["messages"][1].keys() == {"role", "content", "reasoning_details"}


@pytest.mark.parametrize(("tier", "sent"), [("fast", "priority"), ("flex", "flex"), ("auto", "auto")])
def test_a_tier_of_openrouters_name_goes_by_the_common_one(tier: str, sent: str) -> None:
    asked = request(ask("Hi"), card=GROK, routing=Routing(service_tier=tier, needs_zero_retention=True))
    assert body(asked, Dialect.STANDARD)["service_tier"] == sent
    assert body(asked, Dialect.OPENROUTER)["service_tier"] == tier


def test_strict_ones_are_sent_what_is_needed() -> None:
    sent = body(FULL, Dialect.BARE)
    assert "stream_options" not in sent
    assert sent["messages"][1].keys() == {"role", "content"}


def test_words_beside_a_picture_stay() -> None:
    asked = replace(FULL, messages=(ask("Draw."), answer("Here.", PICTURE)))
    assert body(asked, Dialect.STANDARD)["messages"][1] == {"role": "assistant", "content": "Here."}


@pytest.mark.parametrize(
    ("address", "card", "dialect"),
    [
        ("https://openrouter.ai/api/v1", None, Dialect.OPENROUTER),
        ("https://openrouter.ai/api/v1", UNKNOWN, Dialect.OPENROUTER),
        ("https://gateway.example/v1", GROK, Dialect.OPENROUTER),
        ("https://gateway.example/v1", UNKNOWN, Dialect.STANDARD),
        ("https://gateway.example/v1", None, Dialect.STANDARD),
        ("http://localhost:11434/v1", UNKNOWN, Dialect.STANDARD),
        ("http://localhost:11434/v1", None, Dialect.OPENROUTER),
    ],
)
def test_who_is_sent_what(address: str, card: ModelCard | None, dialect: Dialect) -> None:
    assert Channel(Endpoint(address)).choose_dialect(card) is dialect


@pytest.mark.parametrize(
    ("status", "message", "strict"),
    [
        (422, "session_id: Extra inputs are not permitted", True),
        (400, "Unrecognized request argument supplied: session_id", True),
        (400, "Unknown field 'reasoning'", True),
        (400, "Additional properties are not allowed", True),
        (400, "stream_options is not supported by this model", True),
        (400, "Request contains an invalid argument.", False),
        (400, "temperature must be at most 1", False),
        (413, "Extra fields", False),
    ],
)
def test_refusals_of_unknown_fields(status: int, message: str, *, strict: bool) -> None:
    assert is_unknown_field(BadRequest(status=status, message=message)) is strict


def test_other_errors_refuse_no_field() -> None:
    assert not is_unknown_field(ProviderUnavailable(status=400, message="extra fields"))


async def test_a_strict_server_is_asked_again_with_less(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(json_body(422, STRICT), answer_text("Here."))
    heard = await hear(client.stream_chat(FULL))
    assert (heard.text, heard.error) == ("Here.", None)
    assert [retry.wait for retry in heard.all(Retrying)] == [0.0]
    first, second = (sent.json.keys() for sent in server.requests)
    assert first - second == {"session_id", "reasoning", "provider", "stream_options"}


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"routing": Routing(needs_zero_retention=True)}, "provider"),
        ({"routing": Routing(fallback_models=("a/b",))}, "models"),
        ({"web_search": WebSearch()}, "tools"),
        ({"sampling": Sampling(reasoning_tokens=500)}, "reasoning"),
    ],
)
async def test_what_was_asked_for_is_never_left_out_of_the_second_try(
    client: OpenRouterClient, server: ProviderServer, wish: dict[str, Any], field: str
) -> None:
    refusal = {"detail": [{"type": "extra_forbidden", "loc": ["body", field], "msg": "Extra inputs …"}]}
    server.enqueue(json_body(422, STRICT), json_body(422, refusal))
    thoughtful = replace(GROK, reasoning=ReasoningSupport(supports_max_tokens=True))
    asked = replace(request(ask("Hi"), card=thoughtful, session_id="chat"), **wish)
    heard = await hear(client.stream_chat(asked))
    assert isinstance(heard.error, BadRequest)
    first, second = (sent.json.keys() for sent in server.requests)
    assert first - second == {"session_id", "stream_options"}
    assert field in second


async def test_a_server_that_refuses_the_least_is_believed(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(*[json_body(422, STRICT)] * 3)
    heard = await hear(client.stream_chat(FULL))
    assert isinstance(heard.error, BadRequest)
    assert len(server.requests) == 2


@pytest.mark.parametrize("error", [KeyRejected(), CreditExhausted()])
def test_refusals_of_others_name_their_server(error: KeyRejected | CreditExhausted) -> None:
    Channel(Endpoint("https://openrouter.ai/api/v1")).sign(error)
    assert error.host == ""
    Channel(Endpoint("https://api.example:8443/v1")).sign(error)
    assert error.host == "api.example:8443"


def test_other_errors_are_not_signed() -> None:
    error = AppError()
    assert Channel(Endpoint("https://api.example/v1")).sign(error) is error
