"""Footnotes: marks with a definition anywhere, definitions where they are written."""

from __future__ import annotations

import pytest

from offhand.services.markdown import footnote_syntax
from offhand.ui.transcript.blocks import parse_block
from offhand.ui.transcript.markdown import MarkdownStream

TEXT = """\
First[^1], again[^1] and [^long-name].

[^1]: A *note*.

    Its second paragraph.
[^long-name]: Another.

After.
"""


def marks(text: str, step: int = 10_000) -> list[str]:
    """List the marks of a text, however it arrives."""
    stream = MarkdownStream()
    for at in range(0, len(text), step):
        stream.feed(text[at : at + step])
        stream.read_tail()
    stream.finish()
    tokens = [
        token
        for block in stream.sealed
        for token in parse_block(block.source, stream.references, block.opening)
    ]
    return [
        child.content
        for token in tokens
        for child in token.children or ()
        if child.type == footnote_syntax.REFERENCE
    ]


@pytest.mark.parametrize("step", [1, 5, 10_000])
def test_marks_find_definitions_below_them(step: int) -> None:
    assert marks(TEXT, step) == ["1", "1", "long-name"]


def test_the_blocks_that_a_definition_touches_are_named() -> None:
    stream = MarkdownStream()
    stream.feed("First[^1].\n\nSecond.\n\n")
    stream.feed("[^1]: A note.\n")
    assert stream.finish() == [0]


@pytest.mark.parametrize(
    "text",
    [
        "a[^1] without a definition\n",
        "the pattern `[^1]`\n\n[^1]: x\n",
        "[^a b] c\n\n[^a b]: x\n",
        "\\[^1]\n\n[^1]: x\n",
        "[text][^1]\n\n    [^1]: code\n",
    ],
)
def test_what_is_no_mark(text: str) -> None:
    assert marks(text) == []


def test_a_definition_is_no_link() -> None:
    (link,) = [
        token
        for token in parse_block("[x](https://a.example)[^1]\n\n[^1]: /url\n", {})
        if token.type == "inline" and "link" in str(token.children)
    ]
    kinds = [child.type for child in link.children or ()]
    assert kinds == ["link_open", "text", "link_close", "footnote_ref"]


def test_definitions_keep_their_blocks() -> None:
    tokens = parse_block("[^1]: a\n\n    - b\n\n    ```\n    c\n    ```\n", {})
    assert tokens[0].type == footnote_syntax.DEFINITION_OPEN
    assert {"bullet_list_open", "fence"} <= {token.type for token in tokens}
