"""Chats over a real database that outlives a run, with a provider that says what it is told to."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.domain.message import TextPart
from offhand.domain.store_errors import DiskFull
from offhand.services.library import Library
from offhand.services.tasks import TaskScope
from offhand.services.write_behind import WriteBehind
from offhand.storage.database import Database
from tests.fakes.backing import FakeWorld
from tests.fakes.store import FakeSpill, FakeStore, connect

if TYPE_CHECKING:
    from offhand.domain.changes import MessageRow
    from offhand.services.conversation import Conversation


class KeptChats:
    """Hold a library, and begin other runs over what it kept."""

    def __init__(self) -> None:
        self.world = FakeWorld()
        self.failures: list[str] = []
        self.database = Database(Path(), "test store", connect)
        self.scope = TaskScope("test", self._fail)
        self._begin()

    def _begin(self) -> None:
        self.store = FakeStore(self.database)
        self.spill = FakeSpill()
        self.saver = WriteBehind(self.store, self.spill, self.scope)
        self.library = Library(self.world.backing, self.store, self.saver, self._fail)

    async def restart(self) -> None:
        """End this run in order, and begin another one."""
        await self.library.close()
        self._begin()

    async def crash(self) -> tuple[MessageRow, ...]:
        """Leave everything as it is on the disk, begin another run, and return what was cut off."""
        await self.saver.flush()
        self.store.problem = DiskFull(path="")  # nothing that happens from here on is kept
        await self.library.close()
        self._begin()
        return await self.library.open(self.spill)

    async def close(self) -> None:
        await self.library.close()
        await self.scope.close()
        await self.database.close()
        assert self.failures == []

    async def ask(self, text: str, answer: str) -> Conversation:
        """Begin a chat with a question and its answer."""
        conversation = self.library.create()
        self.world.provider.answer(answer)
        await conversation.ask((TextPart(text),))
        return conversation

    async def load(self, chat_id: str) -> Conversation:
        conversation = await self.library.load(chat_id)
        assert conversation is not None
        return conversation

    def _fail(self, name: str, error: BaseException) -> None:
        del error
        self.failures.append(name)


async def finish(conversation: Conversation) -> None:
    """Wait until a conversation has nothing more to do."""
    while not conversation.is_idle:
        await asyncio.sleep(0)


def texts(conversation: Conversation) -> list[str]:
    """List what is in view."""
    return [message.text for message in conversation.branch]


async def until_shown(conversation: Conversation, text: str) -> None:
    """Wait until the last message in view is this far."""
    while conversation.branch[-1].text != text:
        await asyncio.sleep(0)
