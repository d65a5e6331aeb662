"""The client: questions out, typed events in, over a connection that closes when nobody listens.

It is the ``ChatProvider``, ``ModelSource``, ``OfferSource``, ``KeyTester``, ``GenerationSource``
and ``Reconfigurable`` of ``services.ports``. Nothing here logs a prompt, an answer or a key.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING
from urllib.parse import quote

from offhand.domain.errors import AppError, ConnectionLost, GarbledAnswer, KeyProblem, KeyringProblem
from offhand.domain.events import Retrying, Sending
from offhand.openrouter.attempt import Attempt, read_response_failure
from offhand.openrouter.catalogue import read_models
from offhand.openrouter.documents import Unreadable, decode
from offhand.openrouter.http import Channel
from offhand.openrouter.network import transport_errors
from offhand.openrouter.requests import compose_body, drop_reasoning_details, encode, name_limit, simplify
from offhand.openrouter.retries import find_other_limit, is_undecryptable, plan_wait
from offhand.openrouter.sent import describe_request
from offhand.openrouter.usage import read_generation

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    import httpx

    from offhand.domain.account import KeyInfo
    from offhand.domain.events import StreamEvent
    from offhand.domain.generation import Generation
    from offhand.domain.models import ModelCard
    from offhand.domain.providers import ModelOffer, PrivateOffers, ProviderInfo
    from offhand.domain.request import ChatRequest, Endpoint
    from offhand.domain.sent import SentRequest
    from offhand.domain.servers import Dialect

LARGEST_CATALOGUE = 32 * 1024 * 1024
LARGEST_RECORD = 4 * 1024 * 1024
RECORD_PATIENCE = 30.0
"""Seconds between two bytes of a record."""
GENERATION_WAITS = (1.0, 2.0, 3.0, 4.0)
"""Seconds between tries: the record of an answer appears a moment after its end."""
NOT_FOUND = 404


class OpenRouterClient:
    """Speak to one endpoint at a time; requests under way stay with the one they began with."""

    def __init__(
        self,
        endpoint: Endpoint,
        read_key: Callable[[], Awaitable[str]],
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        jitter: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take what is needed; nothing is opened before the first request.

        ``read_key`` returns the key, empty for servers that want none, or raises ``AppError``;
        ``transport`` replaces the network, as in the demo; ``jitter`` gives seconds from 0 to 1.
        """
        self._read_key = read_key
        self._transport = transport
        self._jitter = jitter
        self._sleep = sleep
        self._channel = Channel(endpoint, transport)
        self._retired: list[Channel] = []
        self._limits: dict[tuple[str, str], str] = {}
        """What servers call the longest answer of a model where they refused its usual name, by address."""

    def stream_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        """Yield the events of one streamed answer; raises ``AppError``.

        Iterate within ``contextlib.aclosing``: closing the generator closes the connection, which
        is what stops the answer, and with most providers the bill.
        """
        return self._chat(request, stream=True)

    def complete_chat(self, request: ChatRequest) -> AsyncGenerator[StreamEvent, None]:
        """Yield the same events of an answer that comes in one piece; raises ``AppError``."""
        return self._chat(request, stream=False)

    async def fetch_models(self) -> bytes:
        """Return the body of ``GET /models``, which needs no key; raises ``AppError``."""
        return await self._fetch("/models", await self._find_key(), LARGEST_CATALOGUE)

    async def fetch_user_models(self) -> bytes | None:
        """Return the body of ``GET /models/user``, None where there is no key; raises ``AppError``."""
        key = await self._find_key()
        return await self._fetch("/models/user", key, LARGEST_CATALOGUE) if key else None

    def read_models(self, payload: bytes) -> dict[str, ModelCard]:
        """Read that body into cards by id; raises ``GarbledAnswer``."""
        return read_models(payload)

    async def fetch_offers(self, model_id: str) -> tuple[ModelOffer, ...]:
        """Ask who runs a model, and how well; raises ``AppError``.

        Latency and throughput are told to those with a key.
        """
        from offhand.openrouter.offers import read_offers  # noqa: PLC0415 - an answer does without

        path = f"/models/{quote(model_id, safe='/:~')}/endpoints"
        body = await self._fetch(path, await self._find_key(), LARGEST_RECORD)
        return await asyncio.to_thread(read_offers, body)

    async def fetch_private_offers(self) -> PrivateOffers:
        """Ask who keeps nothing of what is sent; raises ``AppError``."""
        from offhand.domain.providers import PrivateOffers  # noqa: PLC0415 - as above
        from offhand.openrouter.offers import read_offers  # noqa: PLC0415 - as above

        body = await self._fetch("/endpoints/zdr", await self._find_key(), LARGEST_CATALOGUE)
        return PrivateOffers.gather(await asyncio.to_thread(read_offers, body))

    async def fetch_providers(self) -> dict[str, ProviderInfo]:
        """Ask who the providers are, by slug; raises ``AppError``."""
        from offhand.openrouter.offers import read_providers  # noqa: PLC0415 - as above

        return read_providers(await self._fetch("/providers", await self._find_key(), LARGEST_RECORD))

    async def fetch_key_info(self, key: str) -> KeyInfo:
        """Ask what a key may do; raises ``AppError``, ``KeyRejected`` where it is not known."""
        from offhand.openrouter.key_info import read_key_info  # noqa: PLC0415 - as above

        return read_key_info(await self._fetch("/key", key, LARGEST_RECORD))

    async def fetch_generation(self, generation_id: str) -> Generation | None:
        """Ask what an answer cost, None where the API does not know it; raises ``AppError``.

        A server other than OpenRouter that knew nothing once is not asked again.
        """
        channel = self._channel
        if channel.keeps_records is False:
            return None
        key = await self._read_key()
        path = f"/generation?id={quote(generation_id, safe='')}"
        for wait in (*GENERATION_WAITS, None):
            try:
                found = read_generation(_decode(await self._fetch(path, key, LARGEST_RECORD)))
            except GarbledAnswer as error:
                if error.status != NOT_FOUND:
                    raise
            else:
                channel.keeps_records = True
                return found
            if wait is not None:
                await self._sleep(wait)
        channel.keeps_records = channel.keeps_records or False
        return None

    async def exchange_code(self, code: str, verifier: str) -> str:
        """Change the code of a sign-in into a key, which works once; raises ``AppError``.

        No key is sent along, for there is none yet (OPENROUTER section 5, "Sign in").
        """
        from offhand.openrouter import signin  # noqa: PLC0415 - few questions come with a sign-in

        content = signin.write_exchange(code, verifier)
        try:
            body = await self._fetch("/auth/keys", "", LARGEST_RECORD, content=content)
        except AppError as error:
            failure = signin.sort_refusal(error)
        else:
            return signin.read_exchanged_key(body)
        raise failure

    def configure(self, endpoint: Endpoint) -> None:
        """Use another address or proxy from the next request on."""
        self._replace(Channel(endpoint, self._transport))

    def wake(self) -> None:
        """Have connections noticed that died while the machine slept, and use new ones from now on."""
        for channel in (*self._retired, self._channel):
            channel.probe()
        self._replace(self._channel.renew())

    async def aclose(self) -> None:
        """Close every connection; streams that still run lose theirs."""
        for channel in (*self._retired, self._channel):
            await channel.aclose()
        self._retired.clear()
        if self._transport is not None:
            await self._transport.aclose()

    async def _chat(self, request: ChatRequest, *, stream: bool) -> AsyncGenerator[StreamEvent, None]:
        await self._close_retired()
        channel = self._channel
        async with channel.hold():
            key = await self._read_key()
            earlier: list[AppError] = []
            dialect = channel.choose_dialect(request.card)
            place = (channel.base_url, request.model)
            first_limit = name_limit(request, self._limits.get(place, ""))
            while True:
                attempt = Attempt(channel, key)
                limit = name_limit(request, self._limits.get(place, ""))
                try:
                    content, sent = await _compose(
                        request, dialect, limit, address=channel.address, has_key=bool(key), stream=stream
                    )
                    yield Sending(sent)
                    async with aclosing(attempt.run(content, stream=stream)) as events:
                        async for event in events:
                            yield event
                except AppError as error:
                    failure = channel.sign(error)
                else:
                    return
                wait, request = self._plan(failure, earlier, attempt, request)
                other = "" if attempt.has_output else find_other_limit(failure, limit)
                if wait is None and other and other != first_limit:
                    self._limits[place], wait = other, 0.0
                if wait is None and attempt.may_be_simplified(failure, dialect):
                    dialect, wait = simplify(dialect, request), 0.0
                if wait is None:
                    raise failure
                earlier.append(failure)
                yield Retrying(len(earlier), wait, failure)
                await self._sleep(wait)

    def _plan(
        self, failure: AppError, earlier: list[AppError], attempt: Attempt, request: ChatRequest
    ) -> tuple[float | None, ChatRequest]:
        """Say how long to wait before another try, None for never, and what to ask then."""
        if attempt.has_output or (attempt.is_stale and isinstance(failure, ConnectionLost)):
            return None, request
        if is_undecryptable(failure):
            lighter = drop_reasoning_details(request)
            return (0.0 if lighter.messages != request.messages else None), lighter
        return plan_wait(failure, earlier, self._jitter()), request

    async def _fetch(self, path: str, key: str, limit: int, *, content: bytes | None = None) -> bytes:
        await self._close_retired()
        channel = self._channel
        async with (
            channel.hold(),
            channel.send(
                "GET" if content is None else "POST", path, key=key, content=content, patience=RECORD_PATIENCE
            ) as response,
        ):
            if not response.is_success and response.status_code != NOT_FOUND:
                raise channel.sign(await read_response_failure(response, key))
            content_type = response.headers.get("content-type", "")
            try:
                body = await _read_bounded(response, limit)
            except transport_errors() as error:
                failure: AppError = channel.translate(error, RECORD_PATIENCE)
            else:
                if response.is_success and len(body) <= limit:
                    return body
                from offhand.openrouter.failures import garbled_answer  # noqa: PLC0415 - only where there is a failure

                failure = garbled_answer(response.status_code, content_type, body, key)
        raise failure

    async def _find_key(self) -> str:
        """Return the key, empty where there is none: some addresses answer without one."""
        try:
            return await self._read_key()
        except (KeyProblem, KeyringProblem):
            return ""

    def _replace(self, channel: Channel) -> None:
        self._channel.retire()
        self._retired.append(self._channel)
        self._channel = channel

    async def _close_retired(self) -> None:
        self._retired = [channel for channel in self._retired if not await channel.close_if_unused()]


async def _compose(
    request: ChatRequest, dialect: Dialect, limit: str, *, address: str, has_key: bool, stream: bool
) -> tuple[bytes, SentRequest]:
    """Build the body and the record of it, in a thread where pictures make it heavy."""

    def compose() -> tuple[bytes, SentRequest]:
        body = compose_body(request, stream=stream, dialect=dialect, limit=limit)
        sent = describe_request(request, body, address=address, dialect=dialect, has_key=has_key)
        return encode(body), sent

    return await asyncio.to_thread(compose) if request.blobs else compose()


async def _read_bounded(response: httpx.Response, limit: int) -> bytes:
    """Read a body, and no more than a piece beyond its limit."""
    body = bytearray()
    async for piece in response.aiter_bytes():
        body += piece
        if len(body) > limit:
            break
    return bytes(body)


def _decode(body: bytes) -> object:
    try:
        return decode(body)
    except Unreadable:
        from offhand.openrouter.failures import garbled_answer  # noqa: PLC0415 - only where there is a failure

        failure = garbled_answer(200, "application/json", body)
    raise failure
