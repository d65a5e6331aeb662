"""Words are found whatever their case, in any script, and their places are those of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.ui.transcript.folding import STRETCH, Query, compile_query


def make_query(words: str) -> Query:
    query = compile_query(words)
    assert query is not None
    return query


def find(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in make_query(words).find(text)]


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_no_words_find_nothing(words: str) -> None:
    assert compile_query(words) is None


@pytest.mark.parametrize(
    ("text", "words", "hits"),
    [
        ("Straße STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Straße", "s", ["S"]),
        ("sß ßs", "SS", ["ß", "ß"]),
        ("ΣΊΣΥΦΟΣ σίσυφος", "σίσυφοσ", ["ΣΊΣΥΦΟΣ", "σίσυφος"]),
        ("İstanbul ISTANBUL ıstanbul", "istanbul", ["İstanbul", "ISTANBUL", "ıstanbul"]),
        ("cafe\u0301 CAFÉ café", "Café", ["cafe\u0301", "CAFÉ", "café"]),
        ("cafe\u0301", "cafe", []),
        ("\u1112\u1161\u11ab", "한", ["\u1112\u1161\u11ab"]),
        ("ﬁn", "fin", ["ﬁn"]),
        ("Жук жУК", "ЖУК", ["Жук", "жУК"]),
        ("漢字と漢字", "漢字", ["漢字", "漢字"]),
        ("😀ß😀ss", "SS", ["ß", "ss"]),
        ("“don’t”", '"don\'t"', ["“don’t”"]),
        ("co‑op", "CO-OP", ["co‑op"]),
        ("two \u00a0 words", "two  words", ["two \u00a0 words"]),
        ("two\nwords", "two words", []),
        ("a.b axb", "a.b", ["a.b"]),
        ("hahaha", "haha", ["haha"]),
    ],
)
def test_case_does_not_matter_in_any_script(text: str, words: str, hits: list[str]) -> None:
    assert find(text, words) == hits


def test_long_texts_are_searched_in_stretches_that_lose_nothing() -> None:
    text = "pear " * STRETCH
    assert len(find(text, "pear")) == STRETCH
    assert len(find(text, "pear pear")) == STRETCH // 2
    one_line = "x" * (STRETCH - 2) + "Pear" + "x" * STRETCH
    assert find(one_line, "pEAR") == ["Pear"]
    assert len(find("é" * (STRETCH + 3), "É")) == STRETCH + 3


def test_a_search_may_begin_anywhere() -> None:
    assert list(make_query("ha").find("hahaha", 1)) == [(2, 4), (4, 6)]


@given(
    st.text(alphabet="aAbßSs é\u0301İıﬁ\n😀", max_size=40),
    st.text(alphabet="aAbßsé\u0301iİfi", min_size=1, max_size=3),
)
def test_hits_are_whole_letters_in_order_and_what_was_looked_for(text: str, words: str) -> None:
    query = make_query(words)
    places = list(query.find(text))
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    for start, end in places:
        assert list(query.find(text[start:end])) == [(0, end - start)]


@given(st.text(alphabet="ab ßS*_`[]()", max_size=30), st.text(alphabet="abßs*", min_size=1, max_size=3))
def test_what_is_there_may_be_there(text: str, words: str) -> None:
    query = make_query(words)
    if list(query.find(text)):
        assert query.may_stand_in(text)


def test_a_look_at_a_long_source_sees_across_stretches() -> None:
    query = make_query("pear")
    assert query.may_stand_in("x" * (STRETCH - 2) + "p**ea**r" + "x" * 9)
    assert not query.may_stand_in("pea" * STRETCH)
