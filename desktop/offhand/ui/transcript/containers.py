"""What stands inside lists, quotes and tables, piece by piece, and how to go on inside of them. No Qt.

A list or a quote is not one block: each paragraph, heading or listing in it is a leaf of its own,
and so is each row of a table, so that only the open one is parsed again while a text grows. What
is left of the containers around it is an ``Opening``: a few lines of Markdown after which the rest
is read as if all of the text stood before it. They end in empty headings, since a heading is the
one thing that no line after it can change.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

DEEPEST_NESTING = 12
"""Levels of lists and quotes; the parser drops what lies deeper, so it is shown unparsed."""
CONTINUED = "continued"
"""The ``meta`` of an item or a table that began before the text that was parsed."""
_QUOTE = ">"
_WIDEST_PADDING = 4
"""Blanks behind the marker of an item (CommonMark, 5.2)."""
_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})


@dataclass(frozen=True)
class Level:
    """Be one item or quote that is open."""

    marker: str
    column: int = 0
    """Where the content of an item begins, counted from the quote around it."""
    number: int = 0
    """Which item of its list it is."""


@dataclass(frozen=True)
class Opening:
    """Say inside of what a text goes on: items and quotes, or a table."""

    levels: tuple[Level, ...] = ()
    """From the outermost to the innermost."""
    head: str = ""
    """The head of a table, with the line below it."""

    @property
    def text(self) -> str:
        """Write the lines that open all this again."""
        lines: list[str] = []
        before, column = "", 0
        for level in self.levels:
            if level.marker == _QUOTE:
                before, column = f"{before}{' ' * column}> ", 0
                lines.append(f"{before}#\n")
                continue
            room = level.column - column - len(level.marker)
            padding = " " * max(1, min(_WIDEST_PADDING, room))
            inset = " " * (level.column - len(level.marker) - len(padding))
            lines.append(f"{before}{inset}{level.marker}{padding}#\n")
            column = level.column
        return "".join(lines) + self.head


NOTHING = Opening()


@dataclass
class Leaf:
    """Be one piece: what is not a container, or one row of a table."""

    token: Token
    start: int
    """Its first line; those between it and the leaf before are read with it."""
    end: int
    """The line after its last one."""
    opening: Opening
    """What has to be open for it to be read."""
    levels: tuple[Level, ...]
    """The items and quotes that it stands in."""
    outermost: int
    """Which of the outermost lists and quotes that is."""
    is_deep: bool = False
    head: str = ""
    """Of the table that it is a row of."""

    @property
    def following(self) -> Opening:
        """Return what is open behind it."""
        return Opening(head=self.head) if self.head else Opening(self.levels)


@dataclass
class Leaves:
    """Gather the leaves of a text."""

    opening: Opening
    found: list[Leaf] = field(default_factory=list[Leaf])
    is_trailed: bool = False
    """An item or a quote stands behind the last leaf, with nothing in it so far."""

    def __post_init__(self) -> None:
        self.waits_for_head = bool(self.opening.head)
        """The table of the opening is still to come."""

    def pass_container(self, token: Token) -> None:
        """Note that an item or a quote began."""
        self.is_trailed |= token.type in {"list_item_open", "blockquote_open"}

    def open_for(
        self, start: int, levels: tuple[Level, ...], outermost: int, lines: Sequence[str]
    ) -> Opening:
        """Return what has to be open for a leaf that begins in line ``start``."""
        before = self.found[-1].following if self.found else self.opening
        end = self.found[-1].end if self.found else self.opening.text.count("\n")
        if any(lines[number].strip() for number in range(end, start)):
            return before  # something empty stands there, perhaps in what goes on
        last = self.found[-1].outermost if self.found else 1
        return before if levels and before.levels and outermost == last else NOTHING


def install_columns(parser: MarkdownIt) -> None:
    """Have a parser note where the content of items begins, in ``env["columns"]``, by token."""
    parser.block.ruler.before("table", "columns", _note_column)


def _note_column(state: StateBlock, _start_line: int, _end_line: int, silent: bool) -> bool:
    if not silent:
        state.env.setdefault("columns", {})[len(state.tokens)] = state.blkIndent
    return False


def find_leaves(
    tokens: Sequence[Token], columns: dict[int, int], opening: Opening, lines: Sequence[str]
) -> Leaves:
    """List the leaves of a text that was parsed behind ``opening``; ``lines`` are those of both."""
    leaves = Leaves(opening)
    walk = _Walk(opening)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not walk.enter(token, columns.get(index + 1)):
            end = _find_close(tokens, index)
            if walk.waits:
                walk.waits -= 1
            else:
                leaves.found.extend(_read_leaf(tokens[index : end + 1], walk, leaves, lines))
                leaves.is_trailed = False
            index = end
        elif not walk.waits:
            leaves.pass_container(token)
        index += 1
    return leaves


class _Walk:
    """Follow the containers while tokens go by."""

    def __init__(self, opening: Opening) -> None:
        self.levels: list[Level] = []
        self.waits = len(opening.levels)
        """Headings of the opening still to come."""
        self.outermost = 0
        """Counts containers that stand in nothing."""
        self._known = opening.levels
        self._numbers: list[int] = []

    def enter(self, token: Token, column: int | None) -> bool:
        """Go into or out of a container; False where the token is none, or too deep to be read."""
        kind = token.type
        if token.level >= DEEPEST_NESTING * 2 and token.nesting > 0:
            return False
        if kind in _LISTS:
            self.outermost += not token.level
            start: Any = token.attrs.get("start", 1)
            self._numbers.append(self._known[len(self.levels)].number if self.waits else int(start))
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            self._numbers.pop()
        elif kind == "list_item_open":
            self.levels.append(Level(token.info + token.markup, column or 0, self._numbers[-1]))
            self._numbers[-1] += 1
        elif kind == "blockquote_open":
            self.outermost += not token.level
            self.levels.append(Level(_QUOTE))
        elif kind in {"list_item_close", "blockquote_close"}:
            self.levels.pop()
        else:
            return False
        return True


def _find_close(tokens: Sequence[Token], index: int) -> int:
    opening = tokens[index]
    if opening.nesting <= 0:
        return index
    level = opening.level
    for place in range(index + 1, len(tokens)):
        if tokens[place].level == level and tokens[place].nesting < 0:
            return place
    return len(tokens) - 1


def _read_leaf(tokens: Sequence[Token], walk: _Walk, leaves: Leaves, lines: Sequence[str]) -> Iterator[Leaf]:
    token = tokens[0]
    start, end = token.map or [0, 0]
    levels = tuple(walk.levels)
    opening = leaves.open_for(start, levels, walk.outermost, lines)
    if token.type == "table_open" and not levels:
        yield from _read_rows(tokens, leaves, Opening(opening.levels), lines)
        return
    is_deep = token.level >= DEEPEST_NESTING * 2
    yield Leaf(token, start, end, opening, levels, walk.outermost, is_deep)


def _read_rows(
    tokens: Sequence[Token], leaves: Leaves, opening: Opening, lines: Sequence[str]
) -> Iterator[Leaf]:
    """Take a table as its head and its rows; the head is known where the text goes on in a table."""
    start = (tokens[0].map or [0, 0])[0]
    head = "".join(f"{line}\n" for line in lines[start : start + 2])
    if leaves.waits_for_head:
        leaves.waits_for_head = False
    else:
        yield Leaf(tokens[0], start, start + 2, opening, (), 0, head=head)
    for token in tokens:
        if token.type == "tr_open" and token.map and token.map[0] >= start + 2:
            row, below = token.map
            yield Leaf(token, row, below, Opening(head=head), (), 0, head=head)


def drop_opening(tokens: list[Token], opening: Opening) -> list[Token]:
    """Leave out what stands for text before; items, quotes and tables that go on say so."""
    if opening.head:
        return _drop_head(tokens)
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


def _drop_head(tokens: list[Token]) -> list[Token]:
    end = next((index for index, token in enumerate(tokens) if token.type == "thead_close"), None)
    if end is None:
        return tokens
    tokens[0].meta = {**tokens[0].meta, CONTINUED: True}
    return [tokens[0], *tokens[end + 1 :]]
