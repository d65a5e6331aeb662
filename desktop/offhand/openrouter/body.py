"""Reading the body of an answer, which need not be what was asked for.

A stream may come as events, as one JSON document, as an error alone or as a page of HTML, under any
content type; the first visible byte tells them apart. Heavy documents are decoded in a thread.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from offhand.domain.events import Alive, StreamEvent
from offhand.openrouter.assembly import Assembly
from offhand.openrouter.documents import Unreadable, cut_apart, decode
from offhand.openrouter.error_places import find_error
from offhand.openrouter.excerpts import EXCERPT_LENGTH
from offhand.openrouter.lenient import BYTE_ORDER_MARK, as_mapping
from offhand.openrouter.sse import Comment, Decoder, Failure, Item, Lines, Stray, is_done
from offhand.openrouter.wire import Chunk, read_chunk, read_chunks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from offhand.domain.errors import AppError

HEAVY = 1024 * 1024
LARGEST_DOCUMENT = 64 * 1024 * 1024
"""Bytes of one JSON document or one event."""
LARGEST_ANSWER = 256 * 1024 * 1024
"""Bytes of a whole stream; no model says so much, and a server that never ends would fill the memory."""
MOST_SIGNS = 200
"""Of life in one piece; a server gone wild sends thousands, and none says more than the first."""
BLANKS = b" \t\r\n"
FIRST_BYTES_OF_EVENTS = b":deir"
"""Of a comment, ``data``, ``event``, ``id`` and ``retry``."""
BEGINNINGS = frozenset(name[:size] for name in (b"data", b"event", b"retry", b"id") for size in range(1, 5))
"""What a connection may leave of the name of a field."""
PINGS = frozenset({b"ping", b"keep-alive", b"keepalive", b"heartbeat"})


class AnswerBody:
    """Take the bytes of one answer and return its events."""

    def __init__(
        self,
        status: int,
        content_type: str,
        generation_id: str | None,
        secret: str = "",
        *,
        encoding: str = "",
    ) -> None:
        """``secret`` is the key, which no error repeats; ``encoding`` names what was not unpacked."""
        self.assembly = Assembly(generation_id, secret)
        self.is_done = False
        """The server marked the end; whatever follows is ignored, but for usage."""
        self.is_torn = False
        """The end came in the middle of an event, so the server had more to say."""
        self._status = status
        self._content_type = content_type
        self._secret = secret
        self._encoding = encoding
        self._head = b""
        self._decoder: Decoder | Lines | None = None
        self._document: list[bytes] = []
        self._size = 0
        self._total = 0
        self._has_read = False
        self._has_stray = False

    async def feed(self, piece: bytes) -> list[StreamEvent]:
        """Take the next bytes."""
        if len(self._head) < EXCERPT_LENGTH:
            self._head += piece[:EXCERPT_LENGTH]
        self._total += len(piece)
        if self._total > LARGEST_ANSWER:
            raise self._garbled()
        if self._decoder is None:
            return await self._feed_unknown(piece)
        if self._decoder.held > LARGEST_DOCUMENT:
            raise self._garbled()
        return await self._take(self._decoder.feed(piece))

    async def flush(self, *, broken: bool = False) -> list[StreamEvent]:
        """Take the end of the stream; ``broken`` says that the connection failed there."""
        if self._decoder is not None:
            rest = self._decoder.unfinished
            begins = rest.startswith(b"data:") or rest in BEGINNINGS
            self.is_torn = begins and not (self.is_done or self._has_stray)
            is_cut = broken or self.assembly.has_output
            return await self._take(self._decoder.finish(), cut=is_cut or self.is_torn)
        return await self._read_document()

    def end(self, broken: AppError | None = None) -> Iterator[StreamEvent]:
        """Yield what is left and ``Finished``, or raise; ``broken`` is what cut the stream."""
        if (self._has_stray or self.is_torn) and not self._has_read and not broken:
            self.assembly.garbled = self.assembly.garbled or self._garbled()
        return self.assembly.end(done=self.is_done, broken=broken)

    async def _feed_unknown(self, piece: bytes) -> list[StreamEvent]:
        self._document.append(piece)
        self._size += len(piece)
        if self._size > LARGEST_DOCUMENT:
            raise self._garbled()
        start = self._head.removeprefix(BYTE_ORDER_MARK).lstrip(BLANKS)
        if self._head in BYTE_ORDER_MARK or not start:
            return [Alive()]  # nothing, or the blanks that keep a slow answer's connection open
        if not self._is_document(start):
            self._decoder = Decoder()
        elif self._begins_lines(piece):
            self._decoder = Lines()
        else:
            return [Alive()]
        begun = b"".join(self._document)
        self._document.clear()
        return await self._take(self._decoder.feed(begun))

    def _is_document(self, start: bytes) -> bool:
        if start[:1] in b"{[<":
            return True
        return (
            not self._content_type.startswith("text/event-stream") and start[:1] not in FIRST_BYTES_OF_EVENTS
        )

    def _begins_lines(self, piece: bytes) -> bool:
        """Say whether a whole line has come that is a piece of an answer, so that more of them follow."""
        if b"\n" not in piece or self._size > HEAVY:
            return False
        line = b"".join(self._document).removeprefix(BYTE_ORDER_MARK).lstrip(BLANKS).partition(b"\n")[0]
        try:
            chunks = read_chunks(line) if line.rstrip().endswith(b"}") else []
        except Unreadable:
            return False
        return any(chunk.is_answer and chunk.error is None and not chunk.whole for chunk in chunks)

    async def _take(self, items: list[Item], *, cut: bool = False) -> list[StreamEvent]:
        events: list[StreamEvent] = []
        for item in items:
            match item:
                case Comment():
                    if len(events) < MOST_SIGNS:
                        events.append(Alive())
                case Stray() if not (cut and item.line in BEGINNINGS):
                    events += self._take_stray(item.line)
                case Stray():
                    events.append(Alive())
                case Failure():
                    events += self._take_failure(item.data)
                case bytes() if is_done(item):
                    self.is_done = True
                    self._has_read = True
                case _:
                    events += await self._take_data(item, cut=cut)
        return events

    async def _take_data(self, data: bytes, *, cut: bool) -> list[StreamEvent]:
        try:
            chunks = await _read(data)
        except Unreadable:
            if len(parts := cut_apart(data)) > 1:
                return await self._take([*parts], cut=cut)
            # An event that the end of the stream cut in two is no garbage of the server's.
            if not (cut or self.is_done or data.strip().lower() in PINGS or data.startswith(b":")):
                self.assembly.garbled = self.assembly.garbled or self._garbled(data)
            return [Alive()]
        self._has_read = True
        self.is_torn = False
        if self.is_done:
            chunks = [Chunk(usage=chunk.usage) for chunk in chunks if chunk.usage is not None]
            return [event for chunk in chunks for event in self.assembly.add(chunk)]
        return [event for chunk in chunks for event in self.assembly.add(chunk)] or [Alive()]

    def _take_failure(self, data: bytes) -> list[StreamEvent]:
        """Take an event that is named an error: what it holds is one, in whatever shape."""
        try:
            document: object = decode(data)
        except Unreadable:
            document = data.decode("utf-8", "replace").strip()
        found = as_mapping(document)
        self._has_read = True
        if self.is_done:
            return []
        if "choices" in found or find_error(found) is not None:
            return self.assembly.add(read_chunk(found))
        return self.assembly.add(Chunk(error=document or "error"))

    def _take_stray(self, line: bytes) -> list[StreamEvent]:
        """Look for an error, or a piece, that somebody wrote without the ``data:`` in front."""
        self._has_stray = True
        try:
            document = as_mapping(decode(line))
        except Unreadable:
            return []
        chunk = read_chunk(document)
        if self.is_done or not chunk.is_answer:
            return []
        self._has_read = True
        return self.assembly.add(chunk)

    async def _read_document(self) -> list[StreamEvent]:
        data = b"".join(self._document)
        if not data.strip(BLANKS + BYTE_ORDER_MARK):
            return []
        try:
            chunks = await _read(data)
        except Unreadable:
            self._has_stray = True
            return []
        known = [chunk for chunk in chunks if chunk.is_answer]
        self._has_stray = not known
        self._has_read = self.is_done = bool(known)
        return [event for chunk in known for event in self.assembly.add(chunk)]

    def _garbled(self, data: bytes | None = None) -> AppError:
        from offhand.openrouter.failures import garbled_answer  # noqa: PLC0415 - only where there is a failure

        told = self._head if data is None else data
        return garbled_answer(self._status, self._content_type, told, self._secret, encoding=self._encoding)


async def _read(data: bytes) -> list[Chunk]:
    if len(data) > HEAVY:
        return await asyncio.to_thread(read_chunks, data)
    return read_chunks(data)
