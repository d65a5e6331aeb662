"""Translating what httpx, ssl and sockets raise into our own tree of network problems.

Only the text of the innermost cause is kept: requests, and with them headers and the key, stay behind.
"""

from __future__ import annotations

import socket
import ssl
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from offhand.domain.errors import (
    ConnectionFailed,
    ConnectionLost,
    GarbledAnswer,
    HostNotFound,
    ProxyFailed,
    TimedOut,
    TlsFailed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

    from offhand.domain.errors import AppError, NetworkProblem

CONNECT_SECONDS = 10.0
LONGEST_DETAIL = 200
PROBES = (("TCP_KEEPIDLE", 30), ("TCP_KEEPALIVE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3))
"""Seconds of silence before the first probe, seconds between two of them, and how many, as systems call
them: a connection that a machine lost in its sleep is known to be dead after a minute."""
HASTY_PROBES = (("TCP_KEEPIDLE", 2), ("TCP_KEEPALIVE", 2), ("TCP_KEEPINTVL", 1), ("TCP_KEEPCNT", 3))
"""The same after a sleep: the first is sent at once, and what is dead is known to be within seconds."""

FLAWS = {
    9: "early",
    10: "expired",
    **dict.fromkeys((18, 19, 20, 21), "issuer"),
    **dict.fromkeys((62, 64), "name"),
}
"""By the codes of OpenSSL, ``X509_V_ERR_*``."""
NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "HTTP_REQUEST"})


def list_probes() -> list[tuple[int, int, int]]:
    """List the socket options that have the system ask whether the other side is still there."""
    known = [(getattr(socket, name), value) for name, value in PROBES if hasattr(socket, name)]
    return [
        (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
        *((socket.IPPROTO_TCP, option, value) for option, value in known),
    ]


def hasten_probes(response: httpx.Response) -> None:
    """Have the system ask at once whether the other side of a response is still there."""
    stream = response.extensions.get("network_stream")
    link = stream.get_extra_info("socket") if stream is not None else None
    if link is None:
        return
    for name, value in HASTY_PROBES:
        if hasattr(socket, name):
            with suppress(OSError):  # it has gone already
                link.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def transport_errors() -> tuple[type[Exception], ...]:
    """List what the transport may raise; call it only once httpx is loaded."""
    import httpx  # noqa: PLC0415 - a slow import that is loaded by now

    return (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, UnicodeError)


def translate_exception(error: Exception, host: str, *, proxied: bool, patience: float) -> AppError:
    """Translate an exception of the transport.

    ``proxied`` says that a proxy stands in between: a failure to connect is then the proxy's, for
    nothing else is connected to. ``patience`` is the silence that was allowed, in seconds.
    """
    import httpx  # noqa: PLC0415 - a slow import that is loaded by now

    causes = list(_causes(error))
    detail = _describe(causes[-1])
    if isinstance(error, httpx.DecodingError):
        return GarbledAnswer(status=200)
    if isinstance(error, httpx.ReadTimeout | httpx.WriteTimeout):
        return TimedOut(host=host, detail=detail, phase="read", seconds=patience)
    connecting = isinstance(error, httpx.ConnectError | httpx.TimeoutException)
    if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError) and not connecting:
        return ConnectionLost(host=host, detail=detail)
    return _find_connect_failure(error, causes, proxied=proxied)(host=host, detail=detail)


def _find_connect_failure(
    error: Exception, causes: list[BaseException], *, proxied: bool
) -> Callable[..., NetworkProblem]:
    import httpx  # noqa: PLC0415 - a slow import that is loaded by now

    timed_out = isinstance(error, httpx.TimeoutException)
    refusal = next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None)
    if refusal is not None and not timed_out:
        return partial(TlsFailed, flaw=_find_flaw(refusal))
    if proxied or isinstance(error, httpx.ProxyError):
        return ProxyFailed
    if timed_out:
        return partial(TimedOut, phase="connect", seconds=CONNECT_SECONDS)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return HostNotFound
    return ConnectionFailed


def _find_flaw(refusal: ssl.SSLError) -> str:
    """Say what is wrong with a server's certificate, or that it speaks no TLS."""
    if isinstance(refusal, ssl.SSLCertVerificationError):
        return FLAWS.get(getattr(refusal, "verify_code", 0), "")
    return "plain" if getattr(refusal, "reason", None) in NO_TLS else ""


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Go from an exception down to what raised it first."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        if isinstance(current, BaseExceptionGroup):
            current = cast("BaseExceptionGroup[BaseException]", current).exceptions[0]
        else:
            current = current.__cause__ or current.__context__


def _describe(cause: BaseException) -> str:
    """Name a cause in a few words; a text that could hold a header is left out."""
    text = "" if isinstance(cause, UnicodeError) else str(cause)
    return (text or type(cause).__name__)[:LONGEST_DETAIL]
