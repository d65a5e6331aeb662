"""A provider that says what a test tells it to, when the test tells it to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.events import Finished, StreamEvent, TextDelta
from offhand.domain.message import FinishReason

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from offhand.domain.request import ChatRequest


class ScriptedProvider:
    """Answer each request from one queue of events; an exception in the queue is raised.

    A model that was told to say something of its own says that and nothing else.
    """

    def __init__(self) -> None:
        self.requests: list[ChatRequest] = []
        self.open_streams = 0
        self._events: asyncio.Queue[StreamEvent | BaseException] = asyncio.Queue()
        self._own: dict[str, asyncio.Queue[StreamEvent | BaseException]] = {}

    def say(self, *events: StreamEvent | BaseException) -> None:
        for event in events:
            self._events.put_nowait(event)

    def say_as(self, model: str, *events: StreamEvent | BaseException) -> None:
        said = self._own.setdefault(model, asyncio.Queue())
        for event in events:
            said.put_nowait(event)

    def answer_as(self, model: str, *texts: str) -> None:
        self.say_as(model, *(TextDelta(text) for text in texts), Finished(FinishReason.STOP))

    def answer(self, *texts: str) -> None:
        self.say(*(TextDelta(text) for text in texts), Finished(FinishReason.STOP))

    async def stream_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        self.requests.append(request)
        self.open_streams += 1
        try:
            while True:
                event = await self._own.get(request.model, self._events).get()
                if isinstance(event, BaseException):
                    raise event
                yield event
                if isinstance(event, Finished):
                    return
        finally:
            self.open_streams -= 1

    async def complete_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        async for event in self.stream_chat(request):
            yield event
