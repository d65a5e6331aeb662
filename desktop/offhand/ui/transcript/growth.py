"""What a tail gained that changes nothing before it: more code inside of an open fence, more words.

Such text is appended to what is shown, unparsed. Words are only a good guess, which the next sign
with a meaning or the end of the block puts right. No Qt in here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from offhand.ui.transcript.blocks import Block, BlockKind
from offhand.ui.transcript.cuts import CODE, LONGEST_LINE, TEXT, find_cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from offhand.ui.transcript.containers import Leaf
    from offhand.ui.transcript.found import Found, Piece

_WORDS = re.compile(r"(?:[^\W_]|[ ,?—–…]|(?<=[^\W\d_])[.:;'’\-])*")
"""What means nothing to Markdown behind a word: letters, blanks, the commonest signs of a sentence."""
_LAST_WORD = re.compile(r"(?:^|[ \n(\"“—–-])([^\W\d_][^\W_]*[,.?:;]?) *\Z")
"""A word at the end of a text that stands apart from every sign with a meaning."""
_LONGEST_WORD = 60
_MARKERS = " \t>*+-_0123456789.)"
"""What may stand before the words of a line."""
LONGEST_REUSED = 3_000
"""Characters of a block that grows without being weighed again."""


class Growth(msgspec.Struct):
    """Follow a tail that was shown once, while it only gets longer; places count from its start."""

    length: int
    """Characters of the tail that were looked at."""
    source: int
    """Where the last block begins, with what stands before it."""
    piece: int
    """Where it begins itself."""
    start: int
    """Where what is shown of it begins."""
    shown: int
    """Where that ends."""
    mark: str = ""
    """The sign of an open fence."""

    @property
    def is_code(self) -> bool:
        """Say whether it is a fence."""
        return bool(self.mark)

    def read(self, tail: str) -> str | None:
        """Return what is to be appended, None where the tail has to be parsed."""
        end = self._read_code(tail) if self.mark else self._read_words(tail)
        if end is None:
            return None
        text = tail[self.shown : end]
        self.shown, self.length = max(self.shown, end), len(tail)
        return text

    def is_kept_open(self, tail: str, start: int, stop: int) -> bool:
        """Say whether the lines from ``start`` to ``stop`` leave a fence open, whatever follows."""
        if not self.mark or self.mark * 3 in tail[start:stop]:
            return False
        return find_cut(tail, self.piece, CODE) is None

    def _read_code(self, tail: str) -> int | None:
        line = tail.rfind("\n", 0, self.shown) + 1
        has_long_line = len(tail) - line > LONGEST_LINE and any(
            len(text) > LONGEST_LINE for text in tail[line:].split("\n")
        )
        may_be_closed = self.mark * 3 in tail[max(self.start, self.length - 2) :]
        if may_be_closed or has_long_line or find_cut(tail, self.piece, CODE) is not None:
            return None
        return find_code_end(tail, self.start, self.mark)

    def _read_words(self, tail: str) -> int | None:
        gained = _WORDS.match(tail, self.length)
        if gained is None or gained.end() < len(tail) or find_cut(tail, self.piece, TEXT) is not None:
            return None
        return len(tail.rstrip(" "))


def watch(found: Found, pieces: Sequence[Piece], begin: int) -> Growth | None:
    """Return what follows the end of the tail that begins at a place, None where all has to be parsed."""
    if not found.leaves or not pieces:
        return None
    leaf, block, text = found.leaves[-1], pieces[-1].block, found.text
    source = pieces[-2].end if len(pieces) > 1 else begin
    piece = source if block.is_continued else found.place_of(leaf.start)
    if block.kind is BlockKind.CODE:
        start = _find_code_start(text, leaf, piece, is_begun=block.is_continued)
        if start is None:
            return None
        mark = leaf.token.markup[0]
        shown = find_code_end(text, start, mark)
        return Growth(len(text) - begin, source - begin, piece - begin, start - begin, shown - begin, mark)
    if block.kind is BlockKind.FLOW and _ends_in_word(text, leaf.words):
        shown = len(text.rstrip(" "))
        return Growth(len(text) - begin, source - begin, piece - begin, piece - begin, shown - begin)
    return None


class OpenLine(msgspec.Struct, frozen=True):
    """Be the last line of a paragraph, which more of the same line only makes longer."""

    blocks: Sequence[Block]
    """Of the tail; the last one is the paragraph."""
    length: int
    """Characters of the tail that were looked at."""
    source: int
    """Where the last block begins, from the start of the tail, with what stands before it."""

    def grow(self, tail: str) -> list[Block] | None:
        """Return the blocks of the tail now, None where it has to be parsed."""
        if "\n" in tail[self.length :] or len(tail) - self.source > LONGEST_REUSED:
            return None
        return [*self.blocks[:-1], replace(self.blocks[-1], source=tail[self.source :])]

    def watch(self, tail: str) -> Growth | None:
        """Return what follows the end of the grown line, None where that is no word."""
        if not _ends_in_word(tail, tail):
            return None
        return Growth(len(tail), self.source, self.source, self.source, len(tail.rstrip(" ")))


def watch_line(found: Found, blocks: Sequence[Block], source: int, begin: int) -> OpenLine | None:
    """Return the line that the tail which begins at a place ends in, None where it may begin or end a block.

    ``source`` is where the last block begins.
    """
    leaf = found.leaves[-1] if found.leaves else None
    if leaf is None or not blocks or blocks[-1].kind is not BlockKind.FLOW or leaf.is_deep:
        return None
    is_last = found.place_of(leaf.end) == len(found.text)
    if not is_last or leaf.token.type != "paragraph_open" or leaf.words[:1] in {"[", "$", "\\"}:
        return None
    line = found.text[found.text.rfind("\n") + 1 :].lstrip(_MARKERS)
    if not (line[:1].isalpha() or (line[:1] == "`" and line[1:2].isalpha())):
        return None
    return OpenLine(blocks, len(found.text) - begin, source - begin)


def _find_code_start(text: str, leaf: Leaf, piece: int, *, is_begun: bool) -> int | None:
    """Return where the code of an open fence begins, None where that is not to be seen."""
    if leaf.token.type != "fence" or leaf.is_closed or leaf.inset or leaf.levels:
        return None
    if is_begun:
        return piece
    return text.find("\n", piece) + 1 or None  # its first line may not be complete


def _ends_in_word(text: str, words: str) -> bool:
    """Say whether a text ends in a word that is shown as it is, and can go on so."""
    last = _LAST_WORD.search(text[-_LONGEST_WORD:]) if words else None
    return last is not None and words.endswith(last.group(1)) and "&" not in words[-_LONGEST_WORD:]


def find_code_end(tail: str, start: int, mark: str) -> int:
    """Leave out the last line end, and a last line that may turn out to close the fence."""
    line = max(start, tail.rfind("\n") + 1)
    last = tail[line:].strip()
    if last and set(last) != {mark}:
        return len(tail)
    return max(start, len(tail[:line].rstrip("\n")))
