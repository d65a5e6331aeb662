"""What was spent so far, also in the moment before it is on the disk.

Answers reach the disk with their chat. What came in this run is held here as well until it is found
there, so that a sum never waits for a save; and what belongs to a chat that never touches the disk
stays here, and counts for as long as the program runs.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from msgspec.structs import replace

from offhand.domain.errors import StoreProblem
from offhand.domain.spending import NOTHING, Spending, SpendingSums, record_answer
from offhand.services.hearing import Ear
from offhand.services.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from offhand.domain.chat import Chat
    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation
    from offhand.services.library import Library
    from offhand.services.reckoning import Reckoning
    from offhand.services.spending_ports import SpendingStore
    from offhand.services.tasks import TaskScope

ROOM = 64
"""Entries that are held before those are let go that the disk has, where nobody asks for sums."""

_log = logging.getLogger(__name__)


class SpendingBook:
    """Follow every conversation of a library, and count."""

    def __init__(
        self,
        library: Library,
        store: SpendingStore,
        scope: TaskScope,
        reckoning: Reckoning | None = None,
    ) -> None:
        """Lean on what keeps entries; ``scope`` owns the task that does.

        ``reckoning`` says what an answer cost by the list where nobody tells.
        """
        self._store = store
        self._reckoning = reckoning
        self._open: dict[str, tuple[Chat, Message]] = {}
        """Answers of which nothing is known yet but that they are over, by their id."""
        self._scope = scope
        self._fresh: dict[str, Spending] = {}
        self._unkept: dict[str, Spending] = {}
        self._temporary: set[str] = set()
        self._room = ROOM
        self._listeners: Listeners[[]] = Listeners()
        library.on_conversation(self._follow)

    @property
    def fresh(self) -> tuple[Spending, ...]:
        """List what came in this run and may not be on the disk."""
        return tuple(self._fresh.values())

    @property
    def temporary(self) -> Decimal:
        """Return USD that chats took which never touch the disk, in this run."""
        held = (self._fresh[name] for name in self._temporary if name in self._fresh)
        return sum((entry.paid for entry in held), NOTHING)

    def on_change(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Tell whenever something was spent; returns what ends that."""
        return self._listeners.add(callback)

    def note(self, entry: Spending) -> None:
        """Count what an answer cost; its chat keeps it."""
        known = self._fresh.get(entry.generation)
        is_news = known is None or not known.is_estimated or entry.is_estimated
        if entry.cost is not None or (is_news and (known is None or known.cost is None)):
            self._fresh[entry.generation] = entry
            self._make_room()
            self._announce()

    def keep(self, entry: Spending, *, is_temporary: bool = False) -> None:
        """Count what belongs to no answer, and keep it unless its chat never touches the disk."""
        self.note(entry)
        if is_temporary:
            self._temporary.add(entry.generation)
            return
        self._unkept[entry.generation] = entry
        if not self._scope.is_closed:
            self._scope.start(self._keep_all(), "spending")

    def awaits(self, message_id: str) -> bool:
        """Say whether more may become known of an answer of this run."""
        return message_id in self._open

    async def sum_up(self, since: Sequence[float], chat: str) -> SpendingSums:
        """Return what was paid since some times (Unix seconds), and in a chat.

        Raises ``StoreProblem``.
        """
        held = dict(self._fresh)
        kept = await self._store.read_sums(since, chat, frozenset(held))
        for generation in kept.known | kept.guessed:
            entry = held[generation]
            is_as_good = generation in kept.known or entry.cost is None
            if is_as_good and self._fresh.get(generation) is entry:
                del self._fresh[generation]
        return _add_up(kept, tuple(held.values()), since, chat)

    def sum_fresh(self, since: Sequence[float], chat: str) -> SpendingSums:
        """Return what was paid in this run, where the rest cannot be read."""
        nothing = SpendingSums(since=(NOTHING,) * len(since))
        return _add_up(nothing, self.fresh, since, chat)

    def note_end(self, chat: Chat, message: Message) -> None:
        """Hear of an answer that is over, or of which more became known."""
        entry = record_answer(chat.id, message)
        if entry is None:
            return
        if chat.head.is_temporary:
            self._temporary.add(entry.generation)
        estimate = self._reckoning.by_usage(chat, message) if self._reckoning is not None else None
        if estimate is not None:
            self.keep(replace(entry, estimate=estimate), is_temporary=chat.head.is_temporary)
        else:
            self.note(entry)
        reply = message.reply
        if reply is None or reply.usage is not None:
            self._open.pop(message.id, None)
            return
        self._open[message.id] = chat, message
        if not reply.generation_id:
            self.settle(message.id)

    def settle(self, message_id: str) -> None:
        """Hear that nobody will tell more of an answer than is known now: what it cost is guessed then."""
        chat, message = self._open.pop(message_id, (None, None))
        if chat is not None and message is not None and not self._scope.is_closed:
            self._scope.start(self._guess(chat, message), "spending")

    async def _guess(self, chat: Chat, message: Message) -> None:
        entry = record_answer(chat.id, message)
        estimate = await self._reckoning.by_guess(chat, message) if self._reckoning is not None else None
        if entry is not None and estimate is not None:
            self.keep(replace(entry, estimate=estimate), is_temporary=chat.head.is_temporary)

    def _make_room(self) -> None:
        """Let go of what the disk has; what it cannot take must not be looked for with every answer."""
        if len(self._fresh) > self._room and not self._scope.is_closed:
            self._room = 2 * len(self._fresh)
            self._scope.start(self._let_go(), "spending")

    async def _let_go(self) -> None:
        try:
            await self.sum_up((), "")
        except StoreProblem as problem:
            _log.info("what was spent is held for longer: %s", type(problem).__name__)
        worthless = [name for name, entry in self._fresh.items() if entry.cost is None and not entry.paid]
        for name in worthless:  # what is told of it later is noted anew
            del self._fresh[name]
        self._room = ROOM + 2 * len(self._fresh)

    async def _keep_all(self) -> None:
        """Keep what waits; what cannot be kept now is tried again with the next."""
        entries = tuple(self._unkept.values())
        try:
            await self._store.record(entries)
        except StoreProblem as problem:
            _log.info("what was spent is not kept yet: %s", type(problem).__name__)
            return
        for entry in entries:
            if self._unkept.get(entry.generation) is entry:
                del self._unkept[entry.generation]

    def _follow(self, conversation: Conversation) -> None:
        conversation.listen(_Ear(conversation, self))

    def _announce(self) -> None:
        self._listeners.tell()


