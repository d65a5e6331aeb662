"""Answers as they go into other programs: plain, as code, or as the Markdown that they are."""

from __future__ import annotations

import pytest

from offhand.ui.transcript.pasted import clean, spell_for_pasting
from tests.fakes.transcripts import done

LISTING = "Run this:\n\n```sh\nls -l\n```\n\nIt lists files."


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One *two* **three** `four`.", "One two three four."),
        ("One.\n\n**Two.**\n", "One.\n\nTwo."),
        ("```py\nx = 1\n\ny = 2\n```\n", "x = 1\n\ny = 2"),
        ("    indented\n", "indented"),
        ("# Title\n\nText", "# Title\n\nText"),
        ("- a\n- *b*\n", "- a\n- *b*"),
        ("See [this](http://x.example).", "See [this](http://x.example)."),
        ("| a |\n|---|\n| 1 |\n", "| a |\n|---|\n| 1 |"),
        (LISTING, LISTING),
        ("```\na\n```\n\n```\nb\n```", "```\na\n```\n\n```\nb\n```"),
        ("", ""),
    ],
)
def test_words_go_without_marks_and_shapes_with_them(markdown: str, text: str) -> None:
    assert spell_for_pasting(done("1", markdown)) == text


def test_into_a_terminal_goes_the_one_listing() -> None:
    assert spell_for_pasting(done("1", LISTING), runs_lines=True) == "ls -l"
    two = "```\na\n```\n\n```\nb\n```"
    assert spell_for_pasting(done("1", two), runs_lines=True) == two


def test_a_long_listing_is_whole() -> None:
    code = "\n".join(f"line {number}" for number in range(3000))
    assert spell_for_pasting(done("1", f"```\n{code}\n```")) == code


def test_nothing_goes_that_a_terminal_obeys() -> None:
    assert clean("a\x1b[201~\rb\r\nc\x07\td\x9b\n\n") == "a[201~\nb\nc\td"
