"""Answers that ended while another chat was in view: the list marks them until somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from offhand.services.library import Library


class Attention:
    """Know which chats have an answer that nobody has seen."""

    def __init__(self, library: Library) -> None:
        """Follow a library until ``close``; whether a chat answers is known from then on."""
        self._library = library
        self._answering: set[str] = set()
        self._unseen: set[str] = set()
        self._in_view = ""
        self._leave: Callable[[], None] = library.on_change(self._follow)

    def close(self) -> None:
        """Follow nothing any longer."""
        self._leave()

    def is_answering(self, chat_id: str) -> bool:
        """Say whether an answer is on its way."""
        return chat_id in self._answering

    def is_unseen(self, chat_id: str) -> bool:
        """Say whether an answer ended that nobody has seen."""
        return chat_id in self._unseen

    def look_at(self, chat_id: str) -> None:
        """Hear which chat is in view from now on."""
        self._in_view = chat_id
        if chat_id in self._unseen:
            self._unseen.discard(chat_id)
            self._library.announce(chat_id)

    def _follow(self, chat_id: str) -> None:
        conversation = self._library.find(chat_id)
        if conversation is not None and not conversation.is_idle:
            self._answering.add(chat_id)
            self._unseen.discard(chat_id)
        elif chat_id in self._answering:
            self._answering.discard(chat_id)
            if chat_id != self._in_view:
                self._unseen.add(chat_id)
