"""What is asked of a table of words, as FTS5 understands it (https://sqlite.org/fts5.html#full_text_query_syntax).

Which words a table holds is known beforehand from its vocabulary. So a shard that lacks one of
the words wanted is passed over, the beginning of a word becomes the few words that begin so, which
FTS5 leaps through, and so does the inside of a word. Where too many words begin so, FTS5 has to
gather all messages with any of them, even if the other words wanted are in next to none; that is
why it is first asked for these alone.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import msgspec

from offhand.domain.folding import is_single

if TYPE_CHECKING:
    from collections.abc import Iterable

    from offhand.domain.matching import Needle
    from offhand.storage.search.vocabulary import Vocabulary

MOST_SPELLED = 100
"""Words that a beginning becomes; FTS5 gathers more of them faster itself."""
MOST_PHRASES = 6
"""Phrases that one with an open end becomes; each looks up all of its words."""
MOST_INSIDE = 2_000
"""Words with a part inside that are looked for."""
GROUP = 50
"""Alternatives in one bracket: FTS5 copies a list of them with each that is added."""


class Tier(Enum):
    """Say how far a word may be from what was typed."""

    BEGINNING = "beginning"
    INSIDE = "inside"


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """Hold what messages have to be found by."""

    needles: tuple[Needle, ...] = ()
    excluded: tuple[Needle, ...] = ()
    marks: tuple[tuple[str, ...], ...] = ()
    """One mark of each of these."""
    excluded_marks: tuple[str, ...] = ()
    anything: str = ""
    """The mark that every message has; empty where there are no marks."""

    @property
    def has_inside(self) -> bool:
        """Say whether looking inside of words may find more."""
        return any(needle.may_be_inside for needle in self.needles)

    def express(self, vocabulary: Vocabulary, tier: Tier) -> Expression | None:
        """Return the expression for one table, None where nothing in it can match."""
        if tier is Tier.INSIDE and not self.has_inside:
            return None
        clauses = [_Clause.make(map(_quote, marks)) for marks in self.marks]
        # Looking inside of words takes longest: what may not be there at all comes first.
        for needle in sorted(self.needles, key=lambda needle: bool(vocabulary.starting(needle.parts[0], 1))):
            clause = _find_needle(needle, vocabulary, tier)
            if clause is None:
                return None
            clauses.append(clause)
        exact = self._put_together([clause.exact for clause in clauses])
        loose = [clause.loose for clause in clauses if clause.loose]
        is_exact = not loose or all(clause.exact == clause.loose for clause in clauses)
        return Expression(exact=exact, loose=None if is_exact else self._put_together(loose))

    def _put_together(self, clauses: list[str]) -> str:
        wanted = " AND ".join(clauses or [_quote(self.anything)])
        unwanted = [_quote(" ".join(needle.parts)) for needle in self.excluded]
        unwanted += map(_quote, self.excluded_marks)
        return f"({wanted}) NOT {_any_of(unwanted)}" if unwanted else wanted


class Expression(msgspec.Struct, frozen=True):
    """Hold what is asked of one table."""

    exact: str
    loose: str | None
    """What is answered faster where few match it, and also matches what does not; None where nothing is."""


class _Clause(msgspec.Struct, frozen=True):
    exact: str
    loose: str
    """Empty where nothing is left."""

    @classmethod
    def make(cls, alternatives: Iterable[str]) -> _Clause:
        text = _any_of(alternatives)
        return cls(text, text)


def _find_needle(needle: Needle, vocabulary: Vocabulary, tier: Tier) -> _Clause | None:
    first, *rest = needle.parts
    goes_on = needle.is_open and not is_single(needle.parts[-1][-1])
    looks_inside = tier is Tier.INSIDE and needle.may_be_inside
    if not rest:
        return _find_word(first, vocabulary, goes_on=goes_on, looks_inside=looks_inside)
    *middle, last = rest
    if not all(map(vocabulary.has, middle)):
        return None
    lasts = _list_words(last, vocabulary, goes_on=goes_on)
    if looks_inside:
        firsts = vocabulary.ending(first, MOST_INSIDE)
    else:
        firsts = _list_words(first, vocabulary, goes_on=False)
    if not (firsts and lasts):
        return None
    heads = [" ".join([word, *middle]) for word in firsts]
    if len(lasts) <= MOST_PHRASES:
        return _Clause.make(_quote(f"{head} {word}") for head in heads for word in lasts)
    exact = _any_of(f'"{head} {last}"*' for head in heads)
    return _Clause(exact, _any_of(map(_quote, heads)))


def _find_word(word: str, vocabulary: Vocabulary, *, goes_on: bool, looks_inside: bool) -> _Clause | None:
    if looks_inside:
        words = vocabulary.holding(word, MOST_INSIDE)
    else:
        words = _list_words(word, vocabulary, goes_on=goes_on)
        if len(words) == MOST_SPELLED:
            return _Clause(f"{_quote(word)}*", "")
    return _Clause.make(map(_quote, words)) if words else None


def _list_words(word: str, vocabulary: Vocabulary, *, goes_on: bool) -> list[str]:
    """List the words that a word may be, ``MOST_SPELLED`` of them where there may be more."""
    if goes_on:
        return vocabulary.starting(word, MOST_SPELLED)
    return [word] if vocabulary.has(word) else []


def _any_of(alternatives: Iterable[str]) -> str:
    listed = list(alternatives)
    groups = [" OR ".join(listed[at : at + GROUP]) for at in range(0, len(listed), GROUP)]
    return groups[0] if len(listed) == 1 else "(" + " OR ".join(f"({group})" for group in groups) + ")"


def _quote(words: str) -> str:
    return f'"{words}"'
