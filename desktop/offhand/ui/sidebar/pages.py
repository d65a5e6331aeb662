"""The heads that have been read so far, by their place in the list: a window that goes with the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.chat import ChatHead

PAGE = 64
KEPT = 1024
"""Heads that are held: those nearest to where was looked last."""


class Pages:
    """Hold heads by rank, and find them by id."""

    def __init__(self) -> None:
        self._heads: dict[int, ChatHead] = {}
        self._ranks: dict[str, int] = {}
        self.focus = 0
        """The rank that was looked at last."""

    def __len__(self) -> int:
        """Count the heads that are held."""
        return len(self._heads)

    def get(self, rank: int) -> ChatHead | None:
        """Return a head that has been read."""
        return self._heads.get(rank)

    def rank_of(self, chat_id: str) -> int | None:
        """Return where a chat stands, None where it has not been read."""
        return self._ranks.get(chat_id)

    def put(self, start: int, heads: Sequence[ChatHead]) -> None:
        """Take heads that were read from a rank on, and let go of those that are far away."""
        for rank, head in enumerate(heads, start):
            self.replace(rank, head)
        if len(self._heads) > KEPT:
            nearest = sorted(self._heads, key=lambda rank: abs(rank - self.focus))[: KEPT - PAGE]
            self._take({rank: self._heads[rank] for rank in nearest})

    def replace(self, rank: int, head: ChatHead) -> None:
        """Take the newer state of what stands at a rank."""
        before = self._heads.get(rank)
        if before is not None and self._ranks.get(before.id) == rank:
            del self._ranks[before.id]
        self._heads[rank] = head
        self._ranks[head.id] = rank

    def insert(self, rank: int, head: ChatHead) -> None:
        """Put a head in, below which all others move on by one."""
        heads = {old + (old >= rank): known for old, known in self._heads.items()}
        self._take({**heads, rank: head})

    def remove(self, rank: int) -> None:
        """Take a place out, read or not; all below it move up by one."""
        self._take({old - (old > rank): head for old, head in self._heads.items() if old != rank})

    def clear(self) -> None:
        """Forget everything."""
        self._take({})

    def _take(self, heads: dict[int, ChatHead]) -> None:
        self._heads = heads
        self._ranks = {head.id: rank for rank, head in heads.items()}
