"""What every chat is called and where it is listed: the stored heads with what is newer above them.

A change is in force at once and reaches the disk a moment later. Until then, and for as long as the
disk does not take it, the newer head counts on every list. Before the store has been opened, the
newer heads are all there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.chat import Shelf
from offhand.domain.errors import StoreProblem
from offhand.domain.listing import Overlay, Relisting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from offhand.domain.chat import ChatHead
    from offhand.domain.listing import Key, Section
    from offhand.services.ports import ChatStore

MAIN_SHELF = Shelf()


class Heads:
    """List chats, and tell how each change moves one."""

    def __init__(self, store: ChatStore) -> None:
        """Take a store, which need not be open yet."""
        self._store = store
        self._newer: dict[str, ChatHead] = {}
        self._listed: dict[str, ChatHead] = {}
        """Heads as whoever listens knows them, of chats that are in memory or were changed."""
        self._removed: set[str] = set()
        self._is_open = False
        self._movers: list[Callable[[Relisting], None]] = []
        self._renewers: list[Callable[[], None]] = []

    @property
    def overlay(self) -> Overlay:
        """Return what counts above the store, as it stands."""
        return Overlay(heads=dict(self._newer), removed=frozenset(self._removed))

    async def list_recent_models(self, count: int) -> tuple[str, ...]:
        """List the models that were asked last, the newest first; none where the store has trouble."""
        try:
            return await self._store.list_recent_models(count)
        except StoreProblem:
            return ()

    def newest(self, chat_id: str) -> ChatHead | None:
        """Return a head that the store does not hold yet."""
        return self._newer.get(chat_id)

    def open(self) -> None:
        """Begin to list what is stored, and tell that every list is another one."""
        self._is_open = True
        self.renew()

    def renew(self) -> None:
        """Tell that every list may be another one: more has changed than can be told chat by chat."""
        for callback in tuple(self._renewers):
            callback()

    def on_move(self, moved: Callable[[Relisting], None], renewed: Callable[[], None]) -> Callable[[], None]:
        """Tell how each change moves a chat, and when lists are to be read anew; returns what ends that."""
        self._movers.append(moved)
        self._renewers.append(renewed)

        def leave() -> None:
            if moved in self._movers:
                self._movers.remove(moved)
                self._renewers.remove(renewed)

        return leave

    def note(self, head: ChatHead) -> None:
        """Learn how a chat is stored, before it is changed."""
        self._listed.setdefault(head.id, self._newer.get(head.id, head))

    def put(self, head: ChatHead) -> None:
        """Have a head count from now on."""
        before = self._listed.get(head.id)
        if head == before:
            return
        self._newer[head.id] = head
        self._listed[head.id] = head
        self._tell(Relisting(chat=head.id, before=before, after=head))

    def settle(self, waiting: Collection[str]) -> None:
        """Let go of heads that have been stored: all but those of the chats that still wait."""
        self._newer = {chat_id: head for chat_id, head in self._newer.items() if chat_id in waiting}

    def remove(self, chat_ids: Iterable[str]) -> None:
        """List chats no longer that are being removed."""
        for chat_id in chat_ids:
            self._removed.add(chat_id)
            self._newer.pop(chat_id, None)
            self._tell(Relisting(chat=chat_id, before=self._listed.pop(chat_id, None), after=None))

    def end_removal(self, heads: Iterable[ChatHead], *, succeeded: bool) -> None:
        """Hear how a removal ended; chats that could not be removed are listed again."""
        for head in heads:
            self._removed.discard(head.id)
            if not succeeded:
                self._listed[head.id] = head
                self._tell(Relisting(chat=head.id, before=None, after=head))

    async def list(
        self, shelf: Shelf = MAIN_SHELF, *, start: int = 0, count: int = 200
    ) -> tuple[ChatHead, ...]:
        """List chats of a shelf in its order; raises ``StoreProblem``."""
        overlay = self.overlay
        if not self._is_open:
            return overlay.pick(shelf)[start : start + count]
        return await self._store.list_heads(shelf, overlay, start=start, count=count)

    async def survey(self, shelf: Shelf, sections: Sequence[Section]) -> tuple[int, ...]:
        """Count the chats of each section of a shelf; raises ``StoreProblem``."""
        overlay = self.overlay
        if not self._is_open:
            return overlay.survey(shelf, sections)
        return await self._store.survey(shelf, overlay, sections)

    async def rank(self, shelf: Shelf, keys: Sequence[Key], without: Collection[str] = ()) -> tuple[int, ...]:
        """Count for each key how many chats of a shelf come before it; raises ``StoreProblem``."""
        overlay = self.overlay
        if not self._is_open:
            return overlay.rank(shelf, keys, without)
        return await self._store.rank(shelf, overlay, keys, without)

    def _tell(self, relisting: Relisting) -> None:
        for callback in tuple(self._movers):
            callback(relisting)
