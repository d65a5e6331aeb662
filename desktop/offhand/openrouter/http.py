"""The connection to one endpoint: time limits, headers, proxy, and no redirects.

The key is given with each request, goes to the configured origin alone, and never becomes part of
a client's state. Whatever the transport raises leaves here as an ``AppError``, without a chain:
the exceptions of httpx hold their request, and with it the key.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import offhand
from offhand.domain.errors import ApiProblem, KeyRejected, MalformedKey, ProxyFailed, RedirectRefused
from offhand.domain.servers import choose_dialect, is_openrouter, is_trusted
from offhand.openrouter.addresses import check_address, find_proxy, name_host
from offhand.openrouter.network import (
    CONNECT_SECONDS,
    hasten_probes,
    list_probes,
    translate_exception,
    transport_errors,
)
from offhand.openrouter.tls import load_http, load_https

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    import httpx

    from offhand.domain.errors import AppError
    from offhand.domain.models import ModelCard
    from offhand.domain.request import Endpoint
    from offhand.domain.servers import Dialect

WRITE_SECONDS = 60.0
POOL_SECONDS = 10.0
IDLE_SECONDS = 60.0
"""How long an unused connection is kept for the next question."""
APP_URL = "https://offhand.github.io"
"""What OpenRouter knows the program by; a name, of which nothing is fetched."""
APP_TITLE = "Offhand"
APP_CATEGORIES = "general-chat,personal-agent"
PROXY_REFUSAL = 407
CHAT = "/chat/completions"


def check_key(key: str) -> str:
    """Return a key that can stand in a header; raises ``MalformedKey``.

    The libraries below would raise too, with the key in their message. Empty means that none is sent.
    """
    if not key.isascii():
        raise MalformedKey(reason="not ascii")
    if not key.isprintable() or any(letter.isspace() for letter in key):
        raise MalformedKey(reason="blank inside")
    return key


class Channel:
    """Talk to one endpoint; close when it is retired and its last request has ended."""

    def __init__(self, endpoint: Endpoint, transport: httpx.AsyncBaseTransport | None = None) -> None:
        """Take an endpoint; nothing is checked or opened before the first request."""
        self.host = name_host(endpoint.base_url)
        self.base_url = endpoint.base_url
        self._endpoint = endpoint
        self.is_openrouter = is_openrouter(endpoint.base_url)
        self.keeps_records: bool | None = self.is_openrouter or None
        """It can be asked what an answer cost; None while that is not known."""
        self._is_known = is_trusted(endpoint.base_url)
        self._transport = transport
        self._client: httpx.AsyncClient | None = None
        self._opening = asyncio.Lock()
        self._proxy: str | None = None
        self._responses: set[httpx.Response] = set()
        """Those that are being read."""
        self._users = 0
        self._is_retired = False

    @property
    def address(self) -> str:
        """Return where questions go, without a name, a password or a query in it."""
        try:
            parts = urlsplit(self._endpoint.base_url)
        except ValueError:  # nothing can be sent there
            return ""
        bare = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="")
        return urlunsplit(bare).rstrip("/") + CHAT

    def choose_dialect(self, card: ModelCard | None) -> Dialect:
        """Say what the server knows of what can be asked of a model."""
        return choose_dialect(self._endpoint.base_url, card)

    @asynccontextmanager
    async def hold(self) -> AsyncGenerator[None, None]:
        """Keep the channel usable for a while, also across several requests."""
        self._users += 1
        try:
            yield
        finally:
            self._users -= 1
            if self._is_retired:
                await self.close_if_unused()

    @asynccontextmanager
    async def send(
        self,
        method: str,
        path: str,
        *,
        key: str,
        content: bytes | None = None,
        stream: bool = False,
        patience: float,
    ) -> AsyncGenerator[httpx.Response, None]:
        """Send a request and hand out the response, whose body is yet to be read.

        ``patience`` is the longest silence between two bytes, in seconds. Leaving the context closes
        the response: a body that was not read to its end loses its connection, which is how an
        answer is stopped. Raises ``AppError``.
        """
        headers = self._make_headers(check_key(key), has_content=content is not None, stream=stream)
        client = await self._open()
        response = await self._request(client, method, path, headers, content, patience)
        self._responses.add(response)
        try:
            self._refuse_detours(response)
            yield response
        finally:
            self._responses.discard(response)
            with suppress(*transport_errors()):
                await response.aclose()

    def translate(self, error: Exception, patience: float) -> AppError:
        """Translate what the transport raised."""
        return translate_exception(error, self.host, proxied=self._proxy is not None, patience=patience)

    def sign(self, error: AppError) -> AppError:
        """Name the server in a refusal, so that nobody is sent to OpenRouter to settle another's bill."""
        if isinstance(error, ApiProblem | KeyRejected) and not self._is_known:
            error.host = self.host
        return error

    def probe(self) -> None:
        """Have the system find out within seconds whether connections that are read are still alive."""
        for response in self._responses:
            hasten_probes(response)

    def renew(self) -> Channel:
        """Return a channel to the same endpoint that has no connections yet."""
        channel = Channel(self._endpoint, self._transport)
        channel.keeps_records = self.keeps_records
        return channel

    def retire(self) -> None:
        """Take no new user; ``hold`` closes the channel when its last one leaves."""
        self._is_retired = True

    async def close_if_unused(self) -> bool:
        """Close a channel that nothing uses and say whether it was so."""
        if self._users == 0:
            await self.aclose()
        return self._users == 0

    async def aclose(self) -> None:
        """Close all connections; a transport that was handed in belongs to whoever made it."""
        client, self._client = self._client, None
        if client is not None and self._transport is None:
            await client.aclose()

    async def _open(self) -> httpx.AsyncClient:
        async with self._opening:
            if self._client is None:
                self._client = await self._make_client()
            return self._client

    async def _make_client(self) -> httpx.AsyncClient:
        check_address(self._endpoint.base_url)
        if self._transport is not None:
            await asyncio.to_thread(load_http)
            import httpx  # noqa: PLC0415 - loaded by the line above, off the loop

            return httpx.AsyncClient(transport=self._transport, trust_env=False)
        context = await asyncio.to_thread(load_https)
        self._proxy = await asyncio.to_thread(find_proxy, self._endpoint)
        import httpx  # noqa: PLC0415 - loaded by the lines above, off the loop

        try:
            transport = httpx.AsyncHTTPTransport(
                verify=context,
                proxy=self._proxy,
                trust_env=False,
                limits=httpx.Limits(keepalive_expiry=IDLE_SECONDS),
                socket_options=list_probes(),
            )
            return httpx.AsyncClient(transport=transport, trust_env=False, follow_redirects=False)
        except (ValueError, httpx.InvalidURL, ImportError):
            # An unknown scheme, no address at all, or a SOCKS proxy without its library.
            failure = ProxyFailed(host=self.host, detail="this kind of proxy address is not supported")
        raise failure

    async def _request(
        self,
        client: httpx.AsyncClient,
        method: str,
        path: str,
        headers: dict[str, str],
        content: bytes | None,
        patience: float,
    ) -> httpx.Response:
        import httpx  # noqa: PLC0415 - loaded when the client was made

        timeout = httpx.Timeout(
            connect=CONNECT_SECONDS, read=patience, write=WRITE_SECONDS, pool=POOL_SECONDS
        )
        address = self._endpoint.base_url.rstrip("/") + path
        try:
            request = client.build_request(method, address, content=content, headers=headers, timeout=timeout)
            return await client.send(request, stream=True)
        except transport_errors() as error:
            failure = self.translate(error, patience)
        raise failure

    def _make_headers(self, key: str, *, has_content: bool, stream: bool) -> dict[str, str]:
        headers = {
            "User-Agent": f"{APP_TITLE}/{offhand.__version__}",
            "Accept": "text/event-stream" if stream else "application/json",
        }
        if stream:
            # A compressing proxy would hold words back to fill its blocks.
            headers["Accept-Encoding"] = "identity"
        if has_content:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Authorization"] = f"Bearer {key}"
        if self._is_known:
            # Attribution is OpenRouter's; no other server learns the name of the program this way.
            headers["HTTP-Referer"] = APP_URL
            headers["X-OpenRouter-Title"] = APP_TITLE
            headers["X-OpenRouter-Categories"] = APP_CATEGORIES
        return headers

    def _refuse_detours(self, response: httpx.Response) -> None:
        if response.status_code == PROXY_REFUSAL:
            raise ProxyFailed(host=self.host, detail=f"HTTP {PROXY_REFUSAL}")
        if response.is_redirect or response.has_redirect_location:
            raise RedirectRefused(host=self.host, target=name_host(response.headers.get("location", "")))
