"""Joining what a model says when it goes on to what it had said before. Pure rules.

Models repeat their last words, restart the word or line that was cut, or open a code block again
that is still open; what repeats is left out. Nothing is made up: what comes is passed on or dropped
letter by letter, but for a line break before a fence, which would be none in the middle of a line.

The first words are held back until it is clear whether they repeat something: as long as they stand
somewhere near the end of what was said, or may become a fence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

REACH = 2000
"""Characters of the end that may come again."""
LONGEST_FENCE = 120
"""Characters of a line that opens a fence; a longer one is something else."""
TELLING = 8
TELLING_DENSE = 4
"""Characters that do not come twice by chance, also in the middle of a word; in scripts without blanks."""
TELLING_EXACT = 16
"""Characters that come twice by chance least of all: a model that was put in the middle repeats nothing."""
VARIETY = 4
"""Different characters that tell a phrase from a ruled line."""
RESTARTED = 2
"""Letters of a word that was cut off which tell that it begins again."""

_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})([^`\n]*)\n")
_LINE = re.compile(r"^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$", re.MULTILINE)
_MAY_BE_FENCE = re.compile(r"[ \t]*(?:`{1,2}|~{1,2}|`{3,}[^`\n]*|~{3,}[^\n]*)")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


class Fence(NamedTuple):
    """Hold what opened a code block."""

    mark: str
    language: str


def join(before: str, after: str, *, is_exact: bool = False) -> str:
    """Return both texts as one."""
    seam = Seam(before, is_exact=is_exact)
    return before + seam.feed(after) + seam.finish()


class Seam:
    """Take what comes after a text, and give it out without what repeats the end of that text."""

    def __init__(self, before: str, *, is_exact: bool = False) -> None:
        """Name the text; ``is_exact`` says that the model goes on in the middle, and seldom repeats."""
        self._before = before
        self._is_exact = is_exact
        self._held: str | None = ""

    def feed(self, text: str) -> str:
        """Take more and return what is certain to be new."""
        if self._held is None:
            return text
        self._held += text
        return self._decide(is_over=False)

    def finish(self) -> str:
        """Return what is left once nothing more comes."""
        return self._decide(is_over=True)

    def _decide(self, *, is_over: bool) -> str:
        if self._held is None:
            return ""
        new = _cut(self._before, self._held, is_exact=self._is_exact, is_over=is_over)
        if new is None:
            return ""
        self._held = None
        return new


def find_open_fence(text: str) -> Fence | None:
    """Return the code block that a text ends inside of, None where it ends outside of any."""
    fence: Fence | None = None
    for found in _LINE.finditer(text):
        mark, rest = found[1], found[2].strip()
        if fence is None:
            if mark[0] == "~" or "`" not in rest:
                fence = Fence(mark, rest)
        elif mark.startswith(fence.mark) and not rest:
            fence = None
    return fence


def _cut(before: str, after: str, *, is_exact: bool, is_over: bool) -> str | None:
    """Return what of the text after is new, None where that cannot be told yet."""
    words = after.lstrip()
    if not is_over and _may_repeat(before, words):
        return None
    repeated = _count_repeated(before, words, is_exact=is_exact)
    if repeated:
        return _join_blanks(before, words[repeated:])
    if not is_over and len(words) < LONGEST_FENCE and _MAY_BE_FENCE.fullmatch(words):
        return None
    found = _FENCE.match(words + "\n" if is_over else words)
    if found is None or len(found[0]) > LONGEST_FENCE:
        return _join_blanks(before, after)
    return _cut_fence(before, after, found, is_over=is_over)


def _cut_fence(before: str, after: str, found: re.Match[str], *, is_over: bool) -> str | None:
    """Drop a fence that opens the block again that is open; others begin a line of their own."""
    words = after.lstrip()
    is_within_line = before != "" and not before.endswith("\n")
    fence, language = find_open_fence(before), found[2].strip()
    if fence is not None and found[1] == fence.mark and language in {"", fence.language}:
        code = words[found.end() :]
        if not is_over and _may_repeat(before, code.lstrip()):
            return None
        repeated = _count_repeated(before, code.lstrip(), is_exact=False)
        if repeated:
            return _join_blanks(before, code.lstrip()[repeated:])
        if language:
            # A line that begins with blanks is no rest of one.
            is_next_line = is_within_line and code.startswith(("  ", "\t"))
            return words[found.end() - 1 :] if is_next_line else _join_blanks(before, code)
    if is_within_line and "\n" not in after[: len(after) - len(words)]:
        return f"\n{words}"
    return _join_blanks(before, after)


def _may_repeat(before: str, words: str) -> bool:
    """Say whether more of the text could turn out to repeat the end, or its last blanks."""
    said = before.rstrip()
    return (words if said == before else words.rstrip()) in said[-REACH:]


def _count_repeated(before: str, words: str, *, is_exact: bool) -> int:
    """Count the letters at the start of the words that repeat the end of the text before, blanks aside."""
    said = before.rstrip()
    for count in range(min(REACH, len(said), len(words)), 0, -1):
        if said.endswith(words[:count]):
            piece, rest = words[:count], words[count:]
            if is_exact:
                is_repeated = len(piece) >= TELLING_EXACT and len(set(piece)) >= VARIETY
            elif said != before and piece[-1].isalnum() and rest[:1].isalnum():
                is_repeated = False  # the word had ended, and this is a longer one
            elif not piece.strip("`~") and not rest[:1].isspace() and rest and not find_open_fence(before):
                is_repeated = False  # a block had ended, and this is another one
            else:
                is_repeated = _is_telling(said[:-count].rpartition("\n")[2], piece, rest)
            if is_repeated:
                return count
    return 0


def _is_telling(line: str, piece: str, rest: str) -> bool:
    """Say whether a piece that ends one text and begins the next one is a repetition, and no chance.

    ``line`` is what stands before it in its line, ``rest`` what comes after it the second time.
    """
    is_dense = _DENSE.search(piece) is not None
    if len(piece) >= (TELLING_DENSE if is_dense else TELLING) and len(set(piece)) >= VARIETY:
        return True
    word = re.split(r"\W", piece)[-1]
    if word == piece and len(word) < RESTARTED and rest[:1].isalnum():
        return False
    if not line.strip():
        return True
    is_word = not (line[-1].isalnum() and piece[0].isalnum())
    return is_word and any(letter.isalpha() for letter in piece)


def _join_blanks(before: str, after: str) -> str:
    """Leave out the blanks that stand there already."""
    blanks = len(after) - len(after.lstrip())
    end = before[len(before.rstrip()) :]
    for count in range(min(blanks, len(end)), 0, -1):
        if end.endswith(after[:count]):
            return after[count:]
    return after
