"""The demo endpoint: an HTTP transport that answers by itself, without socket, key or cost.

It takes the place of the network below the real client, so that everything above it (framing,
events, errors, stopping) is what a real answer goes through. Every answer says that it is a
recording, and its provider is ``Demo``.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any

import httpx
import msgspec

from offhand.assets import read_asset
from offhand.domain.errors import GarbledAnswer
from offhand.openrouter.catalogue import read_models
from offhand.openrouter.documents import decode_json
from offhand.openrouter.recordings import (
    Playlist,
    Question,
    Step,
    fold_recording,
    read_question,
    read_recording,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

DEMO_BASE_URL = "https://demo.invalid/api/v1"
"""An address that cannot exist (RFC 2606), should it ever reach a network."""
RECORDED_MODEL = "x-ai/grok-4"
LONGEST_SILENCE = 1.5
"""Seconds that an answer in one piece takes at full speed."""
KEY_INFO: dict[str, Any] = {
    "data": {
        "label": "Demo (no key)",
        "limit": None,
        "limit_remaining": None,
        "limit_reset": None,
        "usage": 0,
        "usage_daily": 0,
        "usage_weekly": 0,
        "usage_monthly": 0,
        "is_free_tier": False,
        "is_management_key": False,
        "expires_at": None,
    }
}


class DemoTransport(httpx.AsyncBaseTransport):
    """Answer what the client asks of the API from recordings."""

    def __init__(
        self, *, pace: float = 1.0, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    ) -> None:
        """Play at ``pace`` times the usual waiting: 2 is half as fast, 0 as fast as possible."""
        self._pace = pace
        self._sleep = sleep
        self._playlist = Playlist()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        path = request.url.path.rstrip("/")
        if request.method == "GET" and path.endswith("/models"):
            models = await asyncio.to_thread(read_asset, "demo/models.json")
            return _answer_json(models.encode())
        if request.method == "GET" and path.endswith("/key"):
            return _answer_json(msgspec.json.encode(KEY_INFO))
        if request.method == "GET" and path.endswith("/generation"):
            return _answer_json(_write_generation(request.url.params.get("id", "")))
        if request.method == "POST" and path.endswith("/chat/completions"):
            return await self._answer_chat(await request.aread())
        return _refuse(404, "The demo has no such address.", "not_found")

    async def _answer_chat(self, body: bytes) -> httpx.Response:
        try:
            question = read_question(decode_json(body))
        except GarbledAnswer:
            question = None
        if question is None:
            return _refuse(400, "The demo could not read this request.", "invalid_request")
        cards = read_models((await asyncio.to_thread(read_asset, "demo/models.json")).encode())
        card = cards.get(question.model)
        if card is not None and question.has_image and not card.takes_images:
            return _refuse(404, "No endpoints found that support image input", "not_found")
        name = self._playlist.choose(question)
        steps = await asyncio.to_thread(read_recording, name)
        return await self._play(steps, question, card.id if card else RECORDED_MODEL)

    async def _play(self, steps: Sequence[Step], question: Question, model: str) -> httpx.Response:
        generation_id = f"gen-demo-{secrets.token_hex(8)}"
        if not question.streams:
            await self._wait(min(LONGEST_SILENCE, sum(step.wait for step in steps)))
            answer = msgspec.json.encode(fold_recording(steps, generation_id, model))
            return _answer_json(answer, generation_id)
        events = ((step.wait, step.write(generation_id, model)) for step in steps)
        headers = {"content-type": "text/event-stream", "x-generation-id": generation_id}
        return httpx.Response(200, headers=headers, stream=_Playback(list(events), self._wait))

    async def _wait(self, seconds: float) -> None:
        await self._sleep(seconds * self._pace)


class _Playback(httpx.AsyncByteStream):
    """Hand out events in their time."""

    def __init__(
        self, events: Sequence[tuple[float, bytes]], wait: Callable[[float], Awaitable[None]]
    ) -> None:
        self._events = iter(events)
        self._wait = wait

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        try:
            seconds, event = next(self._events)
        except StopIteration:
            raise StopAsyncIteration from None
        await self._wait(seconds)
        return event

    async def aclose(self) -> None:
        """End the answer early."""
        self._events = iter(())


def _answer_json(body: bytes, generation_id: str = "") -> httpx.Response:
    headers = {"content-type": "application/json"}
    if generation_id:
        headers["x-generation-id"] = generation_id
    return httpx.Response(200, headers=headers, content=body)


def _write_generation(generation_id: str) -> bytes:
    """Tell what an answer cost that was stopped before its end."""
    data = {"id": generation_id, "model": RECORDED_MODEL, "provider_name": "Demo", "total_cost": 0}
    return msgspec.json.encode({"data": data})


def _refuse(status: int, message: str, error_type: str) -> httpx.Response:
    error = {"code": status, "message": message, "metadata": {"error_type": error_type}}
    return httpx.Response(
        status,
        headers={"content-type": "application/json"},
        content=msgspec.json.encode({"error": error}),
    )
