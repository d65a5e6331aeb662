from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from offhand.domain.chat import Place
from offhand.domain.query import (
    Comparison,
    Content,
    Cost,
    From,
    Has,
    InFolder,
    InPlace,
    Model,
    Period,
    Pinned,
    Query,
    Sender,
    Tag,
    Term,
    Words,
    write_query,
    write_term,
)
from offhand.domain.query_reading import MOST_TERMS, read_query

TODAY = date(2026, 3, 31)

PIECES = (
    "from:", "model:", "has:", "before:", "after:", "on:", "tag:", "folder:", "in:", "is:", "cost", "COST",
    "me", "grok-4", "image", "2026-01-31", "2026", "2026-02", "today", "7d", "1m", "99y", "bin", "pinned",
    ">", "<=", "=", "≥", "0.05", ",5", "$", "-", "--", '"', "“", "”", "„", "«", "»", "「", "」", " ", "\n",
    "\x1f", "東京", "é", "\ud800", "\0", ":", "a", "b",
)  # fmt: skip
typed = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12).map("".join)


def read(text: str) -> Query:
    return read_query(text, TODAY)


def read_one(text: str) -> Term:
    (term,) = read(text).terms
    return term


@given(typed)
@example('cost "" >5')
@example('tag:"“a" b')
@example('before:"x y')
def test_anything_is_read_and_what_is_written_of_it_reads_the_same(text: str) -> None:
    query = read(text)
    assert read(write_query(query)) == query
    assert bool(query) == bool(text.strip())


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    read(text)


def test_nothing_is_no_query() -> None:
    assert not read("")
    assert not read(" \n\t ")


def test_words_and_phrases() -> None:
    assert read('grok "side by side" «so»  -not -"at all" "still typ').terms == (
        Words(text="grok"),
        Words(text="side by side", is_phrase=True, is_closed=True),
        Words(text="so", is_phrase=True, is_closed=True),
        Words(text="not", is_excluded=True),
        Words(text="at all", is_phrase=True, is_closed=True, is_excluded=True),
        Words(text="still typ", is_phrase=True),
    )


@pytest.mark.parametrize(
    "text", ["-", "--help", "foo:bar", "http://a.example/x", "12:30", 'say"hi"', "from:", "c++", ":", "a-b"]
)
def test_what_is_no_operator_is_text(text: str) -> None:
    assert read_one(text) == Words(text=text)


@pytest.mark.parametrize(
    "text", ["before:soon", "after:2026-13", "on:2026-02-30", "from:nobody", "has:fun", "in:there", "is:so",
             'before:"next week"', "after:99999d", "on:9999", "before:0000", 'tag:" "', "on:7x"],
)  # fmt: skip
def test_an_operator_with_a_value_that_means_nothing_is_text(text: str) -> None:
    assert read_one(text) == Words(text=text)
    assert read_one(f"-{text}") == Words(text=text, is_excluded=True)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("from:me", From(sender=Sender.ME)),
        ("FROM:Model", From(sender=Sender.MODEL)),
        ("model:grok-4", Model(text="grok-4")),
        ("has:image", Has(content=Content.IMAGE)),
        ("has:pictures", Has(content=Content.IMAGE)),
        ("has:file", Has(content=Content.FILE)),
        ("has:code", Has(content=Content.CODE)),
        ("tag:work", Tag(text="work")),
        ('tag:"two words"', Tag(text="two words")),
        ("folder:„Mein Ordner“", InFolder(text="Mein Ordner")),
        ("in:archive", InPlace(place=Place.ARCHIVE)),
        ("in:bin", InPlace(place=Place.BIN)),
        ("in:all", InPlace(place=None)),
        ("is:pinned", Pinned()),
        ("is:archived", InPlace(place=Place.ARCHIVE)),
        ("cost>0.05", Cost(comparison=Comparison.ABOVE, amount=Decimal("0.05"))),
        ("cost >= $0,05", Cost(comparison=Comparison.AT_LEAST, amount=Decimal("0.05"))),
        ("cost:<1", Cost(comparison=Comparison.BELOW, amount=Decimal(1))),
        ("Cost≤.5", Cost(comparison=Comparison.AT_MOST, amount=Decimal("0.5"))),
        ("cost=0", Cost(comparison=Comparison.EXACTLY, amount=Decimal(0))),
    ],
)
def test_operators(text: str, term: Term) -> None:
    assert read_one(text) == term
    (excluded,) = read(f"-{text}").terms
    assert excluded.is_excluded
    assert write_term(excluded) == f"-{write_term(term)}"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("after:2026-01-31", date(2026, 1, 31), None),
        ("since:2026/1/5", date(2026, 1, 5), None),
        ("after:2026-01", date(2026, 1, 1), None),
        ("before:2026-01-31", None, date(2026, 1, 31)),
        ("before:2026", None, date(2026, 1, 1)),
        ("before:today", None, TODAY),
        ("after:yesterday", date(2026, 3, 30), None),
        ("after:7d", date(2026, 3, 24), None),
        ("after:2w", date(2026, 3, 17), None),
        ("after:1m", date(2026, 2, 28), None),
        ("after:25M", date(2024, 2, 29), None),
        ("before:1y", None, date(2025, 3, 31)),
        ("on:today", TODAY, date(2026, 4, 1)),
        ("on:2025-12-31", date(2025, 12, 31), date(2026, 1, 1)),
        ("on:2025-12", date(2025, 12, 1), date(2026, 1, 1)),
        ("on:2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("on:2025", date(2025, 1, 1), date(2026, 1, 1)),
    ],
)
def test_times(text: str, start: date | None, end: date | None) -> None:
    assert read_one(text) == Period(start=start, end=end)


def test_terms_are_sorted_by_what_they_ask_of() -> None:
    query = read("cat -dog from:me tag:x")
    assert query.words == (Words(text="cat"),)
    assert query.excluded_words == (Words(text="dog", is_excluded=True),)
    assert query.message_filters == (From(sender=Sender.ME),)
    assert query.chat_filters == (Tag(text="x"),)


def test_a_pasted_page_is_read_to_a_limit() -> None:
    assert len(read("word " * 10_000).terms) == MOST_TERMS
