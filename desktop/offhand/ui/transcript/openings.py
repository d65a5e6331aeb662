"""Inside of what a text goes on: lists and quotes, a table, or what was too long and was cut. No Qt.

It is written as a few lines of Markdown, after which the rest is read as if all of the text stood
before it. They end in empty headings, since a heading is the one thing that no line after it can
change; a leaf that was cut is begun again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from markdown_it.token import Token

CONTINUED = "continued"
"""The ``meta`` of an item or a table that began before the text that was parsed."""
QUOTE = ">"
_WIDEST_PADDING = 4
"""Blanks behind the marker of an item (CommonMark, 5.2)."""


class Level(msgspec.Struct, frozen=True, gc=False):
    """Be one item or quote that is open."""

    marker: str
    column: int = 0
    """Where the content of an item begins, counted from the quote around it."""
    number: int = 0
    """Which item of its list it is."""

    @property
    def is_numbered(self) -> bool:
        """Say whether it is an item of a list with numbers."""
        return self.marker[:1].isdigit()


class Opening(msgspec.Struct, frozen=True, gc=False):
    """Say inside of what a text goes on: items and quotes, or a table."""

    levels: tuple[Level, ...] = ()
    """From the outermost to the innermost."""
    head: str = ""
    """The head of a table, with the line below it."""
    begun: str = ""
    """A line that begins what was cut: the fence of code, or any word of a paragraph."""
    is_mid: bool = False
    """It was cut inside of a line, which goes on."""

    @property
    def is_continued(self) -> bool:
        """Say whether a piece goes on behind it whose beginning was cut off."""
        return self.is_mid or bool(self.begun)

    @property
    def text(self) -> str:
        """Write the lines that open all this again."""
        lines: list[str] = []
        before, column = "", 0
        for level in self.levels:
            if level.marker == QUOTE:
                before, column = f"{before}{' ' * column}> ", 0
                lines.append(f"{before}#\n")
                continue
            room = level.column - column - len(level.marker)
            padding = " " * max(1, min(_WIDEST_PADDING, room))
            inset = " " * (level.column - len(level.marker) - len(padding))
            lines.append(f"{before}{inset}{level.marker}{padding}#\n")
            column = level.column
        inset = f"{before}{' ' * column}"
        if self.begun:
            lines.append(f"{inset}{self.begun}\n")
        if self.is_mid:
            lines.append(inset + " " * (len(self.begun) - len(self.begun.lstrip(" "))))
        return "".join(lines) + self.head


NOTHING = Opening()


def drop_opening(tokens: list[Token], opening: Opening) -> list[Token]:
    """Leave out what stands for text before; items, quotes and tables that go on say so."""
    if opening.head:
        return _drop_head(tokens)
    if opening.begun:
        _drop_begun(tokens)
    waits = len(opening.levels)
    kept: list[Token] = []
    skipped = 0
    for token in tokens:
        if skipped:
            skipped -= 1
        elif waits and token.type == "heading_open":
            waits -= 1
            skipped = 2  # what stands in it, and its end
        else:
            if waits and token.nesting > 0:
                token.meta = {**token.meta, CONTINUED: True}
                _renumber(token, opening, len(opening.levels) - waits)
            kept.append(token)
    return kept


def _renumber(token: Token, opening: Opening, depth: int) -> None:
    if token.type == "ordered_list_open":
        token.attrs["start"] = opening.levels[depth].number


def _drop_begun(tokens: list[Token]) -> None:
    """Leave out the line that an indented listing was begun with; the one of a fence is no part of it."""
    for token in tokens:
        if token.type in {"code_block", "fence"}:
            if token.type == "code_block":
                token.content = token.content.partition("\n")[2]
            token.meta = {**token.meta, CONTINUED: True}
            break


def _drop_head(tokens: list[Token]) -> list[Token]:
    end = next((index for index, token in enumerate(tokens) if token.type == "thead_close"), None)
    if end is None:
        return tokens
    if tokens[end + 1].type == "table_close":  # something else stands behind the head
        return tokens[end + 2 :]
    tokens[0].meta = {**tokens[0].meta, CONTINUED: True}
    return [tokens[0], *tokens[end + 1 :]]
