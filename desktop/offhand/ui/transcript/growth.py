"""What a tail gained that changes nothing before it: more code inside of an open fence, more words.

Such text is appended to what is shown, unparsed. Words are only a good guess, which the next sign
with a meaning or the end of the block puts right. No Qt in here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from offhand.ui.transcript.blocks import BlockKind
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


@dataclass
class Growth:
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


def _find_code_start(text: str, leaf: Leaf, piece: int, *, is_begun: bool) -> int | None:
    """Return where the code of an open fence begins, None where that is not to be seen."""
    if leaf.token.type != "fence" or leaf.is_closed or leaf.inset:
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
