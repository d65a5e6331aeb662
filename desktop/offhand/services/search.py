"""Search as you type over every message of every chat, and the index that keeps up in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.findings import Findings, IndexProgress
from offhand.domain.query_reading import read_query
from offhand.domain.store_errors import StoreDamaged
from offhand.services.listeners import Listeners
from offhand.services.tasks import TaskScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from offhand.services.ports import MessageIndex

DEFAULT_LIMIT = 50


class Search:
    """Find messages, and have the index take in what is saved and removed."""

    def __init__(
        self,
        index: MessageIndex,
        today: Callable[[], date],
        failed: Callable[[str, BaseException], None] | None = None,
    ) -> None:
        """Take an index; ``today`` says what ``after:yesterday`` means, ``failed`` hears of lost updates."""
        self._index = index
        self._today = today
        self._scope = TaskScope("search", failed)
        self._is_refreshing = self._is_behind = self._is_closed = False
        self._progress = IndexProgress()
        self._listeners: Listeners[[IndexProgress]] = Listeners()

    @property
    def progress(self) -> IndexProgress:
        """Say how far the index has come; a search before its end may not find everything."""
        return self._progress

    def on_progress(self, callback: Callable[[IndexProgress], None]) -> Callable[[], None]:
        """Tell of progress while the index is being built; returns what ends that."""
        return self._listeners.add(callback)

    async def find(self, text: str, limit: int = DEFAULT_LIMIT) -> Findings | None:
        """Return what matches the words and operators in ``text``; raises ``StoreProblem``.

        Made to be called with every letter: it ends the search before it, which returns None.
        ``StoreDamaged`` means that the index is being made again.
        """
        query = read_query(text, self._today())
        try:
            return await self._index.find(query, limit)
        except StoreDamaged:
            self.refresh()
            raise

    def refresh(self) -> None:
        """Have the index take in what has changed; cheap, to be called after every save and removal."""
        if self._is_closed:
            return
        self._is_behind = True
        if not self._is_refreshing:
            self._is_refreshing = True
            self._scope.start(self._catch_up(), "index")

    async def release(self) -> None:
        """Let go of the chats, which are about to move; what follows finds them where they are then."""
        await self._scope.cancel()
        await self._index.release()

    async def close(self) -> None:
        """Stop the index where it is; it goes on from there at the next start."""
        self._is_closed = True
        await self._scope.close()
        await self._index.close()

    async def _catch_up(self) -> None:
        try:
            while self._is_behind:
                self._is_behind = False
                await self._index.refresh(self._announce)
        finally:
            self._is_refreshing = False

    def _announce(self, progress: IndexProgress) -> None:
        self._progress = progress
        self._listeners.tell(progress)
