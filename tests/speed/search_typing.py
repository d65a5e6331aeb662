"""Queries typed letter by letter into the search of a very large archive, or into a plain FTS5 table.

``python -m tests.speed.search_typing WHO --messages N --queries N`` prints, as one line of JSON, how
long each letter of each kind of query took, in ms. WHO is ``offhand``, ``busy`` (Offhand, while its
index is being made) or ``bare``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import shutil
import sqlite3
import tempfile
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from offhand.domain.matching import make_needles
from offhand.domain.query_reading import read_query
from offhand.services.search import Search
from offhand.storage.database import Database, open_for_writing
from offhand.storage.search_index import SearchIndex
from tests.speed.search_archive import NOW, find_archive
from tests.speed.search_words import Writer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.speed.search_archive import Archive

TODAY = datetime.fromtimestamp(NOW, UTC).date()
PAGE = 50
SETTLING = 1.0
"""Seconds until the index is surely at work."""
OPERATORS = (
    "from:me {0}",
    "from:model {0}",
    "model:grok {0}",
    "has:image {1}",
    "has:code {0}",
    "before:2024-06 {0}",
    "after:30d {1}",
    "tag:work {0}",
    "is:pinned {1}",
    "in:archive {0}",
    "cost>0.05 {0}",
    "cost>2",
    "from:me has:image",
    "{0} -{1}",
)
Typed = dict[str, list[str]]


def make_queries(count: int) -> Typed:
    """Return queries of each kind, always the same ones."""
    writer = Writer(seed=99)
    source = random.Random(5)
    ranked = [word for word, _ in Counter(w.lower() for w in writer.words if w.isalpha()).most_common()]
    common, rare = ranked[:200], ranked[2_000:]

    def take_run(length: int) -> str:
        start = source.randrange(len(writer.words) - length)
        return " ".join(writer.words[start : start + length]).replace('"', "")

    middle = [word[2:-2] for word in rare if len(word) > 8]
    cjk = [writer.write_ideographs() for _ in range(count)]
    return {
        "one common word": [source.choice(common) for _ in range(count)],
        "one rare word": [source.choice(rare) for _ in range(count)],
        "two words": [f"{source.choice(common)} {source.choice(rare)}" for _ in range(count)],
        "three words": [" ".join([*source.sample(common, 2), source.choice(rare)]) for _ in range(count)],
        "phrase": [f'"{take_run(4)}"' for _ in range(count)],
        "CJK": [text[start : start + 1 + start % 4] for text in cjk for start in [source.randrange(3)]],
        "inside of words": [source.choice(middle) for _ in range(count)],
        "operators": [
            OPERATORS[number % len(OPERATORS)].format(source.choice(common), source.choice(rare))
            for number in range(count)
        ],
    }


async def type_queries(queries: Typed, answer: Callable[[str], Awaitable[int]]) -> dict[str, list[float]]:
    """Type each query letter by letter, wait for each answer, and return the ms that these took."""
    taken: dict[str, list[float]] = {}
    for kind, texts in queries.items():
        times = taken.setdefault(kind, [])
        for text in texts:
            for length in range(1, len(text) + 1):
                begun = time.perf_counter()
                await answer(text[:length])
                times.append((time.perf_counter() - begun) * 1_000)
    return taken


async def ask_offhand(archive: Archive, queries: Typed) -> dict[str, list[float]]:
    """Search as the window does, through the service."""
    return await _ask(archive.store, archive.index, queries)


async def ask_busily(archive: Archive, queries: Typed) -> dict[str, list[float]]:
    """Search while every shard of the index is made again."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(shutil.copy(archive.index, folder))
        with closing(sqlite3.connect(index, isolation_level=None)) as connection:
            connection.execute("UPDATE shards SET is_stale = 1")
        return await _ask(archive.store, index, queries, is_busy=True)


async def _ask(path: Path, index: Path, queries: Typed, *, is_busy: bool = False) -> dict[str, list[float]]:
    store = Database(path, "chats", open_for_writing)
    search = Search(SearchIndex(index, store), lambda: TODAY)

    async def answer(text: str) -> int:
        found = await search.find(text, PAGE)
        return 0 if found is None else len(found.hits)

    if is_busy:
        search.refresh()
        await asyncio.sleep(SETTLING)
    taken = await type_queries(queries, answer)
    await search.close()
    await store.close()
    return taken


async def ask_plainly(archive: Archive, queries: Typed) -> dict[str, list[float]]:
    """Ask FTS5 for the newest messages with the same words, of which the last may go on."""
    with closing(sqlite3.connect(archive.plain)) as connection:

        async def answer(text: str) -> int:
            needles = [needle.parts for needle in make_needles(read_query(text, TODAY).words)]
            if not needles:
                return 0
            match = " AND ".join(f'"{" ".join(parts)}"' for parts in needles) + "*"
            rows = connection.execute(
                "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rowid DESC LIMIT ?", (match, PAGE)
            )
            return len(rows.fetchall())

        return await type_queries(queries, answer)


def main() -> None:
    """Measure what the command line asks for and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("who", choices=("offhand", "busy", "bare"))
    parser.add_argument("--messages", type=int, required=True)
    parser.add_argument("--queries", type=int, required=True)
    options = parser.parse_args()
    archive = find_archive(options.messages)
    queries = make_queries(options.queries)
    if options.who == "bare":
        taken = asyncio.run(ask_plainly(archive, queries))
    else:
        ask = ask_busily if options.who == "busy" else ask_offhand
        taken = asyncio.run(ask(archive, queries))
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