def _add_up(
    sums: SpendingSums, entries: Sequence[Spending], since: Sequence[float], chat: str
) -> SpendingSums:
    """Add entries to sums that do not hold them."""
    return SpendingSums(
        since=tuple(
            amount + sum((entry.paid for entry in entries if entry.at >= start), NOTHING)
            for amount, start in zip(sums.since, since, strict=True)
        ),
        chat=sums.chat + sum((entry.paid for entry in entries if entry.chat == chat), NOTHING),
        estimated=tuple(
            amount + sum((entry.estimated for entry in entries if entry.at >= start), NOTHING)
            for amount, start in zip(sums.estimated or (NOTHING,) * len(since), since, strict=True)
        ),
        chat_estimated=sums.chat_estimated
        + sum((entry.estimated for entry in entries if entry.chat == chat), NOTHING),
    )


class _Ear(Ear):
    """Hear the ends of the answers of one conversation."""

    def __init__(self, conversation: Conversation, book: SpendingBook) -> None:
        self._conversation = conversation
        self._book = book

    def reply_has_ended(self, message: Message) -> None:
        """Count an answer."""
        self._book.note_end(self._conversation.chat, message)

    def message_was_amended(self, message: Message) -> None:
        """Count what became known of an answer."""
        self._book.note_end(self._conversation.chat, message)
