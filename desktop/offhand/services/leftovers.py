"""Answers that an earlier run left without a cost, cut off by a crash or by quitting: estimated, and marked.

What the API tells of them later takes the place of the estimate (``services.costs``).
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.errors import StoreProblem
from offhand.services.reckoning import Reckoning

if TYPE_CHECKING:
    from decimal import Decimal

    from offhand.domain.chat import Chat
    from offhand.domain.models import ModelCard
    from offhand.domain.spending import Spending
    from offhand.services.backing import Backing
    from offhand.services.ports import ChatStore
    from offhand.services.spending_book import SpendingBook
    from offhand.services.spending_ports import LeftoverSource

SPAN = 32 * 86_400.0
"""Seconds: as far back as the longest cap reaches."""
MOST = 200

_log = logging.getLogger(__name__)


class Leftovers:
    """Estimate what earlier runs could not."""

    def __init__(
        self,
        store: ChatStore,
        source: LeftoverSource,
        book: SpendingBook,
        backing: Backing,
    ) -> None:
        """Read chats from a store, and put what they cost into a book."""
        self._store = store
        self._source = source
        self._book = book
        self._reckoning = Reckoning(backing)
        self._backing = backing

    async def reckon(self) -> None:
        """Estimate what is left; trouble with the store is left to others, and the next run tries again."""
        chats: dict[str, Chat | None] = {}
        try:
            for entry in await self._source.list_unreckoned(self._backing.clock() - SPAN, MOST):
                if self._book.awaits(entry.message) or not _has_price(self._backing.card_for(entry.model)):
                    continue
                if entry.chat not in chats:
                    chats[entry.chat] = await self._store.read_chat(entry.chat)
                estimate = await self._estimate(chats[entry.chat], entry)
                if estimate is not None:
                    self._book.keep(replace(entry, estimate=estimate))
        except StoreProblem as problem:
            _log.info("what was cut off is not estimated: %s", type(problem).__name__)

    async def _estimate(self, chat: Chat | None, entry: Spending) -> Decimal | None:
        message = chat.messages.get(entry.message) if chat is not None else None
        if chat is None or message is None or message.reply is None:
            return None
        if message.reply.usage is not None:
            return self._reckoning.by_usage(chat, message)
        return await self._reckoning.by_guess(chat, message)


def _has_price(card: ModelCard | None) -> bool:
    return card is not None and bool(card.pricing.prices)
