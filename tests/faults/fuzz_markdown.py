"""Texts that no model should write, and what must hold of each however it arrives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from offhand.ui.transcript.blocks import BlockKind, build_parser, join_sources
from offhand.ui.transcript.markdown import MarkdownStream
from offhand.ui.transcript.segments import Segments, show_plainly

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from types import FrameType

    from hypothesis.strategies import SearchStrategy

    from offhand.ui.transcript.blocks import Block

CASES = 10
"""Cuts that are tried of one example."""
PIECES = (
    *(
        "word",
        "a b",
        " ",
        "  ",
        "   ",
        "    ",
        "\t",
        "\n",
        "\n\n",
        "\n\n\n",
        "\r\n",
        "\r",
        "# ",
        "###### ",
        "#",
    ),
    *("- ", "* ", "+ ", "-", "1. ", "7) ", "999999999. ", "> ", ">", ">>> ", "---", "===", "***", "___"),
    *("```", "````", "```py\n", "~~~", "`", "``", "*", "**", "_", "__", "~~", "\\", "\\\\", "|", "||"),
    *(
        "| a | b |\n",
        "|---|:-:|\n",
        "| 1 | 2 |\n",
        "|-|\n",
        "[a]",
        "[a]: /url\n",
        "[a]: <",
        "'title",
        "[A]: /x 'y'\n",
    ),
    *(
        "(http://x)",
        "![",
        "![a](data:x)",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<script>",
        "$$",
        "$",
        "$x$",
        "\\[",
        "\\]",
    ),
    *(
        "\\(",
        "\\)",
        "[^1]",
        "[^1]: note\n",
        "[^a]: ",
        "- [ ] ",
        "- [x] ",
        "&amp;",
        "&#0;",
        "&",
        "https://x.y",
        "\0",
    ),
    *(
        "\u2028",
        "\u2029",
        "\x85",
        "\x0b",
        "\x0c",
        "\ufeff",
        "é",
        "e\u0301",
        "漢字",
        "שלום",
        "🎉",
        "👩‍👩‍👧",
        "\u202e",
    ),
    *(
        "\ud83d",
        "\udc4d",
        "<think>",
        "</think>",
        "{",
        "}",
        "<",
        ">",
        '"',
        "'",
        "=",
        ":",
        ":-",
        "-:",
        "!",
        "(",
        ")",
    ),
)
texts: SearchStrategy[str] = st.lists(st.sampled_from(PIECES), max_size=50).map("".join)


def normalise(text: str) -> str:
    """Return a text with the line ends and the zero as CommonMark has them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


def cut(text: str, chance: random.Random) -> list[str]:
    """Cut a text into pieces as they may arrive."""
    longest = chance.choice((1, 3, 10, 40, 200))
    pieces: list[str] = []
    at = 0
    while at < len(text):
        size = chance.randint(1, longest)
        pieces.append(text[at : at + size])
        at += size
    return pieces


def read_whole(text: str) -> list[Block]:
    """Return the blocks of a text that is there at once."""
    stream = MarkdownStream()
    stream.feed(text)
    stream.finish()
    return stream.sealed


def stream_text(pieces: list[str], chance: random.Random) -> tuple[list[Block], Segments]:
    """Take a text as it arrives, looked at now and then, and return its blocks and segments."""
    stream, segments = MarkdownStream(), Segments()
    seen = ""
    for piece in pieces:
        known = len(stream.sealed)
        stream.feed(piece)
        seen += piece
        if chance.random() < 0.5:  # a frame is drawn now and then
            continue
        tail = None
        gained = stream.read_growth() if len(stream.sealed) == known and chance.random() < 0.7 else None
        if gained is None:
            tail = (stream.grow_line() if len(stream.sealed) == known else None) or stream.read_tail()
            segments.arrange(stream.sealed[known:], tail.blocks)
        sealed = join_sources(stream.sealed)
        assert normalise(seen).startswith(sealed), "what is sealed is the beginning of the text"
    known = sum(len(segment.sealed) for segment in segments)
    stream.finish()
    shown = [block for block in stream.sealed if block.kind is not BlockKind.HIDDEN]
    segments.arrange(shown[known:], [])
    return stream.sealed, segments


