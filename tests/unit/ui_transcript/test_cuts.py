"""Text that is too long is cut into pieces; where must depend on the text alone, never on how it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offhand.ui.transcript import cuts, found, growth, markdown
from offhand.ui.transcript.blocks import BlockKind, join_sources
from offhand.ui.transcript.cuts import (
    Limit,
)
from offhand.ui.transcript.markdown import MarkdownStream

if TYPE_CHECKING:
    from offhand.ui.transcript.blocks import Block

SMALL = {"TEXT": Limit(40, 5), "CODE": Limit(24, 4), "NESTED": Limit(12, 2), "LEAD": Limit(15, 3)}
SHORT_LINE = 10
PIECES = [
    *("word", " ", "\n", "\n", "\n\n", "- ", "1. ", "> ", "  ", "    ", "\t", "```", "```py\n", "~~~~\n"),
    *("x" * 7, "y" * 25, "é 漢 z ", "| a | b |\n|---|---|\n", "| 1 | 2 |\n", "[a]", "[a]: /u\n", "[b]: /v\n"),
    *("# ", "---\n", "===\n", "$$\n", "a\nb\nc\n", "```\n", "``", "`", "*", "\r\n", "-\n"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=90).map("".join)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut so early that short texts have every kind of cut."""
    for module in (cuts, found, growth, markdown):
        for name, value in {**SMALL, "LONGEST_LINE": SHORT_LINE}.items():
            if hasattr(module, name):
                monkeypatch.setattr(module, name, value)


def read(text: str, steps: list[int]) -> MarkdownStream:
    """Read a text that comes in steps, and show every step."""
    stream, at = MarkdownStream(), 0
    for step in steps:
        stream.feed(text[at : at + step])
        at += step
        if stream.read_growth() is None:
            stream.read_tail()
    stream.feed(text[at:])
    stream.finish()
    return stream


def join_code(blocks: list[Block]) -> str:
    return "".join(block.code for block in blocks)


def unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.usefixtures("small")
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, st.lists(st.integers(1, 30), max_size=60))
def test_pieces_are_those_of_the_whole(text: str, steps: list[int]) -> None:
    whole, stream = read(text, []), read(text, steps)
    assert stream.sealed == whole.sealed
    assert stream.references.keys() == whole.references.keys()
    assert unify(text).startswith(join_sources(whole.sealed))


@pytest.mark.usefixtures("small")
@settings(max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, st.lists(st.integers(1, 30), max_size=60))
def test_what_is_shown_meanwhile_is_what_came(text: str, steps: list[int]) -> None:
    stream, at = MarkdownStream(), 0
    shown: list[Block] = []
    gained = ""
    for step in steps:
        known = len(stream.sealed)
        stream.feed(text[at : at + step])
        at += step
        growth_ = None if len(stream.sealed) > known else stream.read_growth()
        if growth_ is None:
            shown, gained = stream.read_tail().blocks, ""
        else:
            gained += growth_
        if shown and shown[-1].kind is BlockKind.CODE:
            whole = MarkdownStream()
            whole.feed(text[:at])
            tail = whole.read_tail().blocks
            expected = [*whole.sealed, *tail]
            seen = join_code([*stream.sealed, *shown]) + gained
            assert seen.rstrip("\n") == join_code(expected).rstrip("\n")
