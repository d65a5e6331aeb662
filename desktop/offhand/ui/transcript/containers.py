"""What stands inside lists, quotes and tables, piece by piece, and how to go on inside of them. No Qt.

A list or a quote is not one block: each paragraph, heading or listing in it is a leaf of its own,
and so is each row of a table, so that only the open one is parsed again while a text grows. What
is left of the containers around it is an ``Opening``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from offhand.ui.transcript.leaf_tokens import Slices
from offhand.ui.transcript.openings import NOTHING, QUOTE, Level, Opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

DEEPEST_NESTING = 12
"""Levels of lists and quotes; the parser drops what lies deeper, so it is shown unparsed."""
MOST_COLUMNS = 100
"""Of a table; wider ones are shown unparsed."""
_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})


class Leaf(msgspec.Struct):
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
    inset: int = 0
    """Blanks before a fence, which are left out of its lines as well."""
    words: str = ""
    """What stands in a paragraph or a heading."""
    tokens: Sequence[Token] = ()
    """What its source alone is read as, without what stands inside of lines; empty where nobody knows."""

    @property
    def following(self) -> Opening:
        """Return what is open behind it."""
        return Opening(head=self.head) if self.head else Opening(self.levels)

    @property
    def is_code(self) -> bool:
        """Say whether it is a listing."""
        return self.token.type in {"fence", "code_block"}

    @property
    def is_closed(self) -> bool:
        """Say whether it is a fence that has its closing line."""
        if self.token.type != "fence" or self.token.map is None:
            return False
        start, end = self.token.map
        content = self.token.content
        return end - start > 1 + content.count("\n") + (not content.endswith("\n") and content != "")

    @property
    def language(self) -> str:
        """Return the first word behind a fence, lower case; it must not look like the head of a table."""
        words = self.token.info.replace("|", " ").split(maxsplit=1)
        return words[0].lower() if words else ""

    def reopen(self, *, is_mid: bool) -> Opening:
        """Return what has to be open where it goes on after a cut."""
        if self.head:
            return Opening(head=self.head, is_mid=is_mid)
        match self.token.type:
            case "fence":
                begun = f"{' ' * self.inset}{self.token.markup}{self.language}"
            case "code_block":
                begun = "    x"
            case "footnote_reference_open":
                begun = f"[^{self.token.meta['label']}]: x"
            case "math_block" | "paragraph_open":  # also a formula that has not ended
                begun = self.token.markup or "x"
            case _:
                begun = "x"
        return Opening(self.levels, begun=begun, is_mid=is_mid)


class Leaves:
    """Gather the leaves of a text."""

    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.found: list[Leaf] = []
        self.is_trailed = False
        """An item or a quote stands behind the last leaf, with nothing in it so far."""
        self.waits_for_head = bool(opening.head)
        """The table of the opening is still to come."""
        self.first = opening.text.count("\n")
        """The first line that is not of the opening."""

    def pass_container(self, token: Token) -> None:
        """Note that an item or a quote began."""
        self.is_trailed |= token.type in {"list_item_open", "blockquote_open"}

    def is_alone(self, leaf: Leaf, lines: Sequence[str]) -> bool:
        """Say whether nothing stands between a leaf and the one before, not even a definition."""
        end = self.found[-1].end if self.found else self.first
        return not leaf.is_deep and not any(lines[number].strip() for number in range(end, leaf.start))

    def open_for(
        self, start: int, levels: tuple[Level, ...], outermost: int, lines: Sequence[str]
    ) -> Opening:
        """Return what has to be open for a leaf that begins in line ``start``."""
        if self.opening.begun and not self.found:
            return self.opening
        before = self.found[-1].following if self.found else self.opening
        end = self.found[-1].end if self.found else self.first
        if any(lines[number].strip() for number in range(end, start)):
            return before  # something empty stands there, perhaps in what goes on
        last = self.found[-1].outermost if self.found else 1
        return before if levels and before.levels and outermost == last else NOTHING


def install_columns(parser: MarkdownIt) -> None:
    """Have a parser note where the content of items begins, in ``env["columns"]``, by token.

    ``env["insets"]`` has the blanks before a leaf likewise.
    """
    parser.block.ruler.before("table", "columns", _note_column)


def _note_column(state: StateBlock, start_line: int, _end_line: int, silent: bool) -> bool:
    if not silent:
        place = len(state.tokens)
        state.env.setdefault("columns", {})[place] = state.blkIndent
        state.env.setdefault("insets", {})[place] = state.sCount[start_line] - state.blkIndent
    return False


def find_leaves(
    tokens: Sequence[Token],
    environment: dict[str, Any],
    opening: Opening,
    lines: Sequence[str],
    *,
    keeps_tokens: bool = False,
) -> Leaves:
    """List the leaves of a text that was parsed behind ``opening``; ``lines`` are those of both.

    ``environment`` is that of a parser which notes columns. Leaves have tokens where these are to be kept.
    """
    columns: dict[int, int] = environment.get("columns", {})
    insets: dict[int, int] = environment.get("insets", {})
    leaves = Leaves(opening)
    walk = _Walk(opening)
    slices = Slices(tokens)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not walk.enter(token, columns.get(index + 1)):
            end = _find_close(tokens, index)
            if walk.waits:
                walk.waits -= 1
            else:
                for leaf in _read_leaf(tokens[index : end + 1], walk, leaves, lines):
                    leaf.inset = insets.get(index, 0)
                    if keeps_tokens and leaves.is_alone(leaf, lines):
                        leaf.tokens = slices.cut(index, end + 1, leaf.opening, len(leaf.levels))
                    leaves.found.append(leaf)
                leaves.is_trailed = False
            if keeps_tokens:
                slices.note_end(end + 1)
            index = end
        elif not walk.waits:
            leaves.pass_container(token)
        index += 1
    if opening.begun and leaves.found and leaves.found[0].end <= leaves.first:
        del leaves.found[0]  # nothing of it is left
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
            self.levels.append(Level(QUOTE))
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
    if token.type == "table_open" and not levels and _is_narrow(tokens):
        yield from _read_rows(tokens, leaves, Opening(opening.levels), lines)
        return
    is_deep = token.level >= DEEPEST_NESTING * 2
    is_text = token.type in {"paragraph_open", "heading_open"}
    words = tokens[1].content if is_text else ""
    start = max(start, leaves.first)
    yield Leaf(token, start, end, opening, levels, walk.outermost, is_deep, words=words)


def _is_narrow(tokens: Sequence[Token]) -> bool:
    """Say whether a table has no more columns than can be laid out."""
    count = 0
    for token in tokens:
        count += token.type == "th_open"
        if token.type == "thead_close" or count > MOST_COLUMNS:
            break
    return count <= MOST_COLUMNS


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
            goes_on = not leaves.found and leaves.opening.is_mid
            yield Leaf(token, row, below, leaves.opening if goes_on else Opening(head=head), (), 0, head=head)
