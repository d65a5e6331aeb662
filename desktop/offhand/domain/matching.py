"""Whether words stand in a text, and where: the rule that the index is built to answer quickly.

A word is found where a word of the text begins with it, or has it inside when it is of
``SHORTEST_INSIDE`` characters at least. A phrase wants its words side by side, whatever stands
between them that is no word; so does a word that holds several, such as ``foo.bar``. An excluded
word is found only where it is the whole word.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.folding import LONGEST_WORD, SINGLE, compose, fold, is_single, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.domain.query import Query, Words

SHORTEST_INSIDE = 3
"""Characters that a word needs to be looked for inside of others."""
MOST_PARTS = 64
"""Words of one phrase that count."""
MOST_SPANS = 200
"""Places of one needle in one text that are looked at."""

_START = rf"(?<![^ {SINGLE}])"
_END = rf"(?![^ {SINGLE}])"


class Needle(msgspec.Struct, frozen=True):
    """Hold words that have to stand side by side, folded."""

    parts: tuple[str, ...]
    is_open: bool
    """The last word may go on."""
    may_be_inside: bool
    """The first word may have begun before."""

    @property
    def at_start(self) -> re.Pattern[str]:
        """Return what finds it at the start of a word, in folded text."""
        return re.compile(("" if is_single(self.parts[0][0]) else _START) + self._join())

    @property
    def inside(self) -> re.Pattern[str] | None:
        """Return what finds it anywhere in folded text; None where that does not count."""
        return re.compile(self._join()) if self.may_be_inside else None

    def _join(self) -> str:
        pattern = re.escape(self.parts[0])
        for before, after in pairwise(self.parts):
            gap = " *" if is_single(before[-1]) or is_single(after[0]) else " +"
            pattern += gap + re.escape(after)
        last = self.parts[-1]
        may_go_on = self.is_open or is_single(last[-1]) or len(last) == LONGEST_WORD
        return pattern if may_go_on else pattern + _END


def make_needle(words: Words) -> Needle | None:
    """Return what to look for; None where the text holds no letter or digit."""
    parts = tuple(split_words(words.text)[:MOST_PARTS])
    if not parts:
        return None
    is_open = not (words.is_closed or words.is_excluded)
    is_long = len(parts[0]) >= SHORTEST_INSIDE
    may_be_inside = not (words.is_phrase or words.is_excluded) and is_long
    return Needle(parts=parts, is_open=is_open, may_be_inside=may_be_inside)


def make_needles(words: Sequence[Words]) -> tuple[Needle, ...]:
    """Return what to look for, each once."""
    return tuple(dict.fromkeys(needle for one in words if (needle := make_needle(one)) is not None))


class Finder:
    """Look for the words of one query in text after text."""

    def __init__(self, query: Query) -> None:
        """Prepare what the texts are looked through for."""
        self.needles = make_needles(query.words)
        self._patterns = [(needle.at_start, needle.inside) for needle in self.needles]

    def find(self, text: str) -> list[list[tuple[int, int]]]:
        """Return for each needle where it stands in composed text, as (start, end) in order."""
        folded, places = fold(text)
        found = [_find_spans(folded, at_start, inside) for at_start, inside in self._patterns]
        if places is None:
            return found
        ends = [*places, len(text)]
        return [[(ends[start], _end_of(ends, end)) for start, end in spans] for spans in found]

    def holds(self, texts: Sequence[str], *, looks_inside: bool) -> bool:
        """Say whether every needle stands in one of the texts, which need not be composed."""
        folded = [fold(compose(text))[0] for text in texts]
        return all(
            any(at_start.search(text) or (looks_inside and inside and inside.search(text)) for text in folded)
            for at_start, inside in self._patterns
        )


def _find_spans(
    folded: str, at_start: re.Pattern[str], inside: re.Pattern[str] | None
) -> list[tuple[int, int]]:
    spans = [match.span() for match in islice(at_start.finditer(folded), MOST_SPANS)]
    if not spans and inside is not None:
        spans = [match.span() for match in islice(inside.finditer(folded), MOST_SPANS)]
    return spans


def _end_of(ends: list[int], end: int) -> int:
    """Return where in the text the character before ``end`` is over, with what it swallowed."""
    last = ends[end - 1]
    return next((place for place in ends[end:] if place > last), ends[-1])
