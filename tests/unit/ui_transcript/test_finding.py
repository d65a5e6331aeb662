"""Words are found as they are read, counted in order, and led to round and round."""

from __future__ import annotations

import pytest

from offhand.domain.message import CitationPart, FinishReason, Message, ReasoningPart
from offhand.ui.transcript.cuts import LONGEST_LINE
from offhand.ui.transcript.finding import Counts, Hit, Hits, Skimmer, Tally
from offhand.ui.transcript.folding import Query, compile_query
from tests.fakes.transcripts import answer, done, question


def make_query(words: str) -> Query:
    query = compile_query(words)
    assert query is not None
    return query


def count(message: Message | str, words: str) -> Counts:
    shown = message if isinstance(message, Message) else done("1", message)
    return Skimmer().count(shown, make_query(words))


@pytest.mark.parametrize(
    ("text", "words", "hits"),
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
        ("Straße", "STRASSE", 1),
        ("Äpfel", "äPFEL", 1),
        ("pe[^n]ar\n\n[^n]: note", "pear", 1),
        ("pear[^7]\n\n[^7]: note", "7", 0),
        ("![a *pear*](https://x.example/apple.png)", "a pear", 1),
        ("![a pear](https://x.example/apple.png)", "apple", 0),
        ("$\\alpha^2$ and $$\n\\alpha\n$$", "\\alpha", 2),
        ("cafe\u0301", "café", 1),
        ("don’t", "don't", 1),
    ],
)
def test_words_are_found_as_they_are_read(text: str, words: str, hits: int) -> None:
    assert count(text, words).total == hits


def test_a_question_is_searched_as_it_was_typed() -> None:
    assert count(question("1", "**why**"), "**why**").parts == (1,)


def test_hits_are_counted_by_part() -> None:
    assert count("pear\n\n```\npear pear\n```\n\napple", "pear").parts == (1, 2, 0)


def test_thinking_and_sources_are_searched_as_well() -> None:
    source = CitationPart("https://a.example/apple", "On the  pear")
    message = answer("1", "A pear.", ReasoningPart("Pear?\n\nA pear."), source, finish=FinishReason.STOP)
    assert count(message, "pear").parts == (2, 1, 1)
    assert count(message, "on the pear").parts == (0, 0, 1)
    assert count(message, "a.example").parts == (0, 0, 1)
    assert count(message, "sources").total == 0


def test_a_text_that_grew_is_read_anew() -> None:
    skimmer, query = Skimmer(), make_query("pear")
    assert skimmer.count(done("1", "pear"), query).parts == (1,)
    assert skimmer.count(done("1", "pear pear"), query).parts == (2,)


def test_hits_in_long_listings_are_those_of_the_listing() -> None:
    code = "pear = 1\n" * 2_000
    found = count(f"```py\n{code}```\n", "pear")
    assert len(found.parts) > 2
    assert found.total == 2_000


def test_hits_go_across_the_places_where_long_lines_are_cut() -> None:
    line = "x" * (LONGEST_LINE - 2) + "pear" + "x" * (7 * LONGEST_LINE)
    for text in (f"```\n{line}\n```\n", line):
        assert count(text, "pear").total == 1
    found = count("ha" * 50_000, "aha")
    assert len(found.parts) > 2
    assert found.total == ("ha" * 50_000).count("aha")


def test_what_is_counted_a_text_at_a_time_is_what_is_counted_at_once() -> None:
    skimmer, query = Skimmer(), make_query("pear")
    messages = [done("1", "A pear.\n\n```\npear\n```\n\nPears"), done("2", "none"), done("3", "pear")]
    tally = Tally(skimmer, [(number, message, None) for number, message in enumerate(messages)], query)
    steps: list[list[tuple[int, Counts]]] = []
    while not tally.is_done:
        steps.append(tally.go_on(0))
    assert [counts.total for counts in (dict(step).get(0, Counts()) for step in steps[:3])] == [1, 2, 3]
    known = {index: counts for step in steps for index, counts in step}
    assert known == {number: skimmer.count(message, query) for number, message in enumerate(messages)}


def test_a_hit_that_goes_on_in_the_next_part_is_told() -> None:
    found: list[Counts] = []
    for number in range(1, 9):
        line = "x" * (LONGEST_LINE * number - 2) + "pear" + "x" * LONGEST_LINE
        found.append(count(f"```\n{line}\n```\n", "pear"))
    assert [counts.total for counts in found] == [1] * 8
    spilled = [counts for counts in found if any(counts.spills)]
    assert spilled
    for counts in spilled:
        assert counts.spills[counts.parts.index(1) + 1] == 2


def test_the_repeated_head_of_a_long_table_counts_once() -> None:
    rows = "".join(f"| {number} | apple |\n" for number in range(500))
    message = f"| pear | b |\n|---|---|\n{rows}"
    assert count(message, "pear").total == 1
    assert count(message, "apple").total == 500


def test_hits_are_ranked_in_the_order_of_the_chat() -> None:
    hits = Hits()
    for index, counts in ((7, (1,)), (2, (0, 2, 1)), (5, ())):
        hits.set(index, Counts(counts))
    assert hits.total == 4
    assert hits.rank(Hit(2, 2)) == 3
    assert hits.rank(Hit(7, 0)) == 4
    assert hits.place(Hit(2, 0)) == (1, 0)
    assert hits.place(Hit(2, 2)) == (2, 0)


def test_going_on_and_back_goes_round() -> None:
    hits = Hits()
    hits.set(2, Counts((2,)))
    hits.set(7, Counts((1,)))
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
    hits.set(3, Counts((2,)))
    hits.set(3, Counts())
    assert (hits.total, hits.first_from(0), hits.after(Hit(3, 0)), hits.before(Hit(3, 0))) == (
        0,
        None,
        None,
        None,
    )
    hits.set(4, Counts((1,)))
    assert hits.first_from(4) == Hit(4, 0)
    assert hits.first_from(5) is None
