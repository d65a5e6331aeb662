"""The client of the wire, imported when the first request needs it instead of before the window shows.

What speaks the wire takes as long to import as half of the window. Nothing waits for it: it is
imported in a thread while the request that wants it waits.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    import httpx

    from offhand.domain.account import KeyInfo
    from offhand.domain.events import StreamEvent
    from offhand.domain.generation import Generation
    from offhand.domain.models import ModelCard
    from offhand.domain.providers import ModelOffer, PrivateOffers, ProviderInfo
    from offhand.domain.request import ChatRequest, Endpoint
    from offhand.openrouter.client import OpenRouterClient
    from offhand.openrouter.pictures import WebPictures
    from offhand.openrouter.signin import Callback


class LateClient:
    """Be an ``OpenRouterClient`` to the services, from the first request on."""

    def __init__(
        self,
        endpoint: Endpoint,
        read_key: Callable[[], Awaitable[str]],
        *,
        make_transport: Callable[[], httpx.AsyncBaseTransport | None],
        jitter: Callable[[], float],
    ) -> None:
        """Take what ``OpenRouterClient`` takes; ``make_transport`` is called in a thread."""
        self._endpoint = endpoint
        self._read_key = read_key
        self._make_transport = make_transport
        self._jitter = jitter
        self._client: OpenRouterClient | None = None
        self._building = asyncio.Lock()

    def stream_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        """Yield the events of one streamed answer; raises ``AppError``."""
        return self._client.stream_chat(request) if self._client else self._chat(request, stream=True)

    def complete_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        """Yield the same events of an answer that comes in one piece; raises ``AppError``."""
        return self._client.complete_chat(request) if self._client else self._chat(request, stream=False)

    async def fetch_models(self) -> bytes:
        """Return the body of ``GET /models``; raises ``AppError``."""
        return await (await self._reach()).fetch_models()

    async def fetch_user_models(self) -> bytes | None:
        """Return the body of ``GET /models/user``, None where there is no key; raises ``AppError``."""
        return await (await self._reach()).fetch_user_models()

    async def fetch_offers(self, model_id: str) -> tuple[ModelOffer, ...]:
        """Ask who runs a model, and how well; raises ``AppError``."""
        return await (await self._reach()).fetch_offers(model_id)

    async def fetch_private_offers(self) -> PrivateOffers:
        """Ask who keeps nothing of what is sent; raises ``AppError``."""
        return await (await self._reach()).fetch_private_offers()

    async def fetch_providers(self) -> dict[str, ProviderInfo]:
        """Ask who the providers are, by slug; raises ``AppError``."""
        return await (await self._reach()).fetch_providers()

    def read_models(self, payload: bytes) -> dict[str, ModelCard]:
        """Read that body into cards by id, in whatever thread; raises ``GarbledAnswer``."""
        from offhand.openrouter.catalogue import read_models  # noqa: PLC0415 - see the module's docstring

        return read_models(payload)

    async def fetch_key_info(self, key: str) -> KeyInfo:
        """Ask what a key may do; raises ``AppError``."""
        return await (await self._reach()).fetch_key_info(key)

    async def fetch_generation(self, generation_id: str) -> Generation | None:
        """Ask what an answer cost, None where the API does not know it; raises ``AppError``."""
        return await (await self._reach()).fetch_generation(generation_id)

    async def exchange_code(self, code: str, verifier: str) -> str:
        """Change the code of a sign-in into a key; raises ``AppError``."""
        return await (await self._reach()).exchange_code(code, verifier)

    async def make_callback(self, nonce: str, port: int) -> Callback:
        """Make what a browser comes back to; it listens while it is open."""
        make = await asyncio.to_thread(_import_callback)
        return make(nonce, port)

    def configure(self, endpoint: Endpoint) -> None:
        """Use another address or proxy from the next request on."""
        self._endpoint = endpoint
        if self._client is not None:
            self._client.configure(endpoint)

    def wake(self) -> None:
        """Hear that the machine slept: connections may be dead."""
        if self._client is not None:
            self._client.wake()

    async def aclose(self) -> None:
        """Close every connection; streams that still run lose theirs."""
        if self._client is not None:
            await self._client.aclose()

    async def _chat(self, request: ChatRequest, *, stream: bool) -> AsyncGenerator[StreamEvent, None]:
        client = await self._reach()
        events = client.stream_chat(request) if stream else client.complete_chat(request)
        async with aclosing(events):
            async for event in events:
                yield event

    async def _reach(self) -> OpenRouterClient:
        async with self._building:
            if self._client is None:
                endpoint = self._endpoint
                client = await asyncio.to_thread(self._build, endpoint)
                if endpoint != self._endpoint:
                    client.configure(self._endpoint)
                self._client = client
        return self._client

    def _build(self, endpoint: Endpoint) -> OpenRouterClient:
        from offhand.openrouter.client import OpenRouterClient  # noqa: PLC0415 - see the module's docstring

        transport = self._make_transport()
        return OpenRouterClient(endpoint, self._read_key, transport=transport, jitter=self._jitter)


class LatePictures:
    """Be ``WebPictures`` to the services, from the first picture of the web on."""

    def __init__(self, find_proxy: Callable[[], str]) -> None:
        """Take what ``WebPictures`` takes."""
        self._find_proxy = find_proxy
        self._pictures: WebPictures | None = None

    async def fetch_picture(self, address: str) -> bytes:
        """Return the bytes at an https address; raises ``AppError``."""
        if self._pictures is None:
            self._pictures = await asyncio.to_thread(self._build)
        return await self._pictures.fetch_picture(address)

    def _build(self) -> WebPictures:
        from offhand.openrouter.pictures import WebPictures  # noqa: PLC0415 - see the module's docstring

        return WebPictures(self._find_proxy)


def _import_callback() -> type[Callback]:
    from offhand.openrouter.signin import Callback  # noqa: PLC0415 - see the module's docstring

    return Callback
