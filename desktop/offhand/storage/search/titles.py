"""The titles of chats in the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.domain.folding import split_words
from offhand.storage.search import vocabulary
from offhand.storage.search.shape import TITLES
from offhand.storage.search.shards import number_chat

if TYPE_CHECKING:
    import sqlite3

PAGE = 500
"""Chats compared at once."""


class TitleWriter:
    """Keep the titles up with the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take an open index."""
        self._connection = connection
        self._at: int | None = None
        self._has_removed = False
        self._known: set[str] = set()
        self._words: set[bytes] | None = None

    def compare(self) -> None:
        """Go through all chats with the steps that follow."""
        self._at = 0

    def step(self) -> bool:
        """Do a little of what there is to do and say whether there was anything."""
        if self._at is not None:
            self._compare_page(self._at)
            return True
        if self._has_removed:
            self._clean()
            return True
        return False

    def refresh(self, chat: str) -> None:
        """Take in the title of a chat as it is, or that there is none any more."""
        row = self._connection.execute("SELECT title FROM store.chats WHERE id = ?", (chat,)).fetchone()
        if row is None:
            self._remove(chat)
        else:
            self._put({chat: row[0]})

    def note(self, chat: str) -> None:
        """Hear that there are messages of a chat."""
        if chat in self._known:
            return
        if len(self._known) > PAGE:
            self._known.clear()
        self._known.add(chat)
        self.refresh(chat)

    def _compare_page(self, at: int) -> None:
        connection = self._connection
        rows = connection.execute(
            "SELECT rowid, id, title FROM store.chats WHERE rowid > ? ORDER BY rowid LIMIT ?", (at, PAGE)
        ).fetchall()
        self._put({chat: title for _, chat, title in rows})
        if rows:
            self._at = rows[-1][0]
            return
        self._at = None
        gone = connection.execute(
            "SELECT k.id FROM chats k WHERE NOT EXISTS (SELECT 1 FROM store.chats c WHERE c.id = k.id)"
        ).fetchall()
        for (chat,) in gone:
            self._remove(chat)

    def _put(self, titles: dict[str, str]) -> None:
        connection = self._connection
        fresh: set[bytes] = set()
        for chat, title in titles.items():
            number = number_chat(connection, chat)
            words = split_words(title)
            row = connection.execute("SELECT words FROM titles WHERE rowid = ?", (number,)).fetchone()
            if row is None or row[0] != " ".join(words):
                connection.execute("DELETE FROM titles WHERE rowid = ?", (number,))
                connection.execute(
                    "INSERT INTO titles (rowid, words) VALUES (?, ?)", (number, " ".join(words))
                )
                fresh.update(word.encode() for word in words)
        if fresh:
            if self._words is None:
                self._words = vocabulary.read_words(connection, TITLES)
            vocabulary.add(connection, TITLES, fresh - self._words)
            self._words |= fresh

    def _remove(self, chat: str) -> None:
        connection = self._connection
        row = connection.execute("DELETE FROM chats WHERE id = ? RETURNING number", (chat,)).fetchone()
        self._known.discard(chat)
        if row is not None:
            connection.execute("DELETE FROM titles WHERE rowid = ?", row)
            self._has_removed = True

    def _clean(self) -> None:
        """Have no word stay that only titles of removed chats had."""
        connection = self._connection
        connection.execute("INSERT INTO titles (titles) VALUES ('optimize')")
        self._words = {
            word.encode()
            for (words,) in connection.execute("SELECT words FROM titles")
            for word in words.split()
        }
        vocabulary.write(connection, TITLES, self._words)
        self._has_removed = False
