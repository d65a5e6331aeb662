"""A server that begins an answer and then is gone without a word, as after hours of sleep of a machine."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

TCP_REPAIR = 19
"""A socket in this state is closed without telling the other side (Linux; it needs CAP_NET_ADMIN)."""


def can_vanish() -> bool:
    """Say whether the system lets us close a connection in silence."""
    with socket.create_server(("127.0.0.1", 0)) as door, socket.create_connection(door.getsockname()):
        met, _ = door.accept()
        with met:
            try:
                met.setsockopt(socket.IPPROTO_TCP, TCP_REPAIR, 1)
            except OSError:
                return False
            return True


class VanishingServer:
    """Answer one request with a beginning; use it as a context manager."""

    def __init__(self, beginning: bytes) -> None:
        """``beginning`` is the part of the body that is sent."""
        self._beginning = beginning
        self._door = socket.create_server(("127.0.0.1", 0))
        self._met: socket.socket | None = None
        self._has_begun = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="vanishing")

    @property
    def base_url(self) -> str:
        """Return where it is."""
        return "http://{}:{}/api/v1".format(*self._door.getsockname())

    def __enter__(self) -> Self:
        """Wait for the request."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Be gone for good."""
        self._thread.join()
        self._door.close()
        if self._met is not None:
            self._met.close()

    def vanish(self) -> None:
        """Forget the connection in silence."""
        assert self._has_begun.wait(10)
        assert self._met is not None
        self._met.setsockopt(socket.IPPROTO_TCP, TCP_REPAIR, 1)
        self._met.close()

    def _serve(self) -> None:
        met, _ = self._door.accept()
        request = b""
        while b"\r\n\r\n" not in request:
            request += met.recv(65536)
        head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
        met.sendall(head + b"%x\r\n%s\r\n" % (len(self._beginning), self._beginning))
        self._met = met
        self._has_begun.set()
