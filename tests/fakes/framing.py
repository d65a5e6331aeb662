"""HTTP/1.1 by hand for the provider server: reading requests and putting answers on the socket."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

from tests.fakes.answers import Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes.answers import Answer

PREFIX: Final = "/api/v1"


@dataclass(frozen=True, kw_only=True)
class RecordedRequest:
    """Hold one request as it came; header names are in lower case, ``path`` has no prefix or query."""

    method: str
    path: str
    target: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:  # noqa: ANN401 - any JSON
        """Read the body."""
        return json.loads(self.body)

    @property
    def key(self) -> str:
        """Tell the bearer key, empty without one."""
        return self.headers.get("authorization", "").removeprefix("Bearer ")


class NotHttp(Exception):
    """Say that a client speaks something else, TLS for instance."""


async def read_request(reader: asyncio.StreamReader, pushed: bytes) -> RecordedRequest:
    """Read one request; ``pushed`` holds bytes that were read before. Raises ``NotHttp``."""
    pushed = pushed or await reader.readexactly(1)
    if not pushed.isalpha():
        raise NotHttp
    head = (pushed + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    parts = urlsplit(target)
    return RecordedRequest(
        method=method,
        path=parts.path.removeprefix(PREFIX),
        target=target,
        query=parse_qs(parts.query),
        headers=headers,
        body=body,
    )


async def send_answer(writer: asyncio.StreamWriter, answer: Answer, held: asyncio.Semaphore) -> bool:
    """Put an answer on the socket and say whether the connection stays open."""
    if answer.silent:
        await asyncio.Event().wait()
    if not answer.verbatim:
        writer.write(_head(answer))
        await writer.drain()
    chunked = answer.framing == "chunked" and not answer.verbatim
    sent = 0
    for piece in answer.pieces:
        if isinstance(piece, Mark):
            await held.acquire()
            continue
        if answer.pace:
            await asyncio.sleep(answer.pace)
        part = piece[: _room(answer, len(piece), sent)]
        sent += await _send_part(writer, part, answer.note, chunked=chunked)
        if sent == answer.stall_at:
            await asyncio.Event().wait()
        if sent == answer.cut_at:
            if answer.reset:
                _reset(writer)
            return False
    if chunked:
        writer.write(b"0\r\n\r\n")
    await writer.drain()
    return not answer.verbatim and answer.framing != "close" and answer.declared_length is None


def _room(answer: Answer, wanted: int, sent: int) -> int:
    limits = [limit - sent for limit in (answer.cut_at, answer.stall_at) if limit is not None]
    return min([wanted, *limits])


async def _send_part(
    writer: asyncio.StreamWriter, part: bytes, note: Callable[[], None] | None, *, chunked: bool
) -> int:
    if part:
        writer.write(b"%x\r\n%b\r\n" % (len(part), part) if chunked else part)
    await writer.drain()
    if note is not None:
        note()
    return len(part)


def _head(answer: Answer) -> bytes:
    fields = {**answer.headers}
    match answer.framing:
        case "chunked":
            fields["Transfer-Encoding"] = "chunked"
        case "length":
            length = len(answer.body) if answer.declared_length is None else answer.declared_length
            fields["Content-Length"] = str(length)
        case "close":
            fields["Connection"] = "close"
    lines = [f"HTTP/1.1 {answer.status} Scripted", *(f"{name}: {value}" for name, value in fields.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _reset(writer: asyncio.StreamWriter) -> None:
    """Have the close below send a TCP reset."""
    sock: socket.socket = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
