"""The door on this machine through which the browser comes back, and the code changed into a key.

One request on exactly the path that only we and the page know is taken; whatever else knocks gets
a page that says nothing, and changes nothing. No word of a request is ever shown or logged.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from hmac import compare_digest
from html import escape
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

import h11
import msgspec

from offhand.domain.errors import AppError, BadRequest, Forbidden, KeyRejected, Moderated
from offhand.domain.signin import (
    METHOD,
    CodeExpired,
    CodeMissing,
    CodeRefused,
    SignInDeclined,
    SignInUnreachable,
    read_query,
)
from offhand.openrouter.documents import Unreadable, decode
from offhand.openrouter.failures import garbled_answer
from offhand.openrouter.lenient import as_mapping, as_text
from offhand.words import get_language, later, tr

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

HOME = "127.0.0.1"
SLOWEST = 5.0
"""Seconds for a request to arrive."""
LONGEST_REQUEST = 16 * 1024
MOST_VISITORS = 16
HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("Connection", "close"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
)
PAGE = (
    "<!doctype html><html lang={language}><meta charset=utf-8><title>Offhand</title>"
    '<meta name=viewport content="width=device-width"><meta name=color-scheme content="light dark">'
    "<style>body{{font:18px system-ui,sans-serif;max-width:30em;margin:20vh auto;padding:0 1em}}</style>"
    "<h1>{title}</h1><p>{words}</p>"
)
WELCOME = (later("Back to Offhand"), later("You can close this page: Offhand goes on by itself."))
DECLINED = (later("Not signed in"), later("Nothing was changed. You can close this page."))
NOTHING = (later("Nothing here"), later("This address belongs to a program on this computer."))


class Callback:
    """Wait for one browser to come back; an async context manager that listens while it is open."""

    def __init__(self, nonce: str, port: int = 0) -> None:
        """``nonce`` is the secret part of the path; port 0 takes a free one, as does one that is taken."""
        self._path = f"/cb/{nonce}"
        self._wanted = port
        self.port = 0
        """Which port is listened on; it stays known afterwards."""
        self._server: asyncio.Server | None = None
        self._visitors: set[_Visitor] = set()
        self._found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def __aenter__(self) -> Self:
        """Listen; raises ``SignInUnreachable`` where that cannot be."""
        loop = asyncio.get_running_loop()
        for port in dict.fromkeys((self._wanted, 0)):
            with suppress(OSError):
                self._server = await loop.create_server(self._welcome, HOME, port, backlog=MOST_VISITORS)
                self.port = cast("int", self._server.sockets[0].getsockname()[1])
                return self
        raise SignInUnreachable

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Listen no more; the page that a browser is being given is still sent."""
        if self._server is not None:
            self._server.close()
        if not self._found.done():
            self._found.cancel()

    @property
    def is_open(self) -> bool:
        """Say whether somebody is listened to."""
        return self._server is not None and self._server.is_serving()

    @property
    def address(self) -> str:
        """Return where the browser has to come back to."""
        # Servers of old allowed no other name together with the fixed port.
        host = "localhost" if self._wanted and self.port == self._wanted else HOME
        return f"http://{host}:{self.port}{self._path}"

    async def wait(self) -> str:
        """Return the code that the browser brings; raises ``SignInDeclined``, ``CodeMissing``."""
        return await self._found

    def _welcome(self) -> _Visitor:
        return _Visitor(self)

    def admit(self, visitor: _Visitor) -> bool:
        """Let a visitor in unless there are too many."""
        if len(self._visitors) >= MOST_VISITORS:
            return False
        self._visitors.add(visitor)
        return True

    def dismiss(self, visitor: _Visitor) -> None:
        """Forget a visitor."""
        self._visitors.discard(visitor)

    def answer(self, request: h11.Request) -> tuple[int, str]:
        """Take what a request brings where it is the one; return status and page."""
        target = urlsplit(request.target.decode("ascii", "replace"))
        hosts = [value.decode("ascii", "replace") for name, value in request.headers if name == b"host"]
        # Another name would be a page elsewhere that had itself resolved to this machine.
        is_home = hosts in ([f"{HOME}:{self.port}"], [f"localhost:{self.port}"])
        is_ours = compare_digest(target.path.encode(), self._path.encode())
        if not is_home or not is_ours or self._found.done():
            return 404, _write_page(*NOTHING)
        if request.method != b"GET":
            return 405, _write_page(*NOTHING)
        try:
            self._found.set_result(read_query(target.query))
        except (SignInDeclined, CodeMissing) as problem:
            self._found.set_exception(problem)
            page = _write_page(*DECLINED)
        else:
            page = _write_page(*WELCOME)
        if self._server is not None:
            self._server.close()
        return 200, page


def _write_page(title: str, words: str) -> str:
    language = get_language().replace("_", "-")
    return PAGE.format(language=language, title=escape(tr(title)), words=escape(tr(words)))


class _Visitor(asyncio.Protocol):
    """Hear one request and answer it."""

    def __init__(self, callback: Callback) -> None:
        self._callback = callback
        self._talk = h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_REQUEST)
        self._transport: asyncio.Transport | None = None
        self._limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let a visitor in."""
        self._transport = cast("asyncio.Transport", transport)
        if not self._callback.admit(self):
            self._transport.abort()
            return
        self._limit = asyncio.get_running_loop().call_later(SLOWEST, self._transport.abort)

    def data_received(self, data: bytes) -> None:
        """Answer as soon as the head of a request is there; a body is of no interest."""
        if self._transport is None or self._talk.our_state is not h11.IDLE:
            return
        try:
            self._talk.receive_data(data)
            event = self._talk.next_event()
        except h11.RemoteProtocolError:
            self._transport.abort()
            return
        if isinstance(event, h11.Request):
            self._send(*self._callback.answer(event), is_head=event.method == b"HEAD")
        elif event is not h11.NEED_DATA:
            self._transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a visitor that has gone."""
        del exc
        self._callback.dismiss(self)
        if self._limit is not None:
            self._limit.cancel()

    def _send(self, status: int, page: str, *, is_head: bool) -> None:
        if self._transport is None:
            return
        body = page.encode()
        head = h11.Response(status_code=status, headers=[*HEADERS, ("Content-Length", str(len(body)))])
        pieces = [self._talk.send(head)]
        if not is_head:
            pieces.append(self._talk.send(h11.Data(data=body)))
        self._transport.write(b"".join(piece for piece in pieces if piece))
        self._transport.close()


def write_exchange(code: str, verifier: str) -> bytes:
    """Return the body of ``POST /auth/keys``."""
    return msgspec.json.encode({"code": code, "code_verifier": verifier, "code_challenge_method": METHOD})


def read_exchanged_key(payload: bytes) -> str:
    """Read the key out of its answer; raises ``GarbledAnswer`` where there is none."""
    try:
        key = as_text(as_mapping(decode(payload)).get("key"))
    except Unreadable:
        key = ""
    if not key:
        raise garbled_answer(200, "application/json", b"")  # what it holds may be a key in another shape
    return key


def sort_refusal(error: AppError) -> AppError:
    """Say what a refused exchange means (OPENROUTER section 5); other failures stay what they are."""
    if not isinstance(error, BadRequest | Forbidden | KeyRejected | Moderated):
        return error
    said = getattr(error, "message", "")
    return CodeExpired() if "expired" in said.lower() else CodeRefused()
