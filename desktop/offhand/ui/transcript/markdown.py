"""Markdown that grows: finished top-level blocks are sealed, only the open tail is parsed again.

No Qt in here. A block is sealed when a complete line after it has begun another one: CommonMark
reads line by line and never reopens what it closed. The open tail starts where the last sealed
block ended, so that what may still change (a paragraph that turns into a heading or a table, a
list that goes on) is never sealed. Whatever the splits, the blocks are those of the whole text
parsed at once; one thing alone looks forward, a link definition below the link that names it, and
``finish`` says which blocks that touches.

Raw HTML is text. What nests deeper than anybody can read is shown as it was written.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DEEPEST_NESTING = 24
"""Levels of lists and quotes; the parser drops what lies deeper, so it is shown unparsed."""
LONGEST_PARSED = 24_000
"""Characters of one block; longer ones are shown unparsed, in slices."""


LONGEST_OPEN = 24_000
"""Characters after which an open block, other than a fence, is sealed unparsed."""
CODE_INDENT = 4


class BlockKind(Enum):
    """Tell blocks apart by how they are drawn."""

    FLOW = "flow"
    """Paragraphs, headings, lists, quotes, rules, formulas: text that wraps."""
    CODE = "code"
    TABLE = "table"
    PLAIN = "plain"
    """Shown as it was written."""


@dataclass(frozen=True)
class Block:
    """Be one top-level block, with the Markdown that it came from."""

    kind: BlockKind
    source: str
    """The lines from the end of the block before, so that joined sources are the text."""
    language: str = ""
    """The first word behind a fence, lower case."""
    code: str = ""
    """What stands inside a fence or an indented block."""


@dataclass
class Tail:
    """Be what is still open: the blocks that the unsealed text makes for now."""

    blocks: list[Block] = field(default_factory=list[Block])
    is_open_fence: bool = False
    """The last block is a fence that has not closed, so that more text only appends to it."""


@cache
def build_parser() -> MarkdownIt:
    """Build the one parser, on first use."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - the first window shows no Markdown

    from offhand.ui.transcript.math_syntax import install_math  # noqa: PLC0415 - likewise

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST_NESTING * 2 + 8})
    parser.enable(["table", "strikethrough"])
    parser.disable("html_inline")
    install_math(parser)
    return parser


