"""Pictures of the web, fetched for a reader who asked for one of them.

No key, no cookie and no referrer goes along, and nothing is kept between two pictures. https only,
also where a redirect leads; this machine and private networks are out of reach, so that an answer
cannot have the reader knock at their own router. What comes is bounded before it is looked at.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import offhand
from offhand.domain.errors import (
    ConnectionFailed,
    HostNotFound,
    ImageTooLarge,
    InsecureAddress,
    NotAnImage,
    RedirectRefused,
)
from offhand.domain.request import Endpoint
from offhand.domain.servers import find_host
from offhand.openrouter.addresses import find_proxy, name_host
from offhand.openrouter.http import APP_TITLE
from offhand.openrouter.network import CONNECT_SECONDS, translate_exception, transport_errors
from offhand.openrouter.tls import load_https
from offhand.words import later

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable

    import httpx

    from offhand.domain.errors import AppError

LARGEST = 25 * 1024 * 1024
"""Bytes."""
PATIENCE = 20.0
"""Seconds between two bytes."""
LONGEST_FETCH = 60.0
"""Seconds for the whole picture."""
MOST_REDIRECTS = 4
OK = 200


class WebPictures:
    """Fetch pictures; ``services.ports.PictureSource``."""

    def __init__(
        self,
        find_proxy_setting: Callable[[], str],
        *,
        check: Callable[[str, bool], Awaitable[None]] | None = None,
        context: ssl.SSLContext | None = None,
    ) -> None:
        """Take where the proxy of the settings is read, empty for none.

        ``check`` raises ``AppError`` for an address that must not be asked, given whether a proxy
        is asked for it; by default whatever is not public and https. ``context`` says whom to trust.
        """
        self._find_proxy_setting = find_proxy_setting
        self._check = check or check_public
        self._context = context

    async def fetch_picture(self, address: str) -> bytes:
        """Return the bytes at an https address; raises ``AppError``."""
        context = self._context or await asyncio.to_thread(load_https)
        try:
            async with asyncio.timeout(LONGEST_FETCH):
                return await self._follow(address, context)
        except TimeoutError:
            failure = ConnectionFailed(host=name_host(address), detail=later("it took too long"))
        raise failure

    async def _follow(self, address: str, context: ssl.SSLContext) -> bytes:
        import httpx  # noqa: PLC0415 - loaded with the context, off the loop

        for _ in range(MOST_REDIRECTS + 1):
            proxy = await asyncio.to_thread(
                find_proxy, Endpoint(base_url=address, proxy=self._find_proxy_setting())
            )
            await self._check(address, proxy is not None)
            found: bytes | str = b""
            failure: AppError | None = None
            try:
                async with httpx.AsyncClient(
                    verify=context, proxy=proxy, trust_env=False, follow_redirects=False
                ) as client:
                    found = await _ask(client, address)
            except transport_errors() as error:
                failure = translate_exception(
                    error, name_host(address), proxied=proxy is not None, patience=PATIENCE
                )
            if failure is not None:
                raise failure
            if isinstance(found, bytes):
                return found
            address = urljoin(address, found)
        raise RedirectRefused(host=name_host(address), target=name_host(address))


async def _ask(client: httpx.AsyncClient, address: str) -> bytes | str:
    """Return the content, or the address that the server points to instead."""
    import httpx  # noqa: PLC0415 - loaded by now

    timeout = httpx.Timeout(PATIENCE, connect=CONNECT_SECONDS)
    headers = {
        "User-Agent": f"{APP_TITLE}/{offhand.__version__}",
        "Accept": "image/*",
        "Accept-Encoding": "identity",
    }
    async with client.stream("GET", address, headers=headers, timeout=timeout) as response:
        if response.has_redirect_location:
            return str(response.headers["location"])
        if response.status_code != OK:
            raise ConnectionFailed(host=name_host(address), detail=f"HTTP {response.status_code}")
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind and not kind.startswith("image/") and kind != "application/octet-stream":
            raise NotAnImage(name=name_host(address))
        content = bytearray()
        async for piece in response.aiter_bytes():
            content += piece
            if len(content) > LARGEST:
                raise ImageTooLarge(name=name_host(address), size=len(content), limit=LARGEST)
        return bytes(content)


async def check_public(address: str, proxied: bool) -> None:  # noqa: FBT001 - the port's shape
    """Refuse what is not https, names a user, or lies on this machine or a private network.

    A proxy looks names up for itself. Raises ``InsecureAddress``, ``ConnectionFailed`` and
    ``HostNotFound``.
    """
    try:
        parts = urlsplit(address)
        port = parts.port or 443
    except ValueError:
        raise InsecureAddress(host="") from None
    host = find_host(address)
    if parts.scheme != "https" or not host or "@" in parts.netloc:
        raise InsecureAddress(host=name_host(address))
    if proxied and not _is_address(host):
        return
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        found = []
    if not found:
        raise HostNotFound(host=host)
    for _, _, _, _, place in found:
        if not ipaddress.ip_address(str(place[0]).partition("%")[0]).is_global:
            raise ConnectionFailed(host=host, detail=later("it is not a public address"))


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
