"""Blocks of Markdown, and the parsers that read them. No Qt in here.

Raw HTML is text. What nests deeper than anybody can read is shown as it was written.
"""

from __future__ import annotations

from collections import ChainMap
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from offhand.ui.transcript.containers import DEEPEST_NESTING, install_columns
from offhand.ui.transcript.openings import NOTHING, Level, Opening, drop_opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from offhand.ui.transcript.leaf_tokens import Parsed

COSTLY = (("[", 400), ("|", 800))
"""Signs, and how many of them one block may hold: what they mean takes more time the more there are."""


class BlockKind(Enum):
    """Tell blocks apart by how they are drawn."""

    FLOW = "flow"
    """Paragraphs, headings, lists, quotes, rules, formulas: text that wraps."""
    CODE = "code"
    TABLE = "table"
    PLAIN = "plain"
    """Shown as it was written."""
    THOUGHT = "thought"
    """A stretch of readable thinking, shown as it came."""
    HIDDEN = "hidden"
    """Not shown: definitions of links, empty lines."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """Be one block, with the Markdown that it came from.

    A long message has 100,000 of them, in none of which the garbage collector would find a circle.
    """

    kind: BlockKind
    source: str
    """The lines from the end of the block before, so that joined sources are the text."""
    language: str = ""
    """The first word behind a fence, lower case."""
    code: str = ""
    """What stands inside a fence or an indented block."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where sources are cited: characters from the start, and the number of the source."""
    opening: Opening = NOTHING
    """The list, quote or table that it goes on in."""
    levels: tuple[Level, ...] = ()
    """The items and quotes that it stands in, with those that begin here."""
    is_unparsed: bool = False
    """It would take too long, so it is shown as it was written unless the reader wants it."""
    is_cut: bool = False
    """The rest of it is the next block."""
    parsed: Parsed | None = None
    """What it was read as, as long as that is known."""

    @property
    def is_continued(self) -> bool:
        """Say that it is the rest of the block before."""
        return self.opening.is_continued

    @property
    def is_spaced(self) -> bool:
        """Say that an empty line sets it apart from what stands before."""
        return not self.source.partition("\n")[0].strip("> \t")


@cache
def build_parser() -> MarkdownIt:
    """Build the one parser, on first use."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - the first window shows no Markdown

    from offhand.services.markdown.footnote_syntax import install_footnotes  # noqa: PLC0415 - likewise
    from offhand.services.markdown.math_syntax import install_math  # noqa: PLC0415 - likewise
    from offhand.services.markdown.strike_syntax import install_strikes  # noqa: PLC0415 - likewise

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST_NESTING * 2 + 4})
    install_footnotes(parser)
    parser.enable("table")
    install_strikes(parser)
    parser.disable("html_inline")
    install_math(parser)
    return parser


@cache
def build_block_parser() -> MarkdownIt:
    """Build a parser that finds blocks and leaves what stands inside them alone."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - the first window shows no Markdown

    from offhand.services.markdown.footnote_syntax import install_footnotes  # noqa: PLC0415 - likewise
    from offhand.services.markdown.math_syntax import install_math  # noqa: PLC0415 - likewise

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST_NESTING * 2 + 4})
    install_footnotes(parser)
    parser.enable(["table"])
    install_math(parser)
    install_columns(parser)
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def load_parsers() -> None:
    """Build both parsers; in a thread, so that the first answer need not wait for them."""
    build_parser()
    build_block_parser()


def parse_block(source: str, references: dict[str, Any], opening: Opening = NOTHING) -> list[Token]:
    """Parse the text of one block, with the link definitions known so far."""
    own: dict[str, Any] = {}  # before the others, so that none of them changes and none is copied
    tokens = build_parser().parse(opening.text + source, {"references": ChainMap(own, references)})
    return drop_opening(tokens, opening)


def read_block(block: Block, references: dict[str, Any]) -> list[Token]:
    """Parse a block as ``parse_block`` does, with the work that was done already as it was found."""
    tokens = block.parsed.take(block.source) if block.parsed is not None else []
    if not tokens:
        return parse_block(block.source, references, block.opening)
    from markdown_it.rules_core import StateCore, inline, text_join  # noqa: PLC0415 - it is there by now

    state = StateCore("", build_parser(), {"references": references}, tokens)
    inline(state)
    text_join(state)
    return state.tokens


def join_sources(blocks: Iterable[Block]) -> str:
    """Join blocks back into the text that they came from."""
    return "".join(block.source for block in blocks)


def join_rows(blocks: Sequence[Block], *, with_head: bool) -> Block:
    """Join rows of one table, to be parsed at once; their head stands before them where it is wanted."""
    head = blocks[0].opening.head if with_head else ""
    marks: list[tuple[int, int]] = []
    length = len(head)
    for block in blocks:
        marks.extend((place + length, number) for place, number in block.marks)
        length += len(block.source)
    opening = Opening(blocks[0].opening.levels) if with_head else blocks[0].opening
    return replace(blocks[0], source=head + join_sources(blocks), marks=tuple(marks), opening=opening)
