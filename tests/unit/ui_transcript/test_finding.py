"""Words are found as they are read, counted in order, and led to round and round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offhand.ui.transcript.finding import (
    STRETCH,
    Hit,
    Hits,
    Skimmer,
    compile_query,
    count_in,
    find_spans,
)
from tests.fakes.transcripts import done, question


def count(text: str, query: str) -> tuple[int, ...]:
    pattern = compile_query(query)
    assert pattern is not None
    return Skimmer().count(done("1", text), query, pattern)


@pytest.mark.parametrize("query", ["", "  ", "\n"])
def test_no_words_find_nothing(query: str) -> None:
    assert compile_query(query) is None


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("Pear, pear, PEAR", "pear", 3),
        ("a **pe**ar", "pear", 1),
        ("a [pe](http://x.example)ar", "pear", 1),
        ("fish &amp; chips", "fish & chips", 1),
        ("see [fi](http://x.example/(a))sh &amp; chips", "fish & chips", 1),
        ("code `[a](target)`", "target", 1),
        ("[pe][1]ar\n\n[1]: /u", "pear", 1),
        ("two\nlines", "two lines", 1),
        ("two\n\nparagraphs", "two paragraphs", 0),
        ("[pear](http://apple.example)", "apple", 0),
        ("1 \\* 2", "1 * 2", 1),
        ("`a_b` and *a*b", "a_b", 1),
        ("(.*)", ".*", 1),
        ("- [x] pear", "[x]", 0),
        ("| pear | apple |\n|---|---|\n| pear | x |", "pear", 2),
        ("| pear | apple |\n|---|---|\n| pear | x |", "pear apple", 0),
        ("```\npear\n```", "pear", 1),
        ("Straße", "STRASSE", 0),
        ("Äpfel", "äPFEL", 1),
    ],
)
def test_words_are_found_as_they_are_read(text: str, query: str, hits: int) -> None:
    assert sum(count(text, query)) == hits


def test_a_question_is_searched_as_it_was_typed() -> None:
    pattern = compile_query("**why**")
    assert pattern is not None
    assert Skimmer().count(question("1", "**why**"), "**why**", pattern) == (1,)


def test_hits_are_counted_by_part() -> None:
    assert count("pear\n\n```\npear pear\n```\n\napple", "pear") == (1, 2, 0)


def test_a_text_that_grew_is_read_anew() -> None:
    skimmer, pattern = Skimmer(), compile_query("pear")
    assert pattern is not None
    assert skimmer.count(done("1", "pear"), "pear", pattern) == (1,)
    assert skimmer.count(done("1", "pear pear"), "pear", pattern) == (2,)


def test_long_texts_are_counted_in_stretches() -> None:
    pattern = compile_query("pear")
    assert pattern is not None
    text = "\n".join(["pear " * 20] * (STRETCH // 20))
    assert count_in(text, pattern) == text.count("pear")


@given(st.text(alphabet="aA😀é \n", max_size=60))
def test_spans_are_counted_as_qt_counts(text: str) -> None:
    pattern = compile_query("a")
    assert pattern is not None
    units = text.encode("utf-16-le", "surrogatepass")
    found = [
        units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        for start, end in find_spans(text, pattern)
    ]
    assert [letter.lower() for letter in found] == ["a"] * text.lower().count("a")


def test_hits_are_ranked_in_the_order_of_the_chat() -> None:
    hits = Hits()
    for index, counts in ((7, (1,)), (2, (0, 2, 1)), (5, ())):
        hits.set(index, counts)
    assert hits.total == 4
    assert hits.rank(Hit(2, 2)) == 3
    assert hits.rank(Hit(7, 0)) == 4
    assert hits.place(Hit(2, 0)) == (1, 0)
    assert hits.place(Hit(2, 2)) == (2, 0)


def test_going_on_and_back_goes_round() -> None:
    hits = Hits()
    hits.set(2, (2,))
    hits.set(7, (1,))
    way = [Hit(2, 0)]
    for _ in range(3):
        following = hits.after(way[-1])
        assert following is not None
        way.append(following)
    assert way == [Hit(2, 0), Hit(2, 1), Hit(7, 0), Hit(2, 0)]
    for _ in range(3):
        before = hits.before(way.pop())
        assert before == way[-1]


def test_hits_come_and_go_with_their_message() -> None:
    hits = Hits()
    hits.set(3, (2,))
    hits.set(3, ())
    assert (hits.total, hits.first_from(0), hits.after(Hit(3, 0)), hits.before(Hit(3, 0))) == (
        0,
        None,
        None,
        None,
    )
    hits.set(4, (1,))
    assert hits.first_from(4) == Hit(4, 0)
    assert hits.first_from(5) is None
