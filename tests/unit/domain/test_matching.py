from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.domain.folding import compose
from offhand.domain.matching import Finder
from offhand.domain.query_reading import read_query
from offhand.domain.snippets import CUT, LENGTH, cut_snippet, mark

if TYPE_CHECKING:
    from offhand.domain.findings import Snippet


def make_finder(query: str) -> Finder:
    return Finder(read_query(query, date(2026, 1, 1)))


def show(query: str, *texts: str) -> str | None:
    """Return the snippet with its marks in brackets."""
    snippet = cut_snippet(texts, make_finder(query))
    return None if snippet is None else bracket(snippet)


def bracket(snippet: Snippet) -> str:
    shown, at = "", 0
    for start, length in snippet.marks:
        shown += f"{snippet.text[at:start]}[{snippet.text[start : start + length]}]"
        at = start + length
    return shown + snippet.text[at:]


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("cat", "Cats, concatenated CATS", "[Cat]s, concatenated [CAT]S"),
        ("cat", "concatenate", "con[cat]enate"),
        ("at", "concatenate", None),
        ('"cat"', "cats", None),
        ("red blue", "blue and red", "[blue] and [red]"),
        ('"red blue"', "red - blue, reddish blue", "[red - blue], reddish blue"),
        ('"red bl', "red blue", "[red bl]ue"),
        ("foo.bar", "a foo_bar(), xfoo-barrel", "a [foo_bar](), xfoo-barrel"),
        ("foo.bar", "xfoo-barrel", "x[foo-bar]rel"),
        ("strasse", "Die Straße", "Die [Straße]"),
        ("stras", "Die Straße", "Die [Straß]e"),
        ("resume", "re\u0301sume\u0301!", "[résumé]!"),
        ("محمد", "مُحَمَّد!", "[مُحَمَّد]!"),
        ("東京", "明日は東京都へ", "明日は[東京]都へ"),
        ("京", "東京", "東[京]"),
        ("手机", "iPhone手机", "iPhone[手机]"),
        ("hone手", "iPhone手机", "iP[hone手]机"),
        ("🚀", "go 🚀👍🏽", "go [🚀]👍🏽"),
        ("ab bc", "abc", None),
        ("abc bcd", "abcd", "[abcd]"),
        ("tag:x", "**Strong** text", "Strong text"),
    ],
)
def test_marks(query: str, text: str, shown: str | None) -> None:
    assert show(query, text) == shown


def test_words_may_stand_in_different_texts_and_the_richest_is_shown() -> None:
    assert show("red blue", "nothing", "only red", "blue red") == "[blue] [red]"
    assert show("red blue", "only red", "only blue") == "only [red]"
    assert show("red blue", "only red", "green") is None


def test_without_words_the_first_text_is_shown() -> None:
    assert show("from:me", " ", "first", "second") == "first"
    assert show("from:me") == ""


def test_a_long_text_is_cut_between_words_around_the_first_place_that_shows_most() -> None:
    text = f"red {'filler ' * 100}Some red and blue things {'filler ' * 100}red and blue"
    shown = show("blue red", text)
    assert shown is not None
    assert shown.startswith("…filler filler")
    assert "Some [red] and [blue] things filler" in shown
    assert shown.endswith("filler…")
    assert len(shown) < LENGTH + 10


def test_text_without_blanks_is_cut_too() -> None:
    shown = show("京", "の" * 500 + "京" + "の" * 500)
    assert shown is not None
    assert "の[京]の" in shown
    assert shown.startswith("…の")
    assert shown.endswith("の…")


def test_marks_of_markdown_go_and_words_in_them_stay() -> None:
    text = "# The **title**\n\n> quoted `code` here\n\n```python\nprint('title')\n```\n2 * 3 ** 4 __init__"
    assert show("title", text) == "The [title] quoted code here print('[title]') 2 * 3 4 init"
    assert show("python", "```python\nx\n```") == "```[python] x ```"


@given(st.text(max_size=40), st.text(max_size=400))
def test_nothing_breaks_and_marks_are_sound(query: str, text: str) -> None:
    finder = make_finder(query)
    for snippet in (cut_snippet([text], finder), mark(text, finder)):
        if snippet is None:
            continue
        assert "\n" not in snippet.text
        end = -1
        for start, length in snippet.marks:
            assert start > end
            assert length > 0
            end = start + length
        assert end <= len(snippet.text)


@given(
    st.text(alphabet="ab東é\u0301ßﬁ -", min_size=1, max_size=12),
    st.text(alphabet="ab東é ", max_size=30),
    st.text(max_size=30),
)
def test_a_text_is_found_by_any_of_itself(wanted: str, before: str, after: str) -> None:
    finder = make_finder(f'"{wanted.strip()}"')
    if finder.needles:
        assert cut_snippet([f"{before} {wanted} {after}"], finder) is not None


@given(st.text(alphabet="aß東é\u0301ﬁ…b ", max_size=60))
def test_places_are_those_of_the_text(text: str) -> None:
    composed = compose(text)
    for spans in make_finder("b 東 a").find(composed):
        for start, end in spans:
            assert composed[start] in "b東aá"
            assert end > start


def test_a_snippet_of_a_huge_text_is_short() -> None:
    snippet = cut_snippet(["word " * 100_000], make_finder("word"))
    assert snippet is not None
    assert len(snippet.text) <= LENGTH + 2 * len(CUT)
