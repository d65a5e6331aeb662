from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, cast

import httpx
import pytest

from offhand.assets import find_asset
from offhand.domain.events import Finished, ReasoningDelta, Served, TextDelta, UsageReported
from offhand.domain.message import FinishReason
from offhand.domain.request import Endpoint
from offhand.openrouter.catalogue import read_models
from offhand.openrouter.client import OpenRouterClient
from offhand.openrouter.demo import DEMO_BASE_URL, DemoTransport
from offhand.openrouter.key_info import read_key_info
from offhand.openrouter.recordings import KEYWORDS, PICTURE, ROTATION, read_recording
from offhand.services.going_on import REQUEST
from tests.unit.openrouter.chats import ask, request

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

RECORDINGS = sorted(path.stem for path in find_asset("demo").glob("*.sse"))
IMAGE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}}
MODEL = "x-ai/grok-4"


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(transport=DemoTransport(pace=0), base_url=DEMO_BASE_URL) as client:
        yield client


async def post(client: httpx.AsyncClient, content: Any, **more: Any) -> httpx.Response:  # noqa: ANN401 - JSON
    messages = [{"role": "user", "content": content}]
    body = {"model": MODEL, "messages": messages, "stream": True, **more}
    return await client.post("/chat/completions", json=body)


def chunks_of(response: httpx.Response) -> list[dict[str, Any]]:
    events = response.text.split("\n\n")
    return [json.loads(event[6:]) for event in events if event.startswith("data: {")]


def text_of(response: httpx.Response, field: str = "content") -> str:
    deltas = [choice["delta"] for chunk in chunks_of(response) for choice in chunk["choices"]]
    return "".join(delta.get(field) or "" for delta in deltas)


async def test_the_list_and_the_key_are_of_the_real_shape(client: httpx.AsyncClient) -> None:
    assert read_models((await client.get("/models")).content)[MODEL].takes_images
    info = read_key_info((await client.get("/key")).content)
    assert "demo" in info.label.lower()
    assert info.limit is None


async def test_an_answer_streams_in_the_wire_shape(client: httpx.AsyncClient) -> None:
    response = await post(client, "Show me a table")
    assert response.headers["content-type"] == "text/event-stream"
    chunks = chunks_of(response)
    assert {chunk["id"] for chunk in chunks} == {response.headers["x-generation-id"]}
    assert {chunk["provider"] for chunk in chunks} == {"Demo"}
    assert {chunk["model"] for chunk in chunks} == {MODEL}
    assert [chunk["choices"][0]["finish_reason"] for chunk in chunks[-2:]] == ["stop", "stop"]
    assert chunks[-1]["usage"]["cost"] == 0
    assert response.text.endswith("data: [DONE]\n\n")
    assert "|:--|" in text_of(response)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("What can you do, demo?", "```python"),
        ("Compare sorting algorithms", "| Timsort |"),
        ("A formula, please", "$$B_n"),
        ("be SLOW", "signs of life"),
        ("Let's think it through", "**5 cents.**"),
        ("Tell me a long story", "# A short history"),
    ],
)
async def test_words_of_the_question_choose(client: httpx.AsyncClient, question: str, shown: str) -> None:
    assert shown in text_of(await post(client, question))


async def test_a_picture_is_answered_honestly(client: httpx.AsyncClient) -> None:
    response = await post(client, [{"type": "text", "text": "A table?"}, IMAGE])
    assert "your picture" in text_of(response)
    assert "nobody looked at it" in text_of(response)


async def test_the_text_model_refuses_pictures_as_the_real_ones_do(client: httpx.AsyncClient) -> None:
    response = await post(client, [IMAGE], model="demo/text-only")
    assert response.status_code == 404
    assert response.json()["error"]["message"] == "No endpoints found that support image input"
    assert (await post(client, "Hi", model="demo/text-only")).status_code == 200


async def test_other_questions_go_round_all_recordings(client: httpx.AsyncClient) -> None:
    seen = [text_of(await post(client, "Hm")) for _ in range(len(ROTATION) + 1)]
    assert len(set(seen)) == len(ROTATION)
    assert seen[0] == seen[-1]


async def test_a_slow_start_sends_signs_of_life_and_hides_its_thoughts(client: httpx.AsyncClient) -> None:
    response = await post(client, "slow")
    assert response.text.startswith(": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n")
    assert text_of(response, "reasoning") == ""
    assert chunks_of(response)[-1]["usage"]["completion_tokens_details"]["reasoning_tokens"] > 0


async def test_readable_thoughts_come_with_their_details(client: httpx.AsyncClient) -> None:
    response = await post(client, "think")
    deltas = [chunk["choices"][0]["delta"] for chunk in chunks_of(response)]
    details = [detail for delta in deltas for detail in delta.get("reasoning_details", [])]
    assert "".join(detail["summary"] for detail in details) == text_of(response, "reasoning")


async def test_an_error_breaks_the_answer_off_and_a_retry_goes_well(client: httpx.AsyncClient) -> None:
    broken = await post(client, "Show me an error")
    last = chunks_of(broken)[-1]
    assert last["error"]["code"] == 502
    assert last["choices"][0]["finish_reason"] == "error"
    assert "[DONE]" not in broken.text
    assert text_of(broken)
    again = await post(client, "Show me an error")
    assert again.text.endswith("data: [DONE]\n\n")


