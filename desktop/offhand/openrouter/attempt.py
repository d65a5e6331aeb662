"""One try at an answer: send the request, read what comes, and say what came of it."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING

from offhand.domain.errors import ConnectionLost
from offhand.domain.events import Alive, Opened
from offhand.domain.servers import Dialect
from offhand.openrouter.body import AnswerBody
from offhand.openrouter.excerpts import name_packing
from offhand.openrouter.http import CHAT
from offhand.openrouter.network import transport_errors
from offhand.openrouter.retries import is_unknown_field

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator

    import httpx

    from offhand.domain.errors import AppError
    from offhand.domain.events import StreamEvent
    from offhand.openrouter.http import Channel

ANSWER_PATIENCE = 300.0
"""Seconds between two bytes: Grok may be silent for minutes while it thinks."""
ENDING_PATIENCE = 10.0
"""Seconds of silence after a finish reason; some servers neither say more nor hang up."""
ERROR_PATIENCE = 2.0
"""Seconds of silence after an error, for the usage that may follow it."""
DONE_PATIENCE = 0.5
"""Seconds for all that follows ``[DONE]``; reading on to the end frees the connection for reuse."""
LONGEST_TURN = 0.004
"""Seconds that a piece may take before others get as many: a server that floods holds up nobody."""
LARGEST_ERROR = 1024 * 1024
REPEATABLE = 30.0
"""Seconds on the clock of the wall, which goes on while the machine sleeps."""


class Attempt:
    """Send a chat request once."""

    def __init__(self, channel: Channel, key: str) -> None:
        self._channel = channel
        self._key = key
        self._body: AnswerBody | None = None
        self._is_opened = False
        self._broken: AppError | None = None
        self._deadline: float | None = None
        self._accepted: float | None = None

    @property
    def is_stale(self) -> bool:
        """Say whether the request was accepted long ago, so that the answer may have been billed since."""
        return self._accepted is not None and not 0 <= time.time() - self._accepted <= REPEATABLE

    @property
    def has_output(self) -> bool:
        """Say whether the model did anything, so that asking again could be billed twice."""
        return self._body is not None and self._body.assembly.has_output

    def may_be_simplified(self, failure: AppError, dialect: Dialect) -> bool:
        """Say whether the server refused a field that can be left out, so that it may be asked again."""
        is_strict = not self._channel.is_openrouter and is_unknown_field(failure)
        return is_strict and not self.has_output and dialect in {Dialect.OPENROUTER, Dialect.STANDARD}

    async def run(self, content: bytes, *, stream: bool) -> AsyncGenerator[StreamEvent, None]:
        """Yield the events of the answer; raises ``AppError``."""
        async with self._channel.send(
            "POST",
            CHAT,
            key=self._key,
            content=content,
            stream=stream,
            patience=ANSWER_PATIENCE,
        ) as response:
            if not response.is_success:
                raise await read_response_failure(response, self._key)
            self._accepted = time.time()
            generation_id = response.headers.get("x-generation-id")
            content_type = response.headers.get("content-type", "")
            body = self._body = AnswerBody(
                response.status_code,
                content_type,
                generation_id,
                self._key,
                encoding=name_packing(response.headers),
            )
            if generation_id is not None:
                for event in self._open(generation_id):
                    yield event
            async with aclosing(self._read(response, body)) as events:
                async for event in events:
                    yield event

    async def _read(self, response: httpx.Response, body: AnswerBody) -> AsyncGenerator[StreamEvent, None]:
        pieces = response.aiter_bytes()
        now = asyncio.get_running_loop().time
        while (piece := await self._next(pieces, body)) is not None:
            begun = now()
            for event in self._introduce(await body.feed(piece), body.assembly.generation_id):
                yield event
            if (busy := now() - begun) > LONGEST_TURN:
                await asyncio.sleep(busy)
        for event in self._introduce(
            await body.flush(broken=self._broken is not None), body.assembly.generation_id
        ):
            yield event
        if body.is_torn and self._broken is None:
            # Without a length nothing else tells a connection that was closed from one that ended.
            self._broken = ConnectionLost(host=self._channel.host)
        for event in body.end(self._broken):
            for introduced in self._introduce((event,), body.assembly.generation_id):
                yield introduced

    async def _next(self, pieces: AsyncIterator[bytes], body: AnswerBody) -> bytes | None:
        """Wait for the next bytes; None at the end, however it came about."""
        try:
            async with asyncio.timeout_at(self._limit(body)):
                return await anext(pieces, None)
        except TimeoutError:
            return None
        except transport_errors() as error:
            self._broken = self._channel.translate(error, ANSWER_PATIENCE)
            return None

    def _limit(self, body: AnswerBody) -> float | None:
        now = asyncio.get_running_loop().time()
        if body.is_done:
            self._deadline = self._deadline or now + DONE_PATIENCE
            return self._deadline
        if body.assembly.error is not None:
            return now + ERROR_PATIENCE
        return now + ENDING_PATIENCE if body.assembly.is_ending else None

    def _introduce(self, events: Iterable[StreamEvent], generation_id: str | None) -> Iterator[StreamEvent]:
        """Put ``Opened`` in front of the first events.

        Without the header, the id is that of the first chunk: comments before it are not passed on.
        """
        for event in events:
            if not self._is_opened and isinstance(event, Alive) and generation_id is None:
                continue
            yield from self._open(generation_id)
            yield event

    def _open(self, generation_id: str | None) -> Iterator[StreamEvent]:
        if not self._is_opened:
            self._is_opened = True
            yield Opened(generation_id)


async def read_response_failure(response: httpx.Response, key: str) -> AppError:
    """Read the body of a refusal, or as much of it as comes, into an error."""
    from offhand.openrouter.failures import read_failure  # noqa: PLC0415 - only where there is a failure

    body = bytearray()
    with suppress(*transport_errors()):  # the status and what was read say enough
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) >= LARGEST_ERROR:
                break
    return read_failure(
        response.status_code,
        response.headers,
        bytes(body[:LARGEST_ERROR]),
        now=time.time(),
        secret=key,
    )
