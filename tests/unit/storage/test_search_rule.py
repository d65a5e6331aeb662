"""The index beside the rule that it answers for, over random texts and queries."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from offhand.domain.matching import Finder
from offhand.domain.query_reading import read_query
from offhand.domain.snippets import cut_snippet
from offhand.storage.search import expressions, finding
from offhand.storage.search.entries import list_texts
from tests.fakes.searching import NOON, TODAY

if TYPE_CHECKING:
    from offhand.domain.message import Message
    from tests.fakes.searching import Archive


LETTERS = ("ab", "é", "ß", "東", "京", " ", " ", "-", "ﬁ", "o\u0308", "…", "B", "7")


def make_text(source: random.Random) -> str:
    return "".join(source.choices(LETTERS, k=source.randint(1, 30)))


def make_query(source: random.Random) -> str:
    words: list[str] = []
    for _ in range(source.randint(1, 3)):
        word = "".join(source.choices(LETTERS, k=source.randint(1, 4))).strip()
        words.append(source.choice(["{}", "{}", '"{}"', "-{}", '-"{}"']).format(word))
    return " ".join(words)


def matches(query: str, message: Message) -> bool:
    """Say by the rule itself whether a message is wanted, however long that takes."""
    read = read_query(query, TODAY)
    texts = list_texts(message.parts)
    if not Finder(read).needles and not any(
        Finder(replace(read, terms=(replace(term, is_excluded=False),))).needles
        for term in read.excluded_words
    ):
        return False
    for term in read.excluded_words:
        alone = replace(term, is_excluded=False, is_phrase=True, is_closed=True)
        finder = Finder(replace(read, terms=(alone,)))
        if finder.needles and cut_snippet(texts, finder) is not None:
            return False
    return cut_snippet(texts, Finder(read)) is not None


@pytest.mark.parametrize("few", [None, 0, 1, 4, 20])
@pytest.mark.parametrize("seed", range(2))
async def test_the_index_finds_what_the_rule_says(
    archive: Archive, seed: int, few: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if few is not None:  # what is otherwise met in large shards only
        monkeypatch.setattr(expressions, "MOST_SPELLED", few + 1)
        monkeypatch.setattr(expressions, "MOST_PHRASES", few)
        monkeypatch.setattr(finding, "FEW", few)
    source = random.Random(seed)
    await archive.put_chat("c")
    messages = [archive.ask(str(number), make_text(source), at=NOON + number) for number in range(200)]
    await archive.put("c", *messages)
    await archive.refresh()
    for _ in range(120):
        query = make_query(source)
        expected = {message.id for message in messages if matches(query, message)}
        assert set(await archive.ids(query, limit=1_000)) == expected, query