def check_text(text: str, chance: random.Random) -> int:
    """Demand that a text is the same however it arrives, and that nothing of it is lost; return the cases."""
    whole = read_whole(text)
    source = join_sources(whole)
    assert normalise(text).startswith(source), "the blocks are the text"
    left = normalise(text)[len(source) :]
    is_empty = not left.replace(">", "").strip()
    tokens = [] if is_empty else build_parser().parse(left)
    assert not any(token.content.strip() for token in tokens), "nothing that is shown is left at its end"
    for _ in range(CASES):
        pieces = cut(text, chance)
        blocks, segments = stream_text(pieces, chance)
        assert blocks == whole, pieces
        shown = [block for segment in segments for block in segment.sealed]
        assert shown == [block for block in whole if block.kind is not BlockKind.HIDDEN], pieces
        for segment in segments:
            show_plainly(segment)
    return CASES


NASTY: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n,
    "pictures": lambda n: "![" * n,
    "links": lambda n: "[a](" * n,
    "nested links": lambda n: "[" * n + "a" + "](x)" * n,
    "stars": lambda n: "*a " * n,
    "stars of all lengths": lambda n: "".join("*" * (k % 7) + "a" for k in range(n)),
    "lines under": lambda n: "_a__b" * n,
    "strikes": lambda n: "~~a" * n,
    "ticks": lambda n: "".join("`" * (k % 50) + "a" for k in range(n // 10)),
    "quotes": lambda n: ">" * n + "a",
    "quotes in lines": lambda n: "> " * 12 + "a\n" + "> a\n" * n,
    "lists in lists": lambda n: "".join(" " * (2 * (k % 40)) + "- a\n" for k in range(n)),
    "cells": lambda n: "|a" * n + "\n" + "|-" * n + "\n",
    "rows": lambda n: "|a|b|\n|-|-|\n" + "|1|2|\n" * n,
    "tags": lambda n: "<a " * n,
    "comments": lambda n: "<!--" * n,
    "entities": lambda n: "&" * n + "amp;",
    "formulas": lambda n: "$a " * n,
    "open formulas": lambda n: "\\(" * n + "\\[" * n,
    "escapes": lambda n: "\\" * n,
    "definitions": lambda n: "".join(f"[{k}]: /x\n" for k in range(n)),
    "undefined": lambda n: "".join(f"[{k}] " for k in range(n)),
    "notes": lambda n: "".join(f"a[^{k}]\n\n[^{k}]: b\n\n" for k in range(n // 4)),
    "headings": lambda n: "# a\n" * n,
    "rules": lambda n: "---\n" * n,
    "fences": lambda n: "```\na\n" * n,
    "an open fence": lambda n: "```\n" + "code line\n" * n,
    "one line": lambda n: "word " * n,
    "one word": lambda n: "a" * n,
    "blank lines": lambda n: "\n" * n,
    "blanks": lambda n: " " * n,
    "tabs": lambda n: "\t" * n + "a",
    "returns": lambda n: "\r" * n,
}
"""Patterns on which readers of Markdown have taken time in proportion to a square."""


def count_calls(work: Callable[[], object]) -> int:
    """Count the calls of Python and C functions that some work takes."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        del frame, argument
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def read_streamed(text: str, size: int = 40) -> None:
    """Take a text in pieces of one size, every piece shown as the screen does."""
    stream, segments = MarkdownStream(), Segments()
    for at in range(0, len(text), size):
        known = len(stream.sealed)
        stream.feed(text[at : at + size])
        if len(stream.sealed) == known and stream.read_growth() is not None:
            continue
        tail = (stream.grow_line() if len(stream.sealed) == known else None) or stream.read_tail()
        segments.arrange(stream.sealed[known:], tail.blocks)
    stream.finish()
