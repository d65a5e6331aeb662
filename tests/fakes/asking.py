"""Asking the client as services do, without waiting for its pauses."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

from offhand.domain.errors import AppError
from offhand.domain.events import Sending
from offhand.domain.message import Message, ReasoningPart, Role, TextPart
from offhand.domain.request import ChatRequest, Endpoint
from offhand.openrouter.client import OpenRouterClient
from tests.fakes.provider_server import GOOD_KEY
from tests.fakes.streams import Heard

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from offhand.domain.events import StreamEvent
    from offhand.domain.sent import SentRequest


class Naps:
    """Sleep without waiting and remember how long."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        await asyncio.sleep(0)


async def read_key() -> str:
    return GOOD_KEY


def ask(*parts: ReasoningPart, question: str = "Why?") -> ChatRequest:
    messages = [Message(id="1", role=Role.USER, parts=(TextPart(question),))]
    if parts:
        messages.append(Message(id="2", role=Role.ASSISTANT, parts=(*parts, TextPart("So."))))
        messages.append(Message(id="3", role=Role.USER, parts=(TextPart("And?"),)))
    return ChatRequest(model="x-ai/grok-4", messages=tuple(messages))


async def hear(
    stream: AsyncGenerator[StreamEvent, None], listener: Callable[[StreamEvent], None] | None = None
) -> Heard:
    events: list[StreamEvent] = []
    sent: list[SentRequest] = []
    try:
        async with aclosing(stream) as arriving:
            async for event in arriving:
                if isinstance(event, Sending):
                    sent.append(event.sent)
                    continue
                events.append(event)
                if listener is not None:
                    listener(event)
    except AppError as error:
        return Heard(tuple(events), error, tuple(sent))
    return Heard(tuple(events), sent=tuple(sent))


async def fail(base_url: str, proxy: str = "") -> AppError:
    """Ask where no answer can come from and return what was told instead."""
    made = OpenRouterClient(Endpoint(base_url, proxy), read_key, jitter=lambda: 0.0, sleep=Naps())
    error = (await hear(made.stream_chat(ask()))).error
    await made.aclose()
    assert error is not None
    assert GOOD_KEY not in repr(error)
    assert error.__cause__ is None
    assert not hasattr(error.__context__, "request")  # exceptions of httpx lead to the headers
    return error
