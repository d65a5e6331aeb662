"""A library over a real database in memory, with scripted answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from offhand.domain.chat import Shelf
from offhand.domain.message import TextPart
from offhand.services.library import Library
from offhand.services.tasks import TaskScope
from offhand.services.write_behind import WriteBehind
from offhand.storage.database import Database
from tests.fakes.backing import FakeWorld
from tests.fakes.store import FakeSpill, FakeStore, connect

if TYPE_CHECKING:
    from offhand.domain.message import Part


class Desk:
    def __init__(self) -> None:
        self.world = FakeWorld()
        self.failures: list[str] = []
        self.database = Database(Path(), "test store", connect)
        self.store = FakeStore(self.database)
        self.spill = FakeSpill()
        self.scope = TaskScope("test", self._fail)
        self.changed: list[str] = []
        self.start()

    def start(self) -> None:
        """Begin a run over what is kept."""
        self.saver = WriteBehind(self.store, self.spill, self.scope)
        self.library = Library(self.world.backing, self.store, self.saver, self._fail)
        self.leave = self.library.on_change(self.changed.append)

    async def close(self) -> None:
        self.store.problem = None
        await self.library.close()
        await self.scope.close()
        await self.database.close()

    async def ask(self, text: str, answer: str, *more: Part) -> str:
        conversation = self.library.create()
        self.world.provider.answer(answer)
        await conversation.ask((TextPart(text), *more))
        return conversation.chat.id

    async def titles(self, shelf: Shelf | None = None) -> list[str]:
        return [head.title for head in await self.library.list_heads(shelf or Shelf())]

    def _fail(self, name: str, error: BaseException) -> None:
        del error
        self.failures.append(name)
