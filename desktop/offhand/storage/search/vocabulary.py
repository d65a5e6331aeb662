"""The different words of a shard, in order, one a line: looked through faster than any index of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

MOST_BATCHES = 32
"""Additions to a vocabulary before they are put together."""


class Vocabulary:
    """Find words by a part of them."""

    def __init__(self, batches: Iterable[bytes]) -> None:
        """Take lists of words, each sorted, with a line break before, between and after."""
        self._batches = tuple(batches)

    @property
    def size(self) -> int:
        """Return how many bytes it takes."""
        return sum(map(len, self._batches))

    def has(self, word: str) -> bool:
        """Say whether a word is in it."""
        line = b"\n%b\n" % word.encode()
        return any(batch.startswith(line, _find_place(batch, line[1:-1])) for batch in self._batches)

    def starting(self, part: str, most: int) -> list[str]:
        """List at most so many words that begin with a part."""
        wanted = b"\n" + part.encode()
        found: dict[str, None] = {}
        for batch in self._batches:
            at = _find_place(batch, wanted[1:])
            while len(found) < most and batch.startswith(wanted, at):
                end = batch.index(b"\n", at + 1)
                found[batch[at + 1 : end].decode()] = None
                at = end
        return list(found)

    def ending(self, part: str, most: int) -> list[str]:
        """List at most so many words that end with a part."""
        return self._look_through(part.encode() + b"\n", most)

    def holding(self, part: str, most: int) -> list[str]:
        """List at most so many words that have a part in them."""
        return self._look_through(part.encode(), most)

    def _look_through(self, wanted: bytes, most: int) -> list[str]:
        found: dict[str, None] = {}
        for batch in self._batches:
            for line in _find_lines(batch, wanted):
                if len(found) == most:
                    return list(found)
                found[line.decode()] = None
        return list(found)


def read(connection: sqlite3.Connection, serial: int) -> Vocabulary:
    """Return the vocabulary of a shard."""
    rows = connection.execute("SELECT words FROM vocabulary WHERE serial = ? ORDER BY number", (serial,))
    return Vocabulary(words for (words,) in rows)


def read_words(connection: sqlite3.Connection, serial: int) -> set[bytes]:
    """Return every word of a shard."""
    rows = connection.execute("SELECT words FROM vocabulary WHERE serial = ?", (serial,))
    return {word for (words,) in rows for word in words.split(b"\n") if word}


def add(connection: sqlite3.Connection, serial: int, fresh: AbstractSet[bytes]) -> None:
    """Add words that are not there yet."""
    if not fresh:
        return
    (count,) = connection.execute("SELECT count(*) FROM vocabulary WHERE serial = ?", (serial,)).fetchone()
    if count >= MOST_BATCHES:
        write(connection, serial, fresh | read_words(connection, serial))
    else:
        _insert(connection, serial, fresh)


def write(connection: sqlite3.Connection, serial: int, words: AbstractSet[bytes]) -> None:
    """Replace the vocabulary of a shard."""
    remove(connection, serial)
    _insert(connection, serial, words)


def remove(connection: sqlite3.Connection, serial: int) -> None:
    """Forget the vocabulary of a shard."""
    connection.execute("DELETE FROM vocabulary WHERE serial = ?", (serial,))


def _insert(connection: sqlite3.Connection, serial: int, words: AbstractSet[bytes]) -> None:
    lines = b"\n%b\n" % b"\n".join(sorted(words))
    connection.execute("INSERT INTO vocabulary (serial, words) VALUES (?, ?)", (serial, lines))


def _find_place(batch: bytes, word: bytes) -> int:
    """Return where the line break is before the first word that is not less than this one."""
    low, high = 0, len(batch) - 1
    while low < high:
        middle = (low + high) // 2
        start = batch.rfind(b"\n", 0, middle + 1)
        end = batch.index(b"\n", start + 1)
        if batch[start + 1 : end] < word:
            low = end
        else:
            high = start
    return low


def _find_lines(batch: bytes, wanted: bytes) -> Iterator[bytes]:
    at = batch.find(wanted)
    while at >= 0:
        # What is wanted may begin or end with a line break; every line has one on either side.
        start = batch.rfind(b"\n", 0, at + 1) + 1
        end = batch.index(b"\n", start)
        yield batch[start:end]
        at = batch.find(wanted, end)