@cache
def _build_block_parser() -> MarkdownIt:
    """Build a parser that finds blocks and leaves what stands inside them alone."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - the first window shows no Markdown

    from offhand.ui.transcript.math_syntax import install_math  # noqa: PLC0415 - likewise

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST_NESTING * 2 + 8})
    parser.enable(["table"])
    install_math(parser)
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def parse_block(source: str, references: dict[str, Any]) -> list[Token]:
    """Parse the text of one block, with the link definitions known so far."""
    return build_parser().parse(source, {"references": dict(references)})


class MarkdownStream:
    """Split a growing text into sealed blocks and an open tail."""

    def __init__(self) -> None:
        self.sealed: list[Block] = []
        """Blocks that will not change."""
        self.references: dict[str, Any] = {}
        """Link definitions of the sealed text; the first one of a name counts."""
        self._tail = ""
        self._searched = 0
        self._held_return = False
        self._definitions_at: list[tuple[str, int]] = []
        self._in_fence = False
        self._shown = 0

    def feed(self, text: str) -> int:
        """Take more text and return how many blocks it sealed."""
        self._tail += self._normalise(text)
        before = len(self.sealed)
        while True:
            complete = self._next_stop()
            if complete <= self._searched:
                break
            if self._is_inside_fence(complete):
                self._searched = complete
            elif not self._seal(complete) and complete >= LONGEST_OPEN and not self._is_fence():
                self._give_up(complete)
        return len(self.sealed) - before

    def _next_stop(self) -> int:
        """Return where the next complete lines end, at most one giant block away.

        The stops of a text must not depend on how it arrived, or sealing would.
        """
        if self._searched < LONGEST_OPEN <= len(self._tail):
            stop = self._tail.find("\n", LONGEST_OPEN - 1) + 1
            if stop:
                return stop
        return self._tail.rfind("\n") + 1

    def _give_up(self, complete: int) -> None:
        """Seal a block that is too long to be parsed again and again, as it was written."""
        self.sealed.append(Block(BlockKind.PLAIN, self._tail[:complete]))
        self._tail = self._tail[complete:]
        self._searched = 0
        self._in_fence = False

    def read_tail(self) -> Tail:
        """Parse what is open, as it would look if nothing followed."""
        if not self._tail.strip():
            return Tail()
        found = _find_blocks(self._tail)
        tail = Tail([found.make_block(index) for index in range(len(found.tops))])
        if tail.blocks:
            last = found.tops[-1]
            tail.is_open_fence = last.type == "fence" and not _is_closed(last, found.lines)
        self._in_fence = tail.is_open_fence and len(tail.blocks) == 1 and self._tail.lstrip("\n")[0] != " "
        if self._in_fence:
            self._shown = self._find_shown_end()
            tail.blocks = [replace(tail.blocks[0], code=_code_in(self._tail[: self._shown]))]
        return tail

    def read_growth(self) -> str | None:
        """Return what an open fence gained since it was last read, None where the tail must be parsed."""
        if not self._in_fence:
            return None
        start, self._shown = self._shown, max(self._shown, self._find_shown_end())
        return self._tail[start : self._shown]

    def finish(self) -> list[int]:
        """Seal everything and return the sealed blocks that a later definition may have changed."""
        if self._held_return:
            self._held_return = False
            self._tail += "\n"
        if self._tail:
            found = _find_blocks(self._tail)
            self._take(found, len(found.tops))
            for name, definition in found.references.items():
                self._define(name, definition)
            if self._tail.strip() and not self.sealed:
                self.sealed.append(Block(BlockKind.PLAIN, self._tail))
            self._tail, self._searched = "", 0
        return sorted(
            {
                index
                for _, known in self._definitions_at
                for index in range(min(known, len(self.sealed)))
                if "[" in self.sealed[index].source
            }
        )

    def _find_shown_end(self) -> int:
        """Leave out the last line end, and a last line that may turn out to close the fence."""
        mark = self._tail.lstrip("\n")[0]
        start = self._tail.rfind("\n") + 1
        is_opening = not self._tail[:start].strip()
        last = self._tail[start:].strip()
        if not is_opening and (not last or set(last) == {mark}):
            return len(self._tail[:start].rstrip("\n")) if start else 0
        return len(self._tail)

    def _normalise(self, text: str) -> str:
        """Unify line ends as CommonMark does, even when a feed ends inside of one."""
        if self._held_return:
            text = "\r" + text
            self._held_return = False
        if text.endswith("\r"):
            text = text[:-1]
            self._held_return = True
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")

    def _is_inside_fence(self, complete: int) -> bool:
        """Say whether the tail is a fence that the new lines do not close: nothing to seal then."""
        if not self._searched or not self._is_fence():
            return False
        mark = self._tail.lstrip()[:3]
        return mark not in self._tail[self._searched : complete]

    def _is_fence(self) -> bool:
        """Say whether the tail begins with the opening line of a fence (CommonMark, 4.5)."""
        opening = self._tail.lstrip("\n").split("\n", 1)[0]
        fence = opening.lstrip(" ")
        if len(opening) - len(fence) >= CODE_INDENT:
            return False
        return fence.startswith("~~~") or (fence.startswith("```") and "`" not in fence.lstrip("`"))

    def _seal(self, complete: int) -> int:
        """Seal every block that complete lines have left behind."""
        self._searched = complete
        found = _find_blocks(self._tail[:complete])
        count = len(found.tops)
        if count and found.tops[-1].type == "fence" and _is_closed(found.tops[-1], found.lines):
            return self._take(found, count)
        return self._take(found, count - 1) if count > 1 else 0

    def _take(self, found: _Found, count: int) -> int:
        if not count:
            return 0
        end = found.tops[count - 1].map
        assert end is not None  # noqa: S101 - top-level blocks have places
        for name, definition in found.references.items():
            if definition["map"][1] <= end[1]:
                self._define(name, definition)
        self.sealed.extend(found.make_block(index) for index in range(count))
        cut = sum(len(line) + 1 for line in found.lines[: end[1]])
        self._tail = self._tail[cut:]
        self._in_fence = False
        self._searched = max(0, self._searched - cut)
        return count

    def _define(self, name: str, definition: dict[str, Any]) -> None:
        if name not in self.references:
            self.references[name] = definition
            self._definitions_at.append((name, len(self.sealed)))


@dataclass
class _Found:
    """Hold the top-level blocks of a text."""

    lines: Sequence[str]
    tops: list[Token]
    deep: set[int]
    """Numbers of the blocks that nest too deeply."""
    references: dict[str, Any]

    def make_block(self, index: int) -> Block:
        token = self.tops[index]
        start = (self.tops[index - 1].map or [0, 0])[1] if index else 0
        end = (token.map or [0, 0])[1]
        source = "\n".join(self.lines[start:end])
        if end < len(self.lines):
            source += "\n"
        if token.type in {"fence", "code_block"}:
            language = token.info.split(maxsplit=1)[0].lower() if token.info.strip() else ""
            return Block(BlockKind.CODE, source, language, token.content)
        if index in self.deep or len(source) > LONGEST_PARSED:
            return Block(BlockKind.PLAIN, source)
        return Block(BlockKind.TABLE if token.type == "table_open" else BlockKind.FLOW, source)


def _find_blocks(text: str) -> _Found:
    environment: dict[str, Any] = {}
    tokens = _build_block_parser().parse(text, environment)
    tops: list[Token] = []
    deep: set[int] = set()
    for token in tokens:
        if token.level == 0 and token.map is not None and token.nesting >= 0:
            tops.append(token)
        elif token.level >= DEEPEST_NESTING * 2:
            deep.add(len(tops) - 1)
    return _Found(text.split("\n"), tops, deep, environment.get("references", {}))


def _code_in(fence: str) -> str:
    """Return what stands below the opening line of a fence."""
    return fence.lstrip("\n").partition("\n")[2]


def _is_closed(fence: Token, lines: Sequence[str]) -> bool:
    """Say whether a fence at top level has its closing line."""
    assert fence.map is not None  # noqa: S101 - top-level blocks have places
    start, end = fence.map
    last = lines[end - 1].strip() if end - start > 1 and end <= len(lines) else ""
    return len(last) >= len(fence.markup) and set(last) == {fence.markup[0]}


def join_sources(blocks: Iterable[Block]) -> str:
    """Join blocks back into the text that they came from."""
    return "".join(block.source for block in blocks)
