"""The listening side of a handover: what arrives is limited in size, time and number, then checked.

Runs on any asyncio loop. Nothing waits for a client: one that is slow, silent or senseless is let go.
"""

from __future__ import annotations

import asyncio
import logging
import select
import socket
import struct
import sys
from typing import TYPE_CHECKING, cast

from offhand.domain.handover import Answer
from offhand.system.instance.claim import ENDING, READY
from offhand.system.instance.framing import HEADER, LARGEST_REQUEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.domain.handover import Handover
    from offhand.system.instance.claim import Claim

    Receive = Callable[[Handover], Answer]

MOST_CLIENTS = 8
SLOWEST = 2.0
"""Seconds for a whole request to arrive."""

_log = logging.getLogger(__name__)


class Listener:
    """Answer whoever asks at the door of a claim."""

    def __init__(self, claim: Claim, receive: Receive) -> None:
        """Prepare; ``receive`` grants or refuses what is asked, and must not raise."""
        self._claim = claim
        self._receive = receive
        self._clients: set[_Client] = set()
        self._servers: list[asyncio.AbstractServer] = []

    @property
    def crowd(self) -> int:
        """Tell how many are being heard."""
        return len(self._clients)

    async def open(self) -> None:
        """Begin to answer, those first who have waited in line."""
        loop = asyncio.get_running_loop()
        if sys.platform == "win32":
            proactor = cast("asyncio.ProactorEventLoop", loop)
            try:
                self._servers += await proactor.start_serving_pipe(self._welcome, self._claim.address)
            except OSError as error:
                _log.warning("cannot be reached by later starts: %s", error.strerror)
        elif self._claim.door is not None:
            self._servers.append(await loop.create_unix_server(self._welcome, sock=self._claim.door))
        elif self._claim.problem is not None:
            _log.warning("cannot be reached by later starts: %s", self._claim.problem.strerror)
        self._claim.tell(READY)

    def close(self) -> None:
        """Answer nobody any more; the claim stays."""
        self._claim.tell(ENDING)
        for server in self._servers:
            server.close()
        self._servers.clear()
        for client in list(self._clients):
            client.drop()

    def _welcome(self) -> _Client:
        return _Client(self._clients, self._receive)


class _Client(asyncio.Protocol):
    """Hear one request and answer it."""

    def __init__(self, others: set[_Client], receive: Receive) -> None:
        self._others = others
        self._receive = receive
        self._transport: asyncio.Transport | None = None
        self._held = bytearray()
        self._limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let a client in, unless it is a stranger or too many are here."""
        self._transport = cast("asyncio.Transport", transport)
        if len(self._others) >= MOST_CLIENTS or not _is_ours(self._transport):
            self._transport.abort()
            return
        self._others.add(self)
        self._limit = asyncio.get_running_loop().call_later(SLOWEST, self.drop)

    def data_received(self, data: bytes) -> None:
        """Gather a request; one that is too long is not even gathered."""
        self._held += data
        if len(self._held) < HEADER:
            return
        size = int.from_bytes(self._held[:HEADER], "big")
        if size > LARGEST_REQUEST or len(self._held) > HEADER + size:
            self.drop()
        elif len(self._held) == HEADER + size and self._transport is not None:
            if _has_left(self._transport):
                # It has told its user that nobody answered, so nothing shall happen now.
                self.drop()
            else:
                self._answer(self._transport, bytes(self._held[HEADER:]))

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a client that has gone."""
        del exc
        self._others.discard(self)
        if self._limit is not None:
            self._limit.cancel()

    def drop(self) -> None:
        """Let a client go without an answer."""
        if self._transport is not None:
            self._transport.abort()

    def _answer(self, transport: asyncio.Transport, content: bytes) -> None:
        # The schemas cost more to make than the socket; they are made in the background at the start.
        from offhand.system.instance.wire import (  # noqa: PLC0415 - as said
            NotUnderstood,
            read_request,
            write_answer,
        )

        try:
            answer = self._receive(read_request(content))
        except NotUnderstood as problem:
            _log.warning("refused a request: %s", problem.refusal.value)
            answer = Answer(problem.refusal)
        transport.write(write_answer(answer))
        transport.close()


def _is_ours(transport: asyncio.Transport) -> bool:
    """Say whether a client belongs to this user; the folder's mode says so too, where there is one."""
    plug = transport.get_extra_info("socket")
    if sys.platform != "linux" or plug is None:
        return True
    from os import getuid  # noqa: PLC0415 - not everywhere

    told = cast("bytes", plug.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")))
    return struct.unpack("3i", told)[1] == getuid()


def _has_left(transport: asyncio.Transport) -> bool:
    """Say whether a client has hung up, though what it said is still to be heard."""
    plug = transport.get_extra_info("socket")
    if plug is None or sys.platform == "win32":
        return False
    look = select.poll()
    look.register(plug.fileno(), 0)
    return any(event & (select.POLLHUP | select.POLLERR) for _, event in look.poll(0))
