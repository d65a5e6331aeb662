"""Retries over real sockets: visible, bounded, and never once the model has worked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from offhand.domain.errors import (
    BadRequest,
    ConnectionFailed,
    ProviderUnavailable,
    RateLimited,
)
from offhand.domain.events import Retrying
from offhand.domain.message import ReasoningPart
from offhand.domain.request import Endpoint
from offhand.openrouter.client import OpenRouterClient
from tests.fakes.asking import Naps, ask, hear, read_key
from tests.fakes.provider_server import (
    ProviderServer,
    chunk,
    error_body,
    json_body,
    raw,
    sse,
    text_chunk,
    usage_json,
)

if TYPE_CHECKING:
    from tests.fakes.answers import Answer

STOP = chunk(finish="stop")
GOOD = sse(text_chunk("good"), STOP)


async def test_retries_are_visible_and_wait_one_two_four(
    client: OpenRouterClient, server: ProviderServer, naps: Naps
) -> None:
    server.enqueue(error_body(503, "a"), error_body(502, "b"), error_body(529, "c"), GOOD)
    heard = await hear(client.stream_chat(ask()))
    assert [(event.attempt, event.wait) for event in heard.all(Retrying)] == [(1, 1.0), (2, 2.0), (3, 4.0)]
    assert naps.seconds == [1.0, 2.0, 4.0]
    assert heard.text == "good"


async def test_three_retries_and_no_more(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(*[error_body(503, "busy")] * 5)
    heard = await hear(client.stream_chat(ask()))
    assert isinstance(heard.error, ProviderUnavailable)
    assert len(server.requests) == 4


async def test_retry_after_is_honoured(client: OpenRouterClient, server: ProviderServer, naps: Naps) -> None:
    server.enqueue(json_body(429, {"error": {"code": 429, "message": "m"}}, {"Retry-After": "7"}), GOOD)
    assert (await hear(client.stream_chat(ask()))).text == "good"
    assert naps.seconds == [7.0]


async def test_a_long_wait_is_told_instead(
    client: OpenRouterClient, server: ProviderServer, naps: Naps
) -> None:
    server.enqueue(json_body(429, {"error": {"code": 429, "message": "m"}}, {"Retry-After": "3600"}))
    error = (await hear(client.stream_chat(ask()))).error
    assert isinstance(error, RateLimited)
    assert (error.retry_after, naps.seconds) == (3600, [])


@pytest.mark.parametrize(
    "first",
    [
        sse(": OPENROUTER PROCESSING", {"error": {"code": 502, "message": "m"}}, done=False),
        sse(": OPENROUTER PROCESSING", chunk(), chunk()).drop_after(40),
        json_body(200, {"error": {"code": 503, "message": "m"}}),
        raw(b""),
        sse(text_chunk("x")).drop_after(0),
    ],
)
async def test_a_failure_before_anything_was_shown_is_retried(
    client: OpenRouterClient, server: ProviderServer, first: Answer
) -> None:
    server.enqueue(first, GOOD)
    heard = await hear(client.stream_chat(ask()))
    assert (heard.text, heard.error, len(heard.all(Retrying))) == ("good", None, 1)


@pytest.mark.parametrize(
    "begun",
    [
        text_chunk("a"),
        chunk({"reasoning": "Hm."}),
        chunk({"reasoning_details": [{"type": "reasoning.encrypted", "data": "x"}]}),
        chunk({"tool_calls": [{"index": 0, "id": "a", "function": {"name": "f"}}]}),
        chunk({"images": [{"image_url": {"url": "data:image/png;base64,AAAA"}}]}),
        chunk({"annotations": [{"type": "url_citation", "url_citation": {"url": "https://a"}}]}),
        chunk(usage=usage_json()),
    ],
)
async def test_nothing_is_repeated_once_the_model_has_worked(
    client: OpenRouterClient, server: ProviderServer, begun: dict[str, Any]
) -> None:
    server.enqueue(sse(begun, {"error": {"code": 502, "message": "m"}}), GOOD)
    heard = await hear(client.stream_chat(ask()))
    assert isinstance(heard.error, ProviderUnavailable)
    assert len(server.requests) == 1


async def test_reasoning_that_cannot_be_decrypted_is_left_out_once_at_once(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    details = ({"type": "reasoning.encrypted", "data": "x", "id": "rs_1", "index": 0},)
    request = ask(ReasoningPart(details=details, model="x-ai/grok-4"))
    refusal = error_body(400, "Could not decrypt the provided encrypted_content")
    server.enqueue(refusal, refusal, GOOD)
    heard = await hear(client.stream_chat(request))
    assert isinstance(heard.error, BadRequest)
    assert [event.wait for event in heard.all(Retrying)] == [0.0]
    first, second = server.requests
    assert "reasoning_details" in first.body.decode()
    assert "reasoning_details" not in second.body.decode()


async def test_undecryptable_without_any_details_is_told(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(error_body(400, "Could not decrypt the provided encrypted_content"))
    assert isinstance((await hear(client.stream_chat(ask()))).error, BadRequest)
    assert len(server.requests) == 1


async def test_nobody_listens(naps: Naps) -> None:
    with ProviderServer() as gone:
        address = gone.base_url
    made = OpenRouterClient(Endpoint(address), read_key, jitter=lambda: 0.0, sleep=naps)
    heard = await hear(made.stream_chat(ask()))
    assert isinstance(heard.error, ConnectionFailed)
    assert naps.seconds == [1.0, 2.0, 4.0]
    await made.aclose()
