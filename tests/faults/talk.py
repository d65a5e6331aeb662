"""The program without its window over a real file, asking a real client, with nothing to wait for.

The pauses between two tries take no time, so that thousands of broken answers can be gone through.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Self

from offhand.domain.message import TextPart
from offhand.domain.models import DEFAULT_MODEL
from offhand.domain.request import Endpoint
from offhand.domain.settings import Settings
from offhand.openrouter.client import OpenRouterClient
from offhand.services.attachments import Attachments
from offhand.services.backing import Backing
from offhand.services.library import Library
from offhand.services.tasks import TaskScope
from offhand.services.write_behind import WriteBehind
from offhand.storage.blobs import DiskBlobs
from offhand.storage.chats import ChatDatabase
from offhand.storage.database import Database
from offhand.storage.opening import open_store
from offhand.storage.spill import SpillFile
from tests.fakes.asking import Naps, read_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from offhand.domain.message import Message
    from offhand.services.conversation import Conversation

BEAT = 0.005
"""Seconds between two beats of the heart."""
HANG = 2.0
"""Seconds of work of the loop's own thread without a beat: what others take of the machine does not count."""


class Talk:
    """Hold chats over one folder; a context manager that fails where the loop hung or a task broke."""

    def __init__(
        self,
        folder: Path,
        base_url: str,
        *,
        sleep: Callable[[float], Awaitable[None]] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``sleep`` is called between two tries."""
        self._folder = folder
        self.naps = Naps()
        self.failures: list[str] = []
        self.longest_gap = 0.0
        self.client = OpenRouterClient(
            Endpoint(base_url), read_key, jitter=lambda: 0.0, sleep=sleep or self.naps
        )
        blobs = DiskBlobs(folder)
        self._images = Attachments(blobs)
        self.backing = Backing(
            provider=self.client,
            blobs=blobs,
            images=self._images,
            settings=Settings,
            model_for=lambda wish: wish or DEFAULT_MODEL,
            card_for=lambda _: None,
            clock=clock,
        )
        self.database = Database(folder / "offhand.db", "chats", _connect)
        self.scope = TaskScope("talk", self._fail)
        self.store = ChatDatabase(self.database)
        self.spill = SpillFile(folder / "offhand.spill")
        self.saver = WriteBehind(self.store, self.spill, self.scope)
        self.library = Library(self.backing, self.store, self.saver, self._fail)

    async def __aenter__(self) -> Self:
        await self.library.open(self.spill)
        await self.spill.prepare()
        self._heart = self.scope.start(self._beat(), "heart")
        return self

    async def __aexit__(self, *_: object) -> None:
        self._heart.cancel()
        await self.library.close()
        await self.scope.close()
        await self.database.close()
        self._images.close()
        await self.client.aclose()
        assert self.failures == []
        assert self.longest_gap < HANG, f"the loop hung for {self.longest_gap:.1f} s"

    async def ask(self, text: str = "Why?") -> tuple[Conversation, Message]:
        """Begin a chat with a question; return it and its answer, however that ended."""
        conversation = self.library.begin()
        return conversation, await conversation.ask((TextPart(text),))

    async def read_back(self, conversation: Conversation) -> Message:
        """Return the answer as the file has it."""
        await self.saver.flush()
        chat = await self.store.read_chat(conversation.chat.id)
        assert chat is not None
        return list(chat.messages.values())[-1]

    async def _beat(self) -> None:
        last = time.thread_time()
        while True:
            await asyncio.sleep(BEAT)
            now = time.thread_time()
            self.longest_gap = max(self.longest_gap, now - last)
            last = now

    def _fail(self, name: str, error: BaseException) -> None:
        self.failures.append(f"{name}: {error!r}")


def _connect(path: Path) -> sqlite3.Connection:
    return open_store(path).connection
