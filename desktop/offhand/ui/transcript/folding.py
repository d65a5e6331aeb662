"""Words found in text whatever their case: Unicode's caseless matching, with places in the original.

Letters are folded (``ß`` is ``ss``, a final sigma a sigma, with dot or without an i an i), accents
that stand for themselves are joined with their letters, and typographic quotes and hyphens are those
of a keyboard. A hit begins and ends between letters of the original, never inside of one that folding
made longer. No Qt in here.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STRETCH = 65_536
"""Characters folded and searched in one go, so that other threads have their turn."""
SLACK = 1_024
"""Characters behind a stretch in which a hit that began in it may end, besides its length in words."""
_BLANK = r"[^\S\n\t]+"
_ALIKE = {"'": "['‘’ʼ]", '"': '["“”„]', "-": "[-‐‑]"}
_JOINING = "\u0300-\u036f\u0653-\u0655\u1160-\u11ff\u20d0-\u20ff\u3099\u309a"
_GROWING = "\u00df\u0149\u01f0\u0390\u03b0\u0587\u1e96-\u1e9e\u1f50-\u1ffc\ufb00-\ufb17"
_ODD = re.compile(f"[^\n][{_JOINING}]+|[{_GROWING}]")
"""Several letters that fold into one, or one that may fold into several."""
_IGNORED = str.maketrans(dict.fromkeys("*_~`\\[]()#>|<-+=! \t\n\r\u2028\u00a0'‘’ʼ\"“”„‐‑"))


def _fold(text: str) -> str:
    """Fold letters; the dotted and the dotless i are one, since who types either may mean both."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").replace("ı", "i").casefold()


class Query:
    """Be words that are looked for side by side in one line."""

    def __init__(self, words: list[str]) -> None:
        folded = [_fold(unicodedata.normalize("NFC", word)) for word in words]
        self.pattern = re.compile(_BLANK.join("".join(map(_match_letter, word)) for word in folded))
        self._bare = squeeze("".join(folded))
        self.reach = SLACK + 2 * sum(map(len, folded))

    def find(self, text: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Yield where hits begin and end, from ``start`` on; none overlap."""
        while start < len(text):
            limit = start + STRETCH
            folded = _Folded(text[start : limit + self.reach])
            end = start
            for first, last in folded.find(self.pattern):
                if start + first >= limit:
                    break
                end = start + last
                yield start + first, end
            start = max(end, limit)

    def may_stand_in(self, source: str) -> bool:
        """Say whether they can stand in Markdown, whose marks are passed over; quick."""
        carried = ""
        for start in range(0, len(source), STRETCH):
            bare = carried + squeeze(source[start : start + STRETCH])
            if self._bare in bare:
                return True
            carried = bare[len(bare) - len(self._bare) + 1 :] if len(self._bare) > 1 else ""
        return not self._bare


class AnyOf(Query):
    """Be several texts, any of which is looked for."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take at least one text; longer ones go before those that they begin with."""
        queries = [Query(words) for text in texts if (words := text.split())]
        queries.sort(key=lambda query: -len(query.pattern.pattern))
        self._queries = queries
        self.pattern = re.compile("|".join(query.pattern.pattern for query in queries))
        self.reach = max(query.reach for query in queries)

    def may_stand_in(self, source: str) -> bool:
        """Say whether any of them can stand in Markdown."""
        return any(query.may_stand_in(source) for query in self._queries)


def compile_query(text: str) -> Query | None:
    """Return what finds these words, None where there are none."""
    words = text.split()
    return Query(words) if words else None


def squeeze(text: str) -> str:
    """Return text folded, without anything that may be a mark of Markdown."""
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _fold(text).translate(_IGNORED)


def _match_letter(letter: str) -> str:
    return _ALIKE.get(letter) or re.escape(letter)


class _Folded:
    """Hold a stretch of text with its letters folded, and know where each came from."""

    def __init__(self, original: str) -> None:
        self._original = original
        text = _fold(original)
        self._is_even = len(text) == len(original) and (
            original.isascii() or unicodedata.is_normalized("NFC", original)
        )
        self.text = text if self._is_even else "".join(piece for piece, _ in self._pieces)

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield hits by their places in the original."""
        if self._is_even:
            for match in pattern.finditer(self.text):
                yield match.span()
            return
        at = 0
        while (match := pattern.search(self.text, at)) is not None:
            start, end = self._trace(match.start()), self._trace(match.end())
            if start is None or end is None:
                at = match.start() + 1
            else:
                at = match.end()
                yield start, end

    @cached_property
    def _pieces(self) -> list[tuple[str, str]]:
        """Cut the original where folding changes how long it is; with what each piece was."""
        pieces: list[tuple[str, str]] = []
        at = 0
        for odd in _ODD.finditer(self._original):
            before = self._original[at : odd.start()]
            pieces.append((_fold(before), before))
            pieces.append((_fold(unicodedata.normalize("NFC", odd.group())), odd.group()))
            at = odd.end()
        rest = self._original[at:]
        return [*pieces, (_fold(rest), rest)]

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Return where pieces start, in the folded text and in the original."""
        here, there = [0], [0]
        for folded, original in self._pieces:
            here.append(here[-1] + len(folded))
            there.append(there[-1] + len(original))
        return here, there

    def _trace(self, place: int) -> int | None:
        """Return the place in the original, None inside of a letter."""
        here, there = self._places
        number = min(bisect_right(here, place) - 1, len(self._pieces))
        inside = place - here[number]
        if not inside:
            return there[number]
        folded, original = self._pieces[number]
        return there[number] + inside if len(folded) == len(original) else None
