"""What a leaf was read as, for whoever shows it: tokens as if its own source had been parsed alone. No Qt.

Finding the blocks of a text parses it; parsing each of them again to write it would be the same work a
second time. What stands for the lists and quotes that go on is put around the tokens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from offhand.ui.transcript.openings import CONTINUED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from offhand.ui.transcript.openings import Opening

_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_PLAIN = frozenset({"paragraph_open", "heading_open", "hr", "fence", "code_block", "math_block"})
"""What defines nothing and holds nothing but words."""


class Parsed:
    """Hold what a block was read as until somebody takes it, which can be done once.

    It is no part of what a block is: any two are equal, and equal to none.
    """

    def __init__(self, source: str, tokens: Sequence[Token]) -> None:
        """Hold the tokens of a source, without what stands inside of lines."""
        self._source = source
        self._tokens = tokens

    def __eq__(self, other: object) -> bool:
        """Leave a comparison to the rest of the block."""
        return other is None or isinstance(other, Parsed)

    def __hash__(self) -> int:
        """Do as ``__eq__`` does."""
        return hash(None)

    def take(self, source: str) -> list[Token]:
        """Return the tokens of a source and forget them; empty where those are not there."""
        tokens = self._tokens
        self.forget()
        return list(tokens) if source == self._source else []

    def forget(self) -> None:
        """Have it parsed again."""
        self._tokens = ()


class Slices:
    """Cut the tokens of a text into those of its leaves."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Begin before the first leaf."""
        self._tokens = tokens
        self._end = 0
        """Where the leaf before ends."""
        self._open: list[Token] = []
        """What is open there."""

    def note_end(self, end: int) -> None:
        """Hear that a leaf ended before this token."""
        _follow(self._open, self._tokens[self._end : end])
        self._end = end

    def cut(self, start: int, end: int, opening: Opening, levels: int) -> list[Token]:
        """Return the tokens of the leaf from ``start`` to ``end``, empty where they have to be parsed.

        It stands in so many items and quotes.
        """
        from markdown_it.token import Token  # noqa: PLC0415 - the parser is there by now

        leaf = self._tokens[start:end]
        if leaf[0].type not in _PLAIN or opening.is_continued or opening.head:
            return []
        open_now: list[Token] = []
        found: list[Token] = []
        if opening.levels:
            found = self._reopen(opening)
            open_now = list(found)
            if not found:
                return []
        for token in self._tokens[self._end : start]:
            if token.nesting > 0 or open_now:
                _follow(open_now, [token])
                found.append(token)
        lists = sum(token.type in _LISTS for token in open_now)
        items = sum(token.type == "list_item_open" for token in open_now)
        if lists != items or len(open_now) - lists != levels:
            return []
        closing = [
            Token(token.type.replace("_open", "_close"), token.tag, -1, markup=token.markup)
            for token in open_now
        ]
        return [*found, *leaf, *reversed(closing)]

    def _reopen(self, opening: Opening) -> list[Token]:
        """Return the beginnings of the containers that go on, empty where those are others."""
        from markdown_it.token import Token  # noqa: PLC0415 - the parser is there by now

        found: list[Token] = []
        depth = 0
        for token in self._open:
            copy = Token(token.type, token.tag, 1, info=token.info, markup=token.markup)
            copy.meta = {**token.meta, CONTINUED: True}
            if depth >= len(opening.levels):
                return []
            if token.type == "ordered_list_open":
                copy.attrs["start"] = opening.levels[depth].number
            depth += token.type not in _LISTS
            found.append(copy)
        return found if depth == len(opening.levels) else []


def _follow(open_now: list[Token], tokens: Sequence[Token]) -> None:
    """Follow what is open while tokens go by."""
    for token in tokens:
        if token.nesting > 0:
            open_now.append(token)
        elif token.nesting < 0:
            open_now.pop()
