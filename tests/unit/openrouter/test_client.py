"""The client beside its streams: the key, records of the API, another endpoint."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import TYPE_CHECKING

import pytest

from offhand.domain.errors import (
    ConnectionLost,
    GarbledAnswer,
    KeyRejected,
    MalformedKey,
    NoKey,
    ProviderUnavailable,
)
from offhand.domain.events import StreamEvent, TextDelta
from offhand.domain.request import Endpoint
from offhand.openrouter import client as client_module
from offhand.openrouter.client import OpenRouterClient
from offhand.services.tasks import TaskScope
from tests.fakes.answers import Answer
from tests.fakes.asking import Naps, ask, hear, read_key
from tests.fakes.catalogues import make_offers
from tests.fakes.provider_server import (
    GOOD_KEY,
    HOLD,
    ProviderServer,
    answer_text,
    chunk,
    error_body,
    json_body,
    raw,
    sse,
    text_body,
    text_chunk,
)
from tests.fakes.streams import Heard

if TYPE_CHECKING:
    from offhand.services.ports import ChatProvider, KeyTester, ModelSource, Reconfigurable

STOP = chunk(finish="stop")
GOOD = sse(text_chunk("good"), STOP)


def test_it_is_what_services_ask_for(server: ProviderServer) -> None:
    made = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0)
    parts: tuple[ChatProvider, ModelSource, KeyTester, Reconfigurable] = (made, made, made, made)
    assert len(set(map(id, parts))) == 1


async def test_without_a_key_nothing_is_sent(server: ProviderServer) -> None:
    async def no_key() -> str:
        raise NoKey

    made = OpenRouterClient(Endpoint(server.base_url), no_key, jitter=lambda: 0.0)
    assert isinstance((await hear(made.stream_chat(ask()))).error, NoKey)
    assert server.requests == []
    assert made.read_models(await made.fetch_models())["x-ai/grok-4"].takes_images
    assert "authorization" not in server.requests[0].headers
    await made.aclose()


async def test_an_empty_key_sends_no_header(server: ProviderServer) -> None:
    async def empty() -> str:
        return ""

    made = OpenRouterClient(Endpoint(server.base_url), empty, jitter=lambda: 0.0)
    assert (await hear(made.stream_chat(ask()))).error is None
    assert "authorization" not in server.requests[0].headers
    await made.aclose()


@pytest.mark.parametrize("key", ["sk-or-clé", "sk-or\nx", "sk or", "sk-or\x00"])
async def test_a_key_that_no_header_can_hold(
    client: OpenRouterClient, server: ProviderServer, key: str
) -> None:
    with pytest.raises(MalformedKey) as caught:
        await client.fetch_key_info(key)
    assert key not in repr(caught.value)
    assert server.requests == []


async def test_no_error_leads_to_the_key(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(error_body(400, f"headers were: Bearer {GOOD_KEY}"), *[raw(b"")] * 4)
    for _ in range(2):
        error: BaseException | None = (await hear(client.stream_chat(ask()))).error
        while error is not None:
            assert GOOD_KEY not in repr(error)
            assert GOOD_KEY not in repr(vars(error))
            error = error.__cause__ or error.__context__


async def test_no_log_holds_key_prompt_answer_or_address(
    client: OpenRouterClient, server: ProviderServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.enqueue(answer_text("the answer"), error_body(400, "refused words"))
    await hear(client.stream_chat(ask(question="the question")))
    await hear(client.stream_chat(ask(question="the question")))
    for word in (GOOD_KEY, "the question", "the answer", "refused words", "chat/completions"):
        assert word not in caplog.text


async def test_key_info(client: OpenRouterClient, server: ProviderServer) -> None:
    info = await client.fetch_key_info(GOOD_KEY)
    assert info.label == "sk-or-v1-000...000"
    with pytest.raises(KeyRejected):
        await client.fetch_key_info("sk-or-v1-unknown")
    assert [request.key for request in server.requests] == [GOOD_KEY, "sk-or-v1-unknown"]


async def test_models_come_compressed(client: OpenRouterClient, server: ProviderServer) -> None:
    payload = await client.fetch_models()
    assert "x-ai/grok-4" in client.read_models(payload)
    assert "gzip" in server.requests[0].headers["accept-encoding"]


async def test_a_catalogue_without_end(
    client: OpenRouterClient, server: ProviderServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_module, "LARGEST_CATALOGUE", 1000)
    server.enqueue(Answer(pieces=(b"x" * 2000, HOLD)), path="/models")
    with pytest.raises(GarbledAnswer):
        await client.fetch_models()
    await asyncio.to_thread(server.wait_for_disconnects)


async def test_records_that_fail(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(
        error_body(503, "busy"), GOOD.drop_after(5), text_body(404, "no such page"), path="/models"
    )
    with pytest.raises(ProviderUnavailable):
        await client.fetch_models()
    with pytest.raises(ConnectionLost):
        await client.fetch_models()
    with pytest.raises(GarbledAnswer):
        await client.fetch_models()


async def test_a_generation_appears_after_a_moment(
    client: OpenRouterClient, server: ProviderServer, naps: Naps
) -> None:
    server.generations["gen/1"] = {"id": "gen/1", "model": "m", "provider_name": "xAI", "total_cost": 0.5}
    server.generation_misses = 2
    found = await client.fetch_generation("gen/1")
    assert found is not None
    assert (found.provider, str(found.usage.cost)) == ("xAI", "0.5")
    assert naps.seconds == [1.0, 2.0]


async def test_a_generation_that_never_appears(client: OpenRouterClient, naps: Naps) -> None:
    assert await client.fetch_generation("gen-2") is None
    assert naps.seconds == [1.0, 2.0, 3.0, 4.0]


async def test_a_server_that_keeps_no_records_is_not_asked_again(
    client: OpenRouterClient, server: ProviderServer, naps: Naps
) -> None:
    assert await client.fetch_generation("gen-2") is None
    asked = len(server.requests)
    assert await client.fetch_generation("gen-3") is None
    assert len(server.requests) == asked
    client.configure(Endpoint(server.base_url))
    server.generations["gen-4"] = {"id": "gen-4", "total_cost": 0}
    assert await client.fetch_generation("gen-4") is not None
    naps.seconds.clear()
    assert await client.fetch_generation("gen-5") is None
    assert await client.fetch_generation("gen-6") is None
    assert naps.seconds == [1.0, 2.0, 3.0, 4.0] * 2, "it knew another one, so it is worth asking"


async def test_a_generation_record_that_is_none(client: OpenRouterClient, server: ProviderServer) -> None:
    server.enqueue(text_body(200, "<html>"), json_body(200, {"data": None}), path="/generation")
    with pytest.raises(GarbledAnswer):
        await client.fetch_generation("gen-1")
    assert await client.fetch_generation("gen-1") is None


async def test_a_stream_under_way_stays_with_its_endpoint(
    client: OpenRouterClient, server: ProviderServer
) -> None:
    server.enqueue(sse(text_chunk("old"), HOLD, text_chunk("!"), STOP))
    with ProviderServer() as other:
        other.enqueue(sse(text_chunk("new"), STOP))
        async with aclosing(client.stream_chat(ask())) as events:
            heard: list[StreamEvent] = []
            async for event in events:
                heard.append(event)
                if event == TextDelta("old"):
                    client.configure(Endpoint(other.base_url))
                    assert (await hear(client.stream_chat(ask()))).text == "new"
                    server.release()
        assert Heard(tuple(heard)).text == "old!"
        client.configure(Endpoint(server.base_url))
        assert (await hear(client.stream_chat(ask()))).error is None
    assert len(server.requests) == 2


async def test_closing_with_a_stream_under_way(server: ProviderServer) -> None:
    made = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0)
    server.enqueue(sse(text_chunk("a"), HOLD))
    scope = TaskScope("test")
    task = scope.start(hear(made.stream_chat(ask())), "stream")
    await asyncio.to_thread(server.wait_for_requests, 1)
    await made.aclose()
    await scope.cancel()
    assert task.done()
    await asyncio.to_thread(server.wait_for_disconnects)


async def test_who_runs_a_model(client: OpenRouterClient, server: ProviderServer) -> None:
    server.offers["x-ai/grok-4.3"] = make_offers()
    server.private_offers = make_offers()["data"]["endpoints"][:1]
    offers = await client.fetch_offers("x-ai/grok-4.3")
    assert [offer.provider for offer in offers] == ["xAI", "Azure", "Nobody"]
    assert (await client.fetch_private_offers()).has(offers[0])
    assert "xai" in await client.fetch_providers()
    with pytest.raises(GarbledAnswer):
        await client.fetch_offers("no/such:free")
    assert server.requests[-1].path == "/models/no/such:free/endpoints"


async def test_the_users_own_list_wants_a_key(client: OpenRouterClient, server: ProviderServer) -> None:
    server.user_models = server.models[:1]
    payload = await client.fetch_user_models()
    assert payload is not None
    assert list(client.read_models(payload)) == ["x-ai/grok-4"]
    assert server.requests[0].key == GOOD_KEY