async def test_a_broken_answer_can_be_continued(client: httpx.AsyncClient) -> None:
    asked = {"role": "user", "content": "error"}
    begun = {"role": "assistant", "content": "Half"}
    body = {"model": MODEL, "messages": [asked, begun], "stream": True}
    response = await client.post("/chat/completions", json=body)
    assert "goes on where the connection broke" in text_of(response)


async def test_an_answer_is_carried_on_whatever_it_is_about(client: httpx.AsyncClient) -> None:
    asked = {"role": "user", "content": REQUEST.format(quote="“no error in this table”")}
    body = {"model": MODEL, "messages": [asked], "stream": True}
    response = await client.post("/chat/completions", json=body)
    assert "goes on where the connection broke" in text_of(response)


@pytest.mark.parametrize("question", ["table", "think", "error"])
async def test_an_answer_in_one_piece_says_the_same(client: httpx.AsyncClient, question: str) -> None:
    streamed = await post(client, question)
    async with httpx.AsyncClient(transport=DemoTransport(pace=0), base_url=DEMO_BASE_URL) as fresh:
        whole = await post(fresh, question, stream=False)
    answer = whole.json()
    choice = answer["choices"][0]
    assert answer["object"] == "chat.completion"
    assert choice["message"]["content"] == text_of(streamed)
    assert choice["message"].get("reasoning", "") == text_of(streamed, "reasoning")
    assert ("error" in choice) == (question == "error")
    assert answer.get("usage") == chunks_of(streamed)[-1].get("usage")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"messages": 5}', b'{"messages": []}'])
async def test_what_is_no_request_is_refused(client: httpx.AsyncClient, body: bytes) -> None:
    assert (await client.post("/chat/completions", content=body)).status_code == 400


async def test_odd_messages_are_answered(client: httpx.AsyncClient) -> None:
    body = {"messages": [None, {"role": "user", "content": [None, {"text": 7}]}], "stream": True}
    assert "recorded" in text_of(await client.post("/chat/completions", json=body))


async def test_a_stopped_answer_cost_nothing(client: httpx.AsyncClient) -> None:
    data = (await client.get("/generation", params={"id": "gen-demo-1"})).json()["data"]
    assert (data["id"], data["provider_name"], data["total_cost"]) == ("gen-demo-1", "Demo", 0)


async def test_other_addresses_are_not_found(client: httpx.AsyncClient) -> None:
    assert (await client.get("/credits")).json()["error"]["code"] == 404
    assert (await client.get("/chat/completions")).status_code == 404


async def test_the_real_client_hears_a_whole_answer() -> None:
    async def read_key() -> str:
        return ""

    endpoint = Endpoint(base_url=DEMO_BASE_URL)
    client = OpenRouterClient(endpoint, read_key, transport=DemoTransport(pace=0), jitter=lambda: 0.0)
    async with aclosing(client.stream_chat(request(ask("think")))) as stream:
        events = [event async for event in stream]
    await client.aclose()
    assert "**5 cents.**" in "".join(event.text for event in events if isinstance(event, TextDelta))
    assert any(isinstance(event, ReasoningDelta) for event in events)
    assert [event.provider for event in events if isinstance(event, Served)] == ["Demo"]
    assert [event.usage.cost for event in events if isinstance(event, UsageReported)] == [0]
    assert events[-1] == Finished(FinishReason.STOP, "completed")


async def test_events_wait_for_their_time_and_stop_on_close() -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        await asyncio.sleep(0)

    transport = DemoTransport(pace=2, sleep=sleep)
    body = {"model": MODEL, "messages": [{"role": "user", "content": "slow"}], "stream": True}
    async with (
        httpx.AsyncClient(transport=transport, base_url=DEMO_BASE_URL) as client,
        client.stream("POST", "/chat/completions", json=body) as response,
        aclosing(cast("AsyncGenerator[bytes, None]", response.aiter_raw())) as events,
    ):
        first = await anext(events)
        await anext(events)
    assert first == b": OPENROUTER PROCESSING\n\n"
    assert waits == pytest.approx([2 * (0.4 + 0.7), 2 * 0.7])


@pytest.mark.parametrize("name", RECORDINGS)
def test_a_recording_is_small_honest_and_plays_at_human_speed(name: str) -> None:
    path = find_asset(f"demo/{name}.sse")
    assert path.stat().st_size < 60_000
    steps = read_recording(name)
    texts = [step.chunk["choices"][0]["delta"].get("content", "") for step in steps if step.chunk]
    words = "".join(texts)
    assert "demo" in words
    timed = [step.wait for step in steps[1:] if step.chunk and step.wait]
    assert 0.01 < sum(timed) / len(timed) < 0.2
    assert len(words.split()) / len([text for text in texts if text]) <= 4


def test_every_recording_can_be_reached() -> None:
    assert {*KEYWORDS, *ROTATION, PICTURE} == set(RECORDINGS)
