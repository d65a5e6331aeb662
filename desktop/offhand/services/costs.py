"""What answers cost that never told it: stopped ones, interrupted ones, and those of a run that crashed.

The API keeps a record of each answer, which appears a moment after its end. It is asked for a few
times, one answer at a time, and again at the next start as long as the answer is young. Nobody waits
for it, and trouble with it is no news: a cost that cannot be learnt stays unknown.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec.structs import replace

from offhand.domain.billing import find_all_paid
from offhand.domain.changes import MessageRow
from offhand.domain.errors import (
    AppError,
    KeyProblem,
    KeyringProblem,
    NetworkProblem,
    ProviderUnavailable,
    RateLimited,
    StoreProblem,
)
from offhand.domain.generation import Generation
from offhand.domain.message import Usage
from offhand.domain.spending import find_generation, price_spending
from offhand.services.hearing import Ear
from offhand.services.spending_gate import SpendingGate

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from offhand.domain.message import Message, Reply
    from offhand.domain.spending import Spending
    from offhand.services.conversation import Conversation
    from offhand.services.library import Library
    from offhand.services.ports import ChatStore, GenerationSource
    from offhand.services.tasks import TaskScope
    from offhand.services.write_behind import WriteBehind

WAITS = (3.0, 30.0, 120.0)
"""Seconds before the first try, and before others where the trouble may pass."""
YOUNG = 24 * 3600.0
"""Seconds after the end of an answer within which a later run asks for its cost."""
MOST = 20
"""Answers that a start asks for."""


class Costs:
    """Learn what answers cost that did not tell it themselves."""

    def __init__(
        self,
        source: GenerationSource,
        library: Library,
        store: ChatStore,
        saver: WriteBehind,
        scope: TaskScope,
        *,
        clock: Callable[[], float],
        find_address: Callable[[], str] = str,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        gate: SpendingGate | None = None,
    ) -> None:
        """Follow every conversation of a library; ``clock`` returns Unix seconds.

        ``find_address`` names the server that is asked, empty where nobody knows.
        ``gate`` is told for how long an answer's cost is asked for.
        """
        self._gate = gate or SpendingGate()
        self._source = source
        self._library = library
        self._store = store
        self._saver = saver
        self._scope = scope
        self._clock = clock
        self._find_address = find_address
        self._sleep = sleep
        self._asking = asyncio.Lock()
        self._wanted: set[str] = set()
        library.on_conversation(self._follow)
        self._gate.appoint_asker(self)

    async def ask_again(self) -> None:
        """Ask for what earlier runs could not learn; trouble with the store is left to others."""
        try:
            rows = await self._store.read_unpriced(self._clock() - YOUNG, MOST)
        except StoreProblem:
            return
        refusing: set[str] = set()
        """Servers that took no key."""
        for row in rows:
            server = _name_server(self._find_address())
            if row.message.id in self._wanted or server in refusing or not _is_of(row.message, server):
                continue
            match await self._learn(row.chat, row.message):
                case KeyProblem() | KeyringProblem():
                    refusing.add(server)
                case NetworkProblem() | RateLimited():
                    return  # the others would fare no better
                case _:  # a refusal of one record, such as a 403, says nothing of the others
                    pass

    def ask_for(self, entry: Spending, *, is_temporary: bool) -> None:
        """Ask for the cost of what belongs to no answer of a chat, as a summary that was stopped."""
        if find_generation(entry) and not self._scope.is_closed:
            self._scope.start(self._price(entry, is_temporary=is_temporary), "cost")

    async def _price(self, entry: Spending, *, is_temporary: bool) -> None:
        found = await self._fetch(find_generation(entry))
        if isinstance(found, Generation):
            priced = price_spending(entry, found.usage)
            if priced.cost is not None or priced.upstream_cost:
                self._gate.note(priced, is_temporary=is_temporary)

    def note_end(self, chat_id: str, message: Message) -> None:
        """Hear of an answer that is over, and learn its cost where it is not known."""
        if is_unpriced(message) and message.id not in self._wanted:
            if message.reply is not None and message.reply.usage is None:
                self._gate.hold(message.id)
            self._scope.start(self._settle(chat_id, message), "cost")

    async def _settle(self, chat_id: str, message: Message) -> None:
        try:
            await self._learn(chat_id, message)
        finally:
            self._gate.settle(message.id)

    def _follow(self, conversation: Conversation) -> None:
        conversation.listen(_Ear(conversation.chat.id, self))

    async def _learn(self, chat_id: str, message: Message) -> AppError | None:
        """Ask for one record, and return what kept it from being told, None where the API answered."""
        self._wanted.add(message.id)
        try:
            found = await self._fetch(_generation_of(message))
            if not isinstance(found, Generation):
                return found
            await self._keep(chat_id, message, found)
            return None
        finally:
            self._wanted.discard(message.id)

    async def _fetch(self, generation_id: str) -> Generation | AppError | None:
        """Return a record, or what kept it from being told, None where there is none."""
        trouble: AppError | None = None
        for wait in WAITS:
            await self._sleep(wait)
            try:
                async with self._asking:
                    return await self._source.fetch_generation(generation_id)
            except (NetworkProblem, ProviderUnavailable, RateLimited) as error:
                trouble = error
            except AppError as error:
                return error
        return trouble

    async def _keep(self, chat_id: str, message: Message, found: Generation) -> None:
        """Put a record into the chat, in memory where it is there, else on the disk."""
        if self._library.find(chat_id) is None:
            try:
                if await self._store.read_head(chat_id) is None:
                    return  # the chat is gone, or was never to be kept
            except StoreProblem:
                return
        conversation = self._library.find(chat_id)  # it may have been loaded meanwhile
        if conversation is None:
            self._saver.put_message(MessageRow(chat=chat_id, message=price(message, found)))
        elif message.id in conversation.chat.messages:
            conversation.amend(price(conversation.chat.messages[message.id], found))


def is_unpriced(message: Message) -> bool:
    """Say whether an answer is over and its cost, or a part of it, can be asked for."""
    reply = message.reply
    if reply is None or reply.finish is None or not reply.generation_id:
        return False
    return reply.usage is None or find_all_paid(reply.usage) is None


def price(message: Message, found: Generation) -> Message:
    """Return an answer with what the API has on record of it; who served it stays as it was told."""
    reply = message.reply
    if reply is None:
        return message
    known: Reply = replace(
        reply,
        usage=found.usage if reply.usage is None else merge_usage(reply.usage, found.usage),
        served_model=reply.served_model or found.model or None,
        provider=reply.provider or found.provider or None,
    )
    return replace(message, reply=known)


def merge_usage(told: Usage, found: Usage) -> Usage:
    """Return what a record says, and what was told with the answer where the record says nothing."""
    recorded = {name: value for name, value in found.received.items() if value is not None}
    return Usage(
        prompt_tokens=found.prompt_tokens or told.prompt_tokens,
        completion_tokens=found.completion_tokens or told.completion_tokens,
        cached_tokens=found.cached_tokens or told.cached_tokens,
        reasoning_tokens=found.reasoning_tokens or told.reasoning_tokens,
        cost=told.cost if found.cost is None else found.cost,
        upstream_cost=told.upstream_cost if found.upstream_cost is None else found.upstream_cost,
        is_byok=found.is_byok or told.is_byok,
        received=told.received | recorded,
    )


def _is_of(message: Message, server: str) -> bool:
    """Say whether a server may know of an answer: none has records of what another one did."""
    sent = message.reply.sent if message.reply is not None else None
    return sent is None or not server or _name_server(sent.address) == server


def _name_server(address: str) -> str:
    """Return host and port of an address, empty where it has none."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def _generation_of(message: Message) -> str:
    return (message.reply.generation_id or "") if message.reply is not None else ""


class _Ear(Ear):
    """Tell of the ends of one conversation's answers."""

    def __init__(self, chat_id: str, costs: Costs) -> None:
        self._chat_id = chat_id
        self._costs = costs

    def reply_has_ended(self, message: Message) -> None:
        """Pass on an end."""
        self._costs.note_end(self._chat_id, message)
