"""What is maths, and what is money."""

from __future__ import annotations

import pytest

from offhand.services.markdown import math_syntax
from offhand.ui.transcript.blocks import build_parser
from offhand.ui.transcript.markdown import MarkdownStream


def find_formulas(text: str) -> list[tuple[str, str]]:
    kinds = {math_syntax.INLINE, math_syntax.DISPLAY, math_syntax.BLOCK}
    tokens = build_parser().parse(text, {})
    everything = [inner for token in tokens for inner in (token, *(token.children or []))]
    return [(token.type, token.content.strip()) for token in everything if token.type in kinds]


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 to $10.",
        "**$4** and **$5**",
        "$740 for $5 million",
        "US$20, A$7 and $1,000",
        "between $-5 and $-3",
        "$.50 and $.75, $(5) or $(6)",
        "$5$ and $0.5$",
        "$5 for a_b and $",
        "$5 million for one^2 thing$",
        "$5 to \\$10$",
        "I have $ and you have $",
        "$FOO/$BAR and use $this->x, $that->y",
        "$USD and $EUR, $ARR of $TTM",
        "$5-$10",
        "from $1,000 to $2,000 a year",
        "US$5 and A$7",
        "$ x $",
        "a $HOME and a $PATH2",
        "costs 5$ or 10$ today",
        "`$x$` is code",
        r"\$x$",
        "$x$5",
        "$a `b$c`",
        "$$",
        "\\(\\)",
        "\\[ never closed",
        "$x",
        "$a\nb$",
    ],
)
def test_not_maths(text: str) -> None:
    assert find_formulas(text) == []


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("so $x$ is", "x"),
        ("**$x$**-axis", "x"),
        ("$n+1$", "n+1"),
        ("$10^6$ and", "10^6"),
        ("$2\\pi r$", "2\\pi r"),
        ("I paid $5 for $x$", "x"),
        ("($x_1$, too)", "x_1"),
        ("$\\alpha = 5$.", "\\alpha = 5"),
        ("a \\(x+y\\) b", "x+y"),
        ("$a\\$b$", "a\\$b"),
    ],
)
def test_inline_maths(text: str, formula: str) -> None:
    assert find_formulas(text) == [(math_syntax.INLINE, formula)]


@pytest.mark.parametrize(
    "text", ["$$x^2$$", "$$\nx^2\n$$", "\\[ x^2 \\]", "\\[\nx^2\n\\]", "text\n$$\nx^2\n$$\nmore"]
)
def test_displayed_maths_stands_alone(text: str) -> None:
    assert find_formulas(text) == [(math_syntax.BLOCK, "x^2")]


def test_displayed_maths_inside_a_line() -> None:
    assert find_formulas("so $$x$$ and \\[y\\] here") == [
        (math_syntax.DISPLAY, "x"),
        (math_syntax.DISPLAY, "y"),
    ]


def test_a_formula_may_hold_what_looks_like_markdown() -> None:
    assert find_formulas("$$\na\n- b\n# c\n$$") == [(math_syntax.BLOCK, "a\n- b\n# c")]


def test_in_a_list_and_a_quote() -> None:
    assert find_formulas("- item\n  $$\n  x\n  $$\n") == [(math_syntax.BLOCK, "x")]
    assert find_formulas("> $$x$$\n") == [(math_syntax.BLOCK, "x")]


def test_indented_code_is_no_maths() -> None:
    assert find_formulas("    $$x$$\n") == []


def test_what_never_closes_keeps_its_characters_and_ends_at_a_blank_line() -> None:
    stream = MarkdownStream()
    stream.feed("$$\na *b*\n\n# title\n")
    stream.finish()
    assert [block.source for block in stream.sealed] == ["$$\na *b*\n", "\n# title\n"]
    assert find_formulas("$$\na *b*\n\n# title\n") == []


def test_an_endless_formula_is_text() -> None:
    text = "$$\n" + "x\n" * math_syntax.LONGEST_FORMULA + "$$\n"
    assert find_formulas(text) == []
